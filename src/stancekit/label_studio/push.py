"""Bringing tasks to a server, each exactly once, however often the push is interrupted.

Label Studio ignores task ids on import and removes no duplicates, so what is there is read first
and compared by (reaction_id, occasion) and by content. A request that fails is never repeated
blindly: the server may have carried it out.
"""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from stancekit.errors import DataError, ServiceError
from stancekit.label_studio.connection import Server
from stancekit.label_studio.projects import Project, find_project, make_project
from stancekit.label_studio.snapshot import pull_snapshot
from stancekit_schemas import Task, sha256

__all__ = ["PushReport", "push_tasks", "task_data"]

Key = tuple[str, str]


@dataclass(frozen=True)
class PushReport:
    """What a push did. `drift` says in words what on the server differs from the workspace.

    `present` tasks were there before, `pushed` are new; present + pushed = wanted. `removed` are
    withdrawn tasks, and copies that a broken push had left, that nobody had touched. `foreign` tasks
    of the project are not among the wanted ones and were left alone.
    """

    title: str
    project: int
    url: str
    created: bool
    wanted: int
    present: int
    pushed: int
    removed: int = 0
    foreign: int = 0
    drift: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Standing:
    id: int
    data: dict[str, Any]
    touched: bool


def task_data(task: Task) -> dict[str, Any]:
    """Give the data of a Label Studio task: the fields of the record by their names."""
    return task.model_dump(mode="json", exclude={"schema_version"})


def push_tasks(
    server: Server,
    title: str,
    tasks: Sequence[Task],
    config: str,
    instruction: str = "",
    *,
    overlap: int = 1,
    batch: int = 2500,
    withdrawn: Collection[Key] = (),
    finished: Collection[Key] = (),
) -> PushReport:
    """Push the tasks that project `title` does not have yet, in the given order.

    The project is made where there is none. What is there is never changed: a config that differs
    stops the push (labels of two pages would be mixed), a task that differs is reported as drift.
    `overlap` is how many people may label one task. `batch` tasks go in one request. `withdrawn` are
    (reaction_id, occasion) pairs whose tasks are taken away unless somebody has worked in them;
    `finished` ones may stand there without being foreign.

    Raises DataError for a task given twice or a changed config, ServiceError where the server fails;
    then the same call can be made again.
    """
    wanted = _by_key(tasks)
    project = find_project(server, title)
    created = project is None
    if project is None:
        project = make_project(server, title, config, instruction, overlap)
    drift = list(_project_drift(project, config, instruction, overlap))
    there = _settled(server, project, wanted) if project.tasks else {}
    removed = _remove_copies(server, project, there)
    removed += _remove(server, project, there, set(withdrawn) - wanted.keys())
    drift += [
        words for key, standing in there.items() if key in wanted for words in _drift(wanted[key], standing)
    ]
    new = [task for key, task in wanted.items() if key not in there]
    for start in range(0, len(new), batch):
        _send(server, project, new[start : start + batch])
    standing_now = sum(len(copies) for copies in there.values()) + len(new)
    if new and _count(server, project) != standing_now:
        # Another push, or the rest of a broken one, arrived in between.
        there = _list(server, project)
        removed += _remove_copies(server, project, there)
        missing = [key for key in wanted if key not in there]
        if missing:
            raise ServiceError(
                f"{server.url} accepted {len(missing)} task(s) that it does not show, first {missing[0][0]}",
                hint="push again",
            )
    present = len(wanted) - len(new)
    return PushReport(
        title=title,
        project=project.id,
        url=f"{server.url}/projects/{project.id}/",
        created=created,
        wanted=len(wanted),
        present=present,
        pushed=len(new),
        removed=removed,
        foreign=len(there.keys() - wanted.keys() - set(finished) - set(withdrawn)),
        drift=tuple(drift),
    )


def _by_key(tasks: Sequence[Task]) -> dict[Key, Task]:
    keyed: dict[Key, Task] = {}
    for task in tasks:
        key = task.reaction_id, task.occasion
        if key in keyed:
            raise DataError(
                f"task {task.reaction_id} of occasion {task.occasion} stands twice among the tasks"
            )
        keyed[key] = task
    return keyed


def _settled(server: Server, project: Project, wanted: dict[Key, Task]) -> dict[Key, list[_Standing]]:
    """List what is there; where a push seems to have broken off, wait until nothing more arrives."""
    there = _list(server, project)
    if all(key in there for key in wanted):
        return there
    while True:
        time.sleep(0.5)
        again = _list(server, project)
        if again.keys() == there.keys():
            return again
        there = again


def _list(server: Server, project: Project) -> dict[Key, list[_Standing]]:
    there: dict[Key, list[_Standing]] = {}
    for number, standing in enumerate(_pages(server, project)):
        data = standing.data
        # A task without our id cannot be one of ours: it gets a key that no task has.
        key = str(data.get("reaction_id") or f"foreign {number}"), str(data.get("occasion", "1"))
        there.setdefault(key, []).append(standing)
    return there


def _pages(server: Server, project: Project) -> Iterator[_Standing]:
    include = "id,data,total_annotations,cancelled_annotations"  # all else is slow
    with server.talk(f"reading the tasks of {project.title!r}") as sdk:
        for task in sdk.tasks.list(project=project.id, fields="task_only", include=include, page_size=2000):
            touched = bool(
                task.total_annotations or task.cancelled_annotations or getattr(task, "drafts", None)
            )
            yield _Standing(int(task.id), dict(task.data or {}), touched)


def _send(server: Server, project: Project, tasks: Sequence[Task]) -> None:
    with server.talk(f"pushing {len(tasks)} task(s) to {project.title!r}") as sdk:
        answer = sdk.projects.import_tasks(
            id=project.id,
            request=[{"data": task_data(task)} for task in tasks],
            request_options={"max_retries": 0, "timeout_in_seconds": 600},
        )
        count = getattr(answer, "task_count", None)
        if count is not None and count != len(tasks):
            raise ServiceError(f"{server.url} took {count} of {len(tasks)} tasks", hint="push again")


def _count(server: Server, project: Project) -> int:
    with server.talk(f"counting the tasks of {project.title!r}") as sdk:
        return int(sdk.projects.get(project.id).task_number or 0)


def _remove_copies(server: Server, project: Project, there: dict[Key, list[_Standing]]) -> int:
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


def _remove(
    server: Server, project: Project, there: dict[Key, list[_Standing]], keys: Collection[Key]
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


def _delete(server: Server, tasks: Sequence[_Standing]) -> int:
    with server.talk("removing tasks that nobody has touched") as sdk:
        for standing in tasks:
            sdk.tasks.delete(id=str(standing.id))
    return len(tasks)


def _project_drift(project: Project, config: str, instruction: str, overlap: int) -> Iterator[str]:
    if sha256(project.config.strip()) != sha256(config.strip()):
        raise DataError(
            f"the labelling setup of project {project.title!r} is not the one of this workspace: "
            "it was edited on the server, or the scheme has changed since",
            hint="put it back in Label Studio (Settings, Labeling Interface), or push to a new project with --title",
        )
    if instruction and project.instruction.strip() != instruction.strip():
        yield "the instruction shown on the server is not the present guidelines.md"
    if project.overlap != overlap:
        yield f"the server allows {project.overlap} annotation(s) per task, the workspace plans {overlap}"


def _drift(task: Task, copies: list[_Standing]) -> Iterator[str]:
    if len(copies) > 1:
        ids = ", ".join(str(copy.id) for copy in copies)
        yield f"reaction {task.reaction_id} stands {len(copies)} times, with work in it (tasks {ids})"
    wanted = task_data(task)
    for copy in copies:
        for name in ("text", "statement", "upshot"):
            shown, said = copy.data.get(name), copy.data.get(f"{name}_sha256")
            if isinstance(shown, str) and said and sha256(shown) != said:
                yield f"task {copy.id} (reaction {task.reaction_id}): its {name} was edited on the server"
        older = [
            n
            for n, v in wanted.items()
            if copy.data.get(n) != v and copy.data.get(f"{n}_sha256") != wanted.get(f"{n}_sha256", 0)
        ]
        if older:
            yield f"task {copy.id} (reaction {task.reaction_id}) was pushed with another {', '.join(sorted(older))}"
