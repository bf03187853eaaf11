"""The verb of a clause that reports words: by its form, with a particle, or as an infinitive."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.reporting import INFINITIVES, reporting
from stancekit.segment.lexicon.reporting_pairs import PAIRS

__all__ = ["reporting_verb"]

_CLITIC = re.compile(r"^[^\W\d_]{1,2}'")


_PREFIXES = word_set("vor ab sich nach")
"""What stands far behind a German verb that it belongs to: warf ihr vor."""


def _is_verb(low: str, words: Lexicon, *, leading: bool = False) -> bool:
    if words.language == "de" and low in _PREFIXES:
        return False
    known = reporting(words.language, leading=leading)
    if low in known:
        return True
    if words.language not in ("fr", "pl"):
        return False
    if "'" in low and words.language == "fr":
        low = _CLITIC.sub("", low)
    if "-" in low:  # a-t-elle, ajoute-t-il
        return any(part in known for part in low.split("-"))
    return low in known


_AUXILIARIES = word_set("to will would can could did must should might may not just only")


_CLITICS = word_set("se le les lo la me nos s'est nous m'a sich się mi nam uns mir")


def _reports(clause: Clause, words: list[Word], place: int, *, first: bool) -> bool:
    """Whether the word at a place reports: by itself, with a particle, or as an infinitive behind "to"."""
    word, language = words[place], clause.lexicon.language
    leading = first and (place == 0 or (place == 1 and words[0].low in _CLITICS))
    if _is_verb(word.low, clause.lexicon, leading=leading):
        return language != "de" or place == 0 or not clause.text[word.start].isupper()
    if particles := PAIRS.get(language, {}).get(word.low):
        before = words[place - 1 : place] if language == "pl" else []  # jak to określił, który się odniósł
        return any(other.low in particles for other in (*before, *words[place + 1 : place + 7]))
    return (
        language == "en"
        and word.low in INFINITIVES
        and any(other.low in _AUXILIARIES for other in words[max(0, place - 2) : place])
    )


@cache
def _signs(language: str) -> frozenset[str]:
    """Every word that may report; the others are passed over at once."""
    pairs = frozenset(PAIRS.get(language, ()))
    return reporting(language, leading=True) | pairs | (INFINITIVES if language == "en" else frozenset())


def reporting_verb(clause: Clause, *, first: bool, within: int, until: int | None = None) -> Word | None:
    """The first (or last) reporting verb among the first (or last) `within` words that end by `until`."""
    signs, parted = _signs(clause.lexicon.language), clause.lexicon.language in ("fr", "pl")
    if not parted and signs.isdisjoint(clause.tokens):
        return None
    words = clause.words if until is None else [w for w in clause.words if w.end <= until]
    places = range(min(within, len(words)))
    if not first:
        places = range(len(words) - 1, max(-1, len(words) - 1 - within), -1)
    for place in places:
        low = words[place].low
        if (low in signs or (parted and ("'" in low or "-" in low))) and _reports(
            clause, words, place, first=first
        ):
            return words[place]
    return None
