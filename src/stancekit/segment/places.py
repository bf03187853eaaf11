"""Where the words of a correction stand in an article."""

from __future__ import annotations

import re

from stancekit.segment.paragraphs import trim
from stancekit.wording import counted
from stancekit_schemas import Article, Correction

__all__ = ["Span", "find_passage", "new_span", "shown"]

Span = tuple[int, int]

_LETTER = "0-9A-Za-z\u00c0-\u052f"  # of scripts that put spaces between words


def find_passage(article: Article, correction: Correction) -> Span | str:
    """The span that a correction speaks of, or why there is none.

    In the text that was corrected the given place holds; elsewhere, and without one, the words must stand once.
    """
    places = _places(article.text, correction.text)
    same = correction.article_sha256 == article.sha256
    if same and correction.start is not None and correction.end is not None:
        given = trim(article.text, correction.start, min(correction.end, len(article.text)))
        if given in places or article.text[correction.start : correction.end] == correction.text:
            return given
    if len(places) == 1:
        return places[0]
    if not places:
        return "its words do not stand in the article" if same else "its words no longer stand in the article"
    return f"its words stand in the article {counted(len(places), 'time')} (at {shown(places)})"


def new_span(article: Article, correction: Correction, old: Span) -> Span | str:
    """The span that a passage is moved to, without white space at its edges, or why there is none."""
    if correction.new_text is not None:
        places = _places(article.text, correction.new_text)
        over = [p for p in places if p[0] < old[1] and old[0] < p[1]]
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


def _places(text: str, words: str) -> list[Span]:
    """Every place of these words, whatever white space parts them: pages and editors change that.

    A place that begins or ends inside a word is none.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    before = f"(?<![{_LETTER}])" if re.match(f"[{_LETTER}]", words.lstrip()) else ""
    behind = f"(?![{_LETTER}])" if re.search(f"[{_LETTER}]$", words.rstrip()) else ""
    return [m.span(1) for m in re.finditer(f"{before}(?=({pattern}){behind})", text)]
