"""Agreement weights: how much credit two categories give each other, 1 on the diagonal.

Source: K. L. Gwet, Handbook of Inter-Rater Reliability, 4th ed. (2014), chapter 3; linear and
quadratic weights are those of J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968),
doi:10.1037/h0026256.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Floats

__all__ = ["WEIGHTS", "positions", "weight_matrix", "weights_name"]

WEIGHTS = ("identity", "linear", "quadratic", "ordinal", "radical", "ratio", "circular", "bipolar")


def positions(domain: Sequence[object]) -> tuple[Floats, bool]:
    """Where the categories lie: their numbers if all are numbers, else 1, 2, 3 … in rank order.

    Returns (Q,) and whether they are numbers.
    """
    numbers: Floats = np.empty(len(domain))
    for index, label in enumerate(domain):
        try:
            numbers[index] = float(label)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            break
    else:
        if np.isfinite(numbers).all():
            return numbers, True
    return np.arange(1, len(domain) + 1).astype(np.float64), False


def weight_matrix(weights: str | ArrayLike, domain: Sequence[object]) -> Floats:
    """(Q, Q) weights by name, or a matrix of one's own, checked.

    Numbers count as values and other labels as ranks; `ordinal` looks at ranks only.
    Raises UsageError for an unknown name, or a matrix of the wrong shape, that is not symmetric, has
    entries outside 0 … 1, or not 1 on the diagonal.
    """
    size = len(domain)
    if not isinstance(weights, str):
        return _checked(np.asarray(weights, dtype=np.float64), size)
    if weights == "identity" or size < 2:
        return np.asarray(np.eye(size))
    if weights == "ordinal":
        steps = np.abs(np.subtract.outer(np.arange(size), np.arange(size))).astype(np.float64)
        pairs = steps * (steps + 1) / 2
        return np.asarray(1 - pairs / pairs.max())
    x, _ = positions(domain)
    gap, reach = np.abs(np.subtract.outer(x, x)), x.max() - x.min()
    if weights == "linear":
        return np.asarray(1 - gap / reach)
    if weights == "quadratic":
        return np.asarray(1 - (gap / reach) ** 2)
    if weights == "radical":
        return np.asarray(1 - np.sqrt(gap / reach))
    if weights == "ratio":
        return _ratio(x, gap, reach)
    if weights == "circular":
        turned = np.sin(np.pi * gap / (reach + 1)) ** 2
        return np.asarray(1 - turned / turned.max())
    if weights == "bipolar":
        both = np.add.outer(x, x)
        scale = (both - 2 * x.min()) * (2 * x.max() - both)
        apart = np.divide(gap**2, scale, out=np.zeros_like(gap), where=gap > 0)
        return np.asarray(1 - apart / apart.max())
    raise UsageError(f"no weights are called {weights!r}", hint="use one of: " + ", ".join(WEIGHTS))


def weights_name(weights: str | ArrayLike) -> str:
    """Return the name under which an estimate records its weights."""
    return weights if isinstance(weights, str) else "custom"


def _ratio(x: Floats, gap: Floats, reach: float) -> Floats:
    if (x < 0).any():
        raise UsageError("ratio weights need numbers that are not negative", hint="use quadratic weights")
    both = np.add.outer(x, x)
    share = np.divide(gap, both, out=np.zeros_like(gap), where=both > 0)
    return np.asarray(1 - share**2 / (reach / (x.max() + x.min())) ** 2)


def _checked(matrix: Floats, size: int) -> Floats:
    problems = []
    if matrix.shape != (size, size):
        raise UsageError(
            f"the weight matrix is {' × '.join(map(str, matrix.shape))}, the domain has {size} categories",
            hint="give one row and one column per category, in the order of the domain",
        )
    if not np.allclose(matrix, matrix.T, rtol=0, atol=1e-12):
        problems.append("is not symmetric")
    if not np.allclose(np.diag(matrix), 1, rtol=0, atol=1e-12):
        problems.append("is not 1 on the diagonal")
    if not np.isfinite(matrix).all() or matrix.min() < 0 or matrix.max() > 1:
        problems.append("has entries outside 0 … 1")
    if problems:
        raise UsageError("the weight matrix " + " and ".join(problems))
    return matrix
