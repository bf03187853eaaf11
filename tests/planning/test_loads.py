"""Shares: as even as can be, within every limit, and short only where it cannot be helped."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from stancekit.planning.loads import fair_shares


@st.composite
def problems(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray | None]:
    classes, n = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    sizes = np.array(draw(st.lists(st.integers(1, 12), min_size=classes, max_size=classes)))
    needs = np.array(draw(st.lists(st.integers(0, 4), min_size=classes, max_size=classes)))
    eligible = np.array(
        draw(st.lists(st.lists(st.booleans(), min_size=n, max_size=n), min_size=classes, max_size=classes))
    )
    limits = draw(st.none() | st.lists(st.integers(0, 15), min_size=n, max_size=n).map(np.array))
    return sizes, needs, eligible, limits


def most_labels(sizes: np.ndarray, needs: np.ndarray, eligible: np.ndarray, limits: np.ndarray | None) -> int:
    """The most labels that can be given at all, by linear programming (its vertices are whole numbers)."""
    classes, n = eligible.shape
    rows, bounds = [], []
    for c in range(classes):
        row = np.zeros((classes, n))
        row[c] = 1
        rows.append(row.ravel())
        bounds.append(sizes[c] * needs[c])
    for r in range(n):
        row = np.zeros((classes, n))
        row[:, r] = 1
        rows.append(row.ravel())
        bounds.append(10**6 if limits is None else limits[r])
    most = np.where(eligible, sizes[:, None], 0).ravel()
    found = linprog(
        -np.ones(classes * n), A_ub=rows, b_ub=bounds, bounds=list(zip(0 * most, most, strict=True))
    )
    return round(-found.fun)


@settings(max_examples=150, deadline=None)
@given(problems())
def test_nothing_is_short_that_could_be_given(problem) -> None:
    sizes, needs, eligible, limits = problem
    shares, short = fair_shares(sizes, needs, eligible, limits=limits)
    assert (shares >= 0).all()
    assert (shares <= sizes[:, None]).all()
    assert not shares[~eligible].any()
    assert (shares.sum(axis=1) + short == sizes * needs).all()
    if limits is not None:
        assert (shares.sum(axis=0) <= limits).all()
    assert shares.sum() == most_labels(sizes, needs, eligible, limits)


@settings(max_examples=100, deadline=None)
@given(problems())
def test_no_label_can_pass_to_somebody_with_two_fewer(problem) -> None:
    sizes, needs, eligible, _ = problem
    shares, _ = fair_shares(sizes, needs, eligible)
    loads = shares.sum(axis=0)
    n = len(loads)
    reach = np.eye(n, dtype=bool) | (
        (shares > 0).astype(int).T @ (eligible & (shares < sizes[:, None])).astype(int) > 0
    )
    for _ in range(n):
        reach = reach | (reach.astype(int) @ reach.astype(int) > 0)
    for a, b in zip(*np.nonzero(reach), strict=True):
        assert loads[a] - loads[b] <= 1, (loads, shares)


def test_what_each_has_already_is_made_even_too() -> None:
    shares, short = fair_shares(
        np.array([30]), np.array([1]), np.ones((1, 3), dtype=bool), offsets=np.array([20.0, 0.25, 10.5])
    )
    assert (shares.tolist(), short.tolist()) == ([[0, 20, 10]], [0])
