"""Posts whose author and date stand above them, on a line of their own, or before them with a colon."""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import platform_of_handle, read_permalink

__all__ = ["posts_below"]

_BLANK_BEHIND = re.compile(r"\r?\n[ \t]*\r?\n[ \t>*]*\Z")
_COLON = re.compile(
    r"\s?[:：]\s?(?=[^\s“„«\"「])"
)  # Ann Lee (@ann), 4 June 2021: words; also as an item of a list
_NEXT_LINE = re.compile(r"[ \t]*\r?\n[ \t]*(?=\S)")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")


def posts_below(text: str, anchors: list[Anchor]) -> tuple[list[Anchor], list[Embed]]:
    """Part the attributions: those behind their post, and the posts that stand below theirs.

    An attribution stands above its post where nothing parts it from the line behind it, a blank line
    parts it from the line before, and no dash leads it in. The post goes to the next blank line.
    """
    behind: list[Anchor] = []
    below: list[Embed] = []
    for place, anchor in enumerate(anchors):
        stop = anchors[place + 1].start if place + 1 < len(anchors) else len(text)
        if (
            led := _COLON.match(text, anchor.end)
            if anchor.handle and (anchor.line_start or not anchor.dash)
            else None
        ):
            line = text.find("\n", led.end())
            below.append(
                _embed(text, anchor, *trim(text, led.end(), min(stop, len(text) if line < 0 else line)))
            )
            continue
        following = _NEXT_LINE.match(text, anchor.end) if _stands_alone(text, anchor) else None
        blank = _BLANK_LINE.search(text, following.end(), stop) if following else None
        if following is None or (blank is None and stop < len(text)):
            behind.append(anchor)
            continue
        start, end = trim(text, following.end(), blank.start() if blank else stop)
        below.append(_embed(text, anchor, start, end))
    return behind, below


def _stands_alone(text: str, anchor: Anchor) -> bool:
    """Whether a dated line without a dash begins a paragraph."""
    if anchor.dash or not (anchor.dated and anchor.line_start and anchor.line_end):
        return False
    before = text[max(0, anchor.start - 40) : anchor.start]
    return not before.strip() or _BLANK_BEHIND.search(before) is not None


def _embed(text: str, anchor: Anchor, start: int, end: int) -> Embed:
    link, words = read_permalink(anchor.permalink), text[start:end]
    return Embed(
        start, end, anchor.start, end, anchor.name, anchor.handle, anchor.day,
        (link.platform if link else None) or anchor.platform or platform_of_handle(anchor.handle),
        link.url if link else anchor.permalink, link.status_id if link else None,
        links_of(words), media_of(words), ("attribution_above",),
    )  # fmt: skip
