"""Which columns a tier has: what leads to a person or is somebody else's text stays out of the public one."""

from __future__ import annotations

from typing import Literal

from stancekit.release.table import Column, Table

__all__ = ["Tier", "public_table"]

Tier = Literal["gated", "public"]

# What leads to a person or is somebody else's text stays out of the public tier.
_GATED_ONLY = {
    "items": {
        "source", "start", "end", "text", "shown_text", "author_name", "author_handle", "posted_on", "permalink",
        "status_id", "links", "media", "context", "post_id", "copy_of", "group_id",
    },
    "statements": {"source", "text", "members"},
    "labels": {"text", "statement"},
    "spans": {"text"},
    "decisions": {"note"},
    "verdicts": {"note"},
}  # fmt: skip


def public_table(table: Table) -> Table:
    """Leave out of a table what the public tier does not hold."""
    hidden = _GATED_ONLY.get(table.name, set())
    columns = [column for column in table.columns if column.name not in hidden]
    if table.name == "items":
        pseudonym = Column("author", "string", "Pseudonym of the author: keyed hash, pseudonymous at best.")
        columns.insert(4, pseudonym)
    references = tuple(ref for ref in table.references if ref.column not in hidden)
    return Table(table.name, table.description, tuple(columns), table.key, references, table.by_split)
