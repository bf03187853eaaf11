"""From the rows of a release back to records, so that labels can be settled again from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from stancekit.release.catalogue import answer_columns
from stancekit.release.table import Row
from stancekit_schemas import Annotation, Decision, Place, Scheme, Span

__all__ = ["annotations_from", "verdicts_from"]


def annotations_from(
    rows: Sequence[Row], annotators: Sequence[Row], scheme: Scheme, spans: Sequence[Row] = ()
) -> list[Annotation]:
    """Read annotations back. Free text, which settles nothing, is not in them.

    `spans` are the rows of the marked stretches; the public tier leaves their text out, and it is
    empty then. Raises pydantic's ValidationError where a row is no annotation.
    """
    marked: dict[str, dict[str, list[Span]]] = {}
    for row in sorted(spans, key=lambda row: row["number"]):
        span = Span(start=row["start"], end=row["end"], text=row.get("text", ""), labels=tuple(row["labels"]))
        marked.setdefault(row["annotation_id"], {}).setdefault(row["dimension"], []).append(span)
    kinds = {row["rater"]: row["kind"] for row in annotators}
    columns = answer_columns(scheme)
    return [_annotation(row, columns, kinds, scheme, marked.get(row["annotation_id"], {})) for row in rows]


def _annotation(
    row: Row, columns: dict[str, str], kinds: dict[str, str], scheme: Scheme, marked: dict[str, list[Span]]
) -> Annotation:
    values: dict[str, Any] = {}
    for dimension, column in columns.items():
        if (value := row[column]) not in (None, []):
            values[dimension] = tuple(value) if scheme.dimension(dimension).kind == "choices" else value
    return Annotation(
        annotation_id=row["annotation_id"],
        unit=row["reaction_id"],
        rater=row["rater"],
        purpose=row["purpose"],
        occasion=row["occasion"],
        round=row["round"],
        status=row["status"],
        values=values,
        spans={dimension: tuple(spans) for dimension, spans in marked.items()},
        scheme=row["scheme"],
        guidelines_version=row["guidelines_version"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        lead_time=row["lead_time"],
        predicted=row["predicted"],
        flags=tuple(row["flags"]),
        text_sha256=row["text_sha256"],
        config_sha256=row["config_sha256"],
        simulated=kinds.get(row["rater"]) == "simulated",
        place=Place(file="", file_sha256=row["raw_sha256"]),
    )


def verdicts_from(rows: Sequence[Row]) -> list[Decision]:
    """Read people's verdicts back, in the order in which they were recorded."""
    known = set(Decision.model_fields) - {"schema_version", "unit"}
    return [
        Decision(unit=row["reaction_id"], **{name: value for name, value in row.items() if name in known})
        for row in sorted(rows, key=lambda row: row["number"])
    ]
