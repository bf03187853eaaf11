"""The text of a page and the posts embedded in it, by rules that are versioned.

DERIVATION "html-1": character references are resolved; script, style, navigation, forms and the head
are left out, and so are captions and what stands beside the article (asides, related links,
newsletters) unless a post is embedded there; white space folds to one space; a line break element is a line break; block elements
are parted by a blank line. The words of an embed stand in the text like any paragraph, so that every
offset refers to one text. Offsets are code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from typing import NamedTuple

from stancekit.segment.anchors import find_anchors
from stancekit.segment.dates import only_date
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import Permalink, platform_of_handle, read_permalink

__all__ = ["DERIVATION", "Page", "derive_html", "read_page"]

DERIVATION = "html-1"

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
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_CALL = re.compile(
    r"^(?:view (?:this )?(?:post |photo )?on (?:instagram|threads|mastodon|bluesky)|view on (?:threads|mastodon|bluesky)|post by @.*"
    r"|sieh dir diesen beitrag auf instagram an|auf (?:threads|mastodon) ansehen|(?:voir|afficher) cette publication sur instagram|voir sur threads"
    r"|ver esta publicación en instagram|ver en threads|wyświetl ten post na instagramie|zobacz w threads|この投稿をinstagramで見る|threadsで見る)$",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """A page turned into text: the text, its embeds, and what its head declares."""

    text: str
    embeds: tuple[Embed, ...]
    language: str | None
    published_on: date | None


@dataclass(slots=True)
class _Link:
    href: str
    start: int
    end: int = -1


@dataclass(slots=True)
class _Frame:
    """An embed being read: where it began, its paragraphs and links."""

    platform: str
    tag: str
    depth: int
    start: int
    cite: str | None
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    links: list[_Link] = field(default_factory=list)
    times: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.length = 0
        self.pending = 0  # line breaks owed before the next word
        self.space = False
        self.skipping: list[str] = []
        self.stack: list[str] = []
        self.frames: list[_Frame] = []
        self.found: list[tuple[_Frame, int]] = []
        self.paragraph: int | None = None
        self.link: _Link | None = None
        self.muted: list[int] = []
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
                    self._close_frame()
            if tag not in _VOID:
                self.skipping.append(tag)
            if tag == "body":
                self.skipping.clear()
            return
        if tag == "body":
            self.skipping.clear()
        if self.skipping:
            return
        if tag == "br":
            self._break(1)
            return
        if tag in _BLOCK:
            self._end_paragraph()
            self._break(2)
        if tag not in _VOID:
            self.stack.append(tag)
            if tag in ("aside", "figcaption") or (
                (tag in _CONTAINER or tag in ("ul", "ol", "p")) and _BESIDE.search(values.get("class", ""))
            ):
                self.muted.append(len(self.stack))
        if tag in _CONTAINER:
            self._maybe_open(tag, values)
        if tag == "p" and self.frames:
            self.paragraph = self.length
        if tag == "a" and values.get("href"):
            self.link = _Link(values["href"], -1)
        if tag == "time" and self.frames and values.get("datetime"):
            self.frames[-1].times.append(values["datetime"])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

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
            self._close_frame()
        platform = (
            next((k for k, v in known.groupdict().items() if v), "")
            if known
            else (link.platform if link else "")
        )
        self.frames.append(_Frame(platform or "", tag, len(self.stack), -1, cite))

    def handle_endtag(self, tag: str) -> None:
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
                if self.frames and len(self.stack) < self.frames[-1].depth:
                    self._close_frame()
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

    def _close_frame(self) -> None:
        self._end_paragraph()
        frame = self.frames.pop()
        if frame.start >= 0:
            self.found.append((frame, self.length))
        self._break(2)

    def handle_data(self, data: str) -> None:
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


_UNCLOSED = re.compile(r"<(?![^<>]*>)")
_PUBLISHED = frozenset(
    ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date")
)


def read_page(page: str) -> Page:
    """Turn a page into text and embeds; never raises, whatever the markup."""
    reader = _Reader()
    if page.count("<") > 2 * page.count(">") + 200:  # the parser takes quadratic time over tags never closed
        page = _UNCLOSED.sub("&lt;", page)
    reader.feed(page)
    reader.close()
    while reader.frames:
        reader._close_frame()  # noqa: SLF001
    text = "".join(reader.pieces)
    language = reader.language
    embeds: list[Embed] = []
    outer = False
    for frame, end in sorted(reader.found, key=lambda item: item[0].start):
        embed = _embed(text, frame, end, language or "en")
        if embed is None:
            continue
        if embeds and embed.block_start < embeds[-1].block_end:
            if not (outer and frame.tag == "blockquote" and embed.handle and embed.end > embed.start):
                continue
            embeds.pop()  # the box around a post gives way to the post
        embeds.append(embed)
        outer = frame.tag != "blockquote"
    published = only_date(reader.published[:10]) if reader.published else None
    return Page(text, tuple(embeds), language, published)


def derive_html(page: str) -> tuple[str, tuple[Embed, ...]]:
    """Give the text that offsets refer to, and the embedded posts that the page delimits."""
    result = read_page(page)
    return result.text, result.embeds


def _embed(text: str, frame: _Frame, end: int, language: str) -> Embed | None:
    """Read one closed frame: its words, author, date and permalink; None where it is no post."""
    start, end = trim(text, frame.start, end)
    if start >= end:
        return None
    permalink, day = _permalink(text, frame)
    anchors = find_anchors(text[start:end], language)
    anchor = anchors[-1] if anchors else None
    if anchor and anchor.handle is None and frame.platform in ("twitter", "bluesky") and not permalink:
        anchor = None
    if not frame.platform and anchor is None and permalink is None:
        return None
    if not frame.platform and anchor is not None and not (anchor.handle or permalink):
        return None
    body_end = start + anchor.start if anchor and start + anchor.end >= end - 2 else end
    body_start = start
    if anchor and body_end == end and frame.paragraphs:
        anchor = None
    if anchor is None and frame.paragraphs:
        body_start, body_end = frame.paragraphs[0][0], frame.paragraphs[-1][1]
    body_start, body_end = _without_calls(text, body_start, body_end)
    platform = (
        frame.platform
        or (permalink.platform if permalink else None)
        or platform_of_handle(anchor.handle if anchor else None)
    )
    name = anchor.name if anchor else None
    handle = anchor.handle if anchor else None
    doubts: tuple[str, ...] = ()
    if handle is None and permalink and permalink.handle and permalink.platform != "facebook":
        handle = "@" + permalink.handle
    if anchor is None:
        name, handle = _by_links(text, frame, name, handle, body_start, body_end)
    day = (anchor.day if anchor else None) or day or _time(frame)
    words = text[body_start:body_end]
    return Embed(
        body_start, body_end, start, end, name=name, handle=handle, day=day, platform=platform,
        permalink=permalink.url if permalink else None, status_id=permalink.status_id if permalink else None,
        links=links_of(words), media=media_of(words), doubts=doubts,
    )  # fmt: skip


def _permalink(text: str, frame: _Frame) -> tuple[Permalink | None, date | None]:
    """The link to the post itself: the dated one, else the last of a platform, else what the frame cites."""
    best: Permalink | None = None
    for link in reversed(frame.links):
        found = read_permalink(link.href)
        if found is None:
            continue
        words = text[link.start : link.end] if link.start >= 0 else ""
        day = only_date(words) if words else None
        if day:
            return found, day
        best = best or found
    cited = read_permalink(frame.cite) if frame.cite else None
    return cited or best, None


def _time(frame: _Frame) -> date | None:
    for value in frame.times:
        if day := only_date(value[:10]):
            return day
    return None


def _without_calls(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the platform's own lines ("View this post on Instagram") at both ends."""
    lines = text[start:end].split("\n")
    while lines and (not lines[0].strip() or _CALL.match(lines[0].strip())):
        start += len(lines.pop(0)) + 1
    while lines and (not lines[-1].strip() or _CALL.match(lines[-1].strip())):
        end -= len(lines.pop()) + 1
    return trim(text, start, max(start, end))


def _by_links(
    text: str, frame: _Frame, name: str | None, handle: str | None, start: int, end: int
) -> tuple[str | None, str | None]:
    """Read the author of an embed without an attribution line from its profile links."""
    for link in frame.links:
        if link.start < 0 or read_permalink(link.href):
            continue
        words = text[link.start : link.end].strip()
        if words.startswith("@") and handle in (None, words):
            handle = words
        elif (
            name is None
            and words
            and not words.startswith(("http", "#", "pic."))
            and len(words) <= 60
            and (link.start < start or link.end > end)
        ):
            name = words
    return name, handle
