"""From the tasks of a workspace to projects on a server."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from stancekit.errors import DataError, UsageError
from stancekit.files.alone import alone
from stancekit.files.tickets import tickets_of
from stancekit.files.workspace import Workspace
from stancekit.label_studio import PushReport, Server, project_title, push_tasks
from stancekit.steps.curriculum import learnt_items
from stancekit.steps.each_project import Job, push_each
from stancekit.steps.handouts import check_handout, keep_handout
from stancekit.steps.hands import Hand, hand_out
from stancekit.steps.instruction import TEST, instruction_of, kind_title
from stancekit.steps.plan import read_assignments, read_labels, read_tasks
from stancekit.steps.predictions import Shown, draw_predictions, keep_predictions
from stancekit.steps.removed import taken_down
from stancekit.steps.servers import Servers, serving
from stancekit.tasks.labeling_config import labeling_config
from stancekit.tasks.predictions import label_studio_prediction
from stancekit.wording import counted
from stancekit_schemas import Assignment, Handout, Task, sha256

__all__ = ["push_workspace"]


@alone
def push_workspace(
    workspace: Workspace,
    *,
    shared: bool = False,
    title: str | None = None,
    anew: bool = False,
    renew: bool = False,
    kinds: Collection[str] = ("", TEST),
    predictions: Shown | None = None,
    reporting: Callable[[PushReport], object] | None = None,
    server: Servers | Server | str | None = None,
) -> tuple[PushReport, ...]:
    """Push tasks to the servers of the workspace; what is there already is left alone.

    Where assignments were planned each annotator gets a project of their own, with what may be handed
    out today, in their own order, unless that is nothing; tests (purpose training) go to another one, called "(test)". `kinds`
    names which of the two are pushed. Otherwise, or with `shared`, all of corpus/built/tasks.jsonl but the key of training goes to
    one project in which each task may be labelled by `raters_per_item` people. Projects are called as
    the workspace, or `title`; where they are is recorded, and work that was handed out is handed out in
    other projects only `anew`. With `renew` projects made before show the present guidelines.md.
    `predictions` (default: those of the recorded draw) stand beside new tasks of purpose design, for those
    people whom the draw lets see them; they are kept in the workspace before the first is sent.
    `reporting` is called with each report once its project is done.

    What fails in one project leaves the others alone, and is raised once they are done, see `push_each`.
    Raises DataError where the tasks were exported for another labelling page than the scheme gives now,
    UsageError where the work stands in other projects already, or where training alone was assigned.
    """
    tasks = read_tasks(workspace)
    config = labeling_config(workspace.scheme)
    stale = sum(task.config_sha256 != sha256(config) for task in tasks)
    if stale:
        raise DataError(
            f"{stale} of {counted(len(tasks), 'task')} {'was' if stale == 1 else 'were'} exported for another labelling "
            "page than the scheme gives now",
            hint="export them again with 'stancekit export'",
        )
    instruction = instruction_of(workspace)
    shown = predictions or draw_predictions(workspace)
    log = [] if shared else read_assignments(workspace)
    if log and "" in kinds and all(_kind(line) == TEST for line in log):
        raise UsageError(
            "tests are assigned, and no labelling",
            hint="assign it with 'stancekit plan --passed', or share it with 'stancekit push --shared'; tests are handed out by 'stancekit train push'",
        )
    hands = _hands(workspace, log, tasks, kinds) if log else [("", None, _for_all(workspace, tasks))]
    with serving(workspace, server) as servers:
        hands = [one for one in hands if one[1] is None or one[2].tasks or servers.has(one[1])]
        servers.check(rater for _, rater, _ in hands if rater)  # before anything is pushed
        labelling = any(kind != TEST for kind, _, _ in hands)
        handout = check_handout(workspace, title, shared=not log, anew=anew) if labelling else None
        showing = None if shown is None else partial(keep_predictions, workspace, shown)

        def push(
            where: Server, title: str, rater: str | None, hand: Hand, kept: Handout | None
        ) -> PushReport:
            report = push_tasks(
                where,
                title,
                hand.tasks,
                config,
                instruction,
                overlap=1 if rater else workspace.settings.raters_per_item,
                withdrawn=hand.withdrawn,
                finished=hand.finished,
                renew=renew,
                predictions=_beside(shown, rater, hand.tasks),
                showing=showing,
                scheme=workspace.scheme,
                tickets=hand.tickets,
            )
            if kept:
                keep_handout(workspace, kept)
            return replace(report, waiting=hand.waiting, next_due=hand.next_due)

        jobs = []
        for kind, rater, hand in hands:
            kept = handout if kind != TEST else None
            called = project_title(kept.title if kept else kind_title(workspace, TEST), rater)
            where = servers.of(rater) if rater else servers.shared()
            made = partial(push, where, called, rater, hand, kept)
            jobs.append(Job(called, where, made, empty=rater is not None and not hand.tasks))
        return push_each(jobs, reporting)


def _hands(
    workspace: Workspace, log: Sequence[Assignment], tasks: Sequence[Task], kinds: Collection[str]
) -> list[tuple[str, str | None, Hand]]:
    """Divide what was planned by kind of project and annotator."""
    labels, today = read_labels(workspace), datetime.now(UTC).date()
    down = taken_down(workspace)
    found: list[tuple[str, str | None, Hand]] = []
    for kind in kinds:
        mine = [a for a in log if _kind(a) == kind]
        tickets = tickets_of(workspace, mine)
        for rater, hand in hand_out(mine, labels, tasks, today, down).items():
            own = {t: (a.reaction_id, a.occasion) for t, a in tickets.items() if a.rater == rater}
            found.append((kind, rater, replace(hand, tickets=own)))
    return found


def _for_all(workspace: Workspace, tasks: Sequence[Task]) -> Hand:
    """Hand out everything but the items of the key of training, which nobody labels, and what was taken down."""
    learnt, down = learnt_items(workspace), taken_down(workspace)
    left = tuple(task for task in tasks if task.reaction_id not in learnt | down)
    return Hand(left, frozenset((t.reaction_id, t.occasion) for t in tasks if t.reaction_id in down))


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
