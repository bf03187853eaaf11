"""Columns that several tables have, and which questions have one."""

from __future__ import annotations

from stancekit.release.table import Column
from stancekit_schemas import Dimension, Scheme

__all__ = ["FOLD", "SIMULATED", "SPLIT", "columns_of", "measured_ids", "published"]

SIMULATED = Column(
    "simulated", "boolean", "True where texts or annotators of this corpus are invented.", required=True
)

FOLD = Column(
    "fold",
    "integer",
    "Grouped fold for cross-validation: a component of articles, posts and authors is whole in one.",
)

SPLIT = Column("split", "string", "Split of the item; an item never moves.", required=True)


def published(dimension: Dimension) -> bool:
    """Whether answers to it are published: free text is not, people write names into it."""
    return dimension.kind in ("choice", "choices", "flag")


def columns_of(scheme: Scheme, taken: tuple[Column, ...]) -> dict[str, str]:
    """Take the dimension's id, or label_ID where a column of the table has that name."""
    names = {column.name for column in taken}
    return {d.id: (f"label_{d.id}" if d.id in names else d.id) for d in scheme.dimensions if published(d)}


def measured_ids(scheme: Scheme) -> tuple[str, ...]:
    """Name the dimensions that agreement is measured on."""
    return tuple(dimension.id for dimension in scheme.measured)
