"""What annotators asked the lead, on the files of a workspace: without names, beside the rulings that answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from stancekit.annotations.known_names import KnownNames
from stancekit.files.annotators import read_annotators
from stancekit.files.names import known_names
from stancekit.files.workspace import Workspace
from stancekit.gold.cited import words
from stancekit.steps.gold import read_annotations
from stancekit.steps.plan import read_tasks
from stancekit.steps.rulings import read_rulings
from stancekit_schemas import Annotation, Ruling, Task

__all__ = ["Asked", "questions"]

_PSEUDONYM = re.compile(r"(?<!\w)r_[0-9a-f]{10}(?!\w)")
"""What an import leaves where an address stood."""


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

    Skipped items count, drafts and training do not. Flagged ones first; pseudonyms, addresses and the
    known names of annotators are blanked where they stand in a note. `unanswered` leaves out items that a ruling names.
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
    names = known_names(workspace)
    by_unit: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in annotations:
        by_unit[annotation.unit].append(annotation)
    rulings = read_rulings(workspace)
    found = []
    for unit, own in by_unit.items():
        ticked = sum(any(a.values.get(flag) for flag in flags) for a in own)
        notes = sorted(
            {_anonymous(w, hidden, names) for a in own for t in texts for w in words(a.values.get(t))}
        )
        answers = tuple(ruling for ruling in rulings if unit in ruling.units)
        if (ticked or notes) and not (unanswered and answers):
            found.append(Asked(unit, tasks.get(unit), ticked, tuple(notes), answers))
    return sorted(found, key=lambda asked: (-asked.ticked, -len(asked.notes), asked.unit))


def _anonymous(note: str, raters: Collection[str], names: KnownNames) -> str:
    note = names.replaced(note, lambda _: "[annotator]")
    for rater in sorted(raters, key=len, reverse=True):
        note = re.sub(rf"(?<!\w){re.escape(rater)}(?!\w)", "[annotator]", note)
    note = _PSEUDONYM.sub("[somebody]", note)
    return re.sub(r"\S+@\S+\.\S+", "[address]", note).strip()
