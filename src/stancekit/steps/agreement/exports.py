"""Agreement of Label Studio exports, by a scheme or by what the files show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stancekit.errors import DataError
from stancekit.files.workspace import Workspace
from stancekit.reliability import Agreement, agreement
from stancekit.wording import counted
from stancekit_schemas import Scheme

if TYPE_CHECKING:
    from stancekit.annotations import ImportResult

__all__ = ["agreement_of_exports"]


def agreement_of_exports(
    paths: Sequence[Path],
    *,
    scheme: Scheme | None = None,
    unit: str | None = None,
    around: Workspace | None = None,
    **options: Any,
) -> Agreement:
    """Measure the choice controls of Label Studio exports, by a scheme or by what the files show.

    Raises DataError where no annotation of them counts, with the reasons of the first that were refused.
    """
    from dataclasses import replace

    from stancekit.steps.import_ import import_exports

    found = import_exports(paths, scheme=scheme, unit=unit, around=around)
    if not found.accepted:
        raise _nothing_counts(paths, found)
    used = {name: given for name, given in options.items() if given is not None}
    if any(dimension.kind == "spans" for dimension in found.scheme.dimensions):
        from stancekit.steps.shown_texts import marked_lengths

        used.setdefault("texts", marked_lengths(paths, found.annotations))
    measured = agreement(list(found.annotations), scheme=found.scheme, **used)
    account = found.account
    notes = [
        (
            f"{account.annotations} annotations = {account.accepted} accepted + {account.superseded} superseded + "
            f"{account.skipped} skipped + {account.drafts} drafts + {account.refused} refused"
        ),
        *found.notes,
        *(
            f"{problem.severity}: {problem.message}"
            for problem in found.problems
            if problem.severity != "note"
        ),
    ]
    if not found.scheme.measured:
        notes.append("no control of these files gives labels that could be compared")
    if not any(estimate.pairable for estimate in measured) and len(measured):
        notes.append(
            "no unit has two ratings: is it the unit that you mean? --unit FIELD names one of the task data"
        )
    return replace(measured, notes=tuple(dict.fromkeys((*notes, *measured.notes))))


def _nothing_counts(paths: Sequence[Path], found: ImportResult) -> DataError:
    """Say why exports leave nothing to measure."""
    account, files = found.account, ", ".join(path.as_posix() for path in paths)
    if not account.tasks:
        return DataError(f"{files}: the file holds no tasks", hint="was the right project exported?")
    if not account.annotations:
        return DataError(
            f"{files}: of {counted(account.tasks, 'task')} none is annotated", hint="label them first"
        )
    told = [f"{p.annotation or p.task or p.file}: {p.message}" for p in found.refused[:3]]
    return DataError(
        f"{files}: of {account.annotations} annotations none counts: {account.refused} refused, "
        f"{account.superseded} superseded, {account.skipped} skipped, {account.drafts} drafts"
        + "".join(f"\n  {line}" for line in told),
        hint=found.refused[0].remedy if found.refused else "import an export made after the labelling",
    )
