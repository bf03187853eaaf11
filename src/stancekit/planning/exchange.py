"""Exchanging raters between two items until every pair meets equally often.

Simulated annealing on the sum of squares of the meetings: two items trade one rater each, so no load
changes. It finds small balanced designs from nothing, and stops as soon as no better balance can exist.

Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by simulated annealing, Science 220
(1983), doi:10.1126/science.220.4598.671.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from random import Random

import numpy as np
from numpy.typing import NDArray

__all__ = ["energy", "exchange", "least_energy"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
HOT, COLD = 1.0, 0.08
MOST_MOVES = 300_000


def energy(met: Ints) -> int:
    """Sum the squares of the meetings over all pairs: smallest where they are most even."""
    return int((np.triu(met, 1) ** 2).sum())


def least_energy(met: Ints) -> int:
    """Compute the energy of as many meetings spread over the pairs so that none differ by two."""
    n = len(met)
    if n < 2:
        return 0
    pairs = n * (n - 1) // 2
    each, more = divmod(int(np.triu(met, 1).sum()), pairs)
    return each * each * (pairs - more) + (each + 1) ** 2 * more


def exchange(
    items: Sequence[int], chosen: list[list[int]], eligible: Bools, seated: Bools, met: Ints, rng: Random
) -> None:
    """Improve `chosen` (and `met` with it) in place by trades between `items`; never leave it worse.

    chosen  raters given to each item now, which may move; eligible and seated as in `seat`
    met     (n, n)  meetings of every pair, the chosen included
    """
    n, goal, start = len(met), least_energy(met), energy(met)
    items = [i for i in items if chosen[i]]
    if start == goal or len(items) < 2 or n < 3:
        return
    before = [list(chosen[i]) for i in items]
    blocks = [chosen[i] for i in items]
    present = [set(chosen[i]) | set(np.flatnonzero(seated[i]).tolist()) for i in items]
    allowed = [set(np.flatnonzero(eligible[i]).tolist()) for i in items]
    meet: list[list[int]] = met.tolist()
    moves = min(MOST_MOVES, 2_000 + 400 * n * len(items))
    count, random = len(items), rng.random
    now, heat, cooling = start, HOT, (COLD / HOT) ** (1 / moves)
    for _ in range(moves):
        heat *= cooling
        i, j = int(random() * count), int(random() * count)
        if i == j:
            continue
        mine, yours = present[i], present[j]
        at, to = int(random() * len(blocks[i])), int(random() * len(blocks[j]))
        a, b = blocks[i][at], blocks[j][to]
        if b in mine or a in yours or b not in allowed[i] or a not in allowed[j]:
            continue
        change = _change(meet[a], meet[b], mine, yours, a, b)
        if change > 0 and random() >= exp(-change / heat):
            continue
        _replace(meet, mine, a, b)
        _replace(meet, yours, b, a)
        blocks[i][at], blocks[j][to] = b, a
        now += 2 * change
        if now == goal:
            break
    if now > start:
        for i, block in zip(items, before, strict=True):
            chosen[i][:] = block
    else:
        met[:] = meet


def _change(meet_a: list[int], meet_b: list[int], mine: set[int], yours: set[int], a: int, b: int) -> int:
    """Half the change of energy if a leaves `mine` for `yours` and b comes instead."""
    change = 0
    for x in mine:
        if x != a:
            change += meet_b[x] - meet_a[x] + 1
            if x in yours:
                change -= 2  # this pair loses at one item what it gains at the other
    for x in yours:
        if x != b:
            change += meet_a[x] - meet_b[x] + 1
    return change


def _replace(meet: list[list[int]], present: set[int], old: int, new: int) -> None:
    """Let `new` take the seat of `old`, and count who meets whom."""
    present.remove(old)
    for x in present:
        meet[old][x] -= 1
        meet[x][old] -= 1
        meet[new][x] += 1
        meet[x][new] += 1
    present.add(new)
