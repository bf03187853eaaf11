"""A question that somebody puts, before the sentence of whoever is asked: Asked by a fan, “…?”, she did not reply."""

from __future__ import annotations

import re

from stancekit.segment.clauses import clause_of, first_sentence, last_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.outlets import is_outlet
from stancekit.segment.speech.complementizers import DECLARATIVE
from stancekit.segment.speech.found import CROWD, Found
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.subjects.descriptions import described

__all__ = ["read_question"]

_REACH = 260  # code points
_WHO = r"(?P<who>[^,:;.“”„«»\"]{2,70}?)"
_PUT = {
    "en": rf"(?:when\s)?(?:asked|quizzed|pressed|challenged|confronted)\sby\s{_WHO}|to\sthe\squestion\s(?:of|from|by)\s{_WHO.replace('who', 'of')}",
    "de": rf"auf\s(?:die|eine)\s(?:nach)?frage\s(?:von\s)?{_WHO}|vo[nm]\s{_WHO.replace('who', 'of')}\s(?:danach\s)?gefragt",
    "fr": rf"(?:interrogé|questionné|relancé|interpellé)e?s?\spar\s{_WHO}|à\s(?:la|une)\squestion\sd(?:e\s|u\s|es\s|['’]){_WHO.replace('who', 'of')}",
    "es": rf"(?:al\sser\s)?(?:preguntad|interrogad|interpelad|cuestionad)[oa]s?\spor\s{_WHO}|a\s(?:la|una)\spregunta\sdel?\s{_WHO.replace('who', 'of')}",
    "pl": rf"(?:zapytan|pytan|spytan|dopytywan)[yaie]\sprzez\s{_WHO}|na\spytanie\s{_WHO.replace('who', 'of')}",
}
_PUT_BY = {
    language: re.compile(rf"\W*(?:{shape})\s?[,:]?\s?\Z", re.IGNORECASE) for language, shape in _PUT.items()
}
"""Who puts the question that follows directly: von einem Fan gefragt, „…?“."""
_NOT = word_set(
    "not nothing never no didn't nicht nichts nie keine pas rien jamais nada nunca nie nic niczego nikt"
)


def read_question(quotation: str, before: str, behind: str, words: Lexicon) -> Found | None:
    """Read who puts the question that is quoted, where nobody answers with it; None where nobody is said to."""
    shape = _PUT_BY.get(words.language)
    if shape is None or not quotation.rstrip("”\"»“’' \u00a0\u202f").endswith("?"):
        return None
    put = shape.match(last_sentence(before[-_REACH:]))
    if put is None or _answers(behind, words):
        return None
    who = clause_of(put["who"] or put["of"], words)
    if who.names:
        name = who.names[-1][2]
        return Found(name, "paper" if is_outlet(name, words.language) else "name", wrote=False)
    if not (words.hosts | words.talk).isdisjoint(who.lows()):
        return Found(None, "paper", wrote=False)
    return Found.of(described(who.lows(), words) or CROWD, wrote=False)


def _answers(behind: str, words: Lexicon) -> bool:
    """Whether the words are what somebody answers: “…?”, Lee said; “…?”, respondió Lee."""
    clause = clause_of(first_sentence(behind), words)
    verb = reporting_verb(clause, first=True, within=9)
    if verb is None or ":" in behind[:_REACH] or not _NOT.isdisjoint(clause.lows()):
        return False
    tail = clause.lows(verb.end)
    return DECLARATIVE.isdisjoint(tail)
