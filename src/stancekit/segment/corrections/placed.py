"""The passages of an article by where they stand, while corrections move, add and drop them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stancekit.segment.passage import Passage
from stancekit.segment.places import Span

__all__ = ["Placed"]

_CELL = 1024  # code points


class Placed:
    """Passages that are found by their span, or by what they overlap, without looking at all of them."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages: dict[int, Passage] = {}
        self._cells: defaultdict[int, list[Passage]] = defaultdict(list)
        for passage in passages:
            self.add(passage)

    def all(self) -> list[Passage]:
        """The passages by their start."""
        return sorted(self._passages.values(), key=lambda p: (p.start, p.end))

    def at(self, span: Span) -> Passage | None:
        """The passage of this span, if there is one."""
        return next((p for p in self._cells[span[0] // _CELL] if (p.start, p.end) == span), None)

    def overlapped(self, span: Span, target: Passage | None) -> Passage | None:
        """Another passage that a span overlaps, unless the cut had put it over that one already."""
        for cell in _cells(span):
            for other in self._cells[cell]:
                if other is target or other.end <= span[0] or span[1] <= other.start:
                    continue
                if target is None or other.end <= target.start or target.end <= other.start:
                    return other
        return None

    def add(self, passage: Passage) -> None:
        """Take in a passage where it stands."""
        self._passages[id(passage)] = passage
        for cell in _cells((passage.start, passage.end)):
            self._cells[cell].append(passage)

    def remove(self, passage: Passage) -> None:
        """Take a passage out."""
        del self._passages[id(passage)]
        for cell in _cells((passage.start, passage.end)):
            self._cells[cell] = [other for other in self._cells[cell] if other is not passage]

    def move(self, passage: Passage, span: Span) -> None:
        """Give a passage another place."""
        self.remove(passage)
        passage.start, passage.end = span
        self.add(passage)


def _cells(span: Span) -> range:
    return range(span[0] // _CELL, (max(span) - 1) // _CELL + 1)
