"""Comparing rows: which differ, in what, and where."""

from __future__ import annotations

import re
from typing import Any

from stancekit.release.table import PATTERNS, Column, Row, Table

__all__ = ["compare_rows", "row_problems"]

_KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}


def compare_rows(table: Table, found: list[Row], expected: list[Row], *, source: str) -> list[str]:
    """List how the rows of a table differ from those made from `source`, by key and column."""
    there = {table.key_of(row): row for row in found}
    wanted = {table.key_of(row): row for row in expected}
    problems = [
        f"{table.name} {' '.join(key)}: is not in {source}" for key in sorted(there.keys() - wanted.keys())
    ]
    problems += [f"{table.name} {' '.join(key)}: is missing" for key in sorted(wanted.keys() - there.keys())]
    for key in sorted(there.keys() & wanted.keys()):
        for name in table.names:
            if there[key].get(name) != wanted[key][name]:
                problems.append(
                    f"{table.name} {' '.join(key)}: {name} is {_shown(there[key].get(name))}, "
                    f"but {_shown(wanted[key][name])} in {source}"
                )
    return problems


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _cell_problems(column: Column, value: Any) -> list[str]:
    if column.repeated and not isinstance(value, list):
        return ["no list"]
    if value is None:
        return ["null"] if column.required else []
    problems = []
    for cell in value if column.repeated else [value]:
        if not isinstance(cell, _KINDS[column.scalar]) or (
            isinstance(cell, bool) and column.scalar != "boolean"
        ):
            problems.append(f"{_shown(cell)}, no {column.scalar}")
        elif column.values and cell not in column.values:
            problems.append(f"{_shown(cell)}, none of its values")
        elif column.form and not re.fullmatch(PATTERNS[column.form], str(cell).replace("\n", "?")):
            problems.append(f"{_shown(cell)}, no {column.form}")
    return problems


def row_problems(table: Table, rows: list[Row]) -> list[str]:
    """List what breaks the table's schema, key or order."""
    problems: list[str] = []
    names = set(table.names)
    for number, row in enumerate(rows, start=1):
        where = f"jsonl/{table.name}.jsonl:{number}"
        if row.keys() != names:
            wrong = sorted(set(row) ^ names)
            problems.append(f"{where}: columns {', '.join(wrong)} are missing or unknown")
            continue
        for column in table.columns:
            problems += [
                f"{where}: {column.name} is {text}" for text in _cell_problems(column, row[column.name])
            ]
    if problems:
        return problems
    keys = [table.key_of(row) for row in rows]
    if len(set(keys)) != len(keys):
        twice = next(key for key in keys if keys.count(key) > 1)
        problems.append(f"{table.name}: {' '.join(twice)} stands twice")
    if keys != sorted(keys):
        problems.append(f"jsonl/{table.name}.jsonl: the rows are not sorted by {', '.join(table.key)}")
    return problems
