"""Whom a noun means where nobody is named: "a neighbour" is somebody, "the mayor" one person, a club nobody."""

from __future__ import annotations

import itertools

from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.lexicon.determiners import DEFINITE, INDEFINITE, THIS
from stancekit.segment.names.callings import is_calling, without_article
from stancekit.segment.speech.found import CROWD, Subject

__all__ = ["definite_noun", "described"]

_OF = 10  # words behind a calling in which it is said whose it is
_SPANS = word_set("""seconds minutes hours days weeks months years sekunden minuten stunden tage tagen wochen monate monaten jahre jahren secondes minutes heures jours semaines
    mois ans années segundos minutos horas días semanas meses años sekund minut godzin dni tygodni miesięcy lat
    sekundach minutach godzinach dniach tygodniach miesiącach latach""")
"""Nouns behind a number of which nobody speaks."""
_TO = word_set("a con para en to with for à dans pour avec auprès gegenüber mit bei dla z w")
_A = word_set("a an un una une")


def described(tokens: list[str], words: Lexicon) -> Subject | None:
    """Read whom the first noun for people or a body means; None where there is none."""
    language = words.language
    definite, indefinite = DEFINITE[language], INDEFINITE[language]
    for place, token in enumerate(tokens):
        lead, behind = tokens[max(0, place - 3) : place], tokens[place + 1 : place + 1 + _OF]
        crowd = token in words.crowd
        if crowd and behind and (token in indefinite or behind[0] in _SPANS):
            continue  # kilka minut później
        calling, body = is_calling(token, language), without_article(token) in BODIES
        hears = language == "de" and lead[-1:] in (["dem"], ["einem"])  # der Küster dem Sender
        hears = hears or (len(lead) > 1 and lead[-2] in _TO and lead[-1] in THIS | definite)  # a esta cadena
        if not (crowd or calling or (body and not hears)):
            continue
        if indefinite.intersection(lead) or lead[-1:] in (["d'un"], ["d'une"]) or (body and not calling):
            return CROWD
        if calling and (_owns_body(behind) or _of_somebody(behind)):
            return CROWD
        one = token[1:2] == "'" or (definite.intersection(lead) and not _many(token, lead, language))
        alone = calling and (one or not definite)
        if crowd and not alone and (not one or lead[-1:] == ["other"]):
            return CROWD
        return Subject(None, "role", token)
    return None


def _owns_body(behind: list[str]) -> bool:
    """Whether what is called so only owns the body that speaks: the Bishop of Barton's office."""
    return any(low in BODIES and before.endswith(("'s", "s'")) for before, low in itertools.pairwise(behind))


def _of_somebody(behind: list[str]) -> bool:
    """Whether a calling belongs to something not named before: the owner of a bakery, le patron d'une usine."""
    if not behind:
        return False
    if behind[0] in ("d'un", "d'une", "eines", "einer"):
        return True
    return behind[0] in ("of", "de") and len(behind) > 1 and behind[1] in _A


def _many(token: str, lead: list[str], language: str) -> bool:
    """Whether a noun behind a definite article is in the plural, as far as its form tells."""
    if language == "en":
        return token.endswith(("s", "men", "people")) and not token.endswith("ss")
    return language == "de" and "die" in lead and not token.endswith(("in", "frau", "e"))


def definite_noun(tokens: list[str], words: Lexicon) -> Subject | None:
    """Read a noun with the definite article beside a verb, whatever it calls somebody: "insisted the Dane"."""
    definite = DEFINITE[words.language]
    for place, token in enumerate(tokens[:4]):
        if token in definite and not (place and tokens[place - 1] in words.before_name):
            noun = tokens[place + 1] if place + 1 < len(tokens) else ""
            return Subject(None, "role", noun) if len(noun) > 3 and noun not in words.medium else None
    return None
