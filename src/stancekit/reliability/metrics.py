"""Krippendorff's difference functions: how far apart two categories are at a level of measurement.

Source: K. Krippendorff, Content Analysis, 4th ed. (2018), chapter 12, and Computing Krippendorff's
alpha-reliability (2011), https://repository.upenn.edu/asc_papers/43.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Floats
from stancekit.reliability.weights import WEIGHTS, positions, weight_matrix

__all__ = ["LEVELS", "Metric", "check_numbers", "metric_of", "middle_ranks"]

LEVELS = ("nominal", "ordinal", "interval", "ratio")


@dataclass(frozen=True)
class Metric:
    """Squared differences between categories; `matrix` is None where they follow from the ratings.

    The ordinal difference counts the ratings that lie between two ranks, so it changes with every
    set of ratings; the others are fixed. `matrix` is (Q, Q), symmetric, 0 on the diagonal.
    """

    name: str
    matrix: Floats | None

    def of(self, values: Floats) -> Floats:
        """Return the differences for these ratings: values (..., Q) gives (..., Q, Q) or (Q, Q)."""
        if self.matrix is not None:
            return self.matrix
        middle = middle_ranks(values)
        return np.asarray((middle[..., :, None] - middle[..., None, :]) ** 2)


def middle_ranks(values: Floats) -> Floats:
    """Mean rank of each category's ratings, less a constant: (..., Q) counts to (..., Q) ranks."""
    return np.asarray(np.cumsum(values, axis=-1) - values / 2)


def metric_of(level: str, domain: Sequence[object], distance: str | ArrayLike | None = None) -> Metric:
    """Return the metric of a level of measurement, or of a distance given instead.

    `distance` is the name of agreement weights (their complement is the squared difference) or a
    (Q, Q) matrix of squared differences. Ranks are places in the domain; values are its numbers.
    Raises UsageError for an unknown level, labels that are no numbers at interval or ratio level,
    negative numbers at ratio level, or a matrix that is no difference function.
    """
    if distance is not None:
        if isinstance(distance, str):
            if distance not in WEIGHTS:
                raise UsageError(
                    f"no distance is called {distance!r}", hint="use one of: " + ", ".join(WEIGHTS)
                )
            return Metric(f"weights:{distance}", 1 - weight_matrix(distance, domain))
        return Metric("custom", _checked(np.asarray(distance, dtype=np.float64), len(domain)))
    if level == "nominal":
        return Metric(level, 1 - np.eye(len(domain)))
    if level == "ordinal":
        return Metric(level, None)
    if level not in LEVELS:
        raise UsageError(
            f"no level of measurement is called {level!r}", hint="use one of: " + ", ".join(LEVELS)
        )
    check_numbers(level, domain)
    x, _ = positions(domain)
    gap = np.subtract.outer(x, x)
    if level == "interval":
        return Metric(level, gap**2)
    both = np.add.outer(x, x)
    return Metric(level, np.divide(gap, both, out=np.zeros_like(gap), where=both > 0) ** 2)


def check_numbers(level: str, domain: Sequence[object]) -> None:
    """Raise UsageError where interval or ratio level is asked of labels that are no such numbers."""
    x, numbers = positions(domain)
    if not numbers:
        raise UsageError(
            f"level {level} needs numbers, and the domain has {_first_word(domain)!r}",
            hint="use level ordinal with the labels in rank order, or nominal",
        )
    if level == "ratio" and (x < 0).any():
        raise UsageError("level ratio needs numbers that are not negative", hint="use level interval")


def _first_word(domain: Sequence[object]) -> object:
    return next((label for label in domain if not positions([label])[1]), domain[0])


def _checked(matrix: Floats, size: int) -> Floats:
    if matrix.shape != (size, size):
        raise UsageError(
            f"the distance matrix is {' × '.join(map(str, matrix.shape))}, the domain has {size} categories"
        )
    symmetric = np.allclose(matrix, matrix.T, rtol=0, atol=1e-12)
    if not symmetric or not np.isfinite(matrix).all() or matrix.min() < 0 or np.diag(matrix).any():
        raise UsageError("a distance is symmetric, finite, not negative, and 0 on the diagonal")
    return matrix
