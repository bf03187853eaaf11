"""The text of a page and the posts embedded in it, by rules that are versioned.

DERIVATION "html-1": character references are resolved; script, style, templates, navigation, forms and
the head are left out, but for posts in a template or noscript that wait for consent; and so are captions and what stands beside the article (asides, related links,
newsletters) unless a post is embedded there; white space folds to one space; a line break element is a line break; block elements
are parted by a blank line. The words of an embed stand in the text like any paragraph, so that every
offset refers to one text. Offsets are code points.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from stancekit.segment.dates import only_date
from stancekit.segment.links import links_of, media_of
from stancekit.segment.pages.markup import Frame, PageReader
from stancekit.segment.pages.wrappings import platform_words
from stancekit.segment.paragraphs import trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import Permalink, platform_of_handle, read_permalink
from stancekit.segment.posts.anchors import find_anchors
from stancekit.segment.reading import Reading

__all__ = ["DERIVATION", "Page", "derive_html", "read_page"]

DERIVATION = "html-1"

_CALL = re.compile(
    r"^(?:view (?:this )?(?:post |photo )?on (?:instagram|threads|mastodon|bluesky)|view on (?:threads|mastodon|bluesky)|post by @.*"
    r"|sieh dir diesen beitrag auf instagram an|auf (?:threads|mastodon) ansehen|(?:voir|afficher) cette publication sur instagram|voir sur threads"
    r"|(?:beitrag von|gepostet von|publié par|publication de|publicado por|publicación de|post użytkownika|opublikowan[ye] przez) @\S+"
    r"|ver esta publicación en instagram|ver en threads|wyświetl ten post na instagramie|zobacz w threads|この投稿をinstagramで見る|threadsで見る)$",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """A page turned into text: the text, its embeds, and what its head declares."""

    text: str
    embeds: tuple[Embed, ...]
    language: str | None
    published_on: date | None


_UNCLOSED = re.compile(r"<(?![^<>]*>)")


def read_page(page: str) -> Page:
    """Turn a page into text and embeds; never raises, whatever the markup."""
    reader = PageReader()
    if page.count("<") > 2 * page.count(">") + 200:  # the parser takes quadratic time over tags never closed
        page = _UNCLOSED.sub("&lt;", page)
    reader.feed(page)
    reader.close()
    while reader.frames:
        reader.close_frame()
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


def _embed(text: str, frame: Frame, end: int, language: str) -> Embed | None:
    """Read one closed frame: its words, author, date and permalink; None where it is no post."""
    start, end = trim(text, frame.start, end)
    if start >= end:
        return None
    permalink, day = _permalink(text, frame)
    reading = Reading(text[start:end])
    anchors = find_anchors(reading.text, language)
    anchor = anchors[-1] if anchors else None
    if anchor:
        anchor.start, anchor.end = reading.start(anchor.start), reading.end(anchor.end)
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
    if anchor is None and frame.platform in ("tiktok", "reddit"):
        body_start, body_end = platform_words(frame, text, body_start, body_end)
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


def _permalink(text: str, frame: Frame) -> tuple[Permalink | None, date | None]:
    """The link to the post itself: the dated one, else the last of a platform, else what the frame cites."""
    best: Permalink | None = None
    for link in reversed(frame.links):
        found = read_permalink(link.href)
        if found is None:
            continue
        words = text[link.start : link.end] if link.start >= 0 else ""
        day = only_date(Reading(words).text) if words else None
        if day:
            return found, day
        best = best or found
    cited = read_permalink(frame.cite) if frame.cite else None
    return cited or best, None


def _time(frame: Frame) -> date | None:
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
    text: str, frame: Frame, name: str | None, handle: str | None, start: int, end: int
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
            and not words.startswith(("http", "#", "pic.", "♬"))
            and len(words) <= 60
            and (link.start < start or link.end > end)
        ):
            name = words
    return name, handle
