"""A corpus workspace: where everything stands, and what stancekit.toml declares."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from stancekit.errors import DataError, UsageError
from stancekit.files.jsonl import misfits
from stancekit.files.schemes import load_scheme
from stancekit_schemas import Scheme, Settings

__all__ = ["Workspace", "find_workspace"]


@dataclass(frozen=True)
class Workspace:
    """The folder that holds stancekit.toml, and the place of each file in it.

    `raw/` is made by people and never rewritten; `built/` is made by the steps and can be deleted;
    `private/` is ignored by git: the secret, identities and untouched originals live there.
    """

    root: Path

    @property
    def settings_file(self) -> Path:
        """The declarations."""
        return self.root / "stancekit.toml"

    @property
    def raw(self) -> Path:
        """What comes from outside the pipeline."""
        return self.root / "corpus" / "raw"

    @property
    def built(self) -> Path:
        """What the steps make, rebuilt to the same bytes."""
        return self.root / "corpus" / "built"

    @property
    def releases(self) -> Path:
        """One folder per released version, immutable once made."""
        return self.root / "corpus" / "releases"

    @property
    def private(self) -> Path:
        """What must never be shared: secret, identities, originals, server data."""
        return self.root / ".stancekit"

    @cached_property
    def settings(self) -> Settings:
        """Read and check stancekit.toml. Raises DataError naming every bad key."""
        try:
            data = tomllib.loads(self.settings_file.read_text("utf-8"))
            return Settings.model_validate(data)
        except tomllib.TOMLDecodeError as error:
            raise DataError(f"{self.settings_file} is not TOML: {error}") from None
        except ValidationError as error:
            raise DataError(f"{self.settings_file}\n  " + "\n  ".join(misfits(error))) from None

    @cached_property
    def scheme(self) -> Scheme:
        """The scheme that stancekit.toml names: a shipped one, or a file of this workspace.

        Raises DataError where stancekit.toml declares something for a dimension it does not ask.
        """
        scheme = load_scheme(self.settings.scheme, base=self.root)
        asked = {dimension.id for dimension in scheme.dimensions}
        declared = {*self.settings.dimensions, *self.settings.policies}
        if unknown := sorted(declared - asked):
            raise DataError(
                f"{self.settings_file} declares {', '.join(unknown)}, which scheme {scheme.tag} does not ask",
                hint=f"its dimensions are {', '.join(sorted(asked))}",
            )
        return scheme

    def relative(self, path: Path) -> str:
        """`path` as records name it: relative to the workspace with forward slashes, else as given."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


def find_workspace(given: Path | None = None) -> Workspace | None:
    """The workspace at `given`, else the one around the current folder, else None.

    Raises UsageError where `given` is no workspace.
    """
    if given is not None:
        if not (given / "stancekit.toml").is_file():
            raise UsageError(
                f"{given} is no workspace: it has no stancekit.toml", hint=f"make one: stancekit init {given}"
            )
        return Workspace(given.resolve())
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "stancekit.toml").is_file():
            return Workspace(folder)
    return None
