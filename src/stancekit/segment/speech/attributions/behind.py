"""The attribution behind a quotation: “…,” said Ann Lee; “…” was the verdict of Ann Lee."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause, Word, clause_of, first_sentence
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.lexicon.linking import SUMMING_UP
from stancekit.segment.lexicon.works import OWN_WORK
from stancekit.segment.names.callings import without_article
from stancekit.segment.speech.attributions.according import according_to, according_to_whom
from stancekit.segment.speech.attributions.unknown_verbs import NO_PRONOUN, so, unknown_verb
from stancekit.segment.speech.found import PRONOUN, Found
from stancekit.segment.speech.messages import message_of
from stancekit.segment.speech.publishing import beside_post
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.signatures import signature
from stancekit.segment.speech.subjects.government import ungoverned
from stancekit.segment.speech.subjects.subject import subject

__all__ = ["read_behind"]

_REACH = 260  # code points
_WITHIN, _WITHIN_RELATIVE = 9, 18
"""Words behind the quotation among which its verb stands; more where a name with an apposition comes first."""
_UNNAMED, _UNNAMED_PARTICIPLE = 5, 8
"""Words before the verb, where none of them is a name."""
_ALONE = re.compile(r",?\s[^\W\d_A-Z]{4,}(?:\s[^\W\d_A-Z]{2,})?,\s")  # «…», calcula, «…»
_STANDS = word_set("heißt steht lautet reads read czytamy brzmi lee dice reza lit-on")
"""Verbs by which words stand in a text."""
_ANSWER = word_set("reply answer antwort antwortschreiben réponse respuesta odpowiedzi")
"""Behind such a verb, what whoever was asked has written: czytamy w odpowiedzi."""
_TEXT = word_set("""begins began ends ended begann beginnt endete endet commence commençait débute débutait termine terminait finissait empezaba empieza empezó comenzaba
    comienza lit-on terminaba acababa remataba zaczyna zaczynał kończy kończył""")
"""What a text does, and no speaker."""
_HAS = word_set("hatte hat habe had avait a aurait había ha wird soll")
"""Auxiliaries behind the words: their participle may stand far off (hatte er noch im Mai im Radio gesagt)."""
_IS = word_set("was is were lautete lautet war est était fue es era brzmi brzmiała brzmiał to tel telle")
_NEAR_ITS_NOUN = 4  # words between the beginning of such a clause and its noun, and between that and the name


def read_behind(text: str, words: Lexicon, *, long: bool, comma: bool = False) -> Found | None:
    """Read an attribution behind the quotation: `long` if that has four words or more, `comma` if it ends in one."""
    clause = clause_of(first_sentence(text[:_REACH]), words)
    if not clause.text.strip(" ,—–-"):
        return None
    if text_of := message_of(clause):
        return text_of
    if judge := _verdict_of(clause):
        return Found(judge, "name", wrote=False)
    verb = reporting_verb(clause, first=True, within=_WITHIN_RELATIVE if _relative(clause) else _WITHIN)
    if verb is not None:
        return _by_verb(clause, verb)
    if words.language in NO_PRONOUN and _ALONE.fullmatch(text):
        return Found.of(PRONOUN, wrote=False, doubt="verb_unknown")
    found = according_to_whom(clause) or according_to(clause) or signature(clause)
    if found or not clause.words:
        return found
    return unknown_verb(clause, comma=comma) if long else so(clause)


def _relative(clause: Clause) -> bool:
    """Whether the clause begins with a name that a comma follows."""
    return bool(clause.names) and not clause.text[: clause.names[0][0]].strip(" ,") and "," in clause.text


def _by_verb(clause: Clause, verb: Word) -> Found | None:
    """Read a clause with a reporting verb: the words stand in a text, or its subject says them."""
    posted = beside_post(clause, verb)
    if (
        verb.low in _STANDS
        and (
            posted
            or OWN_WORK.search(clause.low, verb.end)
            or not _ANSWER.isdisjoint(clause.lows(verb.end)[:3])
        )
        and not ungoverned(clause)
    ):
        return Found.of(PRONOUN, wrote=True)  # heißt es in dem Beitrag
    named = any(start < verb.start for start, _, _ in clause.names)
    farthest = _UNNAMED_PARTICIPLE if clause.words[0].low in _HAS else _UNNAMED
    if not named and len(clause.lows(0, verb.start)) > farthest:
        return None
    who = subject(clause, verb, verb_first=not named)
    return Found.of(who, wrote=verb.low in clause.lexicon.write or verb.low in _TEXT or posted)


def _verdict_of(clause: Clause) -> str | None:
    """Read words that are somebody's verdict or answer: “…” was the verdict of Ann Lee."""
    words = clause.words[: _NEAR_ITS_NOUN + 1]
    if not words or words[0].low not in _IS or not clause.names:
        return None
    sums_up = SUMMING_UP[clause.lexicon.language]
    noun = next((word for word in words[1:] if without_article(word.low) in sums_up), None)
    name = next((name for name in clause.names if noun and name[0] >= noun.end), None)
    if noun is None or name is None or len(clause.lows(noun.end, name[0])) > _NEAR_ITS_NOUN:
        return None
    return name[2]
