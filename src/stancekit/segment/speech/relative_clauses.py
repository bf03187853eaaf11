"""Relative clauses whose verb is among the quoted words: the minister, Ann Lee, who “regrets a decision”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import Lexicon

__all__ = ["relative_subject"]

_WHO = {
    "en": r"who",
    "de": r"der|die",
    "fr": r"qui",
    "es": r"quien|que",
    "pl": r"który|która",
}
_OPENS = {language: re.compile(rf",\s(?:{shape})\s*\Z") for language, shape in _WHO.items()}


def relative_subject(sentence: str, words: Lexicon) -> str | None:
    """The full name directly before a relative pronoun at which the words begin: they are what that person does."""
    shape = _OPENS.get(words.language)
    opens = shape.search(sentence) if shape else None
    if opens is None:
        return None
    names = Clause(sentence, words).names
    return next((name for _, end, name in names if end == opens.start() and " " in name), None)
