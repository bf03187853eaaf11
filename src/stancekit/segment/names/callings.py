"""Whether a word is one that people are called by without their name."""

from __future__ import annotations

from functools import cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.callings import CALLINGS, NO_CALLINGS
from stancekit.segment.lexicon.offices import OFFICES_OF_ONE
from stancekit.segment.lexicon.trades import TRADES

__all__ = ["callings", "is_calling", "without_article"]


@cache
def callings(language: str) -> frozenset[str]:
    """Every word for a person by calling, office, kinship or epithet; articles and short titles are none."""
    known = lexicon(language)
    own = CALLINGS.get(language, frozenset()) | {word for word in known.roles if len(word) > 3}
    return (own | TRADES.get(language, frozenset())) - known.function - NO_CALLINGS


def is_calling(word: str, language: str) -> bool:
    """Whether a word in lower case, perhaps behind an elided article or joined (ministre-président), is one people are called by."""
    known = callings(language)
    if word in known:
        return True
    if language == "fr" and word[1:2] == "'":
        word = word[2:]
    office, joined, _ = word.partition("-")
    return language == "fr" and (word in known or (joined != "" and office in OFFICES_OF_ONE))


def without_article(word: str) -> str:
    """Leave out the elided article before a noun in lower case: l'opposition."""
    return word.rpartition("'")[2]
