"""Nouns for what is said, to which somebody keeps and which lead to the words: limited itself to the remark that “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.speech.found import PRONOUN, Found
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["noun_states"]

_STATES = {
    "en": re.compile(
        r"\bto\s(?:the|a)\s(?:\w+\s)?(?:statement|remark|observation|reminder|assurance)\sthat\Z"
    ),
    "de": re.compile(
        r"\bauf\s(?:die|den|eine|einen)\s(?:\w+\s)?(?:Feststellung|Hinweis|Bemerkung|Aussage|Erklärung),\sdass\Z"
    ),
    "fr": re.compile(r"\b(?:au\srappel|à\sla\sremarque)\sque\Z"),
    "es": re.compile(r"\ba\sla\s(?:afirmación|observación|constatación)\sde\sque\Z"),
    "pl": re.compile(
        r"\b(?:do|na)\s(?:stwierdzeni[au]|uwagi|uwadze|przypomnieni[au]|zapewnieni[au]|oświadczeni[au]),\s(?:że|iż)\Z"
    ),
}
"""The noun for what is said, to which somebody keeps, and the conjunction behind it: beschränkte sich auf den Hinweis, dass."""


def noun_states(clause: Clause) -> Found | None:
    """Read a clause whose noun for what is said leads to the words: ograniczyła się do stwierdzenia, że „…”."""
    shape = _STATES.get(clause.lexicon.language)
    states = shape.search(clause.text.rstrip()) if shape else None
    if states is None:
        return None
    named = [n for n in ungoverned(clause) if n[1] <= states.start() and " " in n[2]]
    if named:
        return Found(named[0][2], "name", wrote=False)
    who = described(clause.lows(0, states.start()), clause.lexicon)
    return Found.of(who or PRONOUN, wrote=False)
