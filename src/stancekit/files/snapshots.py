"""Snapshots of one project, taken over and over: which of them hold nothing that the next one does not."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from stancekit.annotations.containment import still_says
from stancekit.annotations.deleted import snapshot_of

__all__ = ["contained_snapshots"]


def contained_snapshots(paths: Iterable[Path]) -> set[Path]:
    """Find the snapshots whose every entry stands unchanged in the next one of the same project.

    A pull every hour leaves many, each with all that was there before; read together they would take
    time and memory without end. Which are left out follows from the files alone. Only files named by
    'stancekit pull' are compared, two at a time, line by line: one task a line.
    """
    projects: dict[str, list[tuple[str, Path]]] = defaultdict(list)
    for path in paths:
        if snapshot := snapshot_of(path.name):
            projects[snapshot.project].append((snapshot.moment, path))
    found: set[Path] = set()
    for snapshots in projects.values():
        ordered = [path for _, path in sorted(snapshots, key=lambda one: (one[0], one[1].name))]
        for earlier, later in pairwise(ordered):
            if _is_contained(earlier, later):
                found.add(earlier)
    return found


def _is_contained(earlier: Path, later: Path) -> bool:
    before = _lines(earlier)
    changed = before - _lines(later)
    if not changed:
        return True
    try:
        old = [json.loads(line) for line in changed]
        wanted = {_key(task) for task in old}
        new: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        for line in _lines(later) - before:
            task = json.loads(line)
            if _key(task) in wanted:
                new[_key(task)].append(task)
    except (ValueError, TypeError, KeyError):
        return False  # not as the pull writes them: they are read, and what is wrong is told
    return all(any(still_says(task, one) for task in new[_key(one)]) for one in old if _says_anything(one))


def _key(task: dict[str, Any]) -> tuple[Any, ...]:
    data = task["data"]
    return task["id"], data.get("reaction_id"), data.get("occasion"), data.get("ticket")


def _says_anything(task: dict[str, Any]) -> bool:
    return bool(task.get("annotations") or task.get("drafts") or task.get("completions"))


def _lines(path: Path) -> set[str]:
    """Read the tasks of a snapshot as they stand, one a line."""
    lines = path.read_text("utf-8").split("\n")
    return {line.removesuffix(",") for line in lines if line not in ("[", "]", "")}
