"""Reading the markup of a page: its words in order, and where embeds begin and end in them."""

from __future__ import annotations

import re
from collections import Counter

from stancekit.segment.pages.elements import (
    BLOCK,
    HIDING,
    PUBLISHED,
    SKIPPED,
    SUBHEADS,
    VOID,
    WAITING,
    stands_beside,
)
from stancekit.segment.pages.frames import (
    CONTAINERS,
    EMBED_CLASS,
    Frame,
    Link,
    Part,
    cited,
    is_card,
    platform_of,
)
from stancekit.segment.pages.grid import Grid
from stancekit.segment.pages.marks import holds_words, parts_words
from stancekit.segment.pages.quoted import signs, signs_post, signs_posted
from stancekit.segment.pages.writing import PageWriter

__all__ = ["PageReader"]

_DEEPEST = 6  # posts in posts; deeper lie only those that were never closed
_SPACE = re.compile(r"[ \t\r\n\f\v](?:(?<! )|(?=[ \t\r\n\f\v]))[ \t\r\n\f\v]*")  # but no single space


class PageReader(PageWriter):
    """The words of a page as `pieces`, its embeds as `found` (frame and end), and what its head declares."""

    def __init__(self) -> None:
        super().__init__()
        self.skipping: list[str] = []
        self.stack: list[str] = []
        self.open = Counter[str]()  # how many of each stand in the stack
        self.opened: list[
            tuple[str, int]
        ] = []  # of each open element: its marks, and how much stood before it
        self.grid = Grid()
        self.subheads: list[tuple[int, int]] = []
        self.articles = 0
        self.frames: list[Frame] = []
        self.found: list[tuple[Frame, int]] = []
        self.posts: set[str] = set()  # the numbers of the posts in the first `numbered` of these
        self.numbered = 0
        self.paragraph: int | None = None
        self.link: Link | None = None
        self.muted: list[int] = []
        self.waiting: list[int] = []  # how deep the boxes lie in which posts wait for consent
        self.inert = (
            False  # whether the template that is open is a pattern for scripts, not a post that waits
        )
        self.pre = 0
        self.published: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        values = {key: value or "" for key, value in attrs}
        if tag == "html" and values.get("lang"):
            self.language = values["lang"][:2].lower()
        if (
            tag == "meta"
            and values.get("property", values.get("name", values.get("itemprop", ""))).lower() in PUBLISHED
        ):
            self.published = self.published or values.get("content")
        if tag in SKIPPED and not (tag == "footer" and self.frames):  # a post may have its author in one
            if tag == "script" and self.frames and "widgets" in values.get("src", ""):
                while self.frames:
                    self.close_frame()
            if tag == "template":
                marks = " ".join((*values, values.get("class", "")))
                self.inert = not (self.waiting or WAITING.search(marks))
            if tag not in VOID:
                self.skipping.append(tag)
            if tag == "body":
                self.skipping.clear()
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
            self.stack.append(tag)
            self.open[tag] += 1
            self.opened.append((f"{values.get('class', '')} {values.get('itemprop', '')}", self.length))
            self.articles += tag == "article"
            self.quotes += [None] if tag == "q" else []
            if tag in CONTAINERS:
                self._maybe_open(tag, values)
            if "class" in values and WAITING.search(values["class"]):
                self.waiting.append(len(self.stack))
            if tag == "aside" or (
                (tag in CONTAINERS or tag in ("ul", "ol", "p"))
                and stands_beside(values.get("class", ""), values.get("id", ""))
            ):
                self.muted.append(len(self.stack))
        if self.frames and (
            tag in ("time", "small", "cite") or ("class" in values and parts_words(values["class"]))
        ):
            self.space = self.space or (self.pieces[-1:] != [] and self.pieces[-1][-1].isalnum())
        if tag == "p" and self.frames:
            self.paragraph = self.length
        if tag == "a" and values.get("href"):
            self.link = Link(values["href"], -1)
        if tag == "time" and self.frames and values.get("datetime"):
            self.frames[-1].times.append(values["datetime"])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element and close it at once, unless it is one that is never closed."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def _shows(self, tag: str, values: dict[str, str]) -> bool:
        """Whether a post begins that waits for consent: one in a noscript or template element."""
        if tag != "blockquote" or not HIDING.issuperset(self.skipping):
            return False
        if self.inert and "template" in self.skipping:
            return False
        return bool(EMBED_CLASS.search(values.get("class", "")))

    def _maybe_open(self, tag: str, values: dict[str, str]) -> None:
        cite, link = cited(values)
        platform = platform_of(tag, values, link)
        above = self.frames[-1] if self.frames else None
        card = is_card(values)
        if above and above.card and card and above.worded:
            self.close_frame()  # it is the reply to a comment, set inside it
            above = None
        else:
            card = card and (platform is not None or (not self.frames and self._in_article(tag)))
        if platform is None and not card:
            return
        if above and tag == "blockquote" == above.tag and platform and platform == above.platform:
            self.close_frame()  # one that was never closed
        elif above and tag != "blockquote" and link is None and platform == above.platform:
            return  # the author or the text of the post that is being read, in classes of their own
        if len(self.frames) >= _DEEPEST:
            return
        if tag == "blockquote" and self._in_figure() and not EMBED_CLASS.search(values.get("class", "")):
            self._open(Frame("", "figure", len(self.stack) - 1, -1, None))  # with its author in the caption
        beside = card and stands_beside(values.get("class", ""), values.get("id", ""))
        self._open(Frame(platform or "", tag, len(self.stack), -1, cite, card=card, beside=beside))

    def _in_figure(self) -> bool:
        return self.stack[-2:-1] == ["figure"] and not (self.frames or self.muted or self.skipping)

    def _in_article(self, tag: str) -> bool:
        """Whether an element stands in the article: it is no whole one, nor stands beside it or behind its end."""
        around = self.open["article"] - (tag == "article")
        return not self.muted and (around > 0 or (not self.articles and tag != "section"))

    def _open(self, frame: Frame) -> None:
        frame.hidden, self.skipping = self.skipping, []
        frame.written = (len(self.pieces), self.length)
        self.frames.append(frame)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and what stands open inside it."""
        if self.skipping:
            if tag in self.skipping:
                while self.skipping and self.skipping.pop() != tag:
                    pass
            return
        if tag == "br":
            self._break(1)
            return
        if tag == "a" and self.link is not None:
            if self.link.start >= 0:
                self.link.end = self.length
                for frame in self.frames:
                    frame.links.append(self.link)
            else:
                for frame in self.frames:
                    frame.links.append(self.link)
            self.link = None
        if tag in BLOCK:
            self._end_paragraph()
        if self.open[tag]:
            while self.stack:
                top = self.stack.pop()
                self.open[top] -= 1
                marks, start = self.opened.pop()
                self.grid.close(top, start, self.length)
                if top == "q" and (closing := self.quotes.pop()):
                    self._write(closing)
                if top == "figcaption" and not self._holds_post(start) and self._is_caption(start):
                    while self.length > start:
                        self.length -= len(self.pieces.pop())
                self._note(top, marks, start)
                if top in SUBHEADS and not self.frames and start < self.length:
                    self.subheads.append((start, self.length))
                if self.muted and len(self.stack) < self.muted[-1]:
                    self.muted.pop()
                if self.waiting and len(self.stack) < self.waiting[-1]:
                    self.waiting.pop()
                if self.frames and len(self.stack) < self.frames[-1].depth:
                    self.close_frame()
                if top == tag:
                    break
        elif tag == "p":
            self._break(2)
        if tag in BLOCK:
            self._break(2)

    def _holds_post(self, start: int) -> bool:
        return bool(self.found) and self.found[-1][1] > start

    def _is_caption(self, start: int) -> bool:
        """Whether what stands since `start` below a picture or quotation names its source, but nobody who posted it."""
        frame = self.frames[-1] if self.frames else None
        if frame is None:
            return not signs_post(self._words_since(start))
        if frame.tag != "figure" or frame.card or frame.times:
            return False
        embedded = self.found and self.found[-1][0].start >= frame.start and self.found[-1][0].platform
        if frame.platform and not embedded:
            return False
        words = self._words_since(start)
        if not embedded and (signs(words) or signs_posted(words)):
            return False
        return "@" not in words and not (embedded and any(c.isdigit() for c in words))

    def _note(self, tag: str, marks: str, start: int) -> None:
        """Note an element that closes inside an embed, and in the figure around it."""
        if self.frames and start < self.length and len(self.stack) >= self.frames[0].depth:
            part = Part(tag, marks, start, self.length)
            for frame in self.frames[-2:]:
                frame.parts.append(part)
                frame.worded = frame.worded or holds_words(part)

    def _end_paragraph(self) -> None:
        if self.paragraph is not None and self.frames and self.length > self.paragraph:
            self.frames[-1].paragraphs.append((self.paragraph, self.length))
        self.paragraph = None

    def close_frame(self) -> None:
        """End the innermost embed; a second copy of one, kept for pages without scripts, is taken back."""
        self._end_paragraph()
        frame = self.frames.pop()
        known = self._posts_before() if frame.hidden else set()
        if frame.hidden and not known.isdisjoint(frame.posts()):
            pieces, self.length = frame.written
            del self.pieces[pieces:]
        elif frame.start >= 0:
            self.found.append((frame, self.length))
        self.skipping += frame.hidden
        self._break(2)

    def _posts_before(self) -> set[str]:
        for frame, _ in self.found[self.numbered :]:
            self.posts |= frame.posts()
        self.numbered = len(self.found)
        return self.posts

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
