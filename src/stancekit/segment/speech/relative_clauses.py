"""Relative clauses whose verb is among the quoted words: the minister, Ann Lee, who “regrets a decision”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause

__all__ = ["relative_subject"]

_WHO = {
    "en": r"who",
    "de": r"der|die",
    "fr": r"qui",
    "es": r"quien|que",
    "pl": r"który|która",
}
_OPENS = {language: re.compile(rf",\s(?:{shape})\s*\Z") for language, shape in _WHO.items()}


def relative_subject(clause: Clause) -> str | None:
    """The full name directly before a relative pronoun at which the words begin: they are what that person does."""
    shape = _OPENS.get(clause.lexicon.language)
    opens = shape.search(clause.text) if shape else None
    if opens is None or not clause.names:
        return None
    return next((name for _, end, name in clause.names if end == opens.start() and " " in name), None)
