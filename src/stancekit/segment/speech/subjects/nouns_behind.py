"""Subjects behind the verb that are nouns, and no names: rétorque sa voisine, señaló el gremio, alarmują grzybiarze."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.lexicon.determiners import DEFINITE, INDEFINITE
from stancekit.segment.names.callings import is_calling
from stancekit.segment.speech.subjects.government import governed, prepositions
from stancekit.segment.speech.subjects.predicate import Predicate

__all__ = ["at_place", "body_behind", "indefinite_behind", "only_said_of", "owned_behind", "plural_behind"]

_ADVERBS = 5  # words behind a verb among which an indefinite article stands
_POSSESSIVE = word_set(
    "my our mein meine unser unsere mon ma notre mi nuestro nuestra mój moja nasz nasza his her their sein seine ihr ihre sa son leur su jego jej"
)


def _is_somebody(low: str, words: Lexicon) -> bool:
    """Whether a noun is one for people."""
    return low in words.crowd or is_calling(low, words.language)


def body_behind(at: Predicate) -> bool:
    """Whether a body stands directly behind the verb, and not as what somebody is of: señaló el gremio."""
    return (
        len(at.tail) > 2
        and at.tail[0] in DEFINITE[at.language]
        and at.tail[1] in BODIES
        and at.tail[2] in prepositions(at.language)
        and not _bears_name(at)
    )


def _bears_name(at: Predicate) -> bool:
    """Whether the proper name of a body stands behind what it is of: avisa la asociación de vecinos Vida Sana."""
    clause = at.clause
    nouns = [word for word in clause.words if word.start >= at.verb.end][3:5]
    ends = [word.end + 1 for word in nouns if clause.text[word.start].islower()]
    return any(start in ends and not governed(clause, start) for start, _, _ in clause.names)


def owned_behind(at: Predicate) -> bool:
    """Whether somebody without a name stands directly behind the verb as another's: rétorque sa voisine."""
    tail = [word for word in at.clause.words if word.start >= at.verb.end][:3]
    place = next((n for n, word in enumerate(tail[:2]) if word.low in _POSSESSIVE), None)
    if place is None or place + 1 >= len(tail):
        return False
    noun = tail[place + 1]
    return _is_somebody(noun.low, at.lexicon) and not any(
        begin >= noun.start for begin, _, _ in at.clause.names
    )


_SAYS_ALONE = {"es": re.compile(r"\w+(?<!n)\Z"), "pl": re.compile(r"\w+(?<!ją)(?<!ą)(?<!li)(?<!ły)\Z")}
"""Verbs in the singular of languages that leave out their subject."""
_THERE = word_set(
    "en ante frente junto tras puertas puerta delante salida entrada w we przed pod przy obok za na naprzeciw"
)
_AS_FAR_AS = 4  # words behind such a verb and its adverb that say where


def at_place(at: Predicate) -> bool:
    """Whether a body behind a verb in the singular only says where it was said: advirtió ayer a las puertas del club."""
    shape = _SAYS_ALONE.get(at.language)
    if shape is None or at.names or not shape.match(at.verb.low) or at.head:
        return False
    body = next((n for n, low in enumerate(at.tail) if low in BODIES), None)
    led = at.tail[:body] if body else []
    return not _THERE.isdisjoint(led[-_AS_FAR_AS:]) and not any(_is_somebody(low, at.lexicon) for low in led)


def indefinite_behind(at: Predicate) -> bool:
    """Whether "a neighbour" stands behind the verb, perhaps with adverbs between, and no preposition before it."""
    indefinite = INDEFINITE[at.language]
    place = next((n for n, token in enumerate(at.tail[:_ADVERBS]) if token in indefinite), None)
    return place is not None and not (place and at.tail[place - 1] in at.lexicon.before_name)


def only_said_of(at: Predicate, name: str) -> bool:
    """Whether "a neighbour" stands between the verb and a name that is only said of it."""
    place = next((n[0] for n in at.clause.names if n[0] >= at.verb.end and n[2] == name), 0)
    gap = at.clause.lows(at.verb.end, place)
    noun = next((number for number, token in enumerate(gap) if _is_somebody(token, at.lexicon)), len(gap))
    return len(gap) - noun > 2 and not INDEFINITE[at.language].isdisjoint(gap[:noun])


_PLURAL_VERB = re.compile(r"(?:ją|ą|li|ły)$")
_PLURAL_NOUN = ("rze", "cy", "owie", "ści", "dzy")


def plural_behind(at: Predicate) -> bool:
    """Whether a Polish noun in the plural stands behind its verb: alarmują grzybiarze."""
    return (
        at.language == "pl"
        and _PLURAL_VERB.search(at.verb.low) is not None
        and at.clause.text.startswith(" ", at.verb.end)
        and at.tail[:1] != []
        and len(at.tail[0]) > 3
        and at.tail[0].endswith(_PLURAL_NOUN)
    )
