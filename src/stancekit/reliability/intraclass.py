"""Intraclass correlations for scales.

Sources: P. E. Shrout and J. L. Fleiss, Intraclass correlations, Psychological Bulletin 86 (1979),
doi:10.1037/0033-2909.86.2.420; intervals for absolute agreement by K. O. McGraw and S. P. Wong,
Psychological Methods 1 (1996), doi:10.1037/1082-989X.1.1.30. Units that some rater left out are not
used, since the analysis of variance behind it is of complete data.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from stancekit.errors import Undefined, UsageError
from stancekit.reliability.arrays import Floats

__all__ = ["FORMS", "IntraclassCorrelation", "icc"]

FORMS = ("1,1", "2,1", "3,1", "1,k", "2,k", "3,k")
"""Raters differ by unit (1), are a sample of raters (2), are the only raters (3); one rater or k."""


@dataclass(frozen=True)
class IntraclassCorrelation:
    """One form with its F interval; `units` are the complete ones."""

    form: str
    value: float
    low: float
    high: float
    units: int
    raters: int
    left_out: int


def icc(scores: Floats, form: str = "2,1", *, confidence: float = 0.95) -> IntraclassCorrelation:
    """Compute one intraclass correlation.

    scores  (N, R)  numbers, nan where missing
    form    "2,1" by default: absolute agreement of single raters who are a sample of raters

    Raises Undefined where fewer than two units are complete or all scores are alike, and UsageError
    for an unknown form.
    """
    if form not in FORMS:
        raise UsageError(f"no ICC is called {form!r}", hint="use one of: " + "; ".join(FORMS))
    complete = np.isfinite(scores).all(axis=1)
    x = scores[complete]
    n, k = x.shape
    if k < 2:
        raise Undefined("there is only one rater")
    if n < 2:
        raise Undefined(f"{n} unit(s) were rated by all {k} raters; two are needed")
    grand = x.mean()
    rows, columns = x.mean(axis=1), x.mean(axis=0)
    between = k * float(((rows - grand) ** 2).sum()) / (n - 1)
    judges = n * float(((columns - grand) ** 2).sum()) / (k - 1)
    total = float(((x - grand) ** 2).sum())
    error = (total - between * (n - 1) - judges * (k - 1)) / ((n - 1) * (k - 1))
    within = (total - between * (n - 1)) / (n * (k - 1))
    if total <= 1e-12 * max(1.0, float((x**2).sum())):
        raise Undefined("all scores are alike")
    value, low, high = _form(form, n, k, between, judges, max(error, 0.0), within, confidence)
    return IntraclassCorrelation(form, value, low, high, n, k, int((~complete).sum()))


def _form(
    form: str, n: int, k: int, between: float, judges: float, error: float, within: float, confidence: float
) -> tuple[float, float, float]:
    from scipy.special import fdtri

    tail = 1 - (1 - confidence) / 2
    kind = form[0]
    if kind in "13":
        noise, freedom = (within, n * (k - 1)) if kind == "1" else (error, (n - 1) * (k - 1))
        value = (between - noise) / (between + (k - 1) * noise)
        f = between / noise if noise > 0 else np.inf
        bounds = f / fdtri(n - 1, freedom, tail), f * fdtri(freedom, n - 1, tail)
        low, high = ((b - 1) / (b + k - 1) if np.isfinite(b) else 1.0 for b in bounds)
    else:
        value = (between - error) / (between + (k - 1) * error + k * (judges - error) / n)
        low, high = _absolute(value, n, k, between, judges, error, tail)
    if form.endswith("k"):
        value, low, high = (
            k * v / (1 + (k - 1) * v) if 1 + (k - 1) * v > 0 else -np.inf for v in (value, low, high)
        )
        if kind == "2":
            value = (between - error) / (between + (judges - error) / n)
        elif kind == "3":
            value = (between - error) / between if between > 0 else -np.inf
        else:
            value = (between - within) / between if between > 0 else -np.inf
    return float(value), float(low), float(high)


def _absolute(
    value: float, n: int, k: int, between: float, judges: float, error: float, tail: float
) -> tuple[float, float]:
    """McGraw and Wong's interval: Satterthwaite's degrees of freedom."""
    from scipy.special import fdtri

    if error <= 0 and judges <= 0:
        return value, value
    a = k * value / (n * (1 - value)) if value < 1 else np.inf
    b = 1 + k * value * (n - 1) / (n * (1 - value)) if value < 1 else np.inf
    if not np.isfinite(a):
        return value, value
    freedom = (a * judges + b * error) ** 2 / (
        (a * judges) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1))
    )
    upper, lower = fdtri(n - 1, freedom, tail), fdtri(freedom, n - 1, tail)
    noise = k * judges + (k * n - k - n) * error
    low = n * (between - upper * error) / (upper * noise + n * between)
    high = n * (lower * between - error) / (noise + n * lower * between)
    return float(low), float(high)
