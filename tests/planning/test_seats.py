"""Seats: whatever the shape of the problem, shares are kept, limits held, and exchanges harm nobody."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from stancekit.planning.exchange import energy, exchange, least_energy
from stancekit.planning.loads import fair_shares
from stancekit.planning.seats import seat


def free_seats(eligible: np.ndarray, needs: np.ndarray, **more: object) -> tuple[np.ndarray, np.ndarray]:
    count, n = eligible.shape
    given = {
        "seated": np.zeros((count, n), dtype=bool), "met": np.zeros((n, n), dtype=np.int64),
        "strata": np.zeros(count, dtype=np.int64), "strata_loads": np.zeros((1, n), dtype=np.int64),
    }  # fmt: skip
    return seat(eligible, needs, **(given | more))


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 30), st.integers(1, 6), st.integers(0, 2**31), st.booleans())
def test_shares_and_limits_hold_for_any_table(count: int, n: int, seed: int, limited: bool) -> None:
    rng = np.random.default_rng(seed)
    eligible = rng.random((count, n)) < rng.choice([0.5, 0.9, 1.0])
    seated = ~eligible & (rng.random((count, n)) < 0.5)
    needs = rng.integers(0, 4, count)
    limits = rng.integers(0, count + 1, n) if limited else None
    strata = rng.integers(0, 3, count)
    chosen, short = free_seats(
        eligible, needs, seated=seated, limits=limits, strata=strata,
        strata_loads=np.zeros((3, n), dtype=np.int64), seed=seed,
    )  # fmt: skip
    assert not (chosen & ~eligible).any()
    assert (chosen.sum(axis=1) + short == needs).all()
    if limits is not None:
        assert (chosen.sum(axis=0) <= limits).all()
    kinds = np.unique(np.column_stack([eligible, needs]), axis=0)
    sizes = np.array([(np.column_stack([eligible, needs]) == kind).all(axis=1).sum() for kind in kinds])
    _, missing = fair_shares(sizes, kinds[:, n], kinds[:, :n].astype(bool), limits=limits)
    assert short.sum() == missing.sum()


def test_designs_leave_room_for_somebody_who_is_on_every_item() -> None:
    """One rater reads only these items and must be on nearly all; whole designs would not leave that."""
    eligible = np.ones((40, 5), dtype=bool)
    eligible[14:, 0] = False
    chosen, short = free_seats(eligible, np.full(40, 3))
    assert not short.any()
    assert chosen[:, 0].sum() == 14


def test_an_exchange_keeps_loads_and_never_makes_it_worse() -> None:
    for start in range(20):
        rng = np.random.default_rng(start)
        eligible = rng.random((40, 6)) < 0.8
        chosen = [np.flatnonzero(row)[: int(rng.integers(0, 4))].tolist() for row in eligible]
        seats = np.zeros((40, 6), dtype=np.int64)
        for i, raters in enumerate(chosen):
            seats[i, raters] = 1
        met = seats.T @ seats
        np.fill_diagonal(met, 0)
        before, loads, sizes = energy(met), seats.sum(axis=0), seats.sum(axis=1)
        exchange(range(40), chosen, eligible, np.zeros((40, 6), dtype=bool), met, Random(start))
        after = np.zeros((40, 6), dtype=np.int64)
        for i, raters in enumerate(chosen):
            assert eligible[i, raters].all()
            after[i, raters] = 1
        counted = after.T @ after
        np.fill_diagonal(counted, 0)
        assert (counted == met).all()
        assert least_energy(met) <= energy(met) <= before
        assert (after.sum(axis=0) == loads).all()
        assert (after.sum(axis=1) == sizes).all()


def test_those_who_sit_there_already_are_met() -> None:
    """Items where one has a seat go to the others, evenly."""
    count, n = 60, 4
    seated = np.zeros((count, n), dtype=bool)
    seated[np.arange(count), np.arange(count) % n] = True
    met = np.zeros((n, n), dtype=np.int64)
    chosen, short = free_seats(~seated, np.ones(count, dtype=np.int64), seated=seated, met=met)
    assert not short.any()
    both = (chosen | seated).astype(int)
    pairs = (both.T @ both)[np.triu_indices(n, 1)]
    assert set(pairs.tolist()) == {10}


def test_pairs_stay_even_where_every_item_has_other_people_who_may() -> None:
    """Many small classes: their shares must not bring the same people together again and again."""
    eligible = np.random.default_rng(0).random((3_000, 10)) < 0.6
    eligible[eligible.sum(axis=1) < 3] = True
    chosen, short = free_seats(eligible, np.full(3_000, 3), seed=1)
    pairs = (chosen.T.astype(int) @ chosen)[np.triu_indices(10, 1)]
    assert not short.any()
    assert set(chosen.sum(axis=0).tolist()) == {900}
    assert pairs.max() - pairs.min() <= 2


def test_a_crowd_larger_than_the_number_of_items_is_seated_too() -> None:
    chosen, short = free_seats(np.ones((40, 150), dtype=bool), np.full(40, 3))
    pairs = (chosen.T.astype(int) @ chosen)[np.triu_indices(150, 1)]
    assert not short.any()
    assert set(chosen.sum(axis=0).tolist()) <= {0, 1}
    assert set(pairs.tolist()) == {0, 1}
