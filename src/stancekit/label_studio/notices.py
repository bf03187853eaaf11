"""Notices to one person: a project that holds one task a notice, and when each was acknowledged."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stancekit.label_studio.connection import Server
from stancekit.label_studio.projects import find_project, find_projects, make_project
from stancekit.label_studio.snapshot import pull_snapshot

__all__ = ["Acknowledged", "give_notices", "read_notices"]


@dataclass(frozen=True)
class Acknowledged:
    """Somebody's answer to a notice; `who` is the address of their account, `at` as the server says it.

    One that another account changed last is none: nobody reads for somebody else.
    """

    notice: str
    who: str
    at: str


def give_notices(
    server: Server, title: str, config: str, instruction: str, notices: Mapping[str, Mapping[str, str]]
) -> int:
    """Put notices into the project of that title, which is made where there is none.

    A notice is one task: the name under which it is found again, and what its page shows. Those that
    are there are left alone; returns how many are new.
    """
    project = find_project(server, title) or make_project(server, title, config, instruction, 1)
    with server.talk(f"giving notice in '{title}'") as sdk:
        there = {str((task.data or {}).get("notice")) for task in sdk.tasks.list(project=project.id)}
        new = [{"data": {"notice": name, **shown}} for name, shown in notices.items() if name not in there]
        if new:
            sdk.projects.import_tasks(id=project.id, request=new, request_options={"max_retries": 0})
    return len(new)


def read_notices(server: Server, title: str) -> Iterator[Acknowledged]:
    """Read who acknowledged what in the projects of that title, one a person."""
    for project in find_projects(server, title):
        if not project.annotations:
            continue
        for task in json.loads(pull_snapshot(server, project)):
            for answer in task.get("annotations") or ():
                who = answer.get("completed_by")
                if answer.get("was_cancelled") or not answer.get("result") or not isinstance(who, dict):
                    continue
                by = answer.get("updated_by")
                if by not in (None, who.get("id")):
                    continue
                yield Acknowledged(
                    str(task["data"].get("notice")),
                    str(who.get("email") or "").lower(),
                    str(answer.get("created_at") or ""),
                )
