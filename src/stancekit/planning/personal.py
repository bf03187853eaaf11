"""Work that is about one person, and so passes to nobody else."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from stancekit.planning.ledger import Ledger
from stancekit_schemas import Assignment

__all__ = ["is_personal", "never_due", "why_personal"]

EVERYBODYS = frozenset({"calibration", "training"})
OWN = frozenset({"repeat", "relabel"})


def is_personal(assignment: Assignment, ledger: Ledger) -> bool:
    """Whether this person alone can do it: everybody has these items, or it is their own label once more.

    A label that is made again for somebody who is gone is no label once more, so it may pass on.
    """
    if assignment.purpose == "relabel":
        return (assignment.reaction_id, assignment.rater) in ledger.labelled
    return assignment.purpose in EVERYBODYS or assignment.purpose == "repeat"


def why_personal(purposes: Collection[str]) -> list[str]:
    """Say why work of these purposes stays with a person."""
    reasons = (
        (EVERYBODYS, "calibration and training items are everybody's, so there is nobody to take them over"),
        (OWN, "only who labelled an item can label it again"),
    )
    return [words for group, words in reasons if not group.isdisjoint(purposes)]


def never_due(lost: Iterable[Assignment], ledger: Ledger) -> list[Assignment]:
    """List the open repeats that no first answer can precede once the `lost` assignments are taken away."""
    gone = {a.key for a in lost}
    first = {
        (a.reaction_id, a.rater) for k, a in ledger.held.items() if k not in gone and a.purpose != "repeat"
    }
    ended = {(reaction, rater) for reaction, rater, _ in gone} - first - ledger.labelled
    return [
        a for a in ledger.open
        if a.purpose == "repeat" and a.key not in gone and (a.reaction_id, a.rater) in ended
    ]  # fmt: skip
