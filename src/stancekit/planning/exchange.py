"""Exchanging raters between two items until every pair meets equally often.

Simulated annealing on the sum of squares of the meetings. It finds small balanced designs from nothing,
and stops as soon as no better balance can exist. Where none is perfect, many are equally good by that
sum; of these a walk then looks for one in which no pair stands out.

Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by simulated annealing, Science 220
(1983), doi:10.1126/science.220.4598.671.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import exp
from random import Random

import numpy as np
from numpy.typing import NDArray

from stancekit.planning.trades import Trades

__all__ = ["energy", "exchange", "least_energy"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
HOT, COLD = 1.0, 0.08
MOST_MOVES = 300_000
LEVEL_MOVES = 20_000


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
    trades = Trades([chosen[i] for i in items], eligible[items], seated[items], met)
    now = _anneal(trades, start, goal, min(MOST_MOVES, 2_000 + 400 * n * len(items)), rng)
    if now > start:
        for i, block in zip(items, before, strict=True):
            chosen[i][:] = block
        return
    if now > goal:
        _level(trades, rng)
    met[:] = trades.meet


def _anneal(trades: Trades, now: int, goal: int, moves: int, rng: Random) -> int:
    """Make trades, good ones always and bad ones ever more rarely; return the energy in the end."""
    heat, cooling = HOT, (COLD / HOT) ** (1 / moves)
    for _ in range(moves):
        heat *= cooling
        trade = trades.draw(rng)
        if trade is None or (trade.change > 0 and rng.random() >= exp(-trade.change / heat)):
            continue
        trades.make(trade)
        now += 2 * trade.change
        if now == goal:
            break
    return now


def _level(trades: Trades, rng: Random) -> None:
    """Walk among what is as good, to where no pair meets much more or less often than others.

    Some pairs do differ by two: otherwise the energy would be the least there is.
    """
    spread, range_ = _extremes(trades.meet)
    for _ in range(LEVEL_MOVES):
        if range_ <= 2:
            return
        trade = trades.draw(rng)
        if trade is None or trade.change > 0:
            continue
        trades.make(trade)
        after, range_after = _extremes(trades.meet)
        if after > spread and trade.change == 0:
            trades.undo(trade)
        else:
            spread, range_ = after, range_after


def _extremes(meet: list[list[int]]) -> tuple[float, int]:
    """Sum the fourth powers of the distances from the mean, which few large ones dominate; and the range."""
    counts = [meet[a][b] for a, b in combinations(range(len(meet)), 2)]
    mean = sum(counts) / len(counts)
    return sum((count - mean) ** 4 for count in counts), max(counts) - min(counts)
