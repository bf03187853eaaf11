"""Specific agreement: given that one rater chose a category, how often does another one too?

Sources: D. V. Cicchetti and A. R. Feinstein, High agreement but low kappa II, Journal of Clinical
Epidemiology 43 (1990), doi:10.1016/0895-4356(90)90159-M: 2a / (2a + b + c) for two raters; with several
raters the pairs are pooled over units. Rare categories decide stance work, and this is not diluted by
the common ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.chance import ratio
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.registry import Coefficient

__all__ = ["SPECIFIC", "Specific", "SpecificSums"]


@dataclass(frozen=True)
class SpecificSums:
    """Ordered pairs of ratings: both in the category, the first in it; and units that have any."""

    both: Floats
    first: Floats
    pairable: Floats


class Specific:
    """What each pattern adds: (P, 3)."""

    def __init__(self, histogram: Histogram, category: int) -> None:
        counts = histogram.bags.astype(np.float64)
        m, own = counts.sum(axis=1), counts[:, category]
        self.histogram = histogram
        self.multiplicity: Floats = histogram.multiplicity.astype(np.float64)
        first = own * (m - 1)
        self.table: Floats = np.column_stack([own * (own - 1), first, first > 0])

    def sums(self, totals: Floats) -> SpecificSums:
        """Name the columns of summed rows."""
        return SpecificSums(totals[..., 0], totals[..., 1], totals[..., 2])


def _value(sums: SpecificSums, _: object) -> Floats:
    return ratio(sums.both, sums.first)


def _scores(view: Specific, sums: SpecificSums, value: float) -> tuple[Floats, float]:
    n = float(view.multiplicity.sum())
    scale = n / float(sums.first)
    return value + scale * (view.table[:, 0] - value * view.table[:, 1]), n


SPECIFIC = Coefficient(
    "specific_agreement", "Specific agreement", "p_s", "specific", _value, _scores,
    "Cicchetti and Feinstein 1990, J. Clin. Epidemiol. 43, 551–558", "doi:10.1016/0895-4356(90)90159-M",
    undefined_on_one_label=False,
)  # fmt: skip
