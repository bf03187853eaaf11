"""What holds for every coefficient of the registry, whatever the ratings."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from stancekit.reliability import COEFFICIENTS, Histogram, estimate_codes, estimate_histogram
from stancekit.reliability.method import Method

NAMES = sorted(COEFFICIENTS)
TWO = {name for name in NAMES if COEFFICIENTS[name].two_raters}
LABELS = ["w", "x", "y", "z"]


@st.composite
def ratings(draw, raters=None, missing=True):
    """Any small rating matrix over four categories."""
    columns = draw(st.integers(2, 4)) if raters is None else raters
    cell = st.integers(-1 if missing else 0, 3)
    rows = draw(st.lists(st.lists(cell, min_size=columns, max_size=columns), min_size=1, max_size=25))
    return np.array(rows)


def fitting(name, codes):
    return codes[:, :2] if name in TWO else codes


def estimate(codes, name, **options):
    options = {"domain": LABELS, "level": "nominal", "resamples": 0, **options}
    (found,) = estimate_codes(codes, coefficients=[name], **options)
    return found


def values_of(found):
    return (found.value, found.se, *((i.low, i.high) for i in found.intervals))


def alike(one, two):
    if one.value is None or two.value is None:
        return one.undefined == two.undefined
    ends = [(a.low, b.low) for a, b in zip(one.intervals, two.intervals, strict=True)]
    ends += [(a.high, b.high) for a, b in zip(one.intervals, two.intervals, strict=True)]
    pairs = [(one.value, two.value), (one.se, two.se), *ends]
    return all(a == b if a is None or b is None else abs(a - b) < 1e-7 for a, b in pairs)


@pytest.mark.parametrize("name", NAMES)
@given(codes=ratings(), seed=st.integers(0, 2**16))
@settings(max_examples=25, deadline=None)
def test_order_of_units_and_raters_does_not_matter(name, codes, seed):
    codes = fitting(name, codes)
    random = np.random.default_rng(seed)
    moved = random.permutation(codes, axis=0)[:, random.permutation(codes.shape[1])]
    assert alike(estimate(codes, name), estimate(moved, name))


@pytest.mark.parametrize("name", NAMES)
@given(codes=ratings(), order=st.permutations(range(4)))
@settings(max_examples=25, deadline=None)
def test_names_and_order_of_nominal_labels_do_not_matter(name, codes, order):
    codes = fitting(name, codes)
    renamed = np.append(np.array(order), -1)[codes]
    one, two = estimate(codes, name), estimate(renamed, name)
    assert (one.value is None) == (two.value is None)
    assert one.value is None or alike(one, two)


@pytest.mark.parametrize("name", NAMES)
@given(codes=ratings())
@settings(max_examples=25, deadline=None)
def test_at_most_one_and_never_nan(name, codes):
    found = estimate(fitting(name, codes), name)
    assert (found.value is None) == (found.undefined is not None)
    assert found.value is None or found.value <= 1 + 1e-12
    assert found.se is None or np.isfinite(found.se)


@pytest.mark.parametrize("name", NAMES)
@given(truth=st.lists(st.integers(0, 3), min_size=2, max_size=20), raters=st.integers(2, 4))
@settings(max_examples=25, deadline=None)
def test_one_on_full_agreement(name, truth, raters):
    assume(len(set(truth)) > 1)
    codes = fitting(name, np.repeat(np.array(truth)[:, None], raters, axis=1))
    assert estimate(codes, name).value == pytest.approx(1, abs=1e-12)


@pytest.mark.parametrize("name", NAMES)
@given(codes=ratings(raters=2), cut=st.integers(0, 25))
@settings(max_examples=25, deadline=None)
def test_partitions_add_up_to_the_whole(name, codes, cut):
    clusters = np.arange(len(codes)) % 3
    method = Method(tuple(LABELS), "nominal", resamples=50)
    whole = Histogram.from_codes(codes, 4, clusters=clusters)
    parts = Histogram.from_codes(codes[:cut], 4, clusters=clusters[:cut])
    parts = parts + Histogram.from_codes(codes[cut:], 4, clusters=clusters[cut:])
    one, two = (estimate_histogram(h, method, coefficients=[name])[0] for h in (whole, parts))
    assert alike(one, two)
    assert (one.units, one.pairable, one.ratings) == (two.units, two.pairable, two.ratings)


@pytest.mark.parametrize("name", sorted(set(NAMES) - TWO))
@given(codes=ratings())
@settings(max_examples=25, deadline=None)
def test_units_that_nobody_rated_change_nothing(name, codes):
    empty = np.full((3, codes.shape[1]), -1)
    assert alike(estimate(codes, name), estimate(np.concatenate([codes, empty]), name))


@given(codes=ratings(raters=3, missing=False))
@settings(max_examples=50, deadline=None)
def test_alpha_tends_to_fleiss_kappa(codes):
    """With complete data 1 - alpha = (1 - kappa)(1 - 1/n), n the number of values."""
    alpha, kappa = estimate(codes, "krippendorff_alpha"), estimate(codes, "fleiss_kappa")
    assume(alpha.value is not None)
    assert 1 - alpha.value == pytest.approx((1 - kappa.value) * (1 - 1 / codes.size), abs=1e-9)


@pytest.mark.parametrize("name", NAMES)
@given(codes=ratings())
@settings(max_examples=15, deadline=None)
def test_exact_jackknife_equals_deleting_units_one_by_one(name, codes):
    """The patterns' jackknife against the naive one."""
    codes = fitting(name, codes)
    counts = (codes >= 0).sum(axis=1)
    used = counts >= (2 if name in TWO or name == "krippendorff_alpha" else 1)
    naive = [estimate(np.delete(codes, i, axis=0), name).value for i in np.flatnonzero(used)]
    assume(len(naive) > 2 and all(value is not None for value in naive))
    found = estimate(codes, name)
    assume(found.value is not None)
    interval = next(i for i in found.intervals if i.method == "jackknife")
    n = len(naive)
    error = np.sqrt((n - 1) / n * np.sum((np.array(naive) - np.mean(naive)) ** 2))
    if interval.low is None:
        assert error < 1e-6 or interval.undefined
    else:
        from scipy.stats import t

        assert found.value - interval.low == pytest.approx(error * t.ppf(0.975, n - 1), abs=1e-7)


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval", "ratio"])
@given(codes=ratings())
@settings(max_examples=25, deadline=None)
def test_alpha_equals_the_krippendorff_package(level, codes):
    import krippendorff

    found = estimate(codes, "krippendorff_alpha", domain=[1, 2, 3, 7], level=level)
    assume(found.value is not None)
    values = np.array([1.0, 2.0, 3.0, 7.0, np.nan])[codes].T
    expected = krippendorff.alpha(values, level_of_measurement=level)
    assert found.value == pytest.approx(expected, abs=1e-9)
