"""Where the words of a correction stand in an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import add
from typing import NamedTuple

from stancekit.segment.paragraphs import trim
from stancekit.wording import counted
from stancekit_schemas import Article, Correction

__all__ = ["Span", "find_passage", "new_span", "shown"]

Span = tuple[int, int]

_LETTER = re.compile("[0-9A-Za-z\u00c0-\u052f]")  # of scripts that put spaces between words
_UNEVEN = re.compile(r"\s{2,}|[^\S ]")


def find_passage(article: Article, correction: Correction) -> Span | str:
    """The span that a correction speaks of, or why there is none.

    In the text that was corrected the given place holds; elsewhere, and without one, the words must stand once.
    """
    same = correction.article_sha256 == article.sha256
    given: Span | None = None
    if same and correction.start is not None and correction.end is not None:
        given = trim(article.text, correction.start, min(correction.end, len(article.text)))
        if article.text[correction.start : correction.end] == correction.text:
            return given
    places = _places(article.text, correction.text)
    if given in places:
        return given
    if len(places) == 1:
        return places[0]
    if not places:
        return "its words do not stand in the article" if same else "its words no longer stand in the article"
    return f"its words stand in the article {counted(len(places), 'time')} (at {shown(places)})"


def new_span(article: Article, correction: Correction, old: Span) -> Span | str:
    """The span that a passage is moved to, without white space at its edges, or why there is none."""
    if correction.new_text is not None:
        over = _places(article.text, correction.new_text, old)
        places = over if len(over) == 1 else _places(article.text, correction.new_text)
        if len(over or places) == 1:
            return (over or places)[0]
        if not places:
            return "new_text does not stand in the article"
        return f"new_text stands in the article {counted(len(places), 'time')} (at {shown(places)})"
    lead = len(correction.text) - len(correction.text.lstrip())
    shift = old[0] - (correction.start or 0) - lead
    start, end = (correction.new_start or 0) + shift, (correction.new_end or 0) + shift
    if start < 0 or end > len(article.text):
        return f"{start}–{end} lies outside the article, which has {len(article.text)} characters"
    new = trim(article.text, start, end)
    return new if new[0] < new[1] else f"nothing but white space stands at {start}–{end}"


def shown(places: list[Span]) -> str:
    """Spans as the review page writes them; the first of many."""
    words = ", ".join(f"{start}–{end}" for start, end in places[:3])
    return f"{words}, …" if len(places) > 3 else words


class _Even(NamedTuple):
    """A text with single blanks for all its white space, and from which of its offsets on it is shorter by how much."""

    text: str
    offsets: list[int]
    shorter: list[int]
    original: list[int]

    def place(self, offset: int) -> int:
        """The offset of the text itself."""
        return offset + self.shorter[bisect_right(self.offsets, offset) - 1]

    def here(self, place: int) -> int:
        """The offset for one of the text itself."""
        run = bisect_right(self.original, place)
        return min(
            place - self.shorter[run - 1],
            *(offset - 1 for offset in self.offsets[run : run + 1]),
            len(self.text),
        )


@lru_cache(maxsize=2)
def _even(text: str) -> _Even:
    offsets, shorter = [0], [0]
    for run in _UNEVEN.finditer(text):
        if len(run[0]) > 1:
            offsets.append(run.start() - shorter[-1] + 1)
            shorter.append(shorter[-1] + len(run[0]) - 1)
    return _Even(_UNEVEN.sub(" ", text), offsets, shorter, list(map(add, offsets, shorter)))


def _places(text: str, words: str, over: Span | None = None) -> list[Span]:
    """Every place of these words, whatever white space parts them: pages and editors change that.

    A place that begins or ends inside a word is none. Where a span is given, those that overlap it.
    """
    even, sought = _even(text), " ".join(words.split())
    found: list[Span] = []
    reach = len(sought) - 1
    first, stop = (even.here(over[0]) - reach, even.here(over[1]) + reach) if over else (0, len(even.text))
    start = even.text.find(sought, max(0, first), stop)
    while start >= 0:
        end = start + len(sought)
        if not (_is_inside(even.text, start) or _is_inside(even.text, end)):
            found.append((even.place(start), even.place(end - 1) + 1))
        start = even.text.find(sought, start + 1, stop)
    return [span for span in found if over is None or (span[0] < over[1] and over[0] < span[1])]


def _is_inside(text: str, place: int) -> bool:
    """Whether a place lies inside a word."""
    around = text[max(0, place - 1) : place], text[place : place + 1]
    return all(map(_LETTER.match, around))
