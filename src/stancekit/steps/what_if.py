"""What another policy would settle, before anyone adopts it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from stancekit.adjudication import policies_of
from stancekit.errors import DataError, UsageError
from stancekit.files.workspace import Workspace
from stancekit.gold.changes import Change, Movement, changes, movements
from stancekit.steps.gold import settle
from stancekit_schemas import Policy, Settings

__all__ = ["WhatIf", "read_policies", "what_if"]


@dataclass(frozen=True)
class WhatIf:
    """What would move: summed up per dimension, and record by record."""

    movements: tuple[Movement, ...]
    changes: tuple[Change, ...]


def read_policies(path: Path, settings: Settings) -> Settings:
    """Read [policy] and [policies.DIMENSION] as stancekit.toml has them; the rest stays as it is.

    Raises DataError naming every bad key, UsageError where the file has no policy at all.
    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        if not data.keys() & {"policy", "policies"}:
            raise UsageError(f"{path} has neither [policy] nor [policies.DIMENSION]")
        default = Policy.model_validate(data["policy"]) if "policy" in data else settings.policy
        own = {name: Policy.model_validate(policy) for name, policy in data.get("policies", {}).items()}
    except FileNotFoundError:
        raise UsageError(f"no policy at {path}") from None
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path} is not TOML: {error}") from None
    except ValidationError as error:
        lines = [
            f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors(include_url=False)
        ]
        raise DataError(f"{path}\n  " + "\n  ".join(lines)) from None
    return settings.model_copy(update={"policy": default, "policies": {**settings.policies, **own}})


def what_if(workspace: Workspace, policy: Path) -> WhatIf:
    """Compare gold under the workspace's policy with gold under another; nothing is written.

    Agreement between annotators does not depend on the policy; what moves is how far their labels
    agree with gold, which `Movement` gives before and after.
    """
    scheme = workspace.scheme
    other = policies_of(read_policies(policy, workspace.settings), scheme)
    before, after = settle(workspace).gold, settle(workspace, policies=other).gold
    return WhatIf(tuple(movements(before, after)), tuple(changes(before, after)))
