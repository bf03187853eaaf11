"""Differences between sets of ratings, single raters, designs, named scales."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.errors import Undefined, UsageError
from stancekit.reliability import Method, benchmark, difference, estimate_codes, plan, rater_influence
from stancekit.reliability.ratings import Ratings

METHOD = Method(("a", "b", "c"), "nominal", resamples=500)


def team(truth, right, seed, raters=3, missing=0.0):
    random = np.random.default_rng(seed)
    noise = random.integers(0, 3, (len(truth), raters))
    codes = np.where(random.random((len(truth), raters)) < right, truth[:, None], noise)
    codes[random.random((len(truth), raters)) < missing] = -1
    return codes


def alpha(codes):
    (found,) = estimate_codes(
        codes, domain=list("abc"), level="nominal", coefficients=["krippendorff_alpha"], resamples=0
    )
    return found.value


@pytest.fixture
def truth():
    return np.random.default_rng(9).integers(0, 3, 120)


@pytest.mark.parametrize("name", ["krippendorff_alpha", "gwet_ac1", "fleiss_kappa", "conger_kappa"])
def test_the_difference_is_that_of_the_two_values(truth, name):
    one, two = team(truth, 0.6, 1, missing=0.1), team(truth, 0.9, 2, missing=0.1)
    found = difference(one, two, METHOD, coefficient=name, paired=True)
    values = [
        estimate_codes(c, domain=list("abc"), level="nominal", coefficients=[name], resamples=0)[0].value
        for c in (one, two)
    ]
    assert (found.first, found.second) == pytest.approx(values)
    assert found.value == pytest.approx(values[1] - values[0])
    assert found.p_value < 0.01
    assert all(i.low < found.value < i.high for i in found.intervals)


def test_a_set_against_itself(truth):
    codes = team(truth, 0.7, 1)
    found = difference(codes, codes, METHOD, paired=True)
    assert found.value == 0
    assert found.p_value == 1


@pytest.mark.parametrize("paired", [True, False])
def test_the_test_keeps_its_level(paired):
    """Under the null hypothesis p is below .1 in about a tenth of runs."""
    small = 0
    for seed in range(150):
        truth = np.random.default_rng(1000 + seed).integers(0, 3, 40)
        other = truth if paired else np.random.default_rng(5000 + seed).integers(0, 3, 40)
        one, two = team(truth, 0.7, 2 * seed), team(other, 0.7, 2 * seed + 1)
        quick = Method(("a", "b", "c"), "nominal", resamples=0, seed=seed)
        small += difference(one, two, quick, paired=paired, permutations=99).p_value <= 0.1
    assert 5 <= small <= 27


def test_whole_clusters_are_swapped_and_resampled(truth):
    one, two = team(truth, 0.6, 1), team(truth, 0.8, 2)
    clusters = np.repeat(np.arange(6), 20)
    found = difference(one, two, METHOD, paired=True, clusters=clusters)
    assert found.clusters == 6
    assert [i.method for i in found.intervals] == ["cluster"]
    assert found.p_value >= 1 / 64


def test_sets_of_other_units_may_differ_in_size(truth):
    found = difference(team(truth, 0.6, 1), team(truth[:50], 0.9, 2), METHOD, paired=False)
    assert found.units == (120, 50)
    with pytest.raises(UsageError, match="same units"):
        difference(team(truth, 0.6, 1), team(truth[:50], 0.9, 2), METHOD, paired=True)


def test_an_undefined_side_is_named(truth):
    found = difference(team(truth, 0.6, 1), np.zeros((120, 3), dtype=int), METHOD, paired=True)
    assert found.value is None
    assert found.undefined == "krippendorff_alpha is undefined on the second set"


def ratings_of(codes, clusters=None):
    names = tuple(f"r{i}" for i in range(codes.shape[1]))
    return Ratings(tuple(range(len(codes))), names, codes, ("a", "b", "c"), clusters=clusters)


def test_a_careless_rater_is_flagged_and_nobody_else(truth):
    codes = team(truth, 0.85, 1, raters=5)
    codes[:, 3] = np.random.default_rng(4).integers(0, 3, len(truth))
    found = rater_influence(ratings_of(codes), METHOD)
    assert [r.rater for r in found if r.flagged] == ["r3"]
    bad = found[3]
    assert bad.without == pytest.approx(alpha(np.delete(codes, 3, axis=1)))
    assert bad.gain == pytest.approx(bad.without - alpha(codes))


def test_equally_good_raters_are_rarely_flagged():
    """Simultaneous intervals: at most about 5 % of panels have any flag."""
    panels = 0
    for seed in range(60):
        truth = np.random.default_rng(seed).integers(0, 3, 80)
        codes = team(truth, 0.7, 900 + seed, raters=5)
        quick = Method(("a", "b", "c"), "nominal", resamples=300, seed=seed)
        panels += any(r.flagged for r in rater_influence(ratings_of(codes), quick))
    assert panels <= 8


def test_influence_with_missing_ratings_and_clusters(truth):
    codes = team(truth, 0.8, 5, raters=4, missing=0.4)
    found = rater_influence(ratings_of(codes, tuple(np.repeat(np.arange(12), 10).tolist())), METHOD)
    for index, rater in enumerate(found):
        assert rater.without == pytest.approx(alpha(np.delete(codes, index, axis=1)))
        assert rater.low < rater.gain < rater.high
        assert rater.ratings == (codes[:, index] >= 0).sum()


def test_shrinking_moves_towards_the_mean(truth):
    found = rater_influence(ratings_of(team(truth, 0.7, 6, raters=5)), METHOD)
    gains, shrunk = np.array([r.gain for r in found]), np.array([r.shrunk for r in found])
    assert shrunk.std() <= gains.std()
    assert np.all(np.abs(shrunk - gains.mean()) <= np.abs(gains - gains.mean()) + 1e-12)


def test_two_raters_have_no_influence_figures(truth):
    with pytest.raises(UsageError, match="nobody can be left out"):
        rater_influence(ratings_of(team(truth, 0.7, 1, raters=2)), METHOD)


def test_plans_say_what_more_units_and_more_raters_buy(truth):
    pilot = ratings_of(team(truth, 0.7, 3))
    small, more_units, more_raters = plan(pilot, [(100, 3), (900, 3), (300, 9)], simulations=60)
    assert more_units.width == pytest.approx(small.width / 3, rel=0.15)
    assert more_raters.gold > more_units.gold
    assert more_raters.soft < more_units.soft
    assert small.alpha == pytest.approx(alpha(pilot.codes), abs=0.08)
    assert small.judgements == 300
    assert plan(pilot, [(100, 3)], simulations=20, seed=1) == plan(pilot, [(100, 3)], simulations=20, seed=1)


def test_a_pilot_without_overlap_plans_nothing():
    with pytest.raises(Undefined, match="two ratings"):
        plan(ratings_of(np.array([[0, -1], [-1, 1]])), [(10, 3)])
    with pytest.raises(UsageError, match="shows no agreement"):
        plan(ratings_of(np.array([[0, 1], [1, 1]])), [(10, 1)])


def test_benchmarking_as_irrcac_does():
    """AC1 .77544 with error .14295 (Gwet's four raters) by irrCAC's formula, truncated to -1 … 1."""
    found = benchmark(0.77544, 0.14295, "landis_koch")
    assert [round(p, 5) for _, p in found.cumulative] == [0.39674, 0.88336, 0.99542, 0.99997, 1.0, 1.0]
    assert found.label == "moderate"
    assert benchmark(0.77544, 0.14295, "altman").label == "moderate"
    assert benchmark(0.77544, 0.14295, "fleiss").label == "intermediate to good"
    with pytest.raises(UsageError, match="no scale"):
        benchmark(0.5, 0.1, "cicchetti")
    with pytest.raises(UsageError, match="above 0"):
        benchmark(1.0, 0.0)
