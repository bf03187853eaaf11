"""An intraclass correlation as an estimate among the others."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np

from stancekit.errors import Undefined, UsageError
from stancekit.reliability.arrays import Codes, Floats, Ints
from stancekit.reliability.counts import Counts
from stancekit.reliability.intervals import jackknife
from stancekit.reliability.intraclass import icc
from stancekit.reliability.method import Method
from stancekit.reliability.registry import SCALES
from stancekit.reliability.signature import make_signature
from stancekit.reliability.version import stancekit_version
from stancekit_schemas import Estimate, Interval

__all__ = ["icc_estimate"]


def icc_estimate(
    name: str,
    codes: Codes,
    method: Method,
    clusters: Sequence[Hashable] | Codes | None,
    dimension: str,
    slice_: str,
    primary: str | None,
) -> Estimate:
    """Compute one form on the units that every rater scored; F interval, and cluster jackknife.

    Raises UsageError where the level is not interval or ratio.
    """
    if method.level not in ("interval", "ratio"):
        raise UsageError(
            f"{name} needs scores at interval or ratio level, not {method.level}",
            hint="use krippendorff_alpha, which takes every level",
        )
    counts = Counts.of_codes(codes, clusters)
    scores: Floats = np.append(method.numbers, np.nan)[codes]
    complete = np.isfinite(scores).all(axis=1)
    value = undefined = None
    found: list[Interval] = []
    try:
        result = icc(scores, SCALES[name], confidence=method.confidence)
        value = result.value
        found = [Interval(method="analytic", confidence=method.confidence, low=result.low, high=result.high)]
        if counts.cluster_numbers is not None:
            without = np.array(
                [
                    _without(scores, counts.cluster_numbers, g, SCALES[name])
                    for g in range(len(counts.clusters or ()))
                ]
            )
            found.append(jackknife("cluster", value, without, np.ones(len(without)), method.confidence)[0])
    except Undefined as reason:
        undefined = reason.message
    chosen = found[-1] if found and method.interval in ("auto", "cluster") else found[0] if found else None
    number = int(complete.sum())
    clustered = None if counts.clusters is None else len(counts.clusters)
    signature = make_signature(
        {
            "coefficient": name, "form": SCALES[name], "level": method.level, "dimension": dimension,
            "slice": slice_, "domain": [str(label) for label in method.domain], "domain_from": method.domain_from,
            "units": counts.units, "pairable": number, "raters": counts.raters, "ratings": counts.ratings,
            "na_rule": "complete", "interval": method.interval, "ci": chosen.method if chosen else None,
            "confidence": method.confidence, "resamples": method.resamples, "seed": method.seed,
            "clusters": clustered, "stancekit": stancekit_version(), "numpy": np.__version__,
        }
    )  # fmt: skip
    left = counts.units + counts.unrated - number
    return Estimate(
        dimension=dimension, slice=slice_, coefficient=name, level=method.level, value=value,
        ci_low=chosen.low if chosen else None, ci_high=chosen.high if chosen else None,
        ci_method=chosen.method if chosen else None, intervals=tuple(found), units=counts.units,
        pairable=number, raters=counts.raters, ratings=counts.ratings, clusters=clustered, signature=signature,
        undefined=undefined, primary=name == primary,
        left_out={"not rated by everybody": left} if left else {},
    )  # fmt: skip


def _without(scores: Floats, numbers: Ints, group: int, form: str) -> float:
    try:
        return icc(scores[numbers != group], form).value
    except Undefined:
        return float("nan")
