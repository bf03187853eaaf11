"""Making a corpus workspace, empty or with the invented sample corpus."""

from __future__ import annotations

import json
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from stancekit.errors import UsageError
from stancekit.files.atomic import write_bytes
from stancekit.files.identities import make_secret
from stancekit.files.schemes import SHIPPED
from stancekit.files.workspace import Workspace

__all__ = ["make_workspace", "sample_files"]

_SETTINGS = """\
# What this corpus declares before it is labelled. Never a secret, never the name of an annotator.
schema_version = "1"
name = {name}
version = "0.1.0"
title = {title}
languages = ["en"]
licence = "CC-BY-4.0"
scheme = "scheme.yaml"
simulated = {simulated}
raters_per_item = 3
seed = 0
resamples = 1000
{focal}
# The coefficient each dimension is judged by, declared before the main round.
[dimensions.codable]
primary = "krippendorff_alpha"

[dimensions.irony]
primary = "krippendorff_alpha"

[dimensions.stance_post]
primary = "krippendorff_alpha"
pass_mark = 0.667

[dimensions.stance_author]
primary = "krippendorff_alpha"
pass_mark = 0.667

# Before the main round: practice that is explained, then a test. Who falls below the pass mark tries again.
[training]
practice = 10
test = 20
pass_mark = 0.8
tries = 2

# A majority is the unique label with the most votes, at least `minimum` of them.
[policy]
method = "majority"
minimum = 2
"""

_NO_FOCAL = """
# The person whose posts are reacted to; without it segmentation infers one per article and says so.
# [focal]
# name = "…"
# handles = ["@…"]
"""

_IGNORED = """\
# The secret, annotators' identities and untouched originals. Back it up; never share it.
.stancekit/
"""


def make_workspace(folder: Path, *, sample: bool = False) -> Workspace:
    """Make a workspace in `folder`; with `sample`, the invented corpus that stancekit ships.

    Raises UsageError where one is there already; no file that exists is overwritten.
    """
    space = Workspace(folder.resolve())
    if space.settings_file.exists():
        raise UsageError(
            f"{folder} is a workspace already",
            hint="nothing was changed; name another folder, or delete this one first",
        )
    files = _frame(space.root.name, sample=sample)
    if sample:
        files |= {f"corpus/raw/{name}": content for name, content in sample_files().items()}
    taken = [name for name in files if (space.root / name).exists()]
    if taken:
        raise UsageError(f"{folder} already has {', '.join(taken[:5])}", hint="choose an empty folder")
    for place in (space.raw / "articles", space.raw / "exports", space.built, space.releases):
        place.mkdir(parents=True, exist_ok=True)
    make_secret(space)
    # The settings come last: they are what makes the folder a workspace.
    for name in sorted(files, key=lambda name: (name == "stancekit.toml", name)):
        write_bytes(space.root / name, files[name])
    return space


def _frame(name: str, *, sample: bool) -> dict[str, bytes]:
    starter = resources.files("stancekit") / "starter"
    schemes = resources.files("stancekit_schemas")
    if sample:
        settings = (
            (starter / "stancekit.toml")
            .read_text("utf-8")
            .replace('scheme = "stance"', 'scheme = "scheme.yaml"')
        )
    else:
        settings = _SETTINGS.format(
            name=json.dumps(name, ensure_ascii=False), title='""', simulated="false", focal=_NO_FOCAL
        )
    return {
        "stancekit.toml": settings.encode(),
        "guidelines.md": (starter / "guidelines.md").read_bytes(),
        "scheme.yaml": (schemes / SHIPPED["stance"]).read_bytes(),
        ".gitignore": _IGNORED.encode(),
    }


def sample_files() -> dict[str, bytes]:
    """Return the invented raw corpus: path below corpus/raw -> bytes."""
    starter = resources.files("stancekit") / "starter"
    articles: list[Traversable] = sorted((starter / "articles").iterdir(), key=lambda entry: entry.name)
    files = {
        f"articles/{entry.name}": entry.read_bytes()
        for entry in articles
        if not entry.name.startswith(("_", "."))
    }
    for name in ("corrections.jsonl", "statements.jsonl", "truth.jsonl"):
        files[name] = (starter / name).read_bytes()
    return files
