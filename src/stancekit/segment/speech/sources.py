"""Where words come from: a body behind a preposition, and nobody else who speaks: Aus der FDP hieß es, Lob kam von der FDP."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.speech.bodies import body_named
from stancekit.segment.speech.found import Found

__all__ = ["spoken_there"]

_THE = {
    "en": r"(?:\s(?:the|its|their))?\s",
    "de": r"(?:\s(?:der|dem|den))?\s",
    "fr": r"(?:\sla\s|\sles\s|\sl['’]|\s)",
    "es": r"(?:\s(?:el|la|los|las))?\s",
    "pl": r"\s",
}
_WITHIN = {
    "en": r"(?:over\s)?(?:at|inside|within|from)",
    "de": r"aus|von|bei|seitens|vom|beim|im|in",
    "fr": r"(?:même\sson\sde\scloche\s)?(?:du\scôté\sd(?:e|u|es)|chez|au\ssein\sd(?:e|u)|aux?|à)",
    "es": r"desde|en|por\sparte\sdel?|dentro\sdel?",
    "pl": r"ze?|we?|od|ze\sstrony",
}
_OPENS = {
    language: re.compile(rf"\W*(?:{shape}){_THE[language]}", re.IGNORECASE)
    for language, shape in _WITHIN.items()
}
"""How a clause begins that says among whom something is said."""

_SAID = {
    "en": r"they\s\w+|it\s(?:was|is)\s(?:said|argued|claimed)",
    "de": r"(?:hieß|heißt)\ses|(?:hört|hörte|sagt|sagte|meint|meinte)\sman",
    "fr": r"(?:l['’])?on\s(?:se\s|s['’]|y\s|en\s|ne\s)?\w+",
    "es": r"se\s\w+|\w+(?:an|en|aron|ieron)",
    "pl": r"słychać|słyszymy|mówią|mówi\ssię|zapewniają|odpowiadają|podkreślają|usłyszeliśmy|przekonują|piszą|komentują",
}
_IMPERSONAL = {language: re.compile(rf"(?:^|[\s,])(?:{shape})\b") for language, shape in _SAID.items()}
"""Verbs without a subject that is anybody."""

_CAME = word_set("""came comes arrived kam kommt kamen kommen gab gibt erhielt bekam vient vint venait viennent vinrent vino llegó llegaron llega
    llegan vinieron przyszło przyszła popłynęły popłynęła płyną nadeszło nadeszła nadeszły padły padła""")
"""Verbs by which praise or blame comes from somebody."""
_GIVERS = {
    "en": r"from",
    "de": r"vom|von|aus|bei|beim|seitens",
    "fr": r"d(?:e|u|es)|chez",
    "es": r"del?|desde",
    "pl": r"ze?|od|ze\sstrony",
}
_GIVEN = {
    language: re.compile(rf"\s(?:{shape}){_THE[language]}(?=[A-ZÀ-ÖØ-ÞŁŚŻŹĆ])")
    for language, shape in _GIVERS.items()
}
_LETTERS = re.compile(r"[A-ZÄÖÜ]{2,6}(?![\w’'-])")


def _body(clause: Clause, start: int, stop: int) -> str | None:
    """The body whose name begins at a place: by its noun, its letters, or a name that is no person's."""
    if body := body_named(clause.text[start:stop], clause.lexicon):
        return body
    if letters := _LETTERS.match(clause.text, start, stop):
        return letters[0]
    name = next((n[2] for n in clause.names if n[0] == start and n[1] <= stop), None)
    return name if name and (is_organisation(name) or not BODIES.isdisjoint(name.lower().split())) else None


def spoken_there(clause: Clause) -> Found | None:
    """Read a clause that gives words to a body behind a preposition."""
    language = clause.lexicon.language
    if language not in _OPENS:
        return None
    opens = _OPENS[language].match(clause.text)
    said = _IMPERSONAL[language].search(clause.text, opens.end()) if opens else None
    if opens and said and not clause.lexicon.medium.intersection(clause.lows(0, said.end())):
        body = _body(clause, opens.end(), said.start())
        if body or not BODIES.isdisjoint(clause.lows(0, said.start())):
            return Found(body, "name" if body else "crowd", wrote=False)
    return (
        _given(clause) if clause.text.rstrip().endswith(":") and not _CAME.isdisjoint(clause.tokens) else None
    )


def _given(clause: Clause) -> Found | None:
    """Read what comes from a body that is named before the colon: Applaus kam vom Umweltverband Grünau:."""
    stop = len(clause.text.rstrip(": \u00a0\u202f"))
    given = list(_GIVEN[clause.lexicon.language].finditer(clause.text, 0, stop))
    if not given:
        return None
    start = given[-1].end()
    whole = next((n[2] for n in clause.names if n[0] == start and n[1] == stop), None)
    body = whole or _body(clause, start, stop)
    return Found(body, "list", wrote=False, weak=True) if body else None
