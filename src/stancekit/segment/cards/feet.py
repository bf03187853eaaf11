"""Posts copied with nothing but a name above: comments with a time and buttons below, captions with their comments folded.

NAME                                   account WORDS
WORDS
2 May 2023 at 14:05 · Like · Reply     View all 14 comments
                                       2 May
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.cards.heads import own_line_name
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Embed

__all__ = ["footed"]

_FOLDED = re.compile(
    r"[*_]?(?:view\sall\s[\d,.]+\scomments|alle\s[\d.]+\skommentare\sans(?:ehen|icht)|(?:voir|afficher)\sles\s[\d\s]+\scommentaires"
    r"|ver\slos\s[\d.,]+\scomentarios|(?:zobacz|wyświetl)\swszystkie\skomentarze\s\([\d\s]+\)|コメント[\d,]+件をすべて見る)(?P<when>\s?[·•]\s?[^\n*_]{3,30})?[*_]?\Z",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"[*_]{0,2}(?P<h>[a-z0-9](?=[a-z0-9.]*[_.\d]|[a-z]{4})[a-z0-9_.]{2,29})[*_]{0,2}[ \t]{1,4}(?=\S)"
)
_LONGEST, _MOST_LINES = 8000, 20


def footed(text: str, lines: list[Line], place: int, floor: int, language: str) -> tuple[Embed, int] | None:
    """Read the post that the line at `place` closes, and the line behind it; it begins at line `floor` or later."""
    line = lines[place]
    words = _words(text, line)
    if _FOLDED.match(words):
        return _caption(text, lines, place, floor, language)
    told = status_of(words, language)
    if told is None or told.when is None or not (told.buttons or told.counted):
        return None
    if place > floor and _CAPTION.match(text, lines[place - 1].start, lines[place - 1].end):
        return _caption(text, lines, place, floor, language)
    for first in range(place - 2, max(floor - 1, place - _MOST_LINES), -1):
        name = own_line_name(text, lines[first], language)
        if name and plausible_name(name) and lines[first].gap != 1 and name[-1] not in "!?:…":
            doubts = ["no_handle", *([] if told.when.dated else ["no_date"])]
            start, end = lines[first + 1].start, lines[place - 1].end
            return _embed(text, lines[first], start, end, line.end, name, None, told.when, doubts), place + 1
    return None


def _caption(text: str, lines: list[Line], place: int, floor: int, language: str) -> tuple[Embed, int] | None:
    first = place - 1
    while (
        first > floor
        and place - first < _MOST_LINES
        and not _CAPTION.match(text, lines[first].start, lines[first].end)
    ):
        first -= 1
    account = _CAPTION.match(text, lines[first].start, lines[first].end) if first >= floor else None
    if account is None or lines[place - 1].end - lines[first].start > _LONGEST:
        return None
    told = _words(text, lines[place])
    folded, behind = _FOLDED.match(told), place + 1
    status = status_of((folded["when"] or "").strip() if folded else told, language)
    if (
        status is None
        and behind < len(lines)
        and (status := status_of(_words(text, lines[behind]), language))
    ):
        behind += 1
    when = (status.when if status else None) or When(None, dated=False)
    doubts = ["no_name", *([] if when.dated else ["no_date"])]
    start, end, stop = account.end(), lines[place - 1].end, lines[behind - 1].end
    return _embed(
        text, lines[first], start, end, stop, None, "@" + account["h"].rstrip("."), when, doubts
    ), behind


def _words(text: str, line: Line) -> str:
    return text[line.start : min(line.end, line.start + 110)]


def _embed(
    text: str,
    head: Line,
    start: int,
    end: int,
    stop: int,
    name: str | None,
    handle: str | None,
    when: When,
    doubts: list[str],
) -> Embed:
    words = text[start:end]
    return Embed(
        start,
        end,
        head.start,
        stop,
        name,
        handle,
        when.day,
        links=links_of(words),
        media=media_of(words),
        doubts=tuple(doubts),
    )
