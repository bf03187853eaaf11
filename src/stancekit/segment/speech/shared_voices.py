"""Japanese quotations in a row with one attribution behind the last of them: 「…」「…」などの声."""

from __future__ import annotations

import re

from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.attributed import Attributed

__all__ = ["share_voices"]

_BETWEEN = re.compile(r"[\s、,・]*(?:や|と|、)?[\s、]*")
_VOICES = re.compile(r"\s*(?:など|といった|との|と(?:いう|いった|の))")
_MOST = 12  # code points between two of them, and of a line in which their voices are named


def share_voices(text: str, lines: list[Line], items: list[Attributed]) -> None:
    """Give quotations in a row the attribution that stands behind the last of them."""
    following: Attributed | None = None
    for item in reversed(items):
        if not item.attributed:
            _share(text, lines, item, following)
        following = item


def _share(text: str, lines: list[Line], item: Attributed, following: Attributed | None) -> None:
    here = item.quotation
    gap = text[here.end : following.quotation.start] if following else ""
    if following and following.attributed and len(gap) < _MOST and _BETWEEN.fullmatch(gap):
        item.share(following)
    elif here.last_line + 1 < len(lines) and here.end == lines[here.last_line].end:
        behind = lines[here.last_line + 1]
        if _VOICES.match(text[behind.start : behind.end][:_MOST]):
            item.leave_unnamed("crowd")
