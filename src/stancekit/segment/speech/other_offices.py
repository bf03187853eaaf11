"""Words before an office that make it another one: the former mayor, the prime minister."""

from __future__ import annotations

import re

from stancekit.segment.names.callings import without_article
from stancekit.segment.speech.attributed import Attributed

__all__ = ["another_office", "is_past", "other_office"]

_OTHER_OFFICE = re.compile(
    r"\b(?:premiers?|première|prime|primer|primera|vice|ex|former|shadow|ancien|ancienne|ehemaliger?|frühere?r?|antigu[oa]|były|była)[ -]$"
)
_NEAR = 12  # code points before the office
_ONCE = ("ancien", "ehemalig", "früher", "antigu", "były", "była")


def is_past(other: str) -> bool:
    """Whether what makes an office another's says that somebody had it once, as anybody spoken of may have."""
    return other.startswith(_ONCE)


def another_office(text: str, place: int) -> str:
    """What stands before an office at a place of a text in lower case and makes it another one; "" where nothing does."""
    found = _OTHER_OFFICE.search(text[max(0, place - _NEAR) : place])
    return found[0] if found else ""


def other_office(text: str, item: Attributed) -> str:
    """What stands before the calling beside the words and makes it another's: "the former mayor said"."""
    q, low = item.quotation, without_article(item.calling or "")
    for piece in (text[q.end : q.end + 90], text[max(0, q.start - 90) : q.start]):
        place = piece.lower().find(low)
        if place > 0 and (found := another_office(piece.lower(), place)):
            return found
    return ""
