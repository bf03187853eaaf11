"""The import: documents in, annotations, problems and a balanced account out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from stancekit.annotations.answers import apply_scheme
from stancekit.annotations.documents import (
    ExportDocument,
    RawTask,
    check_format,
    deleted_annotations,
    strays,
    tasks_of,
)
from stancekit.annotations.drift import Drift
from stancekit.annotations.entry import Entry, Fault, read_entry
from stancekit.annotations.identity import Raters, redact
from stancekit.annotations.inference import control_name, infer_scheme, only_controls
from stancekit.annotations.labels import Labels
from stancekit.annotations.precedence import settle
from stancekit.annotations.problems import REMEDIES, problem_of, sorted_problems
from stancekit.annotations.result import ImportResult
from stancekit.annotations.units import check_unit_field, unit_of
from stancekit_schemas import Account, Annotation, Place, Problem, Scheme, Status, Task, canonical_json, content_id

__all__ = ["fits", "read_exports"]


def read_exports(
    documents: Sequence[ExportDocument],
    *,
    scheme: Scheme | None = None,
    unit: str | None = None,
    pseudonym: Callable[[str], str],
    aliases: Mapping[str, str] | None = None,
    tasks: Sequence[Task] = (),
) -> ImportResult:
    """Read Label Studio exports into annotations, and account for every entry in them.

    Parameters
    ----------
    documents
        Exports as parsed, in any order; one given twice changes no accepted annotation.
    scheme
        What the answers are held against; inferred from the answers where it is None.
    unit
        The field of the task data that names the unit. Without it: reaction_id, else a hash of the
        data, else file and task.
    pseudonym
        Makes "r_" and ten hexadecimal digits out of an address (lower-cased) or "id:N".
    aliases
        Labels of the file mapped to values of the scheme, controls mapped to dimensions. The key
        "control.label" maps in one control only.
    tasks
        The tasks as they are now; texts and configs that have changed since are flagged.

    Returns
    -------
    ImportResult
        Annotations sorted by unit, rater, occasion and time; problems with refusals first.

    Raises
    ------
    DataError
        Where a document is no export, or in a format that loses annotations.
    UsageError
        Where no task has the field `unit`.

    Notes
    -----
    An entry is tested in this order: refused, draft, skipped, superseded, accepted. One bad value
    refuses the whole entry. Entries are all that stands under `annotations` and `drafts`.
    """
    aliases = dict(aliases or {})
    for document in documents:
        check_format(document)
    ordered = [
        replace(document, data=redact(document.data, pseudonym))
        for document in sorted(documents, key=lambda document: (document.name, document.sha256))
    ]
    book = _Book(ordered, unit, Drift(tasks))
    named = only_controls(answer for entry in book.entries for answer in entry.answers)
    notes: list[str] = []
    inferred = scheme is None
    if scheme is None:
        told = [entry.answers for entry in book.entries if not entry.cancelled and not entry.faults]
        scheme, notes = infer_scheme(told, aliases)
        _name_controls(book.entries, named)
    labels = Labels(scheme, aliases)
    for entry in book.entries:
        apply_scheme(entry, scheme, labels, named)
    return book.close(scheme, notes, inferred=inferred)


def fits(documents: Sequence[ExportDocument], scheme: Scheme) -> bool:
    """Tell whether these exports answer a scheme: any control of theirs is one of its dimensions."""
    ids = {dimension.id for dimension in scheme.dimensions}
    for document in documents:
        for task in tasks_of(document):
            for content in task.entries("annotations", "completions", "drafts"):
                result = content.get("result") if isinstance(content, dict) else None
                for item in result if isinstance(result, list) else ():
                    if isinstance(item, dict) and isinstance(name := item.get("from_name"), str) and name in ids:
                        return True
    return False


def _name_controls(entries: Sequence[Entry], named: Mapping[str, str]) -> None:
    for entry in entries:
        if any(answer.control is None for answer in entry.answers):
            entry.answers = tuple(replace(a, control=control_name(a, named)) for a in entry.answers)


class _Book:
    """The entries of all documents, and what is to be said about them."""

    def __init__(self, documents: Sequence[ExportDocument], unit: str | None, drift: Drift) -> None:
        self._documents = documents
        self._raters = Raters(document.data for document in documents)
        self._problems = [problem for document in documents for problem in document.problems]
        self._units: Counter[str] = Counter()
        self._tasks = self._predictions = 0
        self.entries: list[Entry] = []
        held = [tasks_of(document) for document in documents]
        if unit is not None:
            check_unit_field(unit, [task for tasks in held for task in tasks])
        for number, (document, tasks) in enumerate(zip(documents, held, strict=True)):
            deleted = deleted_annotations(document)
            for task in tasks:
                self._take(number, document, task, unit, drift, deleted)
            for position, item in strays(document):
                self._note_stray(document, position, item)

    def _take(
        self, number: int, document: ExportDocument, task: RawTask, unit: str | None, drift: Drift,
        deleted: set[tuple[str, str]],
    ) -> None:  # fmt: skip
        self._tasks += 1
        self._predictions += len(task.entries("predictions"))
        entries = [(content, False) for content in task.entries("annotations", "completions")]
        entries += [(content, True) for content in task.entries("drafts")]
        if not entries:
            return
        found = unit_of(task, document.name, unit)
        self._units[found.found_in] += 1
        for position, (content, draft) in enumerate(entries):
            entry = Entry(number, task, position, content, draft, unit=found.id, unit_from=found.found_in)
            if found.fault is not None:
                entry.faults.append(found.fault)
            read_entry(entry)
            self._attribute(entry)
            entry.oddities.extend(drift.faults(task.data, entry.unit, entry.occasion))
            if deleted and isinstance(content, dict) and (str(content.get("project")), entry.id) in deleted:
                entry.superseded = "deleted"
                entry.oddities.append(Fault("deleted", "it was deleted on the server afterwards"))
            self.entries.append(entry)

    def _attribute(self, entry: Entry) -> None:
        content = entry.content if isinstance(entry.content, dict) else {}
        for key in ("completed_by", "user", "created_username", "created_by"):
            entry.who = self._raters.resolve(entry.document, content.get(key))
            if entry.who is not None:
                break
        entry.edited_by = self._raters.resolve(entry.document, content.get("updated_by"))

    def _note_stray(self, document: ExportDocument, position: int, item: Any) -> None:
        if isinstance(item, dict) and ("action" in item or not item):
            return
        self._problems.append(
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

    def close(self, scheme: Scheme, notes: list[str], *, inferred: bool) -> ImportResult:
        versions = settle(self.entries)
        self._compare_people()
        annotations: list[Annotation] = []
        count: Counter[str] = Counter()
        for identity, same in versions.items():
            for rank, entry in enumerate(same):
                status = _status(entry)
                count[status or "refused"] += 1
                self._write_down(entry, refused=status is None)
                if status is not None:
                    place = (self._documents[entry.document].sha256, entry.task.position, entry.position)
                    name = content_id(*identity) if rank == 0 else content_id(*identity, *place)
                    annotations.append(self._annotation(entry, name, status, scheme, inferred=inferred))
        annotations.sort(key=_order)
        account = Account(
            files=len(self._documents),
            tasks=self._tasks,
            annotations=len(self.entries),
            accepted=count["accepted"],
            superseded=count["superseded"],
            skipped=count["skipped"],
            drafts=count["draft"],
            refused=count["refused"],
            predictions=self._predictions,
        )
        return ImportResult(
            annotations=tuple(annotations),
            problems=sorted_problems(self._problems),
            account=account,
            scheme=scheme,
            inferred=inferred,
            notes=(*self._told_units(), *notes, *self._told_people(), *self._told_schemes(scheme, inferred=inferred)),
        )

    def _annotation(self, entry: Entry, name: str, status: Status, scheme: Scheme, *, inferred: bool) -> Annotation:
        data = entry.task.data or {}
        document = self._documents[entry.document]
        flags = sorted({f"{odd.code}:{odd.field}" if odd.code == "closed_gate" else odd.code for odd in entry.oddities})
        if entry.superseded and entry.superseded not in flags:
            flags.append(entry.superseded)
        return Annotation(
            annotation_id=name,
            unit=entry.unit,
            unit_from=entry.unit_from,
            rater=entry.rater,
            purpose=entry.purpose,
            occasion=entry.occasion,
            status=status,
            values=entry.values,
            spans=entry.spans,
            scheme=_said(data, "scheme") or (None if inferred else scheme.tag),
            guidelines_version=_said(data, "guidelines_version"),
            config_sha256=_said(data, "config_sha256"),
            text_sha256=_said(data, "text_sha256"),
            created_at=entry.created,
            updated_at=entry.updated,
            lead_time=entry.lead_time,
            flags=tuple(flags),
            simulated=data.get("simulated") is True,
            place=Place(
                file=document.name, file_sha256=document.sha256, task=entry.task.name, annotation=entry.id
            ),
        )

    def _write_down(self, entry: Entry, *, refused: bool) -> None:
        file = self._documents[entry.document].name
        for fault in entry.faults:
            self._problems.append(problem_of(entry, file, fault, refused=True))
        if not refused:
            unique = dict.fromkeys((odd.code, odd.field) for odd in entry.oddities)
            first = {(odd.code, odd.field): odd for odd in reversed(entry.oddities)}
            self._problems.extend(problem_of(entry, file, first[key], refused=False) for key in unique)

    def _compare_people(self) -> None:
        """Note what concerns two people, or two entries of one person."""
        later: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.edited_by_other:
                entry.oddities.append(Fault("edited_by_other", "somebody else than its author changed it", "updated_by"))
            if entry.who is None and not entry.draft:
                message = "the file does not say who made it; it stands under a name of its own"
                entry.oddities.append(Fault("rater_unknown", message, "completed_by"))
            elif (entry.document, entry.rater) in self._raters.ambiguous:
                message = "its number belongs to two people in these files; it is kept apart from both"
                entry.oddities.append(Fault("identity_ambiguous", message, "completed_by"))
            if (entry.faults or entry.cancelled) and not entry.draft:
                later[entry.unit, entry.rater, entry.occasion].append(entry)
        for entry in self.entries:
            if _status(entry) != "accepted" or entry.created is None:
                continue
            for other in later.get((entry.unit, entry.rater, entry.occasion), ()):
                if other.created is not None and other.created > entry.created:
                    code = "replaced_by_refused" if other.faults else "skipped_later"
                    told = "made again later, but that was refused" if other.faults else "skipped by the same person later"
                    entry.oddities.append(Fault(code, f"it was {told}; this one counts"))

    def _told_units(self) -> list[str]:
        names = {"data_sha256": "a hash of the task data", "file_and_task": "file and task number"}
        told = ", ".join(f"{names.get(name, 'data.' + name)} ({n} tasks)" for name, n in sorted(self._units.items()))
        return [f"unit: {told}"] if told else []

    def _told_people(self) -> list[str]:
        numbers = sorted({token for _, token in self._raters.ambiguous})
        return [f"a number that belongs to two people: {', '.join(numbers)}"] if numbers else []

    def _told_schemes(self, scheme: Scheme, *, inferred: bool) -> list[str]:
        told = {_said(entry.task.data or {}, "scheme") for entry in self.entries} - {None, scheme.tag}
        return [f"tasks name another scheme than {scheme.tag}: {', '.join(sorted(map(str, told)))}"] if told and not inferred else []


def _status(entry: Entry) -> Status | None:
    """Test in the order of the account; None is refused."""
    if entry.faults:
        return None
    if entry.draft:
        return "draft"
    if entry.cancelled:
        return "skipped"
    return "superseded" if entry.superseded else "accepted"


def _said(data: Mapping[str, Any], key: str) -> str | None:
    value = data.get(key)
    return value if isinstance(value, str) and value else None


def _order(annotation: Annotation) -> tuple[Any, ...]:
    made = annotation.created_at.isoformat() if annotation.created_at else ""
    return annotation.unit, annotation.rater, annotation.occasion, made, annotation.annotation_id
