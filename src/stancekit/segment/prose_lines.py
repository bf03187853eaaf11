"""The lines of the journalist's prose: what is neither a post nor set apart by the page, and behind whose post each stands."""

from __future__ import annotations

import re
from bisect import bisect_right

from stancekit.segment.furniture import is_furniture, is_stamp
from stancekit.segment.link_boxes import boxed_links
from stancekit.segment.mastheads import find_mastheads
from stancekit.segment.paragraphs import Line, is_headline, lines_between
from stancekit.segment.passage import Passage
from stancekit.segment.service_lines import is_service_line

__all__ = ["authors_before", "prose_lines"]

_QUOTES = re.compile(r"[“”„«»\"「《〈]|[:：]")


def prose_lines(
    text: str, floor: int, passages: list[Passage], silent: list[tuple[int, int]], language: str
) -> tuple[list[Line], frozenset[int], frozenset[int]]:
    """The journalist's lines, outside of what a page sets apart, and which of them stand directly behind it.

    Last those behind a line of the page that parts what stands around it: the time of the next entry of a live
    blog, or that nobody may comment.
    """
    lines: list[Line] = []
    breaks: set[int] = set()
    parted: set[int] = set()
    last = floor
    mastheads = find_mastheads(text).starts
    ends = sorted([*((p.block_start, p.block_end) for p in passages), *silent])
    for start, end in [*ends, (len(text), len(text))]:
        stamped = False
        between = lines_between(text, last, start)
        linked = boxed_links(text, between)
        for line in between:
            words = text[line.start : line.end]
            heading = stamped and line.gap == 1 and is_headline(words) and not _QUOTES.search(words)
            apart = line.start in linked or line.start in mastheads or heading
            lines += [] if apart or is_furniture(words, language) else [line]
            stamped = is_stamp(words)
            if stamped or is_service_line(words):
                parted.add(len(lines))
        breaks.add(len(lines))
        last = max(last, end)
    return lines, frozenset(breaks), frozenset(parted)


def authors_before(
    lines: list[Line], breaks: frozenset[int], passages: list[Passage], silent: list[tuple[int, int]]
) -> dict[int, str]:
    """For each line directly behind an embedded post, the name of its author."""
    blocks = sorted([*((p.block_end, p.name or "") for p in passages), *((end, "") for _, end in silent)])
    ends = [end for end, _ in blocks]
    found: dict[int, str] = {}
    for number in breaks:
        place = bisect_right(ends, lines[number].start) - 1 if number < len(lines) else -1
        if place >= 0 and (name := blocks[place][1]):
            found[number] = name
    return found
