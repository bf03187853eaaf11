"""The crowd: equal rows counted once, and the same whether it comes as a matrix or in long form."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from stancekit.adjudication.crowd import Crowd
from stancekit.errors import DataError


def long_form(codes, **options):
    unit, rater = np.nonzero(codes >= 0)
    return Crowd.from_long(
        unit, rater, codes[unit, rater], units=len(codes), raters=codes.shape[1], labels=3, **options
    )


@given(arrays(np.int64, st.tuples(st.integers(1, 12), st.integers(1, 5)), elements=st.integers(-1, 2)))
@settings(max_examples=100, deadline=None)
def test_rows_unfold_to_the_matrix_they_came_from(codes):
    for crowd in (Crowd.from_codes(codes, labels=3), long_form(codes)):
        rows = np.full((crowd.rows, codes.shape[1]), -1)
        rows[crowd.row, crowd.rater] = crowd.code
        assert (rows[crowd.row_of] == codes).all()
        assert crowd.multiplicity.sum() == len(codes)
        assert crowd.judgements == (codes >= 0).sum()
        assert crowd.rows == len(np.unique(codes, axis=0))


def test_a_crowd_too_wide_for_a_key_keeps_a_row_per_unit():
    rng = np.random.default_rng(0)
    codes = rng.integers(-1, 3, size=(7, 60))
    wide = Crowd.from_codes(codes, labels=3)
    assert wide.rows == wide.units == 7
    assert (wide.counts.sum(axis=1) == (codes >= 0).sum(axis=1)).all()


def test_thousands_of_raters_are_no_problem():
    crowd = Crowd.from_long([0, 0, 1], [0, 4999, 2], [3, 0, 1], units=2, raters=5000, labels=4)
    assert crowd.counts.tolist() == [[1.0, 0.0, 0.0, 1.0], [0.0, 1.0, 0.0, 0.0]]
    assert Crowd.from_codes(np.full((2, 3000), -1), labels=9).rows == 2


def test_evidence_and_expected_counts_are_sums_over_the_ratings():
    rng = np.random.default_rng(1)
    codes = rng.integers(-1, 3, size=(40, 4))
    crowd = Crowd.from_codes(codes, labels=3)
    logs, posterior = rng.normal(size=(4, 3, 3)), rng.dirichlet(np.ones(3), size=crowd.rows)
    evidence, expected = np.zeros((40, 3)), np.zeros((4, 3, 3))
    for u in range(40):
        for j in range(4):
            if codes[u, j] >= 0:
                evidence[u] += logs[j, codes[u, j]]
                expected[j, codes[u, j]] += posterior[crowd.row_of[u]]
    assert crowd.evidence(logs)[crowd.row_of] == pytest.approx(evidence)
    assert crowd.expected(posterior) == pytest.approx(expected)


@pytest.mark.parametrize(
    "codes", [[[0, 3]], [[-2, 0]], [[0.5, 1.0]], [0, 1]], ids=["too high", "too low", "floats", "one axis"]
)
def test_codes_that_are_none_are_refused(codes):
    with pytest.raises(DataError, match="codes must"):
        Crowd.from_codes(np.array(codes), labels=3)


def test_judging_twice_is_refused_unless_said():
    twice = {"units": 1, "raters": 1, "labels": 2}
    with pytest.raises(DataError, match="stand twice"):
        Crowd.from_long([0, 0], [0, 0], [0, 1], **twice)
    assert Crowd.from_long([0, 0], [0, 0], [0, 1], repeats=True, **twice).counts.tolist() == [[1.0, 1.0]]
