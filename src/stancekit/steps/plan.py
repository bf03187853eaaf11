"""Who labels what, on the files of a workspace: an append-only log of assignments."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from stancekit.errors import DataError, UsageError
from stancekit.files.annotators import read_annotators
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.planning import (
    Balance,
    Ledger,
    Load,
    Plan,
    Unit,
    balance,
    loads_of,
    plan_assignments,
    plan_extra,
    plan_reassign,
    plan_relabel,
    same_version,
)
from stancekit.steps.gold import read_verdicts
from stancekit.tasks import guidelines_version
from stancekit_schemas import Annotation, Annotator, Assignment, Purpose, Reaction, Round, Task

__all__ = [
    "Overview",
    "extra_workspace",
    "overview",
    "plan_workspace",
    "read_assignments",
    "read_labels",
    "read_tasks",
    "reassign_workspace",
    "relabel_workspace",
    "units_of",
]


@dataclass(frozen=True)
class Overview:
    """How the plan stands: loads of everybody, and the balance of each round that has any labels."""

    loads: tuple[Load, ...]
    rounds: dict[str, Balance]
    unassigned: int
    remarks: tuple[str, ...]


def read_tasks(workspace: Workspace) -> list[Task]:
    """Read corpus/built/tasks.jsonl. Raises DataError that names the step before."""
    path = workspace.built / "tasks.jsonl"
    if not path.exists():
        raise DataError("there are no tasks yet", hint="make them with 'stancekit export'")
    return read_records(path, Task)


def read_assignments(workspace: Workspace) -> list[Assignment]:
    """Read the log of assignments in its order; empty where nothing was planned."""
    path = workspace.raw / "assignments.jsonl"
    return read_records(path, Assignment) if path.exists() else []


def read_labels(workspace: Workspace) -> list[Annotation]:
    """Read what came back so far; empty where nothing did."""
    path = workspace.built / "annotations.jsonl"
    return read_records(path, Annotation) if path.exists() else []


def units_of(workspace: Workspace) -> list[Unit]:
    """List what can be labelled, with the article of each (by which a plan is stratified) and its language.

    In a corpus of one language that is the language. In one of several it is told from the words of the
    reaction, else of the statement; None where they tell nothing, and then anybody may label it.
    """
    passages = workspace.built / "reactions.jsonl"
    articles = (
        {r.reaction_id: r.article_id for r in read_records(passages, Reaction)} if passages.exists() else {}
    )
    languages = workspace.settings.languages
    return [
        Unit(t.reaction_id, t.set_id, articles.get(t.reaction_id, t.set_id), _language(t, languages))
        for t in read_tasks(workspace)
    ]


def _language(task: Task, languages: Collection[str]) -> str | None:
    if len(languages) == 1:
        return next(iter(languages))
    from stancekit.segment.language import detect_language

    found = detect_language(task.text) or detect_language(task.statement)
    return next((known for known in languages if known.casefold().split("-")[0] == found), None)


def plan_workspace(
    workspace: Workspace,
    *,
    per_item: int | None = None,
    everybody: bool = False,
    calibration: int = 0,
    repeats: int = 0,
    items: int | None = None,
    days: int | None = None,
    purpose: Purpose = "design",
    round_: Round = "main",
    seed: int | None = None,
    allow_short: bool = False,
    on: date | None = None,
) -> Plan:
    """Plan what is missing and append it to corpus/raw/assignments.jsonl; nothing that stands changes.

    `per_item` is `raters_per_item` of stancekit.toml unless given, or `everybody` who may; `on` is the
    day by which annotators are active (default: today, UTC). The rest is told in
    `stancekit.planning.plan_assignments`. Items of corpus/raw/training.jsonl are for training alone.
    Raises DataError where nobody was added or no task exists.
    """
    if everybody and per_item is not None:
        raise UsageError("so many per item, or everybody?", hint="leave one of the two out")
    wanted = workspace.settings.raters_per_item if per_item is None else per_item
    learnt = _learnt(workspace) if purpose != "training" else set()
    plan = plan_assignments(
        [unit for unit in units_of(workspace) if unit.reaction_id not in learnt],
        _people(workspace),
        per_item=None if everybody else wanted,
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        seed=_seed(workspace, seed),
        calibration=calibration,
        repeats=repeats,
        items=items,
        days=days,
        purpose=purpose,
        round=round_,
        version=_version(workspace),
        on=on or _today(),
        allow_short=allow_short,
    )
    return _append(workspace, plan)


def _learnt(workspace: Workspace) -> set[str]:
    """The items of the answer key of training: who has seen them explained labels them no more."""
    path = workspace.raw / "training.jsonl"
    if not path.exists():
        return set()
    return {str(json.loads(line)["reaction_id"]) for line in path.read_text("utf-8").splitlines() if line}


def overview(workspace: Workspace, *, on: date | None = None) -> Overview:
    """Say who has what, how evenly pairs meet in each round, and what needs attention."""
    day = on or _today()
    units, annotators = units_of(workspace), read_annotators(workspace)
    ledger = Ledger(read_assignments(workspace), read_labels(workspace))
    known = {unit.reaction_id for unit in units}
    people = [a for a in annotators if a.kind == "human" and a.active_on(day)]
    rounds = {}
    for name in ("pilot", "qualification", "main"):
        labels = ledger.labels(("design", "training"), name)
        if labels:
            members = {reaction for reaction, _ in labels}
            rounds[name] = balance([unit for unit in units if unit.reaction_id in members], labels, people)
    left = ledger.loads(only_open=True)
    here = {person.rater for person in people}
    remarks = [
        f"{rater} is not active and has {left[rater]} open: stancekit plan reassign --from {rater} --open-only"
        for rater in sorted(left)
        if rater not in here
    ]
    remarks += [f"{p.rater} has given no consent that is recorded" for p in people if p.consent is None]
    gone = {a.reaction_id for a in ledger.held.values()} - known
    if gone:
        remarks.append(f"{len(gone)} assigned reaction(s) have no task any more")
    assigned = {a.reaction_id for a in ledger.held.values()}
    return Overview(tuple(loads_of(ledger, annotators)), rounds, len(known - assigned), tuple(remarks))


def reassign_workspace(
    workspace: Workspace,
    *,
    giver: str | None = None,
    taker: str | None = None,
    only: Collection[str] | None = None,
    withdraw: bool = False,
    seed: int | None = None,
    on: date | None = None,
) -> Plan:
    """Move what a person has left to others, or others' to a newcomer; answered items stay."""
    plan = plan_reassign(
        units_of(workspace),
        _people(workspace),
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        giver=giver,
        taker=taker,
        only=only,
        withdraw=withdraw,
        seed=_seed(workspace, seed),
        version=_version(workspace),
        on=on or _today(),
    )
    return _append(workspace, plan)


def extra_workspace(
    workspace: Workspace,
    *,
    labels: int = 1,
    votes: int | None = None,
    seed: int | None = None,
    on: date | None = None,
) -> Plan:
    """Plan another label where the votes settle nothing; these never count as agreement.

    Contested is what the policy of stancekit.toml leaves open although at least `votes` people answered
    (default: `raters_per_item`), and on which no person has decided.
    """
    from stancekit.steps.gold import settle

    enough = workspace.settings.raters_per_item if votes is None else votes
    decided = {(verdict.unit, verdict.dimension) for verdict in read_verdicts(workspace)}
    contested = {
        d.unit
        for d in settle(workspace).decisions
        if d.resolution == "open" and len(d.annotations) >= enough and (d.unit, d.dimension) not in decided
    }
    plan = plan_extra(
        units_of(workspace),
        _people(workspace),
        contested=contested,
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        labels=labels,
        seed=_seed(workspace, seed),
        version=_version(workspace),
        on=on or _today(),
    )
    return _append(workspace, plan)


def relabel_workspace(
    workspace: Workspace,
    *,
    rule: str | None = None,
    version: str,
    units: Collection[str] = (),
    seed: int | None = None,
    on: date | None = None,
) -> Plan:
    """Queue once more the items that a changed rule touches, and the `units` named.

    Touched are items on which an annotator's note, a verdict (corpus/raw/decisions.jsonl) or a ruling
    (corpus/raw/rulings.jsonl) names the rule's id.
    Raises UsageError for a rule that the scheme does not have, DataError where nothing is touched.
    """
    if rule is not None and workspace.scheme.rules and rule not in {r.id for r in workspace.scheme.rules}:
        ids = ", ".join(r.id for r in workspace.scheme.rules)
        raise UsageError(f"scheme {workspace.scheme.tag} has no rule {rule!r}", hint=f"one of: {ids}")
    touched = set(units) | (_citing(workspace, rule) if rule else set())
    if not touched:
        raise DataError(
            f"no note, verdict or ruling names {rule}" if rule else "no item to label again",
            hint="name the items with --unit ID, or --units FILE",
        )
    plan = plan_relabel(
        units_of(workspace),
        _people(workspace),
        reactions=touched,
        version=version,
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        seed=_seed(workspace, seed),
        on=on or _today(),
    )
    manual = _version(workspace)
    if manual != "none" and not same_version(manual, version):
        plan = _noting(plan, f"the guidelines of this workspace say {manual}, not {version}")
    return _append(workspace, plan)


def _citing(workspace: Workspace, rule: str) -> set[str]:
    cites = re.compile(rf"\b{re.escape(rule)}\b")
    texts = [d.id for d in workspace.scheme.dimensions if d.kind == "text"]
    noted = {
        annotation.unit
        for annotation in read_labels(workspace)
        if any(cites.search(word) for text in texts for word in _words(annotation.values.get(text)))
    }
    ruled = {
        unit
        for name in ("decisions.jsonl", "rulings.jsonl")
        for row in _rows(workspace.raw / name)
        if any(cites.search(word) for word in _strings(row))
        for key in ("unit", "units", "reaction_id", "reactions")
        for unit in _words(row.get(key))
    }
    return noted | ruled


def _rows(path: Path) -> list[dict[str, Any]]:
    """Read JSON objects, one a line; rulings are written by people, so other keys do not matter here."""
    rows = []
    for number, line in enumerate(path.read_text("utf-8-sig").split("\n") if path.exists() else (), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise DataError(f"{path}:{number}: not JSON: {error.msg}") from None
        if isinstance(row, dict):
            rows.append(row)
    return rows


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, Iterable) else ()


def _people(workspace: Workspace) -> list[Annotator]:
    people = read_annotators(workspace)
    if not people:
        raise DataError(
            "nobody was added to annotate", hint="stancekit annotator add --email NAME@EXAMPLE.ORG"
        )
    return people


def _append(workspace: Workspace, plan: Plan) -> Plan:
    if plan.new:
        append_records(workspace.raw / "assignments.jsonl", plan.new)
    return plan


def _noting(plan: Plan, words: str) -> Plan:
    return Plan(new=plan.new, short=plan.short, notes=(*plan.notes, words), balance=plan.balance)


def _seed(workspace: Workspace, seed: int | None) -> int:
    return workspace.settings.seed if seed is None else seed


def _version(workspace: Workspace) -> str:
    """Read the version that the manual states now, else the one of the tasks."""
    manual = workspace.root / "guidelines.md"
    if manual.exists():
        return guidelines_version(manual.read_text("utf-8"))
    return next((task.guidelines_version for task in read_tasks(workspace)), "none")


def _today() -> date:
    return datetime.now(UTC).date()
