"""One attribution behind a post, and what all its forms share."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from stancekit.segment.dates import ago_after, date_at
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.platforms import VIA, platform_of_name

__all__ = [
    "AFTER_LINK",
    "NICKNAME",
    "Anchor",
    "at_line_end",
    "at_line_start",
    "clean_author",
    "covered",
    "date_after",
    "floor_before",
    "plausible_name",
    "unread",
    "via_after",
]

_BEFORE_DATE = re.compile(
    r"(?:\s/\s|[\s,·|•・:;\u3000]{0,4})(?:(?:on|am|vom|le|du|el|del|en|sur|w\sdniu|z\sdnia|dnia|z|o)\s{1,2}|[—–-]\s)?\[?",
    re.IGNORECASE,
)
AFTER_LINK = re.compile(r"\](?:\((?P<u>[^)\s]{0,500})\)|(?P<r>\[[^\]\n]{0,60}\]))")
"""Behind the words of a link: its address, or the label under which a list below gives it."""
_NEXT = re.compile(r"[^\S\r\n]*")


@dataclass(slots=True)
class Anchor:
    """One attribution: `start` is its dash, `end` the first character behind it."""

    start: int
    end: int
    name: str | None
    handle: str | None
    day: date | None
    dated: bool
    dash: str
    line_start: bool
    line_end: bool
    cut: bool = False
    permalink: str | None = None
    certain: bool = True
    platform: str | None = None


def unread(anchor: Anchor) -> list[str]:
    """What is missing in an attribution or unsure, as doubts, but for a date that is not there at all."""
    doubts = []
    if anchor.cut:
        doubts.append("cut_text")
    elif anchor.handle is None:
        doubts.append("no_handle")
    if anchor.dated and anchor.day is None:
        doubts.append("date_ambiguous")
    if anchor.name is None and not anchor.cut:
        doubts.append("no_name")
    if not anchor.certain:
        doubts.append("attribution_uncertain")
    return doubts


def at_line_start(text: str, position: int) -> bool:
    """Whether nothing but blanks and marks of quotation stands before the position in its line."""
    while position and text[position - 1] in " \t\u00a0\u3000>*":
        position -= 1
    return not position or text[position - 1] in "\r\n\u2028\u2029"


def at_line_end(text: str, position: int) -> bool:
    """Whether nothing but blanks stands behind the position in its line."""
    stop = _NEXT.match(text, position)
    end = stop.end() if stop else position
    return end >= len(text) or text[end] in "\r\n\u2028\u2029"


def clean_author(raw: str) -> str | None:
    """Strip white space, markup and the comma before a handle; None where nothing is left."""
    name = raw.replace("\\_", "_").strip(" \t\r\n\u00a0\u3000,:|·[]").removesuffix(" /").strip()
    return " ".join(name.split()) or None


NICKNAME = re.compile(r"(?=[\w.]*[\d_.])[a-z0-9][\w.]{2,29}")
"""A name of an account in a head that has no sign before it: dora.bakes, kurven_84."""
PARTICLES = word_set("de la le du van von der den di da del dos das y e i al el bin ibn")


def plausible_name(name: str) -> bool:
    """Whether up to five words in capitals, with particles between, can be somebody's name."""
    words = re.findall(r"[^\W\d_]+", name)
    return 0 < len(words) <= 5 and all(w[0].isupper() or not w[0].islower() or w in PARTICLES for w in words)


def via_after(text: str, position: int) -> tuple[int, str | None]:
    """Read the platform that an attribution names behind its author, and a time ago: where they end, and which it is."""
    via = VIA.match(text, position)
    end, platform = (via.end(), platform_of_name(via["p"])) if via else (position, None)
    return ago_after(text, end), platform


def date_after(text: str, position: int, language: str) -> tuple[int, date | None, str | None] | None:
    """Read the date that follows an attribution, with its markdown link; end, day, link."""
    if not (skip := _BEFORE_DATE.match(text, position)):
        return None
    start = skip.end()
    found = date_at(text, start, language)
    if found is None:  # what was skipped may belong to the date
        start -= len(skip[0].lstrip())
        found = date_at(text, start, language)
    if found is None:
        return None
    link = AFTER_LINK.match(text, found.end)
    if link is None and text[start - 1 : start] == "[" and text[found.end : found.end + 1] == "]":
        return found.end + 1, found.day, None
    return (link.end() if link else found.end), found.day, link["u"] or link["r"] if link else None


def covered(taken: list[tuple[int, int]], position: int) -> bool:
    """Whether the position lies in one of the spans, which are sorted."""
    place = bisect_right(taken, (position, 1 << 60)) - 1
    return place >= 0 and taken[place][0] <= position < taken[place][1]


def floor_before(taken: list[tuple[int, int]], position: int) -> int:
    """Where the last span that begins before the position ends, 0 where there is none."""
    place = bisect_right(taken, (position, 1 << 60)) - 1
    return taken[place][1] if place >= 0 else 0
