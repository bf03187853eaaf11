"""What stands between quotation marks, or behind a dash, or where an article announces a post."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stancekit.segment.speech.quotation_marks import OPEN_TO_CLOSE

__all__ = ["ANNOUNCED", "Quotation"]

_WORD = re.compile(r"[^\W_][\w’'\-]*")
ANNOUNCED = "¶"
"""The mark of a post that the article announces and sets in paragraphs of its own."""


@dataclass(slots=True)
class Quotation:
    """An outermost quotation: its span with the marks, the line it starts and ends in, its state.

    Speech that only dashes mark has the mark "—", which is not in its span; it `goes_on` behind an attribution.
    Neither is `ANNOUNCED`, the mark of what nothing marks. One `resumes` where something else stood within its words.
    """

    start: int
    end: int
    line: int
    last_line: int
    mark: str
    balanced: bool = True
    goes_on: bool = False
    resumes: bool = False

    def inner(self, text: str) -> str:
        """The words without their marks."""
        if self.mark in ("—", ANNOUNCED):
            return text[self.start : self.end]
        return text[self.start + (text[self.start] in OPEN_TO_CLOSE) : self.end - 1]

    def last_mark(self, text: str) -> str:
        """The last character of the words, or nothing where there is none."""
        return self.inner(text).rstrip(" \u00a0\u202f")[-1:]

    def count_words(self, text: str, *, within: int = 200) -> int:
        """How many words begin the quotation within so many code points."""
        return len(_WORD.findall(text[self.start : min(self.end, self.start + within)]))
