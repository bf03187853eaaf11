"""The prose without the words that it quotes, character for character."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from stancekit.segment.clauses import sentence_ends
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.attributed import Attributed

__all__ = ["BlankedProse"]

_NEAR = 800  # code points as far back as a pronoun looks for its person
_EPITHET = 24  # code points that a nickname in marks may have
_ENDED = re.compile(r".{0,2}[.!?…][\u00a0\u202f]?[”“»\"](?=\s[A-ZÀ-ÞŁŚŻŹĆ])")
"""The end of words that are a sentence, where another one begins behind them: their mark would hide it once blanked."""


class BlankedProse:
    """The lines of an article with what stands in quotation marks blanked; a nickname inside a name stays."""

    def __init__(self, text: str, lines: list[Line], items: list[Attributed]) -> None:
        self.text, self.lines, self.items = text, lines, items
        self.starts = [item.quotation.start for item in items]

    def blanked(self, start: int, end: int) -> str:
        """The text between two places with quotations taken out, character for character."""
        pieces, done = [], start
        for number in range(max(0, bisect_left(self.starts, start) - 1), bisect_left(self.starts, end)):
            q = self.items[number].quotation
            if q.end - q.start < _EPITHET and " " not in self.text[q.start : q.end]:
                continue  # a nickname inside a name
            left, right = max(q.start, done), min(q.end, end)
            if right > left:
                ended = q.end < end and _ENDED.match(self.text, max(q.start, q.end - 3)) is not None
                pieces += [self.text[done:left], " " * (right - left - ended), "." * ended]
                done = right
        return "".join([*pieces, self.text[done:end]])

    def lead(self, line: int, end: int) -> str:
        """What stands before a place in its line, as far back as matters, with quotations blanked."""
        return self.blanked(max(self.lines[line].start, end - _NEAR), end)

    def sentences(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """The sentences between two places with their beginnings, the nearest to the end first."""
        start = max(start, end - _NEAR)
        piece = self.blanked(start, end)
        stops = [stop for stop in sentence_ends(piece) if piece[stop:].strip()]
        for left, right in zip([0, *stops][::-1], [*stops, len(piece)][::-1], strict=True):
            if piece[left:right].strip(" .,;:!?—–-"):
                yield start + left, piece[left:right]
