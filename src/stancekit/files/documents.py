"""Articles that come as rows: JSON Lines, CSV and Parquet with a text column."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from stancekit.errors import DataError
from stancekit.files.cells import delimited_rows

__all__ = ["SUFFIXES", "BadRow", "Document", "is_json_lines", "read_documents"]

SUFFIXES = frozenset((".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"))
_HEADED = (".csv", ".tsv", ".parquet")
_TEXT = ("text", "html", "article", "body", "content", "fulltext", "full_text", "article_text", "maintext")
_NAME = ("source", "url", "id", "article_id", "doc_id", "document_id", "file", "filename")
_DATE = ("published_on", "date", "published", "date_publish", "publication_date")


class Document(NamedTuple):
    """One row: its text, a name that no other row of its file has, its date as written, whether it is HTML.

    `remark` says where the name had to be changed for that.
    """

    text: str
    name: str
    date: str | None
    html: bool
    remark: str = ""


class BadRow(NamedTuple):
    """A row that gives no document: which, why, and what to do."""

    number: int
    message: str
    remedy: str = "mend the row, or leave it out"


def read_documents(path: Path, text: str, *, field: str | None = None) -> Iterator[Document | BadRow]:
    """Read the rows of a table of documents; a bad row comes as a BadRow in its place.

    `text` is the decoded file (unused for Parquet); `field` names the text column, which is otherwise
    the first known one. Raises DataError where the file has no such column or no rows that can be read.
    """
    first: dict[str, int] = {}
    suffix = path.suffix.lower()
    for number, row in _rows(suffix, text, path):
        if isinstance(row, str):
            yield BadRow(number, row)
            continue
        column = field or next((name for name in _TEXT if isinstance(row.get(name), str)), None)
        if column is None or not isinstance(row.get(column), str):
            bad = _without_text(number, row, field)
            if suffix in _HEADED and "no text column" in bad.message:
                raise DataError(bad.message, hint=bad.remedy)
            yield bad
            continue
        name = next((str(row[key]) for key in _NAME if row.get(key) not in (None, "")), str(number))
        when = next((str(row[key]) for key in _DATE if row.get(key) not in (None, "")), None)
        remark = ""
        if name in first:
            own = f"{name}~{number}"
            remark = f"row {number} is named {name!r} like row {first[name]}: it is called {own!r} here"
            name = own
        first[name] = number
        yield Document(row[column], name, when, column == "html", remark)


def _without_text(number: int, row: dict[str, Any], field: str | None) -> BadRow:
    column = field if field in row else next((name for name in _TEXT if name in row and not field), None)
    if column is not None:
        what = "is empty" if row[column] is None else f"is a {type(row[column]).__name__}, not a text"
        return BadRow(number, f"{column!r} {what}")
    known = ", ".join(sorted(map(str, row))[:12])
    asked = f" {field!r}" if field else ""
    return BadRow(number, f"no text column{asked} (columns: {known})", "name it with --text-field")


def _rows(suffix: str, text: str, path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """The number of each row, counted from 1 (in JSON Lines: its line), and the row or what is wrong with it."""
    if suffix == ".parquet":
        import pyarrow.parquet as pq

        rows = (
            row for batch in pq.ParquetFile(path).iter_batches(batch_size=256) for row in batch.to_pylist()
        )
        yield from enumerate(rows, start=1)
    elif suffix in _HEADED:
        yield from enumerate(delimited_rows(text, usual="\t" if suffix == ".tsv" else ","), start=1)
    else:
        lines = enumerate(text.split("\n"), start=1)
        yield from ((number, _json_row(line)) for number, line in lines if line.strip())


def _json_row(line: str) -> dict[str, Any] | str:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        return f"not JSON: {error.msg}"
    except RecursionError:
        return "JSON that is nested too deeply"
    return row if isinstance(row, dict) else "not a JSON object"


def is_json_lines(text: str) -> bool:
    """Whether a text without a name is JSON Lines: its first line is an object."""
    first = text.lstrip().partition("\n")[0]
    return first.startswith("{") and isinstance(_json_row(first), dict)
