"""Alpha within slices: agreement that is not bought by prevalence differing between them.

Pooled alpha compares ratings with ratings of any article. Where one article draws support and another
scorn, knowing the article alone makes raters agree. Within-slice alpha draws the expected
disagreement inside each slice: one less the sum of observed over the sum of expected disagreements.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np

from stancekit.reliability.arrays import Codes, Floats, Ints
from stancekit.reliability.method import Method
from stancekit.reliability.metrics import Metric, middle_ranks
from stancekit.reliability.patterns import bags_of_rows

__all__ = ["WithinSample"]


class WithinSample:
    """Stratified alpha with the same ways to resample as any other coefficient.

    codes   (N, R)  -1 missing
    slices  (N,)    the slice of each unit
    Units are resampled within their slice; the metric is that of the pooled ratings.
    """

    many_patterns = False

    def __init__(
        self,
        codes: Codes,
        slices: Sequence[Hashable],
        method: Method,
        clusters: Sequence[Hashable] | None = None,
    ) -> None:
        bags = bags_of_rows(codes, len(method.domain)).astype(np.float64)
        m = bags.sum(axis=1)
        two = m >= 2
        place: dict[Hashable, int] = {}
        numbers = np.array([place.setdefault(name, len(place)) for name in slices], dtype=np.int64)
        self.bags, self.m = bags[two], m[two]
        self.slice = numbers[two]
        self.slices = len(place)
        self.pairable = int(two.sum())
        metric = method.metric
        delta = _fixed(metric, self.bags.sum(axis=0))
        self.delta = delta
        self.within: Floats = (self.bags * (self.bags @ delta)).sum(axis=1) / (self.m - 1)
        self.cluster: Ints | None = None
        if clusters is not None:
            order: dict[Hashable, int] = {}
            all_numbers = np.array([order.setdefault(name, len(order)) for name in clusters], dtype=np.int64)
            _, self.cluster = np.unique(all_numbers[two], return_inverse=True)

    def _of(self, times: Floats) -> Floats:
        """Alpha where unit u is taken times[b, u] times."""
        observed, expected = np.zeros(len(times)), np.zeros(len(times))
        for number in range(self.slices):
            units = self.slice == number
            part = times[:, units]
            values = part @ self.bags[units]
            total = values.sum(axis=1)
            drawn = ((values @ self.delta) * values).sum(axis=1)
            observed += part @ self.within[units]
            expected += np.divide(drawn, total - 1, out=np.zeros_like(drawn), where=total > 1)
        return np.asarray(
            1 - np.divide(observed, expected, out=np.full(len(times), np.nan), where=expected > 1e-12)
        )

    @property
    def value(self) -> float:
        """Within-slice alpha on all units."""
        return float(self._of(np.ones((1, self.pairable)))[0]) if self.pairable else float("nan")

    def deleted(self) -> tuple[Floats, Floats]:
        """Return it without each unit."""
        found = np.empty(self.pairable)
        step = max(1, 4_000_000 // max(self.pairable, 1))
        for start in range(0, self.pairable, step):
            rows = np.arange(start, min(start + step, self.pairable))
            found[rows] = self._of((np.arange(self.pairable)[None, :] != rows[:, None]).astype(np.float64))
        return found, np.ones(self.pairable)

    def scores(self) -> tuple[Floats, Floats, float]:
        """Jackknife pseudo-values stand in for a linearisation."""
        deleted, ones = self.deleted()
        n = float(self.pairable)
        return n * self.value - (n - 1) * np.nan_to_num(deleted, nan=self.value), ones, n

    def resampled(self, resamples: int, seed: int) -> Floats:
        """Return it on resamples of units within their slices."""
        random = np.random.default_rng(np.random.SeedSequence([seed, 0x5B007]))
        found = np.empty(resamples)
        step = max(1, 4_000_000 // max(self.pairable, 1))
        for start in range(0, resamples, step):
            size = min(step, resamples - start)
            times = np.zeros((size, self.pairable))
            for number in range(self.slices):
                units = np.flatnonzero(self.slice == number)
                if len(units):
                    times[:, units] = random.multinomial(
                        len(units), np.full(len(units), 1 / len(units)), size=size
                    )
            found[start : start + size] = self._of(times)
        return found

    def without_cluster(self) -> Floats:
        """Return it without each cluster."""
        numbers = self._clusters()
        return self._of((numbers[None, :] != np.arange(numbers.max() + 1)[:, None]).astype(np.float64))

    def resampled_clusters(self, resamples: int, seed: int) -> Floats:
        """Return it on resamples of clusters."""
        numbers = self._clusters()
        random = np.random.default_rng(np.random.SeedSequence([seed, 0xC1057E5]))
        groups = int(numbers.max()) + 1
        drawn = random.multinomial(groups, np.full(groups, 1 / groups), size=resamples)
        return self._of(drawn[:, numbers].astype(np.float64))

    def _clusters(self) -> Ints:
        if self.cluster is None:
            raise ValueError("no clusters are known")
        return self.cluster


def _fixed(metric: Metric, values: Floats) -> Floats:
    if metric.matrix is not None:
        return metric.matrix
    rank = middle_ranks(values)
    return np.asarray((rank[:, None] - rank[None, :]) ** 2)
