"""Annotators assessed: what was put in lies in the interval, and only the bad are named."""

from __future__ import annotations

import numpy as np
import pytest

from stancekit.adjudication.annotators import assess
from stancekit.adjudication.crowd import Crowd


def panel(seed, kinds, units=400, labels=3, missing=0.3, prevalence=None):
    """Codes of annotators by kind: a share of right answers, or "random", "same", "reversed"."""
    rng = np.random.default_rng(seed)
    truth = rng.choice(labels, size=units, p=prevalence)
    columns = []
    for kind in kinds:
        guess = rng.integers(0, labels, units)
        if kind == "random":
            columns.append(guess)
        elif kind == "same":
            columns.append(np.zeros(units, dtype=int))
        elif kind == "reversed":
            columns.append(labels - 1 - truth)
        else:
            columns.append(
                np.where(rng.random(units) < kind, truth, (truth + 1 + guess % (labels - 1)) % labels)
            )
    codes = np.stack(columns, axis=1)
    codes[rng.random(codes.shape) < missing] = -1
    return Crowd.from_codes(codes, labels=labels), truth


def test_spammers_are_named_and_nobody_else():
    crowd, _ = panel(1, [0.9, 0.85, 0.8, 0.7, "random", "same"])
    remarks = [one.remark for one in assess(crowd)]
    assert remarks[:4] == [None] * 4
    assert remarks[4] == "answers as if at random"
    assert remarks[5] == "gives always the same answer"


def test_who_reads_the_scale_the_other_way_round_is_told_apart():
    crowd, _ = panel(2, [0.9, 0.85, 0.85, "reversed"], labels=2)
    assert "other way round" in assess(crowd)[3].remark


def test_among_many_alike_nobody_is_named_by_chance():
    """Twenty equally mediocre people: pairwise figures vary widely, nobody is called a spammer."""
    for seed in range(3):
        crowd, _ = panel(seed, [0.65] * 20, units=150, missing=0.7)
        assert [one.remark for one in assess(crowd, seed=seed)] == [None] * 20


def test_always_the_same_is_no_reproach_where_nearly_everything_is_the_same():
    crowd, _ = panel(3, [0.97, 0.96, 0.98, "same"], labels=2, prevalence=[0.97, 0.03])
    assert assess(crowd)[3].remark is None


@pytest.mark.parametrize("seed", range(4))
def test_intervals_hold_for_all_annotators_at_once(seed):
    shares = [0.9, 0.8, 0.7, 0.6, 0.5]
    crowd, _ = panel(10 + seed, shares, units=500, missing=0.2)
    for share, one in zip(shares, assess(crowd, seed=seed), strict=True):
        chance = 1 / 3  # even labels, even habits
        assert one.low - 0.02 <= (share - chance) / (1 - chance) <= one.high + 0.02
        assert one.competence == pytest.approx(share, abs=0.08)
        assert (one.confusion_low <= one.confusion + 1e-9).all()
        assert (one.confusion <= one.confusion_high + 1e-9).all()


def test_a_leaning_shows_as_bias_towards_the_label():
    rng = np.random.default_rng(8)
    truth = rng.integers(0, 3, 900)
    good = np.where(rng.random((900, 3)) < 0.9, truth[:, None], rng.integers(0, 3, (900, 3)))
    leaning = np.where((truth == 2) & (rng.random(900) < 0.5), 1, truth)
    fit = assess(Crowd.from_codes(np.column_stack([good, leaning]), labels=3))
    assert fit[3].bias == pytest.approx([0, 1 / 6, -1 / 6], abs=0.05)
    assert np.abs(fit[0].bias).max() < 0.05


def test_who_rated_nothing_or_little_gets_no_remark():
    crowd = Crowd.from_codes(np.array([[0, 1, -1], [1, 1, -1], [0, 0, -1]]), labels=2)
    assert [one.remark for one in assess(crowd, resamples=20)] == [None] * 3
    nobody = assess(crowd, resamples=20)[2]
    assert (nobody.ratings, nobody.corrected, nobody.low) == (0, None, None)
    assert assess(Crowd.from_codes(np.empty((0, 2), dtype=int), labels=2))[0].ratings == 0
