"""Confidence intervals from a standard error, from resamples, and from deletions.

Sources: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapters 11, 13, 14;
t with n - 1 for the analytic standard error as in the R package irrCAC.
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit_schemas import Interval

__all__ = ["FEWEST_CLUSTERS", "analytic", "bca", "jackknife", "percentile", "t_quantile"]

FEWEST_CLUSTERS = 10
SCALE = 2.0
"""From -1 to 1."""


def t_quantile(confidence: float, freedom: float) -> float:
    """Two-sided quantile of Student's t."""
    from scipy.special import stdtrit

    return float(stdtrit(freedom, 1 - (1 - confidence) / 2))


def analytic(value: float, error: float | None, freedom: float, confidence: float) -> Interval:
    """Value ± t · standard error; at most 1."""
    return _symmetric("analytic", value, error, freedom, confidence)


def percentile(name: str, resampled: Floats, confidence: float) -> Interval:
    """Quantiles of the resampled coefficients; resamples without a value are left out."""
    defined = resampled[np.isfinite(resampled)]
    if len(defined) < max(20, len(resampled) / 2):
        reason = f"{len(resampled) - len(defined)} of {len(resampled)} resamples have no value"
        return Interval(method=name, confidence=confidence, undefined=reason)
    if np.ptp(defined) == 0:
        return Interval(method=name, confidence=confidence, undefined="every resample gives the same value")
    tail = (1 - confidence) / 2
    low, high = np.quantile(defined, [tail, 1 - tail])
    return Interval(method=name, confidence=confidence, low=float(low), high=float(high))


def bca(
    name: str, value: float, resampled: Floats, deleted: Floats, multiplicity: Floats, confidence: float
) -> Interval:
    """Bias-corrected and accelerated percentile interval.

    resampled  (B,)  coefficients of the resamples
    deleted    (P,)  coefficients with one unit of that pattern (or one cluster) deleted
    """
    from scipy.special import ndtr, ndtri

    plain = percentile(name, resampled, confidence)
    if plain.undefined:
        return plain
    if not np.isfinite(deleted).all():
        reason = "without one of them the coefficient has no value"
        return Interval(method=name, confidence=confidence, undefined=reason)
    defined = resampled[np.isfinite(resampled)]
    below = (np.sum(defined < value) + np.sum(defined == value) / 2) / len(defined)
    if below <= 0 or below >= 1:
        reason = "all resamples lie on one side of the estimate"
        return Interval(method=name, confidence=confidence, undefined=reason)
    bias = ndtri(below)
    apart = (multiplicity @ deleted) / multiplicity.sum() - deleted
    spread = float(multiplicity @ apart**2)
    skew = float(multiplicity @ apart**3) / (6 * spread**1.5) if spread > 0 else 0.0
    tail = ndtri(np.array([(1 - confidence) / 2, 1 - (1 - confidence) / 2]))
    shares = ndtr(bias + (bias + tail) / (1 - skew * (bias + tail)))
    low, high = np.quantile(defined, shares)
    return Interval(method=name, confidence=confidence, low=float(low), high=float(high))


def jackknife(
    name: str, value: float, deleted: Floats, multiplicity: Floats, confidence: float
) -> tuple[Interval, float | None]:
    """Value ± t(n - 1) · the delete-one standard error, over units or over clusters, and that error.

    deleted       (P,)  the coefficient without one unit of pattern p (or without cluster p)
    multiplicity  (P,)  how many such units (or 1 for a cluster)
    """
    n = float(multiplicity.sum())
    what = "clusters" if name == "cluster" else "units"
    if n < 2:
        return Interval(method=name, confidence=confidence, undefined=f"fewer than two {what}"), None
    if not np.isfinite(deleted).all():
        reason = f"without one of the {what} the coefficient has no value"
        return Interval(method=name, confidence=confidence, undefined=reason), None
    mean = float(multiplicity @ deleted) / n
    error = float(np.sqrt((n - 1) / n * (multiplicity @ (deleted - mean) ** 2)))
    return _symmetric(name, value, error, n - 1, confidence), error


def _symmetric(name: str, value: float, error: float | None, freedom: float, confidence: float) -> Interval:
    if error is None or freedom < 1:
        return Interval(method=name, confidence=confidence, undefined="fewer than two units")
    if error < 1e-12:
        reason = "no unit differs from the others, so the spread cannot be estimated"
        return Interval(method=name, confidence=confidence, undefined=reason)
    half = t_quantile(confidence, freedom) * error
    if name != "analytic" and 2 * half > SCALE:
        reason = "the interval is wider than the scale: it cannot be estimated from so few"
        return Interval(method=name, confidence=confidence, undefined=reason)
    return Interval(method=name, confidence=confidence, low=value - half, high=min(1.0, value + half))
