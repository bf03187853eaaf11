"""The dashes of a line that may open speech, part it from who says it, and open it again."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.clauses import Clause, ends_sentence, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.speech.reports import reporting_verb

__all__ = ["Dash", "announced", "attributes", "dashes_of", "may_attribute", "resumption"]

_SPACED = r"(?:(?<=\s)|^)(?:[—–―]|-(?=\s)|^-)\s{0,2}(?=\S)"
_CLOSING = r"(?:(?<=[\w.!?…»”\")])[—–][.,;:]?|(?<=\s)[—–]\s?[.,;:])\s{1,2}(?=\S)"  # —dijo Ana Lee—. Más texto
_DASHES = {
    "pl": re.compile(_SPACED),
    "fr": re.compile(_SPACED),
    "es": re.compile(f"{_CLOSING}|{_SPACED}"),
}
_ENDED = re.compile(r"(?:^|[.!?…:]|[.!?…][”“»\"])\s*$")
_BEGINS = '„«“"¿¡…('
_NEAR = 120  # code points behind a dash in which it is said who speaks
_FAR = 240  # code points of the longest attribution
_LEAD = 260  # code points before a dash in which speech is announced
_MOST = 4  # dashes that belong to one attribution
_WITHIN = 5  # words of a clause among which its verb stands: w rozmowie z nami mówi
_ADDS = word_set("a i ale bo że czyli lub oraz więc który która które y o pero que porque et mais ou que")
"""Conjunctions with which what stands between two dashes is only put in."""
_UNKNOWN = re.compile(
    r"[a-ząćęłńóśźż]{3,}(?:[aiyą]ł|[aiyę]ła|uje)(?:\ssię)?\s(?:[a-ząćęłńóśźż]+\s)?[A-ZĆŁŚŹŻ]"
)
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


def attributes(line: str, dash: Dash, stop: int, words: Lexicon) -> bool:
    """Whether a clause that reports begins behind the dash, before `stop`: one of its first words does."""
    if not line[dash.end].islower():
        return False
    clause = Clause(first_sentence(line[dash.end : min(stop, dash.end + _NEAR)]).split(",", 1)[0], words)
    if clause.words and clause.words[0].low in _ADDS:
        return False
    return reporting_verb(clause, first=True, within=_WITHIN) is not None


def may_attribute(line: str, dash: Dash, language: str) -> bool:
    """Whether a verb that no list knows stands behind the dash, and a name behind that: – zagaił Jan Kot."""
    return language == "pl" and _UNKNOWN.match(line, dash.end) is not None


def resumption(line: str, dashes: list[Dash], place: int, words: Lexicon) -> int | None:
    """Which dash ends the attribution that opens at `place`, so that the speech goes on behind it.

    None does where a sentence ends before; one that only adds who speaks is passed over: – mówi Jan Kot – prezes klubu.
    """
    begin = dashes[place].end
    for number in range(place + 1, min(place + _MOST, len(dashes))):
        dash = dashes[number]
        between = line[begin : dash.start].rstrip() if dash.start - begin <= _FAR else ""
        if not between or ends_sentence(between[:-1]):
            return None
        first = _FIRST_WORD.match(line, dash.end)
        closed = not line[dash.start - 1].isspace() or between[-1] in ".,:!?…"
        if closed or first is None or not line[dash.end].islower() or first[0] in words.function | _ADDS:
            return number
    return None


def announced(line: str, dash: Dash, words: Lexicon) -> bool:
    """Whether the sentence before the dash says that somebody speaks: Prezes odpowiada: – Nie mamy pieniędzy.

    In Polish it may end in a full stop, where nothing is quoted in it.
    """
    before = line[max(0, dash.start - _LEAD) : dash.start].rstrip()
    lead = last_sentence(before).rstrip(" .…:")
    if not before.endswith(":") and (words.language != "pl" or "_" in lead):
        return False
    return bool(lead) and reporting_verb(Clause(lead, words), first=True, within=14) is not None
