"""What single raters do to a coefficient: without each of them, and raters as drawn at random.

Source: K. L. Gwet, Variance estimation of nominal-scale inter-rater reliability with random selection
of raters, Psychometrika 73 (2008), doi:10.1007/s11336-007-9054-8: the unconditional variance adds the
jackknife variance over raters to the variance over units.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from stancekit.reliability.arrays import Codes, Floats
from stancekit.reliability.estimate import table_samples
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.method import Method
from stancekit.reliability.registry import COEFFICIENTS
from stancekit.reliability.scale import MANY, ScaleSample
from stancekit_schemas import Estimate

__all__ = ["FEWEST_RATERS", "unconditional", "with_raters", "without_each"]

FEWEST_RATERS = 3
MOST_RATERS = 50


def without_each(codes: Codes, method: Method, names: Sequence[str]) -> dict[str, Floats]:
    """Compute each coefficient without each rater: name to (R,), nan where undefined.

    codes  (N, R)  -1 missing
    """
    raters = codes.shape[1]
    found: dict[str, Floats] = {name: np.full(raters, np.nan) for name in names}
    if len(method.domain) > MANY and method.distance is None:
        if "krippendorff_alpha" in found:
            numbers = method.numbers if method.level in ("interval", "ratio") else None
            for rater in range(raters):
                part = ScaleSample(np.delete(codes, rater, axis=1), numbers, method.level)
                found["krippendorff_alpha"][rater] = part.value if part.pairable else np.nan
        return found
    histogram = Histogram.from_codes(codes, len(method.domain))
    entries = [COEFFICIENTS[name] for name in names if not COEFFICIENTS[name].two_raters]
    for rater in range(raters):
        rest = histogram.keep([other for other in range(raters) if other != rater])
        for entry, sample in zip(entries, table_samples(rest, method, entries), strict=True):
            found[entry.name][rater] = sample.value
    return found


def unconditional(error: float, without: Floats) -> float | None:
    """Gwet's standard error with raters as a random sample too; None with fewer than three.

    error    the standard error conditional on the raters
    without  (R,)  the coefficient without each rater
    """
    raters = len(without)
    if raters < FEWEST_RATERS or not np.isfinite(without).all():
        return None
    between = (raters - 1) / raters * float(np.sum((without - without.mean()) ** 2))
    return float(np.sqrt(error**2 + between))


def with_raters(estimates: Iterable[Estimate], codes: Codes, method: Method) -> list[Estimate]:
    """Add `se_unconditional` and `without_rater` to estimates of three to fifty raters."""
    listed = list(estimates)
    if not FEWEST_RATERS <= codes.shape[1] <= MOST_RATERS:
        return listed
    names = [e.coefficient for e in listed if e.value is not None and e.coefficient in COEFFICIENTS]
    found = without_each(codes, method, names)
    told = []
    for estimate in listed:
        values = found.get(estimate.coefficient)
        if values is None or not np.isfinite(values).all():
            told.append(estimate)
            continue
        update: dict[str, object] = {"without_rater": (float(values.min()), float(values.max()))}
        if estimate.se is not None:
            update["se_unconditional"] = unconditional(estimate.se, values)
        told.append(estimate.model_copy(update=update))
    return told
