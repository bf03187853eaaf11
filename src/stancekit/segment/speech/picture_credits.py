"""Whose a picture is, in brackets behind its caption: nobody whom the sentence is about."""

from __future__ import annotations

import re

__all__ = ["in_credit"]

_CREDIT = re.compile(
    r"[(\[]\s?(?:photo(?:graph)?s?|fotos?|fotografía|fot|image|imagen|bild|picture|crédits?|credits?|zdjęcie)(?:\s?[:：./]|\s(?:by|von|par|por)\s|\scourtesy\s)[^()\[\]]*\Z",
    re.IGNORECASE,
)
_NEAR = 120  # code points before the name in which the bracket opens


def in_credit(sentence: str, place: int) -> bool:
    """Whether a name at a place stands in the credit of a picture: (Photo by Ann Lee/Belfry Pictures)."""
    return _CREDIT.search(sentence, max(0, place - _NEAR), place) is not None
