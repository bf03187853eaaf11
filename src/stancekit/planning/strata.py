"""Every article to everybody: the sets of raters are dealt so that no rater gets an article's lot.

Which sets there are stays as it is, so loads and pairs are untouched; only who gets which item changes.
"""

from __future__ import annotations

from random import Random

import numpy as np
from numpy.typing import NDArray

__all__ = ["spread_over_strata"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
WINDOW = 256
MOST_SWAPS = 100_000


def spread_over_strata(
    chosen: list[list[int]], kind_of: Ints, movable: Bools, strata: Ints, loads: Ints, rng: Random
) -> None:
    """Deal the sets of raters anew among items of one kind, so that loads are even in each stratum.

    chosen   raters of each item, rearranged in place
    kind_of  (N,)    only items of one kind may trade: their eligible raters are the same
    movable  (N,)    items that may trade at all
    strata   (N,)    the stratum of each item
    loads    (S, n)  what each rater has in each stratum before
    """
    loads = loads.copy()
    for i in np.flatnonzero(~movable):
        loads[strata[i], chosen[i]] += 1
    for kind in np.unique(kind_of[movable]):
        items = np.flatnonzero(movable & (kind_of == kind))
        if len(np.unique(strata[items])) > 1:
            _deal(items, chosen, strata, loads, rng)
        else:
            for i in items:
                loads[strata[i], chosen[i]] += 1
    candidates = np.flatnonzero(movable)
    _swap(candidates.tolist(), chosen, kind_of, strata, loads, rng)


def _deal(items: Ints, chosen: list[list[int]], strata: Ints, loads: Ints, rng: Random) -> None:
    """Give each item, all strata in step, the set whose raters have least in its stratum."""
    here = strata[items]
    by_stratum = np.argsort(here, kind="stable")
    rank = np.empty(len(items))
    sizes = np.bincount(here)
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    rank[by_stratum] = (np.arange(len(items)) - first[here[by_stratum]] + 0.5) / sizes[here[by_stratum]]
    noise = np.array([rng.random() for _ in range(len(items))])
    pool = np.array([chosen[i] for i in items], dtype=np.int64)
    pool = pool[np.argsort(noise, kind="stable")]
    for number, at in enumerate(np.lexsort((noise, rank))):
        left = len(items) - number
        stratum = here[at]
        best = int(np.argmin(loads[stratum][pool[: min(WINDOW, left)]].sum(axis=1)))
        raters = pool[best].copy()
        chosen[items[at]] = raters.tolist()
        loads[stratum, raters] += 1
        pool[best] = pool[left - 1]


def _swap(
    items: list[int], chosen: list[list[int]], kind_of: Ints, strata: Ints, loads: Ints, rng: Random
) -> None:
    """Trade whole sets between items of different strata where that makes the strata more even."""
    if len(items) < 2:
        return
    table: list[list[int]] = loads.tolist()
    kinds, where = kind_of.tolist(), strata.tolist()
    count = len(items)
    for _ in range(min(MOST_SWAPS, 100 * count)):
        i, j = items[int(rng.random() * count)], items[int(rng.random() * count)]
        if where[i] == where[j] or kinds[i] != kinds[j]:
            continue
        mine, yours, here, there = chosen[i], chosen[j], table[where[i]], table[where[j]]
        change = 0
        for r in mine:
            if r not in yours:
                change += there[r] - here[r] + 1
        for r in yours:
            if r not in mine:
                change += here[r] - there[r] + 1
        if change <= 0:
            for r in mine:
                here[r] -= 1
                there[r] += 1
            for r in yours:
                here[r] += 1
                there[r] -= 1
            chosen[i], chosen[j] = yours, mine
