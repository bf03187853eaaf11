"""The way back of an adjudication round: answers on the server become verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stancekit.adjudication import ballots
from stancekit.adjudication.answers import verdicts_of
from stancekit.adjudication.page import adjudication_scheme
from stancekit.annotations import ImportResult
from stancekit.errors import DataError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import Server, find_projects, project_title
from stancekit.label_studio.drift import setup_drift
from stancekit.steps.adjudication_round import people_here, still_waiting
from stancekit.steps.asked import read_asked
from stancekit.steps.gold import every_verdict, read_annotations
from stancekit.steps.instruction import kind_title
from stancekit.steps.passing import read_passing
from stancekit.steps.removed import taken_down, withdrawn
from stancekit.steps.servers import serving
from stancekit.tasks.labeling_config import boxes_of, labeling_config
from stancekit_schemas import Annotation, Decision

__all__ = ["Settlement", "pull_adjudication"]


@dataclass(frozen=True)
class Settlement:
    """What came back: new verdicts, and in words what could not become one."""

    verdicts: tuple[Decision, ...]
    remarks: tuple[str, ...]


def pull_adjudication(workspace: Workspace, *, server: Server | str | None = None) -> Settlement:
    """Fetch the answers and append those that are new to corpus/raw/decisions.jsonl.

    An answer to votes that have changed since, by somebody who was not asked, or changed by somebody
    else becomes no verdict and is named. Doing it again adds nothing; an answer that its adjudicator has
    changed since adds the verdicts that replace theirs.
    """
    title = kind_title(workspace, "adjudication")
    with serving(workspace, server) as servers:
        there = [(s, p) for s in servers for p in find_projects(s, title)]
        found = [(s, p) for s, p in there if p.tasks]
        asked = {one.adjudicator for one in read_asked(workspace)}
        gone = sorted(asked - {p.title.rpartition(" ")[2] for _, p in there})
        if not found:
            raise DataError(
                "there is no adjudication round to pull"
                + (
                    f": no server has the project of {', '.join(gone)}. Was it deleted by hand?"
                    if gone
                    else ""
                ),
                hint="'stancekit adjudicate push' " + ("makes it anew" if gone else "begins one"),
            )
        answers = read_passing(workspace, found, adjudication_scheme(workspace.scheme))
    verdicts, remarks = _record(workspace, answers.accepted)
    counted = ballots(read_annotations(workspace), workspace.scheme)
    left = still_waiting(workspace, read_asked(workspace), counted, people_here(workspace))
    missing = [
        f"{project_title(title, who)}: no server has this project. Was it deleted by hand? 'stancekit adjudicate "
        "push' makes it anew"
        for who in gone
        if who in {one.adjudicator for one in left}
    ]
    page = adjudication_scheme(workspace.scheme)
    config = labeling_config(page, boxes_of(workspace.settings))
    edited = [told for _, project in found if (told := setup_drift(project, config, page))]
    return Settlement(tuple(verdicts), (*missing, *edited, *_unsettled(answers), *remarks))


@alone
def _record(workspace: Workspace, answers: Sequence[Annotation]) -> tuple[list[Decision], list[str]]:
    """Append the verdicts that are new."""
    scheme = workspace.scheme
    counted = ballots(read_annotations(workspace), scheme)
    gone, left = taken_down(workspace), withdrawn(workspace)
    kept = [answer for answer in answers if answer.unit not in gone and answer.rater.casefold() not in left]
    verdicts, remarks = verdicts_of(kept, read_asked(workspace), counted, scheme, every_verdict(workspace))
    remarks += [
        f"{a.unit}: the answer of {a.rater} settles nothing: "
        + ("the item was taken down" if a.unit in gone else "they withdrew")
        for a in answers
        if a not in kept
    ]
    append_records(workspace.raw / "decisions.jsonl", verdicts)
    return verdicts, remarks


def _unsettled(answers: ImportResult) -> list[str]:
    """Name the answers that cannot be read, are skipped, or only begun."""
    told = [
        f"{p.file}: task {p.task}, annotation {p.annotation}: {p.message}; {p.remedy}"
        for p in answers.refused
    ]
    submitted = {answer.key for answer in answers.accepted}
    for answer in answers.annotations:
        if answer.status in ("draft", "skipped") and answer.key not in submitted:
            what = "began and did not submit it" if answer.status == "draft" else "skipped it"
            told.append(f"{answer.unit}: {answer.rater} {what}")
    return told
