"""What was asked of adjudicators, and who is therefore no annotator of an item any more."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from stancekit.adjudication.asking import Asked
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.steps.gold import read_verdicts

__all__ = ["asked_file", "read_asked", "settlers"]


def asked_file(workspace: Workspace) -> Path:
    """Say where it is noted what was asked of whom, and why: no annotator may read that."""
    return workspace.private / "adjudication.jsonl"


def read_asked(workspace: Workspace) -> list[Asked]:
    """Read what was asked of whom; nothing before the first push."""
    path = asked_file(workspace)
    return read_records(path, Asked) if path.exists() else []


def settlers(workspace: Workspace) -> dict[str, set[str]]:
    """Map each person to the items that they settled, or were asked to settle."""
    items: dict[str, set[str]] = defaultdict(set)
    for one in read_asked(workspace):
        items[one.adjudicator].add(one.unit)
    for verdict in read_verdicts(workspace):
        items[verdict.decided_by].add(verdict.unit)
    return items
