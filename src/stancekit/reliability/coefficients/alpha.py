"""Krippendorff's alpha: one less the ratio of observed to expected disagreement.

Source: K. Krippendorff, Computing Krippendorff's alpha-reliability (2011),
https://repository.upenn.edu/asc_papers/43. The standard error linearises the ratio as in the R
package irrCAC 1.4; at ordinal level the difference function is linearised with it.
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.metrics import Metric, middle_ranks
from stancekit.reliability.sums import Bags, BagSums

__all__ = ["krippendorff_alpha", "krippendorff_alpha_scores"]


def krippendorff_alpha(sums: BagSums, metric: Metric) -> Floats:
    """Alpha at the metric's level, over pairable values; nan where all of them are alike."""
    total = sums.values.sum(axis=-1)
    if metric.matrix is not None and sums.disagreement is not None:
        observed = sums.disagreement
        expected = ((sums.values @ metric.matrix) * sums.values).sum(axis=-1)
    else:
        rank = middle_ranks(sums.values) - total[..., None] / 2
        spread = (sums.values * rank**2).sum(axis=-1)
        assert sums.coincidences is not None  # noqa: S101 - kept whenever the metric moves
        together = np.einsum("...c,...ck,...k->...", rank, sums.coincidences, rank, optimize=True)
        observed = 2 * (spread - together)
        expected = 2 * (total * spread - (sums.values * rank).sum(axis=-1) ** 2)
    alike = (sums.values > 0).sum(axis=-1) < 2
    split = np.divide(
        (total - 1) * observed, expected, out=np.full(np.shape(total), np.nan), where=(expected > 0) & ~alike
    )
    return np.asarray(1 - split)


def krippendorff_alpha_scores(bags: Bags, sums: BagSums, value: float) -> tuple[Floats, float]:
    """Each pattern's score, whose variance over the pairable units gives the standard error.

    The scores are of alpha before its small-sample factor (n - 1) / n, as in irrCAC 1.4.
    """
    del value
    n = float(sums.pairable)
    total = float(sums.values.sum())
    delta = bags.metric.of(sums.values)
    expected = float(sums.values @ delta @ sums.values) / total**2
    paired = bags.counts * bags.two[:, None]
    less = np.where(bags.two, bags.m - 1, 1.0)
    within = (paired * (paired @ delta)).sum(axis=1) / less
    observed = float(bags.multiplicity @ within) / total
    before = 1 - observed / expected
    mean = total / n
    size = np.where(bags.two, bags.m, 0.0) / mean
    split = within / mean - observed * (size - 1)
    drawn = 2 * (paired @ (delta @ sums.values)) / (total * mean) - 2 * expected * (size - 1)
    scores = 1 - split / expected + (1 - before) * (drawn / expected - 2)
    if bags.metric.matrix is None:
        slope = _rank_slope(sums, within_ratio=1 - before, expected=expected)
        scores = scores - n * (paired @ slope)
    return np.where(bags.two, scores, before), n


def _rank_slope(sums: BagSums, *, within_ratio: float, expected: float) -> Floats:
    """How fast alpha falls when a category gains one rating and so pushes its neighbours apart: (Q,).

    The ordinal difference of c and k is (rank_k - rank_c)², and a rating in g lifts the rank of every
    category above g by one and its own by a half.
    """
    total = float(sums.values.sum())
    rank = middle_ranks(sums.values) - total / 2
    assert sums.coincidences is not None  # noqa: S101 - kept whenever the metric moves
    lift = (sums.values * rank - sums.coincidences @ rank) / total
    lift -= within_ratio * sums.values * (total * rank - sums.values @ rank) / total**2
    above = np.cumsum(lift[::-1])[::-1] - lift
    return np.asarray(4 * (above + lift / 2) / expected)
