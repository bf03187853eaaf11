"""Long tables of ratings from CSV, TSV, JSON Lines or Parquet, every cell as text.

A label is what stands in the file: `1`, `1.0`, `nan`, `NA` and `no` are labels like any other, and
only an empty cell is missing. Columns come back dictionary-encoded, so that five million ratings
cost little more than reading them.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stancekit.errors import DataError, UsageError
from stancekit.files.cells import delimiter_of

__all__ = ["TABLES", "is_delimited_export", "is_export", "read_table"]

TABLES = (".csv", ".tsv", ".tab", ".txt", ".jsonl", ".ndjson", ".parquet")
BLOCK = 1 << 24


def is_export(path: Path) -> bool:
    """Whether the file is meant as a Label Studio export (JSON) and not as a table."""
    return path.suffix.lower() == ".json"


def is_delimited_export(path: Path) -> bool:
    """Whether the columns of a text table are those that Label Studio writes in CSV and TSV.

    Raises DataError where the file is none, or no text that a table could be.
    """
    kind = path.suffix.lower()
    _must_be_file(path)
    if kind in (".parquet", ".jsonl", ".ndjson"):
        return False
    _, header, _ = _text(path, "\t" if kind in (".tsv", ".tab") else ",")
    return "annotation_id" in header and not {"annotator", "lead_time"}.isdisjoint(header)


def _must_be_file(path: Path) -> None:
    if not path.exists():
        raise DataError(f"{path} does not exist")
    if not path.is_file():
        raise DataError(
            f"{path} is no file{' but a folder' if path.is_dir() else ''}, so not a table",
            hint="name the files in it" if path.is_dir() else None,
        )


def read_table(path: Path, columns: Sequence[str]) -> Any:
    """Read these columns of a table as a pyarrow Table of dictionary-encoded text.

    The kind follows from the file's ending; an unknown ending is read as CSV. The header shows the delimiter.

    Raises
    ------
    DataError
        The file is missing, damaged, not text in a known encoding, or a row has too many or few cells.
    UsageError
        A column is not there; the hint names those that are.
    """
    _must_be_file(path)
    kind = path.suffix.lower()
    wanted = list(dict.fromkeys(columns))
    if kind == ".parquet":
        return _parquet(path, wanted)
    if kind in (".jsonl", ".ndjson"):
        return _json_lines(path, wanted)
    return _delimited(path, wanted, "\t" if kind in (".tsv", ".tab") else ",")


def _delimited(path: Path, columns: list[str], usual: str) -> Any:
    import pyarrow as pa
    from pyarrow import csv

    source, header, delimiter = _text(path, usual)
    _need(path, columns, header)
    text = pa.dictionary(pa.int32(), pa.string())
    try:
        return csv.read_csv(
            source,
            read_options=csv.ReadOptions(block_size=BLOCK, column_names=header, skip_rows=1),
            parse_options=csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
            convert_options=csv.ConvertOptions(
                include_columns=columns,
                column_types=dict.fromkeys(columns, text),
                null_values=[""],
                strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid as error:
        raise DataError(
            f"{path} cannot be read as a table: {error}",
            hint="every row needs as many cells as the header; cells with a delimiter or a line break are quoted",
        ) from None


def _text(path: Path, usual: str) -> tuple[Any, list[str], str]:
    """Open a text table as UTF-8 bytes; read its header and the delimiter that this shows."""
    import csv
    from io import BytesIO, StringIO

    with path.open("rb") as file:
        start = file.read(1 << 16)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = path.read_bytes().decode("utf-16")
        source: Any = BytesIO(text.encode("utf-8"))
        start = text[: 1 << 15].encode("utf-8")
    else:
        source = str(path)
    start = start.removeprefix(codecs.BOM_UTF8)
    if not start.strip():
        raise DataError(f"{path} is empty")
    if b"\0" in start:
        raise DataError(
            f"{path} is a binary file, not a table", hint="tables are CSV, TSV, JSON Lines or Parquet"
        )
    try:
        head = start.decode("utf-8", "ignore" if len(start) >= 1 << 15 else "strict")
    except UnicodeDecodeError as error:
        raise DataError(
            f"{path} is not UTF-8 (byte {error.start})",
            hint="save it as UTF-8 with the program that wrote it",
        ) from None
    delimiter = delimiter_of(head, usual)
    header = next(csv.reader(StringIO(head, newline=""), delimiter=delimiter))
    if len(set(header)) < len(header):
        twice = next(name for name in header if header.count(name) > 1)
        raise DataError(f"{path}: the column {twice!r} stands twice in the header")
    return source, header, delimiter


def _parquet(path: Path, columns: list[str]) -> Any:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        names = parquet.read_schema(path).names
    except (pa.ArrowInvalid, OSError) as error:
        raise DataError(f"{path} is no Parquet file: {error}") from None
    _need(path, columns, names)
    table = parquet.read_table(path, columns=columns)
    return pa.table({name: _as_text(path, name, table.column(name)) for name in columns})


def _as_text(path: Path, name: str, column: Any) -> Any:
    import pyarrow as pa

    kind = column.type
    if pa.types.is_dictionary(kind) and pa.types.is_string(kind.value_type):
        return column
    try:
        if pa.types.is_floating(kind):  # a number that is none is an empty cell, not a label "nan"
            from pyarrow import compute

            column = compute.if_else(compute.is_nan(column), pa.scalar(None, kind), column)
        return column.cast(pa.string()).dictionary_encode()
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        raise DataError(f"{path}: column {name!r} is {kind}, which is no label") from None


def _json_lines(path: Path, columns: list[str]) -> Any:
    import pyarrow as pa

    cells: dict[str, list[str | None]] = {name: [] for name in columns}
    seen: set[str] = set()
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if not line.strip():
                    continue
                row = json.loads(line, parse_int=str, parse_float=str, parse_constant=_constant)
                if not isinstance(row, dict):
                    raise DataError(f"{path}:{number}: a line of JSON that is no object")
                seen.update(row)
                for name in columns:
                    cells[name].append(_cell(row.get(name), path, number, name))
    except json.JSONDecodeError as error:
        raise DataError(f"{path}:{number}: not JSON: {error.msg}") from None
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not UTF-8: {error}") from None
    _need(path, columns, sorted(seen))
    return pa.table(
        {name: pa.array(values, pa.string()).dictionary_encode() for name, values in cells.items()}
    )


def _constant(name: str) -> str | None:
    """NaN, which JSON does not have but data frames write, is an empty cell; an infinity is text."""
    return None if name == "NaN" else name


def _cell(value: Any, path: Path, number: int, name: str) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "|".join(sorted(value)) or "{}"
    raise DataError(f"{path}:{number}: {name} is a {type(value).__name__}, not a label")


def _need(path: Path, columns: Sequence[str], there: Sequence[str]) -> None:
    absent = [name for name in columns if name not in there]
    if absent:
        raise UsageError(
            f"{path} has no column {', '.join(map(repr, absent))}", hint="its columns are " + ", ".join(there)
        )
