"""From ratings to estimates: each coefficient with its standard error, intervals and signature."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike

from stancekit.errors import UsageError
from stancekit.reliability import intervals as ci
from stancekit.reliability.arrays import Codes, Floats
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.metrics import Metric, metric_of
from stancekit.reliability.reasons import reason_undefined, warnings_of
from stancekit.reliability.registry import Coefficient, fitting
from stancekit.reliability.resampling import resampled_sums, resampled_totals
from stancekit.reliability.signature import make_signature
from stancekit.reliability.sums import Bags, Pair, Panel
from stancekit.reliability.weights import weight_matrix, weights_name
from stancekit_schemas import Estimate, Interval, Level

__all__ = ["INTERVALS", "Method", "estimate_codes", "estimate_histogram"]

INTERVALS = ("auto", "cluster", "bca", "percentile", "analytic", "jackknife")
FEWEST_DRAWN = 10
View = Bags | Pair | Panel
IntervalMethod = Literal["auto", "cluster", "bca", "percentile", "analytic", "jackknife"]


@dataclass(frozen=True)
class Method:
    """How estimates are made: everything that their signature says besides the data."""

    domain: tuple[object, ...]
    level: Level
    weights: str | ArrayLike = "identity"
    distance: str | ArrayLike | None = None
    interval: IntervalMethod = "auto"
    confidence: float = 0.95
    resamples: int = 1000
    seed: int = 0
    na_rule: str = "available"
    domain_from: str = "declared"
    named: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        labels = [str(label) for label in self.domain]
        if not labels:
            raise UsageError("the domain is empty", hint="name every category that could have been chosen")
        if len(set(labels)) != len(labels):
            twice = next(label for label in labels if labels.count(label) > 1)
            raise UsageError(f"the domain lists {twice!r} twice")
        if self.interval not in INTERVALS:
            raise UsageError(f"no interval is called {self.interval!r}", hint="use one of: " + ", ".join(INTERVALS))
        if not 0 < self.confidence < 1:
            raise UsageError(f"confidence is a share between 0 and 1, not {self.confidence}")
        if self.resamples < 0:
            raise UsageError(f"resamples cannot be {self.resamples}")

    @cached_property
    def matrix(self) -> Floats:
        """The agreement weights, (Q, Q)."""
        return weight_matrix(self.weights, self.domain)

    @cached_property
    def metric(self) -> Metric:
        """The difference function of alpha."""
        return metric_of(self.level, self.domain, self.distance)

    @property
    def weighted(self) -> bool:
        """Whether agreement weights other than the identity were asked for."""
        return not (isinstance(self.weights, str) and self.weights == "identity")


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
    matrix = checked_codes(codes, len(domain))
    method = Method(
        tuple(domain), level, weights, distance, interval, confidence, resamples, seed, na_rule=na_rule
    )
    chosen = fitting(coefficients, raters=matrix.shape[1], weighted=method.weighted)
    by_rater = any(entry.view != "bags" for entry in chosen)
    few = (len(domain) + 1.0) ** matrix.shape[1] <= 65_536
    histogram = Histogram.from_codes(matrix, len(domain), clusters=clusters, by_rater=by_rater or few)
    return estimate_histogram(
        histogram, method, coefficients=chosen, dimension=dimension, slice=slice, primary=primary
    )


def checked_codes(codes: ArrayLike, categories: int) -> Codes:
    """Return the ratings as an integer matrix, every code within the domain. Raises UsageError."""
    matrix = np.asarray(codes)
    if matrix.ndim != 2:  # noqa: PLR2004
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
    listed = None if coefficients is None else list(coefficients)
    if listed is None or not all(isinstance(entry, Coefficient) for entry in listed):
        listed = fitting(listed, raters=histogram.raters, weighted=method.weighted)  # type: ignore[arg-type]
    blind = histogram.blind() if any(entry.view == "bags" for entry in listed) else histogram  # type: ignore[union-attr]
    needs_metric = any(entry.takes == "level" for entry in listed)  # type: ignore[union-attr]
    metric = method.metric if needs_metric else Metric("nominal", 1 - np.eye(histogram.categories))
    views: dict[str, _Sample] = {}
    estimates = []
    for entry in listed:
        if not isinstance(entry, Coefficient):  # pragma: no cover - narrowed above
            continue
        if entry.view not in views:
            view: View
            if entry.view == "bags":
                view = Bags(blind, method.matrix, metric)
            elif entry.view == "pair":
                view = Pair(histogram, method.matrix)
            else:
                view = Panel(histogram, method.matrix)
            views[entry.view] = _Sample(view, method)
        estimates.append(_estimate(entry, views[entry.view], method, dimension, slice, primary))
    return estimates


class _Sample:
    """One view of the ratings with its sums: whole, resampled, with a unit or a cluster deleted."""

    def __init__(self, view: View, method: Method) -> None:
        self.view = view
        self.method = method
        self.totals: Floats = view.multiplicity @ view.table

    @cached_property
    def resampled(self) -> Any:
        """Sums of the bootstrap resamples over units."""
        seed, resamples = self.method.seed, self.method.resamples
        return self.view.sums(
            resampled_sums(self.view.table, self.view.histogram.multiplicity, resamples, seed)
        )

    @cached_property
    def cluster_totals(self) -> Floats:
        """What each cluster adds: (G, K)."""
        clusters = self.view.histogram.clusters
        assert clusters is not None  # noqa: S101 - asked only where clusters are known
        added = self.view.table[clusters.pattern] * clusters.count[:, None]
        starts = np.searchsorted(clusters.cluster, np.arange(len(clusters)))
        return np.asarray(np.add.reduceat(added, starts, axis=0))

    @cached_property
    def resampled_clusters(self) -> Any:
        """Sums of the bootstrap resamples over clusters."""
        return self.view.sums(
            resampled_totals(self.cluster_totals, self.method.resamples, self.method.seed)
        )

    def deleted(self, value: Any) -> Floats:
        """Return the coefficient without one unit of each pattern: (P,)."""
        table, found = self.view.table, np.empty(len(self.view.table))
        step = max(1, 4_000_000 // table.shape[1])
        for start in range(0, len(table), step):
            found[start : start + step] = value(self.view.sums(self.totals - table[start : start + step]))
        return found


def _estimate(
    entry: Coefficient, sample: _Sample, method: Method, dimension: str, slice_: str, primary: str | None
) -> Estimate:
    view, histogram = sample.view, sample.view.histogram
    argument = method.metric if entry.takes == "level" else method.matrix
    sums: Any = view.sums(sample.totals)

    def value_of(some: Any) -> Floats:
        return entry.value(some, argument)

    pairable = int(sums.table.sum()) if isinstance(view, Pair) else int(sums.pairable)
    value = float(value_of(sums)) if pairable else float("nan")
    undefined = None
    error: float | None = None
    found: list[Interval] = []
    if np.isfinite(value):
        scores, n = entry.scores(view, sums, value)
        freedom = n if entry.divisor == "table" else n - 1
        if n >= 2:
            centred = scores - (view.multiplicity @ scores) / view.multiplicity.sum()
            error = float(np.sqrt((view.multiplicity @ centred**2) / (n * freedom)))
        found = _intervals(entry, sample, value, value_of, error, n)
    else:
        undefined = reason_undefined(entry, histogram, method.domain, pairable)
    chosen = _choose(found, method.interval, pairable)
    signature = make_signature(
        {
            "coefficient": entry.name,
            "level": method.level,
            "weights": None if entry.takes == "level" else weights_name(method.weights),
            "distance": method.metric.name if entry.takes == "level" and method.distance is not None else None,
            "dimension": dimension,
            "slice": slice_,
            "domain": [str(label) for label in method.domain],
            "domain_from": method.domain_from,
            "units": histogram.units,
            "pairable": pairable,
            "raters": histogram.raters,
            "ratings": histogram.ratings,
            "na_rule": method.na_rule,
            "interval": chosen.method if chosen else method.interval,
            "confidence": method.confidence,
            "resamples": method.resamples,
            "seed": method.seed,
            "clusters": len(histogram.clusters) if histogram.clusters else None,
            **method.named,
            "stancekit": _version(),
            "numpy": np.__version__,
        }
    )
    return Estimate(
        dimension=dimension,
        slice=slice_,
        coefficient=entry.name,
        level=method.level,
        weights="identity" if entry.takes == "level" else weights_name(method.weights),
        value=None if undefined else value,
        se=error,
        ci_low=chosen.low if chosen else None,
        ci_high=chosen.high if chosen else None,
        ci_method=chosen.method if chosen else None,
        intervals=tuple(found),
        units=histogram.units,
        pairable=pairable,
        raters=histogram.raters,
        ratings=histogram.ratings,
        clusters=len(histogram.clusters) if histogram.clusters else None,
        signature=signature,
        undefined=undefined,
        primary=entry.name == primary,
        notes=() if undefined else warnings_of(entry, histogram, method.domain, method.domain_from, pairable),
    )


def _intervals(
    entry: Coefficient, sample: _Sample, value: float, value_of: Any, error: float | None, n: float
) -> list[Interval]:
    """All intervals that these data allow, in the order analytic, jackknife, bootstrap, cluster."""
    method, view = sample.method, sample.view
    confidence = method.confidence
    multiplicity = view.multiplicity
    deleted = sample.deleted(value_of)
    if entry.name == "krippendorff_alpha" and isinstance(view, Bags):
        multiplicity = multiplicity * view.two
    elif isinstance(view, Pair):
        multiplicity = multiplicity * view.both
    used = multiplicity > 0
    deleted, multiplicity = deleted[used], multiplicity[used]
    found = [ci.analytic(value, error, n - 1, confidence)]
    found.append(ci.jackknife("jackknife", value, deleted, multiplicity, confidence)[0])
    drawn = method.resamples > 0 and (entry.view != "panel" or method.interval in ("bca", "percentile"))
    if drawn:
        resampled = value_of(sample.resampled)
        found.append(ci.percentile("percentile", resampled, confidence))
        found.append(ci.bca("bca", value, resampled, deleted, multiplicity, confidence))
    clusters = view.histogram.clusters
    if clusters is not None:
        totals = sample.cluster_totals
        kept = view.sums(totals)
        present = kept.table.sum(axis=(-2, -1)) > 0 if isinstance(view, Pair) else kept.pairable > 0
        if entry.takes == "weights" and not isinstance(view, Pair):
            present = np.ones(len(totals), dtype=bool)
        without = value_of(view.sums(sample.totals - totals[present]))
        ones = np.ones(len(without))
        found.append(ci.jackknife("cluster", value, without, ones, confidence)[0])
        if len(totals) >= ci.FEWEST_CLUSTERS and drawn:
            resampled = value_of(sample.resampled_clusters)
            found.append(ci.percentile("cluster_percentile", resampled, confidence))
            found.append(ci.bca("cluster_bca", value, resampled, without, ones, confidence))
    return found


def _choose(found: Sequence[Interval], wanted: str, pairable: int) -> Interval | None:
    """Pick the interval to report. `auto`: clusters where known, else BCa, else the jackknife.

    A bootstrap of a handful of units knows nothing of the units that might have been, so below ten
    the jackknife comes first.
    """
    by_name = {interval.method: interval for interval in found}
    if wanted == "auto":
        if "cluster" in by_name:
            return by_name["cluster"]
        order = ("bca", "jackknife", "analytic") if pairable >= FEWEST_DRAWN else ("jackknife", "analytic")
        for name in order:
            interval = by_name.get(name)
            if interval is not None and interval.low is not None and interval.low >= -1:
                return interval
        return by_name.get("bca") or by_name.get("jackknife")
    if wanted in ("bca", "percentile") and f"cluster_{wanted}" in by_name:
        return by_name[f"cluster_{wanted}"]
    return by_name.get(wanted)


def _version() -> str:
    from stancekit.reliability.version import stancekit_version

    return stancekit_version()
