"""Words with which sentences of an article begin: written with a capital, and no names all the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.body_nouns import BODIES
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line

__all__ = ["Openers"]

_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĆŁŃŚŹŻŒ][a-zà-öø-ÿœąćęłńśźżß]+")
_BEGINS = re.compile(r"(?:^|[.!?…:;][\"”»’')]{0,2}\s{1,2}|[\"“„«»\u2010-\u2015-]\s?)$")
_NEXT = re.compile(r"\s?(?:[:(（]|(?P<word>[^\W\d_][\w’'-]*))")
_APPOSED = re.compile(
    r",\s(?:(?:an?|the|who|which|der|die|das|eine?|une?|l[ea]|qui|el|una|que|któr[aey])\s|l['’]|(?P<noun>[^\W\d_]+)\s)"
    r"[^,.;:!?\n]{2,80},\s(?:(?:an?|has|ha|hat)\s)?(?P<word>[^\W\d_][\w’'-]*)"
)
"""What somebody is, between commas before a verb: Greenpeace, the campaign group, wrote."""
_SOMEBODY_ELSE = re.compile(r"\s(?:[A-ZÄÖÜŁŚŻÉ]|er\b|sie\b|-t)|-")
"""Behind a verb its own subject, so that what opens the sentence is none: Erbost, die Arme verschränkt, sagte er."""
_INVERTED = re.compile(r"\s[A-ZÄÖÜŁŚŻ][\w-]+\s[A-ZÄÖÜŁŚŻ]")
_JOINED = "@#’'.-_"
_MOST = 200  # words looked up in an article
_TIMES = 50  # places looked at for each


class Openers:
    """The words with which only sentences of an article begin: nobody of that name is known or spoken of.

    A word that a reporting verb, a colon or a bracket follows may be somebody named this once. `others` are
    names known beside those of the people. Each word is looked up when asked for.
    """

    def __init__(
        self, text: str, lines: list[Line], people: People, others: Iterable[str], language: str
    ) -> None:
        self.text, self.lines, self.people = text, lines, people
        self.words = lexicon(language)
        self.others = others
        self.starts = [line.start for line in lines]
        self.known: dict[str, bool] = {}

    def __contains__(self, word: object) -> bool:
        """Whether the word, as written, is no name."""
        if not isinstance(word, str) or not _CAPITAL.fullmatch(word) or self.words.language == "ja":
            return False
        if word not in self.known:
            self.known[word] = len(self.known) < _MOST and not self._is_somebody(word)
        return self.known[word]

    def _is_somebody(self, word: str) -> bool:
        low = word.lower()
        if low in self.people.full or low in self.people.first:
            return True
        if any(low in name.lower().split() for name in self.others):
            return True
        return not self._only_opens(word)

    def _only_opens(self, word: str) -> bool:
        """Whether the word opens a sentence of the prose, and stands within none with its capital."""
        text, place, opens = self.text, -1, False
        for _ in range(_TIMES):
            place = text.find(word, place + 1)
            if place < 0:
                break
            end = place + len(word)
            line = self.lines[max(0, bisect_right(self.starts, place) - 1)]
            joined = text[place - 1 : place]
            if not line.start <= place < line.end or text[end : end + 1].isalnum():
                continue
            if place > line.start and (joined.isalnum() or (joined and joined in _JOINED)):
                continue
            if place > line.start and not _BEGINS.search(text, max(line.start, place - 5), place):
                return False
            opens = opens or self._opens(word, end, line.end)
        return opens

    def _opens(self, word: str, end: int, stop: int) -> bool:
        """Whether nothing behind a first word says that it is somebody."""
        if self._is_apposed(end, stop):
            return False
        behind = _NEXT.match(self.text, end, stop)
        if not behind:
            return True
        if not behind["word"] or not behind["word"][0].islower():
            return False
        low = behind["word"].lower()
        if low not in self.words.say and low not in self.words.write:
            return True
        return self.words.language in ("de", "pl") and (
            word.startswith("Naj") or _INVERTED.match(self.text, behind.end(), stop) is not None
        )  # Unbeeindruckt schrieb Ann Lee

    def _is_apposed(self, end: int, stop: int) -> bool:
        """Whether it is said behind a first word what that is, and that it says something."""
        what = _APPOSED.match(self.text, end, stop)
        if what is None or _SOMEBODY_ELSE.match(self.text, what.end(), stop):
            return False
        low, noun = what["word"].lower(), what["noun"]
        named = noun is None or noun in BODIES or is_calling(noun, self.words.language)
        return named and (low in self.words.say or low in self.words.write)
