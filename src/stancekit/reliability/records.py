"""From samples to records: value or reason, standard error, intervals, signature."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability import intervals as ci
from stancekit.reliability.arrays import Floats
from stancekit.reliability.counts import Counts
from stancekit.reliability.method import Method
from stancekit.reliability.reasons import reason_undefined, warnings_of
from stancekit.reliability.registry import Coefficient
from stancekit.reliability.samples import Sample
from stancekit.reliability.signature import make_signature
from stancekit.reliability.version import stancekit_version
from stancekit.reliability.weights import weights_name
from stancekit_schemas import Estimate, Interval

__all__ = ["estimate_samples"]

FEWEST_DRAWN = 10
THRESHOLDS = ("0.667", "0.8")
"""Krippendorff's lowest value for tentative conclusions, and his requirement."""


def estimate_samples(
    samples: Iterable[tuple[Coefficient, Sample]],
    counts: Counts,
    method: Method,
    *,
    dimension: str,
    slice: str,  # noqa: A002
    primary: str | None = None,
) -> list[Estimate]:
    """Make the records: value or reason, standard error, every interval that the data allow."""
    return [_estimate(entry, sample, counts, method, dimension, slice, primary) for entry, sample in samples]


def _estimate(
    entry: Coefficient,
    sample: Sample,
    counts: Counts,
    method: Method,
    dimension: str,
    slice_: str,
    primary: str | None,
) -> Estimate:
    if method.interval == "cluster" and counts.clusters is None:
        raise UsageError(
            "an interval over clusters needs to know them", hint="give clusters=… (--cluster COLUMN)"
        )
    value = sample.value
    undefined = None
    error: float | None = None
    found: list[Interval] = []
    resampled: Floats | None = None
    if np.isfinite(value):
        scores, multiplicity, n = sample.scores()
        freedom = n if entry.divisor == "table" else n - 1
        if n >= 2:
            centred = scores - (multiplicity @ scores) / multiplicity.sum()
            error = float(np.sqrt((multiplicity @ centred**2) / (n * freedom)))
        found, resampled = _intervals(sample, value, error, n, counts, method)
    else:
        undefined = reason_undefined(entry, counts, method.domain, sample.pairable)
    chosen = _choose(found, method.interval, sample.pairable)
    clusters = None if counts.clusters is None else len(counts.clusters)
    weights = "identity" if entry.takes == "level" else weights_name(method.weights)
    signature = make_signature(
        {
            "coefficient": entry.name,
            "level": method.level,
            "weights": None if entry.takes == "level" else weights,
            "distance": method.distance_name if entry.takes == "level" else None,
            "dimension": dimension,
            "slice": slice_,
            "domain": [str(label) for label in method.domain],
            "domain_from": method.domain_from,
            "units": counts.units,
            "pairable": sample.pairable,
            "raters": counts.raters,
            "ratings": counts.ratings,
            "na_rule": method.na_rule,
            "interval": method.interval,
            "ci": chosen.method if chosen else None,
            "confidence": method.confidence,
            "resamples": method.resamples,
            "seed": method.seed,
            "clusters": clusters,
            **method.named,
            "stancekit": stancekit_version(),
            "numpy": np.__version__,
        }
    )
    return Estimate(
        dimension=dimension,
        slice=slice_,
        coefficient=entry.name,
        level=method.level,
        weights=weights,
        value=None if undefined else value,
        se=error,
        ci_low=chosen.low if chosen else None,
        ci_high=chosen.high if chosen else None,
        ci_method=chosen.method if chosen else None,
        intervals=tuple(found),
        units=counts.units,
        pairable=sample.pairable,
        raters=counts.raters,
        ratings=counts.ratings,
        clusters=clusters,
        thresholds=_thresholds(entry, resampled),
        left_out=_left_out(counts, sample.pairable),
        signature=signature,
        undefined=undefined,
        primary=entry.name == primary,
        notes=()
        if undefined
        else warnings_of(entry, counts, method.domain, method.domain_from, sample.pairable),
    )


def _intervals(
    sample: Sample, value: float, error: float | None, n: float, counts: Counts, method: Method
) -> tuple[list[Interval], Floats | None]:
    """Make all intervals that these data allow, and return the resamples behind the widest scheme.

    The order is analytic, jackknife, bootstrap, cluster.
    """
    confidence = method.confidence
    deleted, multiplicity = sample.deleted()
    found = [
        ci.analytic(value, error, n - 1, confidence),
        ci.jackknife("jackknife", value, deleted, multiplicity, confidence)[0],
    ]
    resampled: Floats | None = None
    drawn = method.resamples > 0 and (not sample.many_patterns or method.interval in ("bca", "percentile"))
    if drawn:
        resampled = sample.resampled(method.resamples, method.seed)
        found.append(ci.percentile("percentile", resampled, confidence))
        found.append(ci.bca("bca", value, resampled, deleted, multiplicity, confidence))
    if counts.clusters is not None:
        without = sample.without_cluster()
        ones = np.ones(len(without))
        found.append(ci.jackknife("cluster", value, without, ones, confidence)[0])
        if len(without) < ci.FEWEST_CLUSTERS:
            reason = f"{len(without)} clusters are too few to resample; {ci.FEWEST_CLUSTERS} are needed"
            names = ("cluster_percentile", "cluster_bca") if drawn else ()
            found += [Interval(method=name, confidence=confidence, undefined=reason) for name in names]
            resampled = None
        elif drawn:
            resampled = sample.resampled_clusters(method.resamples, method.seed)
            found.append(ci.percentile("cluster_percentile", resampled, confidence))
            found.append(ci.bca("cluster_bca", value, resampled, without, ones, confidence))
    return found, resampled


def _thresholds(entry: Coefficient, resampled: Floats | None) -> dict[str, float]:
    """Share of resamples at or above alpha's thresholds; no other coefficient has them."""
    if resampled is None or entry.name != "krippendorff_alpha":
        return {}
    defined = resampled[np.isfinite(resampled)]
    return {text: float((defined >= float(text)).mean()) for text in THRESHOLDS} if len(defined) else {}


def _left_out(counts: Counts, pairable: int) -> dict[str, int]:
    """Count the units that do not enter, by reason."""
    reasons = {"no rating": counts.unrated, "fewer than two ratings": counts.units - pairable}
    return {reason: number for reason, number in reasons.items() if number}


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
        return by_name.get(order[0]) or by_name.get("jackknife")
    if wanted in ("bca", "percentile") and f"cluster_{wanted}" in by_name:
        return by_name[f"cluster_{wanted}"]
    return by_name.get(wanted)
