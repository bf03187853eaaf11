"""What annotators get to see after the main round: a page each, and the agenda of a meeting."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_text
from stancekit.files.workspace import Workspace
from stancekit.gold.agenda import Contested, contested
from stancekit.gold.feedback import Feedback, feedback_of
from stancekit.report.agenda import agenda_page
from stancekit.report.feedback import feedback_page
from stancekit.steps.gold import models_of, read_annotations, read_verdicts, settle
from stancekit.steps.independence import end_independence, read_independence, round_left, unfinished
from stancekit.steps.plan import read_tasks
from stancekit.steps.rulings import read_rulings
from stancekit.tasks import guidelines_version
from stancekit_schemas import sha256

__all__ = ["Agenda", "Page", "agenda_workspace", "feedback_workspace"]


@dataclass(frozen=True)
class Page:
    """What one person is told, and where it stands."""

    feedback: Feedback
    path: Path


def feedback_workspace(
    workspace: Workspace, *, on: date | None = None, record: bool = False, although_open: bool = False
) -> list[Page]:
    """Write corpus/built/feedback/RATER.html for everybody who labelled; pages of before go.

    Gold is settled anew from what stands in the workspace. Items that are open, or that somebody has
    yet to answer, are not shown. With `record` the end of independence on what is shown is written to
    corpus/raw/independence.jsonl, dated `on`. Models get no page.

    Raises DataError while the main round is not over, unless `although_open`; UsageError for a record
    without a date.
    """
    _dated(on, record)
    left = round_left(workspace)
    if left and not although_open:
        raise DataError(
            f"the main round is not over: {left} answer(s) are missing, and feedback would make them dependent",
            hint="see 'stancekit status'; finished items alone are shown with --although-open",
        )
    models = models_of(workspace)
    people = feedback_of(
        read_annotations(workspace),
        settle(workspace).gold,
        scheme=workspace.scheme,
        verdicts=read_verdicts(workspace),
        rulings=read_rulings(workspace),
        held_back=unfinished(workspace),
    )
    tasks = {task.reaction_id: task for task in read_tasks(workspace)}
    manual = workspace.root / "guidelines.md"
    settings = workspace.settings
    folder = workspace.built / "feedback"
    pages = []
    for one in people:
        if one.rater in models:
            continue
        text = feedback_page(
            one,
            tasks,
            title=settings.title or settings.name,
            scheme=workspace.scheme,
            guidelines_version=guidelines_version(manual.read_text("utf-8")) if manual.exists() else "",
            simulated=settings.simulated,
            on=on,
        )
        path = folder / f"{_file_name(one.rater)}.html"
        write_text(path, text)
        pages.append(Page(one, path))
    for stale in sorted(set(folder.glob("*.html")) - {page.path for page in pages}):
        stale.unlink()
    if record and on:
        shown = [(d.unit, page.feedback.rater) for page in pages for d in page.feedback.differences]
        end_independence(workspace, shown, on=on, why="feedback")
    return pages


@dataclass(frozen=True)
class Agenda:
    """The items of a meeting, the page about them, and how many contested ones are left out."""

    items: tuple[Contested, ...]
    text: str
    waiting: int
    talked: int
    recorded: int


def agenda_workspace(
    workspace: Workspace,
    *,
    most: int = 10,
    on: date | None = None,
    record: bool = False,
    rounds: Collection[str] | None = None,
) -> Agenda:
    """Choose the `most` contested items that everybody has answered, and write the agenda about them.

    Items of an earlier meeting, or on which all were told, are left out; those recorded for the same
    day stay, so that an agenda can be printed again. `rounds` names other rounds than those that count:
    the agenda of a pilot is why there is one. With `record` the end of independence is
    written to corpus/raw/independence.jsonl, dated `on`. Raises UsageError for a record without a date.
    """
    _dated(on, record)
    talked = {line.unit for line in read_independence(workspace) if line.rater is None and line.on != on}
    waiting = unfinished(workspace)
    found = contested(
        read_annotations(workspace, rounds=rounds),
        scheme=workspace.scheme,
        verdicts=read_verdicts(workspace),
        rulings=read_rulings(workspace),
    )
    items = [item for item in found if item.unit not in waiting | talked][:most]
    left = sum(item.unit in waiting for item in found)
    before = sum(item.unit in talked - waiting for item in found)
    text = agenda_page(
        items,
        {task.reaction_id: task for task in read_tasks(workspace)},
        title=workspace.settings.title or workspace.settings.name,
        scheme=workspace.scheme,
        on=on,
        waiting=left,
        talked=before,
    )
    recorded = 0
    if record and on:
        recorded = end_independence(workspace, [(item.unit, None) for item in items], on=on, why="meeting")
    return Agenda(tuple(items), text, left, before, recorded)


def _dated(on: date | None, record: bool) -> None:
    if record and on is None:
        raise UsageError("record the end of independence from which day on?", hint="give --on YYYY-MM-DD")


def _file_name(rater: str) -> str:
    """Name the file after the pseudonym, or its hash where that is no safe file name."""
    return rater if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,80}", rater) else f"rater-{sha256(rater)[:16]}"
