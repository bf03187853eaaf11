"""From the tasks of a workspace to projects on a server."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from stancekit.errors import DataError, ServiceError, StancekitError, Unreachable, UsageError
from stancekit.files.alone import alone
from stancekit.files.tickets import tickets_of
from stancekit.files.workspace import Workspace
from stancekit.label_studio import PushReport, Server, project_title, push_tasks
from stancekit.steps.handouts import check_handout, keep_handout
from stancekit.steps.hands import Hand, hand_out
from stancekit.steps.instruction import TEST, instruction_of, kind_title
from stancekit.steps.plan import read_assignments, read_labels, read_tasks
from stancekit.steps.predictions import Shown, draw_predictions, keep_predictions
from stancekit.steps.servers import Servers, serving
from stancekit.tasks.labeling_config import labeling_config
from stancekit.tasks.predictions import label_studio_prediction
from stancekit_schemas import Assignment, Task, sha256

__all__ = ["PushError", "push_workspace"]


class PushError(ServiceError):
    """A push that could not bring everything where it belongs; `done` are the projects that have all of theirs."""

    def __init__(self, message: str, done: tuple[PushReport, ...]) -> None:
        super().__init__(
            message, hint="mend that and push again: what was pushed is left alone, nothing is doubled"
        )
        self.done = done


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
    server: Servers | Server | str | None = None,
) -> tuple[PushReport, ...]:
    """Push tasks to the servers of the workspace; what is there already is left alone.

    Where assignments were planned each annotator gets a project of their own, with what may be handed
    out today, in their own order; tests (purpose training) go to another one, called "(test)". `kinds`
    names which of the two are pushed. Otherwise, or with `shared`, all of corpus/built/tasks.jsonl goes to
    one project in which each task may be labelled by `raters_per_item` people. Projects are called as
    the workspace, or `title`; where they are is recorded, and work that was handed out is handed out in
    other projects only `anew`. With `renew` projects made before show the present guidelines.md.
    `predictions` (default: those of the recorded draw) stand beside new tasks of purpose design, for those
    people whom the draw lets see them; they are kept in the workspace before the first is sent.

    What fails for one project does not keep the others from theirs; a server that does not answer is asked no more.

    Raises DataError where the tasks were exported for another labelling page than the scheme gives now, PushError
    where some projects got what is theirs and others did not, UsageError where the work stands in other projects already, or where training alone was assigned.
    """
    tasks = read_tasks(workspace)
    config = labeling_config(workspace.scheme)
    stale = sum(task.config_sha256 != sha256(config) for task in tasks)
    if stale:
        raise DataError(
            f"{stale} of {len(tasks)} tasks were exported for another labelling page than the scheme gives now",
            hint="export them again with 'stancekit export'",
        )
    instruction = instruction_of(workspace)
    shown = predictions or draw_predictions(workspace)
    showing = None if shown is None else partial(keep_predictions, workspace, shown)
    log = [] if shared else read_assignments(workspace)
    if log and "" in kinds and all(_kind(line) == TEST for line in log):
        raise UsageError(
            "tests are assigned, and no labelling",
            hint="assign it with 'stancekit plan --passed', or share it with 'stancekit push --shared'; tests are handed out by 'stancekit train push'",
        )
    hands = _hands(workspace, log, tasks, kinds) if log else [("", None, Hand(tuple(tasks)))]
    with serving(workspace, server) as servers:
        hands = [one for one in hands if one[1] is None or one[2].tasks or servers.has(one[1])]
        servers.check(rater for _, rater, _ in hands if rater)  # before anything is pushed
        labelling = any(kind != TEST for kind, _, _ in hands)
        handout = check_handout(workspace, title, shared=not log, anew=anew) if labelling else None
        reports: list[PushReport] = []
        faults: dict[str, StancekitError] = {}
        silent: dict[str, Unreachable] = {}
        for kind, rater, hand in hands:
            name = handout.title if handout and kind != TEST else kind_title(workspace, TEST)
            title, where = project_title(name, rater), servers.of(rater) if rater else servers.shared()
            if where.url in silent:  # it would be waited for once more
                faults[title] = silent[where.url]
                continue
            try:
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
            except StancekitError as fault:
                faults[title] = fault
                if isinstance(fault, Unreachable):
                    silent[where.url] = fault
                continue
            reports.append(replace(report, waiting=hand.waiting, next_due=hand.next_due))
            if handout and kind != TEST:
                keep_handout(workspace, handout)
    _complain(faults, tuple(reports))
    return tuple(reports)


def _complain(faults: Mapping[str, StancekitError], done: tuple[PushReport, ...]) -> None:
    """Raise what went wrong: as it is where nothing was pushed and one thing went wrong, else told per project."""
    told = {(fault.message, fault.hint): fault for fault in faults.values()}
    if not done and len(told) == 1:
        raise next(iter(told.values()))
    if faults:
        lines = [
            f"\n  {title!r}: {fault.message}" + (f" ({fault.hint})" if fault.hint else "")
            for title, fault in faults.items()
        ]
        raise PushError(
            f"{len(faults)} of {len(faults) + len(done)} projects did not get what is theirs:"
            + "".join(lines),
            done,
        )


def _hands(
    workspace: Workspace, log: Sequence[Assignment], tasks: Sequence[Task], kinds: Collection[str]
) -> list[tuple[str, str | None, Hand]]:
    """Divide what was planned by kind of project and annotator."""
    labels, today = read_labels(workspace), datetime.now(UTC).date()
    found: list[tuple[str, str | None, Hand]] = []
    for kind in kinds:
        mine = [a for a in log if _kind(a) == kind]
        tickets = tickets_of(workspace, mine)
        for rater, hand in hand_out(mine, labels, tasks, today).items():
            own = {t: (a.reaction_id, a.occasion) for t, a in tickets.items() if a.rater == rater}
            found.append((kind, rater, replace(hand, tickets=own)))
    return found


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
