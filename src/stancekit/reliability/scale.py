"""Alpha where values are many: scales, measurements, free labels.

The coincidence matrix of 2,400 values would have 5.8 million cells, and no pattern repeats. Here a
unit is its list of values. At interval level three moments per unit suffice; at ordinal level ranks
take the place of values; at nominal level only equal values meet; at ratio level differences are
computed in blocks. Nothing has the size values × values, but for blocks at ratio level.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from stancekit.reliability.arrays import Codes, Floats, Ints
from stancekit.reliability.metrics import middle_ranks
from stancekit.reliability.resampling import draw_counts

__all__ = ["MANY", "ScaleSample"]

MANY = 64
"""From how many categories on alpha is computed here."""
CELLS = 8_000_000
MOST_DELETED = 400_000_000


class ScaleSample:
    """Alpha on pairable values, for any number of distinct values.

    codes     (N, R)  -1 missing, else an index into `values`
    values    (Q,)    the numbers of the domain; ranks and nominal labels need none
    clusters  (N,)    numbers of clusters, or None
    """

    many_patterns = False

    def __init__(self, codes: Codes, values: Floats | None, level: str, clusters: Ints | None = None) -> None:
        size = (codes >= 0).sum(axis=1)
        paired = size >= 2
        unit, rater = np.nonzero((codes >= 0) & paired[:, None])
        number = np.cumsum(paired) - 1
        self.level = level
        self.pairable = int(paired.sum())
        self.unit: Ints = number[unit].astype(np.int64)
        self.code: Ints = codes[unit, rater].astype(np.int64)
        self.m: Floats = size[paired].astype(np.float64)
        used, self.code = np.unique(self.code, return_inverse=True)
        self.q = len(used)
        self.x: Floats = np.zeros(self.q) if values is None else values[used] - values[used].mean()
        self.raw: Floats = np.zeros(self.q) if values is None else values[used]
        self.clusters: Ints | None = None
        if clusters is not None:
            self.clusters = np.unique(clusters[paired], return_inverse=True)[1].astype(np.int64)
        self.counts: Floats = np.bincount(self.code, minlength=self.q).astype(np.float64)
        self.fixed_within = None if level == "ordinal" else self._within(self.x)

    @property
    def value(self) -> float:
        """Alpha on all units."""
        if self.q < 2:
            return float("nan")
        return float(self._of(np.ones((1, self.pairable)))[0])

    def _sum(self, per_value: Floats) -> Floats:
        """Add up a quantity of each rating over its unit: (L,) to (U,)."""
        return np.bincount(self.unit, weights=per_value, minlength=self.pairable).astype(np.float64)

    def _within(self, x: Floats) -> Floats:
        """Σ squared differences over ordered pairs of a unit's ratings, divided by m - 1: (U,)."""
        if self.level == "nominal":
            cell = self.unit * self.q + self.code
            held, times = np.unique(cell, return_counts=True)
            alike = np.bincount(
                held // self.q, weights=times.astype(np.float64) ** 2, minlength=self.pairable
            )
            return (self.m**2 - alike) / (self.m - 1)
        if self.level == "ratio":
            return self._within_ratio()
        own = x[self.code]
        mean = self._sum(own) / self.m
        return 2 * self.m * self._sum((own - mean[self.unit]) ** 2) / (self.m - 1)

    def _within_ratio(self) -> Floats:
        found = np.zeros(self.pairable)
        order = np.argsort(self.unit, kind="stable")
        raw, starts = self.raw[self.code[order]], np.searchsorted(self.unit[order], np.arange(self.pairable))
        for size in np.unique(self.m).astype(int):
            units = np.flatnonzero(self.m == size)
            step = max(1, CELLS // (size * size))
            for start in range(0, len(units), step):
                part = units[start : start + step]
                own = raw[starts[part][:, None] + np.arange(size)[None, :]]
                found[part] = _ratio_distance(own[:, :, None], own[:, None, :]).sum(axis=(1, 2)) / (size - 1)
        return found

    def _pull(self, counts: Floats) -> Floats:
        """Σ_k n_k · difference(c, k) for each value c: counts (..., Q) to (..., Q)."""
        total = counts.sum(axis=-1, keepdims=True)
        if self.level == "nominal":
            return np.asarray(total - counts)
        if self.level == "ratio":
            found = np.empty_like(counts)
            step = max(1, CELLS // self.q)
            for start in range(0, self.q, step):
                part = slice(start, start + step)
                found[..., part] = counts @ _ratio_distance(self.raw[:, None], self.raw[None, part])
            return found
        x = self.x if self.level == "interval" else middle_ranks(counts) - total / 2
        first = (counts * x).sum(axis=-1, keepdims=True)
        second = (counts * x**2).sum(axis=-1, keepdims=True)
        return np.asarray(total * x**2 - 2 * x * first + second)

    def _of(self, times: Floats) -> Floats:
        """Alpha where unit u is taken times[b, u] times: (B, U) to (B,)."""
        total = times @ self.m
        if self.level == "interval" and self.fixed_within is not None:
            own = self.x[self.code]
            first, second = times @ self._sum(own), times @ self._sum(own**2)
            observed, expected = times @ self.fixed_within, 2 * (total * second - first**2)
        else:
            counts = times @ self._sparse
            if self.level == "ordinal":
                observed = self._ordinal_within(times, counts)
            else:
                observed = times @ np.asarray(self.fixed_within)
            expected = (counts * self._pull(counts)).sum(axis=-1)
        scale = np.maximum(np.abs(expected), 1e-300)
        split = np.divide(
            (total - 1) * observed, scale, out=np.full(len(times), np.nan), where=expected > 1e-12 * total
        )
        return np.asarray(1 - split)

    def _ordinal_within(self, times: Floats, counts: Floats) -> Floats:
        rank = middle_ranks(counts) - counts.sum(axis=1, keepdims=True) / 2
        weighted = (times * (self.m / (self.m - 1))) @ self._sparse
        squares = (weighted * rank**2).sum(axis=1)
        crossed = np.asarray(self._sparse @ rank.T) ** 2
        return np.asarray(2 * (squares - ((times / (self.m - 1)).T * crossed).sum(axis=0)))

    @property
    def _sparse(self) -> Any:
        if not hasattr(self, "_matrix"):
            from scipy.sparse import csr_array

            ones = np.ones(len(self.unit))
            self._matrix = csr_array((ones, (self.unit, self.code)), shape=(self.pairable, self.q))
        return self._matrix

    def _blocks(self, rows: int, make: Callable[[int, int], Floats]) -> Floats:
        found = np.empty(rows)
        step = max(1, CELLS // max(self.pairable, self.q))
        for start in range(0, rows, step):
            size = min(step, rows - start)
            found[start : start + size] = self._of(make(start, size))
        return found

    def resampled(self, resamples: int, seed: int) -> Floats:
        """Alpha on resamples of the units."""
        random = np.random.default_rng(np.random.SeedSequence([seed, 0x5B007]))
        ones = np.ones(self.pairable, dtype=np.int64)
        return self._blocks(resamples, lambda _, size: draw_counts(random, ones, size).astype(np.float64))

    def resampled_clusters(self, resamples: int, seed: int) -> Floats:
        """Alpha on resamples of whole clusters."""
        clusters = self._cluster_numbers()
        random = np.random.default_rng(np.random.SeedSequence([seed, 0xC1057E5]))
        ones = np.ones(int(clusters.max()) + 1, dtype=np.int64)
        return self._blocks(
            resamples, lambda _, size: draw_counts(random, ones, size).astype(np.float64)[:, clusters]
        )

    def without_cluster(self) -> Floats:
        """Alpha without each cluster."""
        clusters = self._cluster_numbers()
        return self._blocks(
            int(clusters.max()) + 1,
            lambda start, size: (clusters[None, :] != np.arange(start, start + size)[:, None]).astype(
                np.float64
            ),
        )

    def deleted(self) -> tuple[Floats, Floats]:
        """Alpha without each unit; at ordinal level on very large data its linearisation."""
        ones = np.ones(self.pairable)
        if self.level != "ordinal":
            return self._deleted_fixed(), ones
        if self.pairable * len(self.unit) <= MOST_DELETED:
            everyone = np.arange(self.pairable)

            def make(start: int, size: int) -> Floats:
                kept = everyone[None, :] != np.arange(start, start + size)[:, None]
                return np.asarray(kept, dtype=np.float64)

            return self._blocks(self.pairable, make), ones
        scores, _, n = self.scores()
        return self.value - (scores - scores.mean()) / (n - 1), ones

    def _deleted_fixed(self) -> Floats:
        """Exact: expected disagreement without a unit follows from the pull on its own values."""
        within, total = self.fixed_within, float(self.m.sum())
        if within is None:
            raise ValueError("the metric moves")
        pull = self._pull(self.counts)
        expected = float(self.counts @ pull) - 2 * self._sum(pull[self.code]) + within * (self.m - 1)
        observed = within.sum() - within
        left = total - self.m
        split = np.divide(
            (left - 1) * observed, expected, out=np.full(len(left), np.nan), where=expected > 1e-12 * total
        )
        return np.asarray(1 - split)

    def scores(self) -> tuple[Floats, Floats, float]:
        """Return the linearised scores of alpha before its small-sample factor."""
        n, total = float(self.pairable), float(self.m.sum())
        rank = middle_ranks(self.counts) - total / 2
        within = self.fixed_within if self.fixed_within is not None else self._within(rank)
        pull = self._pull(self.counts)
        expected = float(self.counts @ pull) / total**2
        observed = float(within.sum()) / total
        before, mean = 1 - observed / expected, total / n
        size = self.m / mean
        split = within / mean - observed * (size - 1)
        drawn = 2 * self._sum(pull[self.code]) / (total * mean) - 2 * expected * (size - 1)
        scores = 1 - split / expected + (1 - before) * (drawn / expected - 2)
        if self.level == "ordinal":
            mates = (self._sum(rank[self.code])[self.unit] - rank[self.code]) / (self.m[self.unit] - 1)
            lagged = np.bincount(self.code, weights=mates, minlength=self.q)
            lift = (self.counts * rank - lagged) / total
            lift -= (1 - before) * self.counts * (total * rank - self.counts @ rank) / total**2
            above = np.cumsum(lift[::-1])[::-1] - lift
            slope = 4 * (above + lift / 2) / expected
            scores = scores - n * self._sum(slope[self.code])
        return scores, np.ones(self.pairable), n

    def _cluster_numbers(self) -> Ints:
        if self.clusters is None:
            raise ValueError("no clusters are known")
        return self.clusters


def _ratio_distance(one: Floats, two: Floats) -> Floats:
    both = one + two
    return np.asarray(
        np.divide(one - two, both, out=np.zeros(np.broadcast(one, two).shape), where=both > 0) ** 2
    )
