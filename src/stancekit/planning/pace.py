"""What fits into a number of days under everybody's daily cap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stancekit.planning.kinds import shortage
from stancekit.planning.ledger import Ledger
from stancekit.planning.repeats import AGAIN
from stancekit_schemas import Annotator, Assignment

__all__ = ["Pace", "pace_of"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
NO_CAP = 10**12


@dataclass(frozen=True)
class Pace:
    """How fast people label, and what they have to do beside the seats that are to be filled.

    caps    (n,)  items a day, `NO_CAP` for no limit
    left    (n,)  what each has open already
    coming  (n,)  calibration items and repeats that each gets now, at most
    """

    people: tuple[str, ...]
    caps: Ints
    left: Ints
    coming: Ints

    def rooms(self, days: int) -> Ints:
        """What each can still take, (n,), in so many days."""
        rooms: Ints = np.maximum(0, self.caps * days - self.left - self.coming)
        return rooms

    def late(self, new: Iterable[Assignment], days: int) -> list[str]:
        """List who gets something now and so has more open than fits into so many days."""
        gets = Counter(assignment.rater for assignment in new)
        return [
            rater
            for rater, cap, left in zip(self.people, self.caps, self.left, strict=True)
            if gets[rater] and left + gets[rater] > cap * days
        ]

    def enough(self, eligible: Bools, needs: Ints) -> int:
        """Find the fewest days into which everything fits; `eligible` and `needs` as in `shortage`.

        What people have open already counts only for who gets something.
        """
        given = np.where(self.coming > 0, self.left + self.coming, 0)
        low = max(1, int(np.ceil(given / self.caps).max(initial=0)))
        high = max(low, int(np.ceil((self.left + self.coming + len(needs)) / self.caps).max(initial=0)))
        least = shortage(eligible, needs)
        while low < high:
            middle = (low + high) // 2
            if shortage(eligible, needs, self.rooms(middle)) > least:
                low = middle + 1
            else:
                high = middle
        return low


def pace_of(
    people: Sequence[Annotator], ledger: Ledger, given: Iterable[tuple[str, str]] = (), repeats: int = 0
) -> Pace:
    """Read the pace of people who now get the (reaction, rater) pairs `given`, and `repeats` in all."""
    left = ledger.loads(only_open=True)
    common = Counter(rater for _, rater in given)
    again = Counter(rater for _, rater, occasion in ledger.held if occasion == AGAIN)
    return Pace(
        tuple(p.rater for p in people),
        np.array([p.daily_cap or NO_CAP for p in people], dtype=np.int64),
        np.array([left.get(p.rater, 0) for p in people], dtype=np.int64),
        np.array([common[p.rater] + max(0, repeats - again[p.rater]) for p in people], dtype=np.int64),
    )
