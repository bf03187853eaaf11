"""Which names of a clause a preposition or a case governs: they are no subject of its verb."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from stancekit.segment.clauses import Clause, NameSpan
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import BODIES, DEFINITE, PREPOSITIONS
from stancekit.segment.speech.hearers import in_dative

__all__ = ["governed", "in_brackets", "prepositions", "ungoverned"]

_ELIDED = re.compile(r"\b[dDlL]['’]$")
_STATIONS = word_set(
    "radio radiu radia tv canal cadena emisora diario chaîne télé sender podcast telewizji portalu magazine magazin"
)
"""Nouns for media between a preposition and their name: bromeó en radio Costa Azul."""


@cache
def prepositions(language: str) -> frozenset[str]:
    """Every preposition behind which a name is no subject."""
    return lexicon(language).before_name | PREPOSITIONS[language]


@cache
def _articles(language: str) -> frozenset[str]:
    """What may stand between a preposition and a name."""
    return lexicon(language).function | DEFINITE[language]


def _ends_in_preposition(gap: list[str], language: str) -> bool:
    """Whether words end in a preposition, perhaps with an article behind it."""
    known = prepositions(language)
    return bool(gap) and (
        gap[-1] in known or (len(gap) > 1 and gap[-2] in known and gap[-1] in _articles(language))
    )


def governed(clause: Clause, start: int) -> bool:
    """Whether a preposition or a dative stands before the name at `start`, perhaps with the noun for a body between."""
    language = clause.lexicon.language
    lead = clause.text[max(0, start - 3) : start]
    if elided := _ELIDED.search(lead):
        if elided[0][0] in "dD":
            return True
        start -= 2
    at = bisect_right(clause.ends, start)
    if in_dative(clause, at):
        return True
    gap = [word.low for word in clause.words[max(0, at - 3) : at]]
    return _ends_in_preposition(gap[-2:], language) or (
        gap[-1:] != []
        and (gap[-1] in BODIES or gap[-1] in _STATIONS)
        and "," not in clause.text[max(0, start - 3) : start]
        and _ends_in_preposition(gap[-3:-1], language)  # secrétaire de la fédération Santé Solidaire
    )


def ungoverned(clause: Clause, names: list[NameSpan] | None = None) -> list[NameSpan]:
    """The names of a clause, or those given, that nothing governs."""
    return [name for name in (clause.names if names is None else names) if not governed(clause, name[0])]


def in_brackets(clause: Clause, start: int) -> bool:
    """Whether a bracket opens directly before the name at `start`."""
    return clause.text[start - 1 : start] == "("
