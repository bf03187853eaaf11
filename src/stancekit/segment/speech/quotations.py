"""Pairing quotation marks: every language's, nested, unbalanced, running over paragraphs."""

from __future__ import annotations

import re

from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.quotation_marks import (
    MARKS,
    OPEN_TO_CLOSE,
    closes_first,
    ends,
    may_open,
    opens,
    single_closes,
)

__all__ = ["find_quotations"]

_DOUBLE_MARKS = re.compile(r"[“”„‟«»‹›「」『』《》〈〉\"＂]")
_SINGLE = re.compile(r"(?<!\w)(?:‘[^‘\n]{1,1500}?[,.!?…]’|'(?=\w)[^\n]{1,1500}?[,.!?…]')(?!\w)")
_LONGEST = 6000
_DOUBLE = '“"„«»'
_BOTH_WAYS = "\"＂'’‘”"
_MOST_PARAGRAPHS = 6


class _Pairing:
    """The state while marks are paired: what stands open, how deep its own mark is nested."""

    def __init__(self, text: str, language: str, *, doubles: bool) -> None:
        self.text, self.language, self.doubles = text, language, doubles
        self.marks = _DOUBLE_MARKS if doubles and "‚" not in text else MARKS
        self.found: list[Quotation] = []
        self.open: Quotation | None = None
        self.closers = ""
        self.depth = 0
        self.resuming = False

    def close(self, end: int) -> None:
        """End the open quotation at `end`."""
        if self.open is not None:
            self.open.end = end
            self.found.append(self.open)
        self.open, self.depth = None, 0

    def give_up(self) -> None:
        """End the open quotation where its last paragraph ended, unbalanced."""
        if self.open is not None:
            self.open.balanced = False
            self.close(self.open.end)

    def enter(self, line: Line, number: int, *, parted: bool) -> None:
        """Begin a line: what stands open runs on where the line opens again or closes it, else it ends."""
        if self.open is None:
            return
        again, mark = self.text[line.start], self.open.mark
        same = again == mark or (again in _DOUBLE and mark in _DOUBLE)
        apart = parted or number - self.open.last_line > 1 or number - self.open.line > _MOST_PARAGRAPHS
        on = same or closes_first(self.text, line, self.closers, mark)
        if apart or not on:
            halted, self.resuming = self.open, parted and on and number - self.open.last_line == 1
            self.give_up()
            if self.resuming and not same:
                self.open = Quotation(line.start, line.end, number, number, halted.mark, resumes=True)
        else:
            self.open.last_line = number

    def read(self, line: Line, number: int) -> None:
        """Pair the marks of one line."""
        for match in self.marks.finditer(self.text, line.start, line.end):
            mark, position = match[0], match.start()
            if self.open is None:
                if may_open(self.text, position, line.start, mark, self.language, doubles=self.doubles):
                    self.closers = "”" if mark == "“" else OPEN_TO_CLOSE[mark]
                    self.open = Quotation(position, position + 1, number, number, mark)
                    self.open.resumes, self.resuming = self.resuming and position == line.start, False
                    self.depth = 0
            elif position > line.start or self.open.line == number:  # else it only opens again
                self._inside(mark, position, line)
        if self.open is not None:
            self.open.end = line.end
            if line.end - self.open.start > _LONGEST:
                self.give_up()

    def _inside(self, mark: str, position: int, line: Line) -> None:
        quote = self.open
        if quote is None:
            return
        if mark in self.closers and (mark not in "’'‘" or single_closes(self.text, position)):
            if mark == quote.mark and mark in '"＂' and self._only_opens(position, line):
                return
            if self.depth:
                self.depth -= 1
            else:
                self.close(position + 1)
        elif mark == quote.mark and mark not in _BOTH_WAYS:
            if mark == "“" and ends(self.text, position) and not opens(self.text, position, line.start):
                self.close(position + 1)
            else:
                self.depth += 1

    def _only_opens(self, position: int, line: Line) -> bool:
        """Whether a mark that looks both ways can open and cannot end a quotation."""
        return opens(self.text, position, line.start) and not ends(self.text, position)


def find_quotations(
    text: str, lines: list[Line], language: str, breaks: frozenset[int] = frozenset()
) -> list[Quotation]:
    """Every outermost quotation in these lines of prose.

    A quotation that opens again in the next paragraph without having been closed runs on; one that
    is never closed ends with its paragraph and is not `balanced`, as does one that meets a line in
    `breaks` (something else stood between), behind which it may resume. Where every double mark of an English text stands within
    single ones, the single ones are the outer.
    """
    doubles = any(mark in text[line.start : line.end] for line in lines for mark in '“„«"「')
    if doubles and language == "en":
        doubles = any(_DOUBLE_MARKS.search(_SINGLE.sub("", text[line.start : line.end])) for line in lines)
    pairing = _Pairing(text, language, doubles=doubles)
    for number, line in enumerate(lines):
        pairing.enter(line, number, parted=number in breaks)
        pairing.read(line, number)
    pairing.give_up()
    return pairing.found
