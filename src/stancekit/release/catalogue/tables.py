"""The tables of a release, in their order."""

from __future__ import annotations

from stancekit.errors import DataError
from stancekit.release.catalogue.annotations import annotations_table, annotators_table, spans_table
from stancekit.release.catalogue.decisions import decisions_table, verdicts_table
from stancekit.release.catalogue.labels import gold_table, labels_table
from stancekit.release.catalogue.texts import items_table, statements_table
from stancekit.release.catalogue.tiers import Tier, public_table
from stancekit.release.table import Table
from stancekit_schemas import Scheme

__all__ = ["tables_of"]


def tables_of(scheme: Scheme, *, tier: Tier = "gated") -> tuple[Table, ...]:
    """List the tables that a release of this scheme and tier has."""
    tables = [
        labels_table(scheme),
        gold_table(scheme),
        annotations_table(scheme),
        decisions_table(scheme),
        verdicts_table(scheme),
    ]
    if any(dimension.kind == "spans" for dimension in scheme.dimensions):
        tables.append(spans_table(scheme))
    tables += [items_table(), statements_table(), annotators_table()]
    for table in tables:
        if twice := sorted({name for name in table.names if table.names.count(name) > 1}):
            raise DataError(
                f"scheme {scheme.tag}: table {table.name} would have two columns called {', '.join(twice)}"
            )
    return tuple(tables if tier == "gated" else map(public_table, tables))
