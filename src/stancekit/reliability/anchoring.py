"""What seeing a model's answer does to people: how much oftener those who saw it give it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy import stats

from stancekit.reliability.arrays import Floats
from stancekit_schemas import Annotation, Dimension
from stancekit_schemas.task import MAIN

__all__ = ["Anchoring", "anchoring", "newcombe"]


@dataclass(frozen=True)
class Anchoring:
    """One dimension: shares of answers equal to the prediction, with and without having seen it.

    `difference` is shown less hidden, over units that both groups answered (where there are none, over
    all); the interval is Newcombe's
    for two shares, with answers to one unit allowed to depend on each other; None with the reason in
    `undefined`. It holds for these raters.
    """

    dimension: str
    units: int
    shown: int
    shown_equal: int
    hidden: int
    hidden_equal: int
    difference: float | None
    low: float | None = None
    high: float | None = None
    undefined: str | None = None


def anchoring(
    annotations: Iterable[Annotation],
    predictions: Mapping[str, Mapping[str, str]],
    dimensions: Sequence[Dimension],
    *,
    confidence: float = 0.95,
) -> list[Anchoring]:
    """Compare who saw the prediction with who did not, per dimension, on units that both answered.

    annotations   accepted design labels of the main round; `predicted` says who saw one
    predictions   unit -> dimension -> label
    Who closed the gate before a question that was predicted did not give the predicted answer. An
    annotation without any answer is left out. The comparison is within units, so that hard ones do not
    weigh on one side: a unit that only one group answered is left out, unless all are such, as in a
    project that all share, where chance divided the units.
    """
    given = [a for a in annotations if a.status == "accepted" and a.purpose == "design" and a.round == MAIN]
    found = []
    for dimension in dimensions:
        tally: dict[str, Floats] = {}
        for annotation in given:
            expected = predictions.get(annotation.unit, {}).get(dimension.id)
            label = annotation.values.get(dimension.id)
            if expected is None or not annotation.values:
                continue
            row = tally.setdefault(annotation.unit, np.zeros((2, 2)))
            row[0 if annotation.predicted is not None else 1] += (1, label == expected)
        both = [row for row in tally.values() if row[0, 0] and row[1, 0]]
        found.append(_compare(dimension.id, both or list(tally.values()), confidence))
    return found


def _compare(name: str, rows: Sequence[Floats], confidence: float) -> Anchoring:
    """Pool units; rows (units, [shown, hidden], [answers, equal])."""
    total = np.array(rows).sum(axis=0) if rows else np.zeros((2, 2))
    if not total[:, 0].all():
        nobody = "saw" if not total[0, 0] else "did not see"
        return Anchoring(name, 0, 0, 0, 0, 0, None, undefined=f"nobody who {nobody} it answered")
    table = np.array(rows)
    shares = total[:, 1] / total[:, 0]
    shown, shown_equal, hidden, hidden_equal = (int(value) for value in total.ravel())
    n = len(rows)
    difference = float(shares[0] - shares[1])
    found = Anchoring(name, n, shown, shown_equal, hidden, hidden_equal, difference)
    if n < 2:
        return replace(found, undefined="one unit alone gives no interval")
    worth = _worth(table, shares)
    low, high = newcombe(float(shares[0]), worth[0], float(shares[1]), worth[1], confidence)
    return replace(found, low=low, high=high)


def newcombe(first: float, n: float, second: float, m: float, confidence: float) -> tuple[float, float]:
    """Bound the difference of two shares, of n and of m answers: Newcombe's hybrid score interval.

    Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10. Its parts are Wilson's
    intervals (1927), so that it is never of no width and never leaves [-1, 1].
    """
    (low, high), (bottom, top) = _wilson(first, n, confidence), _wilson(second, m, confidence)
    difference = first - second
    return (
        difference - math.hypot(first - low, top - second),
        difference + math.hypot(high - first, second - bottom),
    )


def _wilson(share: float, n: float, confidence: float) -> tuple[float, float]:
    z = float(stats.norm.ppf((1 + confidence) / 2))
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def _worth(table: Floats, shares: Floats) -> tuple[float, float]:
    """How many independent answers those of each arm are worth: all, less the design effect of units.

    The effect is that on the difference: its delete-one-unit jackknife variance over that of independent
    answers, never below 1. Where all answers of both arms are alike it is unknown: then one a unit.
    """
    answers = table[:, :, 0].sum(axis=0)
    alone = float((shares * (1 - shares) / answers).sum())
    if not alone:
        shown, hidden = (table[:, :, 0] > 0).sum(axis=0)
        return float(shown), float(hidden)
    total, n = table.sum(axis=0), len(table)
    left = [total - row for row in table]
    kept = np.array([_difference(one) for one in left if one[0, 0] and one[1, 0]])
    variance = float((n - 1) / n * ((kept - kept.mean()) ** 2).sum()) if len(kept) > 1 else 0.0
    effect = max(1.0, variance / alone)
    return float(answers[0] / effect), float(answers[1] / effect)


def _difference(total: Floats) -> float:
    return float(total[0, 1] / total[0, 0] - total[1, 1] / total[1, 0])
