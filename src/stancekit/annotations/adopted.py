"""Tasks out of the data of a project that stancekit did not make, so that its units can be read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from stancekit.annotations.documents import ExportDocument, tasks_of
from stancekit.annotations.shown import shown_text
from stancekit.annotations.units import unit_of
from stancekit_schemas import Task, sha256

__all__ = ["adopted_task", "adopted_tasks"]


def adopted_tasks(
    documents: Iterable[ExportDocument],
    *,
    unit: str | None,
    text: str,
    context: Sequence[str] = (),
    scheme: str,
    config: str,
) -> list[Task]:
    """Make the tasks of all units that exports show, sorted by unit; of several texts the first counts.

    `unit` is the field that names the unit, as in `read_exports`; for the others see `adopted_task`.
    """
    found: dict[str, Task] = {}
    for document in documents:
        for raw in tasks_of(document):
            name = unit_of(raw, document.name, unit).id
            if name and name not in found:
                task = adopted_task(
                    name, raw.data or {}, text=text, context=context, scheme=scheme, config=config
                )
                found |= {name: task} if task else {}
    return [found[name] for name in sorted(found)]


def adopted_task(
    unit: str, data: Mapping[str, Any], *, text: str, context: Sequence[str] = (), scheme: str, config: str
) -> Task | None:
    """Make the task of a unit; None where its field `text` holds none.

    `context` are the fields that were shown beside the text; `scheme` is the tag, `config` the hash of
    the labelling page. There is no statement that the text answers.
    """
    shown = shown_text(data.get(text))
    if not shown.strip():
        return None
    beside = {field: shown_text(data.get(field)) for field in context}
    return Task(
        reaction_id=unit,
        set_id=unit,
        text=shown,
        statement="",
        upshot="",
        context="\n".join(f"{field}: {value}" for field, value in beside.items() if value.strip()),
        scheme=scheme,
        guidelines_version="0",
        text_sha256=sha256(shown),
        statement_sha256=sha256(""),
        upshot_sha256=sha256(""),
        config_sha256=config,
    )
