"""What an estimate's neighbours say about it: skewed prevalence, clusters, gates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stancekit.reliability.result import Facts, number
from stancekit_schemas import Estimate, Interval

__all__ = ["advise"]

SKEWED = 0.8
APART = 0.15
NARROW = 1.1


def advise(estimates: Sequence[Estimate], facts: Iterable[Facts]) -> list[str]:
    """Write one sentence for each thing that a reader of the table would otherwise miss."""
    told = []
    labels = {fact.dimension: fact.labels for fact in facts}
    for dimension in dict.fromkeys(estimate.dimension for estimate in estimates):
        whole = {e.coefficient: e for e in estimates if e.dimension == dimension and e.slice == "all"}
        told += _skew(dimension, whole, labels.get(dimension, {}))
        told += _clusters(dimension, whole)
        told += _gate(dimension, whole, estimates)
    return told


def _skew(dimension: str, whole: dict[str, Estimate], labels: dict[str, int]) -> list[str]:
    alpha, ac1 = whole.get("krippendorff_alpha"), whole.get("gwet_ac1")
    total = sum(labels.values())
    if alpha is None or ac1 is None or alpha.value is None or ac1.value is None or not total:
        return []
    label, most = max(labels.items(), key=lambda item: item[1])
    if most / total < SKEWED or ac1.value - alpha.value < APART:
        return []
    return [
        (
            f"{dimension}: {most / total:.0%} of the ratings are {label!r}. Alpha ({number(alpha.value)}) asks whether "
            f"raters agree beyond always saying so; AC1 ({number(ac1.value)}) takes most of that agreement as earned"
        )
    ]


def _clusters(dimension: str, whole: dict[str, Estimate]) -> list[str]:
    for estimate in whole.values():
        if estimate.coefficient != "krippendorff_alpha" or estimate.clusters is None:
            continue
        own, unit = _width(estimate.intervals, "cluster"), _width(estimate.intervals, "bca", "jackknife")
        if own and unit and own / unit > NARROW:
            return [
                (
                    f"{dimension}: units of one cluster are alike; resampling units would have made the interval "
                    f"{1 - unit / own:.0%} too narrow"
                )
            ]
    return []


def _gate(dimension: str, whole: dict[str, Estimate], estimates: Sequence[Estimate]) -> list[str]:
    joint = next(
        (e for e in estimates if e.dimension == dimension and e.slice == "joint" and e.coefficient in whole),
        None,
    )
    if joint is None:
        return []
    given = whole[joint.coefficient]
    if joint.value is None or given.value is None:
        return []
    return [
        (
            f"{dimension}: among those who answered {number(given.value)}; with a closed gate as an answer "
            f"{number(joint.value)}. Quote both, and the gate"
        )
    ]


def _width(intervals: Sequence[Interval], *names: str) -> float | None:
    for name in names:
        for interval in intervals:
            if interval.method == name and interval.low is not None and interval.high is not None:
                return interval.high - interval.low
    return None
