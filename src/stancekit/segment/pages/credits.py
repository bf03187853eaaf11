"""Who wrote a post that a site sets itself, and when: the lines of author and date above or below its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.pages.frames import Frame, Part
from stancekit.segment.pages.marks import is_beside, is_credit, is_name, is_time
from stancekit.segment.pages.signatures import (
    LONGEST_NAME,
    date_in,
    handle_in,
    is_alone,
    is_recent,
    name_in,
    names_reader,
    without_signature,
)
from stancekit.segment.paragraphs import Line, lines_between
from stancekit.segment.platforms import VIA, platform_of_name, read_permalink
from stancekit.segment.reading import Reading

__all__ = ["Credit", "read_credit"]

_BOLD = frozenset(("b", "strong"))
_LONGEST = 200
_MOST_LINES = 4
_FEW_LINES = 3  # fewer may be author and date alone


class Credit(NamedTuple):
    """What a post is signed with: where its words stand between the lines of author and date, and these.

    `dated` is also one that was "2 hours ago"; `alone` are author and date with at most a platform beside
    them; `reader` is one who is called so.
    """

    start: int
    end: int
    name: str | None
    handle: str | None
    day: date | None
    dated: bool
    alone: bool
    reader: bool
    platform: str | None


def read_credit(text: str, frame: Frame, start: int, end: int, language: str) -> Credit | None:
    """Take the lines of author and date from both ends of a post; None where no author is named in them."""
    lines = lines_between(text, start, end)
    frame = replace(frame, parts=_within(frame.parts, lines))
    head = tail = 0
    while head < min(len(lines), _MOST_LINES) and _is_credit(text, lines[head], frame, first=not head):
        head += 1
    while tail < min(len(lines) - head, _MOST_LINES) and _is_credit(
        text, lines[-1 - tail], frame, first=False
    ):
        tail += 1
    edges = lines[:head] + lines[len(lines) - tail :]
    if not edges:
        return None
    signed = [Reading(text[line.start : line.end]).text for line in edges]
    handle = next((at for line in signed if (at := handle_in(line))), None)
    days = [found.day for line in signed if (found := date_in(line, language))]
    inside = [p for p in frame.parts if any(p.start < line.end and line.start < p.end for line in edges)]
    timed = any(is_time(part) for part in inside) or any(is_recent(line) for line in signed)
    sure = frame.card or any(part.tag not in _BOLD and is_credit(part) for part in inside)
    beside = [part for part in inside if is_beside(part)]
    times = [part for part in inside if is_time(part)]
    via = next((m for line in signed if (m := VIA.search(line))), None)
    name = _name(text, inside, edges) or next(
        (n for line in edges if (n := name_in(_without(text, line, beside)))), None
    )
    if not (name or handle) or not (days or timed or handle or sure):
        return None
    words = lines[head : len(lines) - tail]
    first, stop = (words[0].start, words[-1].end) if words else (lines[0].start, lines[0].start)
    return Credit(
        first, stop, name, handle, days[0] if days else None, dated=bool(days) or timed,
        alone=all(is_alone(_without(text, line, times), name) for line in edges), reader=any(names_reader(line) for line in signed),
        platform=platform_of_name(via["p"]) if via else None,
    )  # fmt: skip


def _within(parts: list[Part], lines: list[Line]) -> list[Part]:
    """The elements but for those that hold the whole post, which are named for what they hold: a tweetIdInfo."""
    if len(lines) < _FEW_LINES:
        return parts
    return [part for part in parts if part.start > lines[0].start or part.end < lines[-1].end]


def _without(text: str, line: Line, parts: list[Part]) -> str:
    """The line as it is read, with the elements blanked out."""
    words = list(text[line.start : line.end])
    for part in parts:
        begin, stop = max(part.start, line.start) - line.start, min(part.end, line.end) - line.start
        if begin < stop:
            words[begin:stop] = " " * (stop - begin)
    return Reading("".join(words)).text


def _is_credit(text: str, line: Line, frame: Frame, *, first: bool) -> bool:
    """Whether a line holds nothing but what is marked as author, date or handle, or is one as it stands."""
    if line.end - line.start > _LONGEST:
        return False
    inside = [p for p in frame.parts if p.start < line.end and line.start < p.end]
    named = first or any(is_time(p) for p in inside) or date_in(Reading(text[line.start : line.end]).text)
    marked = [p for p in inside if is_credit(p) or (named and _opens(text, p, line))]
    marked += _links_to_post(frame, line) if named else []
    rest = _without(text, line, marked)
    return bool(marked or date_in(rest)) and not without_signature(rest)


def _links_to_post(frame: Frame, line: Line) -> list[Part]:
    """The links of a line that lead to the post itself, as elements."""
    return [
        Part("a", "", link.start, link.end)
        for link in frame.links
        if line.start <= link.start and link.end <= line.end and read_permalink(link.href)
    ]


def _opens(text: str, part: Part, line: Line) -> bool:
    """Whether a line opens in bold type with what may be a name."""
    return (
        part.tag in _BOLD
        and part.end - part.start <= LONGEST_NAME
        and not text[line.start : part.start].strip()
    )


def _names_work(text: str, part: Part, line: Line) -> bool:
    """Whether a cite is the work behind its author: Ann Lee, <cite>Of Tea</cite>."""
    before = Reading(text[line.start : part.start]).text.rstrip() if part.tag == "cite" else ""
    return before.endswith((",", "，", "、")) and plausible_name(before)


def _name(text: str, parts: list[Part], lines: list[Line]) -> str | None:
    """The first element that is marked as a name, the innermost of those that begin together."""
    named = [p for p in parts if p.tag in _BOLD or is_name(p)]
    for part in sorted(named, key=lambda p: (p.start, p.end)):
        for line in lines:
            start, end = max(part.start, line.start), min(part.end, line.end)
            if (
                start < end
                and not _names_work(text, part, line)
                and (name := name_in(Reading(text[start:end]).text))
            ):
                return name
    return None
