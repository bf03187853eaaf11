"""What units add to specific agreement: ordered pairs of ratings with the first in the category."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.histogram import Histogram

__all__ = ["Specific", "SpecificSums"]


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
