"""Rows as bytes: canonical JSON Lines, and Parquet that depends on nothing but the rows and pyarrow."""

from __future__ import annotations

import io
import json
from typing import Any

from stancekit.errors import DataError
from stancekit.release.table import Row, Table
from stancekit_schemas import canonical_json, sha256

__all__ = ["content_hash", "decode_jsonl", "decode_parquet", "encode_json", "encode_jsonl", "encode_parquet"]

ROWS_PER_GROUP = 65_536


def encode_jsonl(rows: list[Row]) -> bytes:
    """One canonical line per row, in the order given."""
    return "".join(canonical_json(row) + "\n" for row in rows).encode()


def decode_jsonl(content: bytes, *, where: str) -> list[Row]:
    """Read rows back. Raises DataError with the number of the first line that is no JSON object."""
    rows = []
    for number, line in enumerate(content.decode().split("\n")[:-1], start=1):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise DataError(f"{where}:{number}: not JSON: {error.msg}") from None
        if not isinstance(row, dict):
            raise DataError(f"{where}:{number}: not a JSON object")
        rows.append(row)
    return rows


def encode_json(value: Any) -> bytes:
    """One document: sorted keys, one space of indent, characters as themselves, LF at the end."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False) + "\n").encode()


def encode_parquet(rows: list[Row], table: Table) -> bytes:
    """Write Parquet with the table's own schema, no metadata, and fixed compression and row groups.

    The same rows and the same pyarrow give the same bytes: the file names the pyarrow that wrote it.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = table.arrow()
    columns = [pa.array([row[f.name] for row in rows], type=f.type) for f in schema]
    buffer = io.BytesIO()
    pq.write_table(
        pa.Table.from_arrays(columns, schema=schema),
        buffer,
        version="2.6",
        data_page_version="1.0",
        compression="zstd",
        compression_level=3,
        row_group_size=ROWS_PER_GROUP,
        use_dictionary=True,
        write_statistics=True,
        store_schema=False,
    )
    return buffer.getvalue()


def decode_parquet(content: bytes, table: Table, *, where: str) -> list[Row]:
    """Read rows back. Raises DataError where it is no Parquet, or its columns are not the table's."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        found = pq.read_table(pa.BufferReader(content))
    except (pa.ArrowInvalid, OSError) as error:
        raise DataError(f"{where} is no Parquet file: {error}") from None
    wanted = table.arrow()
    if [(f.name, f.type) for f in found.schema] != [(f.name, f.type) for f in wanted]:
        raise DataError(f"{where}: its columns are not those of the table {table.name}")
    rows: list[Row] = found.to_pylist()
    return rows


def content_hash(jsonl: dict[str, bytes]) -> str:
    """64 hex digits over the JSON Lines alone: table name -> bytes, taken in the order of the names."""
    return sha256(canonical_json({name: sha256(content.decode()) for name, content in sorted(jsonl.items())}))
