"""Japanese words in brackets that nobody says: the name of something, or a heading."""

from __future__ import annotations

import re

from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.quotation import Quotation

__all__ = ["names_or_heads"]

_TERM_BEHIND = re.compile(r"(?:の(?!は|も|が)|で(?!す|は|も)|を|に(?!は|も)|や)")
_HEADING = re.compile(r"[^\s、。「」：:]{1,14}「[^「」]*」")
_HEAD = 14  # code points of a heading before its words
_NEAR = 6  # code points that the longest of these nouns has
_GENRE = re.compile(r"(?:ラジオ|番組|ドラマ|映画|新曲|アルバム|小説|著書|漫画|舞台)$")


def names_or_heads(text: str, line: Line, quotation: Quotation) -> bool:
    """Whether Japanese words nobody says name something, 「港まつり」の中止, or make a heading: 市長「…」."""
    if _TERM_BEHIND.match(text, quotation.end) and "。" not in quotation.inner(text):
        return True
    if _GENRE.search(text[max(line.start, quotation.start - _NEAR) : quotation.start]):
        return True
    opens = quotation.start - line.start <= _HEAD
    return opens and _HEADING.fullmatch(text, line.start, line.end) is not None
