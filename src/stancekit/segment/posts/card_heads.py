"""What stands above the words of a post that was copied as a card: name, handle, and perhaps the date."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from stancekit.segment.dates import ago_after, date_at, without_year
from stancekit.segment.paragraphs import BLANK, Line
from stancekit.segment.posts.anchor import clean_author
from stancekit.segment.posts.counts import is_count

__all__ = ["Head", "When", "card_head", "is_button", "names_handle", "own_line_name", "when_of"]

_HANDLE = re.compile(
    r"(?P<n>[^\n@＠]{0,60}?)[ \t]?[@＠](?P<h>\w[\w.\-]{0,60}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)(?:[\s·•|,]{1,4}(?P<t>[^@＠]{1,50}))?\Z"
)
_BEHIND_DATE = re.compile(r"\s?(?:[·•|–-]\s?[^\n]{0,60})?\Z")
_MARKS = re.compile(r"[✓✔☑✅🌐🔵]\ufe0f?")
_BUTTON = re.compile(
    r"(?:[·•✓✔☑✅🌐🔵\ufe0f\s]{1,6}|follow(?:ing)?|folgen|abonnieren|suivre|s'abonner|seguir|obserwuj|フォロー(?:する)?"
    r"|verified account|verifizierter account|compte (?:vérifié|certifié)|cuenta verificada|zweryfikowane konto|認証済みアカウント"
    r"|(?:replying\sto|(?:als\s)?antwort\san|en\sréponse\sà|en\srespuesta\sa|respondiendo\sa|w\sodpowiedzi\s(?:do|na)|odpowiedź\sdo|返信先:?)\s?[@＠].{1,80})\Z",
    re.IGNORECASE,
)
_LONGEST = 140
_LONGEST_NAME = 60
_MOST_BUTTONS = 4


class When(NamedTuple):
    """When a card says it was posted: the day, None where it cannot be told; `dated` that it is a whole date."""

    day: date | None
    dated: bool


class Head(NamedTuple):
    """The lines above the words: the first of them, the first behind them, and what they tell."""

    first: int
    behind: int
    name: str | None
    handle: str | None
    when: When | None


def is_button(words: str) -> bool:
    """Whether a line of a card is a mark or a button, or says whom it replies to."""
    return _BUTTON.match(words) is not None


def when_of(words: str, language: str) -> When | None:
    """Read a line that is nothing but a date, with a time and what stands behind it, or a time ago."""
    if not words or len(words) > 100 or not any(map(str.isdigit, words)):
        return None
    found = date_at(words, 0, language)
    if found and _BEHIND_DATE.match(words, found.end):
        return When(found.day, dated=True)
    return When(None, dated=False) if without_year(words) or ago_after(words, 0) == len(words) else None


def names_handle(words: str) -> re.Match[str] | None:
    """Match a line that is a handle, with the name before it and the time behind."""
    return _HANDLE.match(words) if len(words) <= _LONGEST and ("@" in words or "＠" in words) else None


def card_head(text: str, lines: list[Line], place: int, language: str) -> Head | None:
    """Read the lines above a post, where the one at `place` is its handle, or its date below a name."""
    line = lines[place]
    words = text[line.start : min(line.end, line.start + _LONGEST + 1)]
    if signed := names_handle(words):
        return _signed(text, lines, place, signed, language)
    if not (place and words[:1].isalnum() and line.gap == 1 and place + 1 < len(lines)):
        return None
    when, name = when_of(words, language), own_line_name(text, lines[place - 1])
    opens = lines[place - 1].gap > 1 or place == 1 or is_count(_words(text, lines[place - 2]))
    if when is None or name is None or not opens or lines[place + 1].gap != 1:
        return None
    return Head(place - 1, place + 1, name, None, when)


def _signed(text: str, lines: list[Line], place: int, signed: re.Match[str], language: str) -> Head | None:
    when = when_of(signed["t"], language) if signed["t"] else None
    if signed["t"] and when is None:
        return None
    first, own = place, clean_author(_MARKS.sub("", signed["n"]).strip(BLANK))
    if not own:
        above = place - 1
        while above > 0 and place - above < _MOST_BUTTONS and is_button(_words(text, lines[above])):
            above -= 1
        if above >= 0 and lines[above + 1].gap <= 2 and (own := own_line_name(text, lines[above])):
            first = above
    behind = place + 1
    while behind < len(lines) and behind - place <= _MOST_BUTTONS:
        here = _words(text, lines[behind])
        told = when_of(here, language) if when is None and lines[behind].gap == 1 else None
        if not told and not is_button(here):
            break
        when, behind = told or when, behind + 1
    return Head(first, behind, own, "@" + signed["h"].rstrip(".-"), when)


def _words(text: str, line: Line) -> str:
    return text[line.start : min(line.end, line.start + _LONGEST)]


def own_line_name(text: str, line: Line) -> str | None:
    """The name that a line of its own is, None where it is too long or something that was counted."""
    words = text[line.start : line.end]
    if len(words) > _LONGEST_NAME or is_count(words):
        return None
    return clean_author(_MARKS.sub("", words))
