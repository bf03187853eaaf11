"""Columns that are computed from the labels and published beside them."""

from __future__ import annotations

from collections.abc import Mapping

from stancekit_schemas import Scheme

__all__ = ["derive"]


def derive(scheme: Scheme, labels: Mapping[str, str | None]) -> dict[str, str | None]:
    """Compute every derived column of the scheme from the labels of one reaction.

    A column with `map` sends the label of its source to another; one with `any` takes the first of
    its labels, in the scheme's order, for which any source has any of the values listed. An
    unlabelled source, the label "" and what matches nothing give None.
    """
    made: dict[str, str | None] = {}
    for column in scheme.derived:
        sources = (column.from_,) if isinstance(column.from_, str) else column.from_
        if any(labels.get(source) is None for source in sources):
            made[column.id] = None
        elif column.map:
            made[column.id] = column.map.get(str(labels[sources[0]])) or None
        else:
            hits = (
                clause.value
                for clause in column.any
                if any(labels.get(source) in values for source, values in clause.where.items())
            )
            made[column.id] = next(hits, None) or None
    return made
