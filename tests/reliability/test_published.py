"""Values, standard errors and intervals that others have published or that their programs give.

`published.json` holds 17 data sets with the values of irrCAC (the Python port 0.4.4 of the R package
1.0, fourteen digits) for all coefficients and weights, and of statsmodels 0.15.0 for Cohen's kappa.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from stancekit.reliability import estimate_codes
from stancekit.reliability.weights import weight_matrix

PUBLISHED = json.loads(Path(__file__).with_name("published.json").read_text("utf-8"))
CASES = [
    pytest.param(
        name, coefficient, weights, value, error, low, high, id=f"{name}-{coefficient}-{weights}-{index}"
    )
    for name, data in PUBLISHED.items()
    for index, (coefficient, weights, value, error, low, high) in enumerate(data["expected"])
]


def codes_in(name):
    domain, rows = PUBLISHED[name]["domain"], PUBLISHED[name]["rows"]
    return np.array([[-1 if cell is None else domain.index(cell) for cell in row] for row in rows]), domain


def estimate(codes, domain, coefficient, **options):
    options = {"level": "nominal", "resamples": 0, **options}
    (found,) = estimate_codes(codes, domain=domain, coefficients=[coefficient], **options)
    return found


@pytest.mark.parametrize(("name", "coefficient", "weights", "value", "error", "low", "high"), CASES)
def test_equals_the_reference(name, coefficient, weights, value, error, low, high):
    codes, domain = codes_in(name)
    alpha = coefficient == "krippendorff_alpha"
    found = estimate(codes, domain, coefficient, **{"distance" if alpha else "weights": weights})
    assert found.value == pytest.approx(value, abs=1e-9)
    if not alpha:  # the port follows irrCAC 1.0, this project irrCAC 1.4
        assert found.se == pytest.approx(error, abs=1e-9)
        if low is not None:
            analytic = found.intervals[0]
            assert analytic.low == pytest.approx(low, abs=1e-9)
            assert analytic.high == pytest.approx(high, abs=1e-9)


@pytest.mark.parametrize(
    ("level", "value"),
    [("nominal", 0.743421), ("ordinal", 0.815388), ("interval", 0.849107), ("ratio", 0.797403)],
)
def test_canonical_data_at_each_level(four_raters, level, value):
    """Krippendorff 2011, section C and D: .743, .815, .849, .797."""
    found = estimate(four_raters, [1, 2, 3, 4, 5], "krippendorff_alpha", level=level)
    assert found.value == pytest.approx(value, abs=5e-7)


def test_ordinal_level_is_not_the_ordinal_weight(four_raters):
    """Krippendorff's metric .8154; complements of Gwet's ordinal .8336, linear .8004, quadratic .8491."""
    values = [
        estimate(four_raters, [1, 2, 3, 4, 5], "krippendorff_alpha", distance=name).value
        for name in ("ordinal", "linear", "quadratic")
    ]
    assert values == pytest.approx([0.833638, 0.800384, 0.849107], abs=5e-7)


def test_standard_error_of_alpha_is_that_of_irrcac_1_4(four_raters):
    """irrCAC 1.4 gives .145479 where 1.0 gives .145574: the linearisation uses p_a uncorrected."""
    found = estimate(four_raters, [1, 2, 3, 4, 5], "krippendorff_alpha")
    assert found.se == pytest.approx(0.145479, abs=5e-7)


def test_percent_agreement_is_the_mean_over_units(four_raters):
    """Gwet's .818, not irrCAC's corrected .805 nor .800 per pairable value."""
    assert estimate(four_raters, list("12345"), "percent_agreement").value == pytest.approx(9 / 11)


@pytest.mark.parametrize(
    ("name", "coefficient", "printed"),
    [
        ("krippendorff_binary", "krippendorff_alpha", 0.095),
        ("krippendorff_nominal", "krippendorff_alpha", 0.692),
        ("fleiss_1971", "fleiss_kappa", 0.430),
        ("fourteen_raters", "fleiss_kappa", 0.210),
        ("cohen_1960", "cohen_kappa", 0.492),
        ("landis_koch_winnipeg", "cohen_kappa", 0.208),
        ("landis_koch_new_orleans", "cohen_kappa", 0.297),
        ("grants", "cohen_kappa", 0.400),
        ("same_agreement_a", "cohen_kappa", 0.130),
        ("same_agreement_b", "cohen_kappa", 0.259),
        ("abstractors", "gwet_ac1", 0.849),
    ],
)
def test_printed_to_three_digits(name, coefficient, printed):
    codes, domain = codes_in(name)
    assert estimate(codes, domain, coefficient).value == pytest.approx(printed, abs=6e-4)


def test_weight_matrices_as_printed():
    """Gwet 2014, chapter 3: five categories, and quadratic weights on values that are not equally far."""
    assert weight_matrix("linear", list("12345"))[0].tolist() == [1, 0.75, 0.5, 0.25, 0]
    assert weight_matrix("quadratic", list("12345"))[0].tolist() == [1, 0.9375, 0.75, 0.4375, 0]
    assert weight_matrix("ordinal", list("12345"))[0] == pytest.approx([1, 0.9, 0.7, 0.4, 0])
    assert weight_matrix("radical", ["1", "2", "5"])[0] == pytest.approx([1, 0.5, 0])
    assert weight_matrix("quadratic", ["1", "2", "5"])[0] == pytest.approx([1, 1 - 1 / 16, 0])
    assert weight_matrix("quadratic", ["low", "mid", "high"])[0].tolist() == [1, 0.75, 0]
