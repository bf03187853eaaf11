"""The text of a page and the posts embedded in it, by rules that are versioned.

DERIVATION "html-4": character references are resolved; script, style, templates, navigation, forms and the head are
left out, but for posts in a template or noscript that wait for consent; and so are captions and what stands beside the
article (asides, related links, newsletters, boxes for consent, comments below it) unless a post is embedded there, or an
aside is a post's box; a caption that signs a quotation, or quotes and signs a post, is kept; a post that an attribute or
a script of text carries is read behind the tag; white space folds to one space; a q element gets the marks of the page's
language where it has none; a line break element is a line break; block elements are parted by a blank line. The
words of an embed stand in the text like any paragraph, so that every offset refers to one text. Offsets are code points.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from stancekit.segment.dates import only_date
from stancekit.segment.pages.embeds import read_embed
from stancekit.segment.pages.grid import Grid
from stancekit.segment.pages.markup import PageReader
from stancekit.segment.pages.tables import posts_in_entries, posts_in_table
from stancekit.segment.pages.waiting import with_waiting
from stancekit.segment.pages.wordless import wordless_posts
from stancekit.segment.paragraphs import trim
from stancekit.segment.passage import Embed

__all__ = ["DERIVATION", "Page", "derive_html", "read_page"]

DERIVATION = "html-4"


class Page(NamedTuple):
    """A page turned into text: the text, its embeds, what its head declares, and the posts whose words it lacks."""

    text: str
    embeds: tuple[Embed, ...]
    language: str | None
    published_on: date | None
    wordless: tuple[str, ...]


_QUOTED = re.compile(r"[“”„«»\"「『]")
_UNCLOSED = re.compile(r"<(?![^<>]*>)")


def read_page(page: str) -> Page:
    """Turn a page into text and embeds; never raises, whatever the markup."""
    reader = PageReader()
    if page.count("<") > 2 * page.count(">") + 200:  # the parser takes quadratic time over tags never closed
        page = _UNCLOSED.sub("&lt;", page)
    reader.feed(with_waiting(page))
    reader.close()
    while reader.frames:
        reader.close_frame()
    text = "".join(reader.pieces)
    language = reader.language
    embeds: list[Embed] = []
    box = False
    for frame, end in sorted(reader.found, key=lambda item: (item[0].start, -item[1])):
        embed = read_embed(text, frame, end, language or "en")
        if embed is None:
            continue
        if embeds and embed.block_start < embeds[-1].block_end:
            if box and frame.tag == "blockquote":
                embeds[-1] = _boxed(embeds[-1], embed)
                box = embeds[-1] is not embed
            continue
        embeds.append(embed)
        box = frame.tag != "blockquote"
    embeds = _with_rows(embeds, reader.boxed)
    embeds = _with_rows(embeds, _posts_in_rows(text, reader.grid, language or "en"))
    embeds = _with_rows(embeds, _quoting_subheads(text, reader.subheads))
    published = only_date(reader.published[:10]) if reader.published else None
    return Page(text, tuple(embeds), language, published, wordless_posts(reader.wordless, embeds))


def _posts_in_rows(text: str, grid: Grid, language: str) -> list[Embed]:
    found = [post for rows in grid.tables for post in posts_in_table(text, rows, language)]
    return found + posts_in_entries(text, grid.entries, language)


def _quoting_subheads(text: str, subheads: list[tuple[int, int]]) -> list[Embed]:
    """The headings inside the article that quote: no words of theirs are a passage."""
    found = []
    for begin, stop in subheads:
        start, end = trim(text, begin, stop)
        if "@" not in text[start:end] and _QUOTED.search(text, start, end):
            found.append(Embed(start, start, start, end))
    return found


def _with_rows(embeds: list[Embed], rows: list[Embed]) -> list[Embed]:
    """The embeds with the posts of rows in which none stands."""
    starts = [embed.block_start for embed in embeds]
    apart = [
        row
        for row in rows
        if (place := bisect_left(starts, row.block_end)) == 0
        or embeds[place - 1].block_end <= row.block_start
    ]
    return sorted([*embeds, *apart], key=lambda embed: embed.block_start) if apart else embeds


def derive_html(page: str) -> tuple[str, tuple[Embed, ...]]:
    """Give the text that offsets refer to, and the embedded posts that the page delimits."""
    result = read_page(page)
    return result.text, result.embeds


def _boxed(box: Embed, post: Embed) -> Embed:
    """The box around a post gives way to the post, unless it alone has the author and the date in it."""
    if box.name and box.day and not (post.name and post.day):
        return replace(
            box,
            platform=box.platform or post.platform,
            permalink=box.permalink or post.permalink,
            status_id=box.status_id or post.status_id,
        )
    if post.end > post.start and (post.handle or post.block_start == box.block_start):
        return post
    return box
