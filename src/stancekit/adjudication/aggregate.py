"""What an aggregation model says: a posterior per unit, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from stancekit.adjudication.crowd import Crowd, Floats, Ints

__all__ = [
    "TIE",
    "Aggregate",
    "Solution",
    "as_good",
    "choose",
    "disagreeing",
    "leading",
    "normalise",
    "starting_points",
    "vote_shares",
]

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
    contested      (P,)       rows to which equally good solutions give different labels
    elsewhere                 units to which the start with the highest objective gives another label
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
    contested: npt.NDArray[np.bool_] | None = None
    elsewhere: int = 0
    settings: Mapping[str, float | int | str] = field(default_factory=dict)

    @property
    def posterior(self) -> Floats:
        """Share or posterior (U, Q) of each label, rows summing to 1; nan where nobody rated the unit."""
        shares = self.row_posterior.copy()
        shares[self.crowd.counts.sum(axis=1) == 0] = np.nan
        return np.asarray(shares[self.crowd.row_of])

    @property
    def labels(self) -> Ints:
        """The most probable label (U,) as a code; -1 on a tie, where contested, or without ratings."""
        return np.asarray(self.row_labels[self.crowd.row_of])

    @property
    def row_labels(self) -> Ints:
        """The same per distinct row of ratings (P,)."""
        best = leading(self.row_posterior, self.crowd)
        return best if self.contested is None else np.where(self.contested, -1, best)

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
    tied = (
        ordered[:, -1] - ordered[:, -2] <= TIE if shares.shape[1] > 1 else np.zeros(len(shares), dtype=bool)
    )
    return np.where(tied | (crowd.counts.sum(axis=1) == 0), -1, best)


@dataclass
class Solution:
    """Where one start ended: the row posteriors (P, Q), the objective after each iteration."""

    posterior: Floats
    trace: list[float]
    converged: bool


S = TypeVar("S", bound=Solution)


def choose(solutions: Sequence[S], crowd: Crowd) -> tuple[S, list[S]]:
    """Find the best solution (the earliest of equals), and all that are as good.

    As good: the objective differs by less than 1e-8 per judgement, which is about what the end of the
    iterations leaves undecided.
    """
    top = max(solutions, key=lambda solution: solution.trace[-1])
    equals = as_good(solutions, top, crowd)
    return equals[0], equals


def as_good(solutions: Sequence[S], one: S, crowd: Crowd) -> list[S]:
    """Find the solutions whose objective is that of `one`, which is among them."""
    margin = 1e-8 * max(crowd.judgements, 1.0)
    return [other for other in solutions if abs(other.trace[-1] - one.trace[-1]) <= margin]


def disagreeing(posteriors: Sequence[Floats], crowd: Crowd) -> npt.NDArray[np.bool_]:
    """Which rows (P,) get different labels from solutions that are equally good; a tie of another kind."""
    found = np.stack([leading(posterior, crowd) for posterior in posteriors])
    return np.asarray((found != found[0]).any(axis=0))


def normalise(joint: Floats) -> tuple[Floats, Floats]:
    """From log joint probabilities (P, Q) to posteriors (P, Q) and the log of their sums (P,).

    Column by column: over a handful of labels that is several times faster than reducing the rows.
    """
    top = joint[:, 0].copy()
    for column in range(1, joint.shape[1]):
        np.maximum(top, joint[:, column], out=top)
    posterior = np.exp(joint - top[:, None])
    total = posterior @ np.ones(joint.shape[1])
    posterior /= total[:, None]
    return posterior, top + np.log(total)


def vote_shares(crowd: Crowd) -> Floats:
    """Share (P, Q) of the votes in each row; even where nobody voted."""
    totals = crowd.counts.sum(axis=1, keepdims=True)
    return np.where(totals > 0, crowd.counts / np.maximum(totals, 1), 1 / crowd.labels)


def _order(crowd: Crowd) -> Ints:
    """Order the raters (R,) by what does not depend on names: ratings, then agreement with the votes."""
    shares = vote_shares(crowd)[crowd.row, crowd.code] * crowd.multiplicity[crowd.row]
    agreed = np.bincount(crowd.rater, weights=shares, minlength=crowd.raters)
    return np.asarray(np.lexsort((np.round(agreed, 6), crowd.votes.sum(axis=1))), dtype=np.int64)


def starting_points(crowd: Crowd, starts: int, seed: int) -> list[Floats]:
    """Posteriors (P, Q) to start from: the vote shares, then votes with random weights per rater.

    The random starts look at nobody's labels by name or order, and draw for the raters in the order of
    how much they rated and agreed with others. So renaming or reordering labels, units or raters
    renames the solution and changes nothing else (but for raters alike in both).
    """
    rng = np.random.default_rng(seed)
    points = [vote_shares(crowd)]
    place = crowd.row * crowd.labels + crowd.code
    rank = np.argsort(_order(crowd), kind="stable")
    for _ in range(starts - 1):
        weights = rng.exponential(size=crowd.raters)[rank] ** 2
        flat = np.bincount(place, weights=weights[crowd.rater], minlength=crowd.rows * crowd.labels)
        counts = flat.reshape(crowd.rows, crowd.labels)
        totals = counts.sum(axis=1, keepdims=True)
        points.append(np.where(totals > 0, counts / np.maximum(totals, 1e-300), 1 / crowd.labels))
    return points
