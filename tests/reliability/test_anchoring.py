"""Anchoring: the difference that seeing a model's answer makes, by hand and in simulation."""

from __future__ import annotations

import random

import pytest

from stancekit.files.schemes import load_scheme
from stancekit.reliability.anchoring import anchoring, newcombe
from stancekit_schemas import Annotation, Place

SCHEME = load_scheme("stance")
POST = [SCHEME.dimension("stance_post")]


def said(unit: str, rater: str, label: str | None, *, saw: bool, purpose: str = "design") -> Annotation:
    return Annotation(
        annotation_id=f"{unit}{rater}{purpose}", unit=unit, rater=rater, purpose=purpose,
        values={"stance_post": label} if label else {}, predicted="a model 1" if saw else None,
        place=Place(file="f", file_sha256="0"),
    )  # fmt: skip


def test_the_difference_by_hand() -> None:
    given = [
        said("u1", "a", "support", saw=True), said("u1", "b", "oppose", saw=False),
        said("u2", "a", "support", saw=True), said("u2", "b", "support", saw=False),
        said("u3", "a", "oppose", saw=True),  # nobody answered it unaided: no comparison
        said("u1", "c", "support", saw=True, purpose="repeat"), said("u2", "c", None, saw=True),
    ]  # fmt: skip
    (found,) = anchoring(given, {u: {"stance_post": "support"} for u in ("u1", "u2", "u3")}, POST)
    assert (found.units, found.shown, found.shown_equal, found.hidden, found.hidden_equal) == (2, 2, 2, 2, 1)
    assert found.difference == pytest.approx(0.5)
    assert -1 <= found.low < 0 < found.high <= 1  # two units say next to nothing


def test_the_interval_is_the_published_one_where_each_unit_has_one_answer() -> None:
    """Newcombe 1998, table II, method 10: 56/70 less 48/80 (a), 10/10 less 0/10 (g) and less 0/20 (f)."""
    assert newcombe(56 / 70, 70, 48 / 80, 80, 0.95) == pytest.approx((0.0524, 0.3339), abs=5e-5)
    assert newcombe(1, 10, 0, 20, 0.95) == pytest.approx((0.6791, 1.0), abs=5e-5)
    assert newcombe(1, 10, 0, 10, 0.95) == pytest.approx((0.6075, 1.0), abs=5e-5)


def test_who_closed_the_gate_did_not_follow() -> None:
    closed = said("u1", "a", None, saw=True).model_copy(update={"values": {"codable": "needs_media"}})
    given = [closed, said("u1", "b", "support", saw=False)]
    (found,) = anchoring(given, {"u1": {"stance_post": "support"}}, POST)
    assert (found.shown, found.shown_equal, found.difference) == (1, 0, -1.0)


def test_full_agreement_has_an_interval_all_the_same() -> None:
    given = [said(f"u{n}", r, "support", saw=r == "a") for n in range(6) for r in "ab"]
    (found,) = anchoring(given, {f"u{n}": {"stance_post": "support"} for n in range(6)}, POST)
    assert found.difference == 0
    assert found.low < -0.3 < 0.3 < found.high


def test_where_chance_divided_the_units_their_answers_are_no_more_than_units() -> None:
    """In a shared project all see it or none: three answers that always agree are worth one."""
    given = [
        said(f"u{n}", r, "support" if n % 4 < 2 else "oppose", saw=n % 2 == 0)
        for n in range(40)
        for r in "abc"
    ]
    one = [answer for answer in given if answer.rater == "a"]
    predictions = {f"u{n}": {"stance_post": "support"} for n in range(40)}
    (three,), (single,) = anchoring(given, predictions, POST), anchoring(one, predictions, POST)
    assert (three.units, three.shown, three.hidden, three.difference) == (40, 60, 60, 0.0)
    assert three.high - three.low == pytest.approx(single.high - single.low, rel=0.05)


def test_without_a_comparison_it_says_why() -> None:
    (none,) = anchoring([said("u", "a", "support", saw=True)], {"u": {"stance_post": "support"}}, POST)
    assert none.undefined == "nobody who did not see it answered"
    pair = [said("u", "a", "support", saw=True), said("u", "b", "support", saw=False)]
    (one,) = anchoring(pair, {"u": {"stance_post": "support"}}, POST)
    assert (one.difference, one.low, one.undefined) == (0.0, None, "one unit alone gives no interval")


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    chance, labels, held = random.Random(5), POST[0].domain, 0
    for _ in range(300):
        given, predictions = [], {}
        for n in range(60):
            unit, base = f"u{n}", chance.choice((0.3, 0.8))
            predictions[unit] = {"stance_post": "support"}
            for rater in "abcd":
                saw = chance.random() < 0.5
                agrees = chance.random() < base + (0.15 if saw else 0)
                given.append(said(unit, rater, "support" if agrees else chance.choice(labels[1:]), saw=saw))
        (found,) = anchoring(given, predictions, POST)
        held += found.low <= 0.15 <= found.high
    assert 0.92 < held / 300 < 0.995
