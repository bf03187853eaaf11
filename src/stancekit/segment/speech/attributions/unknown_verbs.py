"""Attributions whose verb no list knows, told by their form: “…,” guffawed Ann Lee; Zastrzega jednak, że „…“."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.callings import is_calling
from stancekit.segment.speech.complementizers import DECLARATIVE
from stancekit.segment.speech.found import PRONOUN, Found
from stancekit.segment.speech.subjects.descriptions import described
from stancekit.segment.speech.subjects.names_behind import name_behind

__all__ = ["NO_PRONOUN", "so", "that_clause", "unknown_verb"]

NO_PRONOUN = frozenset(("es", "pl"))
"""Languages whose verbs need no pronoun."""
_DOUBT = "verb_unknown"
_FEW = 6  # words of such an attribution with nobody's name
_MARKS = ",，–—-"
_LOWER = re.compile(r"\s*[,，–—-]\s*[a-zà-ÿ]")
_CONJUNCTIONS = word_set(
    "and or but which who that when while as if because und oder aber dass wobei denn weil et ou mais qui dont y o pero que porque tout i lub ale który która które a an the one"
)
_CLITICS = word_set("se le les lo la me nos")
_OUR = (["unsere"], ["unser"], ["unseren"], ["diese"], ["dieser"])
"""Before a German noun that is no name: empfing unsere Zeitung."""


@cache
def _function_words(language: str) -> frozenset[str]:
    words = lexicon(language)
    return words.before_name | words.function | _CONJUNCTIONS


@cache
def _no_verb(language: str) -> frozenset[str]:
    """Words that are no verb behind a quotation."""
    words = lexicon(language)
    return _function_words(language) | words.crowd | words.opener | words.resumes


def unknown_verb(clause: Clause, *, comma: bool) -> Found | None:
    """Read an attribution behind the words, which end in a comma where `comma` is set."""
    if found := _pronoun_beside_verb(clause, comma=comma) or so(clause):
        return found
    marked = clause.text.lstrip()[:1] in _MARKS
    if _LOWER.match(clause.text if marked else "," + clause.text) and (found := _verb_first(clause)):
        return found
    return _name_first(clause)


def _pronoun_beside_verb(clause: Clause, *, comma: bool) -> Found | None:
    """Read a pronoun and a verb: “…,” she cackled / „…“, gackerte sie."""
    text, language = clause.text, clause.lexicon.language
    if not (comma or text.lstrip()[:1] in (",", "，")) or not 2 <= len(clause.words) <= _FEW or clause.names:
        return None
    first, second = clause.words[:2]
    verb, pronoun = (second, first) if language == "en" else (first, second)
    if (
        pronoun.low not in clause.lexicon.third
        or not text[verb.start].islower()
        or verb.low in _no_verb(language)
        or (language == "en" and not verb.low.endswith("ed"))
    ):
        return None
    return Found.of(PRONOUN, wrote=False, doubt=_DOUBT)


_AGE = re.compile(r"\d{1,3}-jährigen?")  # „…“, so der 58-Jährige


def so(clause: Clause) -> Found | None:
    """Read German words given without a verb to somebody who is not named there: „…“, so die Ministerin."""
    lows = clause.lows()
    if clause.lexicon.language != "de" or lows[0] != "so" or not 2 <= len(lows) <= _FEW or clause.names:
        return None
    if lows[1] in clause.lexicon.third or _AGE.fullmatch(lows[-1]):
        return Found.of(PRONOUN, wrote=False)
    who = described(lows[1:], clause.lexicon)
    return Found.of(who, wrote=False) if who else None


def _verb_first(clause: Clause) -> Found | None:
    """Read a verb with a name or a noun behind it, perhaps with a clitic before it: guffawed Ann Lee, se plantó Mora."""
    words, first = clause.lexicon, clause.words[0]
    behind = clause.lows(first.end)
    if first.low not in _function_words(words.language) and clause.text[first.start].islower():
        name = name_behind(clause, first.end)
        if name and (" " in name or behind[:1] not in _OUR):
            return Found(name, "name", wrote=False, doubt=_DOUBT)
    if not behind:
        return None
    if first.low not in _no_verb(words.language):
        who = described(behind[:3], words)
        if who is not None and not clause.names:
            return Found.of(who, wrote=False, doubt=_DOUBT)
    if first.low in _CLITICS and (name := name_behind(clause, clause.words[1].end)):
        return Found(name, "name", wrote=False, doubt=_DOUBT)
    return None


def _name_first(clause: Clause) -> Found | None:
    """Read a name with which a short clause begins, and a verb behind it: “…,” Tibbet put in."""
    text = clause.text
    if not text.lstrip()[:1].isupper() or len(clause.words) > 8 or not clause.names:
        return None
    start, _, name = clause.names[0]
    rest = [word for word in clause.words if word.start >= clause.names[0][1]]
    if start > 12 or not 1 <= len(rest) <= 3:
        return None
    if not text[rest[0].start].islower() or rest[0].low in clause.lexicon.function:
        return None
    return Found(name, "name", wrote=False, doubt=_DOUBT)


def that_clause(clause: Clause) -> Found | None:
    """Read a short clause before "that", in languages whose verbs need no pronoun: Zastrzega jednak, że „…”."""
    lows, language = clause.lows(), clause.lexicon.language
    if not 2 <= len(lows) <= 5 or lows[-1] not in DECLARATIVE or language not in NO_PRONOUN:
        return None
    if lows[0] in _no_verb(language) or clause.names[1:] or is_calling(lows[0], language):
        return None
    if clause.names and " " in clause.names[0][2]:
        return Found(clause.names[0][2], "name", wrote=False, doubt=_DOUBT)
    return Found.of(PRONOUN, wrote=False, doubt=_DOUBT)
