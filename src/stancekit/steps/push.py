"""From the tasks of a workspace to projects on a server."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from stancekit.errors import DataError
from stancekit.files.alone import alone
from stancekit.files.workspace import Workspace
from stancekit.label_studio import PushReport, Server, project_title, push_tasks
from stancekit.planning import current, due
from stancekit.steps.instruction import TEST, instruction_of, of_kind
from stancekit.steps.plan import read_assignments, read_labels, read_tasks
from stancekit.steps.predictions import Shown
from stancekit.steps.servers import Servers, serving
from stancekit.tasks.labeling_config import labeling_config
from stancekit.tasks.predictions import label_studio_prediction
from stancekit_schemas import Annotation, Assignment, Task, sha256

__all__ = ["Hand", "hand_out", "push_workspace"]


@alone
def push_workspace(
    workspace: Workspace,
    *,
    shared: bool = False,
    title: str | None = None,
    renew: bool = False,
    kinds: Collection[str] = ("", TEST),
    predictions: Shown | None = None,
    server: Servers | Server | str | None = None,
) -> tuple[PushReport, ...]:
    """Push tasks to the servers of the workspace; what is there already is left alone.

    Where assignments were planned each annotator gets a project of their own, with what may be handed
    out today, in their own order; tests (purpose training) go to another one, called "(test)". `kinds`
    names which of the two are pushed. Otherwise, or with `shared`, all of corpus/built/tasks.jsonl goes to
    one project in which each task may be labelled by `raters_per_item` people. Projects are called as
    the workspace, or `title`. With `renew` projects made before show the present guidelines.md.
    `predictions` stand beside new tasks of purpose design, for those people whom the draw lets see them.

    Raises DataError where the tasks were exported for another labelling page than the scheme gives now.
    """
    tasks = read_tasks(workspace)
    config = labeling_config(workspace.scheme)
    stale = sum(task.config_sha256 != sha256(config) for task in tasks)
    if stale:
        raise DataError(
            f"{stale} of {len(tasks)} tasks were exported for another labelling page than the scheme gives now",
            hint="export them again with 'stancekit export'",
        )
    instructions = {kind: instruction_of(workspace, kind) for kind in {"", *kinds}}
    name = title or workspace.settings.project
    log = [] if shared else read_assignments(workspace)
    with serving(workspace, server) as servers:
        if not log:
            overlap = workspace.settings.raters_per_item
            return (
                push_tasks(
                    servers.shared(),
                    project_title(name),
                    tasks,
                    config,
                    instructions[""],
                    overlap=overlap,
                    renew=renew,
                    predictions=_beside(predictions, None, tasks),
                    scheme=workspace.scheme,
                ),
            )
        labels, today = read_labels(workspace), datetime.now(UTC).date()
        hands = [
            (kind, rater, hand)
            for kind in kinds
            for rater, hand in hand_out([a for a in log if _kind(a) == kind], labels, tasks, today).items()
            if hand.tasks or servers.has(rater)
        ]
        servers.check(rater for _, rater, _ in hands)  # before anything is pushed
        return tuple(
            push_tasks(
                servers.of(rater),
                project_title(of_kind(name, kind), rater),
                hand.tasks,
                config,
                instructions[kind],
                withdrawn=hand.withdrawn,
                finished=hand.finished,
                renew=renew,
                predictions=_beside(predictions, rater, hand.tasks),
                scheme=workspace.scheme,
            )
            for kind, rater, hand in hands
        )


def _kind(line: Assignment) -> str:
    return TEST if line.purpose == "training" else ""


def _beside(
    shown: Shown | None, rater: str | None, tasks: Sequence[Task]
) -> dict[tuple[str, str], Mapping[str, Any]]:
    """Write the predictions that one person sees beside design tasks; repeats and the like are asked without."""
    return {
        (task.reaction_id, task.occasion): label_studio_prediction(prediction)
        for task in (tasks if shown else ())
        if task.purpose == "design" and shown and (prediction := shown.to(task.reaction_id, rater))
    }


@dataclass(frozen=True)
class Hand:
    """What one annotator gets: tasks in their order, and the keys of what is taken back or done."""

    tasks: tuple[Task, ...]
    withdrawn: frozenset[tuple[str, str]]
    finished: frozenset[tuple[str, str]]


def hand_out(
    log: Sequence[Assignment], labels: Sequence[Annotation], tasks: Sequence[Task], on: date
) -> dict[str, Hand]:
    """Divide the open assignments that are due on a day among their raters, sorted by rater.

    A task carries the purpose, the occasion and the round of its assignment. Raises DataError for an assignment
    whose reaction has no task any more.
    """
    known = {task.reaction_id: task for task in tasks}
    held = {(a.rater, a.reaction_id, a.occasion) for a in current(log)}
    ready = due(log, labels, on)
    lost = sorted({a.reaction_id for a in ready} - known.keys())
    if lost:
        raise DataError(
            f"{len(lost)} assigned reaction(s) have no task, first {lost[0]}",
            hint="export again, or take them back with 'stancekit plan reassign --from RATER --withdraw'",
        )
    hands = {}
    for rater in sorted({line.rater for line in log}):
        mine = [a for a in ready if a.rater == rater]
        keys = {(a.reaction_id, a.occasion) for a in log if rater in (a.rater, a.replaces)}
        gone = {key for key in keys if (rater, *key) not in held}
        given = {(a.reaction_id, a.occasion) for a in mine}
        hands[rater] = Hand(
            tuple(
                known[a.reaction_id].model_copy(
                    update={"purpose": a.purpose, "occasion": a.occasion, "round": a.round}
                )
                for a in mine
            ),
            frozenset(gone),
            frozenset(keys - gone - given),
        )
    return hands
