"""Ratings that make other programs print nan, 0 or 1: here each has a value or a named reason."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.errors import UsageError
from stancekit.reliability import COEFFICIENTS, estimate_codes


def values(codes, domain=("a", "b", "c"), **options):
    options = {"level": "nominal", "resamples": 100, **options}
    return {e.coefficient: e for e in estimate_codes(np.array(codes), domain=domain, **options)}


def test_one_rater():
    for found in values([[0], [1], [2]]).values():
        assert found.undefined == "there is only one rater"
        assert (found.units, found.pairable, found.raters) == (3, 0, 1)


def test_one_unit():
    found = values([[0, 0, 1]])
    assert found["percent_agreement"].value == pytest.approx(1 / 3)
    assert found["percent_agreement"].se is None
    assert found["percent_agreement"].ci_low is None
    assert found["krippendorff_alpha"].value == pytest.approx(0.0)


def test_no_unit_at_all():
    for found in values(np.empty((0, 3), dtype=int)).values():
        assert found.undefined == "nobody rated any unit"


def test_everything_missing():
    for found in values(np.full((4, 3), -1)).values():
        assert found.undefined == "nobody rated any unit"
        assert found.left_out == {"no rating": 4}


def test_nobody_overlaps():
    found = values([[0, -1], [-1, 1], [2, -1]])
    assert found["krippendorff_alpha"].undefined == "no unit was rated by two raters"
    assert found["cohen_kappa"].undefined == "the two raters have no unit in common"


def test_full_agreement_on_one_label():
    found = values(np.zeros((10, 3), dtype=int))
    assert {name: e.value for name, e in found.items()} == {
        "percent_agreement": 1, "brennan_prediger": 1, "gwet_ac1": 1,
        "fleiss_kappa": None, "conger_kappa": None, "krippendorff_alpha": None,
    }  # fmt: skip
    for name in ("fleiss_kappa", "conger_kappa", "krippendorff_alpha"):
        assert found[name].undefined == "only one label was used ('a'): chance alone explains full agreement"
    assert found["percent_agreement"].ci_low is None
    reasons = {i.undefined for i in found["percent_agreement"].intervals}
    assert None not in reasons


def test_full_agreement_where_one_label_is_declared():
    found = values(np.zeros((10, 3), dtype=int), domain=["only"])
    assert found["percent_agreement"].value == 1
    for name in ("brennan_prediger", "gwet_ac1"):
        assert (
            found[name].undefined
            == "the domain has one category only ('only'), so nothing else could be chosen"
        )


def test_cohen_where_both_raters_use_one_label_each():
    found = values([[0, 1]] * 5)
    assert found["cohen_kappa"].value == pytest.approx(0)
    assert found["scott_pi"].value == pytest.approx(-1)


def test_units_with_one_rating_inform_the_prevalence_only():
    pairs = [[0, 0], [1, 1], [0, 1], [1, 0]]
    one, two = values(pairs), values([*pairs, [0, -1], [0, -1]])
    assert one["percent_agreement"].value == two["percent_agreement"].value
    assert one["krippendorff_alpha"].value == two["krippendorff_alpha"].value
    assert one["fleiss_kappa"].value != two["fleiss_kappa"].value
    assert two["krippendorff_alpha"].left_out == {"fewer than two ratings": 2}


def test_an_unused_category_changes_only_what_it_should():
    codes = [[0, 0], [1, 1], [0, 1], [1, 1]]
    few, many = values(codes, domain=("a", "b")), values(codes, domain=("a", "b", "c"))
    for name in ("percent_agreement", "fleiss_kappa", "cohen_kappa", "krippendorff_alpha", "conger_kappa"):
        assert few[name].value == pytest.approx(many[name].value)
    assert few["gwet_ac1"].value < many["gwet_ac1"].value
    assert few["brennan_prediger"].value < many["brennan_prediger"].value


def test_an_unused_middle_category_keeps_its_place():
    """Linear weights over a, b, c: a and c are two apart though nobody chose b."""
    codes = [[0, 0], [2, 2], [0, 2], [2, 2]]
    wide = values(codes, weights="linear")["gwet_ac2"]
    by_hand = values(np.array(codes) // 2, domain=("a", "c"))["percent_agreement"]
    assert values(codes, weights="linear")["percent_agreement"].value == by_hand.value
    assert wide.value is not None


def test_five_hundred_raters_with_one_percent_coverage():
    random = np.random.default_rng(0)
    codes = np.where(random.random((400, 500)) < 0.01, random.integers(0, 3, (400, 1)), -1)
    found = values(
        codes, coefficients=["krippendorff_alpha", "percent_agreement", "gwet_ac1", "conger_kappa"]
    )
    assert found["krippendorff_alpha"].value == pytest.approx(1)
    assert found["percent_agreement"].value == 1
    assert found["krippendorff_alpha"].raters == 500
    wide = np.concatenate([codes, np.full((400, 1500), -1)], axis=1)
    assert values(wide, coefficients=["gwet_ac1"])["gwet_ac1"].value == found["gwet_ac1"].value


@pytest.mark.parametrize("codes", [[[0, 3]], [[-2, 0]]])
def test_codes_outside_the_domain_are_named(codes):
    with pytest.raises(UsageError, match="of unit 0, rater"):
        values(codes)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"codes": [[0.0, 1.0]]}, "integers"),
        ({"codes": [0, 1]}, "matrix"),
        ({"codes": np.empty((3, 0), dtype=int)}, "no rater"),
        ({"domain": ()}, "empty"),
        ({"domain": ("a", "a", "b")}, "twice"),
        ({"level": "metric"}, "no level"),
        ({"coefficients": ["kappa"]}, "no coefficient is called 'kappa'"),
        ({"coefficients": ["span_f1"]}, "marked stretches"),
        ({"interval": "wald"}, "no interval"),
        ({"weights": "cubic"}, "no weights"),
        ({"weights": "linear", "coefficients": ["gwet_ac1"]}, "gwet_ac1 has no weights"),
        ({"level": "interval"}, "needs numbers"),
        ({"level": "ratio", "domain": ("-1", "0", "1")}, "not negative"),
        ({"coefficients": ["icc"]}, "interval or ratio"),
        ({"weights": np.ones((2, 2))}, "2 × 2"),
        ({"weights": np.zeros((3, 3))}, "not 1 on the diagonal"),
        ({"distance": np.eye(3)}, "0 on the diagonal"),
        ({"confidence": 95}, "between 0 and 1"),
        ({"interval": "cluster"}, "needs to know them"),
        ({"resamples": -1}, "resamples"),
    ],
)
def test_calls_that_do_not_fit(options, message):
    options = {"codes": [[0, 1], [1, 1]], **options}
    with pytest.raises(UsageError, match=message):
        values(options.pop("codes"), **options)


def test_two_rater_coefficients_refuse_three_and_name_those_that_fit():
    with pytest.raises(UsageError, match="compares two raters, and here are 3") as error:
        values([[0, 1, 2]], coefficients=["cohen_kappa"])
    assert "conger_kappa" in (error.value.hint or "")


def test_the_default_set_fits_the_data():
    assert set(values([[0, 1], [1, 1]])) == set(COEFFICIENTS) - {"gwet_ac2"}
    assert set(values([[0, 1, 1]], weights="linear")) == set(COEFFICIENTS) - {
        "gwet_ac1", "cohen_kappa", "scott_pi",
    }  # fmt: skip


def test_an_interval_is_shown_for_a_negative_coefficient():
    codes = [[0, 1], [1, 0]] * 20 + [[0, 0], [1, 1]]
    found = values(codes, domain=("a", "b"))["krippendorff_alpha"]
    assert found.value < 0
    assert found.ci_low < found.value < found.ci_high


def test_unsigned_and_narrow_integers_are_taken():
    wide = values([[0, 1], [1, 1], [2, 2]])
    for kind in (np.int8, np.int16, np.int32, np.uint8, np.uint64):
        narrow = values(np.array([[0, 1], [1, 1], [2, 2]], dtype=kind))
        assert {n: e.value for n, e in wide.items()} == {n: e.value for n, e in narrow.items()}


@pytest.mark.parametrize("order", ["C", "F"])
def test_memory_order_does_not_matter(order):
    codes = np.array([[0, 1, 2], [1, 1, -1], [2, 2, 2]])
    assert values(np.asarray(codes, order=order))["gwet_ac1"].value == values(codes)["gwet_ac1"].value
