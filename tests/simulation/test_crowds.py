"""Simulated crowds: what is put in is in there, and the methods find it again."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.adjudication.annotators import assess
from stancekit.adjudication.crowd import Crowd
from stancekit.adjudication.dawid_skene import dawid_skene
from stancekit.errors import UsageError
from stancekit.simulation.crowds import accurate, simulate_crowd


def right(crowd):
    return (crowd.codes == crowd.truth[:, None]).sum(axis=0) / (crowd.codes >= 0).sum(axis=0)


def test_shares_put_in_come_out_and_the_seed_decides():
    theta = accurate([0.9, 0.6, 0.3], 3)
    crowd = simulate_crowd(20_000, theta, prevalence=[0.6, 0.3, 0.1], seed=4)
    assert right(crowd) == pytest.approx([0.9, 0.6, 0.3], abs=0.015)
    assert np.bincount(crowd.truth) / 20_000 == pytest.approx([0.6, 0.3, 0.1], abs=0.015)
    again = simulate_crowd(20_000, theta, prevalence=[0.6, 0.3, 0.1], seed=4)
    assert (again.codes == crowd.codes).all()
    assert (simulate_crowd(20_000, theta, seed=5).codes != crowd.codes).any()


def test_every_unit_goes_to_as_many_and_all_carry_alike():
    for raters, per_unit in ((7, 3), (5, 5), (4, 1)):
        given = simulate_crowd(211, accurate([0.8] * raters, 2), per_unit=per_unit).codes >= 0
        assert (given.sum(axis=1) == per_unit).all()
        loads = given.sum(axis=0)
        assert loads.max() - loads.min() <= per_unit
        if per_unit > 1:
            assert (given.T.astype(int) @ given > 0).all()


def test_who_tires_gets_worse_and_nobody_else():
    crowd = simulate_crowd(12_000, accurate([0.9, 0.9], 3), drift={0: 0.9}, seed=1)
    correct = crowd.codes == crowd.truth[:, None]
    early, late = correct[:4000].mean(axis=0), correct[-4000:].mean(axis=0)
    assert early[0] - late[0] == pytest.approx(0.9 * (2 / 3) * (0.9 - 1 / 3), abs=0.03)
    assert abs(early[1] - late[1]) < 0.03


def test_who_copies_agrees_more_than_two_such_people_would():
    theta = accurate([0.7] * 3, 3)
    crowd = simulate_crowd(8000, theta, copies={2: (0, 0.8)}, seed=2)
    agree = lambda a, b: (crowd.codes[:, a] == crowd.codes[:, b]).mean()  # noqa: E731
    alone = agree(0, 1)
    assert agree(0, 2) == pytest.approx(0.8 + 0.2 * alone, abs=0.02)
    assert right(crowd)[2] == pytest.approx(0.7, abs=0.02)


def test_clusters_lean_and_hard_units_mislead():
    crowd = simulate_crowd(
        6000, accurate([0.9] * 5, 3), clusters=6, lean=0.7, hard=0.4, hardness=1.0, lure=1.0, seed=3
    )
    shares = [np.bincount(crowd.truth[crowd.cluster == c], minlength=3).max() / 1000 for c in range(6)]
    assert min(shares) > 0.7
    assert crowd.hard.mean() == pytest.approx(0.4, abs=0.03)
    wrong = (crowd.codes != crowd.truth[:, None]).mean(axis=1)
    assert wrong[crowd.hard].mean() == 1.0
    assert (crowd.codes[crowd.hard] == crowd.codes[crowd.hard][:, :1]).all()


@pytest.mark.parametrize(
    ("theta", "options", "expected"),
    [
        (np.ones((2, 3)), {}, "shape"),
        (np.ones((2, 3, 3)), {}, "sums to 1"),
        (accurate([0.9], 2), {"per_unit": 2}, "there are 1"),
    ],
)
def test_what_is_no_crowd_is_refused(theta, options, expected):
    with pytest.raises(UsageError, match=expected):
        simulate_crowd(5, theta, **options)


@pytest.mark.parametrize(
    "regime",
    [
        {"per_unit": 3, "units": 400},
        {"per_unit": 3, "units": 400, "prevalence": [0.7, 0.2, 0.1]},
        {"per_unit": 5, "units": 250, "clusters": 10, "lean": 0.3},
    ],
    ids=["three each", "skewed", "clustered"],
)
def test_intervals_of_annotators_cover_what_was_put_in(regime):
    """Simultaneous 95 % intervals of 8 people over 12 seeds: at most 2 sets may miss somebody."""
    shares = [0.92, 0.88, 0.85, 0.8, 0.78, 0.72, 0.66, 0.6]
    settings = {name: value for name, value in regime.items() if name != "units"}
    missed = 0
    for seed in range(12):
        crowd = simulate_crowd(regime["units"], accurate(shares, 3), seed=seed, **settings)
        rated = Crowd.from_codes(crowd.codes, labels=3)
        outside = False
        for rater, one in enumerate(assess(rated, resamples=40, seed=seed)):
            given = crowd.codes[:, rater] >= 0
            answers = np.bincount(crowd.codes[given, rater], minlength=3) / given.sum()
            truths = np.bincount(crowd.truth[given], minlength=3) / given.sum()
            # what the design gives this person in expectation: the share put in, chance by the labels
            chance = float(answers @ truths)
            outside |= not one.low <= (shares[rater] - chance) / (1 - chance) <= one.high
        missed += outside
    assert missed <= 2


def test_a_posterior_is_not_a_probability_where_items_mislead():
    """Forty per cent hard items: what the model calls at least .9 certain is wrong far more often."""
    claimed, found = [], []
    for seed in range(5):
        crowd = simulate_crowd(1500, accurate([0.9] * 5, 3), hard=0.4, hardness=0.8, lure=0.6, seed=seed)
        fit = dawid_skene(Crowd.from_codes(crowd.codes, labels=3))
        sure = fit.posterior.max(axis=1) >= 0.9
        claimed.append(fit.posterior.max(axis=1)[sure].mean())
        found.append((fit.labels == crowd.truth)[sure].mean())
    assert np.mean(claimed) > 0.97
    assert np.mean(found) < 0.9
