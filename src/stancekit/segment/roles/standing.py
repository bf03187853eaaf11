"""How those who are quoted stand to the focal person: who asks, and who belongs to that person."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.called import name_words
from stancekit.segment.paragraphs import Line
from stancekit.segment.roles.aides import WITH, is_aide
from stancekit.segment.roles.places import Media

__all__ = ["Standing"]

_TOKEN = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_END = re.compile(r"[.!?…“”„«»\"]")
_MOST = 50  # people looked at
_WE = word_set("i we us me ich wir uns je nous yo nosotros nos my nam nami naszą ze")


class Standing:
    """Who of those quoted asks the focal person, and who is named as that person's own."""

    def __init__(
        self, text: str, lines: list[Line], names: list[str], media: Media, focal: str | None, language: str
    ) -> None:
        self.focal = name_words(focal)
        self.hosts: set[str] = set()
        self.aides: set[str] = set()
        starts = [line.start for line in lines]
        for name in names[:_MOST] if lines else ():
            last = name if language == "ja" else name.split()[-1]
            place = text.find(last, starts[0], lines[-1].end)
            while place >= 0:
                number = bisect_right(starts, place) - 1
                line = lines[number]
                if place < line.end:
                    self._look(name, text[line.start : line.end], place - line.start, media, number, language)
                place = text.find(last, max(line.end, place + 1), lines[-1].end)

    def _look(self, name: str, here: str, place: int, media: Media, number: int, language: str) -> None:
        """See what stands before a name in a line."""
        if self._asks(here, place, media, number, language):
            self.hosts.add(name)
        if language != "ja" and is_aide(
            [_END.split(here[max(0, place - 90) : place])[-1]], self.focal, language, here[:place]
        ):
            self.aides.add(name)

    def _asks(self, here: str, place: int, media: Media, number: int, language: str) -> bool:
        """Whether the focal person talks to whom is named: "in an interview with X", "told the host, X"."""
        words = lexicon(language)
        if language == "ja":
            asks = any(w in here for w in words.hosts)
        else:
            before = _TOKEN.findall(here[max(0, place - 40) : place].lower())[-4:]
            if _asking(language).isdisjoint(before):
                return False
            tokens = tokens_of(_END.split(here[max(0, place - 200) : place])[-1])
            asks = _WE.isdisjoint(tokens) and not (words.third | self.focal).isdisjoint(tokens)
        return asks and "talk" in media.kinds(number)


@cache
def _asking(language: str) -> frozenset[str]:
    """Words before the name of who asks: "with", or what they are called by."""
    return lexicon(language).hosts | WITH.get(language, frozenset())
