"""Reading the markup of a page: its words in order, and where embeds begin and end in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.pages.tags import TagReader
from stancekit.segment.platforms import read_permalink

__all__ = ["Frame", "Link", "PageReader"]

_SKIPPED = word_set(
    "script style template svg nav footer form button select noscript iframe head object canvas video audio math textarea"
)
_VOID = word_set("area base br col embed hr img input link meta param source track wbr")
_BLOCK = word_set(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html "
    "legend li main ol option p pre section summary table tbody td tfoot th thead title tr ul"
)
_EMBED_CLASS = re.compile(
    r"(?:^|[\s_-])(?P<twitter>twitter|tweet)|(?P<bluesky>bluesky|bsky)|(?P<mastodon>mastodon|toot\b)|(?P<instagram>instagram)"
    r"|(?P<threads>text-post-media|threads-)|(?P<facebook>fb-(?:post|comment|xfbml|video)|facebook)|(?P<youtube>youtube|yt-)|(?P<tiktok>tiktok)|(?P<reddit>reddit)",
    re.IGNORECASE,
)
_CONTAINER = frozenset(("blockquote", "div", "figure", "section", "article", "aside", "li"))
_NOT_A_POST = re.compile(
    r"twitter-(?:follow|share|timeline|hashtag)|share|social-(?:links|icons|bar)|follow|wrapper|container|widget|caption|playlist|player",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:related|newsletter|promo|advert|ads?|recirc|recommended|see-also|read-more|breadcrumb|share|sharing|social-bar|tags|byline|credit)(?:$|[\s_-])",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"(?:^|[\s_-])(?:comments?|commentlist|disqus|respond)(?:$|[\s_-])", re.IGNORECASE)
_HIDING = frozenset(("noscript", "template"))
_WAITING = re.compile(r"embed|consent|lazy|tweet", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f\v](?:(?<! )|(?=[ \t\r\n\f\v]))[ \t\r\n\f\v]*")  # but no single space
_PUBLISHED = frozenset(
    ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date")
)


@dataclass(slots=True)
class Link:
    """A link of the page: where it leads, and where its words stand (-1 where it has none)."""

    href: str
    start: int
    end: int = -1


@dataclass(slots=True)
class Frame:
    """An embed being read: where it began, its paragraphs and links."""

    platform: str
    tag: str
    depth: int
    start: int
    cite: str | None
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)  # the noscript or template that it stood in
    written: tuple[int, int] = (0, 0)  # what was written before it: pieces, code points


def _posts(frame: Frame) -> set[str]:
    """The numbers of the posts that a frame links to or cites."""
    found = [read_permalink(link.href) for link in frame.links] + [read_permalink(frame.cite)]
    return {link.status_id for link in found if link and link.status_id}


@lru_cache(maxsize=4096)
def _beside(marks: str, own: str) -> bool:
    """Whether an element of that class and id stands beside the article: related links, a newsletter, comments."""
    if _BESIDE.search(marks):
        return True
    return not _EMBED_CLASS.search(marks) and bool(_COMMENTS.search(f"{marks} {own}"))


class PageReader(TagReader):
    """The words of a page as `pieces`, its embeds as `found` (frame and end), and what its head declares."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.length = 0
        self.pending = 0  # line breaks owed before the next word
        self.space = False
        self.skipping: list[str] = []
        self.stack: list[str] = []
        self.frames: list[Frame] = []
        self.found: list[tuple[Frame, int]] = []
        self.paragraph: int | None = None
        self.link: Link | None = None
        self.muted: list[int] = []
        self.waiting: list[int] = []  # how deep the boxes lie in which posts wait for consent
        self.inert = (
            False  # whether the template that is open is a pattern for scripts, not a post that waits
        )
        self.pre = 0
        self.language: str | None = None
        self.published: str | None = None

    def _write(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        values = {key: value or "" for key, value in attrs}
        if tag == "html" and values.get("lang"):
            self.language = values["lang"][:2].lower()
        if (
            tag == "meta"
            and values.get("property", values.get("name", values.get("itemprop", ""))).lower() in _PUBLISHED
        ):
            self.published = self.published or values.get("content")
        if tag in _SKIPPED and not (tag == "footer" and self.frames):  # a post may have its author in one
            if tag == "script" and self.frames and "widgets" in values.get("src", ""):
                while self.frames:
                    self.close_frame()
            if tag == "template":
                marks = " ".join((*values, values.get("class", "")))
                self.inert = not (self.waiting or _WAITING.search(marks))
            if tag not in _VOID:
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
        if tag in _BLOCK:
            self._end_paragraph()
            self._break(2)
        if tag not in _VOID:
            self.stack.append(tag)
            if "class" in values and _WAITING.search(values["class"]):
                self.waiting.append(len(self.stack))
            if tag in ("aside", "figcaption") or (
                (tag in _CONTAINER or tag in ("ul", "ol", "p"))
                and _beside(values.get("class", ""), values.get("id", ""))
            ):
                self.muted.append(len(self.stack))
        if tag in _CONTAINER:
            self._maybe_open(tag, values)
        if tag == "p" and self.frames:
            self.paragraph = self.length
        if tag == "a" and values.get("href"):
            self.link = Link(values["href"], -1)
        if tag == "time" and self.frames and values.get("datetime"):
            self.frames[-1].times.append(values["datetime"])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element and close it at once, unless it is one that is never closed."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def _shows(self, tag: str, values: dict[str, str]) -> bool:
        """Whether a post begins that waits for consent: one in a noscript or template element."""
        if tag != "blockquote" or not _HIDING.issuperset(self.skipping):
            return False
        if self.inert and "template" in self.skipping:
            return False
        return bool(_EMBED_CLASS.search(values.get("class", "")))

    def _maybe_open(self, tag: str, values: dict[str, str]) -> None:
        marks = values.get("class", "")
        data = " ".join(
            f"{key}"
            for key in values
            if key.startswith("data-") and any(w in key for w in ("bluesky", "text-post", "instgrm"))
        )
        cite = (
            values.get("cite")
            or values.get("data-text-post-permalink")
            or values.get("data-instgrm-permalink")
            or values.get("data-href")
            or values.get("data-embed-url")
            or values.get("data-bluesky-uri")
        )
        known = _EMBED_CLASS.search(f"{marks} {data}")
        link = read_permalink(cite) if cite else None
        if known is None and link is None and tag != "blockquote":
            return
        if tag != "blockquote" and (not marks or _NOT_A_POST.search(marks)) and link is None:
            return
        if (
            self.frames
            and tag == self.frames[-1].tag == "blockquote"
            and "twitter-tweet" in marks
            and self.frames[-1].platform == "twitter"
        ):
            self.close_frame()
        platform = (
            next((k for k, v in known.groupdict().items() if v), "")
            if known
            else (link.platform if link else "")
        )
        hidden, self.skipping = self.skipping, []
        written = (len(self.pieces), self.length)
        self.frames.append(
            Frame(platform or "", tag, len(self.stack), -1, cite, hidden=hidden, written=written)
        )

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
        if tag in _BLOCK:
            self._end_paragraph()
        if tag in self.stack:
            while self.stack:
                top = self.stack.pop()
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
        if tag in _BLOCK:
            self._break(2)

    def _end_paragraph(self) -> None:
        if self.paragraph is not None and self.frames and self.length > self.paragraph:
            self.frames[-1].paragraphs.append((self.paragraph, self.length))
        self.paragraph = None

    def close_frame(self) -> None:
        """End the innermost embed; a second copy of one, kept for pages without scripts, is taken back."""
        self._end_paragraph()
        frame = self.frames.pop()
        known = self._posts_before(frame) if frame.hidden else set()
        if frame.hidden and not known.isdisjoint(_posts(frame)):
            pieces, self.length = frame.written
            del self.pieces[pieces:]
        elif frame.start >= 0:
            self.found.append((frame, self.length))
        self.skipping += frame.hidden
        self._break(2)

    def _posts_before(self, frame: Frame) -> set[str]:
        return {post for other, _ in self.found if other is not frame for post in _posts(other)}

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
            and not self._since(self.paragraph)
        ):
            self.paragraph = self.length
        for frame in self.frames:
            if frame.start < 0:
                frame.start = self.length
        if self.link is not None and self.link.start < 0:
            self.link.start = self.length
        self._write(body)
        self.space = words[-1] == " "

    def _since(self, position: int) -> bool:
        """Whether anything but breaks was written since `position`."""
        size, index = self.length, len(self.pieces)
        while index and size > position:
            index -= 1
            size -= len(self.pieces[index])
            if self.pieces[index].strip():
                return True
        return False
