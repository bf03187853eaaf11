"""Writing the text of a page: its words, the breaks between them, and the marks that browsers draw."""

from __future__ import annotations

from collections.abc import Iterator

from stancekit.segment.pages.quotation_marks import marks_around
from stancekit.segment.pages.tags import TagReader

__all__ = ["PageWriter"]


class PageWriter(TagReader):
    """The words of a page as `pieces`, `length` code points so far."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.length = 0
        self.pending = 0  # line breaks owed before the next word
        self.space = False
        self.language: str | None = None
        self.quotes: list[str | None] = []  # what closes each open q element, None until its words begin

    def _write(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    def _unwrite(self, position: int) -> None:
        """Take back what was written since an element began there."""
        while self.length > position:
            self.length -= len(self.pieces.pop())

    def _settle(self) -> None:
        """Write the breaks that are owed, before a word is written."""
        if self.pending and self.length:
            self._write("\n" * min(self.pending, 2))
        elif self.space and self.length:
            self._write(" ")
        self.pending, self.space = 0, False

    def _break(self, lines: int) -> None:
        self.pending = max(self.pending, lines) if lines > 1 else self.pending + 1
        self.space = False

    def _open_quotes(self, words: str) -> None:
        """Write the marks of the q elements that begin with these words."""
        before = "".join(self.pieces[-1:])
        outermost = len(self.quotes)
        while outermost and self.quotes[outermost - 1] is None:
            outermost -= 1
        for depth in range(outermost, len(self.quotes)):
            opening, self.quotes[depth] = marks_around(self.language, depth, before, words)
            if opening:
                self._write(opening)

    def _words_since(self, position: int) -> str:
        return "".join(reversed(list(self._since(position))))

    def _since(self, position: int) -> Iterator[str]:
        """What was written since `position`, the last first."""
        size, index = self.length, len(self.pieces)
        while index and size > position:
            index -= 1
            size -= len(self.pieces[index])
            yield self.pieces[index]
