"""MACE: an annotator either knows the answer or answers by a habit of their own.

Source: D. Hovy, T. Berg-Kirkpatrick, A. Vaswani and E. Hovy, Learning whom to trust with MACE,
NAACL-HLT 2013, 1120–1130, https://aclanthology.org/N13-1132.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from stancekit.adjudication.aggregate import (
    Aggregate,
    Solution,
    as_good,
    choose,
    disagreeing,
    leading,
    normalise,
    starting_points,
)
from stancekit.adjudication.crowd import Crowd, Floats

__all__ = ["mace"]


def mace(
    crowd: Crowd,
    *,
    knowing_prior: float = 0.5,
    guessing_prior: float = 0.5,
    habit_prior: float = 0.5,
    starts: int = 10,
    prefer: Literal["votes", "objective"] = "votes",
    seed: int = 0,
    iterations: int = 1000,
    tolerance: float = 1e-8,
) -> Aggregate:
    """Fit MACE by variational Bayes from several starts.

    Parameters
    ----------
    crowd
        The judgements.
    knowing_prior, guessing_prior
        Beta prior of each annotator's chance to know the answer (to guess: by their habit).
    habit_prior
        Symmetric Dirichlet prior of each annotator's habit, the distribution they guess from.
    starts, seed
        The vote shares, and `starts` - 1 votes with random weights.
    prefer
        The solution next to the votes is returned, or (`objective`) the one with the highest bound: where
        a minority always answers the reverse, that may be the one that believes them. `elsewhere` counts
        the units that the highest solution labels otherwise.
    iterations, tolerance
        A start ends when the bound rises by less than `tolerance` per judgement.

    Returns
    -------
    `competence` is the expected chance to know. The objective is the evidence lower bound; it never
    falls. The true labels have an even prior, as in the paper.

    """
    priors = (knowing_prior, guessing_prior, habit_prior)
    solutions = [
        _climb(crowd, posterior, priors, iterations, tolerance)
        for posterior in starting_points(crowd, starts, seed)
    ]
    highest, equals = choose(solutions, crowd)
    best = highest
    if prefer == "votes":
        best, equals = solutions[0], as_good(solutions, solutions[0], crowd)
    differing = leading(best.posterior, crowd) != leading(highest.posterior, crowd)
    rated = crowd.multiplicity * (crowd.counts.sum(axis=1) > 0)
    knows = best.knowing[:, 0] / best.knowing.sum(axis=1)
    habit = best.habit / best.habit.sum(axis=1, keepdims=True)
    confusion = knows[:, None, None] * np.eye(crowd.labels) + (1 - knows)[:, None, None] * habit[:, None, :]
    return Aggregate(
        "mace",
        crowd,
        best.posterior,
        rated @ best.posterior / max(rated.sum(), 1.0),
        knows,
        confusion,
        objective=best.trace[-1],
        trace=tuple(best.trace),
        starts=tuple(solution.trace[-1] for solution in solutions),
        contested=disagreeing([solution.posterior for solution in equals], crowd),
        elsewhere=int(crowd.multiplicity[differing].sum()),
        converged=best.converged,
        settings={
            "knowing_prior": knowing_prior,
            "guessing_prior": guessing_prior,
            "habit_prior": habit_prior,
            "starts": starts,
            "prefer": prefer,
            "seed": seed,
            "tolerance": tolerance,
        },
    )


@dataclass
class _Solution(Solution):
    knowing: Floats
    habit: Floats


def _climb(
    crowd: Crowd, posterior: Floats, priors: tuple[float, float, float], iterations: int, tolerance: float
) -> _Solution:
    """Alternate q(true label, knows) and q(competence, habit); the bound is exact after the former."""
    from scipy.special import digamma

    a, b, c = priors
    diagonal = np.arange(crowd.labels)
    given = crowd.votes
    credit = crowd.expected(posterior)[:, diagonal, diagonal] * 0.5
    trace: list[float] = []
    converged = False
    while not converged and len(trace) < max(iterations, 1):
        knowing = np.stack([a + credit.sum(axis=1), b + (given - credit).sum(axis=1)], axis=1)
        habit = c + given - credit
        log_know, log_guess = (digamma(knowing) - digamma(knowing.sum(axis=1, keepdims=True))).T
        log_habit = digamma(habit) - digamma(habit.sum(axis=1, keepdims=True))
        by_habit = log_guess[:, None] + log_habit
        right = np.logaddexp(log_know[:, None], by_habit)
        logs = np.repeat(by_habit[:, :, None], crowd.labels, axis=2)
        logs[:, diagonal, diagonal] = right
        joint = crowd.evidence(logs) - np.log(crowd.labels)
        posterior, sums = normalise(joint)
        evidence = float(crowd.multiplicity @ sums)
        trace.append(
            evidence - _divergence(knowing, np.array([a, b])) - _divergence(habit, np.full(crowd.labels, c))
        )
        converged = len(trace) > 1 and bool(trace[-1] - trace[-2] <= tolerance * max(crowd.judgements, 1.0))
        credit = crowd.expected(posterior)[:, diagonal, diagonal] * np.exp(log_know[:, None] - right)
    return _Solution(posterior, trace, converged, knowing, habit)


def _divergence(posterior: Floats, prior: Floats) -> float:
    """Kullback–Leibler divergence of Dirichlet distributions, summed over annotators (the rows)."""
    from scipy.special import digamma, gammaln

    total = posterior.sum(axis=1)
    terms = gammaln(total) - gammaln(prior.sum()) - (gammaln(posterior) - gammaln(prior)).sum(axis=1)
    drift = ((posterior - prior) * (digamma(posterior) - digamma(total)[:, None])).sum(axis=1)
    return float((terms + drift).sum())
