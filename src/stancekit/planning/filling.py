"""Filling seats one by one: with whoever has met the others least, and has most still to take."""

from __future__ import annotations

from collections import Counter
from random import Random

import numpy as np
from numpy.typing import NDArray

__all__ = ["fill_one_by_one"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def fill_one_by_one(
    items: list[int], kind_of: Ints, wanted: Ints, shares: Ints, seated: Bools, met: Ints,
    chosen: list[list[int]], rng: Random,
) -> None:  # fmt: skip
    """Fill seats one by one, with whoever has met the others least and has most still to take.

    A rater whose share is as large as the number of items left must come now; taking those first keeps
    every share possible to the end. Items that want more seats go first, for the same reason.
    """
    items.sort(key=lambda i: -int(wanted[i]))
    left = Counter(int(kind_of[i]) for i in items)
    n = met.shape[0]
    noise = np.array([rng.random() for _ in range(n)]) / 4
    for i in items:
        kind = int(kind_of[i])
        share = shares[kind]
        members = np.flatnonzero(seated[i]).tolist()
        cost = met[members].sum(axis=0).astype(float) if members else np.zeros(n)
        cost += noise
        free = share > 0
        must = np.flatnonzero(share >= left[kind]).tolist()
        for seat_number in range(int(wanted[i])):
            if seat_number < len(must):
                rater = must[seat_number]
            else:
                score = np.where(free, cost - share, np.inf)
                rater = int(np.argmin(score))
            chosen[i].append(rater)
            met[rater, members] += 1
            met[members, rater] += 1
            members.append(rater)
            cost += met[rater]
            free[rater] = False
            share[rater] -= 1
        left[kind] -= 1
        noise = np.roll(noise, 1)
