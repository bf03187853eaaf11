"""The lines that a press database sets around an article: source, byline, length, rights, subjects.

Factiva codes them (SN  The Northern Courier, WC 412 words) or leaves the codes out, LexisNexis labels them
(BYLINE: Ellis Grant, LENGTH: 412 words). Papers and authors that stand there are never whom the article is about.
"""

from __future__ import annotations

import re

from stancekit.segment.databases.fields import CODES, LABELS
from stancekit.segment.paragraphs import Line, lines_of

__all__ = ["without_database_lines"]

_HEAD = 1500  # code points in which the head of an article stands
_COUNT = re.compile(
    r"(?:WC\s{1,4}|(?:LENGTH|LÄNGE|LONGUEUR|LONGITUD|EXTENSIÓN|DŁUGOŚĆ|文字数)\s?[:：]\s?)?\d[\d.,\u00a0 ]{0,6}\s?(?:words|wörter|mots|palabras|słów|wyrazów|słowa|文字|字)\Z",
    re.IGNORECASE,
)
"""How long the article is: the line that tells of a database."""
_CODED = re.compile(rf"(?:{CODES})\s{{1,4}}(?=\S)")
_LABELLED = re.compile(rf"{LABELS}\s?(?=\S)", re.IGNORECASE)
_BOUND = re.compile(
    r"(?:\d{1,4}\s(?:of|von|de|z)\s\d{1,4}\sDOCUMENTS?|end\sof\sdocument|document\s[A-Z0-9]{10,40}|body|classification)\Z",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"(?:\([cC]\)|©|copyright\b|all\srights\sreserved)", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|Von|Par|Por)\s[A-ZÀ-ÞŁŚŻ][^.!?\n]{3,60}\Z")
_DAY = re.compile(r"(?=[^\n]{0,30}\d{4})[^.!?:\n]{0,40}\d{1,2}[^.!?:\n]{0,30}\Z")
_LONGEST = 120


def without_database_lines(text: str) -> tuple[str, str]:
    """Part an article from such lines; where nothing says how long it is, all of it is the article."""
    lines = lines_of(text)
    words = [text[line.start : line.end] for line in lines]
    counts = [n for n, line in enumerate(lines) if line.start < _HEAD and _COUNT.match(words[n])]
    if not counts:
        return text, ""
    of_head = _unlabelled(lines, words, counts[0])
    apart = [
        line
        for n, line in enumerate(lines)
        if n in of_head
        or any(shape.match(words[n]) for shape in (_COUNT, _CODED, _LABELLED, _BOUND))
        or (len(words[n]) < _LONGEST and _RIGHTS.match(words[n]))
    ]
    pieces, last = [], 0
    for line in apart:
        pieces.append(text[last : line.start])
        last = line.end
    article = "".join([*pieces, text[last:]])
    return article, "\n".join([text[line.start : line.end] for line in apart])


def _unlabelled(lines: list[Line], words: list[str], count: int) -> set[int]:
    """The numbers of the lines around the length that have no label: the byline, the date, the paper beside it."""
    found: set[int] = set()
    behind = count + 1
    while behind < len(lines) and lines[behind].gap == 1 and len(words[behind]) < _LONGEST:
        found.add(behind)  # the paragraph of the length goes on to the rights
        behind += 1
        if _RIGHTS.match(words[behind - 1]):
            break
    if not any(_RIGHTS.match(words[n]) for n in found):
        found.clear()
    for n in range(count):
        if _BYLINE.match(words[n]):
            found.add(n)
        elif n and lines[n].gap > 1 and _DAY.match(words[n]) and len(words[n - 1]) < _LONGEST:
            found.update((n - 1, n))
    return found
