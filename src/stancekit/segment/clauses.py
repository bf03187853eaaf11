"""A stretch of prose beside a quotation: its words, its names, and where its sentences end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from stancekit.segment.lexicon import Lexicon
from stancekit.segment.names.capitalised import names_in
from stancekit.segment.stops import is_within

__all__ = [
    "SENTENCE_MARKS",
    "Clause",
    "NameSpan",
    "Word",
    "clause_of",
    "ends_sentence",
    "first_sentence",
    "last_sentence",
    "sentence_ends",
]

_WORD = re.compile(r"[^\W_][\w’'\-]*")
_SENTENCE_END = re.compile(
    r"[.!?…。;](?:(?<=。)|(?<=[;!?…])(?=\s)|(?<=[.!?…])(?=[\s\"”»]|$)"
    r"(?<!\b[A-ZÀ-Þ].)(?<![IVX][IVX].)(?<!\b[A-Z][a-z].)(?<!\b[A-Z][a-z][a-z].)(?<!\b[Pp]rof.)(?<!\bz\.B.)(?<!\binż.)(?<!\bhab.)(?<!\bmed.)(?<!\b[Cc]apt.)"
    r"(?<!\b[AS]sst.)(?<!\bSupt.)(?<!\bCmdr.)(?<!\bDipl.)(?<!\bUniv.)(?<!\bProfa.)(?<!\bSrta.)(?<!\b[kd][sr].)(?<!\b(?:mec|red|gen|mjr|kpt|dyr|mgr|abp).)(?!(?<=\b(?:art|ust|poz|pkt|par|núm).)\s\d)(?!(?<=\sa.)\sD\.)(?!(?<=\.)\s[a-zà-öø-ÿąćęłńóśźż]))"
)

SENTENCE_MARKS = (".", "!", "?", "…", "。")
"""The marks with which a sentence ends."""
_ACT = re.compile(r"\w\s(?:Act|Ordinance|Amendment|Statute|Constitution|Treaty|Bylaws?)(?:\s\d{4})?\Z")
"""How the title of a law ends, which is no name of somebody: the Quiet Towns Act."""
NameSpan = tuple[int, int, str]
"""Where a name begins and ends in its clause, and the name."""


class Word(NamedTuple):
    """A word in lower case with a straight apostrophe, and where it stands in its clause."""

    low: str
    start: int
    end: int


class Clause:
    """A clause that may say who speaks: its words and names, each read once, when asked for."""

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text, self.lexicon = text, words
        self.low = text.lower().replace("’", "'")

    @cached_property
    def tokens(self) -> list[str]:
        """The words in lower case without their places, which are dearer."""
        if len(self.low) == len(self.text):
            return _WORD.findall(self.low)
        return [word.low for word in self.words]

    @cached_property
    def words(self) -> list[Word]:
        """The words in order, with their places."""
        if len(self.low) == len(self.text):
            return [Word(m[0], m.start(), m.end()) for m in _WORD.finditer(self.low)]
        return [Word(m[0].lower().replace("’", "'"), *m.span()) for m in _WORD.finditer(self.text)]

    @cached_property
    def starts(self) -> list[int]:
        """Where every word begins."""
        return [word.start for word in self.words]

    @cached_property
    def ends(self) -> list[int]:
        """Where every word ends."""
        return [word.end for word in self.words]

    @cached_property
    def names(self) -> list[NameSpan]:
        """Every capitalised run that may be a name: start, end, name."""
        found = names_in(self.text, self.lexicon.language)
        if self.lexicon.language == "en":
            found = [name for name in found if not _ACT.search(name[2])]
        unnamed = self.lexicon.unnamed
        return found if unnamed is None else [name for name in found if name[2] not in unnamed]

    def lows(self, start: int = 0, end: int | None = None) -> list[str]:
        """The words that begin between the two places, in lower case."""
        stop = len(self.words) if end is None else bisect_left(self.starts, end)
        return [w.low for w in self.words[bisect_left(self.starts, start) : stop]]


def clause_of(text: str, words: Lexicon) -> Clause:
    """The clause of a text; with the words of an article the same one however often it is asked for."""
    if words.clauses is None:
        return Clause(text, words)
    if (known := words.clauses.get(text)) is None:
        known = words.clauses[text] = Clause(text, words)
    return known


def first_sentence(text: str) -> str:
    """What stands before the first end of a sentence; the whole where there is none."""
    end = next(_ends(text), None)
    return text[: end.start()] if end else text


def last_sentence(text: str) -> str:
    """What stands behind the last end of a sentence that is not the end of the text."""
    last, stripped = 0, text.rstrip()
    for match in _ends(stripped):
        if match.end() < len(stripped):
            last = match.end()
    return text[last:]


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends anywhere in the text."""
    return next(_ends(text), None) is not None


def sentence_ends(text: str) -> list[int]:
    """Where every sentence of the text ends."""
    return [match.end() for match in _ends(text)]


def _ends(text: str) -> Iterator[re.Match[str]]:
    """The marks that end a sentence of the text."""
    return (match for match in _SENTENCE_END.finditer(text) if not is_within(text, match.start()))
