"""Words that answer no post: what somebody answers to a journalist on another matter."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.paragraphs import Line

__all__ = ["answers_question", "asked_else"]

_ASKED = {
    "en": r"^\W*(?:when\s)?asked\s(?:whether|if|how|when|why)\b",
    "de": r"\bauf\sdie\sfrage,?\s(?:ob|wann|wie|warum)\b|\bgefragt,\sob\b",
    "fr": r"\binterrogée?\s(?:pour\ssavoir|sur\sl'éventualité)\b|\bà\sla\squestion\sde\ssavoir\b",
    "es": r"\bpreguntad[oa]\s(?:sobre\s|por\s)?si\b",
    "pl": r"\b(?:za)?pytan[ya],?\s(?:o\sto,\s)?czy\b",
}
_COMPILED = {language: re.compile(shape) for language, shape in _ASKED.items()}
_TOPIC = 4  # words of a question that only names what follows
_DASHES = "—–―-"


def asked_else(lead: str, language: str) -> bool:
    """Whether the sentence before the words has a question on something else: "Asked whether he would play"."""
    pattern, low = _COMPILED.get(language), lead.lower().replace("’", "'")
    if not low.rstrip(" \u00a0—–-").endswith("?") and not (pattern and pattern.search(low)):
        return False
    tokens = tokens_of(low)
    if len(tokens) <= _TOPIC:
        return False  # Et la chaîne ?
    words = lexicon(language)
    return (words.medium | words.matter).isdisjoint(tokens)


def answers_question(text: str, lines: list[Line], place: int) -> bool:
    """Whether the line before is a question set behind a dash, as a journalist's in a dialogue."""
    if not 0 < place < len(lines) or text[lines[place - 1].end - 1] != "?":
        return False
    return text[lines[place - 1].start] in _DASHES
