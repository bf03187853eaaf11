"""Posts that Markdown delimits: a block quote that ends in an attribution, or in a line that names who posted where or when."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby

from stancekit.segment.anchors.anchor import Anchor, clean_author, unread
from stancekit.segment.dates import date_at, day_of_year_after
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import lines_between, trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import VIA, platform_of_handle, platform_of_name, read_permalink
from stancekit.segment.posts.length import exceeds, length_limit

__all__ = ["posts_in_block_quotes"]

_SIGNATURE = re.compile(
    rf"(?P<dash>[—–―-]*)[ \t]?(?P<n>[^\n,@]{{2,60}}?)[ \t]{{0,4}}(?:,?\s?[(\[]?[@＠](?P<h>\w[\w.\-]{{0,60}}(?:@[\w.\-]{{3,60}})?)[)\]]?)?(?:{VIA.pattern})?(?:\s?[,·|]\s?(?P<d>[^\n(\[]{{3,30}}))?(?:[ \t]?[(\[][^\n]{{3,200}})?\Z"
)
_BLOCK = re.compile(r"^(?:[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE)


def posts_in_block_quotes(
    markdown: str, text: str, anchors: list[Anchor]
) -> tuple[list[Anchor], list[Embed]]:
    """Part the attributions: those that stand anywhere, and the posts of block quotes that end in theirs.

    `text` is the Markdown with its marks blanked out, character for character. A block quote with words behind
    its last attribution, or with none before one of them, is read like any other text.
    """
    rest: list[Anchor] = []
    embeds: list[Embed] = []
    blocks = [m.span() for m in _BLOCK.finditer(markdown)]
    met: set[int] = set()
    for (begin, stop), inside in groupby(anchors, lambda a: _around(blocks, a.start)):
        found = list(inside)
        met.add(begin)
        starts = [begin, *(a.end for a in found[:-1])]
        spans = [trim(text, start, a.start) for start, a in zip(starts, found, strict=True)]
        if all(start < end for start, end in spans) and not text[found[-1].end : stop].strip():
            embeds += [_embed(text, a, *span) for a, span in zip(found, spans, strict=True)]
        else:
            rest += found
    for begin, stop in blocks:
        signed = _signed(text, begin, stop) if begin not in met else None
        embeds += [_embed(text, signed, *trim(text, begin, signed.start))] if signed else []
    return rest, embeds


def _signed(text: str, begin: int, stop: int) -> Anchor | None:
    """Read the last line of a block quote as its signature: Ann Lee on Facebook, 15 August 2024."""
    lines = lines_between(text, begin, stop)
    if len(lines) < 2 or not (found := _SIGNATURE.match(text, lines[-1].start, lines[-1].end)):
        return None
    dated = date_at(found["d"].rstrip(), 0) if found["d"] else None
    when = (found["d"] or "").rstrip()
    if when and len(when) not in (day_of_year_after(when, 0), dated.end if dated else 0):
        return None
    if not (found["d"] or found["p"] or found["h"]):
        return None
    return Anchor(
        lines[-1].start, lines[-1].end, clean_author(found["n"]), "@" + found["h"].rstrip(".-") if found["h"] else None, dated.day if dated else None, bool(dated),
        found["dash"], True, True, platform=platform_of_name(found["p"]) if found["p"] else None,
    )  # fmt: skip


def _around(blocks: list[tuple[int, int]], position: int) -> tuple[int, int]:
    """The block quote around a position; an empty one at the position itself where there is none."""
    place = bisect_right(blocks, (position, position)) - 1
    inside = place >= 0 and position < blocks[place][1]
    return blocks[place] if inside else (position, position)


def _embed(text: str, anchor: Anchor, start: int, end: int) -> Embed:
    link, words = read_permalink(anchor.permalink), text[start:end]
    platform = (link.platform if link else None) or anchor.platform or platform_of_handle(anchor.handle)
    doubts = [*unread(anchor), *([] if anchor.dated else ["no_date"])]
    if exceeds(words, length_limit(platform, anchor.day)[0]):
        doubts.append("over_length")
    return Embed(
        start, end, start, anchor.end, anchor.name, anchor.handle, anchor.day, platform,
        link.url if link else anchor.permalink, link.status_id if link else None,
        links_of(words), media_of(words), tuple(doubts),
    )  # fmt: skip
