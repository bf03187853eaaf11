"""Bringing tasks to a server, each exactly once, however often the push is interrupted.

Label Studio ignores task ids on import and removes no duplicates, so what is there is read first
and compared by (reaction_id, occasion) and by content. A request that fails is never repeated
blindly: the server may have carried it out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from stancekit.annotations.tickets import seal
from stancekit.errors import DataError, ServiceError
from stancekit.label_studio.connection import Server
from stancekit.label_studio.drift import edited_texts, project_drift, task_drift
from stancekit.label_studio.instruction import told_in
from stancekit.label_studio.projects import (
    Project,
    find_project,
    make_project,
    renew_instruction,
    show_predictions,
)
from stancekit.label_studio.standing import (
    NO_TICKET,
    Key,
    Tickets,
    list_tasks,
    remove_copies,
    remove_untouched,
    settled_tasks,
)
from stancekit.label_studio.strange import check_tickets
from stancekit.tasks import task_data
from stancekit.wording import counted
from stancekit_schemas import Scheme, Task

__all__ = ["PushReport", "push_tasks"]


@dataclass(frozen=True)
class PushReport:
    """What a push did. `drift` says in words what on the server differs from the workspace.

    `wanted` are the tasks that the project is to hold: `present` were there before, `answered` of them by now,
    and `pushed` are new; present + pushed = wanted. `removed` are
    withdrawn tasks, and copies that a broken push had left, that nobody had touched. `foreign` tasks
    of the project are not among the wanted ones and were left alone. `predicted` of the new ones stand
    beside a model's answers. `waiting` repeats are held back, the first of them until `next_due` (None
    before anybody's first answer).
    """

    title: str
    project: int
    url: str
    created: bool
    wanted: int
    present: int
    pushed: int
    answered: int = 0
    removed: int = 0
    predicted: int = 0
    foreign: int = 0
    drift: tuple[str, ...] = ()
    waiting: int = 0
    next_due: date | None = None


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
    renew: bool = False,
    predictions: Mapping[Key, Mapping[str, Any]] | None = None,
    showing: Callable[[], object] | None = None,
    scheme: Scheme | None = None,
    tickets: Tickets | None = None,
) -> PushReport:
    """Push the tasks that project `title` does not have yet, in the given order.

    The project is made where there is none. What is there is never changed: a config that differs
    stops the push (labels of two pages would be mixed), a task that differs is reported as drift.
    `overlap` is how many people may label one task. `batch` tasks go in one request. `withdrawn` are
    (reaction_id, occasion) pairs whose tasks are taken away unless somebody has worked in them;
    `finished` ones, answered by now, count as present where they stand there. With `renew` the instruction that people
    are shown becomes `instruction`; nothing else of a project is ever changed. `predictions` maps a
    (reaction_id, occasion) to what a model says of it, sent beside the task if that is new, and shown as
    the answer that can be kept or changed; the instruction of such a project says so. `showing` is called
    before the first of them is sent. `scheme` is needed where it asks something of a sample. With `tickets`
    nobody on the server can read what a task is for: the last that stands for its key does so there.

    Raises DataError for a task given twice or a changed config, ServiceError where the server fails;
    then the same call can be made again.
    """
    wanted = _by_key(tasks)
    tickets = tickets or {}
    sealed = {key: ticket for ticket, key in tickets.items()}
    data = {key: task_data(task, scheme) for key, task in wanted.items()}
    data = {key: seal(told, sealed[key]) if key in sealed else told for key, told in data.items()}
    project = find_project(server, title)
    created = project is None
    if project is None:
        project = make_project(server, title, config, instruction, overlap)
    # First of all: a project of this name with another setup may be somebody else's.
    drift = list(project_drift(project, config, instruction, overlap, scheme))
    server.known.keep(title, project.id, project.made)
    told = told_in(instruction, predicted=project.predicted)
    if renew and told.strip() != project.instruction.strip():
        project = renew_instruction(server, project, told)
        drift = list(project_drift(project, config, instruction, overlap, scheme))
    drift += [project.renamed] if project.renamed else []
    there = settled_tasks(server, project, wanted, tickets) if project.tasks else {}
    check_tickets(server, project, there, wanted)
    removed = remove_copies(server, project, there)
    lost = [key for key in there if key[1].startswith(NO_TICKET)]
    removed += remove_untouched(server, project, there, lost)
    drift += [
        f"task {copy.id} (reaction {key[0]}) has lost its ticket: what is answered there is refused until it is "
        "put back; what is still open was pushed anew"
        for key in lost
        for copy in there.get(key, ())
    ]
    removed += remove_untouched(server, project, there, set(withdrawn) - wanted.keys())
    drift += [
        words
        for key, standing in there.items()
        if key in wanted
        for words in task_drift(wanted[key], data[key], standing)
    ]
    answered = [key for key in finished if key in there and key not in wanted]
    drift += [words for key in answered for copy in there[key] for words in edited_texts(key[0], copy)]
    new = [key for key in wanted if key not in there]
    beside = predictions or {}
    if showing is not None and any(key in beside for key in new):
        showing()
    for start in range(0, len(new), batch):
        _send(server, project, [_import(data[key], beside.get(key)) for key in new[start : start + batch]])
    if not project.predicted and any(key in beside for key in wanted):
        show_predictions(server, project, str(next(iter(beside.values()))["model_version"]))
    standing_now = sum(len(copies) for copies in there.values()) + len(new)
    if new and _count(server, project) != standing_now:
        # Another push, or the rest of a broken one, arrived in between.
        there = list_tasks(server, project, tickets)
        removed += remove_copies(server, project, there)
        missing = [key for key in wanted if key not in there]
        if missing:
            raise ServiceError(
                f"{server.url} accepted {len(missing)} task(s) that it does not show, first {missing[0][0]}",
                hint="push again",
            )
    present = len(wanted) - len(new) + len(answered)
    return PushReport(
        title=title,
        project=project.id,
        url=f"{server.address}/projects/{project.id}/",
        created=created,
        wanted=len(wanted) + len(answered),
        present=present,
        pushed=len(new),
        answered=len(answered),
        removed=removed,
        predicted=sum(key in beside for key in new),
        foreign=len(there.keys() - wanted.keys() - set(finished) - set(withdrawn) - set(lost)),
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


def _send(server: Server, project: Project, tasks: Sequence[dict[str, Any]]) -> None:
    with server.talk(f"pushing {len(tasks)} task(s) to '{project.title}'") as sdk:
        answer = sdk.projects.import_tasks(
            id=project.id,
            request=list(tasks),
            request_options={"max_retries": 0, "timeout_in_seconds": 600},
        )
        count = getattr(answer, "task_count", None)
        if count is not None and count != len(tasks):
            raise ServiceError(
                f"{server.url} took {count} of {counted(len(tasks), 'task')}", hint="push again"
            )


def _import(data: dict[str, Any], prediction: Mapping[str, Any] | None) -> dict[str, Any]:
    return {"data": data} | ({"predictions": [prediction]} if prediction else {})


def _count(server: Server, project: Project) -> int:
    with server.talk(f"counting the tasks of '{project.title}'") as sdk:
        return int(sdk.projects.get(project.id).task_number or 0)
