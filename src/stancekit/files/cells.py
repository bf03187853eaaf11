"""The rows of a delimited text: the delimiter that its header shows, and a bad row that stops no other."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import zip_longest

from stancekit.errors import DataError

__all__ = ["delimited_rows", "delimiter_of"]


_TOLD = re.compile(r"sep=([,;|\t])\r?\n", re.IGNORECASE)
"""How Excel writes the delimiter above the header."""


def delimiter_of(text: str, usual: str = ",") -> str:
    """The delimiter that the first line tells (sep=;), else the one that parts the header into most columns.

    That is `usual`, comma, semicolon, tab or bar, the first of equals.
    """
    if told := _TOLD.match(text):
        return told[1]

    def columns(delimiter: str) -> int:
        return len(next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), []))

    return max((usual, ",", ";", "\t", "|"), key=columns)


def delimited_rows(text: str, *, usual: str = ",") -> Iterator[dict[str, str | None] | str]:
    """Each row below the header as a dictionary, or what is wrong with it; empty rows are left out.

    What a row has no cell for, because it ends before, is None.
    Behind a row that cannot be read, as where a quotation mark is not closed, reading goes on in the next line.
    Raises DataError where the header itself cannot be read, or names a column twice.
    """
    csv.field_size_limit(1 << 30)
    delimiter, told = delimiter_of(text[: 1 << 16], usual), _TOLD.match(text)
    lines = list(io.StringIO(text[told.end() :] if told else text, newline=""))
    header: list[str] | None = None
    for line, cells in _records(lines, delimiter):
        if header is None:
            if isinstance(cells, str):
                raise DataError(f"the header cannot be read: {cells}")
            header = cells
            if twice := next((name for name in header if name and header.count(name) > 1), None):
                raise DataError(
                    f"the column {twice!r} stands twice in the header", hint="give each a name of its own"
                )
        elif isinstance(cells, str):
            yield f"line {line}: {cells}"
        elif any(cells[len(header) :]):
            yield f"line {line}: {len(cells)} cells, but {len(header)} columns; a cell that holds {delimiter!r} is quoted"
        else:
            yield dict(zip_longest(header, cells[: len(header)]))


def _records(lines: list[str], delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """The number of its first line and the cells of each row, or why it has none."""
    start = 0
    while start < len(lines):
        at = start
        reader = csv.reader((lines[n] for n in range(at, len(lines))), delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if cells:
                    yield start + 1, cells
                start = at + reader.line_num
        except csv.Error as error:
            unclosed = "end of data" in str(error) or "expected after" in str(error)
            yield start + 1, "a quotation mark is not closed, or not doubled" if unclosed else str(error)
            start += 1
