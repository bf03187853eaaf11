"""An adjudication round on a server: open items out, blind; see `stancekit.steps.adjudication_pull` for the way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Literal

from stancekit.adjudication import Ballot, ballots
from stancekit.adjudication.asking import Asked, occasions, share_items, spoken
from stancekit.adjudication.page import adjudication_scheme
from stancekit.adjudication.queue import AUDIT, SECOND
from stancekit.errors import DataError, UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import PushReport, Server, project_title, push_tasks
from stancekit.planning import current
from stancekit.steps.adjudicate import select_workspace
from stancekit.steps.asked import asked_file, read_asked
from stancekit.steps.barred import barred
from stancekit.steps.each_project import Job, push_each
from stancekit.steps.gold import read_annotations, read_verdicts
from stancekit.steps.instruction import instruction_of, kind_title
from stancekit.steps.people import find_rater
from stancekit.steps.plan import read_assignments, read_labels, read_tasks
from stancekit.steps.removed import remaining_annotators, taken_down
from stancekit.steps.servers import Servers, serving
from stancekit.tasks.labeling_config import boxes_of, labeling_config
from stancekit_schemas import Task, sha256

__all__ = ["people_here", "push_adjudication", "still_waiting"]

Ballots = Mapping[tuple[str, str], Ballot]
Why = Literal["own", "barred"]
"""Why nobody may settle an item: all have seen it, or who has not opted out of it or does not read its language."""


@alone
def push_adjudication(
    workspace: Workspace,
    adjudicators: Sequence[str] = (),
    *,
    audit: float = AUDIT,
    second: float = SECOND,
    below: float | None = None,
    flagged: bool = False,
    seed: int | None = None,
    on: date | None = None,
    reporting: Callable[[PushReport], object] | None = None,
    server: Server | str | None = None,
) -> tuple[tuple[PushReport, ...], dict[str, Why]]:
    """Give what is open, and what is drawn for audit, to adjudicators: a project each, without votes.

    `adjudicators` are people who were added, by pseudonym or address; all who are active `on` the day
    (default: today, UTC) where none is named. What is open by the policy is asked; `below` and `flagged`
    ask more, see `select_workspace`. Nobody gets an item that they labelled, are to label, or settled on
    the same votes, nor one that they opted out of or whose language they do not read. What waits for
    somebody who has left, or opted out since, is asked of others. A push that was broken off
    is completed by the next; what fails in one project leaves the others alone, and `reporting` is called with
    each report once its project is done. Returns the reports, and the units nobody may settle, each with why.

    Raises UsageError for somebody unknown or gone, DataError where nobody was added.
    """
    here = people_here(workspace, on)
    chosen = {find_rater(workspace, who) for who in adjudicators} or here
    if not chosen:
        raise DataError(
            "nobody was added who could adjudicate", hint="stancekit annotator add --email NAME@EXAMPLE.ORG"
        )
    if chosen - here:
        raise UsageError(
            f"{min(chosen - here)} has left or withdrawn, or is no person",
            hint="'stancekit annotator list' shows who was",
        )
    counted = ballots(read_annotations(workspace), workspace.scheme)
    settled, settled_before = spoken(read_verdicts(workspace), counted)
    before, seen, unshown = read_asked(workspace), _seen(workspace), barred(workspace)
    new, nobody = share_items(
        select_workspace(workspace, audit=audit, second=second, below=below, flagged=flagged, seed=seed),
        chosen,
        occasions(counted),
        seen=seen,
        settled=settled,
        settled_before=settled_before,
        barred=unshown,
        asked=[
            one
            for one in before
            if one.adjudicator in here and one.adjudicator not in unshown.get(one.unit, ())
        ],
        second=second,
        seed=workspace.settings.seed if seed is None else seed,
    )
    asked = [*before, *new]
    waiting = still_waiting(workspace, asked, counted, here)
    with serving(workspace, server) as servers:
        servers.check(one.adjudicator for one in waiting)
        # Written first: an answer to what was not noted as asked could not be told from any other.
        append_records(asked_file(workspace), new)
        reports = _hand_out(workspace, servers, asked, waiting, settled, reporting)
    had = {unit: seen.get(unit, set()) | settled.get(unit, set()) for unit in nobody}
    return reports, {unit: "own" if chosen <= had[unit] else "barred" for unit in nobody}


def still_waiting(
    workspace: Workspace, asked: Sequence[Asked], counted: Ballots, here: Collection[str]
) -> list[Asked]:
    """Choose what was asked of people who are still here, on votes that have not changed, and is not answered.

    What somebody opted out of since waits for them no more.
    """
    occasion, gone = occasions(counted), taken_down(workspace)
    settled, _ = spoken(read_verdicts(workspace), counted)
    unshown = barred(workspace)
    return [
        one
        for one in asked
        if one.adjudicator in here
        and one.occasion == occasion.get(one.unit)
        and one.unit not in gone
        and one.adjudicator not in unshown.get(one.unit, ())
        and one.adjudicator not in settled.get(one.unit, ())
    ]


def people_here(workspace: Workspace, on: date | None = None) -> set[str]:
    """Name the people who were added and have not left or withdrawn by that day (default: today, UTC)."""
    day = on or datetime.now(UTC).date()
    return {p.rater for p in remaining_annotators(workspace) if p.kind == "human" and p.active_on(day)}


def _seen(workspace: Workspace) -> dict[str, set[str]]:
    """Map each unit to who labelled it, for whatever purpose, began to or skipped it, or is to label it."""
    seen: dict[str, set[str]] = defaultdict(set)
    for label in read_labels(workspace):
        seen[label.unit].add(label.rater)
    for line in current(read_assignments(workspace)):
        seen[line.reaction_id].add(line.rater)
    return seen


def _hand_out(
    workspace: Workspace,
    servers: Servers,
    asked: Sequence[Asked],
    waiting: Sequence[Asked],
    settled: Mapping[str, set[str]],
    reporting: Callable[[PushReport], object] | None,
) -> tuple[PushReport, ...]:
    """Push what waits for each adjudicator, and take back what is not asked of them any more."""
    page = adjudication_scheme(workspace.scheme)
    config = labeling_config(page, boxes_of(workspace.settings))
    tasks = {task.reaction_id: task for task in read_tasks(workspace)}
    instruction = instruction_of(workspace, "adjudication")
    jobs = []
    for who in sorted({one.adjudicator for one in asked}):
        if not servers.has(who):
            continue  # they have left, and their server too
        title = project_title(kind_title(workspace, "adjudication"), who)
        shown = [
            _task(tasks[one.unit], one.occasion, page.tag, config)
            for one in waiting
            if one.adjudicator == who and one.unit in tasks
        ]
        keys = {(one.unit, one.occasion) for one in asked if one.adjudicator == who}
        done = {key for key in keys if who in settled.get(key[0], ())}
        gone = keys - done - {(task.reaction_id, task.occasion) for task in shown}
        one = servers.of(who)
        push = partial(push_tasks, one, title, shown, config, instruction, withdrawn=gone, finished=done)
        jobs.append(Job(title, one, push, empty=not shown))
    return push_each(jobs, reporting)


def _task(task: Task, occasion: str, scheme: str, config: str) -> Task:
    return task.model_copy(
        update={
            "purpose": "adjudication",
            "occasion": occasion,
            "scheme": scheme,
            "config_sha256": sha256(config),
        }
    )
