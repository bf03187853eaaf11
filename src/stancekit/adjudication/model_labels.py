"""What a model of the annotators says where the votes leave a question open, and how right it has been."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from stancekit.adjudication.aggregate import Aggregate
from stancekit.adjudication.ballots import Ballot
from stancekit.adjudication.crowd import Crowd
from stancekit.adjudication.methods import METHODS
from stancekit.adjudication.proportions import share_interval
from stancekit_schemas import Decision, content_id

__all__ = ["FEWEST", "Calibration", "ModelLabels", "calibrate", "fit_ballots"]

FEWEST = 20
"""Adjudicated units below which the calibration of a model is not a calibration."""

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)


@dataclass(frozen=True)
class ModelLabels:
    """A model fitted to one dimension: per unit the posterior of each label, and the model itself."""

    method: str
    posterior: Mapping[str, Mapping[str, float]]
    best: Mapping[str, tuple[str | None, float]]
    aggregate: Aggregate
    raters: tuple[str, ...]
    domain: tuple[str, ...]


@dataclass(frozen=True)
class Calibration:
    """What the model claimed and what people found, on the adjudicated units of one dimension.

    claimed  mean posterior of the label it would give; right of n it was, 95 % interval low … high
    brier    mean squared distance between posterior and verdict, 0 to 2
    bins     (from, to, n, claimed, right) over the posterior of the label it would give
    token    what `Policy.calibration` must repeat; changes with every verdict; None under 20 units
    """

    dimension: str
    method: str
    n: int
    right: int
    claimed: float | None
    low: float | None
    high: float | None
    brier: float | None
    bins: tuple[tuple[float, float, int, float, int], ...]
    token: str | None


def fit_ballots(ballots: Sequence[Ballot], method: str, *, seed: int = 0) -> ModelLabels:
    """Fit a model to the ballots of one dimension.

    Only labels given count: a closed gate is no answer to this question. Units without any label
    have no posterior.
    """
    raters = tuple(sorted({vote.rater for ballot in ballots for vote in ballot.votes}))
    given = {label for ballot in ballots for label in ballot.counts}
    declared = ballots[0].domain if ballots else ()
    domain = (*declared, *sorted(given - set(declared)))
    column = {rater: i for i, rater in enumerate(raters)}
    code = {label: i for i, label in enumerate(domain)}
    codes = np.full((len(ballots), len(raters)), -1, dtype=np.int64)
    for row, ballot in enumerate(ballots):
        for vote in ballot.votes:
            if vote.label is not None:
                codes[row, column[vote.rater]] = code[vote.label]
    aggregate = METHODS[method].fit(
        Crowd.from_codes(codes, labels=max(len(domain), 1)),
        **({} if method == "majority" else {"seed": seed}),
    )
    posterior, best = {}, {}
    for ballot, shares, label in zip(ballots, aggregate.posterior, aggregate.labels, strict=True):
        if not ballot.answered:
            continue
        posterior[ballot.unit] = dict(zip(domain, shares.tolist(), strict=True))
        best[ballot.unit] = (domain[label] if label >= 0 else None, float(shares.max()))
    return ModelLabels(method, posterior, best, aggregate, raters, domain)


def calibrate(
    model: ModelLabels, dimension: str, verdicts: Mapping[str, Sequence[Decision]], tau: float
) -> Calibration:
    """Compare the model with what people settled.

    `verdicts` are those that stand, per unit; units on which adjudicators differ, or that they call
    left without a label, are left out. `tau` enters the token: another threshold is another declaration.
    """
    settled = {
        unit: found[0].label
        for unit, found in sorted(verdicts.items())
        if unit in model.best and found and len({v.label for v in found}) == 1 and found[0].label is not None
    }
    rows = [(*model.best[unit], label, unit) for unit, label in settled.items()]
    n, right = len(rows), sum(best == label for best, _, label, _ in rows)
    distances = [
        sum((share - (name == label)) ** 2 for name, share in model.posterior[unit].items())
        for _, _, label, unit in rows
    ]
    low, high = share_interval(right, n) if n else (None, None)
    ids = sorted(verdict.decision_id for unit in settled for verdict in verdicts[unit])
    token = content_id("calibration", dimension, model.method, repr(tau), *ids) if n >= FEWEST else None
    bins = []
    for start, end in pairwise(EDGES):
        inside = [row for row in rows if start < row[1] <= end]
        if inside:
            claimed = float(np.mean([row[1] for row in inside]))
            bins.append((start, end, len(inside), claimed, sum(row[0] == row[2] for row in inside)))
    return Calibration(
        dimension,
        model.method,
        n,
        right,
        float(np.mean([row[1] for row in rows])) if n else None,
        low,
        high,
        float(np.mean(distances)) if n else None,
        tuple(bins),
        token,
    )
