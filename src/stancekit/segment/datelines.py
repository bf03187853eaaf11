"""The place, day and agency with which a report begins, Toulouse, 12 mars 2024 (AFP) -, of which nobody is spoken."""

from __future__ import annotations

import re
from itertools import islice

from stancekit.segment.lexicon.agencies import AGENCIES, JAPANESE_AGENCIES

__all__ = ["without_dateline"]

_LINES = 12  # of an article, a headline and a byline before it
_LINE = re.compile(r"\S[^\n]*")
_AGENCY = rf"(?i:{AGENCIES})(?:[/,-]\s?[\w.]+){{0,3}}"
_INSIDE = r"[^\n【】\[\]［］（）()]"
_DATELINE = re.compile(
    rf"(?P<where>[^\n()@“”„«»\"]{{0,60}}?)\s?\({_AGENCY}\)\s?\.?\s?[-–—]+\s{{0,3}}(?=\S)"
    rf"|[【\[［〔（(]{_INSIDE}{{0,20}}?(?:{JAPANESE_AGENCIES}){_INSIDE}{{0,12}}[】\]］〕）)](?:\s?[-–—])?\s{{0,3}}(?=\S)"
)
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_MOST = 9  # words of a place and a day
_SMALL = 5  # letters of a month or a particle in it: 4 feb, Palma de Mallorca; longer ones stand behind a day
_DAY = re.compile(r"\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,12}\.?(?=[\s,]|$)|\d{1,2}")


def without_dateline(text: str) -> str:
    """The text with blanks where the first dateline of its first lines stands: every offset stays."""
    for line in islice(_LINE.finditer(text), _LINES):
        found = _DATELINE.match(text, line.start(), line.end())
        if found and _is_place(found["where"] or ""):
            return text[: found.start()] + " " * (found.end() - found.start()) + text[found.end() :]
    return text


def _is_place(where: str) -> bool:
    """Whether words are a place and perhaps a day, and no sentence."""
    words = _WORD.findall(_DAY.sub(" ", where))
    return len(words) <= _MOST and all(not word[0].islower() or len(word) <= _SMALL for word in words)
