"""The rows of the tables of a page, and the entries of its lists of terms, gathered while it is read."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

__all__ = ["Grid", "Row"]

_CELLS = frozenset(("td", "th", "dt", "dd"))


class _Cell(NamedTuple):
    start: int
    end: int
    tag: str


class Row(NamedTuple):
    """A row, or a term with what is said of it: where it begins, and where the words of each cell stand."""

    start: int
    cells: list[tuple[int, int]]


class Grid:
    """Every table and list of a page: `tables` and `entries`. Tables in tables are told apart by where they begin."""

    def __init__(self) -> None:
        self.tables: list[list[Row]] = []
        self.entries: list[Row] = []
        self._cells: list[_Cell] = []
        self._rows: list[Row] = []

    def close(self, tag: str, start: int, end: int) -> None:
        """Note an element that ends at `end` and began behind `start` code points."""
        if tag in _CELLS:
            self._cells.append(_Cell(start, end, tag))
        elif tag == "tr":
            self._rows.append(Row(start, [(c.start, c.end) for c in _taken(self._cells, start)]))
        elif tag == "table":
            self.tables.append(_taken(self._rows, start))
        elif tag == "dl":
            self._end_list(start)

    def _end_list(self, start: int) -> None:
        before = "dd"
        for cell in _taken(self._cells, start):
            if cell.tag == "dt" and before == "dd":
                self.entries.append(Row(cell.start, []))
            if self.entries:
                self.entries[-1].cells.append((cell.start, cell.end))
            before = cell.tag


_Item = TypeVar("_Item", _Cell, Row)


def _taken(items: list[_Item], start: int) -> list[_Item]:
    """Take off the end of a list what began at `start` or behind it."""
    place = len(items)
    while place and items[place - 1].start >= start:
        place -= 1
    taken = items[place:]
    del items[place:]
    return taken
