"""Words that answer no post: what somebody answers to a journalist on another matter."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.paragraphs import Line

__all__ = ["answers_question", "asked_else", "told_to_face"]

_ASKED = {
    "en": r"^\W*(?:when\s)?asked\s(?:whether|if|how|when|why)\b",
    "de": r"\bauf\sdie\sfrage,?\s(?:ob|wann|wie|warum)\b|\bgefragt,\sob\b",
    "fr": r"\binterrogée?\s(?:pour\ssavoir|sur\sl'éventualité)\b|\bà\sla\squestion\sde\ssavoir\b",
    "es": r"\bpreguntad[oa]\s(?:sobre\s|por\s)?si\b",
    "pl": r"\b(?:za)?pytan[ya],?\s(?:o\sto,\s)?czy\b",
}
_COMPILED = {language: re.compile(shape) for language, shape in _ASKED.items()}
_FACE = {
    "en": r"\b(?:told|asked)\s(?:him|her|them)\b|\b(?:said|shouted|yelled|called\sout)\s(?:to|at)\s(?:him|her|them)\b",
    "de": r"\b(?:sagte?|rief|ruft|fragte?|zischte?|schrie)\s(?:ihm|ihr|ihn|sie)\b|\b(?:ihm|ihr)\s(?:\w+\s){0,3}(?:entgegen|zu|ins\sgesicht)\b",
    "fr": r"\blui\s(?:a\s(?:dit|lancé|crié|demandé|glissé)|dit|lance|crie|demande|glisse|lançait|disait)\b",
    "es": r"\ble\s(?:dijo|dice|decía|gritó|grita|espetó|soltó|preguntó|pregunta|reprochó)\b",
    "pl": r"\b(?:powiedział|mówił|krzyknął|krzyknęł|rzucił|zapytał|zawołał)a?\s(?:do\s)?(?:mu|jej|niego|niej|nich)\b|\b(?:mu|jej)\s(?:powiedział|krzyknął|krzyknęł|rzucił)a?\b",
    "ja": r"と(?:声をかけ|話しかけ|詰め寄|呼びかけ)",
}
_TO_FACE = {language: re.compile(shape) for language, shape in _FACE.items()}
_OF_IT = word_set("""apologise apologize apology resign resignation entschuldigen entschuldigung zurücktreten rücktritt wortwahl ton
    excuses démission démissionner disculparse disculpas dimitir dimisión przeprosić przeprosiny dymisja dymisji""")
"""Words of a question that is on the matter."""
_TOPIC = 4  # words of a question that only names what follows
_DASHES = "—–―-"


def asked_else(lead: str, language: str) -> bool:
    """Whether the sentence before the words has a question on something else: "Asked whether he would play".

    A question after an apology, or whether somebody should resign, is on the matter.
    """
    pattern, low = _COMPILED.get(language), lead.lower().replace("’", "'")
    if not low.rstrip(" \u00a0—–-").endswith("?") and not (pattern and pattern.search(low)):
        return False
    tokens = tokens_of(low)
    if len(tokens) <= _TOPIC:
        return False  # Et la chaîne ?
    words = lexicon(language)
    return (words.medium | words.matter | _OF_IT).isdisjoint(tokens)


def told_to_face(clause: str, language: str) -> bool:
    """Whether somebody is said to speak to a person who stands there: «…», le dijo uno de ellos."""
    shape = _TO_FACE.get(language)
    return shape is not None and shape.search(clause.lower()) is not None


def answers_question(text: str, lines: list[Line], place: int) -> bool:
    """Whether the line before is a question set behind a dash, as a journalist's in a dialogue."""
    if not 0 < place < len(lines) or text[lines[place - 1].end - 1] != "?":
        return False
    return text[lines[place - 1].start] in _DASHES
