"""Gwet's AC1 and AC2: agreement corrected by the chance of guessing on hard units.

Source: K. L. Gwet, Computing inter-rater reliability and its variance in the presence of high
agreement, British Journal of Mathematical and Statistical Psychology 61 (2008),
doi:10.1348/000711006X126600.
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.chance import chance_corrected, ratio
from stancekit.reliability.sums import Bags, BagSums

__all__ = ["gwet_ac", "gwet_ac_scores"]


def gwet_ac(sums: BagSums, weights: Floats) -> Floats:
    """AC1 for identity weights, AC2 for others; nan where fewer than two categories are declared."""
    q = len(weights)
    if q < 2:
        return np.full(np.shape(sums.units), np.nan)
    prevalence = ratio(sums.shares, sums.units[..., None])
    chance = weights.sum() / (q * (q - 1)) * (prevalence * (1 - prevalence)).sum(axis=-1)
    return chance_corrected(ratio(sums.agreement, sums.pairable), chance)


def gwet_ac_scores(bags: Bags, sums: BagSums, value: float) -> tuple[Floats, float]:
    """Each pattern's score, whose variance over the rated units gives the standard error."""
    q = len(bags.weights)
    prevalence = sums.shares / sums.units
    unit = bags.weights.sum() / (q * (q - 1))
    chance = float(unit * (prevalence * (1 - prevalence)).sum())
    scale = float(sums.units / sums.pairable)
    gained = scale * (bags.share - chance * bags.two) / (1 - chance)
    expected = unit * (bags.counts @ (1 - prevalence)) / bags.m
    return gained - 2 * (1 - value) * (expected - chance) / (1 - chance), float(sums.units)
