"""Reading the markup of a page: its words in order, and where embeds begin and end in them."""

from __future__ import annotations

import re

from stancekit.segment.pages.box_reader import BoxReader
from stancekit.segment.pages.elements import BLOCK, PUBLISHED, SKIPPED, SUBHEADS, VOID
from stancekit.segment.pages.frames import CONTAINERS, Link
from stancekit.segment.pages.grid import Grid
from stancekit.segment.pages.marks import parts_words
from stancekit.segment.pages.wordless import framed_post

__all__ = ["PageReader"]

_SPACE = re.compile(r"[ \t\r\n\f\v](?:(?<! )|(?=[ \t\r\n\f\v]))[ \t\r\n\f\v]*")  # but no single space


class PageReader(BoxReader):
    """The words of a page as `pieces`, its embeds as `found`, its tables and subheads, and what its head declares."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[str, int]] = []  # marks of each open element, and how much stood before it
        self.grid = Grid()
        self.subheads: list[tuple[int, int]] = []
        self.link: Link | None = None
        self.published: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        values = {key: value or "" for key, value in attrs}
        self._read_declared(tag, values)
        if not self.muted and (address := framed_post(tag, values)):
            self.wordless.append(address)
        if tag in SKIPPED and not (tag == "footer" and self.frames):  # a post may have its author in one
            if tag == "script" and "widgets" in values.get("src", ""):
                while self.frames:  # embeds stand before the script of their platform
                    self.close_frame()
            self._skip(tag, values)
            return
        if tag == "body":
            self.skipping.clear()
        if self.skipping and not self._shows(tag, values):
            return
        if tag == "br":
            self._break(1)
            return
        if tag in BLOCK:
            self._end_paragraph()
            self._break(2)
        if tag == "h1":  # a card that holds the headline is the article
            self.frames = [frame for frame in self.frames if not frame.card]
        if tag not in VOID:
            self._descend(tag, values)
        if self.frames:
            self._open_in_embed(tag, values)
        if tag == "a" and values.get("href"):
            self.link = Link(values["href"], -1)

    def _read_declared(self, tag: str, values: dict[str, str]) -> None:
        """Read what a page declares: its language, and when it was published."""
        if tag == "html" and values.get("lang"):
            self.language = values["lang"][:2].lower()
        named = values.get("property", values.get("name", values.get("itemprop", "")))
        if tag == "meta" and named.lower() in PUBLISHED:
            self.published = self.published or values.get("content")

    def _descend(self, tag: str, values: dict[str, str]) -> None:
        """Go into an element that will be closed: it may be an embed, hold one that waits, or stand beside the article."""
        self.stack.append(tag)
        self.open[tag] += 1
        self.opened.append((f"{values.get('class', '')} {values.get('itemprop', '')}", self.length))
        self.articles += tag == "article"
        self.quotes += [None] if tag == "q" else []
        if tag in CONTAINERS:
            self._maybe_open(tag, values)
        self._set_apart(tag, values)

    def _open_in_embed(self, tag: str, values: dict[str, str]) -> None:
        """Open an element inside an embed: one that parts words, a paragraph, a time."""
        if tag in ("time", "small", "cite") or ("class" in values and parts_words(values["class"])):
            self.space = self.space or (self.pieces[-1:] != [] and self.pieces[-1][-1].isalnum())
        if tag == "p":
            self.paragraph = self.length
        if tag == "time" and values.get("datetime"):
            self.frames[-1].times.append(values["datetime"])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element and close it at once, unless it is one that is never closed."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and what stands open inside it."""
        if self.skipping:
            self._skip_to(tag)
            return
        if tag == "br":
            self._break(1)
            return
        if tag == "a" and self.link is not None:
            self._close_link(self.link)
        if tag in BLOCK:
            self._end_paragraph()
        if self.open[tag]:
            while self._ascend() != tag:
                pass
        elif tag == "p":
            self._break(2)
        if tag in BLOCK:
            self._break(2)

    def _unwrite(self, position: int) -> None:
        super()._unwrite(position)
        while self.subheads and self.subheads[-1][0] >= position:
            self.subheads.pop()

    def _close_link(self, link: Link) -> None:
        if link.start >= 0:
            link.end = self.length
        for frame in self.frames:
            frame.links.append(link)
        self.link = None

    def _ascend(self) -> str:
        """Close the innermost element, and what ends with it; returns its tag."""
        top = self.stack.pop()
        self.open[top] -= 1
        marks, start = self.opened.pop()
        self.grid.close(top, start, self.length)
        if top == "q" and (closing := self.quotes.pop()):
            self._write(closing)
        if top == "figcaption" and not self._holds_post(start) and self._is_caption(start):
            self._unwrite(start)
        self._note(top, marks, start)
        self._close_box(top, marks, start)
        if top in SUBHEADS and not self.frames and start < self.length:
            self.subheads.append((start, self.length))
        self._leave()
        if self.frames and len(self.stack) < self.frames[-1].depth:
            self.close_frame()
        return top

    def handle_data(self, data: str) -> None:
        """Write words, unless they stand where nothing of the article does."""
        if self.skipping or not data or (self.muted and not self.frames):
            return
        words = _SPACE.sub(" ", data)
        body = words.strip(" ")
        if not body:
            self.space = self.space or bool(words)
            return
        if words[0] == " ":
            self.space = True
        self._settle()
        if (
            self.paragraph is not None
            and self.frames
            and self.paragraph < self.length
            and not any(piece.strip() for piece in self._since(self.paragraph))
        ):
            self.paragraph = self.length
        for frame in self.frames:
            if frame.start < 0:
                frame.start = self.length
        if self.link is not None and self.link.start < 0:
            self.link.start = self.length
        if self.quotes and self.quotes[-1] is None:
            self._open_quotes(body)
        self._write(body)
        self.space = words[-1] == " "
