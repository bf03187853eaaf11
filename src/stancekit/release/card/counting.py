"""Who annotated, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from stancekit.release.table import Row, Table
from stancekit.wording import counted

__all__ = ["who_annotated"]


def who_annotated(tables: Mapping[Table, list[Row]]) -> str:
    """Count the annotators by kind, leaving out kinds of which there is none."""
    rows = next(rows for table, rows in tables.items() if table.name == "annotators")
    kinds = Counter(row["kind"] for row in rows)
    nouns = {
        "person": ("person", "people"),
        "simulated": ("simulated annotator", "simulated annotators"),
        "model": ("model", "models"),
    }
    told = [counted(kinds[kind], *words) for kind, words in nouns.items() if kinds[kind]]
    return f"{' and '.join(told)}, under pseudonyms." if told else "Nobody yet."
