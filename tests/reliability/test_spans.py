"""Marked stretches: unitizing alpha and span F1."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.errors import DataError, UsageError
from stancekit.reliability import Continuum, Marked, estimate_codes, span_f1, unitizing_alpha
from stancekit.reliability.marks import continua_of, span_estimates
from stancekit_schemas import Annotation, Dimension, Place, Span

PLACE = Place(file="f", file_sha256="0" * 64)


def text(*marks, length=20, name="t"):
    raters = {f"r{i}": [Marked(*mark) for mark in some] for i, some in enumerate(marks)}
    return Continuum(name, length, raters)


def test_identical_marks_agree_fully():
    one = text([(2, 5, "a"), (8, 12, "b")], [(2, 5, "a"), (8, 12, "b")])
    for form in ("u", "binary", "cu"):
        assert unitizing_alpha([one], form).value == pytest.approx(1)
    assert span_f1([one]).value == 1


def test_units_of_length_one_without_gaps_are_nominal_alpha():
    """Then every character is a unit, and unitizing alpha is Krippendorff's nominal alpha."""
    codes = np.random.default_rng(0).integers(0, 3, (40, 3))
    marks = [[(i, i + 1, "abc"[c]) for i, c in enumerate(column)] for column in codes.T]
    (plain,) = estimate_codes(
        codes, domain=list("abc"), level="nominal", coefficients=["krippendorff_alpha"], resamples=0
    )
    for form in ("u", "cu"):
        found = unitizing_alpha([text(*marks, length=40)], form)
        assert found.value == pytest.approx(plain.value, abs=1e-12)


def test_a_small_example_by_hand():
    """Length 10; r0 marks 2–6, r1 marks 4–8. Coincidences: both 2, none 4, split 4 (twice over).

    Margins: marked 8, gaps 12, n = 20. A unit is not paired with itself: 2 · 4² = 32 for marks, 12 for
    gaps. Expected agreement: 20 · (8² - 32 + 12² - 12) / (20² - 44); observed 4 + 8 of 20.
    """
    found = unitizing_alpha([text([(2, 6)], [(4, 8)], length=10)], "u")
    expected = 20 * (64 - 32 + 144 - 12) / (400 - 44)
    assert found.value == pytest.approx(1 - (20 - 12) / (20 - expected))
    assert found.length == 20


def test_texts_are_pooled_and_give_an_interval():
    random = np.random.default_rng(1)
    texts = []
    for number in range(12):
        start = int(random.integers(2, 8))
        texts.append(
            text([(start, 14, "a")], [(start + int(random.integers(-2, 3)), 14, "a")], name=str(number))
        )
    found = unitizing_alpha(texts)
    assert found.low < found.value < found.high <= 1
    assert (found.continua, found.raters) == (12, 2)


def test_unmarked_is_not_the_same_as_not_asked():
    asked = unitizing_alpha([text([(2, 5)], [(2, 5)]), text([(3, 9)], [])])
    not_asked = unitizing_alpha([text([(2, 5)], [(2, 5)]), text([(3, 9)])])
    assert not_asked.value == pytest.approx(1)
    assert asked.value < 0.9


@pytest.mark.parametrize(
    ("texts", "form", "reason"),
    [
        ([], "u", "no text was marked by two raters"),
        ([text([(1, 3)])], "u", "no text was marked by two raters"),
        ([text([], [])], "u", "everything or nothing was marked"),
        ([text([(1, 3)], [(5, 8)])], "cu", "no two raters marked the same stretch"),
        ([text([(1, 3)], [(1, 4)])], "cu", "one label was used"),
    ],
)
def test_reasons(texts, form, reason):
    found = unitizing_alpha(texts, form)
    assert found.value is None
    assert found.undefined.startswith(reason)


@pytest.mark.parametrize(
    ("marks", "message"),
    [
        ([(3, 3)], "without length"),
        ([(5, 30)], "outside"),
        ([(-1, 3)], "outside"),
        ([(1, 5), (4, 8)], "overlaps"),
    ],
)
def test_marks_that_cannot_be(marks, message):
    with pytest.raises(DataError, match=message):
        unitizing_alpha([text(marks, [(1, 2)])])


def test_unknown_forms_are_named():
    with pytest.raises(UsageError, match="no unitizing alpha"):
        unitizing_alpha([], "k")
    with pytest.raises(UsageError, match="no match"):
        span_f1([], "fuzzy")


def test_ways_of_matching():
    one = text([(0, 10, "a"), (12, 16, "b")], [(2, 10, "a"), (12, 16, "c")])
    assert span_f1([one], "exact").value == 0
    assert span_f1([one], "overlap").value == pytest.approx(2 / 4)
    assert span_f1([one], "characters").value == pytest.approx(2 * 8 / (10 + 4 + 8 + 4))
    assert span_f1([one], "exact").spans == 4


def test_f1_without_marks_is_undefined():
    assert span_f1([text([], [])]).undefined == "nobody marked anything"
    assert span_f1([]).undefined == "no text was marked by two raters"


def annotation(unit, rater, *spans):
    made = tuple(Span(start=s, end=s + len(t), text=t, labels=("post",)) for s, t in spans)
    return Annotation(annotation_id=unit + rater, unit=unit, rater=rater, spans={"why": made}, place=PLACE)


def why(required):
    return Dimension.model_validate(
        {"id": "why", "question": "?", "kind": "spans", "level": "nominal", "required": required,
         "values": [{"id": "post", "label": "p"}]}
    )  # fmt: skip


def test_white_space_at_the_ends_is_trimmed():
    made = [annotation("u", "a", (2, " word ")), annotation("u", "b", (3, "word"))]
    (one,) = continua_of(made, why(required=True), {"u": 20})
    assert one.marks["a"] == one.marks["b"] == [Marked(3, 7, "post")]


def test_an_optional_question_counts_only_who_marked():
    made = [annotation("u", "a", (2, "word")), annotation("u", "b")]
    assert len(continua_of(made, why(required=False), {})[0].marks) == 1
    assert len(continua_of(made, why(required=True), {})[0].marks) == 2
    found = span_estimates(made, why(required=False), lengths={"u": 20})
    assert any("only who marked" in note for e in found for note in e.notes)


def test_estimates_of_marks():
    made = [annotation(f"u{i}", r, (2 + (i + j) % 2, "words")) for i in range(6) for j, r in enumerate("ab")]
    found = span_estimates(made, why(required=True), lengths={f"u{i}": 30 for i in range(6)})
    assert [(e.coefficient, e.slice) for e in found] == [
        ("span_f1", "match=exact"), ("span_f1", "match=overlap"), ("unitizing_alpha", "form=u"), ("unitizing_alpha", "form=cu"),
    ]  # fmt: skip
    assert [e.value for e in found][:2] == [0, 1]
    with pytest.raises(DataError, match="a mark ends at 8, the text at 5"):
        span_estimates(made, why(required=True), lengths={f"u{i}": 5 for i in range(6)})
