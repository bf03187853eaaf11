"""What stands in a project: tasks read once, compared by our key, and taken away only if untouched."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stancekit.annotations.tickets import is_silent
from stancekit.label_studio.connection import Server
from stancekit.label_studio.projects import Project
from stancekit.label_studio.snapshot import pull_snapshot

__all__ = [
    "NO_TICKET",
    "UNKNOWN_TICKET",
    "Key",
    "Standing",
    "Tickets",
    "list_tasks",
    "remove_copies",
    "remove_untouched",
    "settled_tasks",
]

Key = tuple[str, str]
"""(reaction_id, occasion)"""


@dataclass(frozen=True)
class Standing:
    """One task as it is there; `touched` means that somebody answered or skipped it."""

    id: int
    data: dict[str, Any]
    touched: bool


NO_TICKET = "no ticket "
"""How the occasion of a task begins that has lost its ticket."""

UNKNOWN_TICKET = "unknown ticket "
"""How the occasion of a task begins whose ticket nobody knows."""

Tickets = Mapping[str, Key]
"""Which task a ticket stands for; several may stand for one."""


def settled_tasks(
    server: Server, project: Project, wanted: Collection[Key], tickets: Tickets
) -> dict[Key, list[Standing]]:
    """List what is there; where a push seems to have broken off, wait until nothing more arrives."""
    there = list_tasks(server, project, tickets)
    if all(key in there for key in wanted):
        return there
    while True:
        time.sleep(0.5)
        again = list_tasks(server, project, tickets)
        if again.keys() == there.keys():
            return again
        there = again


def list_tasks(server: Server, project: Project, tickets: Tickets) -> dict[Key, list[Standing]]:
    """Read all tasks of a project by key; a key with several tasks has been doubled."""
    asked = {reaction for reaction, _ in tickets.values()}
    there: dict[Key, list[Standing]] = {}
    for number, standing in enumerate(_pages(server, project)):
        data = standing.data
        # A task without our id cannot be one of ours: it gets a key that no task has.
        key = str(data.get("reaction_id") or f"foreign {number}"), str(data.get("occasion", "1"))
        if (ticket := data.get("ticket")) is not None:
            key = tickets.get(str(ticket), (key[0], f"{UNKNOWN_TICKET}{ticket}"))
        elif key[0] in asked and is_silent(data):
            key = key[0], f"{NO_TICKET}{standing.id}"
        there.setdefault(key, []).append(standing)
    return there


def _pages(server: Server, project: Project) -> Iterator[Standing]:
    include = "id,data,total_annotations,cancelled_annotations"  # all else is slow
    with server.talk(f"reading the tasks of '{project.title}'") as sdk:
        for task in sdk.tasks.list(project=project.id, fields="task_only", include=include, page_size=2000):
            touched = bool(
                task.total_annotations or task.cancelled_annotations or getattr(task, "drafts", None)
            )
            yield Standing(int(task.id), dict(task.data or {}), touched)


def remove_copies(server: Server, project: Project, there: dict[Key, list[Standing]]) -> int:
    """Of the copies of one task keep one: the one with work in it, else the oldest."""
    doubled = {key: copies for key, copies in there.items() if len(copies) > 1}
    if not doubled:
        return 0
    drafted = _drafted(server, project)
    removed = 0
    for key, copies in doubled.items():
        copies.sort(key=lambda copy: (not copy.touched, copy.id not in drafted, copy.id))
        spare = [c for c in copies[1:] if not c.touched and c.id not in drafted and c.data == copies[0].data]
        removed += _delete(server, spare)
        there[key] = [copy for copy in copies if copy not in spare]
    return removed


def remove_untouched(
    server: Server, project: Project, there: dict[Key, list[Standing]], keys: Collection[Key]
) -> int:
    """Take tasks away in which nobody has worked."""
    gone = [standing for key in keys for standing in there.get(key, ()) if not standing.touched]
    drafted = _drafted(server, project) if gone else set()
    removed = _delete(server, [standing for standing in gone if standing.id not in drafted])
    for key in keys:
        left = [standing for standing in there.pop(key, []) if standing.touched or standing.id in drafted]
        if left:
            there[key] = left
    return removed


def _drafted(server: Server, project: Project) -> set[int]:
    """List the tasks with anybody's draft. Only a snapshot tells: lists show one's own drafts alone."""
    tasks = json.loads(pull_snapshot(server, project))
    return {int(task["id"]) for task in tasks if task.get("drafts")}


def _delete(server: Server, tasks: Sequence[Standing]) -> int:
    with server.talk("removing tasks that nobody has touched") as sdk:
        for standing in tasks:
            sdk.tasks.delete(id=str(standing.id))
    return len(tasks)
