"""Brennan–Prediger, alias Bennett's S: chance is choosing blindly among the declared categories.

Source: R. L. Brennan and D. J. Prediger, Coefficient kappa: some uses, misuses, and alternatives,
Educational and Psychological Measurement 41 (1981), doi:10.1177/001316448104100307.
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.chance import chance_corrected, ratio
from stancekit.reliability.sums import Bags, BagSums

__all__ = ["brennan_prediger", "brennan_prediger_scores"]


def brennan_prediger(sums: BagSums, weights: Floats) -> Floats:
    """Agreement corrected by the mean weight; nan where fewer than two categories are declared."""
    return chance_corrected(ratio(sums.agreement, sums.pairable), np.asarray(weights.mean()))


def brennan_prediger_scores(bags: Bags, sums: BagSums, value: float) -> tuple[Floats, float]:
    """Each pattern's score, whose variance over the rated units gives the standard error."""
    del value
    chance = bags.weights.mean()
    scale = float(sums.units / sums.pairable)
    return scale * (bags.share - chance * bags.two) / (1 - chance), float(sums.units)
