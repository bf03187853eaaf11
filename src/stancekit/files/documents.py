"""Articles that come as rows: JSON Lines, CSV and Parquet with a text column."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from stancekit.errors import DataError

__all__ = ["SUFFIXES", "Document", "read_documents"]

SUFFIXES = frozenset((".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"))
_TEXT = ("text", "html", "article", "body", "content", "fulltext", "full_text", "article_text", "maintext")
_NAME = ("source", "url", "id", "article_id", "doc_id", "document_id", "file", "filename")
_DATE = ("published_on", "date", "published", "date_publish", "publication_date")


class Document(NamedTuple):
    """One row: its text, a name that is stable in its file, its date as written, whether it is HTML."""

    text: str
    name: str
    date: str | None
    html: bool


def read_documents(path: Path, text: str, *, field: str | None = None) -> Iterator[Document]:
    """Read the rows of a table of documents.

    `text` is the decoded file (unused for Parquet); `field` names the text column, which is otherwise
    the first known one. Raises DataError where there is no such column or a line is no JSON object.
    """
    for number, row in enumerate(_rows(path, text), start=1):
        column = field or next((name for name in _TEXT if isinstance(row.get(name), str)), None)
        if column is None or not isinstance(row.get(column), str):
            known = ", ".join(sorted(map(str, row))[:12])
            raise DataError(
                f"{path}, row {number}: no text column{f' {field!r}' if field else ''} (columns: {known})",
                hint="name it with --text-field",
            )
        name = next((str(row[key]) for key in _NAME if row.get(key) not in (None, "")), str(number))
        when = next((str(row[key]) for key in _DATE if row.get(key) not in (None, "")), None)
        yield Document(row[column], name, when, column == "html")


def _rows(path: Path, text: str) -> Iterator[dict[str, Any]]:
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        import pyarrow.parquet as pq

        for batch in pq.ParquetFile(path).iter_batches(batch_size=256):
            yield from batch.to_pylist()
    elif suffix in (".csv", ".tsv"):
        csv.field_size_limit(1 << 30)
        yield from csv.DictReader(io.StringIO(text, newline=""), delimiter="\t" if suffix == ".tsv" else ",")
    else:
        for number, line in enumerate(text.split("\n"), start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise DataError(f"{path}:{number}: not JSON: {error.msg}") from None
            if not isinstance(row, dict):
                raise DataError(f"{path}:{number}: not a JSON object")
            yield row
