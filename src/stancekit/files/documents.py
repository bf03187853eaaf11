"""Articles that come as rows: JSON Lines, CSV and Parquet with a text column."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from stancekit.errors import DataError
from stancekit.files.cells import delimited_rows, delimiter_of

__all__ = ["SUFFIXES", "BadRow", "Document", "Remark", "kind_of", "read_documents"]

SUFFIXES = frozenset((".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"))
_HEADED = (".csv", ".tsv", ".parquet")
_TEXT = ("text", "html", "article", "body", "content", "fulltext", "full_text", "article_text", "maintext")
_NAME = ("source", "url", "id", "article_id", "doc_id", "document_id", "file", "filename")
_DATE = ("published_on", "date", "published", "date_publish", "publication_date")
_KINDS = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
_COLUMN = re.compile(r"\w[\w.-]{0,39}")


class Remark(NamedTuple):
    """What was changed in a row for it to be read, and what to do about it."""

    code: str
    message: str
    remedy: str


class Document(NamedTuple):
    """One row: its text, a name that no other row of its file has, its date as written, whether it is HTML."""

    text: str
    name: str
    date: str | None
    html: bool
    remarks: tuple[Remark, ...] = ()


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
        column = field or next((name for name in _known(row, _TEXT) if isinstance(row[name], str)), None)
        if column is None or not isinstance(row.get(column), str):
            bad = _without_text(number, row, field, headed=suffix in (".csv", ".tsv"))
            if suffix in _HEADED and "no text column" in bad.message:
                raise DataError(bad.message, hint=bad.remedy)
            yield bad
            continue
        remarks = []
        called = _name(row, number)
        words, name = _whole(row[column]), _whole(called)
        if (words, name) != (row[column], called):
            half = f"row {number}: half a character, as of an emoji that was cut, became U+FFFD"
            remarks.append(
                Remark("lone_surrogate", half, "take the text from its source again, if that matters")
            )
        when = next((str(row[key]) for key in _known(row, _DATE) if row[key] not in (None, "")), None)
        if name in first:
            own = f"{name}~{number}"
            same = f"row {number} is named {name!r} like row {first[name]}: it is called {own!r} here"
            remarks.append(Remark("same_name", same, "give every row a name of its own (id, url or source)"))
            name = own
        first[name] = number
        yield Document(words, name, when, column.casefold() == "html", tuple(remarks))


def _known(row: dict[str, Any], names: Sequence[str]) -> Iterator[str]:
    """The columns of a row that are among these, in their order, in whatever letters: text, Text, TEXT."""
    here = {str(key).casefold(): key for key in reversed(row)}
    return (here[name] for name in names if name in here)


def _name(row: dict[str, Any], number: int) -> str:
    """What the row calls itself in its first column that names; else its number."""
    named = (row[key] for key in _known(row, _NAME))
    return next(
        (str(one) for one in named if one not in (None, "") and not isinstance(one, dict | list)), str(number)
    )


def _whole(text: str) -> str:
    """The text with U+FFFD for each half of a character: JSON can spell one, and no file can hold it."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _without_text(number: int, row: dict[str, Any], field: str | None, *, headed: bool) -> BadRow:
    column = field if field in row else next(iter(() if field else _known(row, _TEXT)), None)
    if column is not None:
        value = row[column]
        what = f"is {_KINDS.get(type(value), 'a ' + type(value).__name__)}, not a text"
        if value is None:
            what = "is missing: the row ends before it" if headed else "is empty"
        return BadRow(number, f"{column!r} {what}")
    known = ", ".join(textwrap.shorten(str(name), 30, placeholder="…") for name in sorted(row, key=str)[:12])
    asked = f" {field!r}" if field else ""
    first = "; the first line of the file names the columns" if headed else ""
    return BadRow(number, f"no text column{asked} (columns: {known})", f"name it with --text-field{first}")


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
        if text.lstrip()[:1] in "[{" and text.split("\n", maxsplit=1)[0].strip() in ("[", "{"):
            raise DataError(
                "the file is one JSON value over several lines, not JSON Lines",
                hint="write every row as one line",
            )
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


def kind_of(text: str, field: str | None = None) -> str | None:
    """The ending that a text without a name would have as a table, None where it is an article.

    The first line of JSON Lines is an object; that of a CSV is a list of plain words, one of them the
    name of the text column.
    """
    first = text.lstrip().partition("\n")[0].rstrip("\r")
    if first.lower().startswith("sep="):
        return ".csv"
    if first.startswith("{"):
        return ".jsonl" if isinstance(_json_row(first), dict) else None
    cells = first.split(delimiter_of(first))
    columns = [cell[1:-1] if cell[:1] == cell[-1:] == '"' else cell for cell in cells]
    named = field in columns if field else any(name.casefold() in _TEXT for name in columns)
    plain = all(_COLUMN.fullmatch(name) for name in columns)
    return ".csv" if plain and named and (field or len(columns) > 1) else None
