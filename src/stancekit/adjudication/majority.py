"""Majority: one person, one vote."""

from __future__ import annotations

import numpy as np

from stancekit.adjudication.aggregate import Aggregate, vote_shares
from stancekit.adjudication.crowd import Crowd

__all__ = ["majority"]


def majority(crowd: Crowd) -> Aggregate:
    """Count the votes. The posterior is the share of the votes; ties stay ties.

    A rater's competence is their agreement with the votes of the others, over the units where there
    are others; nan for who never met anybody.
    """
    counts = crowd.counts
    others = counts.sum(axis=1)[crowd.row] - 1
    same = counts[crowd.row, crowd.code] - 1
    met = crowd.multiplicity[crowd.row] * (others > 0)
    agreed = np.bincount(crowd.rater, weights=met * same / np.maximum(others, 1), minlength=crowd.raters)
    weight = np.bincount(crowd.rater, weights=met, minlength=crowd.raters)
    competence = np.where(weight > 0, agreed / np.maximum(weight, 1), np.nan)
    shares = vote_shares(crowd)
    rated = crowd.multiplicity * (counts.sum(axis=1) > 0)
    prevalence = rated @ shares / max(rated.sum(), 1.0)
    return Aggregate("majority", crowd, shares, prevalence, competence)
