"""The conjunctions that lead from a verb of saying to what is said: that, whether, dass, que, że."""

from __future__ import annotations

from stancekit.segment.lexicon.base import words as word_set

__all__ = ["DECLARATIVE", "INTRODUCING", "ends_in_that", "is_that"]

DECLARATIVE = word_set("that que qu dass daß że iż")
INTRODUCING = DECLARATIVE | word_set("if whether si ob czy wie how")
"""Those and the ones that lead to a question."""
_EVEN = word_set(
    "even also already sogar auch schon même aussi déjà incluso hasta también ya nawet też także już zatem jednak"
)


def is_that(low: str) -> bool:
    """Whether a word is such a conjunction, perhaps elided: qu'elle."""
    return low in INTRODUCING or low.startswith("qu'")


def ends_in_that(tail: list[str]) -> bool:
    """Whether a conjunction leads to the words quoted, perhaps with an adverb behind it: y que incluso “…”."""
    return tail[-1] in INTRODUCING or (len(tail) > 1 and tail[-1] in _EVEN and tail[-2] in INTRODUCING)
