"""Kinds of annotators, as data: how often each is right, and what is said instead.

The matrices are not estimated from anybody. They are invented so that every kind of disagreement
that the measures must see does occur: slips, haste, missed irony, reversed scales, answers at random.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

__all__ = ["FACE_VALUE", "PROFILES", "SLIPS", "TEAM", "Profile"]

Manner = Literal["slips", "reversed", "even", "first"]


@dataclass(frozen=True)
class Profile:
    """One kind of annotator.

    hits         share of right answers on easy, medium and hard items
    manner       where the others go: usual slips, the reversed label, all labels evenly, the first label
    irony        share of ironic items seen as such; of the others the face value is taken (None: by `hits`)
    consistency  share of answers that are remembered when the same item comes again
    skips        share of items skipped
    drafts       share of items left as a draft
    corrections  share of items submitted twice, of which the second counts
    seconds      usual time on an item
    """

    name: str
    about: str
    hits: Mapping[str, float]
    manner: Manner = "slips"
    irony: float | None = None
    consistency: float = 0.5
    skips: float = 0.01
    drafts: float = 0.01
    corrections: float = 0.01
    seconds: float = 30.0


def _hits(easy: float, medium: float, hard: float) -> dict[str, float]:
    return {"easy": easy, "medium": medium, "hard": hard}


PROFILES = {
    profile.name: profile
    for profile in (
        Profile("careful", "reads the manual, slips on hard items", _hits(0.97, 0.92, 0.75)),
        Profile("hasty", "quick, misses what is not said outright", _hits(0.91, 0.79, 0.52), seconds=11.0),
        Profile("ironyblind", "careful, but takes irony at its word", _hits(0.97, 0.91, 0.72), irony=0.15),
        Profile(
            "contrarian", "has the poles of the scale reversed", _hits(0.1, 0.12, 0.2), manner="reversed"
        ),
        Profile(
            "spammer", "answers at random", _hits(0.0, 0.0, 0.0), manner="even", consistency=0.0, seconds=4.0
        ),
        Profile(
            "constant", "always gives the first answer", _hits(0.0, 0.0, 0.0), manner="first", seconds=3.0
        ),
    )
}
"""Every kind by its name."""

TEAM = ("careful", "hasty", "careful", "ironyblind", "careful", "hasty", "ironyblind", "careful")
"""Who is hired when nobody is named, in this order and then over again."""

SLIPS: dict[str, dict[str, dict[str, float]]] = {
    "codable": {
        "yes": {"needs_context": 5, "needs_media": 2, "wrong_statement": 1, "not_a_reaction": 1},
        "not_a_reaction": {"yes": 3, "segmentation_error": 1},
        "wrong_statement": {"yes": 3, "needs_context": 1},
        "needs_media": {"yes": 3, "needs_context": 2},
        "needs_context": {"yes": 4, "wrong_statement": 1},
        "segmentation_error": {"yes": 2, "not_a_reaction": 1},
        "other_language": {"yes": 1, "needs_context": 1},
    },
    "irony": {
        "no": {"yes": 2, "cannot_tell": 1},
        "yes": {"no": 3, "cannot_tell": 1},
        "cannot_tell": {"no": 2, "yes": 1},
    },
    "stance_post": {
        "support": {"mixed": 2, "none": 3, "oppose": 1, "cannot_tell": 1},
        "oppose": {"none": 4, "mixed": 2, "support": 1, "cannot_tell": 1},
        "mixed": {"oppose": 3, "support": 2, "none": 1, "cannot_tell": 1},
        "none": {"oppose": 3, "support": 2, "cannot_tell": 1, "mixed": 0.5},
        "cannot_tell": {"none": 2, "oppose": 1, "support": 1, "mixed": 1},
    },
    "stance_author": {
        "favour": {"none": 4, "mixed": 1, "against": 0.5, "cannot_tell": 0.5},
        "against": {"none": 4, "mixed": 1, "favour": 0.5, "cannot_tell": 0.5},
        "mixed": {"against": 3, "favour": 2, "none": 1, "cannot_tell": 1},
        "none": {"against": 4, "favour": 2, "cannot_tell": 1, "mixed": 0.3},
        "cannot_tell": {"none": 3, "against": 2, "favour": 1},
    },
}
"""What is said instead of the true label, in shares; other dimensions slip to all labels evenly."""

FACE_VALUE = {"support": "oppose", "oppose": "support", "favour": "against", "against": "favour"}
"""What a stance looks like to who takes irony at its word."""
