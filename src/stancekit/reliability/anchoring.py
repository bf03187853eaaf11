"""What seeing a model's answer does to people: how much oftener those who saw it give it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy import stats

from stancekit.reliability.arrays import Floats
from stancekit_schemas import Annotation, Dimension

__all__ = ["Anchoring", "anchoring"]


@dataclass(frozen=True)
class Anchoring:
    """One dimension: shares of answers equal to the prediction, with and without having seen it.

    `difference` is shown less hidden, over units that both groups answered; the interval is that of
    the delete-one-unit jackknife with t(units - 1), None with the reason in `undefined`.
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

    annotations   accepted design labels; `predicted` says who saw one
    predictions   unit -> dimension -> label
    An annotation without an answer to the question is left out, as is a unit that only one group
    answered: the comparison is within units, so hard ones do not weigh on one side.
    """
    given = [a for a in annotations if a.status == "accepted" and a.purpose == "design"]
    found = []
    for dimension in dimensions:
        tally: dict[str, Floats] = {}
        for annotation in given:
            expected = predictions.get(annotation.unit, {}).get(dimension.id)
            label = annotation.values.get(dimension.id)
            if expected is None or label is None:
                continue
            row = tally.setdefault(annotation.unit, np.zeros((2, 2)))
            row[0 if annotation.predicted is not None else 1] += (1, label == expected)
        both = [row for row in tally.values() if row[0, 0] and row[1, 0]]
        found.append(_compare(dimension.id, both, confidence))
    return found


def _compare(name: str, rows: Sequence[Floats], confidence: float) -> Anchoring:
    """Pool units and jackknife; rows (units, [shown, hidden], [answers, equal])."""
    if not rows:
        return Anchoring(name, 0, 0, 0, 0, 0, None, undefined="no unit was answered with and without it")
    table = np.array(rows)
    total = table.sum(axis=0)
    difference = _difference(total)
    shown, shown_equal, hidden, hidden_equal = (int(value) for value in total.ravel())
    n = len(rows)
    found = Anchoring(name, n, shown, shown_equal, hidden, hidden_equal, difference)
    if n < 2:
        return replace(found, undefined="one unit alone gives no interval")
    left = np.array([_difference(total - row) for row in table])
    error = np.sqrt((n - 1) / n * ((left - left.mean()) ** 2).sum())
    half = float(stats.t.ppf((1 + confidence) / 2, n - 1) * error)
    return replace(found, low=difference - half, high=difference + half)


def _difference(total: Floats) -> float:
    return float(total[0, 1] / total[0, 0] - total[1, 1] / total[1, 0])
