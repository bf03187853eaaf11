"""From ratings to estimates: each coefficient with its standard error, intervals and signature."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Codes
from stancekit.reliability.counts import Counts
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.method import IntervalMethod, Method
from stancekit.reliability.metrics import Metric
from stancekit.reliability.records import estimate_samples
from stancekit.reliability.registry import SCALES, Coefficient, fitting
from stancekit.reliability.samples import Sample, TableSample, ViewSums
from stancekit.reliability.scale import MANY, ScaleSample
from stancekit.reliability.sums import Bags, Pair, Panel
from stancekit_schemas import Estimate, Level

__all__ = ["checked_codes", "estimate_codes", "estimate_histogram", "estimate_matrix", "table_samples"]

MOST_COUNTED = 100_000_000
FEW_ROWS = 65_536


def estimate_codes(
    codes: ArrayLike,
    *,
    domain: Sequence[object],
    level: Level,
    coefficients: Iterable[str] | None = None,
    weights: str | ArrayLike = "identity",
    resamples: int = 1000,
    seed: int = 0,
    clusters: Sequence[Hashable] | Codes | None = None,
    dimension: str = "rating",
    slice: str = "all",  # noqa: A002 - the field's name in the record
    interval: IntervalMethod = "auto",
    confidence: float = 0.95,
    distance: str | ArrayLike | None = None,
    na_rule: str = "available",
    primary: str | None = None,
) -> list[Estimate]:
    """Estimate agreement on a matrix of ratings.

    Parameters
    ----------
    codes
        Integers (units × raters): -1 is missing, otherwise an index into `domain`.
    domain
        Every category that could have been chosen. Its order is rank order; labels that are numbers
        count as values wherever values matter (interval, ratio; weights but identity and ordinal).
    level
        Level of measurement, for alpha: nominal, ordinal, interval or ratio.
    coefficients
        Names from the registry; by default all that fit the number of raters and the weights.
    weights
        Agreement weights of all coefficients but alpha: a name or a (Q, Q) matrix.
    resamples, seed
        Bootstrap resamples over units (0 for none) and the seed of every draw.
    clusters
        The cluster (say, article) of each unit; the default interval is then the delete-one-cluster
        jackknife with t(G - 1).
    interval
        Which interval is reported as `ci_low` … `ci_high`; all that were computed are kept.
    distance
        For alpha, instead of the level's difference function: the name of weights (their complement)
        or a (Q, Q) matrix of squared differences.

    Returns
    -------
    list of Estimate
        One per coefficient, in the order asked; a value that does not exist says why.

    Raises
    ------
    UsageError
        Codes outside the domain or not integers; an unknown name; a coefficient that does not fit.
    """
    method = Method(
        tuple(domain), level, weights, distance, interval, confidence, resamples, seed, na_rule=na_rule
    )
    matrix = checked_codes(codes, len(domain))
    return estimate_matrix(
        matrix,
        method,
        coefficients=coefficients,
        clusters=clusters,
        dimension=dimension,
        slice=slice,
        primary=primary,
    )


def estimate_matrix(
    codes: Codes,
    method: Method,
    *,
    coefficients: Iterable[str] | None = None,
    clusters: Sequence[Hashable] | Codes | None = None,
    dimension: str = "rating",
    slice: str = "all",  # noqa: A002
    primary: str | None = None,
) -> list[Estimate]:
    """Estimate agreement on codes that are known to be in order, by the method given."""
    domain = method.domain
    if isinstance(coefficients, str):
        coefficients = (coefficients,)
    named = None if coefficients is None else list(dict.fromkeys(coefficients))
    if named is not None and (scales := [name for name in named if name in SCALES]):
        from stancekit.reliability.icc_estimate import icc_estimate

        rest = [name for name in named if name not in SCALES]
        made = [icc_estimate(name, codes, method, clusters, dimension, slice, primary) for name in scales]
        if rest:
            made += estimate_matrix(
                codes,
                method,
                coefficients=rest,
                clusters=clusters,
                dimension=dimension,
                slice=slice,
                primary=primary,
            )
        return sorted(made, key=lambda estimate: named.index(estimate.coefficient))
    chosen = fitting(named, raters=codes.shape[1], weighted=method.weighted)
    if len(domain) > MANY and method.distance is None:
        if named is None and method.level in ("interval", "ratio"):
            chosen = [entry for entry in chosen if entry.takes == "level"]
        return _estimate_scale(codes, method, chosen, clusters, dimension, slice, primary)
    by_rater = any(entry.view != "bags" for entry in chosen)
    few = (len(domain) + 1) ** codes.shape[1] <= FEW_ROWS
    histogram = Histogram.from_codes(codes, len(domain), clusters=clusters, by_rater=by_rater or few)
    return estimate_histogram(
        histogram, method, coefficients=chosen, dimension=dimension, slice=slice, primary=primary
    )


def _estimate_scale(
    codes: Codes, method: Method, listed: Sequence[Coefficient], clusters: Any,
    dimension: str, slice_: str, primary: str | None,
) -> list[Estimate]:  # fmt: skip
    """Estimate where categories are many: alpha from lists of values, the others from counts."""
    others = [entry for entry in listed if entry.takes != "level"]
    counts = Counts.of_codes(codes, clusters)
    made: dict[str, Sample] = {}
    if others:
        if codes.shape[0] * len(method.domain) > MOST_COUNTED:
            raise UsageError(
                f"{codes.shape[0]} units × {len(method.domain)} categories are too many for {others[0].name}",
                hint="ask for krippendorff_alpha, or group the values into categories",
            )
        by_rater = any(entry.view != "bags" for entry in others)
        histogram = Histogram.from_codes(codes, len(method.domain), clusters=clusters, by_rater=by_rater)
        samples = table_samples(histogram, method, others)
        made = {entry.name: sample for entry, sample in zip(others, samples, strict=True)}
    if len(others) < len(listed):
        values = method.numbers if method.level in ("interval", "ratio") else None
        made["krippendorff_alpha"] = ScaleSample(codes, values, method.level, counts.cluster_numbers)
    pairs = [(entry, made[entry.name]) for entry in listed]
    return estimate_samples(pairs, counts, method, dimension=dimension, slice=slice_, primary=primary)


def checked_codes(codes: ArrayLike, categories: int) -> Codes:
    """Return the ratings as an integer matrix, every code within the domain. Raises UsageError."""
    matrix = np.asarray(codes)
    if matrix.ndim != 2:
        raise UsageError(f"codes have {matrix.ndim} dimension(s); they are a matrix, units × raters")
    if matrix.dtype.kind not in "iu":
        if matrix.size:
            raise UsageError(
                f"codes are {matrix.dtype}; they are integers: an index into the domain, or -1 where missing",
                hint="for labels in a table use stancekit.agreement(table, unit=…, rater=…, value=…)",
            )
        matrix = matrix.astype(np.int64)
    if matrix.shape[1] == 0:
        raise UsageError("codes have no column: there is no rater")
    if matrix.size:
        low, high = int(matrix.min()), int(matrix.max())
        if low < -1 or high >= categories:
            wrong = low if low < -1 else high
            unit, rater = (int(place[0]) for place in np.nonzero(matrix == wrong))
            raise UsageError(
                f"code {wrong} of unit {unit}, rater {rater} is no index into a domain of {categories}",
                hint="codes run from 0; -1 is a missing rating",
            )
    if matrix.dtype.kind == "u":
        matrix = matrix.astype(np.int64)
    return matrix


def estimate_histogram(
    histogram: Histogram,
    method: Method,
    *,
    coefficients: Iterable[str] | Iterable[Coefficient] | None = None,
    dimension: str = "rating",
    slice: str = "all",  # noqa: A002
    primary: str | None = None,
) -> list[Estimate]:
    """Estimate agreement from a histogram of patterns, which may be the sum of many.

    The same as `estimate_codes`, for who has gathered the patterns in parts and added them up.
    """
    chosen = _chosen(coefficients, histogram.raters, method)
    return estimate_samples(
        [
            (entry, sample)
            for entry, sample in zip(chosen, table_samples(histogram, method, chosen), strict=True)
        ],
        Counts.of_histogram(histogram),
        method,
        dimension=dimension,
        slice=slice,
        primary=primary,
    )


def _chosen(
    coefficients: Iterable[str] | Iterable[Coefficient] | None, raters: int, method: Method
) -> list[Coefficient]:
    listed: list[Any] | None = None if coefficients is None else list(coefficients)
    if listed is not None and all(isinstance(entry, Coefficient) for entry in listed):
        return listed
    return fitting(listed, raters=raters, weighted=method.weighted)


def table_samples(histogram: Histogram, method: Method, chosen: Iterable[Coefficient]) -> list[TableSample]:
    """Prepare coefficients on one histogram, so that those with the same view share their sums."""
    chosen = list(chosen)
    fixed = Metric("nominal", 1 - np.eye(histogram.categories))
    metric = method.metric if any(entry.takes == "level" for entry in chosen) else fixed
    views: dict[str, ViewSums] = {}
    samples = []
    for entry in chosen:
        if entry.view not in views:
            if entry.view == "bags":
                views[entry.view] = ViewSums(Bags(histogram.blind(), method.matrix, metric))
            elif entry.view == "pair":
                views[entry.view] = ViewSums(Pair(histogram, method.matrix))
            else:
                views[entry.view] = ViewSums(Panel(histogram, method.matrix))
        argument = metric if entry.takes == "level" else method.matrix
        samples.append(TableSample(entry, views[entry.view], argument))
    return samples
