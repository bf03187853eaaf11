"""Whole crowds as matrices: what methods are tested on, and studies are planned with.

Everything that goes wrong in a real study can be put in by its size: people who tire, people who
copy, people who guess, articles that lean one way, items that nobody finds easy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from stancekit.errors import UsageError

__all__ = ["SimulatedCrowd", "accurate", "simulate_crowd"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class SimulatedCrowd:
    """Answers with the truth behind them, which no method under test may see.

    codes    (U, R)  index of the answer, -1 where the unit was not given to the rater
    truth    (U,)    index of the true label
    hard     (U,)    whether the unit was one of the hard ones
    cluster  (U,)    the cluster it belongs to
    """

    codes: Ints
    truth: Ints
    hard: npt.NDArray[np.bool_]
    cluster: Ints


def accurate(shares: Sequence[float], labels: int) -> Floats:
    """Confusion matrices (R, Q, Q) of raters who are right with these chances and err evenly."""
    right = np.asarray(shares, dtype=float)[:, None, None]
    even = (1 - np.eye(labels)) / max(labels - 1, 1)
    return np.asarray(right * np.eye(labels) + (1 - right) * even)


def simulate_crowd(
    units: int,
    confusion: npt.ArrayLike,
    *,
    prevalence: Sequence[float] | None = None,
    per_unit: int | None = None,
    hard: float = 0.0,
    hardness: float = 0.7,
    lure: float = 0.0,
    drift: Mapping[int, float] | None = None,
    copies: Mapping[int, tuple[int, float]] | None = None,
    clusters: int = 1,
    lean: float = 0.0,
    seed: int = 0,
) -> SimulatedCrowd:
    """Simulate the answers of a crowd.

    Parameters
    ----------
    confusion
        (R, Q, Q): per rater and true label the chances of the answers. A row that is even is a
        guesser, the same row for every truth a person of habit.
    prevalence
        Shares of the true labels (even if not given).
    per_unit
        Raters per unit, drawn with equal loads; all if not given.
    hard, hardness, lure
        The share `hard` of the units is hard: there an answer follows the matrix only with the chance
        1 - `hardness`, and is otherwise drawn evenly, or, with the chance `lure`, is the one wrong
        label that this unit suggests to everybody.
    drift
        rater -> share of answers that are random by the end of the work, rising from none; units are
        worked on in their order.
    copies
        rater -> (source, share): that share of the answers is taken from another rater, where that
        one answered. Who copies a copier copies that person's own answers.
    clusters, lean
        Units fall into so many clusters in turn; `lean` from 0 to 1 is the part of its labels that a
        cluster draws from one label of its own instead of `prevalence`.

    Raises
    ------
    UsageError
        Matrices that are no chances, or more raters per unit than there are.

    """
    theta = np.asarray(confusion, dtype=float)
    if theta.ndim != 3 or theta.shape[1] != theta.shape[2] or (theta < 0).any():
        raise UsageError(f"confusion matrices have the shape raters × labels × labels, not {theta.shape}")
    if not np.allclose(theta.sum(axis=2), 1):
        raise UsageError("every row of a confusion matrix sums to 1")
    raters, labels = theta.shape[:2]
    if per_unit is not None and not 1 <= per_unit <= raters:
        raise UsageError(f"{per_unit} raters per unit, but there are {raters}")
    rng = np.random.default_rng(seed)
    shares = np.full(labels, 1 / labels) if prevalence is None else np.asarray(prevalence, dtype=float)
    cluster = np.arange(units) % max(clusters, 1)
    own = rng.choice(labels, size=max(clusters, 1), p=shares)
    truth = np.where(rng.random(units) < lean, own[cluster], rng.choice(labels, size=units, p=shares))
    is_hard = rng.random(units) < hard
    lured = (truth + rng.integers(1, max(labels, 2), units)) % labels

    chances = theta[:, truth].transpose(1, 0, 2).cumsum(axis=2)  # (U, R, Q)
    codes = (rng.random((units, raters, 1)) > chances).sum(axis=2).clip(0, labels - 1)
    guesses = rng.integers(0, labels, (units, raters))
    guesses = np.where(rng.random((units, raters)) < lure, lured[:, None], guesses)
    codes = np.where(is_hard[:, None] & (rng.random((units, raters)) < hardness), guesses, codes)
    progress = np.arange(units) / max(units - 1, 1)
    for rater, share in (drift or {}).items():
        tired = rng.random(units) < share * progress
        codes[tired, rater] = rng.integers(0, labels, int(tired.sum()))
    alone = codes.copy()
    for rater, (source, share) in (copies or {}).items():
        codes[:, rater] = np.where(rng.random(units) < share, alone[:, source], alone[:, rater])
    if per_unit is not None:
        codes[~_design(units, raters, per_unit, rng)] = -1
    return SimulatedCrowd(codes.astype(np.int64), truth.astype(np.int64), is_hard, cluster)


def _design(units: int, raters: int, per_unit: int, rng: np.random.Generator) -> npt.NDArray[np.bool_]:
    """Who gets which unit (U, R): shuffled rounds of all raters are dealt out in turn.

    Loads differ by at most the raters of one unit; who would get a unit twice changes places with
    somebody who would not.
    """
    given = np.zeros((units, raters), dtype=bool)
    deck: list[int] = []
    for unit in range(units):
        hand: list[int] = []
        while len(hand) < per_unit:
            place = next((i for i, rater in enumerate(deck) if rater not in hand), None)
            if place is None:
                deck += rng.permutation(raters).tolist()
            else:
                hand.append(deck.pop(place))
        given[unit, hand] = True
    return given
