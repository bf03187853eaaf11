"""Clauses below a main one: the conjunction that opens each, and where the main clause of its sentence begins."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.clauses import clause_of
from stancekit.segment.lexicon import Lexicon
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.viewpoints import opens_asked

__all__ = ["Parted", "clause_behind", "main_clause", "part", "reports"]

_BEFORE = {
    "en": r"(?:even\s)?(?:when|as|though)|after|before|until|once|because|since|although|while|now\sthat|(?:(?:when|on|after)\s)?(?:told|hearing|learning|informed)(?:\sby\s[^,:]{2,40})?\sthat",
    "de": r"als|nachdem|bevor|ehe|weil|obwohl|während|da|sobald|solange|seit(?:dem)?|bis|wenn",
    "fr": r"quand|lorsque|lorsqu['’]|après\squ(?:e\s|['’])|parce\squ(?:e\s|['’])|alors\squ(?:e\s|['’])|bien\squ(?:e\s|['’])|dès\squ(?:e\s|['’])|avant\squ(?:e\s|['’])|pendant\squ(?:e\s|['’])|tandis\squ(?:e\s|['’])|puisque",
    "es": r"cuando|después\sde\sque|tras\sque|porque|aunque|mientras|como|luego\sde\sque|antes\sde\sque|ya\sque|en\scuanto|mientras\sque",
    "pl": r"gdy|kiedy|po\stym,?\sjak|ponieważ|choć|chociaż|skoro|zanim|podczas\sgdy|dopóki",
}
_BEHIND = {
    "en": r"after|when|because|once|as",
    "fr": r"après\squ(?:e\s|['’])|quand|lorsque|parce\squ(?:e\s|['’])",
    "es": r"después\sde\sque|luego\sde\sque|tras\sque|cuando|porque",
    "pl": r"po\stym,?\sjak|gdy|kiedy|ponieważ",
}
_OPENING = {
    language: re.compile(rf"\W*(?:{shape})(?:(?<=['’])|\s+)", re.IGNORECASE)
    for language, shape in _BEFORE.items()
}
"""How a clause begins that stands before the main one."""
_BEHIND_MAIN = {
    language: re.compile(rf".*\S,?\s(?:{shape})(?:(?<=['’])|\s+)(?P<clause>.+)", re.DOTALL)
    for language, shape in _BEHIND.items()
}
"""A clause behind the main one, and its conjunction: Lee deleted it after a fan had written."""
_APPOSED, _WITHIN = 2, 18  # commas around an apposition; words of a clause among which its verb stands


class Parted(NamedTuple):
    """The clause behind the conjunction of a sentence, with all that follows it, and the main clause if that follows."""

    clause: str
    main: str | None


def part(sentence: str, words: Lexicon) -> Parted | None:
    """Part a sentence that begins with a clause below its main one; None for any other. An apposition parts nothing."""
    shape = _OPENING.get(words.language)
    opened = shape.match(sentence) if shape else None
    if opened is None:
        return None
    clause = sentence[opened.end() :]
    pieces = clause.rstrip(" ,:").split(",")
    apposed = len(pieces) - 1 == _APPOSED and not reports(",".join(pieces[:-1]), words)
    return Parted(clause, clause[len(pieces[0]) + 1 :] if len(pieces) > 1 and not apposed else None)


def clause_behind(sentence: str, words: Lexicon) -> str | None:
    """The clause behind the main one, where that reports nothing itself: Lee left after Ott had called it."""
    shape = _BEHIND_MAIN.get(words.language)
    behind = shape.match(sentence) if shape else None
    return behind["clause"] if behind and not reports(sentence[: behind.start("clause")], words) else None


def main_clause(sentence: str, words: Lexicon) -> str:
    """The main clause of a sentence that begins with another, or with how somebody is asked; else the whole."""
    if opens_asked(sentence, words.language):
        last = sentence.rpartition(", ")[2]
        return last if " " in last.strip() else sentence
    parted = part(sentence, words)
    return (parted.main if parted else None) or sentence


def reports(text: str, words: Lexicon) -> bool:
    """Whether a verb of a text reports words."""
    return reporting_verb(clause_of(text, words), first=True, within=_WITHIN) is not None
