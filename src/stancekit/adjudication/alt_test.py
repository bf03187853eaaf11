"""The alternative annotator test: a model against each of the people it would stand in for.

Each person in turn is left out; the model and that person are both compared with the others, item by
item. Source: N. Calderon, R. Reichart and R. Dror, The Alternative Annotator Test for LLM-as-a-Judge,
ACL 2025, 16051–16081, https://aclanthology.org/2025.acl-long.782.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from stancekit.adjudication.crowd import Floats, Ints
from stancekit.errors import UsageError

__all__ = ["Against", "Score", "advantage", "benjamini_yekutieli", "compare"]

Score = Literal["accuracy", "neg_rmse"]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Against:
    """The model against one person, over the items that this person and at least one other judged.

    items               how many
    advantage           share of the items on which the model does at least as well as the person
    human_advantage     share on which the person does at least as well as the model
    balanced_advantage  `advantage`, `human_advantage` with every label of the others given the same
    balanced_human      weight, however rare it is
    p                   one-sided p of "the person is better by epsilon or more"
    """

    rater: int
    items: int
    clusters: int | None
    advantage: float
    human_advantage: float
    balanced_advantage: float
    balanced_human: float
    p: float


def compare(
    model: Floats,
    humans: Floats,
    *,
    score: Score = "accuracy",
    epsilon: float = 0.2,
    clusters: Ints | None = None,
    least_humans: int = 2,
    least_items: int = 30,
) -> list[Against]:
    """Compare the model with each person who judged enough items.

    model   (U,)    the model's labels as codes, or its scores as values; nan where it has none
    humans  (U, R)  the same of the people
    clusters (U,)   the cluster (say, article) of each item; the test then counts clusters, not items

    `accuracy` scores a label by the share of the others who gave it, `neg_rmse` a value by minus the
    root mean square difference from the others'. Items with fewer than `least_humans` people, and
    people with fewer than `least_items` items, are left out.
    """
    given = ~np.isnan(humans)
    usable = ~np.isnan(model) & (given.sum(axis=1) >= least_humans)
    weights = _label_weights(humans, given)
    found = []
    for rater in range(humans.shape[1]):
        items = np.flatnonzero(usable & given[:, rater])
        if len(items) < least_items:
            continue
        others = np.delete(humans[items], rater, axis=1)
        machine, person = (
            alignment(model[items], others, score),
            alignment(humans[items, rater], others, score),
        )
        wins, holds = machine >= person, person >= machine
        weight = np.nanmean(np.delete(weights[items], rater, axis=1), axis=1)
        difference = holds.astype(float) - wins.astype(float)
        own = None if clusters is None else clusters[items]
        found.append(
            Against(
                rater,
                len(items),
                None if own is None else len(np.unique(own)),
                float(wins.mean()),
                float(holds.mean()),
                float(np.average(wins, weights=weight)),
                float(np.average(holds, weights=weight)),
                p_value(difference, epsilon, own),
            )
        )
    return found


def alignment(answers: Floats, others: Floats, score: Score) -> Floats:
    """Score (U,) each answer against the others' (U, R - 1), of whom at least one is not nan."""
    if score == "accuracy":
        same = np.where(np.isnan(others), np.nan, others == answers[:, None])
        return np.asarray(np.nanmean(same, axis=1))
    if score == "neg_rmse":
        return np.asarray(-np.sqrt(np.nanmean((others - answers[:, None]) ** 2, axis=1)))
    raise UsageError(f"no score is called {score!r}", hint="scores: accuracy, neg_rmse")


def _label_weights(humans: Floats, given: Bools) -> Floats:
    """Inverse frequency (U, R) of each rating's label among all ratings; nan where there is none."""
    weights = np.full(humans.shape, np.nan)
    _, place, counts = np.unique(humans[given], return_inverse=True, return_counts=True)
    weights[given] = 1 / counts[place.reshape(-1)]
    return weights


def p_value(difference: Floats, epsilon: float, clusters: Ints | None = None) -> float:
    """One-sided p of a mean below epsilon: Student's t over the items, or over clusters of them.

    With clusters the variance is that of the cluster totals around the mean, with clusters minus one
    degrees of freedom; with fewer than two nothing can be said, and p is 1. Without any variance p
    is 0 or 1.
    """
    from scipy.stats import t

    n, mean = len(difference), float(difference.mean())
    if clusters is None:
        groups, variance = n, float(difference.var(ddof=1)) / n if n > 1 else 0.0
    else:
        _, place = np.unique(clusters, return_inverse=True)
        totals = np.bincount(place.reshape(-1), weights=difference - mean)
        groups = len(totals)
        variance = float(groups / (groups - 1) * (totals**2).sum() / n**2) if groups > 1 else 0.0
    if groups < 2:
        return 1.0
    if variance <= 1e-30:
        return float(mean >= epsilon)
    return float(t.cdf((mean - epsilon) / variance**0.5, groups - 1))


def benjamini_yekutieli(p: Sequence[float], q: float = 0.05) -> Bools:
    """Which hypotheses (M,) fall at false-discovery rate q, whatever the dependence between them.

    Source: Y. Benjamini and D. Yekutieli, Annals of Statistics 29 (2001), doi:10.1214/aos/1013699998.
    """
    values = np.asarray(p, dtype=float)
    m = len(values)
    rejected = np.zeros(m, dtype=bool)
    if not m:
        return rejected
    order = np.argsort(values, kind="stable")
    limits = np.arange(1, m + 1) / m * q / (1 / np.arange(1, m + 1)).sum()
    below = np.flatnonzero(values[order] <= limits)
    if below.size:
        rejected[order[: below[-1] + 1]] = True
    return rejected


def advantage(found: Sequence[Against]) -> float:
    """Average advantage probability: the chance to do at least as well as a person drawn at random."""
    return float(np.mean([against.advantage for against in found]))
