"""Items that no other post takes in: those that give an account's words, and comments quoted in a list that a line heads.

@ann: WORDS          Comments:
                     - “WORDS”
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.gathered import announces_reactions

__all__ = ["behind_items"]

_ITEM = re.compile(
    r"(?P<mark>[•*・–—-]\s{0,4}|\d{1,2}[.)]\s{1,4})?[@＠]\w[\w.]{0,40}(?:@[\w.-]{3,60})?\s?(?::\s|：\s?)(?=\S)"
)
_MOST_ITEMS = 40
_QUOTED = re.compile(r"[•*・–—-]\s{0,4}[“„«»\"「][^\n]{1,600}[”“»«\"」][.,]?")


def behind_items(text: str, lines: Sequence[Line]) -> int:
    """How many lines end with the last such item, one of an account where it is a paragraph or marked as one of a list.

    The last line is not asked: it is the post's own, and its author may answer somebody so.
    """
    for number in range(len(lines) - 2, -1, -1):
        line = lines[number]
        item = _ITEM.match(text, line.start, line.end)
        if item and (item["mark"] or (line.gap != 1 and lines[number + 1].gap > 1)):
            return number + 1
        if _QUOTED.fullmatch(text, line.start, line.end) and _is_headed(text, lines, number):
            return number + 1
    return 0


def _is_headed(text: str, lines: Sequence[Line], last: int) -> bool:
    """Whether the list of quotations that ends with a line stands below one that announces reactions."""
    first = last
    while (
        first and last - first < _MOST_ITEMS and _QUOTED.fullmatch(text, lines[first].start, lines[first].end)
    ):
        first -= 1
    return announces_reactions(text[lines[first].start : lines[first].end])
