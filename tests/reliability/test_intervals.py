"""Standard errors and intervals: against each other, against naive resampling, and when refused."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.reliability import COEFFICIENTS, estimate_codes
from stancekit.reliability.resampling import draw_counts


def simulated(units, raters=4, categories=4, *, seed=0, right=0.7, missing=0.2):
    random = np.random.default_rng(seed)
    truth = random.integers(0, categories, units)
    noise = random.integers(0, categories, (units, raters))
    codes = np.where(random.random((units, raters)) < right, truth[:, None], noise)
    codes[random.random((units, raters)) < missing] = -1
    return codes


def estimate(codes, name="krippendorff_alpha", **options):
    options = {"domain": list("1234"), "level": "nominal", "resamples": 1000, **options}
    return estimate_codes(codes, coefficients=[name], **options)[0]


def interval(found, method):
    return next(i for i in found.intervals if i.method == method)


@pytest.mark.parametrize("name", sorted(set(COEFFICIENTS) - {"cohen_kappa", "scott_pi"}))
def test_analytic_error_is_close_to_the_jackknife(name):
    """But for percent agreement, where irrCAC counts units with one rating as disagreeing."""
    weights = "linear" if name == "gwet_ac2" else "identity"
    missing = 0 if name == "percent_agreement" else 0.2
    found = estimate(simulated(2000, missing=missing), name, weights=weights)
    half = {m: interval(found, m).high - found.value for m in ("analytic", "jackknife")}
    assert half["analytic"] == pytest.approx(half["jackknife"], rel=0.01)


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval", "ratio"])
def test_error_of_alpha_holds_at_every_level(level):
    """At ordinal level the moving metric is linearised too: without that the error is 10 % off."""
    random = np.random.default_rng(5)
    truth = random.choice(4, 3000, p=[0.6, 0.2, 0.15, 0.05])
    codes = np.clip(truth[:, None] + random.choice([-1, 0, 0, 0, 1], (3000, 3)), 0, 3)
    found = estimate(codes, level=level)
    half = {m: interval(found, m).high - found.value for m in ("analytic", "jackknife")}
    assert half["analytic"] == pytest.approx(half["jackknife"], rel=0.005)


def test_bootstrap_equals_naive_resampling_within_monte_carlo_error():
    codes = simulated(60, seed=3)
    found = estimate(codes, resamples=20_000)
    random = np.random.default_rng(1)
    naive = [estimate(codes[random.integers(0, 60, 60)], resamples=0).value for _ in range(2000)]
    low, high = np.quantile(naive, [0.025, 0.975])
    assert interval(found, "percentile").low == pytest.approx(low, abs=0.012)
    assert interval(found, "percentile").high == pytest.approx(high, abs=0.012)


@pytest.mark.parametrize("multiplicity", [[1, 1, 1, 1], [500, 300, 150, 40, 10], [3, 2, 2, 1, 1]])
def test_draws_are_multinomial(multiplicity):
    multiplicity = np.array(multiplicity)
    counts = draw_counts(np.random.default_rng(2), multiplicity, 20_000)
    n, p = multiplicity.sum(), multiplicity / multiplicity.sum()
    assert (counts.sum(axis=1) == n).all()
    assert counts.mean(axis=0) == pytest.approx(n * p, rel=0.03)
    assert np.cov(counts.T) == pytest.approx(n * (np.diag(p) - np.outer(p, p)), abs=0.05 * n * p.max())


def test_the_seed_decides():
    codes = simulated(100)
    one, two, other = (estimate(codes, seed=seed) for seed in (1, 1, 2))
    assert one == two
    assert one.ci_low != other.ci_low


def test_clusters_choose_the_cluster_jackknife_and_widen_it():
    random = np.random.default_rng(0)
    article = np.repeat(np.arange(12), 20)
    truth = np.where(random.random(240) < 0.8, article % 4, random.integers(0, 4, 240))
    hard = (random.random(12) < 0.5)[article]
    right = np.where(hard, 0.3, 0.95)
    noise = random.integers(0, 4, (240, 3))
    codes = np.where(random.random((240, 3)) < right[:, None], truth[:, None], noise)
    found = estimate(codes, clusters=article)
    assert found.ci_method == "cluster"
    assert found.clusters == 12
    unit = interval(found, "jackknife")
    assert found.ci_high - found.ci_low > 1.5 * (unit.high - unit.low)


def test_cluster_jackknife_equals_deleting_clusters_one_by_one():
    from scipy.stats import t

    codes, clusters = simulated(90, seed=4), np.repeat(list("abcdef"), 15)
    found = estimate(codes, clusters=clusters)
    without = np.array([estimate(codes[clusters != c], resamples=0).value for c in "abcdef"])
    error = np.sqrt(5 / 6 * np.sum((without - without.mean()) ** 2))
    assert found.value - found.ci_low == pytest.approx(error * t.ppf(0.975, 5))


def test_few_clusters_are_not_resampled():
    found = estimate(simulated(90), clusters=np.arange(90) % 9)
    assert (
        interval(found, "cluster_percentile").undefined == "9 clusters are too few to resample; 10 are needed"
    )
    assert found.thresholds == {}
    enough = estimate(simulated(90), clusters=np.arange(90) % 10)
    assert interval(enough, "cluster_bca").low is not None


def test_an_interval_wider_than_the_scale_cannot_be_estimated():
    codes = np.array([[0, 0], [1, 1], [0, 1], [1, 0]])
    found = estimate(codes, domain=["a", "b"], clusters=["x", "x", "y", "y"])
    assert found.ci_method == "cluster"
    assert found.ci_low is None
    assert "wider than the scale" in interval(found, "cluster").undefined


def test_rater_aware_coefficients_take_the_jackknife_unless_asked():
    codes = simulated(80)
    assert estimate(codes, "conger_kappa").ci_method == "jackknife"
    assert estimate(codes, "conger_kappa", interval="percentile").ci_method == "percentile"


@pytest.mark.parametrize("wanted", ["analytic", "jackknife", "percentile", "bca"])
def test_the_interval_asked_for_is_reported(wanted):
    found = estimate(simulated(80), interval=wanted)
    chosen = interval(found, wanted)
    assert (found.ci_method, found.ci_low, found.ci_high) == (wanted, chosen.low, chosen.high)


def test_thresholds_are_shares_of_resamples_and_alphas_alone():
    codes = simulated(200, right=0.9)
    found = estimate(codes)
    assert set(found.thresholds) == {"0.667", "0.8"}
    assert 0 <= found.thresholds["0.8"] <= found.thresholds["0.667"] <= 1
    assert estimate(codes, "gwet_ac1").thresholds == {}


def test_confidence_widens():
    codes = simulated(100)
    narrow, wide = estimate(codes, confidence=0.8), estimate(codes, confidence=0.99)
    assert wide.ci_low < narrow.ci_low < narrow.ci_high < wide.ci_high
