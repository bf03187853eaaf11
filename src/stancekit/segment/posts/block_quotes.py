"""Posts that Markdown delimits: a block quote that ends in its attribution."""

from __future__ import annotations

import re

from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import platform_of_handle, read_permalink
from stancekit.segment.posts.anchor import Anchor, unread
from stancekit.segment.posts.length import exceeds, length_limit

__all__ = ["posts_in_block_quotes"]

_BLOCK = re.compile(r"^(?:[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE)


def posts_in_block_quotes(
    markdown: str, text: str, anchors: list[Anchor]
) -> tuple[list[Anchor], list[Embed]]:
    """Part the attributions: those that stand anywhere, and the posts of block quotes that end in theirs.

    `text` is the Markdown with its marks blanked out, character for character. A block quote with two
    attributions, with words behind its attribution or with none before it is read like any other text.
    """
    rest, embeds = list(anchors), []
    for block in _BLOCK.finditer(markdown):
        inside = [a for a in rest if block.start() <= a.start < block.end()]
        if len(inside) != 1 or text[inside[0].end : block.end()].strip():
            continue
        start, end = trim(text, block.start(), inside[0].start)
        if start < end:
            rest.remove(inside[0])
            embeds.append(_embed(text, inside[0], start, end))
    return rest, embeds


def _embed(text: str, anchor: Anchor, start: int, end: int) -> Embed:
    link, words = read_permalink(anchor.permalink), text[start:end]
    platform = (link.platform if link else None) or platform_of_handle(anchor.handle)
    doubts = unread(anchor)
    if exceeds(words, length_limit(platform, anchor.day)[0]):
        doubts.append("over_length")
    return Embed(
        start, end, start, anchor.end, anchor.name, anchor.handle, anchor.day, platform,
        link.url if link else anchor.permalink, link.status_id if link else None,
        links_of(words), media_of(words), tuple(doubts),
    )  # fmt: skip
