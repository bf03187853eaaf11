"""Laying whole balanced designs over items that are alike: there every pair meets equally often."""

from __future__ import annotations

from random import Random

import numpy as np
from numpy.typing import NDArray

from stancekit.planning.designs import balanced_design

__all__ = ["lay_designs"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def lay_designs(
    items: Ints, eligible: Bools, k: int, shares: Ints, met: Ints, chosen: list[list[int]], rng: Random
) -> int:
    """Lay whole designs over the first items of a kind; return how many items that took."""
    people = np.flatnonzero(eligible)
    n = len(people)
    if not 1 < k < n:
        return 0
    pairs = met[np.ix_(people, people)][np.triu_indices(n, 1)]
    design = balanced_design(n, k, len(items)) if pairs.max() - pairs.min() <= 1 else None
    if design is None:
        return 0
    load = len(design) * k // n
    # Nobody may be left with less than nothing, nor with more than the number of items left.
    copies = min(
        len(items) // len(design),
        int(shares[people].min()) // load,
        (len(items) - int(shares[people].max())) // (len(design) - load),
    )
    at = 0
    for _ in range(copies):
        names = sorted(people.tolist(), key=lambda _: rng.random())
        for block in sorted(design, key=lambda _: rng.random()):
            chosen[items[at]] = [names[x] for x in block]
            at += 1
    shares[people] -= copies * load
    among = copies * load * (k - 1) // (n - 1)
    met[np.ix_(people, people)] += among * (1 - np.eye(n, dtype=np.int64))
    return at
