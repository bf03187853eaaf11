"""Boxes that a site sets itself around posts: their class goes on in those of the words and the author, as box__text and box__name."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.pages.frames import CONTAINERS, tokens
from stancekit.segment.pages.marks import NAMES, WORDS

__all__ = ["Boxes", "Entry", "signed_boxes"]

_SIGNING = NAMES | word_set("source quelle fuente źródło zrodlo sign signature")
_SAYING = WORDS | word_set("zitat cita cite citation cytat")
_OWN = word_set(
    "author autor autora autorin auteur bio profile profil team staff person expert contact kontakt article story news teaser"
)
"""Of boxes about who wrote the article, and of articles."""
_CLASS = re.compile(r"\bclass=[\"']?([^\"'<>]{1,200})")
_LONGEST = 5000
_MOST = 200  # elements in a box


class _Element(NamedTuple):
    """The words of a box, who signs them, or the headline of an article: its class but for the last word, and its place."""

    stem: tuple[str, ...]
    kind: str
    start: int
    end: int


class Entry(NamedTuple):
    """What one person says in a box: where it stands as a whole, the words, and the name below or above them."""

    start: int
    end: int
    words: tuple[int, int]
    who: tuple[int, int]


class Boxes:
    """The elements of boxes, gathered while a page is read; each box gives its entries where it ends."""

    def __init__(self) -> None:
        self._elements: list[_Element] = []

    def close(self, tag: str, marks: str, start: int, end: int) -> list[Entry]:
        """Note an element that ends at `end` and began behind `start` code points; the entries of a box that ends with it."""
        named = [tokens(name) for name in marks.split()]
        entries: list[Entry] = []
        if tag in CONTAINERS and 0 < end - start <= _LONGEST:
            inside = self._since(start)
            entries = next((found for stem in named if stem and (found := _entries(stem, inside, end))), [])
        kind = "said" if tag == "blockquote" else "headline" if tag == "h1" else None
        self._elements += [_Element((), kind, start, end)] if kind else []
        for *stem, last in filter(None, named):
            kind = "who" if last in _SIGNING else "said" if last in _SAYING else None
            self._elements += [_Element(tuple(stem), kind, start, end)] if stem and kind else []
        return entries

    def forget(self, position: int) -> None:
        """Drop the elements that begin there or behind it, of which the words were taken back."""
        while self._elements and self._elements[-1].start >= position:
            self._elements.pop()

    def _since(self, start: int) -> list[_Element]:
        """The elements that begin at `start` or behind it, as far as these are few."""
        place = len(self._elements)
        while place and self._elements[place - 1].start >= start and len(self._elements) - place < _MOST:
            place -= 1
        return self._elements[place:]


def _entries(stem: tuple[str, ...], inside: list[_Element], end: int) -> list[Entry]:
    """What is said in a box of that class, by whom; nothing where it holds the headline or is the article's own."""
    if not _OWN.isdisjoint(stem) or any(e.kind == "headline" for e in inside):
        return []
    mine = [e for e in inside if e.stem == stem]
    if not any(e.kind == "said" for e in mine):
        mine += [e for e in inside if e.kind == "said" and not e.stem]
    mine.sort(key=lambda e: (e.start, -e.end))
    begun = [
        n for n, e in enumerate(mine) if e.kind == mine[0].kind and (not n or mine[n - 1].kind != e.kind)
    ]
    found = []
    for first, following in pairwise([*begun, len(mine)]):
        said = [e for e in mine[first:following] if e.kind == "said"]
        who = [e for e in mine[first:following] if e.kind == "who"]
        if not said or not who:
            return []
        stop = mine[following].start if following < len(mine) else end
        words = (said[0].start, max(e.end for e in said))
        found.append(Entry(mine[first].start, stop, words, (who[0].start, who[0].end)))
    return found


def signed_boxes(page: str) -> frozenset[tuple[str, ...]]:
    """The classes of a page that go on in that of an author, where it sets anything aside."""
    if "<aside" not in page:
        return frozenset()
    named = {tokens(name) for marks in _CLASS.findall(page) for name in marks.split()}
    return frozenset(name[:-1] for name in named if name[1:] and name[-1] in _SIGNING)
