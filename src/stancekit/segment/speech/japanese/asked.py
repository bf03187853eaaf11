"""Who is asked before Japanese words, which are the answer: 前田さんに話を聞くと、「…」."""

from __future__ import annotations

import re

from stancekit.segment.names.japanese.finding import japanese_names

__all__ = ["asked_before", "asks_on"]

_ASKED = re.compile(
    r"(?:に|へ)(?:[^、。はが]{0,12}(?:を|と|か))?(?:聞く|聞いた|尋ねる|尋ねた|たずねる|たずねた|伺う|伺った|質問する|質問した|取材する|取材した|問う|問うた)(?:と|ところ)、?\s*$"
)
_GOES_ON_ASKING = re.compile(
    r"(?:か|については?|理由を|真意を|を)(?:と)?(?:聞く|尋ねる|たずねる|問う|問われる|聞かれる|質問する|伺う|重ねて聞く)と、(?:[^、。「」]{1,14}、)?\s*$"
)
"""A question to whom was asked before, whose answer follows: 続けるのかと聞くと、少し間を置いて、."""


def asked_before(lead: str) -> str | None:
    """Who is asked in the clause before the words, whose answer they are: 前田さんに話を聞くと、「…」."""
    asked = _ASKED.search(lead)
    if asked is None:
        return None
    named = [n for n in japanese_names(lead[: asked.start() + 1]) if n.office and n.particle in ("に", "")]
    return named[-1].name if named and named[-1].end >= asked.start() - 4 else None


def asks_on(lead: str) -> bool:
    """Whether a clause before the words puts a question to whom was asked before."""
    return _GOES_ON_ASKING.search(lead) is not None
