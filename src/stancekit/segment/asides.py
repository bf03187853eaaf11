"""Words that answer no post: what somebody answers to a journalist on another matter."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.paragraphs import Line

__all__ = ["answers_question"]

_ASKED = {
    "en": r"^\W*(?:when\s)?asked\s(?:whether|if|how|when|why)\b",
    "de": r"\bauf\sdie\sfrage,?\s(?:ob|wann|wie|warum)\b|\bgefragt,\sob\b",
    "fr": r"\binterrogée?\s(?:pour\ssavoir|sur\sl'éventualité)\b|\bà\sla\squestion\sde\ssavoir\b",
    "es": r"\bpreguntad[oa]\s(?:sobre\s|por\s)?si\b",
    "pl": r"\b(?:za)?pytan[ya],?\s(?:o\sto,\s)?czy\b",
}
_COMPILED = {language: re.compile(shape) for language, shape in _ASKED.items()}
_DASHES = ("—", "–", "―", "-")


def answers_question(text: str, lead: str, lines: list[Line], place: int, language: str) -> bool:
    """Whether the words answer a journalist's question on something else: "Asked whether he would play, X said"."""
    pattern, low = _COMPILED.get(language), lead.lower().replace("’", "'")
    words = lexicon(language)
    if pattern and pattern.search(low):
        return (words.medium | words.matter).isdisjoint(tokens_of(low))
    if low.rstrip(" \u00a0—–-").endswith("?"):
        return (words.medium | words.matter).isdisjoint(tokens_of(low))
    if 0 < place < len(lines):
        asked = text[lines[place - 1].start : lines[place - 1].end]
        return asked.startswith(_DASHES) and asked.endswith("?")
    return False
