"""Scales, repeats, disputed units, confused labels, the diagnosis of every unit."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.errors import Undefined, UsageError
from stancekit.reliability import confusions, contributions, diagnose, estimate_codes, icc, repeated_ratings
from stancekit.reliability.diagnosis import three_percents
from stancekit.reliability.metrics import metric_of
from stancekit.reliability.ratings import Ratings
from stancekit_schemas import Annotation, Dimension, Place

SHROUT_FLEISS = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], float
)


def ratings_of(codes, domain="12345"):
    return Ratings(tuple(range(1, len(codes) + 1)), tuple("ABCD")[: codes.shape[1]], codes, tuple(domain))


@pytest.mark.parametrize(
    ("form", "value", "low", "high"),
    [
        ("1,1", 0.166, -0.133, 0.723), ("2,1", 0.290, 0.019, 0.761), ("3,1", 0.715, 0.342, 0.946),
        ("1,k", 0.443, -0.884, 0.912), ("2,k", 0.620, 0.071, 0.927), ("3,k", 0.909, 0.676, 0.986),
    ],
)  # fmt: skip
def test_shrout_and_fleiss(form, value, low, high):
    """Shrout and Fleiss 1979, tables 2 and 4; intervals as psych and irr print them."""
    found = icc(SHROUT_FLEISS, form)
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high), abs=6e-4)


def test_icc_takes_complete_units_and_counts_the_others():
    holes = np.vstack([SHROUT_FLEISS, [1, np.nan, 3, 4]])
    assert icc(holes).value == icc(SHROUT_FLEISS).value
    assert icc(holes).left_out == 1


@pytest.mark.parametrize(
    ("scores", "reason"),
    [
        (np.ones((5, 1)), "only one rater"),
        (np.array([[1, np.nan], [np.nan, 2.0]]), "0 unit"),
        (np.full((5, 3), 2.0), "alike"),
    ],
)
def test_icc_reasons(scores, reason):
    with pytest.raises(Undefined, match=reason):
        icc(scores)


def test_icc_forms_are_named():
    with pytest.raises(UsageError, match="no ICC"):
        icc(SHROUT_FLEISS, "4,1")


def test_icc_is_an_estimate_among_others():
    codes = SHROUT_FLEISS.astype(int) - 1
    found = estimate_codes(
        codes, domain=list(range(1, 11)), level="interval", coefficients=["krippendorff_alpha", "icc", "icc_3_k"], resamples=0
    )  # fmt: skip
    assert [e.coefficient for e in found] == ["krippendorff_alpha", "icc", "icc_3_k"]
    assert found[1].value == pytest.approx(0.28976, abs=1e-5)
    assert found[1].ci_method == "analytic"


def test_three_percent_agreements(four_raters):
    """Gwet's .818, irrCAC's .805, Krippendorff's .800."""
    assert three_percents(ratings_of(four_raters)) == pytest.approx(
        {"per_unit": 0.81818, "corrected": 0.805, "per_value": 0.8}, abs=1e-5
    )
    assert three_percents(ratings_of(np.array([[0, -1]])))["per_unit"] is None


def test_every_unit_says_whether_it_entered(four_raters):
    rows = diagnose(ratings_of(np.vstack([four_raters, [-1, -1, -1, -1]])))
    assert [r["why_not"] for r in rows[-2:]] == ["only one rating", "nobody rated it"]
    assert sum(r["in_alpha"] for r in rows) == 11
    assert sum(r["in_prevalence"] for r in rows) == 12
    assert rows[5]["agreement"] == 0
    assert rows[0]["labels"] == {"1": 3}


def test_contributions_add_up_to_all_disagreement(four_raters):
    found = contributions(ratings_of(four_raters), metric_of("nominal", list("12345")))
    assert [unit.unit for unit in found] == [6, 2, 8]
    assert sum(unit.share for unit in found) == pytest.approx(1)
    assert found[0].share == pytest.approx(4 / 8)
    weighed = contributions(ratings_of(four_raters), metric_of("interval", list("12345")))
    assert weighed[0].share > found[0].share
    assert contributions(ratings_of(np.zeros((3, 2), int)), metric_of("nominal", list("12345"))) == []


def test_confusions_count_pairable_values(four_raters):
    found = confusions(ratings_of(four_raters), metric_of("nominal", list("12345")))
    pairs = {(c.first, c.second): c for c in found}
    assert pairs["2", "3"].count == pytest.approx(2 * (1 + 1 / 3))
    assert sum(c.share for c in found) == pytest.approx(1)
    assert pairs["2", "3"].expected == pytest.approx(2 * 13 * 10 / 39)


def annotation(unit, rater, occasion, value, purpose="repeat"):
    place = Place(file="f", file_sha256="0" * 64)
    return Annotation(
        annotation_id=f"{unit}{rater}{occasion}", unit=unit, rater=rater, occasion=occasion, purpose=purpose,
        values={"d": value}, place=place,
    )  # fmt: skip


def test_repeats_pair_a_person_with_themselves():
    dimension = Dimension.model_validate(
        {"id": "d", "question": "?", "level": "nominal", "values": [{"id": x, "label": x} for x in "ab"]}
    )
    made = [
        annotation("u1", "r", "1", "a", "design"), annotation("u1", "r", "2", "a"),
        annotation("u1", "s", "1", "a", "design"), annotation("u1", "s", "2", "b"), annotation("u1", "s", "10", "a"),
        annotation("u2", "r", "1", "b", "design"), annotation("u2", "s", "1", "b", "adjudication"),
    ]  # fmt: skip
    found = repeated_ratings(made, dimension)
    assert found.raters == ("first", "second")
    assert found.codes.tolist() == [[0, 0], [0, 1]]
    assert found.clusters == ("r", "s")
    assert found.domain == ("a", "b")
