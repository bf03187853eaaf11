"""The passages of embedded posts: as the page delimits them, and as they were found before an attribution."""

from __future__ import annotations

from collections.abc import Sequence

from stancekit.segment.anchors.anchor import Anchor, unread
from stancekit.segment.furniture import is_furniture
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line, lines_between
from stancekit.segment.passage import Embed, Passage
from stancekit.segment.platforms import read_permalink
from stancekit.segment.posts.case import Case
from stancekit.segment.posts.settling import Start

__all__ = ["from_anchor", "from_embed"]


def from_embed(text: str, embed: Embed, last: int, language: str) -> Passage:
    """The post that a page delimits; `last` is where the block before it ends."""
    words = text[embed.start : embed.end]
    before = lines_between(text, last, embed.block_start)
    doubts = list(embed.doubts)
    posted = embed.kind == "embedded"
    if posted and not embed.handle and not embed.name:
        doubts.append("no_author")
    elif not embed.name:
        doubts.append("no_name")
    if posted and embed.day is None and "date_ambiguous" not in doubts:
        doubts.append("no_date")
    return Passage(
        embed.kind, embed.start, embed.end, embed.block_start, embed.block_end,
        name=embed.name, handle=embed.handle, day=embed.day, platform=embed.platform,
        permalink=embed.permalink, status_id=embed.status_id,
        links=embed.links or links_of(words), media=embed.media or media_of(words),
        context=_context(text, before, language), medium="post" if posted else "", doubts=doubts,
    )  # fmt: skip


def from_anchor(
    text: str, anchor: Anchor, case: Case, choice: Start, language: str, echo: int | None
) -> Passage:
    """The post before an attribution; `echo` is where its repetition ends, if there is one."""
    end, link = case.end, read_permalink(anchor.permalink)
    words = text[choice.start : end]
    start = choice.start if case.copy is None else min(case.copy, choice.start)
    doubts = [*choice.doubts, *unread(anchor)]
    if not anchor.dated:
        doubts.append("no_date")
    if echo or case.copy is not None:
        doubts.append("doubled_post")
    return Passage(
        "embedded", choice.start, end, start, echo or anchor.end, name=anchor.name, handle=anchor.handle,
        day=anchor.day, platform=case.platform, permalink=link.url if link else anchor.permalink,
        status_id=link.status_id if link else None, links=links_of(words), media=media_of(words),
        context=_context(text, _line_before(case.lines, choice.start), language), doubts=doubts,
    )  # fmt: skip


def _line_before(lines: list[Line], start: int) -> list[Line]:
    """The last line that ends before the offset, as a list of at most one."""
    for line in reversed(lines):
        if line.end <= start:
            return [line]
    return []


def _context(text: str, lines: Sequence[Line], language: str) -> str | None:
    """The journalist's line before a post, None where another post or nothing stands there."""
    if not lines:
        return None
    words = text[lines[-1].start : lines[-1].end]
    return None if is_furniture(words, language) else words
