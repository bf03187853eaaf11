"""From a bare table of ratings to gold labels, without a workspace."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from stancekit.errors import DataError, UsageError
from stancekit.gold.from_ratings import FromRatings, gold_from_ratings

__all__ = ["gold_table"]


def gold_table(
    table: Path,
    *,
    unit: str,
    rater: str,
    value: str,
    method: str = "majority",
    domain: Sequence[str] | None = None,
    missing: Sequence[str] = (),
    **options: Any,
) -> FromRatings:
    """Settle each unit of a table in long form: CSV, TSV, JSON Lines or Parquet, read as text.

    Only the empty string (and null) is a missing rating; `missing` adds more. Options go on to
    `stancekit.gold.from_ratings.gold_from_ratings`.
    """
    rows = _rows(table, (unit, rater, value))
    ratings = [(u, r, None if v is None or v in missing else v) for u, r, v in rows]
    return gold_from_ratings(ratings, dimension=value, method=method, domain=domain, **options)


def _rows(table: Path, columns: tuple[str, str, str]) -> Iterator[tuple[str, str, str | None]]:
    if not table.is_file():
        raise UsageError(f"no table at {table}")
    kind = table.suffix.lower()
    if kind == ".parquet":
        yield from _parquet(table, columns)
        return
    with table.open(encoding="utf-8-sig", newline="") as file:
        if kind in (".jsonl", ".ndjson"):
            records: Iterator[dict[str, Any]] = (json.loads(line) for line in file if line.strip())
        else:
            reader = csv.DictReader(file, delimiter="\t" if kind == ".tsv" else ",")
            _need(columns, reader.fieldnames or (), table)
            records = iter(reader)
        for number, record in enumerate(records, start=1):
            if kind in (".jsonl", ".ndjson"):
                _need(columns[:2], record, table)
            u, r, v = (_text(record.get(column)) for column in columns)
            if not u or not r:
                raise DataError(f"{table}: row {number} has no {columns[0] if not u else columns[1]}")
            yield u, r, v


def _parquet(table: Path, columns: tuple[str, str, str]) -> Iterator[tuple[str, str, str | None]]:
    from pyarrow import parquet

    schema = parquet.read_schema(table)
    _need(columns, schema.names, table)
    read = parquet.read_table(table, columns=list(columns))
    for u, r, v in zip(*(read.column(column).to_pylist() for column in columns), strict=True):
        yield str(u), str(r), _text(v)


def _text(value: Any) -> str | None:
    return None if value is None or value == "" else value if isinstance(value, str) else json.dumps(value)


def _need(columns: Sequence[str], present: Any, table: Path) -> None:
    if absent := [column for column in columns if column not in present]:
        raise UsageError(
            f"{table} has no column {', '.join(map(repr, absent))}", hint=f"columns: {', '.join(map(str, present))}"
        )
