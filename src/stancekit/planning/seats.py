"""Who labels which item: shares become sets of raters, every pair meeting as often as any other.

Where items are alike, whole balanced designs are laid first; the rest is filled one by one, each seat by
whoever has met the others least, and then improved by exchanges.
"""

from __future__ import annotations

from random import Random

import numpy as np
from numpy.typing import NDArray

from stancekit.planning.exchange import energy, exchange
from stancekit.planning.filling import fill_one_by_one
from stancekit.planning.kinds import kinds_of
from stancekit.planning.laying import lay_designs
from stancekit.planning.strata import spread_over_strata

__all__ = ["seat"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
ACTIVE, AT_LEAST, WINDOWS = 1_500, 300, 4


def seat(
    eligible: Bools,
    needs: Ints,
    *,
    seated: Bools,
    met: Ints,
    strata: Ints,
    strata_loads: Ints,
    limits: Ints | None = None,
    offsets: NDArray[np.float64] | None = None,
    seed: int = 0,
) -> tuple[Bools, Ints]:
    """Choose the raters of every item.

    eligible      (N, n)  who may take a seat at the item; nobody who has one
    needs         (N,)    seats to fill
    seated        (N, n)  who has a seat already: met by those who come, counted in no load
    met           (n, n)  how often each pair met before, seats already taken included
    strata        (N,)    the stratum (article) of the item, 0 … S - 1
    strata_loads  (S, n)  what each rater has in each stratum already
    limits        (n,)    the most seats that each rater takes now
    offsets       (n,)    what each has already, with a fraction that says who of two equals comes first

    Returns chosen (N, n) and short (N,): seats that nobody can take. Loads are as even as eligibility
    allows, pairs as near to even as the exchange search came; the same arguments give the same seats.
    """
    count, n = eligible.shape
    rng = Random(seed)  # noqa: S311 - a plan must be repeatable, not secret
    kinds = kinds_of(eligible, needs)
    shares, missing = kinds.shares(limits, offsets, rng)
    order = np.array(sorted(range(count), key=lambda _: rng.random()), dtype=np.int64)
    short = _spread_shortage(order, kinds.of, kinds.sizes, missing)
    chosen: list[list[int]] = [[] for _ in range(count)]
    met = met.copy()
    empty: Bools = np.logical_not(seated.any(axis=1))
    rest: list[int] = []
    for kind, (people, k) in enumerate(zip(kinds.eligible, kinds.needs, strict=True)):
        items = order[kinds.of[order] == kind]
        laid = 0
        if not missing[kind] and empty[items].all():
            laid = lay_designs(items, people, int(k), shares[kind], met, chosen, rng)
        rest += items[laid:].tolist()
    fill_one_by_one(rest, kinds.of, needs - short, shares, seated, met, chosen, rng)
    for number in range(WINDOWS if count > ACTIVE else 1):
        before = energy(met)
        exchange(_active(rest, order.tolist(), number), chosen, eligible, seated, met, rng)
        if energy(met) == before:
            break
    spread_over_strata(chosen, kinds.of, empty & (short == 0), strata, strata_loads, rng)
    seats = np.zeros((count, n), dtype=bool)
    for i, raters in enumerate(chosen):
        seats[i, raters] = True
    return seats, short


def _active(rest: list[int], order: list[int], number: int) -> list[int]:
    """Choose the items to improve now: a small plan as a whole, designs and all; else a window of it.

    The first window is what was filled last, which is least even; the next are others of the rest.
    """
    if len(order) <= ACTIVE:
        return order
    late = rest[max(0, len(rest) - (number + 1) * ACTIVE) : max(0, len(rest) - number * ACTIVE)]
    inside = set(late)
    return late + [i for i in order if i not in inside][: max(0, AT_LEAST - len(late))]


def _spread_shortage(order: Ints, kind_of: Ints, sizes: Ints, missing: Ints) -> Ints:
    """Let no item of a kind go without more than one seat more than another."""
    short = np.zeros(len(order), dtype=np.int64)
    for kind in np.flatnonzero(missing):
        items = order[kind_of[order] == kind]
        each, more = divmod(int(missing[kind]), int(sizes[kind]))
        short[items] = each
        short[items[:more]] += 1
    return short
