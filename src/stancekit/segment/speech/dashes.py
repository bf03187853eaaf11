"""The dashes of a line that may open speech, part it from who says it, and open it again."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.clauses import Clause, ends_sentence, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.names.callings import is_calling
from stancekit.segment.speech.reports import reporting_verb

__all__ = ["Dash", "announced", "attributes", "dashes_of", "resumes"]

_SPACED = r"(?:(?<=\s)|^)(?:[—–―]|-(?=\s)|^-)\s{0,2}(?=\S)"
_GLUED = r"(?<=[\w.!?…»”\")])[—–][.,;:]?\s{1,2}(?=\S)"  # —dijo Ana Lee—. Más texto
_DASHES = {
    "pl": re.compile(_SPACED),
    "fr": re.compile(_SPACED),
    "es": re.compile(f"{_SPACED}|{_GLUED}"),
}
_ENDED = re.compile(r"(?:^|[.!?…:]|[.!?…][”“»\"])\s*$")
_BEGINS = '„«“"¿¡…('
_NEAR = 120  # code points behind a dash in which it is said who speaks
_FAR = 240  # code points of the longest attribution
_LEAD = 260  # code points before a dash in which speech is announced
_FIRST_WORD = re.compile(r"[^\W_]+")


class Dash(NamedTuple):
    """A dash with the spaces behind it; whether speech may open there, behind the end of a sentence."""

    start: int
    end: int
    opens: bool


def dashes_of(line: str, language: str) -> list[Dash]:
    """Every dash of the line that is more than a hyphen or a range."""
    found = []
    for match in _DASHES[language].finditer(line) if language in _DASHES else ():
        start, end = match.span()
        begins = line[end].isupper() or line[end].isdigit() or line[end] in _BEGINS
        apart = start == 0 or line[start - 1].isspace()
        ended = apart and begins and _ENDED.search(line[max(0, start - 4) : start]) is not None
        found.append(Dash(start, end, ended))
    return found


def attributes(line: str, dash: Dash, words: Lexicon) -> bool:
    """Whether a clause that reports stands behind the dash: one of its first three words does."""
    if not line[dash.end].islower():
        return False
    clause = Clause(first_sentence(line[dash.end : dash.end + _NEAR]), words)
    return reporting_verb(clause, first=True, within=3) is not None


def resumes(line: str, attribution: Dash, dash: Dash, words: Lexicon) -> bool:
    """Whether the speech goes on behind the dash that ends its attribution.

    It does not where a sentence ends before, nor where the dash only adds who that is: – mówi Jan Kot – prezes.
    """
    if dash.start - attribution.end > _FAR:
        return False
    between = line[attribution.end : dash.start].rstrip()
    if ends_sentence(between[:-1]):
        return False
    first = _FIRST_WORD.match(line, dash.end)
    closed = not line[dash.start - 1].isspace() or between[-1:] in ".,:!?…"
    return closed or first is None or not is_calling(first[0].lower(), words.language)


def announced(line: str, dash: Dash, words: Lexicon) -> bool:
    """Whether the sentence before the dash says that somebody speaks: Prezes odpowiada: – Nie mamy pieniędzy."""
    lead = last_sentence(line[max(0, dash.start - _LEAD) : dash.start]).rstrip(" .…:")
    return bool(lead) and reporting_verb(Clause(lead, words), first=True, within=14) is not None
