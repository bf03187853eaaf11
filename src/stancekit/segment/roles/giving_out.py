"""Who gives out facts: with a verb of no opinion, one behind another, or as a body that recalls one or answers in one line."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.lexicon.experts import FACT_AND_FACT, IN_ONE_LINE, OFFICE_ANSWERS, RECALLS
from stancekit.segment.lexicon.sides import FIGURE, LEGAL, SIDES
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.roles.expertise import only_informs

__all__ = ["gives_out"]

_INTERESTED = re.compile(
    r"(?i:union|guild|association|federation|verband|gewerkschaft|verein|syndicat|fédération|sindicato|asociación|federación|gremio|związek|stowarzyszenie|federacja|party|partei|parti|partido|partia)"
)
"""Bodies that speak for people: what they recall is said for them."""


def gives_out(name: str | None, near: tuple[str, str], spoken: str, language: str) -> bool:
    """Whether the clauses `near` give words out as facts: contactée, la compagnie rappelle que “…”.

    `spoken` is all that is quoted of the speaker in the paragraph, in lower case.
    """
    lead, behind = (clause.lower().replace("’", "'") for clause in near)
    if language == "ja":
        facts = FIGURE.search(spoken) or LEGAL["ja"].search(spoken)
        return facts is not None and OFFICE_ANSWERS.search(f"{lead}…{behind}") is not None
    clause = behind if behind.strip(" .") else lead
    both = f"{lead} {behind}"
    if IN_ONE_LINE[language].search(both):
        return _is_body(name, both)
    if SIDES[language].search(clause):
        return False
    if FACT_AND_FACT[language].search(lead):
        return True
    return only_informs(clause, language) or (
        _is_body(name, clause)
        and not _INTERESTED.search(name or clause)
        and RECALLS[language].search(clause) is not None
    )


def _is_body(name: str | None, clause: str) -> bool:
    """Whether who speaks is a body: by its name, or by a noun of the clause where nobody is named."""
    if name:
        return is_organisation(name) or name.lower() in BODIES
    return not BODIES.isdisjoint(tokens_of(clause))
