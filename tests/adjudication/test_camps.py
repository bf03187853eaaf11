"""Noise or camps."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from stancekit.adjudication.camps import entropy, two_camps
from stancekit.errors import Undefined, UsageError


def raters(seed, sizes=(4, 4), units=60, split=0.0, right=0.8, missing=0.0):
    """Two groups; on the share `split` of the units the second group holds the opposite."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 2, units)
    other = np.where(rng.random(units) < split, 1 - truth, truth)
    held = np.column_stack([truth] * sizes[0] + [other] * sizes[1])
    codes = np.where(rng.random(held.shape) < right, held, 1 - held)
    codes[rng.random(codes.shape) < missing] = -1
    return codes, ["x"] * sizes[0] + ["y"] * sizes[1]


def test_camps_are_found_where_there_are_two_and_not_in_noise():
    found = two_camps(*raters(1, split=0.6))
    assert found.p == pytest.approx(2 / 70)
    assert found.within > found.between + 0.15
    assert found.exact
    false = [two_camps(*raters(seed)).p <= 0.05 for seed in range(100)]
    assert sum(false) <= 10


def test_five_annotators_allow_no_p_below_a_tenth_and_are_refused():
    with pytest.raises(Undefined, match="at least 7"):
        two_camps(*raters(1, sizes=(2, 3)))
    with pytest.raises(Undefined, match=r"no p below 0\.14"):
        two_camps(*raters(1, sizes=(6, 1)))
    assert two_camps(*raters(1, sizes=(4, 3))).least_p == pytest.approx(1 / 35)


def test_the_exact_p_is_the_share_of_all_divisions():
    codes, groups = raters(3, sizes=(3, 4), split=0.3, missing=0.3)

    def difference(chosen):
        within, between = [], []
        for a, b in combinations(range(7), 2):
            both = (codes[:, a] >= 0) & (codes[:, b] >= 0)
            agreed = list(codes[both, a] == codes[both, b])
            (within if (a in chosen) == (b in chosen) else between).extend(agreed)
        return np.mean(within) - np.mean(between)

    seen = difference({0, 1, 2})
    every = [difference(set(chosen)) for chosen in combinations(range(7), 3)]
    found = two_camps(codes, groups)
    assert found.difference == pytest.approx(seen)
    assert found.p == pytest.approx(np.mean([value >= seen - 1e-12 for value in every]))


def test_many_annotators_are_permuted_at_random_and_repeatably():
    codes, groups = raters(4, sizes=(12, 12), split=0.5)
    first, again = two_camps(codes, groups, resamples=499), two_camps(codes, groups, resamples=499)
    assert first == again
    assert (first.exact, first.p) == (False, 1 / 500)


def test_groups_must_be_two_and_share_units():
    codes, _ = raters(5)
    with pytest.raises(UsageError, match="two groups"):
        two_camps(codes, ["x"] * 8)
    with pytest.raises(UsageError, match="7 groups for 8"):
        two_camps(codes, ["x"] * 7)
    apart = codes.copy()
    apart[:30, :4] = -1
    apart[30:, 4:] = -1
    with pytest.raises(Undefined, match="share a unit"):
        two_camps(apart, ["x"] * 4 + ["y"] * 4)


def test_entropy_goes_from_agreement_to_all_alike():
    assert entropy([1.0], 5) == 0.0
    assert entropy([0.25] * 4, 4) == pytest.approx(1.0)
    assert entropy([0.5, 0.5], 4) == pytest.approx(0.5)
    with pytest.raises(ValueError, match="one label"):
        entropy([1.0], 1)
