"""Scott's pi and Fleiss' kappa: chance is drawing two labels from the pooled prevalence.

Sources: W. A. Scott, Reliability of content analysis, Public Opinion Quarterly 19 (1955),
doi:10.1086/266577; J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological
Bulletin 76 (1971), doi:10.1037/h0031619. With missing ratings the prevalence is the mean of the
units' own shares, over all rated units (Gwet 2014, chapter 2).
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.chance import chance_corrected, ratio
from stancekit.reliability.sums import Bags, BagSums, Pair, PairSums

__all__ = ["fleiss_kappa", "fleiss_kappa_scores", "scott_pi", "scott_pi_scores"]


def fleiss_kappa(sums: BagSums, weights: Floats) -> Floats:
    """Agreement corrected by Σ w_kl π_k π_l; nan where one category holds every rating."""
    prevalence = ratio(sums.shares, sums.units[..., None])
    chance = ((prevalence @ weights) * prevalence).sum(axis=-1)
    return chance_corrected(ratio(sums.agreement, sums.pairable), chance)


def fleiss_kappa_scores(bags: Bags, sums: BagSums, value: float) -> tuple[Floats, float]:
    """Each pattern's score, whose variance over the rated units gives the standard error."""
    prevalence = sums.shares / sums.units
    pull = bags.weights @ prevalence
    chance = float(prevalence @ pull)
    scale = float(sums.units / sums.pairable)
    gained = scale * (bags.share - chance * bags.two) / (1 - chance)
    expected = (bags.counts @ pull) / bags.m
    return gained - 2 * (1 - value) * (expected - chance) / (1 - chance), float(sums.units)


def scott_pi(sums: PairSums, weights: Floats) -> Floats:
    """Two raters: agreement corrected by their mean prevalence, over units that both rated."""
    share = ratio(sums.table, sums.table.sum(axis=(-2, -1))[..., None, None])
    prevalence = (share.sum(axis=-1) + share.sum(axis=-2)) / 2
    chance = ((prevalence @ weights) * prevalence).sum(axis=-1)
    return chance_corrected((share * weights).sum(axis=(-2, -1)), chance)


def scott_pi_scores(pair: Pair, sums: PairSums, value: float) -> tuple[Floats, float]:
    """Each pattern's score; its variance over the units that both rated, divided by their number."""
    n = float(sums.table.sum())
    share = sums.table / n
    prevalence = (share.sum(axis=1) + share.sum(axis=0)) / 2
    pull = pair.weights @ prevalence
    chance = float(prevalence @ pull)
    score = (pair.weights - (1 - value) * (pull[:, None] + pull[None, :])) / (1 - chance)
    mean = float((share * score).sum())
    return np.where(pair.both, score[pair.rows[:, 0], pair.rows[:, 1]], mean), n
