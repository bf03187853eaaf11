"""Items of one kind: the same people may take a seat at them, and they have as many seats to fill."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from stancekit.planning.loads import fair_shares

__all__ = ["Kinds", "kinds_of", "shortage"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Kinds:
    """Items by kind, of which there are few however many items there are.

    of        (N,)    the kind of each item, 0 … C - 1 in the order in which they first occur
    eligible  (C, n)  who may take a seat
    needs     (C,)    seats to fill at each item
    sizes     (C,)    items of the kind
    """

    of: Ints
    eligible: Bools
    needs: Ints
    sizes: Ints

    def shares(
        self, limits: Ints | None = None, offsets: Floats | None = None, rng: Random | None = None
    ) -> tuple[Ints, Ints]:
        """Share the seats of each kind among raters; see `fair_shares`."""
        return fair_shares(self.sizes, self.needs, self.eligible, limits=limits, offsets=offsets, rng=rng)


def kinds_of(eligible: Bools, needs: Ints) -> Kinds:
    """Sort items into kinds, from who may take a seat, (N, n), and the seats to fill, (N,)."""
    n = eligible.shape[1]
    rows = np.column_stack([eligible.astype(np.int64), needs])
    numbers: dict[bytes, int] = {}
    keys = [row.tobytes() for row in rows.astype(np.int32)]
    of = np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)
    kinds = rows[np.unique(of, return_index=True)[1]]
    return Kinds(of, kinds[:, :n].astype(bool), kinds[:, n], np.bincount(of))


def shortage(eligible: Bools, needs: Ints, limits: Ints | None = None) -> int:
    """Count the seats, of all items, that cannot be filled by people who take at most `limits` each."""
    if not len(needs):
        return 0
    return int(kinds_of(eligible, needs).shares(limits)[1].sum())
