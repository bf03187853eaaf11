"""Who wrote a post that a site sets itself, and when: the lines of author and date above or below its words."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from stancekit.segment.dates import FoundDate, date_at
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.pages.frames import Frame, Part
from stancekit.segment.pages.marks import is_beside, is_credit, is_name, is_time
from stancekit.segment.paragraphs import Line, lines_between
from stancekit.segment.reading import Reading

__all__ = ["Credit", "read_credit"]

_BOLD = word_set("b strong")
_HANDLE = re.compile(r"[(（]?[@＠](?P<h>\w[\w.\-]{0,80}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)[)）]?")
_PLACE = re.compile(
    r"[\s,(]*\b(?:(?:on|via|auf|bei|sur|en|na|w|in)\s)?(?:facebook(?:u|iem)?|instagram(?:ie)?|mastodon(?:ie)?|bluesky|threads|youtube|tiktok|linkedin|x|twitter(?:ze)?)\b\)?",
    re.IGNORECASE,
)
_ACTIONS = re.compile(
    r"(?:\d+\s)?\b(?:likes?|reply|share|gefällt mir|antworten|teilen|j['’]aime|répondre|partager|me gusta|responder|compartir|lubię to!?|odpowiedz"
    r"|udostępnij|いいね！?|返信)(?!\w)",
    re.IGNORECASE,
)
_LED = re.compile(r"^(?:by|von|par|por|przez|autor|author|auteur)(?:\s|:\s?)", re.IGNORECASE)
_SAYS = re.compile(
    r"\s?(?:says|said|wrote|writes|schrieb|schreibt|sagt|a écrit|écrit|dit|escribió|dice|pisze|napisała?)\s?:?$"
)
_PARTS = re.compile(r"\s[·•|—–-]\s|[·•|、]|[,;]\s")
_SIGNS = ' \t\r\n\u00a0\u3000,;:·•|—–―-()（）[]".'
_TOKEN = re.compile(r"(?<![^\W_])[^\W_]|(?<=[^\W\d_])\d")
_LONGEST = 200
_NAME = 60
_MOST_LINES = 4


class Credit(NamedTuple):
    """What a post is signed with: where its words stand between the lines of author and date, and these."""

    start: int
    end: int
    name: str | None
    handle: str | None
    day: date | None
    dated: bool


def read_credit(text: str, frame: Frame, start: int, end: int, language: str) -> Credit | None:
    """Take the lines of author and date from both ends of a post; None where no author is named in them."""
    lines = lines_between(text, start, end)
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
    handle = next((match["h"] for words in signed if (match := _HANDLE.search(words))), None)
    days = [found.day for words in signed if (found := _date_in(words, language))]
    inside = [p for p in frame.parts if any(p.start < line.end and line.start < p.end for line in edges)]
    timed = any(is_time(part) for part in inside)
    sure = frame.card or any(part.tag not in _BOLD and is_credit(part) for part in inside)
    beside = [part for part in inside if is_beside(part)]
    name = _name(text, inside, edges) or next(
        (n for line in edges if (n := _clean(_without(text, line, beside)))), None
    )
    if not (name or handle) or not (days or timed or handle or sure):
        return None
    first, last = (lines[head], lines[-1 - tail]) if head + tail < len(lines) else (lines[0], lines[0])
    stop = last.end if head + tail < len(lines) else first.start
    return Credit(
        first.start, stop, name, handle and "@" + handle, days[0] if days else None, bool(days) or timed
    )


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
    marked = [
        part
        for part in frame.parts
        if part.start < line.end
        and line.start < part.end
        and (is_credit(part) or (first and _opens(text, part, line)))
    ]
    rest = _without(text, line, marked)
    dated = _date_in(rest)
    if dated:
        rest = rest[: dated.start] + rest[dated.end :]
    if not (marked or dated):
        return False
    rest = _ACTIONS.sub("", _PLACE.sub("", _HANDLE.sub("", rest)))
    return not _SAYS.sub("", rest.strip(_SIGNS)).strip(_SIGNS)


def _opens(text: str, part: Part, line: Line) -> bool:
    """Whether a line opens in bold type with what may be a name."""
    return part.tag in _BOLD and part.end - part.start <= _NAME and not text[line.start : part.start].strip()


def _name(text: str, parts: list[Part], lines: list[Line]) -> str | None:
    """The first element that is marked as a name, the innermost of those that begin together."""
    named = [p for p in parts if p.tag in _BOLD or is_name(p)]
    for part in sorted(named, key=lambda p: (p.start, p.end)):
        for line in lines:
            start, end = max(part.start, line.start), min(part.end, line.end)
            if start < end and (name := _clean(Reading(text[start:end]).text)):
                return name
    return None


def _clean(words: str) -> str | None:
    """The name in a line of author and date."""
    if dated := _date_in(words):
        words = words[: dated.start]
    words = _SAYS.sub("", _LED.sub("", _HANDLE.sub("", words).strip(_SIGNS)))
    for piece in _PARTS.split(words):
        name = _PLACE.sub("", piece).strip(_SIGNS)
        if any(c.isalpha() for c in name) and not _ACTIONS.search(name):
            return name + ")" * (name.count("(") > name.count(")")) if len(name) <= _NAME else None
    return None


def _date_in(words: str, language: str = "en") -> FoundDate | None:
    for token in _TOKEN.finditer(words, 0, _LONGEST):
        if found := date_at(words, token.start(), language):
            return found
    return None
