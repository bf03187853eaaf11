"""Verbs whose subject is a pronoun, is left out, or is nobody: says she, dit-elle, pyta, heißt es."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.speech.asking_on import asked_on
from stancekit.segment.speech.found import CROWD, PRONOUN, Subject
from stancekit.segment.speech.posting_again import adds_post
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.predicate import Predicate

__all__ = ["impersonal", "null_subject", "pronoun_before", "pronoun_behind"]

_FAR = 12  # words before a verb in which the noun for its subject stands
_NEAR = 3  # those in which its pronoun does
_IT_SAYS = word_set("heißt hieß")
_ONLY = word_set("lediglich nur knapp")
_FROM_THERE = word_set("aus von vom bei beim seitens")


def impersonal(at: Predicate) -> Subject | None:
    """Read a verb of which nobody is the subject: heißt es aus dem Rathaus, sagt man, desde el club señalan que."""
    if (
        at.language == "es"
        and at.head[:1] == ["desde"]
        and len(at.head) <= _NEAR
        and at.verb.low.endswith("n")
    ):
        return CROWD
    if at.language == "fr" and _INVERTED.search(at.verb.low) and not at.verb.low.endswith("-on"):
        return PRONOUN  # Une maire, estime-t-elle,
    if at.language != "de":
        return None
    behind = at.tail[1:]
    if (
        at.verb.low in _IT_SAYS
        and at.tail[:1] == ["es"]
        and (
            _FROM_THERE.intersection(behind[:1])
            or _FROM_THERE.intersection(at.head[:2])
            or (behind and _ONLY.issuperset(behind))
        )
    ):
        return CROWD
    return CROWD if at.tail[:1] == ["man"] and not at.names else None


_EMPHATIC = re.compile(r"[^\s,]\s?,\s(?:lui|elle|eux|elles|él|ella|ellos|ellas)(?:-mêmes?)?\s?,")
"""A pronoun between commas that only takes up the subject before it: L'opposition, elle, parle de."""


def pronoun_before(at: Predicate) -> Subject | None:
    """Read a pronoun that stands before the verb."""
    if at.touches_name or at.lexicon.third.isdisjoint(at.head[-_NEAR:]):
        return None
    return None if _EMPHATIC.search(at.clause.text, 0, at.verb.start) else PRONOUN


_THAT = {"es": ("que",), "pl": ("że", "iż")}
"""Behind a verb that has no subject before it: Asegura que … is somebody's who was named before."""
_BEFORE_INFINITIVE = {"fr": word_set("de d' sans pour après"), "es": word_set("de tras al sin para")}
_INFINITIVE = {"fr": ("er", "ir", "re"), "es": ("ar", "er", "ir")}


def null_subject(at: Predicate) -> Subject | None:
    """Read a verb that has its subject in a sentence or a clause before it: Asegura que, avant d'admettre, tras añadir."""
    if at.language in _GOES_ON and at.before.endswith(", ") and asked_on(at.before.rstrip(), at.language):
        return PRONOUN  # Gdy Ann Lee dopytywała, dodał
    if at.language in _GOES_ON and not at.names and adds_post(at.tail, at.language):
        return PRONOUN
    if at.names or at.tail[:1] == [] or at.tail[0] not in _THAT.get(at.language, ()):
        return PRONOUN if _infinitive(at) else None
    body = not BODIES.isdisjoint(at.head[-_FAR:])  # su despacho informó que
    return (described(at.head[-_FAR:], at.lexicon) if body else None) or PRONOUN


def _infinitive(at: Predicate) -> bool:
    """Whether the verb is an infinitive without a subject of its own."""
    if at.language not in _INFINITIVE or not at.verb.low.endswith(_INFINITIVE[at.language]):
        return False
    return at.verb.low.startswith("d'") or not _BEFORE_INFINITIVE[at.language].isdisjoint(at.head[-1:])


_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on)$")
_GOES_ON = {"es": ("y", "e", "pero"), "pl": ("i", "a", "ale")}
"""Behind a verb without a subject of its own, another of the same subject follows: pyta i nie czeka."""


def pronoun_behind(at: Predicate) -> Subject | None:
    """Read a pronoun behind the verb, or glued to it, or one that another verb of the same subject makes needless."""
    if at.language == "fr" and at.verb.low.endswith("-on"):
        return PRONOUN if at.verb.low == "lit-on" else CROWD  # soupire-t-on
    if at.language == "fr" and any(map(_INVERTED.search, (at.verb.low, *at.head[-2:]))):
        return PRONOUN
    first = at.tail[0] if at.tail else ""
    if not at.names and first in _GOES_ON.get(at.language, ()):
        return PRONOUN
    apart = at.clause.text.startswith(",", at.verb.end)  # Ann Lee erklärte, sie sei
    if first in at.lexicon.third and not apart and not (at.touches_name and at.language == "en"):
        return PRONOUN
    return None
