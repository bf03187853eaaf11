"""Many values: the path without a coincidence matrix equals the one with it."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.reliability import estimate_codes

LEVELS = ["nominal", "ordinal", "interval", "ratio"]


@pytest.fixture
def ratings():
    random = np.random.default_rng(2)
    truth = random.integers(0, 9, (70, 1))
    codes = np.clip(truth + random.integers(-1, 2, (70, 4)), 0, 8)
    codes[random.random((70, 4)) < 0.3] = -1
    return codes, random.integers(0, 11, 70)


def alpha(codes, level, **options):
    domain = options.pop("domain", list(range(1, 10)))
    options = {"resamples": 3000, **options}
    return estimate_codes(codes, domain=domain, level=level, coefficients=["krippendorff_alpha"], **options)[
        0
    ]


@pytest.mark.parametrize("level", LEVELS)
def test_both_paths_agree(ratings, level, monkeypatch):
    codes, clusters = ratings
    dense = alpha(codes, level, clusters=clusters)
    monkeypatch.setattr("stancekit.reliability.estimate.MANY", 0)
    lists = alpha(codes, level, clusters=clusters)
    assert lists.value == pytest.approx(dense.value, abs=1e-12)
    assert lists.se == pytest.approx(dense.se, abs=1e-12)
    for one, two in zip(dense.intervals, lists.intervals, strict=True):
        exact = one.method in ("analytic", "jackknife", "cluster")
        assert two.low == pytest.approx(one.low, abs=1e-9 if exact else 0.04)
        assert two.high == pytest.approx(one.high, abs=1e-9 if exact else 0.04)


@pytest.mark.parametrize("level", LEVELS)
def test_many_values_equal_the_krippendorff_package(level):
    import krippendorff

    random = np.random.default_rng(3)
    codes = random.integers(0, 300, (80, 5))
    codes[:, 1:] = np.clip(codes[:, :1] + random.integers(-30, 31, (80, 4)), 0, 299)
    codes[random.random((80, 5)) < 0.2] = -1
    values = np.append(np.arange(300) * 0.5 + 1, np.nan)
    found = alpha(codes, level, domain=values[:-1].tolist(), resamples=0)
    expected = krippendorff.alpha(values[codes].T, level_of_measurement=level)
    assert found.value == pytest.approx(expected, abs=1e-9)


def test_large_offsets_do_not_lose_digits():
    codes = np.array([[0, 1], [1, 2], [2, 2], [0, 0]] * 30)
    near = alpha(codes, "interval", domain=list(range(70)), resamples=0)
    far = alpha(codes, "interval", domain=[1e9, 1e9 + 1, 1e9 + 2, *(1e9 + np.arange(3, 70))], resamples=0)
    assert far.value == pytest.approx(near.value, abs=1e-9)


def test_values_by_values_is_never_made():
    """20,000 values at interval level: the matrix alone would take 3.2 GB."""
    codes = np.random.default_rng(0).integers(0, 20_000, (10_000, 2))
    found = alpha(codes, "interval", domain=np.arange(20_000).tolist(), resamples=20)
    assert abs(found.value) < 0.05


def test_all_values_alike_is_undefined():
    codes = np.full((10, 3), 66)
    found = alpha(codes, "interval", domain=list(range(100)), resamples=10)
    assert found.undefined == "only one label was used ('66'): chance alone explains full agreement"


def test_scales_default_to_alpha_alone():
    codes = np.random.default_rng(0).integers(0, 100, (30, 3))
    found = estimate_codes(codes, domain=list(range(100)), level="interval", resamples=0)
    assert [e.coefficient for e in found] == ["krippendorff_alpha"]
