"""Whom a clause presents by full name: with a calling, an age or a clause beside it, or as what its sentence begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from stancekit.segment.anchors.anchor import PARTICLES
from stancekit.segment.clauses import Clause, sentence_ends
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.names.titles import TITLES, is_person_noun
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["TOLD", "introduced", "may_be_a_person", "told_of", "topic"]

_BEFORE, _BEHIND = 3, 4  # words beside a name in which it is said what somebody is
_FIRST_WORD = re.compile(r"[^\w-]")
_MOST_NAMES = 2  # of a person behind the first
_PICTURES = frozenset(("photo", "photos", "foto", "fotos", "fot", "image", "picture", "bild"))
TOLD = re.compile(
    r"\s?[(（](?:.{0,20},\s)?[1-9１-９][0-9０-９][)）]|,\s(?:aged\s|de\s)?[1-9]\d\b|,\s(?:of|who|qui|que|quien|der|die|który|która|dont|whose|cuy[oa]|dessen|deren)\b"
)
"""An age, or a clause about the person, behind a name."""
_ASKS = frozenset(("wer", "was", "who", "qui", "quien", "kto", "ob", "wenn", "dass"))
"""Words that open a clause of their own, which German nouns with their capitals may follow."""


def may_be_a_person(name: str, words: Lexicon) -> bool:
    """Whether a full name may be a person's: no body's, and none that holds a word of a sentence (Notes Are Dead)."""
    first, *rest = name.split()
    if not rest or not first[0].isupper() or is_organisation(name) or first.lower() in _PICTURES:
        return False
    own = [part for part in rest if part.lower() not in PARTICLES]
    return len(own) <= _MOST_NAMES and not any(part.lower() in words.function for part in own)


def introduced(clause: Clause) -> str | None:
    """The first person of a clause whom a calling stands before: Food blogger Ann Lee."""
    for start, _, name in ungoverned(clause):
        called = any(is_calling(low, clause.lexicon.language) for low in clause.lows(0, start)[-_BEFORE:])
        if called and " " in name and not is_organisation(name):
            return name
    return None


def topic(clause: Clause) -> str | None:
    """The full name with which a sentence begins that goes on behind it."""
    for start, end, name in clause.names[:1]:
        behind = clause.text[end:].lstrip(" ,")
        if name.split()[0].lower() in clause.lexicon.function | clause.lexicon.third | _ASKS:
            return None  # Wer Schafe hält
        attributive = is_calling(_FIRST_WORD.split(behind, maxsplit=1)[0].lower(), clause.lexicon.language)
        if (
            not clause.text[:start].strip()
            and " " in name
            and behind[:1].islower()
            and not attributive  # Port Ellery mayor's tweet
            and not is_organisation(name)
        ):
            return name
    return None


def told_of(line: str, words: Lexicon) -> Iterator[str]:
    """The full names of a line of which it says that they are people."""
    clause, opening = Clause(line, words), {topic(Clause(part, words)) for part in _sentences(line)}
    for start, end, name in ungoverned(clause):
        beside = clause.lows(0, start)[-_BEFORE:]
        beside += clause.lows(end)[:_BEHIND] if clause.text[end : end + 1] == "," else []
        told = TOLD.match(clause.text, end) or any(_calls(word, words.language) for word in beside)
        begins = name in opening and words.language != "de"
        if (told or begins) and may_be_a_person(name, words) and not name.isupper():
            yield name


def _calls(word: str, language: str) -> bool:
    """Whether a word before or behind a name says what somebody is."""
    titles = TITLES.get(language, frozenset())
    return is_calling(word, language) or is_person_noun(word, language) or word in titles


def _sentences(line: str) -> list[str]:
    ends = [0, *sentence_ends(line), len(line)]
    return [line[start:end].strip() for start, end in pairwise(ends)]
