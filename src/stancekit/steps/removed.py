"""What was taken out of a workspace: items that nobody is shown any more, and people who withdrew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from stancekit.files.annotators import read_annotators
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.release.gone import items_gone
from stancekit_schemas import Annotator, Reaction, Record, Removal, StatementSet, Task

__all__ = ["remaining_annotators", "taken_down", "withdrawn"]

R = TypeVar("R", bound=Record)


def taken_down(workspace: Workspace, more: Sequence[Removal] = ()) -> set[str]:
    """Name the items that corpus/raw/removed.jsonl takes out, by themselves or with a passage of their set.

    `more` are removals that are not in the file (yet).
    """
    removals = [r for r in (*_read(workspace.raw / "removed.jsonl", Removal), *more) if r.kind != "rater"]
    if not removals:
        return set()
    return {removal.id for removal in removals if removal.kind == "reaction"} | items_gone(
        _read(workspace.built / "reactions.jsonl", Reaction),
        _read(workspace.raw / "statements.jsonl", StatementSet),
        _read(workspace.built / "tasks.jsonl", Task),
        removals,
    )


def withdrawn(workspace: Workspace) -> set[str]:
    """Name the raters whose work corpus/raw/removed.jsonl takes out, in lower case."""
    removals = _read(workspace.raw / "removed.jsonl", Removal)
    return {removal.id.casefold() for removal in removals if removal.kind == "rater"}


def remaining_annotators(workspace: Workspace) -> list[Annotator]:
    """Read who was added to annotate, without those who withdrew."""
    gone = withdrawn(workspace)
    return [person for person in read_annotators(workspace) if person.rater.casefold() not in gone]


def _read(path: Path, model: type[R]) -> list[R]:
    return read_records(path, model, missing_ok=True)
