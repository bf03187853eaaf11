"""datapackage.json: the tables as a Data Package v2, with keys, references and allowed values.

Source: https://datapackage.org/standard/data-package/ and https://datapackage.org/standard/table-schema/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from stancekit.release.manifest import digest
from stancekit.release.table import Column, Table

__all__ = ["make_datapackage"]


def make_datapackage(
    tables: Iterable[Table],
    files: Mapping[str, bytes],
    *,
    name: str,
    title: str,
    version: str,
    description: str,
    created: str,
    licence: Mapping[str, str],
    contributors: list[dict[str, Any]],
) -> dict[str, Any]:
    """Describe the JSON Lines of each table. `files` holds their bytes, for size and hash."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "title": title,
        "version": version,
        "description": description,
        "created": created,
        "licenses": [dict(licence)],
        "contributors": contributors,
        "resources": [_resource(table, files[f"jsonl/{table.name}.jsonl"]) for table in tables],
    }


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "description": table.description,
        "path": f"jsonl/{table.name}.jsonl",
        "type": "table",
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{digest(content)}",
        "dialect": {"$schema": "https://datapackage.org/profiles/2.0/tabledialect.json"},
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            # Canonical JSON sorts its keys, and readers expect the fields in the order of the file.
            "fields": [_field(column) for column in sorted(table.columns, key=lambda one: one.name)],
            "primaryKey": list(table.key),
            # A reference from inside a list cannot be said here; `stancekit verify` checks it.
            "foreignKeys": [
                {"fields": [ref.column], "reference": {"resource": ref.table, "fields": [ref.target]}}
                for ref in table.references
                if not next(c for c in table.columns if c.name == ref.column).repeated
            ],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.values and not column.repeated:
        constraints["enum"] = list(column.values)
    kind = "array" if column.repeated else column.form or column.scalar
    field = {"name": column.name, "type": kind, "description": column.description}
    return field | ({"constraints": constraints} if constraints else {})
