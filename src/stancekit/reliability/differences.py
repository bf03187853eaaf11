"""Is one set of ratings more reliable than another? The difference, its interval, and a test.

Paired: the same units rated twice (round 1 and 2, team A and B). Unpaired: other units (guidelines
1.0 on batch A, 2.0 on batch B). Units, or whole clusters, are resampled for the interval; for the
test they are swapped between the sets (paired) or dealt out anew (unpaired).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Codes, Floats, Ints
from stancekit.reliability.estimate import table_samples
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.intervals import jackknife, percentile
from stancekit.reliability.method import Method
from stancekit.reliability.registry import fitting
from stancekit.reliability.samples import TableSample
from stancekit_schemas import Interval

__all__ = ["Difference", "difference"]


@dataclass(frozen=True)
class Difference:
    """Second less first. `p_value` is two-sided, None where `undefined` gives the reason."""

    coefficient: str
    paired: bool
    first: float | None
    second: float | None
    value: float | None
    intervals: tuple[Interval, ...]
    p_value: float | None
    permutations: int
    units: tuple[int, int]
    clusters: int | None
    undefined: str | None = None


def difference(
    first: Codes,
    second: Codes,
    method: Method,
    *,
    coefficient: str = "krippendorff_alpha",
    paired: bool,
    clusters: Sequence[Hashable] | None = None,
    second_clusters: Sequence[Hashable] | None = None,
    permutations: int = 2000,
) -> Difference:
    """Compare two sets of ratings by one coefficient.

    Parameters
    ----------
    first, second
        Codes (units × raters); with `paired` the rows are the same units, raters may differ.
    method
        Domain, level, weights, resamples, seed and confidence of both.
    clusters, second_clusters
        Cluster of each unit; paired sets share the first.
    permutations
        Random swaps or deals for the test; the p-value counts the observed one, so it is never 0.

    Raises
    ------
    UsageError
        Paired sets of unequal length, or a coefficient that needs both sets to have the same raters.
    """
    if paired and len(first) != len(second):
        raise UsageError(f"paired sets have the same units: {len(first)} and {len(second)} are given")
    one, two = (_PerUnit(codes, method, coefficient) for codes in (first, second))
    groups = _groups(clusters, len(first))
    others = groups if paired else _groups(second_clusters, len(second))
    values = one.value, two.value
    if not np.isfinite(values).all():
        which = "first" if not np.isfinite(values[0]) else "second"
        first_value, second_value = (float(v) if np.isfinite(v) else None for v in values)
        return Difference(
            coefficient, paired, first_value, second_value, None, (), None, 0, (one.units, two.units), None,
            f"{coefficient} is undefined on the {which} set",
        )  # fmt: skip
    observed = values[1] - values[0]
    random = np.random.default_rng(np.random.SeedSequence([method.seed, 0xD1FF]))
    a, b = one.by_group(groups), two.by_group(others)
    if paired:
        resampled, without, permuted = _paired(one, two, a, b, method.resamples, permutations, random)
    else:
        resampled, without, permuted = _unpaired(one, two, a, b, method.resamples, permutations, random)
    name = "cluster" if clusters is not None else "jackknife"
    intervals = [_jackknifed(name, observed, without, method.confidence)]
    if method.resamples and (clusters is None or min(len(a), len(b)) >= 10):
        intervals.append(percentile("percentile", resampled, method.confidence))
    permuted = permuted[np.isfinite(permuted)]
    p_value = float((1 + np.sum(np.abs(permuted) >= abs(observed) - 1e-12)) / (1 + len(permuted)))
    return Difference(
        coefficient, paired, values[0], values[1], observed, tuple(intervals), p_value, len(permuted),
        (one.units, two.units), len(np.unique(groups)) if clusters is not None else None,
    )  # fmt: skip


class _PerUnit:
    """The sums of one set, unit by unit: (N, K), zero where a unit has no rating."""

    def __init__(self, codes: Codes, method: Method, coefficient: str) -> None:
        (entry,) = fitting([coefficient], raters=codes.shape[1], weighted=method.weighted)
        rated = (codes >= 0).any(axis=1)
        from stancekit.reliability.patterns import bags_of_rows

        histogram = Histogram.from_bags(
            bags_of_rows(codes, len(method.domain)), raters=codes.shape[1], rows=codes
        )
        by_unit = Histogram(histogram.raters, histogram.rows, histogram.bags, histogram.multiplicity, 0)
        self.sample = _unmerged(by_unit, method, entry.name)
        self.units = int(rated.sum())
        own = self.sample.view.table
        self.table: Floats = np.zeros((len(codes), own.shape[1]))
        self.table[rated] = own

    @property
    def value(self) -> float:
        return self.sample.value

    def of(self, totals: Floats) -> Floats:
        """Return the coefficient of sums (..., K)."""
        return self.sample.entry.value(self.sample.view.sums(totals), self.sample.argument)

    def by_group(self, groups: Ints) -> Floats:
        """Add the units of each group: (G, K)."""
        total = np.zeros((int(groups.max(initial=-1)) + 1, self.table.shape[1]))
        np.add.at(total, groups, self.table)
        return total


def _unmerged(histogram: Histogram, method: Method, name: str) -> TableSample:
    from stancekit.reliability.registry import coefficient
    from stancekit.reliability.samples import ViewSums
    from stancekit.reliability.sums import Bags

    entry = coefficient(name)
    if entry.view != "bags":
        return table_samples(histogram, method, [entry])[0]
    metric = method.metric
    argument = metric if entry.takes == "level" else method.matrix
    return TableSample(entry, ViewSums(Bags(histogram, method.matrix, metric)), argument)


def _paired(
    one: _PerUnit,
    two: _PerUnit,
    a: Floats,
    b: Floats,
    resamples: int,
    permutations: int,
    random: np.random.Generator,
) -> tuple[Floats, Floats, Floats]:
    groups = len(a)
    resampled = np.empty(resamples)
    for start, size in _steps(resamples, groups):
        drawn = random.multinomial(groups, np.full(groups, 1 / groups), size=size).astype(np.float64)
        resampled[start : start + size] = two.of(drawn @ b) - one.of(drawn @ a)
    without = two.of(b.sum(axis=0) - b) - one.of(a.sum(axis=0) - a)
    if a.shape != b.shape:
        raise UsageError("swapping needs both sets to have as many raters for this coefficient")
    permuted = np.empty(permutations)
    for start, size in _steps(permutations, groups):
        swap = random.integers(0, 2, (size, groups)).astype(np.float64)
        moved = swap @ (b - a)
        permuted[start : start + size] = two.of(b.sum(axis=0) - moved) - one.of(a.sum(axis=0) + moved)
    return resampled, without, permuted


def _unpaired(
    one: _PerUnit,
    two: _PerUnit,
    a: Floats,
    b: Floats,
    resamples: int,
    permutations: int,
    random: np.random.Generator,
) -> tuple[Floats, Floats, Floats]:
    resampled = np.empty(resamples)
    for start, size in _steps(resamples, len(a) + len(b)):
        left = random.multinomial(len(a), np.full(len(a), 1 / len(a)), size=size).astype(np.float64)
        right = random.multinomial(len(b), np.full(len(b), 1 / len(b)), size=size).astype(np.float64)
        resampled[start : start + size] = two.of(right @ b) - one.of(left @ a)
    fixed_one, fixed_two = float(one.of(a.sum(axis=0))), float(two.of(b.sum(axis=0)))
    without = np.concatenate([fixed_two - one.of(a.sum(axis=0) - a), two.of(b.sum(axis=0) - b) - fixed_one])
    if a.shape[1] != b.shape[1]:
        raise UsageError("dealing out anew needs both sets to have as many raters for this coefficient")
    both = np.concatenate([a, b])
    permuted = np.empty(permutations)
    for start, size in _steps(permutations, len(both)):
        order = random.permuted(np.tile(np.arange(len(both)), (size, 1)), axis=1)
        dealt = np.zeros((size, len(both)))
        np.put_along_axis(dealt, order[:, : len(a)], 1.0, axis=1)
        first = dealt @ both
        permuted[start : start + size] = two.of(both.sum(axis=0) - first) - one.of(first)
    return resampled, without, permuted


def _jackknifed(name: str, value: float, without: Floats, confidence: float) -> Interval:
    found = jackknife(name, value, without, np.ones(len(without)), confidence)[0]
    if found.low is None or found.high is None:
        return found
    return found.model_copy(update={"high": 2 * value - found.low})


def _groups(clusters: Sequence[Hashable] | None, units: int) -> Ints:
    if clusters is None:
        return np.arange(units)
    if len(clusters) != units:
        raise UsageError(f"{len(clusters)} clusters for {units} units")
    place: dict[Hashable, int] = {}
    return np.array([place.setdefault(name, len(place)) for name in clusters], dtype=np.int64)


def _steps(total: int, width: int) -> list[tuple[int, int]]:
    step = max(1, 4_000_000 // max(width, 1))
    return [(start, min(step, total - start)) for start in range(0, total, step)]
