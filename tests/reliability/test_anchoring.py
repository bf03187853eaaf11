"""Anchoring: the difference that seeing a model's answer makes, by hand and in simulation."""

from __future__ import annotations

import random

import pytest

from stancekit.files.schemes import load_scheme
from stancekit.reliability.anchoring import anchoring
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
    # Leaving out either unit gives 0 or 1: the jackknife error is sqrt(1/2 · (.25 + .25)) = .5.
    assert (found.high - found.low) / 2 == pytest.approx(12.706 * 0.5, abs=1e-3)


def test_without_a_comparison_it_says_why() -> None:
    (none,) = anchoring([said("u", "a", "support", saw=True)], {"u": {"stance_post": "support"}}, POST)
    assert none.undefined == "no unit was answered with and without it"
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
    assert 0.91 < held / 300 < 0.985
