"""Reading the boxes of a page: the posts that a site sets itself, also in what it sets aside."""

from __future__ import annotations

from stancekit.segment.pages.boxed import posts_in_box
from stancekit.segment.pages.boxes import Boxes, signed_boxes
from stancekit.segment.pages.elements import stands_beside
from stancekit.segment.pages.embed_reader import EmbedReader
from stancekit.segment.pages.frames import tokens
from stancekit.segment.passage import Embed

__all__ = ["BoxReader"]


class BoxReader(EmbedReader):
    """The posts in the boxes of a page as `boxed`, beside its embeds."""

    def __init__(self) -> None:
        super().__init__()
        self.boxed: list[Embed] = []
        self.boxes = Boxes()
        self.signed = frozenset[tuple[str, ...]]()
        self.asides: list[int] = []  # how deep those lie that may be boxes of posts

    def feed(self, data: str) -> None:
        """Read a page; whether an aside is a box of posts is told by what it holds, which stands behind its tag."""
        self.signed = signed_boxes(data)
        super().feed(data)

    def _set_apart(self, tag: str, values: dict[str, str]) -> None:
        if tag == "aside" and not self.muted and self._may_be_box(values):
            self.asides.append(len(self.stack))
        else:
            super()._set_apart(tag, values)

    def _may_be_box(self, values: dict[str, str]) -> bool:
        marks = values.get("class", "")
        signed = any(tokens(name) in self.signed for name in marks.split())
        return signed and not stands_beside(marks, values.get("id", ""))

    def _close_box(self, tag: str, marks: str, start: int) -> None:
        """Read the posts of a box that ends; an aside without any is no text."""
        entries = self.boxes.close(tag, marks, start, self.length)
        if entries and not self.frames and self._in_article(tag):
            self.boxed += posts_in_box(self._words_since(start), start, entries, self.language or "en")
        if self.asides and len(self.stack) < self.asides[-1]:
            self.asides.pop()
            if not self._holds_post(start) and not (self.boxed and self.boxed[-1].end > start):
                self._unwrite(start)
                self.boxes.forget(start)
