"""The lines of a text, and the gap before each: what boundaries are chosen from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

__all__ = [
    "Line",
    "headlines_of",
    "is_headline",
    "line_numbers",
    "lines_between",
    "lines_of",
    "runs_on",
    "sentences",
    "trim",
]

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_GLUED = (
    r"(?:(?<=[a-zß-ÿąćęłńóśźż]{2}[.!?…:])|(?<=[a-zß-ÿ][ \u00a0\u202f][!?:]))(?=[A-ZÀ-ÞĄĆĘŁŃÓŚŹŻ„«¡¿#@]|\d)"
)
"""Where nothing parts two sentences: kommen.Der Ball; maison :Je suis mort."""
_RUNS_ON = re.compile(rf"[.!?…:]{_GLUED}")
_SENTENCE = re.compile(rf"[.!?…:。！？：](?:(?<=[。！？：])」?|[\"”’»“)]{{0,2}}(?=\s)|{_GLUED})")
_TOLD_QUOTE = re.compile(  # a colon, and a quotation behind which the text goes on
    r"[:：]\s{0,2}(?:“[^“”]{1,400}”|\"[^\"]{1,400}\"|«[^«»]{1,400}»|„[^„“”]{1,400}[“”]|「[^「」]{1,400}」)(?=\s{0,2}\S)"
)
BLANK = " \t\u00a0\u3000\u200b\u2003\u2002\u2009\ufeff\u200e\u200f"
_MOST_HEADLINES = 10  # with the lines of a site above them, and those of byline and buttons below
SPACE = BLANK + "\r\n\v\f\x85\u2028\u2029"


class Line(NamedTuple):
    """One line without the white space around it; `gap` counts the line breaks before it."""

    start: int
    end: int
    gap: int


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends inwards over white space."""
    while start < end and text[start] in SPACE:
        start += 1
    while start < end and text[end - 1] in SPACE:
        end -= 1
    return start, end


def lines_between(text: str, start: int, end: int) -> list[Line]:
    """Every line with visible characters between the two offsets; the first has the gap before it."""
    lines: list[Line] = []
    last = start
    for found in _LINE.finditer(text, start, end):
        raw = found[0]
        body = raw.strip(BLANK)
        if not body:
            continue
        left = found.start() + raw.index(body[0])
        between = text[last:left]
        gap = between.count("\n") or (len(_BREAK.findall(between)) if between else 0)
        lines.append(Line(left, left + len(body), gap))
        last = left + len(body)
    return lines


@lru_cache(maxsize=4)
def lines_of(text: str) -> list[Line]:
    """Every line of a text with visible characters; read once for all that go through an article, who leave it as it is."""
    return lines_between(text, 0, len(text))


def line_numbers(text: str) -> Callable[[int], int]:
    """What gives the number of the line in which an offset lies, from 1; `text` is read once, when first asked."""
    starts: list[int] = []

    def number(offset: int) -> int:
        if not starts:
            starts.extend(accumulate(map(len, text.splitlines(keepends=True)), initial=0))
        return bisect_right(starts, offset)

    return number


_FEW = 3  # lines of an article that may have no headline
_CITING = re.compile(
    r"[「『][^「」『』]{2,60}[」』][ \u3000][^。]{2,60}\Z|[“„«\"][^“”„«»\"]{2,120}[“”»\"]\s?:\s[^.]{2,90}\Z"
)
"""A headline that begins with the words it is about: 「…」 市長の投稿に批判, « … » : colère au port."""


def headlines_of(text: str, lines: list[Line]) -> int:
    """How many lines stand before an article as its headlines: short, and without a full stop."""
    cried = _is_cried(text, lines)
    if len(lines) <= _FEW:
        head = text[lines[0].start : lines[0].end] if len(lines) > 1 and lines[1].gap > 1 else ""
        return int(cried or (_CITING.match(head) is not None and is_headline(head)))
    for number, line in enumerate(lines[:_MOST_HEADLINES]):
        if not is_headline(text[line.start : line.end]) and not (cried and number == 0):
            return number
    return 1


def _is_cried(text: str, lines: list[Line]) -> bool:
    """Whether the first line is a headline that ends in a cry or a question: a date or a byline stands below it."""
    head = text[lines[0].start : lines[0].end] if lines else ""
    return (
        len(head) < _LONGEST_HEADLINE
        and head.rstrip(_CLOSING)[-1:] in "!?！？"
        and any(_BELOW_HEADLINE.match(text, line.start, line.end) for line in lines[1:_FEW_BELOW])
    )


_CLOSING = "”\"»“’'」』) \u00a0"
_LONGEST_HEADLINE = 200  # code points
_FEW_BELOW = 5  # lines among which the date or the byline of an article stands
_BELOW_HEADLINE = re.compile(
    r"(?=[^.!?\n“„«\"「]{0,60}\b\d{1,4}[./ 年]\s?(?:\d{1,2}|[^\W\d_]{3,10})[./ 月]\s?\d{2,4})[^!?\n“„«\"「]{6,70}\Z"
    r"|(?:By|Von|Par|Por|Text|Texte|Texto|Tekst|Opracowanie)\s?:?\s[A-ZÀ-ÞŁŚŻ][^.!?\n“„«\"]{3,60}\Z"
)
"""A date or a byline that is a line of its own."""


def is_headline(words: str) -> bool:
    """Whether a line is set like a headline: short, and without a full stop or another final mark."""
    return len(words) < _LONGEST_HEADLINE and words.rstrip(_CLOSING)[-1:] not in ".!?…:。！？："


def runs_on(words: str) -> bool:
    """Whether two sentences stand in a line with nothing between them."""
    return _RUNS_ON.search(words) is not None


def sentences(text: str, lines: list[Line]) -> list[Line]:
    """The same lines cut at the ends of their sentences; a sentence inside a line has no gap before it.

    What stands in quotation marks behind a colon stays with the words that lead it in: it is said in the
    article, and no sentence of a post, unless the line ends with it.
    """
    cut: list[Line] = []
    for line in lines:
        start, gap = line.start, line.gap
        told = [m.span() for m in _TOLD_QUOTE.finditer(text, line.start, line.end)]
        for mark in _SENTENCE.finditer(text, line.start, line.end):
            while told and told[0][1] < mark.end():
                del told[0]
            if told and told[0][0] <= mark.start() and mark.end() < told[0][1]:
                continue
            left, right = trim(text, start, mark.end())
            if (
                mark.end() < line.end and right > left and not text[left : right - 1].isdecimal()
            ):  # 94. Minute
                cut.append(Line(left, right, gap))
                start, gap = mark.end(), 0
        left, right = trim(text, start, line.end)
        if right > left:
            cut.append(Line(left, right, gap))
    return cut
