"""Cohen's and Conger's kappa: chance is drawing a label from each rater's own prevalence.

Sources: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
Measurement 20 (1960), doi:10.1177/001316446002000104; standard error by J. L. Fleiss, J. Cohen and
B. S. Everitt, Psychological Bulletin 72 (1969), doi:10.1037/h0028106; A. J. Conger, Integration and
generalization of kappas for multiple raters, Psychological Bulletin 88 (1980),
doi:10.1037/0033-2909.88.2.322, with missing ratings as in Gwet (2014), chapter 2.
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.chance import chance_corrected, ratio
from stancekit.reliability.sums import Pair, PairSums, Panel, PanelSums

__all__ = ["cohen_kappa", "cohen_kappa_scores", "conger_kappa", "conger_kappa_scores"]


def cohen_kappa(sums: PairSums, weights: Floats) -> Floats:
    """Two raters, over the units that both rated; nan where both always use the same one label."""
    share = ratio(sums.table, sums.table.sum(axis=(-2, -1))[..., None, None])
    chance = ((share.sum(axis=-1) @ weights) * share.sum(axis=-2)).sum(axis=-1)
    return chance_corrected((share * weights).sum(axis=(-2, -1)), chance)


def cohen_kappa_scores(pair: Pair, sums: PairSums, value: float) -> tuple[Floats, float]:
    """Each pattern's score; its variance over the units that both rated, divided by their number."""
    n = float(sums.table.sum())
    share = sums.table / n
    first, second = share.sum(axis=1), share.sum(axis=0)
    chance = float(first @ pair.weights @ second)
    pull = (pair.weights @ second)[:, None] + (pair.weights @ first)[None, :]
    score = (pair.weights - (1 - value) * pull) / (1 - chance)
    mean = float((share * score).sum())
    return np.where(pair.both, score[pair.rows[:, 0], pair.rows[:, 1]], mean), n


def conger_kappa(sums: PanelSums, weights: Floats) -> Floats:
    """Chance is the mean, over pairs of raters, of the agreement of their own prevalences."""
    rated = sums.marginals.sum(axis=-1)
    raters = (rated > 0).sum(axis=-1)
    own = np.nan_to_num(ratio(sums.marginals, rated[..., None]))
    both = own.sum(axis=-2)
    crossed = ((both @ weights) * both).sum(axis=-1) - ((own @ weights) * own).sum(axis=(-2, -1))
    chance = ratio(crossed, np.asarray(raters * (raters - 1), dtype=np.float64))
    return chance_corrected(ratio(sums.agreement, sums.pairable), chance)


def conger_kappa_scores(panel: Panel, sums: PanelSums, value: float) -> tuple[Floats, float]:
    """Each pattern's score, whose variance over the rated units gives the standard error."""
    n = float(sums.units)
    rated = sums.marginals.sum(axis=-1)
    raters = int((rated > 0).sum())
    own = np.nan_to_num(ratio(sums.marginals, rated[:, None]))
    pull = (own.sum(axis=0)[None, :] - own) @ panel.weights
    mean = (pull * own).sum(axis=1)
    pairs = raters * (raters - 1)
    chance = float(mean.sum() / pairs)
    scale = np.nan_to_num(ratio(np.asarray(n), rated))
    gain = np.concatenate([scale[:, None] * (pull - mean[:, None]), np.zeros((len(rated), 1))], axis=1)
    expected = (gain[np.arange(len(rated))[None, :], panel.rows].sum(axis=1) + mean.sum()) / pairs
    observed = n / float(sums.pairable) * (panel.share - chance * panel.two) / (1 - chance)
    return observed - 2 * (1 - value) * (expected - chance) / (1 - chance), n
