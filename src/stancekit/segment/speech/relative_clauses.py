"""Relative clauses whose verb is among the quoted words: the minister, Ann Lee, who “regrets a decision”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.determiners import DEFINITE
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["relative_subject"]

_WHO = {
    "en": r"who",
    "de": r"der|die",
    "fr": r"qui",
    "es": r"quien|que",
    "pl": r"który|która",
}
_OPENS = {language: re.compile(rf",\s(?:{shape})\s*\Z") for language, shape in _WHO.items()}

_WITHIN = 18  # words before the conjunction among which a verb stands whose object is what follows


def relative_subject(sentence: str, words: Lexicon) -> str | None:
    """The full name directly before a relative pronoun at which the words begin: they are what that person does."""
    shape = _OPENS.get(words.language)
    opens = shape.search(sentence) if shape else None
    if opens is None:
        return None
    clause = Clause(sentence, words)
    if words.language == "es" and reporting_verb(clause, first=False, within=_WITHIN):
        return None  # recuerda, por boca de Ana Paz, que
    for start, end, name in ungoverned(clause):
        thing = not DEFINITE[words.language].isdisjoint(
            clause.lows(0, start)[-1:]
        )  # die Kirche von Barton, die
        apart = words.language != "es" or not sentence[:start].strip() or sentence[:start].endswith(", ")
        if end == opens.start() and " " in name and apart and not thing:
            return name
    return None
