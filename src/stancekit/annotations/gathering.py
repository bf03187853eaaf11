"""Every entry of every document, with its unit and its person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from stancekit.annotations.documents import ExportDocument, RawTask, deletions, strays, tasks_of
from stancekit.annotations.drift import Drift
from stancekit.annotations.entry import Entry, Fault, Planned, read_entry
from stancekit.annotations.identity import Raters, is_pseudonym
from stancekit.annotations.problems import REMEDIES
from stancekit.annotations.tickets import is_silent
from stancekit.annotations.units import check_unit_field, unit_of
from stancekit_schemas import Problem, canonical_json

__all__ = ["Gathering"]


class Gathering:
    """The entries of redacted documents, in their order, read as far as possible without a scheme.

    `units` counts the annotated tasks by where their unit was found, `tasks` and `predictions` all
    there are; `problems` concern files rather than entries. Tasks of `planned` units have to say what they
    were for: nobody answers such an item but for an assignment, so a task that is silent has lost its ticket.
    """

    def __init__(
        self,
        documents: Sequence[ExportDocument],
        unit: str | None,
        drift: Drift,
        planned: Mapping[str, Planned] | None = None,
    ) -> None:
        self.documents = documents
        self.raters = Raters(document.data for document in documents)
        self.problems = [problem for document in documents for problem in document.problems]
        self.units: Counter[str] = Counter()
        self.tasks = self.predictions = 0
        self.entries: list[Entry] = []
        self._unit, self._drift, self.planned = unit, drift, planned or {}
        held = [tasks_of(document) for document in documents]
        if unit is not None:
            check_unit_field(unit, [task for tasks in held for task in tasks])
        short = _short_names(documents)
        for number, (document, tasks) in enumerate(zip(documents, held, strict=True)):
            gone = deletions(document)
            for task in tasks:
                self._take(number, task, short[document.sha256], gone)
            if not tasks and not strays(document):
                self._note_empty(document)
            for position, item in strays(document):
                self._note_stray(document, position, item)

    def _take(self, number: int, task: RawTask, file: str, gone: dict[tuple[str, str], int]) -> None:
        self.tasks += 1
        self.predictions += len(task.entries("predictions"))
        contents = [(content, False) for content in task.entries("annotations", "completions")]
        contents += [(content, True) for content in task.entries("drafts")]
        if not contents:
            return
        unit = unit_of(task, file, self._unit)
        self.units[unit.found_in] += 1
        for position, (content, draft) in enumerate(contents):
            entry = Entry(number, task, position, content, draft, unit=unit.id, unit_from=unit.found_in)
            if unit.fault is not None:
                entry.faults.append(unit.fault)
            read_entry(entry)
            if self._drift.is_foreign(unit):
                told = "the task has no reaction_id: it was not pushed by this workspace but added by hand"
                entry.faults.append(Fault("not_handed_out", told, "data.reaction_id"))
            if unit.id in self.planned and is_silent(task.data or {}):
                told = "the task does not say what it was for: its ticket was taken out"
                entry.faults.append(Fault("no_ticket", told, "data.ticket"))
            self._attribute(entry)
            if unit.id in self.planned and not entry.faults:
                _check_asked(entry, self.planned[unit.id])
            entry.oddities.extend(self._drift.faults(task.data, entry.unit, entry.occasion))
            project = content.get("project") if isinstance(content, dict) else None
            if task.position < gone.get((str(project), entry.id or ""), 0):
                entry.superseded = "deleted"
                entry.oddities.append(Fault("deleted", "it was deleted on the server afterwards"))
            self.entries.append(entry)

    def _attribute(self, entry: Entry) -> None:
        content = entry.content if isinstance(entry.content, dict) else {}
        for key in ("completed_by", "user", "created_username", "created_by"):
            entry.who = self.raters.resolve(entry.document, content.get(key))
            if entry.who is not None:
                break
        entry.ambiguous = (entry.document, entry.who) in self.raters.ambiguous
        entry.edited_by = self.raters.resolve(entry.document, content.get("updated_by"))
        assigned = (entry.task.data or {}).get("assigned_to")
        if isinstance(assigned, str) and is_pseudonym(assigned) and entry.who not in (None, assigned):
            told = f"the task was assigned to {assigned}, and {entry.who} answered it"
            entry.oddities.append(Fault("not_assigned", told, "completed_by"))

    def _note_empty(self, document: ExportDocument) -> None:
        self.problems.append(
            Problem(
                severity="flag",
                code="no_tasks",
                file=document.name,
                message="the file holds no tasks",
                remedy=REMEDIES["no_tasks"],
            )
        )

    def _note_stray(self, document: ExportDocument, position: int, item: Any) -> None:
        if isinstance(item, dict) and ("action" in item or not item):
            return
        self.problems.append(
            Problem(
                severity="note",
                code="not_a_task",
                file=document.name,
                task=f"#{position + 1}",
                message="what stands here is no task: it has neither data nor annotations",
                remedy=REMEDIES["not_a_task"],
                raw=canonical_json(item),
            )
        )


def _check_asked(entry: Entry, lines: Planned) -> None:
    """Refuse what a person answered in a task that says another thing of itself than the person was asked for.

    A task that a ticket stood for tells itself whom it was assigned to; others were written by hand.
    """
    mine = {line for line in lines if line[0] == entry.who}
    if "assigned_to" in (entry.task.data or {}) or not mine or entry.purpose in ("adjudication", "audit"):
        return
    if (entry.who, entry.purpose, entry.occasion, entry.round) not in mine:
        told = (
            f"the task says {entry.purpose} of the {entry.round} round, occasion {entry.occasion}, for which "
            f"{entry.who} was never asked: it was edited on the server"
        )
        entry.faults.append(Fault("not_planned", told, "data.purpose"))


def _short_names(documents: Sequence[ExportDocument]) -> dict[str, str]:
    """Name each content by its file without the folders, or with them where two would be alike."""
    names: dict[str, str] = {}
    for document in documents:
        names.setdefault(document.sha256, document.name)
    short = {sha: name.rpartition("/")[2] for sha, name in names.items()}
    times = Counter(short.values())
    return {sha: name if times[name] == 1 else names[sha] for sha, name in short.items()}
