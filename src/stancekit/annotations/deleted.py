"""What was deleted on the server since it was pulled: an older snapshot of a project has it, the newest has not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from stancekit.annotations.documents import ExportDocument, tasks_of
from stancekit.annotations.entry import Entry, Fault
from stancekit.annotations.same import Identity

__all__ = ["Snapshot", "snapshot_of", "tell_gone"]

_NAME = re.compile(r"[0-9a-f]{16}-(?P<project>.+)_(?P<moment>\d{8}T\d{6})\.json")


class Snapshot(NamedTuple):
    """Of which project a snapshot is, by the name of its file, and of which moment."""

    project: str
    moment: str


def snapshot_of(name: str) -> Snapshot | None:
    """Read the name of a file that 'stancekit pull' brought; None for any other."""
    found = _NAME.fullmatch(name.rpartition("/")[2])
    return Snapshot(found["project"], found["moment"]) if found else None


def tell_gone(versions: Mapping[Identity, Sequence[Entry]], documents: Sequence[ExportDocument]) -> None:
    """Flag what counts and stands in no newest snapshot of its project any more; it goes on counting.

    `versions` has the entries of each annotation, the one that stands for it first. What was refused since its
    task had been added by hand is settled where the newest snapshot does not hold it.
    """
    taken = {n: snapshot for n, one in enumerate(documents) if (snapshot := snapshot_of(one.name))}
    newest: dict[str, int] = {}
    for number in sorted(taken, key=lambda n: (taken[n].moment, documents[n].name)):
        newest[taken[number].project] = number
    held = {number: _tasks(documents[number]) for number in newest.values()}
    for same in versions.values():
        entry = same[0]
        if entry.draft or entry.cancelled or entry.superseded or entry.document not in taken:
            continue
        last = newest[taken[entry.document].project]
        project = _project(entry.content)
        if project not in {where for where, _ in held[last]} or _stands_in(last, same):
            continue
        if not entry.faults:
            what = "it" if (project, entry.task.id) in held[last] else "its task"
            told = (
                f"{what} was deleted on the server: the newest snapshot of its project does not hold the answer of "
                f"{entry.rater} to {entry.unit}, which counts all the same"
            )
            entry.oddities.append(Fault("gone_from_server", told))
        elif _codes(entry.faults) == {"not_handed_out"}:
            entry.oddities.extend(entry.faults)
            entry.faults, entry.superseded, entry.mended = [], "deleted", True


def _stands_in(document: int, same: Iterable[Entry]) -> bool:
    return any(entry.document == document for entry in same)


def _tasks(document: ExportDocument) -> Collection[tuple[str | None, str | None]]:
    """List (project, number) of the tasks of a snapshot."""
    return {(_project(task.content), task.id) for task in tasks_of(document)}


def _project(content: Any) -> str | None:
    value = content.get("project") if isinstance(content, dict) else None
    return str(value) if isinstance(value, str | int) else None


def _codes(faults: Iterable[Fault]) -> set[str]:
    return {fault.code for fault in faults}
