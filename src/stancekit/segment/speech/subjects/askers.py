"""Who answers an agency that asks, where no comma parts the two: Zapytana przez PAP Lis odparła."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word

__all__ = ["asked_by"]

_ASKED_BY = re.compile(
    r"\W*(?:when\s)?(?:asked|gefragt|interrogée?|sollicitée?|preguntad[oa]|(?:za|do)?pytan[ya])\s(?:by|von|par|por|przez)\s(?:(?:the|der|dem|la|el)\s|l['’])?"
    r"[A-ZĆŁŚŻŹ]{2,6},?\s(?P<who>[A-ZÀ-ÖØ-ÞĆŁŚŻŹ][a-zà-öø-ÿąćęłńóśźż][\w-]*(?:\s[A-ZÀ-ÖØ-ÞĆŁŚŻŹ][\w-]+)?)(?:\s(?:a|ha|hat))?\s$"
)
"""The letters of an agency that asks, and behind them who answers: Zapytana przez PAP Lis odparła."""


def asked_by(clause: Clause, verb: Word) -> str | None:
    """Who answers an agency that is named directly before, with no comma between."""
    found = _ASKED_BY.match(clause.text[0].lower() + clause.text[1 : verb.start]) if clause.text else None
    return found["who"] if found else None
