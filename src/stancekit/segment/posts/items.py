"""Items that name an account and give its words behind a colon, which no other post takes in: @ann: WORDS."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.paragraphs import Line

__all__ = ["behind_items"]

_ITEM = re.compile(
    r"(?P<mark>[•*・–—-]\s{0,4}|\d{1,2}[.)]\s{1,4})?[@＠]\w[\w.]{0,40}(?:@[\w.-]{3,60})?\s?(?::\s|：\s?)(?=\S)"
)


def behind_items(text: str, lines: Sequence[Line]) -> int:
    """How many lines end with the last such item that is a paragraph or marked as one of a list.

    The last line is not asked: it is the post's own, and its author may answer somebody so.
    """
    for number in range(len(lines) - 2, -1, -1):
        line = lines[number]
        item = _ITEM.match(text, line.start, line.end)
        if item and (item["mark"] or (line.gap != 1 and lines[number + 1].gap > 1)):
            return number + 1
    return 0
