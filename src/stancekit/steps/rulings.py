"""Questions of annotators and the lead's rulings, on the files of a workspace."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime

from pydantic import ValidationError

from stancekit.errors import DataError, UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.gold.cited import words
from stancekit.steps.gold import read_annotations
from stancekit.steps.people import read_annotators
from stancekit.steps.plan import read_tasks
from stancekit.tasks import guidelines_version
from stancekit_schemas import Annotation, Ruling, Task, content_id

__all__ = ["Asked", "add_ruling", "questions", "read_rulings"]

_PSEUDONYM = re.compile(r"(?<!\w)r_[0-9a-f]{10}(?!\w)")
"""What an import leaves where an address stood."""


def read_rulings(workspace: Workspace) -> list[Ruling]:
    """Read corpus/raw/rulings.jsonl in its order; empty where nothing was ruled yet."""
    path = workspace.raw / "rulings.jsonl"
    if not path.exists():
        return []
    try:
        return read_records(path, Ruling)
    except DataError as error:
        raise DataError(error.message, hint="'stancekit rulings add' writes such lines") from None


@alone
def add_ruling(
    workspace: Workspace,
    rule: str,
    text: str,
    *,
    units: Collection[str] = (),
    dimension: str | None = None,
    on: date | None = None,
    version: str | None = None,
) -> Ruling:
    """Append a ruling, dated today (UTC) unless `on` says otherwise; the same one is added once.

    `version` is the one that guidelines.md states, unless given. Raises UsageError that names every
    rule, dimension and item that does not exist, and for a text that holds an address.
    """
    scheme = workspace.scheme
    problems = []
    if not text.strip():
        problems.append("the ruling says nothing")
    if rule not in {known.id for known in scheme.rules}:
        problems.append(f"scheme {scheme.tag} has no rule {rule!r}")
    if dimension is not None and dimension not in {d.id for d in scheme.dimensions}:
        problems.append(f"scheme {scheme.tag} has no dimension {dimension!r}")
    if units:
        known_units = {task.reaction_id for task in read_tasks(workspace)}
        problems += [f"no task has the id {unit!r}" for unit in units if unit not in known_units]
    if problems:
        rules = ", ".join(known.id for known in scheme.rules)
        raise UsageError("; ".join(problems), hint=f"rules: {rules}")
    manual = workspace.root / "guidelines.md"
    if version is None and manual.exists():
        version = guidelines_version(manual.read_text("utf-8"))
    day = on or datetime.now(UTC).date()
    items = tuple(dict.fromkeys(units))
    try:
        ruling = Ruling(
            ruling_id=content_id("ruling", rule, day.isoformat(), text.strip(), *items, dimension),
            rule=rule,
            date=day,
            text=text.strip(),
            units=items,
            dimension=dimension,
            guidelines_version=version,
        )
    except ValidationError as error:
        raise UsageError("; ".join(item["msg"] for item in error.errors())) from None
    if ruling.ruling_id not in {known.ruling_id for known in read_rulings(workspace)}:
        append_records(workspace.raw / "rulings.jsonl", [ruling])
    return ruling


@dataclass(frozen=True)
class Asked:
    """One item on which somebody asked or noted something; `rulings` are those that name the item."""

    unit: str
    task: Task | None
    ticked: int
    notes: tuple[str, ...]
    rulings: tuple[Ruling, ...]


def questions(workspace: Workspace, *, unanswered: bool = False) -> list[Asked]:
    """List the items that somebody flagged for the lead or wrote a note on, without names.

    Skipped items count, drafts and training do not. Flagged ones first; pseudonyms and addresses that
    stand in a note are blanked. `unanswered` leaves out items that a ruling names.
    """
    scheme = workspace.scheme
    flags = [d.id for d in scheme.dimensions if d.kind == "flag"]
    texts = [d.id for d in scheme.dimensions if d.kind == "text"]
    tasks = {task.reaction_id: task for task in read_tasks(workspace)}
    annotations = [
        a
        for a in read_annotations(workspace)
        if a.status in ("accepted", "skipped") and a.purpose != "training"
    ]
    hidden = {a.rater for a in annotations} | {p.rater for p in read_annotators(workspace)}
    by_unit: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in annotations:
        by_unit[annotation.unit].append(annotation)
    rulings = read_rulings(workspace)
    found = []
    for unit, own in by_unit.items():
        ticked = sum(any(a.values.get(flag) for flag in flags) for a in own)
        notes = sorted({_anonymous(w, hidden) for a in own for t in texts for w in words(a.values.get(t))})
        answers = tuple(ruling for ruling in rulings if unit in ruling.units)
        if (ticked or notes) and not (unanswered and answers):
            found.append(Asked(unit, tasks.get(unit), ticked, tuple(notes), answers))
    return sorted(found, key=lambda asked: (-asked.ticked, -len(asked.notes), asked.unit))


def _anonymous(note: str, raters: Collection[str]) -> str:
    for rater in sorted(raters, key=len, reverse=True):
        note = re.sub(rf"(?<!\w){re.escape(rater)}(?!\w)", "[annotator]", note)
    note = _PSEUDONYM.sub("[somebody]", note)
    return re.sub(r"\S+@\S+\.\S+", "[address]", note).strip()
