"""Exchanging raters between two items until every pair meets equally often.

Simulated annealing on the sum of squares of the meetings: two items trade one rater each, so no load
changes. It finds small balanced designs from nothing, and stops as soon as no better balance can exist.

Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by simulated annealing, Science 220
(1983), doi:10.1126/science.220.4598.671; for designs: L. P. Bofill, R. Guimerà, C. Torras, Comparison
of simulated annealing and mean field annealing as applied to the generation of block designs, Neural
Networks 16 (2003), doi:10.1016/j.neunet.2003.07.003.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from random import Random

import numpy as np
from numpy.typing import NDArray

__all__ = ["exchange", "least_possible"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
HOT, COLD = 1.0, 0.08
MOST_MOVES = 300_000


def least_possible(met: Ints) -> int:
    """Compute the smallest sum of squares over pairs that meetings of this total, or these rows, allow."""
    n = len(met)
    if n < 2:
        return 0
    total, pairs = int(np.triu(met, 1).sum()), n * (n - 1) // 2
    each, more = divmod(total, pairs)
    return each * each * (pairs - more) + (each + 1) ** 2 * more


def exchange(
    items: Sequence[int], chosen: list[list[int]], eligible: Bools, seated: Bools, met: Ints, rng: Random
) -> None:
    """Improve `chosen` (and `met` with it) in place by trades between `items`; never leave it worse.

    chosen  raters given to each item now, which may move; eligible and seated as in `seat`
    met     (n, n)  meetings of every pair, the chosen included
    """
    n = len(met)
    items = [i for i in items if chosen[i]]
    goal = least_possible(met)
    energy = start = int((np.triu(met, 1) ** 2).sum())
    if energy == goal or len(items) < 2 or n < 3:
        return
    moves = min(MOST_MOVES, 2_000 + 400 * n * len(items))
    before = [list(chosen[i]) for i in items]
    blocks = [chosen[i] for i in items]
    fixed = [np.flatnonzero(seated[i]).tolist() for i in items]
    everyone = [set(block) | set(there) for block, there in zip(blocks, fixed, strict=True)]
    allowed = [set(np.flatnonzero(eligible[i]).tolist()) for i in items]
    meet: list[list[int]] = met.tolist()
    count, random = len(items), rng.random
    cooling = (COLD / HOT) ** (1 / moves)
    heat = HOT
    for _ in range(moves):
        heat *= cooling
        i, j = int(random() * count), int(random() * count)
        mine, yours = everyone[i], everyone[j]
        if i == j:
            continue
        at, to = int(random() * len(blocks[i])), int(random() * len(blocks[j]))
        a, b = blocks[i][at], blocks[j][to]
        if b in mine or a in yours or b not in allowed[i] or a not in allowed[j]:
            continue
        meet_a, meet_b = meet[a], meet[b]
        change = 0
        for x in mine:
            if x != a:
                change += meet_b[x] - meet_a[x] + 1
                if x in yours:
                    change -= 2  # this pair loses at one item what it gains at the other
        for x in yours:
            if x != b:
                change += meet_a[x] - meet_b[x] + 1
        if change > 0 and random() >= exp(-change / heat):
            continue
        for x in mine:
            if x != a:
                meet_a[x] -= 1
                meet[x][a] -= 1
                meet_b[x] += 1
                meet[x][b] += 1
        for x in yours:
            if x != b:
                meet_b[x] -= 1
                meet[x][b] -= 1
                meet_a[x] += 1
                meet[x][a] += 1
        mine.remove(a)
        mine.add(b)
        yours.remove(b)
        yours.add(a)
        blocks[i][at], blocks[j][to] = b, a
        energy += 2 * change
        if energy == goal:
            break
    if energy > start:
        for i, block in zip(items, before, strict=True):
            chosen[i][:] = block
    else:
        met[:] = meet
