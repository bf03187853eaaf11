"""An adjudication round on a server: open items out, blind; verdicts back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stancekit.adjudication import Ballot, ballots, make_verdict
from stancekit.adjudication.ballots import label_text
from stancekit.adjudication.page import REASON, Asked, adjudication_scheme, occasion_of, share_items
from stancekit.adjudication.queue import AUDIT, SECOND
from stancekit.errors import DataError, StancekitError, UsageError
from stancekit.files.annotators import read_annotators
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import PushReport, Server, find_projects, project_title, push_tasks
from stancekit.steps.adjudicate import select_workspace
from stancekit.steps.gold import read_annotations, read_verdicts
from stancekit.steps.instruction import instruction_of, kind_title
from stancekit.steps.passing import read_passing
from stancekit.steps.plan import read_tasks
from stancekit.steps.servers import serving
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Annotation, Decision, Scheme, sha256

__all__ = ["Settlement", "pull_adjudication", "push_adjudication"]


@dataclass(frozen=True)
class Settlement:
    """What came back: new verdicts, and in words what could not become one."""

    verdicts: tuple[Decision, ...]
    remarks: tuple[str, ...]


def push_adjudication(
    workspace: Workspace,
    adjudicators: Sequence[str] = (),
    *,
    audit: float = AUDIT,
    second: float = SECOND,
    below: float | None = None,
    flagged: bool = False,
    seed: int | None = None,
    server: Server | str | None = None,
) -> tuple[tuple[PushReport, ...], tuple[str, ...]]:
    """Give what is open, and what is drawn for audit, to adjudicators: a project each, without votes.

    `adjudicators` are pseudonyms of people who were added; all of them where none is named. What is
    open by the policy is asked; `below` and `flagged` ask more, see `select_workspace`. Nobody gets an
    item that they labelled or settled. Returns the reports, and the units nobody may settle.

    Raises UsageError for an unknown pseudonym, DataError where nobody was added.
    """
    known = {person.rater for person in read_annotators(workspace) if person.kind == "human"}
    chosen = set(adjudicators) or known
    if not chosen:
        raise DataError(
            "nobody was added who could adjudicate", hint="stancekit annotator add --email NAME@EXAMPLE.ORG"
        )
    if chosen - known:
        raise UsageError(
            f"{min(chosen - known)} was not added", hint="'stancekit annotator list' shows who was"
        )
    counted = ballots(read_annotations(workspace), workspace.scheme)
    spoken: dict[str, set[str]] = defaultdict(set)
    for verdict in read_verdicts(workspace):
        spoken[verdict.unit].add(verdict.decided_by)
    drawn = workspace.settings.seed if seed is None else seed
    before = _asked(workspace)
    new, nobody = share_items(
        select_workspace(workspace, audit=audit, second=second, below=below, flagged=flagged, seed=seed),
        chosen,
        counted,
        before=before,
        spoken=spoken,
        second=second,
        seed=drawn,
    )
    # Written first: an answer to what was not noted as asked could not be told from any other.
    append_records(_asked_file(workspace), new)
    return _hand_out(workspace, [*before, *new], counted, server), tuple(nobody)


def pull_adjudication(workspace: Workspace, *, server: Server | str | None = None) -> Settlement:
    """Fetch the answers and append those that are new to corpus/raw/decisions.jsonl.

    An answer to votes that have changed since, or by somebody who was not asked, becomes no verdict
    and is named. Doing it again adds nothing.
    """
    scheme = workspace.scheme
    page = adjudication_scheme(scheme)
    with serving(workspace, server) as servers:
        projects = [(s, p) for s in servers for p in find_projects(s, _title(workspace)) if p.tasks]
        if not projects:
            raise DataError(
                "there is no adjudication round to pull", hint="begin one with 'stancekit adjudicate push'"
            )
        answers = read_passing(workspace, projects, page)
    remarks = [f"{p.file}: {p.message}" for p in answers.refused]
    counted = ballots(read_annotations(workspace), scheme)
    asked = {(a.unit, a.adjudicator, a.occasion): a for a in _asked(workspace)}
    known = {verdict.decision_id for verdict in read_verdicts(workspace)}
    verdicts: list[Decision] = []
    for answer in answers.accepted:
        question = asked.get(answer.key)
        if question is None:
            remarks.append(f"{answer.unit}: {answer.rater} answered without being asked")
        elif occasion_of(answer.unit, counted) != answer.occasion:
            remarks.append(f"{answer.unit}: its votes have changed since it was asked; push again")
        else:
            found, told = _verdicts(answer, question, counted, scheme)
            remarks += told
            verdicts += [verdict for verdict in found if verdict.decision_id not in known]
    append_records(workspace.raw / "decisions.jsonl", verdicts)
    return Settlement(tuple(verdicts), tuple(remarks))


def _verdicts(
    answer: Annotation, question: Asked, counted: dict[tuple[str, str], Ballot], scheme: Scheme
) -> tuple[list[Decision], list[str]]:
    """Turn one answer into verdicts: one per question that was asked, or for the gate that closes it."""
    found, remarks = [], []
    reason = str(answer.values.get(REASON))
    note = answer.values.get("note")
    wanted = dict.fromkeys(question.dimensions)
    if reason != "legitimate_disagreement":
        for name in question.dimensions:
            if name not in answer.values:
                wanted |= dict.fromkeys(g for g in scheme.dimension(name).opened_by if g in answer.values)
    for name in wanted:
        value = answer.values.get(name)
        if reason != "legitimate_disagreement" and value is None:
            continue  # its gate was closed, and that is the verdict
        dimension = scheme.dimension(name)
        if answer.created_at is None:
            remarks.append(f"{answer.unit}: an answer without a date")
            continue
        try:
            found.append(
                make_verdict(
                    counted[answer.unit, name],
                    dimension,
                    label=None
                    if value is None or reason == "legitimate_disagreement"
                    else label_text(value, dimension),
                    by=answer.rater,
                    at=answer.created_at,
                    reason=reason,
                    asked=question.why,
                    note=note if isinstance(note, str) else None,
                )
            )
        except StancekitError as error:
            remarks.append(f"{answer.unit}: {error.message}")
    return found, remarks


def _hand_out(
    workspace: Workspace,
    asked: Sequence[Asked],
    counted: dict[tuple[str, str], Ballot],
    server: Server | str | None,
) -> tuple[PushReport, ...]:
    page = adjudication_scheme(workspace.scheme)
    config = labeling_config(page)
    tasks = {task.reaction_id: task for task in read_tasks(workspace)}
    instruction = instruction_of(workspace)
    reports = []
    with serving(workspace, server) as servers:
        for who in sorted({question.adjudicator for question in asked}):
            mine = [question for question in asked if question.adjudicator == who and question.unit in tasks]
            fresh = [q for q in mine if occasion_of(q.unit, counted) == q.occasion]
            shown = [
                tasks[q.unit].model_copy(
                    update={
                        "purpose": "adjudication",
                        "occasion": q.occasion,
                        "scheme": page.tag,
                        "config_sha256": sha256(config),
                    }
                )
                for q in fresh
            ]
            stale = {(q.unit, q.occasion) for q in mine} - {(q.unit, q.occasion) for q in fresh}
            title = project_title(_title(workspace), who)
            reports.append(push_tasks(servers.of(who), title, shown, config, instruction, withdrawn=stale))
    return tuple(reports)


def _title(workspace: Workspace) -> str:
    return kind_title(workspace, "adjudication")


def _asked_file(workspace: Workspace) -> Path:
    return workspace.private / "adjudication.jsonl"


def _asked(workspace: Workspace) -> list[Asked]:
    return read_records(_asked_file(workspace), Asked, missing_ok=True)
