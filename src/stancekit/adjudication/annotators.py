"""How good each annotator is, how sure that is, and who answers at random or always the same.

Nobody is dropped here. A person is named to the lead only where the data rule chance agreement with
the truth in, over all annotators at once: with many annotators somebody always looks bad by chance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from stancekit.adjudication.aggregate import Aggregate
from stancekit.adjudication.crowd import Crowd, Floats
from stancekit.adjudication.dawid_skene import dawid_skene, step

__all__ = ["Assessment", "assess"]

MARK = 0.2
"""Who stays below this corrected competence with everything the interval allows is named."""

SAME = 0.95
"""Share of one answer from which such a person is said to give always the same."""

LEAST_LIMIT = 1.96
"""Standard errors that an interval for one person already takes."""

FEWEST = 20
"""Ratings below which nothing is said of a person."""


@dataclass(frozen=True)
class Assessment:
    """One annotator under the Dawid–Skene model, with simultaneous 95 % intervals.

    competence  expected share of right answers on these units' mix of labels
    corrected   the same with two right and two wrong answers added (a person with few ratings is drawn
                towards the middle), corrected for what their habits would get right by chance: 0 is
                chance, 1 always right, below 0 worse than chance; `low` and `high` hold for all
                annotators at once (max-t over the same resamples)
    confusion   (Q, Q) true label × answer, `confusion_low` and `confusion_high` 95 % each by itself
    bias        (Q,) share of each answer minus the share expected of a perfect annotator
    remark      what the lead should look into; None where the data do not show it
    """

    rater: int
    ratings: int
    competence: float
    corrected: float | None
    low: float | None
    high: float | None
    confusion: Floats
    confusion_low: Floats
    confusion_high: Floats
    bias: Floats
    remark: str | None


def assess(
    crowd: Crowd, *, resamples: int = 200, seed: int = 0, fit: Aggregate | None = None
) -> list[Assessment]:
    """Assess every annotator of a crowd.

    The intervals resample units: each resample is one multinomial draw over the distinct rows of
    ratings, on which EM goes on from the solution. To that variance comes the binomial one of the
    person's own answers (Agresti and Coull 1998, doi:10.1080/00031305.1998.10480550), because a fitted
    model takes the best for nearly perfect: without it simultaneous 95 % intervals held in 70 % of
    simulated panels with 3 ratings per unit and 150 per person, with it in 93 to 100 %. They are
    conditional on these annotators and on the model. `fit` is a Dawid–Skene solution, if there is one.
    """
    solution = dawid_skene(crowd, seed=seed) if fit is None else fit
    rng = np.random.default_rng(seed)
    posterior = solution.row_posterior
    point = _quality(crowd, posterior, crowd.multiplicity)
    draws = (
        [_quality(crowd, *_resample(crowd, posterior, rng)) for _ in range(resamples)] if crowd.units else []
    )
    corrected = np.array([draw.corrected for draw in draws]).reshape(len(draws), crowd.raters)
    low, high = _simultaneous(point, corrected)
    spread = np.array([draw.confusion for draw in draws])
    ends = np.nanpercentile(spread, [2.5, 97.5], axis=0) if draws else np.stack([point.confusion] * 2)
    numbers = crowd.votes.sum(axis=1)
    return [
        Assessment(
            rater,
            int(numbers[rater]),
            float(point.competence[rater]),
            _number(point.shrunk[rater]),
            _number(low[rater]),
            _number(high[rater]),
            point.confusion[rater],
            ends[0][rater],
            ends[1][rater],
            point.bias[rater],
            _remark(crowd, rater, float(high[rater])),
        )
        for rater in range(crowd.raters)
    ]


@dataclass
class _Quality:
    competence: Floats
    corrected: Floats
    shrunk: Floats
    own_error: Floats
    confusion: Floats
    bias: Floats


def _quality(crowd: Crowd, posterior: Floats, multiplicity: Floats) -> _Quality:
    counts = crowd.expected(posterior, multiplicity)  # (R, answer, truth)
    total = counts.sum(axis=(1, 2))
    safe = np.maximum(total, 1e-300)
    right = np.einsum("jkk->j", counts) / safe
    answers, truths = counts.sum(axis=2) / safe[:, None], counts.sum(axis=1) / safe[:, None]
    chance = (answers * truths).sum(axis=1)
    room = np.where(chance < 1 - 1e-12, 1 - chance, np.nan)
    smooth = counts + 0.1
    confusion = (smooth / smooth.sum(axis=1, keepdims=True)).transpose(0, 2, 1)
    nobody = np.where(total > 0, 1.0, np.nan)
    shrunk = (right * total + 2) / (total + 4)
    return _Quality(
        right * nobody,
        (right - chance) / room * nobody,
        (shrunk - chance) / room * nobody,
        np.sqrt(shrunk * (1 - shrunk) / (total + 4)) / room,
        confusion,
        answers - truths,
    )


def _resample(crowd: Crowd, posterior: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Draw the units anew, and let EM settle on them; the rows stay, their multiplicities change."""
    drawn = rng.multinomial(crowd.units, crowd.multiplicity / crowd.units).astype(np.float64)
    for _ in range(30):
        before = posterior
        posterior = step(crowd, posterior, multiplicity=drawn).posterior
        if np.abs(posterior - before).max(initial=0.0) < 1e-4:
            break
    return posterior, drawn


def _simultaneous(point: _Quality, draws: Floats) -> tuple[Floats, Floats]:
    """Intervals (R,) that hold for all raters at once: the largest standardised deviation of each draw."""
    if len(draws) == 0:
        return np.full_like(point.shrunk, np.nan), np.full_like(point.shrunk, np.nan)
    enough = (~np.isnan(draws)).sum(axis=0) > len(draws) / 2
    error = np.where(enough, np.nanstd(np.where(enough, draws, 0.0), axis=0, ddof=1), np.nan)
    with np.errstate(invalid="ignore", divide="ignore"):
        deviation = np.abs(draws - point.corrected) / np.where(error > 0, error, np.nan)
    largest = np.fmax.reduce(np.where(np.isnan(deviation), 0.0, deviation), axis=1)
    limit = float(np.quantile(largest, 0.95))
    width = max(limit, LEAST_LIMIT) * np.hypot(error, point.own_error)
    return point.shrunk - width, np.minimum(point.shrunk + width, 1.0)


def _remark(crowd: Crowd, rater: int, high: float) -> str | None:
    given = crowd.votes[rater]
    if given.sum() < FEWEST:
        return None
    if given.max() / given.sum() >= SAME and (np.isnan(high) or high < MARK):
        others = np.delete(crowd.votes, rater, axis=0).sum(axis=0)
        if others.sum() and others[given.argmax()] / others.sum() < SAME - 0.1:
            return "gives always the same answer"
        return None
    if np.isnan(high):
        return None
    if high < 0:
        return "is worse than chance: perhaps the scale was read the other way round"
    return "answers as if at random" if high < MARK else None


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
