"""Verbs that call something by the words quoted: called the post “…”, tacha el tuit de «…», sprach von einer „…“."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.reporting import PAIRS
from stancekit.segment.names.callings import INDEFINITE

__all__ = ["calls"]

_NAMES = re.compile(
    r"call(?:ed|s)|describ(?:ed|es)|brand(?:ed|s)|nann?te|nannten|nennt|bezeichnete[n]?|bezeichnet|qualifi\w+|llam(?:ó|a|aron)|calific(?:ó|a)|tild(?:ó|a)|tach(?:ó|a)|nazwał[ai]?|nazywa|określił[ai]?"
)
_PICTURES = word_set(
    "photo photograph picture image foto bild aufnahme cliché imagen fotografía zdjęcie fotografię fotka"
)
_ACCUSES = re.compile(r"accus\w+|acus\w+")


def calls(verb: str, tail: list[str], words: Lexicon) -> bool:
    """Whether a verb calls something by the words: tacha el tuit de, sprach von einer, nannte den Beitrag, acusó a Lee de mentir."""
    pair = PAIRS.get(words.language, {}).get(verb, frozenset())
    indefinite = INDEFINITE[words.language] | {"einer", "einem", "einen"}
    if tail and (tail[-1] in pair or (tail[-1] in indefinite and tail[-2:-1] and tail[-2] in pair)):
        return True
    if _NAMES.fullmatch(verb) and not (words.medium | words.matter | _PICTURES).isdisjoint(tail):
        return True
    return _ACCUSES.fullmatch(verb) is not None and not {"of", "de", "d'"}.isdisjoint(tail[-2:])
