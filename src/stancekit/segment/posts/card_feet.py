"""Posts copied with nothing but a name above: comments with a time and buttons below, captions with their comments folded.

NAME                                   account WORDS
WORDS
2 May 2023 at 14:05 · Like · Reply     View all 14 comments
                                       2 May
"""

from __future__ import annotations

import re

from stancekit.segment.dates import ago_after, date_at
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line
from stancekit.segment.passage import Embed
from stancekit.segment.posts.card_heads import When, own_line_name, when_of

__all__ = ["footed"]

_BUTTON = re.compile(
    r"\b(?:reply|antworten|répondre|responder|odpowiedz|like|gefällt\smir|j['’]aime|me\sgusta|lubię\sto)\b|返信|いいね",
    re.IGNORECASE,
)
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
    words = text[line.start : line.end] if line.end - line.start < 110 else ""
    if not words:
        return None
    if _FOLDED.match(words):
        return _caption(text, lines, place, floor, language)
    when = _closing(words, language)
    first = place - 1
    while when and first > floor and lines[first].gap == 1 and place - first < _MOST_LINES:
        first -= 1
    if when is None or not floor <= first < place - 1 or lines[place].gap != 1:
        return None
    name = own_line_name(text, lines[first])
    if not name or name[-1] in "!?:…":
        return None
    doubts = ["no_handle", *([] if when.dated else ["no_date"])]
    return _embed(
        text, lines[first], lines[first + 1].start, lines[place - 1].end, line.end, name, None, when, doubts
    ), place + 1


def _closing(words: str, language: str) -> When | None:
    """When a comment was posted, by a line that begins with its time and has buttons behind."""
    if not _BUTTON.search(words):
        return None
    if words[0].isalnum() and (found := date_at(words, 0, language)):
        return When(found.day, dated=True)
    return When(None, dated=False) if ago_after(words, 0) else None


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
    folded = _FOLDED.match(text[lines[place].start : lines[place].end])
    told, behind = (folded["when"] or "").strip(" ·•") if folded else "", place + 1
    if not told and behind < len(lines) and when_of(_words(text, lines[behind]), language):
        told, behind = _words(text, lines[behind]), behind + 1
    when = when_of(told, language) or When(None, dated=False)
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
