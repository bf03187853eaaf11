"""What each unit adds, and the sums that coefficients are functions of.

A coefficient depends on the ratings only through a few sums over units. So the point estimate, every
bootstrap resample and every deleted unit or cluster is the same short function of other sums, and
all coefficients share them. `Bags` serves coefficients that do not look at rater names, `Pair` those
of two raters, `Panel` those of several named raters.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.metrics import Metric

__all__ = ["BagSums", "Bags", "Pair", "PairSums", "Panel", "PanelSums"]


@dataclass(frozen=True)
class BagSums:
    """Sums over units for coefficients that do not tell raters apart; leading axes are resamples.

    units         (...)        units with a rating
    pairable      (...)        units with two or more
    agreement     (...)        Σ weighted share of agreeing pairs, over pairable units
    shares        (..., Q)     Σ share of the unit's ratings in each category, over rated units
    values        (..., Q)     ratings in each category, over pairable units
    disagreement  (...)        Σ squared differences within units; None where the metric moves
    coincidences  (..., Q, Q)  Krippendorff's coincidence matrix; None where not needed
    """

    units: Floats
    pairable: Floats
    agreement: Floats
    shares: Floats
    values: Floats
    disagreement: Floats | None
    coincidences: Floats | None


class Bags:
    """What each pattern of counts adds to the sums: a (P, K) table."""

    def __init__(self, histogram: Histogram, weights: Floats, metric: Metric) -> None:
        self.histogram = histogram
        self.counts = histogram.bags.astype(np.float64)
        self.multiplicity = histogram.multiplicity.astype(np.float64)
        self.weights = weights
        self.metric = metric
        self.m: Floats = self.counts.sum(axis=1)
        self.two = self.m >= 2
        q = histogram.categories
        pairs = np.where(self.two, self.m * (self.m - 1), 1.0)
        agreeing = (self.counts * (self.counts @ weights)).sum(axis=1) - self.m
        self.share: Floats = np.where(self.two, agreeing / pairs, 0.0)
        paired = self.counts * self.two[:, None]
        less = np.where(self.two, self.m - 1, 1.0)
        if metric.matrix is not None:
            own = (paired * (paired @ metric.matrix)).sum(axis=1) / less
            last = own[:, None]
        else:
            outer = paired[:, :, None] * paired[:, None, :]
            outer[:, np.arange(q), np.arange(q)] -= paired
            last = (outer / less[:, None, None]).reshape(len(paired), q * q)
        self.table: Floats = np.concatenate(
            [
                np.ones((len(paired), 1)),
                self.two[:, None],
                self.share[:, None],
                self.counts / np.maximum(self.m, 1)[:, None],
                paired,
                last,
            ],
            axis=1,
        )

    def sums(self, totals: Floats) -> BagSums:
        """Name the columns of summed rows: (..., K)."""
        q = self.counts.shape[1]
        last = totals[..., 3 + 2 * q :]
        moving = self.metric.matrix is None
        return BagSums(
            units=totals[..., 0],
            pairable=totals[..., 1],
            agreement=totals[..., 2],
            shares=totals[..., 3 : 3 + q],
            values=totals[..., 3 + q : 3 + 2 * q],
            disagreement=None if moving else last[..., 0],
            coincidences=last.reshape(*last.shape[:-1], q, q) if moving else None,
        )


@dataclass(frozen=True)
class PairSums:
    """The contingency table of two raters over the units that both rated: (..., Q, Q)."""

    table: Floats


class Pair:
    """What each pattern of two raters adds: one cell of their table. Units with one rating add none."""

    def __init__(self, histogram: Histogram, weights: Floats) -> None:
        if histogram.rows is None or histogram.raters != 2:
            raise ValueError("a table of two raters needs the rows of two raters")
        q = histogram.categories
        rows = histogram.rows.astype(np.int64)
        self.histogram = histogram
        self.rows = rows
        self.multiplicity = histogram.multiplicity.astype(np.float64)
        self.weights = weights
        self.both = (rows >= 0).all(axis=1)
        self.table: Floats = np.zeros((len(rows), q * q))
        cell = rows[:, 0] * q + rows[:, 1]
        self.table[np.flatnonzero(self.both), cell[self.both]] = 1.0

    def sums(self, totals: Floats) -> PairSums:
        """Reshape summed rows: (..., Q²) to the table (..., Q, Q)."""
        q = self.weights.shape[0]
        return PairSums(totals.reshape(*totals.shape[:-1], q, q))


@dataclass(frozen=True)
class PanelSums:
    """Sums over units that keep raters apart.

    units, pairable, agreement as in BagSums; marginals (..., R, Q) ratings by rater and category.
    """

    units: Floats
    pairable: Floats
    agreement: Floats
    marginals: Floats


class Panel:
    """What each pattern of named ratings adds to the sums: a (P, 3 + R·Q) table."""

    def __init__(self, histogram: Histogram, weights: Floats) -> None:
        if histogram.rows is None:
            raise ValueError("this coefficient needs to know who said what")
        self.histogram = histogram
        self.rows = histogram.rows.astype(np.int64)
        self.counts = histogram.bags.astype(np.float64)
        self.multiplicity = histogram.multiplicity.astype(np.float64)
        self.weights = weights
        self.m: Floats = self.counts.sum(axis=1)
        self.two = self.m >= 2
        patterns, raters = self.rows.shape
        q = histogram.categories
        pairs = np.where(self.two, self.m * (self.m - 1), 1.0)
        agreeing = (self.counts * (self.counts @ weights)).sum(axis=1) - self.m
        self.share: Floats = np.where(self.two, agreeing / pairs, 0.0)
        table = np.zeros((patterns, 3 + raters * q))
        table[:, 0], table[:, 1], table[:, 2] = 1.0, self.two, self.share
        unit, rater = np.nonzero(self.rows >= 0)
        table[unit, 3 + rater * q + self.rows[unit, rater]] = 1.0
        self.table: Floats = table

    def sums(self, totals: Floats) -> PanelSums:
        """Name the columns of summed rows: (..., 3 + R·Q)."""
        raters, q = self.rows.shape[1], self.weights.shape[0]
        marginals = totals[..., 3:].reshape(*totals.shape[:-1], raters, q)
        return PanelSums(totals[..., 0], totals[..., 1], totals[..., 2], marginals)
