"""Who labels what, on the files of a workspace: an append-only log of assignments."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, date, datetime

from stancekit.errors import DataError
from stancekit.files.annotators import read_annotators
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.planning import Plan, Unit, plan_assignments, plan_extra, plan_reassign, plan_relabel
from stancekit.steps.gold import read_verdicts
from stancekit_schemas import Annotation, Annotator, Assignment, Purpose, Reaction, Round, Task

__all__ = [
    "extra_workspace",
    "plan_workspace",
    "read_assignments",
    "read_labels",
    "read_tasks",
    "reassign_workspace",
    "relabel_workspace",
    "units_of",
]


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
    """List what can be labelled, with the article of each, by which a plan is stratified."""
    passages = workspace.built / "reactions.jsonl"
    articles = (
        {r.reaction_id: r.article_id for r in read_records(passages, Reaction)} if passages.exists() else {}
    )
    return [
        Unit(t.reaction_id, t.set_id, articles.get(t.reaction_id, t.set_id)) for t in read_tasks(workspace)
    ]


def plan_workspace(
    workspace: Workspace,
    *,
    per_item: int | None = None,
    calibration: int = 0,
    repeats: int = 0,
    items: int | None = None,
    days: int | None = None,
    purpose: Purpose = "design",
    round_: Round = "main",
    seed: int | None = None,
    allow_short: bool = False,
) -> Plan:
    """Plan what is missing and append it to corpus/raw/assignments.jsonl; nothing that stands changes.

    `per_item` is `raters_per_item` of stancekit.toml unless given; the rest is told in
    `stancekit.planning.plan_assignments`. Raises DataError where nobody was added or no task exists.
    """
    plan = plan_assignments(
        units_of(workspace),
        _people(workspace),
        per_item=workspace.settings.raters_per_item if per_item is None else per_item,
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
        on=_today(),
        allow_short=allow_short,
    )
    return _append(workspace, plan)


def reassign_workspace(
    workspace: Workspace,
    *,
    giver: str | None = None,
    taker: str | None = None,
    withdraw: bool = False,
    seed: int | None = None,
) -> Plan:
    """Move what a person has left to others, or others' to a newcomer; answered items stay."""
    plan = plan_reassign(
        units_of(workspace),
        _people(workspace),
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        giver=giver,
        taker=taker,
        withdraw=withdraw,
        seed=_seed(workspace, seed),
        version=_version(workspace),
        on=_today(),
    )
    return _append(workspace, plan)


def extra_workspace(workspace: Workspace, *, labels: int = 1, seed: int | None = None) -> Plan:
    """Plan another label where the votes settle nothing; these never count as agreement."""
    from stancekit.steps.gold import settle

    contested = {d.unit for d in settle(workspace).decisions if d.resolution == "open"}
    plan = plan_extra(
        units_of(workspace),
        _people(workspace),
        contested=contested,
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        labels=labels,
        seed=_seed(workspace, seed),
        version=_version(workspace),
        on=_today(),
    )
    return _append(workspace, plan)


def relabel_workspace(
    workspace: Workspace,
    *,
    rule: str | None = None,
    version: str,
    units: Collection[str] = (),
    seed: int | None = None,
) -> Plan:
    """Queue once more the items that a changed rule touches, and the `units` named.

    Touched are items whose annotators cite the rule's id in a note, or whose verdict cites it.
    Raises DataError where nothing is touched.
    """
    touched = set(units) | (_citing(workspace, rule) if rule else set())
    if not touched:
        raise DataError(f"no note and no verdict cites {rule}", hint="name the items with --unit")
    plan = plan_relabel(
        units_of(workspace),
        _people(workspace),
        reactions=touched,
        version=version,
        existing=read_assignments(workspace),
        annotations=read_labels(workspace),
        seed=_seed(workspace, seed),
        on=_today(),
    )
    return _append(workspace, plan)


def _citing(workspace: Workspace, rule: str) -> set[str]:
    cites = re.compile(rf"\b{re.escape(rule)}\b")
    texts = [d.id for d in workspace.scheme.dimensions if d.kind == "text"]
    found = {
        annotation.unit
        for annotation in read_labels(workspace)
        for text in texts
        if cites.search(" ".join(_words(annotation.values.get(text))))
    }
    return found | {
        v.unit for v in read_verdicts(workspace) if cites.search(f"{v.reason or ''} {v.note or ''}")
    }


def _words(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value or ""),)


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


def _seed(workspace: Workspace, seed: int | None) -> int:
    return workspace.settings.seed if seed is None else seed


def _version(workspace: Workspace) -> str:
    return next((task.guidelines_version for task in read_tasks(workspace)), "none")


def _today() -> date:
    return datetime.now(UTC).date()
