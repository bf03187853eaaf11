"""What stands behind a colon and is nobody's words: figures with their units, days, rolls of names.

Lille : 14 °C, Library: 9am to 5pm, Mill Lane: Tuesday 27, Barton: Cole, Ives, Roe, Hart.
"""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.labels import is_label

__all__ = ["is_measure", "is_roll", "is_sentence"]

_FIGURE = re.compile(r"(?:[^\W\d_]{1,6}\.?\s)?(?:[-+−±~≈≥≤<>(]|[$€£¥]|[A-Z]{3}\s)?\s?\d")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NUMBER = re.compile(r"\d+")
_LONGEST, _MOST_WORDS = 60, 3
_LONGEST_JAPANESE = 16
_SAID = re.compile(r"[!?…。！？]|[^\d\s]{4}\.\Z")


_NAME = re.compile(r"\s?[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w'’.-]{1,20}(?:\s[\w'’.-]{1,20})?(?:\s?\([^()]{1,30}\))?\s?\Z")
_LEAST_NAMES = 4


def is_roll(words: str) -> bool:
    """Whether words are names in a row and nothing else, as a team is given."""
    pieces = re.split(r"[,;–—]|\s-\s", words.strip().rstrip("."))
    return len(pieces) >= _LEAST_NAMES and all(map(_NAME.match, pieces))


def is_sentence(words: str, language: str) -> bool:
    """Whether words end as a sentence does, or have what a clause has."""
    if _SAID.search(words.strip()):
        return True
    return language != "ja" and not lexicon(language).clause.isdisjoint(_WORD.findall(words.lower()))


def is_measure(words: str, language: str) -> bool:
    """Whether words are a figure with its unit, perhaps several, and no sentence."""
    words = words.strip()
    day = language != "ja" and is_label(words.split(" ", 1)[0], language) and _NUMBER.search(words)
    if len(words) > _LONGEST or not (day or _FIGURE.match(words)) or is_sentence(words, language):
        return False
    if language == "ja":
        return len(words) <= _LONGEST_JAPANESE and len(_NUMBER.findall(words)) * 5 >= len(
            _WORD.findall(words)
        )
    told = _WORD.findall(words.lower())
    return len(told) <= max(_MOST_WORDS, 2 * len(_NUMBER.findall(words)))
