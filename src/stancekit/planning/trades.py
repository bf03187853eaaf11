"""Two items trade one rater each: no load changes, only who meets whom."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["Trade", "Trades"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


class Trade(NamedTuple):
    """Rater `a` at place `at` of block `i` goes to place `to` of block `j`, and `b` comes from there.

    `change` is half of what the sum of squares of the meetings gains.
    """

    i: int
    j: int
    at: int
    to: int
    a: int
    b: int
    change: int


class Trades:
    """The raters of some items, which may move, and how often each pair meets; changed in place.

    blocks    raters of each item that may move, lists that are shared with the caller
    seated    (I, n)  who sits at these items besides, and stays
    eligible  (I, n)  who may come to them
    met       (n, n)  meetings of every pair, those of the blocks included
    """

    def __init__(self, blocks: list[list[int]], eligible: Bools, seated: Bools, met: Ints) -> None:
        self.blocks = blocks
        self.present = [
            set(b) | set(np.flatnonzero(row).tolist()) for b, row in zip(blocks, seated, strict=True)
        ]
        self.allowed = [set(np.flatnonzero(row).tolist()) for row in eligible]
        self.meet: list[list[int]] = met.tolist()

    def draw(self, rng: Random) -> Trade | None:
        """Draw two seats; None where their raters cannot trade them."""
        random, count, blocks = rng.random, len(self.blocks), self.blocks
        i, j = int(random() * count), int(random() * count)
        if i == j:
            return None
        mine, yours = self.present[i], self.present[j]
        at, to = int(random() * len(blocks[i])), int(random() * len(blocks[j]))
        a, b = blocks[i][at], blocks[j][to]
        if b in mine or a in yours or b not in self.allowed[i] or a not in self.allowed[j]:
            return None
        return Trade(i, j, at, to, a, b, _change(self.meet[a], self.meet[b], mine, yours, a, b))

    def make(self, trade: Trade) -> None:
        """Let the two raters change places."""
        i, j, at, to, a, b, _ = trade
        _replace(self.meet, self.present[i], a, b)
        _replace(self.meet, self.present[j], b, a)
        self.blocks[i][at], self.blocks[j][to] = b, a

    def undo(self, trade: Trade) -> None:
        """Let them change back."""
        self.make(trade._replace(a=trade.b, b=trade.a))


def _change(
    meet_a: Sequence[int], meet_b: Sequence[int], mine: set[int], yours: set[int], a: int, b: int
) -> int:
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
