"""What stands beside a quotation in its line, up to the quotations next to it."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.corner_brackets import blank_quotes
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.quotation import Quotation

__all__ = ["Surroundings", "surroundings"]

_LEAD = 600  # code points beside the words in which a Japanese topic is looked for
_NEAR = 300  # code points behind speech between dashes in which it is said who speaks
_SAYS_SO = re.compile(r"。(?:そう|こう)[^。「」]*のは、?[^。「」]*")
"""The beginning of a Japanese sentence at whose end it is said who speaks; a name in brackets may stand within it."""
_BULLET = re.compile(r"[–—―•*-]\s{0,2}$")


class Surroundings(NamedTuple):
    """The text `before` and `behind` a quotation; whether it `opens` its line, and is all of it behind a bullet."""

    before: str
    behind: str
    opens: bool
    bulleted: bool


def surroundings(
    text: str, lines: list[Line], quotations: list[Quotation], place: int, language: str
) -> Surroundings:
    """Give what stands beside the quotation at a place."""
    quotation = quotations[place]
    line, last = lines[quotation.line], lines[quotation.last_line]
    begin = max(line.start, quotations[place - 1].end if place else 0)
    stop = last.end
    if quotation.mark == "—":
        stop = _end_of_attribution(quotations, place, stop)
    elif place + 1 < len(quotations):
        stop = min(stop, quotations[place + 1].start)
    before, behind = text[begin : quotation.start], text[quotation.end : stop]
    if language == "ja":  # the topic may stand before earlier words
        before = blank_quotes(text[max(line.start, quotation.start - _LEAD) : quotation.start])
        behind = (
            blank_quotes(text[quotation.end : min(last.end, quotation.end + _LEAD)])
            if _SAYS_SO.fullmatch(behind)
            else behind
        )
    if quotation.mark == "—":
        before = before.rstrip()[:-1]
    opens = begin == line.start
    bullet = _BULLET.match(before) if opens else None
    before = before[bullet.end() :] if bullet else before
    return Surroundings(before, behind, opens, bulleted=bullet is not None and not behind.strip(" .,;"))


def _end_of_attribution(quotations: list[Quotation], place: int, stop: int) -> int:
    """Where at the latest the attribution of speech between dashes ends: a title in marks may stand in it."""
    stop = min(stop, quotations[place].end + _NEAR)
    for number in range(place + 1, len(quotations)):
        following = quotations[number]
        if following.start >= stop or following.mark == "—":
            return min(stop, following.start)
    return stop
