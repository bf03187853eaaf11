"""What an aggregation model says: a posterior per unit, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from stancekit.adjudication.crowd import Crowd, Floats, Ints

__all__ = ["TIE", "Aggregate", "starting_points"]

TIE = 1e-9
"""Posteriors closer than this are tied, and a tie stays a tie."""


@dataclass(frozen=True)
class Aggregate:
    """The result of one model on one crowd.

    row_posterior  (P, Q)     per distinct row of ratings; `posterior` spreads it over the units
    prevalence     (Q,)       share of each label
    competence     (R,)       chance that a rater is right (majority: agreement with the other votes)
    confusion      (R, Q, Q)  per rater: true label × answer; None where the model has none
    objective      ()         what was maximised, at the solution; None for a plain count
    trace          (T,)       the objective after each iteration, never falling
    starts         (S,)       the objective reached from each starting point
    switched                  whether classes had to be renamed after the labels most given to them
    """

    method: str
    crowd: Crowd
    row_posterior: Floats
    prevalence: Floats
    competence: Floats
    confusion: Floats | None = None
    objective: float | None = None
    log_likelihood: float | None = None
    trace: tuple[float, ...] = ()
    starts: tuple[float, ...] = ()
    converged: bool = True
    switched: bool = False
    settings: Mapping[str, float | int | str] = field(default_factory=dict)

    @property
    def posterior(self) -> Floats:
        """Share or posterior (U, Q) of each label, rows summing to 1; nan where nobody rated the unit."""
        shares = self.row_posterior.copy()
        shares[self.crowd.counts.sum(axis=1) == 0] = np.nan
        return np.asarray(shares[self.crowd.row_of])

    @property
    def labels(self) -> Ints:
        """The most probable label (U,) per unit as a code; -1 on a tie or where nobody rated it."""
        return np.asarray(leading(self.row_posterior, self.crowd)[self.crowd.row_of])

    @property
    def iterations(self) -> int:
        """How many iterations the best start took."""
        return len(self.trace)


def leading(shares: Floats, crowd: Crowd) -> Ints:
    """Find the label (P,) with the largest share in each distinct row; -1 on a tie or without ratings."""
    if not shares.size:
        return np.full(len(shares), -1, dtype=np.int64)
    best = shares.argmax(axis=1)
    ordered = np.sort(shares, axis=1)
    tied = ordered[:, -1] - ordered[:, -2] <= TIE if shares.shape[1] > 1 else np.zeros(len(shares), dtype=bool)
    return np.where(tied | (crowd.counts.sum(axis=1) == 0), -1, best)


def vote_shares(crowd: Crowd) -> Floats:
    """Share (P, Q) of the votes in each row; even where nobody voted."""
    totals = crowd.counts.sum(axis=1, keepdims=True)
    return np.where(totals > 0, crowd.counts / np.maximum(totals, 1), 1 / crowd.labels)


def starting_points(crowd: Crowd, starts: int, seed: int) -> list[Floats]:
    """Posteriors (P, Q) to start from: the vote shares, then votes with random weights per rater.

    The random starts look at nobody's labels by name or order, so renaming or reordering the labels
    renames the solution and changes nothing else.
    """
    rng = np.random.default_rng(seed)
    points = [vote_shares(crowd)]
    place = crowd.row * crowd.labels + crowd.code
    for _ in range(starts - 1):
        weights = rng.exponential(size=crowd.raters) ** 2
        flat = np.bincount(place, weights=weights[crowd.rater], minlength=crowd.rows * crowd.labels)
        counts = flat.reshape(crowd.rows, crowd.labels)
        totals = counts.sum(axis=1, keepdims=True)
        points.append(np.where(totals > 0, counts / np.maximum(totals, 1e-300), 1 / crowd.labels))
    return points
