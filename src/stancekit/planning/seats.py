"""Who labels which item: shares become sets of raters, every pair meeting as often as any other.

Where items are alike, whole balanced designs are laid first; the rest is filled one by one, each seat by
whoever has met the others least, and then improved by exchanges.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import numpy as np
from numpy.typing import NDArray

from stancekit.planning.designs import balanced_design
from stancekit.planning.exchange import energy, exchange
from stancekit.planning.loads import fair_shares
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
    rows = np.column_stack([eligible.astype(np.int64), needs])
    numbers: dict[bytes, int] = {}
    keys = [row.tobytes() for row in rows.astype(np.int32)]
    kind_of = np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)
    kinds = rows[np.unique(kind_of, return_index=True)[1]]
    sizes = np.bincount(kind_of)
    shares, missing = fair_shares(
        sizes, kinds[:, n], kinds[:, :n].astype(bool), limits=limits, offsets=offsets, rng=rng
    )
    order = np.array(sorted(range(count), key=lambda _: rng.random()), dtype=np.int64)
    short = _spread_shortage(order, kind_of, sizes, missing)
    wanted = needs - short
    chosen: list[list[int]] = [[] for _ in range(count)]
    met = met.copy()
    empty: Bools = np.logical_not(seated.any(axis=1))
    rest: list[int] = []
    for kind in range(len(kinds)):
        items = order[kind_of[order] == kind]
        laid = 0
        if not missing[kind] and empty[items].all():
            laid = _lay_designs(items, kinds[kind, :n], int(kinds[kind, n]), shares[kind], met, chosen, rng)
        rest += items[laid:].tolist()
    _fill(rest, kind_of, wanted, shares, seated, met, chosen, rng)
    for number in range(WINDOWS if count > ACTIVE else 1):
        before = energy(met)
        exchange(_active(rest, order.tolist(), number), chosen, eligible, seated, met, rng)
        if energy(met) == before:
            break
    spread_over_strata(chosen, kind_of, empty & (short == 0), strata, strata_loads, rng)
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


def _lay_designs(
    items: Ints, eligible: Ints, k: int, shares: Ints, met: Ints, chosen: list[list[int]], rng: Random
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


def _fill(
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
