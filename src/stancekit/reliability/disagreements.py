"""Where disagreement sits: in which units, and between which labels."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.metrics import Metric
from stancekit.reliability.patterns import bags_of_rows
from stancekit.reliability.ratings import Ratings

__all__ = ["Confusion", "Contribution", "coincidences", "confusions", "contributions"]


@dataclass(frozen=True)
class Contribution:
    """A unit's share of all observed disagreement; the shares of all units sum to 1."""

    unit: Hashable
    share: float
    ratings: int
    labels: dict[str, int]


@dataclass(frozen=True)
class Confusion:
    """Two labels given to the same unit: pairable values involved, and their share of disagreement.

    `expected` is the count if ratings were paired at random; above 1 in `lift` is more than chance.
    """

    first: str
    second: str
    count: float
    share: float
    expected: float
    lift: float


def coincidences(bags: Floats) -> Floats:
    """Krippendorff's coincidence matrix: bags (N, Q) to (Q, Q), its sum the pairable values."""
    m = bags.sum(axis=1)
    paired = bags[m >= 2]
    scaled = paired / (m[m >= 2] - 1)[:, None]
    return np.asarray(paired.T @ scaled - np.diag(scaled.sum(axis=0)))


def contributions(ratings: Ratings, metric: Metric, *, most: int | None = None) -> list[Contribution]:
    """List units by their share of observed disagreement, largest first; full agreement is left out."""
    bags = bags_of_rows(ratings.codes, len(ratings.domain)).astype(np.float64)
    m = bags.sum(axis=1)
    delta = metric.of(bags[m >= 2].sum(axis=0))
    within = np.where(m >= 2, (bags * (bags @ delta)).sum(axis=1) / np.maximum(m - 1, 1), 0.0)
    total = float(within.sum())
    if total <= 0:
        return []
    order = sorted(np.flatnonzero(within > 0), key=lambda unit: (-within[unit], str(ratings.units[unit])))
    return [
        Contribution(
            ratings.units[unit],
            float(within[unit] / total),
            int(m[unit]),
            {str(label): int(n) for label, n in zip(ratings.domain, bags[unit], strict=True) if n},
        )
        for unit in order[:most]
    ]


def confusions(ratings: Ratings, metric: Metric, *, most: int | None = None) -> list[Confusion]:
    """List pairs of labels that meet on one unit, by their share of disagreement, largest first."""
    bags = bags_of_rows(ratings.codes, len(ratings.domain)).astype(np.float64)
    observed = coincidences(bags)
    values = observed.sum(axis=1)
    total = float(values.sum())
    delta = metric.of(values)
    weight = float((observed * delta).sum())
    found = []
    for one in range(len(values)):
        for two in range(one + 1, len(values)):
            count = 2 * float(observed[one, two])
            if not count or not weight:
                continue
            expected = 2 * float(values[one] * values[two]) / (total - 1)
            share = 2 * float(observed[one, two] * delta[one, two]) / weight
            names = str(ratings.domain[one]), str(ratings.domain[two])
            found.append(Confusion(*names, count, share, expected, count / expected))
    return sorted(found, key=lambda item: (-item.share, item.first, item.second))[:most]
