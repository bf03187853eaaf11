"""Percent agreement: the share of agreeing pairs of raters, averaged over units.

Source: K. L. Gwet, Handbook of Inter-Rater Reliability, 4th ed. (2014), chapter 2. Units with two or
more ratings count alike, whatever the number of their ratings.
"""

from __future__ import annotations

from stancekit.reliability.arrays import Floats
from stancekit.reliability.chance import ratio
from stancekit.reliability.sums import Bags, BagSums

__all__ = ["percent_agreement", "percent_agreement_scores"]


def percent_agreement(sums: BagSums, weights: Floats) -> Floats:
    """Mean (weighted) share of agreeing pairs over pairable units; nan without any."""
    del weights
    return ratio(sums.agreement, sums.pairable)


def percent_agreement_scores(bags: Bags, sums: BagSums, value: float) -> tuple[Floats, float]:
    """Each pattern's score, whose variance over the rated units gives the standard error.

    As in irrCAC a unit with one rating scores 0, which makes the error a little too large where there
    are many; the jackknife leaves such units out.
    """
    del value
    return float(sums.units / sums.pairable) * bags.share, float(sums.units)
