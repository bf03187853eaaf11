"""Posts whose author stands above the words and whose account and date stand below them.

NAME
WORDS
@HANDLE, 20 September 2025
"""

from __future__ import annotations

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.anchors.dashes import alike
from stancekit.segment.cards.card_lines import own_line_name
from stancekit.segment.cards.heads import Head
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import platform_of_handle

__all__ = ["enclosed"]

_MOST = 20  # lines of such a post


def enclosed(text: str, lines: list[Line], head: Head, floor: int, language: str) -> tuple[Embed, int] | None:
    """Read the post between a name and the line of its account, with which a paragraph ends, and the line behind it."""
    if not (head.handle and head.when and head.when.dated) or (head.name and plausible_name(head.name)):
        return None
    last = top = head.first + (head.name is not None)  # what was taken for the name are the last words
    while top > floor and last - top < _MOST and lines[top].gap == 1:
        top -= 1
    name = own_line_name(text, lines[top], language) if last - top > 1 else None
    if name is None or not plausible_name(name) or not alike(name, head.handle):
        return None
    start, end = lines[top + 1].start, lines[last - 1].end
    words = text[start:end]
    doubts = ("date_ambiguous",) if head.when.day is None else ()
    embed = Embed(
        start, end, lines[top].start, lines[head.behind - 1].end, name, head.handle, head.when.day,
        platform_of_handle(head.handle), links=links_of(words), media=media_of(words), doubts=doubts,
    )  # fmt: skip
    return embed, head.behind
