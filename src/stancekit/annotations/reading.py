"""The import: documents in, annotations, problems and a balanced account out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from stancekit.annotations.answers import apply_scheme
from stancekit.annotations.closing import close
from stancekit.annotations.documents import ExportDocument, check_format, tasks_of
from stancekit.annotations.drift import Drift
from stancekit.annotations.entry import Entry, Planned
from stancekit.annotations.gathering import Gathering
from stancekit.annotations.inference import control_name, infer_scheme, only_controls
from stancekit.annotations.labels import Labels
from stancekit.annotations.redaction import redact
from stancekit.annotations.result import ImportResult
from stancekit_schemas import Scheme, Task

__all__ = ["fits", "read_exports"]


def read_exports(
    documents: Sequence[ExportDocument],
    *,
    scheme: Scheme | None = None,
    unit: str | None = None,
    pseudonym: Callable[[str], str],
    aliases: Mapping[str, str] | None = None,
    tasks: Sequence[Task] = (),
    planned: Mapping[str, Planned] | None = None,
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
    planned
        What was assigned, by unit: answers in a task that does not say what it was for, or says what the
        person was not asked for, are refused.

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
    An entry is tested in this order: refused, superseded, draft, skipped, accepted. One bad value
    refuses the whole entry. Versions of one annotation that bear the same dates and say different
    things are all refused, whatever the order of the documents. Entries are all that stands under `annotations` and `drafts`.
    """
    aliases = dict(aliases or {})
    for document in documents:
        check_format(document)
    ordered = [
        _without_names(document, pseudonym)
        for document in sorted(documents, key=lambda document: (document.name, document.sha256))
    ]
    gathering = Gathering(ordered, unit, Drift(tasks), planned)
    named = only_controls(answer for entry in gathering.entries for answer in entry.answers)
    notes: list[str] = []
    inferred = scheme is None
    if scheme is None:
        told = [entry.answers for entry in gathering.entries if not entry.faults]
        scheme, notes = infer_scheme(told, aliases)
        _name_controls(gathering.entries, named)
    labels = Labels(scheme, aliases)
    for entry in gathering.entries:
        if inferred and entry.faults:
            continue  # what is refused anyway taught the scheme nothing
        apply_scheme(entry, scheme, labels, named)
    return close(gathering, scheme, notes, inferred=inferred)


def fits(documents: Sequence[ExportDocument], scheme: Scheme) -> bool:
    """Tell whether these exports were labelled by a scheme of this name, or look as if they were.

    Tasks may say so (`data.scheme`); else more than half of the controls must be dimensions of the
    scheme, at least one of them measured (a note is in many schemes).
    """
    ids = {dimension.id for dimension in scheme.dimensions}
    controls: set[str] = set()
    for document in documents:
        for task in tasks_of(document):
            named = (task.data or {}).get("scheme")
            if isinstance(named, str) and named.split(" ")[0] == scheme.name:
                return True
            for content in task.entries("annotations", "completions", "drafts"):
                result = content.get("result") if isinstance(content, dict) else None
                for item in result if isinstance(result, list) else ():
                    if isinstance(item, dict) and isinstance(name := item.get("from_name"), str):
                        controls.add(name)
    measured = {dimension.id for dimension in scheme.measured}
    return bool(controls & measured) and 2 * len(controls & ids) > len(controls)


def _without_names(document: ExportDocument, pseudonym: Callable[[str], str]) -> ExportDocument:
    """Redact a document, its name included: files are sometimes called after people."""
    name = "/".join(str(redact(part, pseudonym)) for part in document.name.split("/"))
    problems = document.problems
    if name != document.name:
        problems = tuple(problem.model_copy(update={"file": name}) for problem in problems)
    return replace(document, name=name, data=redact(document.data, pseudonym), problems=problems)


def _name_controls(entries: Sequence[Entry], named: Mapping[str, str]) -> None:
    for entry in entries:
        if any(answer.control is None for answer in entry.answers):
            entry.answers = tuple(replace(a, control=control_name(a, named)) for a in entry.answers)
