"""Words directly behind the noun for somebody's text: Lee's comment “…”, Lees Kommentar „…“, the plea of Ann Lee “…”."""

from __future__ import annotations

import re

from stancekit.segment.clauses import clause_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.lexicon.texts import ANSWERS, POSTS, REMARKS
from stancekit.segment.names.parts import clean_name
from stancekit.segment.speech.found import Found, Subject
from stancekit.segment.speech.subjects.descriptions import described

__all__ = ["GENITIVES", "named_owner", "read_owned"]

_NOUNS = {language: f"{ANSWERS[language]}|{POSTS[language]}|{REMARKS[language]}" for language in ANSWERS}
_SAYING = {
    "en": r"(?:\s(?:saying|reading|asking|(?:that|which)\s(?:read|said|asked)))?",
    "de": r"(?:\smit\sde[nm]\s(?:Worten|Text|Satz))?",
    "fr": r"(?:\s(?:disant|qui\sdi(?:t|sait)))?",
    "es": r"(?:\s(?:que\s(?:dice|decía)))?",
    "pl": r"(?:\so\streści)?",
}
_OF = {
    "en": r"(?:by|from|of)\s",
    "de": r"von\s",
    "fr": r"(?:d['’]|de\s|du\s)",
    "es": r"(?:del?\s)",
    "pl": r"",
}
_WHO = r"(?P<who>[^,:;.!?“”„«»\"]{2,60}?)"
_BEHIND = {
    language: re.compile(rf"\b(?:{nouns})\s{_OF[language]}{_WHO}{_SAYING[language]}\s?:?\s?\Z")
    for language, nouns in _NOUNS.items()
}
"""The noun, and behind it whose text it is: a post by Ann Lee saying."""
GENITIVES = {
    "en": r"(?P<who>(?:(?!['’]s\s)[^,:;.!?“”\"]){2,60}?)(?:['’]s|(?<=s)['’])\s(?:[\w-]+\s){0,2}?",
    "de": r"\b(?P<who>(?:[A-ZÄÖÜ][\w-]+\s){0,2}[A-ZÄÖÜ][\w-]+?)(?:s|(?<=[sxzß])['’])\s(?:[a-zäöüß]+\s)?",
}
"""Whose a text is, before the noun for it: Lee's angry, Lees."""
_BEFORE = {
    language: re.compile(rf"{whose}(?:{_NOUNS[language]})\s?\Z") for language, whose in GENITIVES.items()
}


def read_owned(sentence: str, words: Lexicon) -> Found | None:
    """Read whose text the words are by the end of the sentence before them; None where it is no such noun."""
    language = words.language
    if language not in _NOUNS:
        return None
    if language in _BEFORE and (owned := _BEFORE[language].search(sentence)):
        return named_owner(owned["who"], words)
    of = _BEHIND[language].search(sentence)
    if of is None:
        return None
    if named := named_owner(of["who"], words):
        return named
    who: Subject | None = described(clause_of(of["who"], words).lows(), words) if language != "pl" else None
    return Found.of(who, wrote=True) if who and who.kind == "crowd" else None


def named_owner(who: str, words: Lexicon) -> Found | None:
    """The person whose name ends the words for whose a text is: the baker Ann Lee."""
    if words.language == "de":
        name = clean_name(who, "de")
    else:
        last = clause_of(who, words).names[-1:]
        name = last[0][2] if last and last[0][1] == len(who) else None
    return Found(name, "name", wrote=True) if name else None
