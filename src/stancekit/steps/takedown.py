"""What was taken down, in a workspace: items that nobody is shown any more."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.release.takedown import items_gone
from stancekit_schemas import Reaction, Record, Removal, StatementSet, Task

__all__ = ["taken_down"]

R = TypeVar("R", bound=Record)


def taken_down(workspace: Workspace) -> set[str]:
    """Name the items that corpus/raw/removed.jsonl takes out, by themselves or with a passage of their set."""
    removals = [r for r in _read(workspace.raw / "removed.jsonl", Removal) if r.kind != "rater"]
    if not removals:
        return set()
    return {removal.id for removal in removals if removal.kind == "reaction"} | items_gone(
        _read(workspace.built / "reactions.jsonl", Reaction),
        _read(workspace.raw / "statements.jsonl", StatementSet),
        _read(workspace.built / "tasks.jsonl", Task),
        removals,
    )


def _read(path: Path, model: type[R]) -> list[R]:
    return read_records(path, model) if path.exists() else []
