"""What stands above a post of a professional network, and above a comment that its page heads in one line.

Ann Lee                          Ann Lee, 12 Feb 2024, 10:21
• 2nd                            WORDS
Head of Bread at Oven | She/Her
2d •
WORDS
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import clean_author, plausible_name
from stancekit.segment.anchors.status import status_of
from stancekit.segment.cards.card_lines import line_words, own_line_name
from stancekit.segment.cards.heads import ANNOUNCED, Head
from stancekit.segment.paragraphs import Line

__all__ = ["network_head"]

_DEGREE = r"[·•]\s?[123](?:st|nd|rd|er|ère|e|º|\.º|\.|次)?\+?(?:\sgrado)?\Z"
_CONNECTED = re.compile(_DEGREE)
_NAMED_DEGREE = re.compile(rf"(?P<n>[^\n·•]{{3,50}}?)\s?{_DEGREE}")  # Ann Lee · 2nd
_ONE_LINE = re.compile(
    r"(?P<n>~?[^\W\d_][^\n,·•|:：@“”\"()（）]{1,40}?)(?:,\s(?:(?:am|le|el|on|dnia)\s)?|\s[·•|–—-]\s|\s?[(（]|\s(?:am|le|el|on|dnia)\s|[\s\u3000](?=\d{4}[年/.-]))"
    r"(?P<d>[^\n]{6,40}?)[)）]?(?:\s(?:says|writes|sagt|schreibt|dit|écrit|dice|escribe|pisze|napisał[a]?))?\s?[:：]?\Z"
)
_CLOCKED = re.compile(r"\d\s?[:h.時]\s?\d\d(?!\d|\.\d)")
_FROM = re.compile(r"\s(?:from|of|aus|vom|z|ze)\s(?=[A-ZÀ-ÖØ-ÞŁŚŻŹĆ])[^\n]{2,25}\Z")  # Jane from Hull
_CREDIT = re.compile(r"(?:by|von|par|por|autor(?:ka)?|published|posted|updated)\s", re.IGNORECASE)
_MOST_NAMES = 3  # lines of a picture's text, and a name twice


def network_head(text: str, lines: list[Line], place: int, language: str) -> Head | None:
    """Read the lines above a post where the one at `place` is its time."""
    words = line_words(text, lines[place])
    return _connected(text, lines, place, words, language) or _commented(text, lines, place, words, language)


def _connected(text: str, lines: list[Line], place: int, words: str, language: str) -> Head | None:
    """A name with how near its bearer is on the network, perhaps what they do, and the time."""
    told = status_of(words, language) if place > 1 else None
    if told is None or told.when is None or told.counted or told.buttons:
        return None
    for degree in (place - 2, place - 1):
        above = line_words(text, lines[degree])
        if linked := _NAMED_DEGREE.match(above):
            return Head(degree, place + 1, clean_author(linked["n"]), None, told.when, closed=True)
        if degree and _CONNECTED.match(above) and (name := own_line_name(text, lines[degree - 1], language)):
            first = degree - 1
            while first and degree - first < _MOST_NAMES and line_words(text, lines[first - 1]) == name:
                first -= 1
            return Head(first, place + 1, name, None, told.when, closed=True)
    return None


def _commented(text: str, lines: list[Line], place: int, words: str, language: str) -> Head | None:
    """A name, a date and a time of day in one line that begins a paragraph and has the words directly below."""
    found = _ONE_LINE.match(words) if lines[place].gap != 1 or not place else None
    if not found or place + 1 == len(lines) or lines[place + 1].gap != 1 or not _CLOCKED.search(found["d"]):
        return None
    told, name = status_of(found["d"], language), clean_author(found["n"])
    if told is None or told.when is None or not told.when.dated or told.counted or told.buttons:
        return None
    if not name or _CREDIT.match(name) or not (plausible_name(_FROM.sub("", name)) or " " not in name):
        return None
    announced = place > 0 and ANNOUNCED.search(line_words(text, lines[place - 1])) is not None
    return Head(place, place + 1, name, None, told.when, announced)
