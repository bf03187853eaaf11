"""Posts copied with nothing but a name above: comments with a time and buttons below, captions with their comments folded.

NAME                                   account WORDS              NAME
WORDS                                                             WORDS
2 May 2023 at 14:05 · Like · Reply     View all 14 comments       Like
                                       2 May                      Reply
                                                                  3w
"""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.anchors.comments import is_badge, is_of_comments
from stancekit.segment.anchors.status import Status, When, is_number, status_of
from stancekit.segment.cards.card_lines import own_line_name
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
_TICK = re.compile(r"[✓✔☑✅]\ufe0f?\s{1,3}")
_NICKNAME = re.compile(r"(?:u/)?(?:(?=[\w.-]*[\d_.])(?=[\w.-]*[^\W\d_])\w[\w.-]{2,29}|[a-z]{5,29})")
_BYLINE = re.compile(
    r"(?:By|Von|Par|Por|Tekst:|Autor(?:in)?:)\s[A-ZÀ-ÞŁŚŻŹĆ][\w.'’-]*(?:\s[A-ZÀ-ÞŁŚŻŹĆ][\w.'’-]*){1,3}\Z"
)
_HEADLINES = 3  # lines of an article among which a word alone is no nickname
_LONGEST, _MOST_LINES, _MOST_PARTS = 8000, 20, 8


class _Foot(NamedTuple):
    """The lines below the words: the first of them, the first behind them, and what they tell together."""

    top: int
    behind: int
    told: Status


def footed(text: str, lines: list[Line], place: int, floor: int, language: str) -> tuple[Embed, int] | None:
    """Read the post that the line at `place` closes, and the line behind it; it begins at line `floor` or later."""
    if _FOLDED.match(_words(text, lines[place])):
        found = _caption(text, lines, place, floor, language)
        return found or _named(text, lines, _foot(text, lines, place, floor, language), floor, language)
    if status_of(_words(text, lines[place]), language) is None:
        return None
    foot = _foot(text, lines, place, floor, language)
    if not foot.told.when or not (foot.told.buttons or foot.told.counted):
        return None
    above = lines[place - 1] if place > floor else None
    account = _CAPTION.match(text, above.start, above.end) if above else None
    if account and (lines[place - 1].gap != 1 or place - 1 == floor or not account["h"].isalpha()):
        return _caption(text, lines, place, floor, language)
    return _named(text, lines, foot, floor, language)


def _foot(text: str, lines: list[Line], place: int, floor: int, language: str) -> _Foot:
    """Gather the lines around the one at `place` that tell of times, counts and buttons, each perhaps on its own line."""
    top = behind = place
    when, counted, buttons = None, False, False
    while (
        top > floor
        and place - top < _MOST_PARTS
        and lines[top].gap == 1
        and _part(text, lines[top - 1], language)
    ):
        top -= 1
    while (
        behind < len(lines) and behind - place < _MOST_PARTS and (behind == place or lines[behind].gap == 1)
    ):
        if (told := _part(text, lines[behind], language)) is None:
            break
        behind += 1
    for line in lines[top:behind]:
        if told := _part(text, line, language):
            when, counted, buttons = when or told.when, counted or told.counted, buttons or told.buttons
    return _Foot(top, behind, Status(when, counted, buttons))


def _part(text: str, line: Line, language: str) -> Status | None:
    words = _words(text, line)
    if _FOLDED.match(words):
        return Status(None, counted=True, buttons=True)
    if told := status_of(words, language):
        return told
    if is_number(words) or is_badge(words):
        return Status(None, counted=False, buttons=False)
    return None


def _named(text: str, lines: list[Line], foot: _Foot, floor: int, language: str) -> tuple[Embed, int] | None:
    """Find the name above the words that a foot closes."""
    for first in range(foot.top - 2, max(floor - 1, foot.top - _MOST_LINES), -1):
        if is_badge(_words(text, lines[first])):
            continue
        top = first
        while top > floor and lines[top].gap == 1 and is_badge(_words(text, lines[top - 1])):
            top -= 1
        name = own_line_name(text, lines[first], language)
        above = text[lines[top - 1].start : lines[top - 1].end] if top else ""
        opens = lines[top].gap != 1 or (top == floor and floor > 0) or above[-1:] in (":", "：")
        if not (name and (opens or is_of_comments(above)) and name[-1] not in "!?:…"):
            continue
        among = first >= _HEADLINES or (first > 0 and not name.isalpha())
        nick = among and lines[first + 1].gap == 1 and _NICKNAME.fullmatch(name)
        if not (plausible_name(name) or nick or top < first):
            continue
        begin = first + 1
        while begin < foot.top and is_badge(_words(text, lines[begin])):
            begin += 1
        if begin == foot.top:
            return None
        when = foot.told.when or When(None, dated=False)
        doubts = ["no_handle", *([] if when.dated else ["no_date"])]
        start, end, stop = lines[begin].start, lines[foot.top - 1].end, lines[foot.behind - 1].end
        if _BYLINE.match(text, start, end):
            return None  # below the headline of a newsletter
        return _embed(text, lines[top], start, end, stop, name, None, when, doubts), foot.behind
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
    tick = _TICK.match(text, account.end(), lines[place - 1].end)
    start, end, stop = (tick or account).end(), lines[place - 1].end, lines[behind - 1].end
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
