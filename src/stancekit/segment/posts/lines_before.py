"""The lines before an attribution in which its post may begin, without headlines, live blogs' times and furniture."""

from __future__ import annotations

import re
from bisect import bisect_right

from stancekit.segment.anchors.anchor import Anchor, plausible_name
from stancekit.segment.anchors.dashes import SHARED
from stancekit.segment.furniture import is_furniture, is_stamp
from stancekit.segment.names.called import called_by
from stancekit.segment.paragraphs import Line, is_headline, lines_between, sentences, trim
from stancekit.segment.platforms import platform_of_handle, read_permalink
from stancekit.segment.posts.case import Case, Layout
from stancekit.segment.posts.doubled import copy_before
from stancekit.segment.posts.items import behind_items

__all__ = ["case_before", "within_embed"]

_OPENING = 400  # code points that the line for an embed has at most
_SKIPPED = re.compile(r"skip\s", re.IGNORECASE)
"""How the line begins that leads past an embed: Skip Twitter post by @ann."""


def within_embed(text: str, last: int, stop: int, openings: list[tuple[int, int]]) -> tuple[int, int, bool]:
    """Between which places the words of a post stand, where a line for an embed that could not be shown is among them.

    They stand behind that line, or in it, before what it says; where there is neither, there are none.
    """
    place = bisect_right(openings, (stop, stop)) - 1 if openings else -1
    if place < 0 or openings[place][0] < last:
        return last, stop, False
    start, end = openings[place]
    shown = not text[end:stop].strip() and text[start - 1 : start] not in ("", "\n", "\r")
    return (last, start, False) if shown else (end, stop, True)


def case_before(
    text: str, anchor: Anchor, last: int, stop: int, layout: Layout, *, after_block: bool, opened: bool
) -> Case | None:
    """Gather what the start of a post is chosen from, which ends at `stop`; None where nothing stands before the attribution."""
    lines = lines_between(text, last, stop)
    if not after_block:
        lines = lines[_headlines(text, lines) :]
        if lines and not (anchor.handle or anchor.dash) and is_headline(text[lines[0].start : lines[-1].end]):
            return None  # Posted by Ann Lee, below the headline: who wrote the article
    lines = lines[_entry(text, lines) :]
    lines = lines[behind_items(text, lines) :]
    if opened:
        lines = lines[_furniture(text, lines, layout.language) :]
    if lines and opened and (SHARED.match(text, anchor.start) or _skips(text, last)):
        lines = [Line(lines[0].start, lines[-1].end, lines[0].gap)]  # nothing else stands in the embed
    elif layout.running:
        lines = sentences(text, lines)
    if not lines:
        return None
    copied = copy_before(text, lines, stop)
    copy = lines[-2 * copied].start if copied else None
    lines = [*lines[: -2 * copied], *lines[-copied:]] if copied else lines
    link = read_permalink(anchor.permalink)
    platform = (link.platform if link else None) or anchor.platform or platform_of_handle(anchor.handle)
    end = trim(text, lines[-1].start, stop)[1]
    personal = anchor.name is not None and plausible_name(anchor.name)
    return Case(
        lines, end, called_by(anchor.name), platform, anchor.day, after_block, running=layout.running, personal=personal,
        attributed=anchor.end, copy=copy,
    )  # fmt: skip


def _headlines(text: str, lines: list[Line]) -> int:
    """How many of the lines before an article's first attribution are its headlines, which begin no post."""
    count = int(
        len(lines) > 2
        and text[lines[0].end - 1] in "!?！？"
        and is_headline(text[lines[0].start : lines[0].end - 1])
    )
    while count < len(lines) - 1 and is_headline(text[lines[count].start : lines[count].end]):
        count += 1
    return count


def _entry(text: str, lines: list[Line]) -> int:
    """How many lines end with the heading of a live blog's last entry: its time, and a line without a full stop below."""
    for number in range(len(lines) - 3, -1, -1):
        stamp, heading, below = lines[number : number + 3]
        if (
            stamp.gap != 1
            and (heading.gap, below.gap > 1) == (1, True)
            and is_stamp(text[stamp.start : stamp.end])
            and is_headline(text[heading.start : heading.end])
        ):
            return number + 2
    return 0


def _furniture(text: str, lines: list[Line], language: str) -> int:
    """How many lines below the one that stands for an embed are the page's: that it needs consent, and a button to give it."""
    return next(
        (n for n, line in enumerate(lines) if not is_furniture(text[line.start : line.end], language)), 0
    )


def _skips(text: str, place: int) -> bool:
    """Whether the line that ends at a place leads past an embed."""
    reach = max(0, place - _OPENING)
    return _SKIPPED.match(text, max(reach, text.rfind("\n", reach, place) + 1)) is not None
