"""One coefficient on one set of ratings: its value, resampled, and with a unit or cluster deleted."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Protocol

import numpy as np

from stancekit.reliability.arrays import Floats
from stancekit.reliability.registry import Coefficient
from stancekit.reliability.resampling import resampled_sums, resampled_totals
from stancekit.reliability.specific_view import Specific
from stancekit.reliability.sums import Bags, Pair, PairSums, Panel

__all__ = ["Sample", "TableSample", "ViewSums"]

View = Bags | Pair | Panel | Specific
BLOCK = 4_000_000


class Sample(Protocol):
    """What intervals are made from. Coefficients are nan where undefined."""

    pairable: int
    many_patterns: bool

    @property
    def value(self) -> float:
        """The coefficient on all units."""

    def scores(self) -> tuple[Floats, Floats, float]:
        """Per-pattern scores (P,), how many units have each (P,), and the n of the variance."""

    def resampled(self, resamples: int, seed: int) -> Floats:
        """Return the coefficient on resamples of the units: (B,)."""

    def deleted(self) -> tuple[Floats, Floats]:
        """Return the coefficient without one unit of each pattern (P,), and the units that have it."""

    def without_cluster(self) -> Floats:
        """Return the coefficient without each cluster that could change it: (G,)."""

    def resampled_clusters(self, resamples: int, seed: int) -> Floats:
        """Return the coefficient on resamples of whole clusters: (B,)."""


class ViewSums:
    """The sums of one view, computed once and shared by every coefficient that uses it."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.totals: Floats = view.multiplicity @ view.table
        self._resampled: dict[tuple[int, int], Any] = {}
        self._clusters: dict[tuple[int, int], Any] = {}

    def resampled(self, resamples: int, seed: int) -> Any:
        """Sums of resamples over units."""
        key = (resamples, seed)
        if key not in self._resampled:
            drawn = resampled_sums(self.view.table, self.view.histogram.multiplicity, resamples, seed)
            self._resampled[key] = self.view.sums(drawn)
        return self._resampled[key]

    @cached_property
    def cluster_totals(self) -> Floats:
        """What each cluster adds: (G, K)."""
        clusters = self.view.histogram.clusters
        if clusters is None:
            raise ValueError("no clusters are known")
        added = self.view.table[clusters.pattern] * clusters.count[:, None]
        starts = np.searchsorted(clusters.cluster, np.arange(len(clusters)))
        return np.asarray(np.add.reduceat(added, starts, axis=0))

    def resampled_clusters(self, resamples: int, seed: int) -> Any:
        """Sums of resamples over clusters."""
        key = (resamples, seed)
        if key not in self._clusters:
            self._clusters[key] = self.view.sums(resampled_totals(self.cluster_totals, resamples, seed))
        return self._clusters[key]


class TableSample:
    """A coefficient that is a function of sums over units."""

    def __init__(self, entry: Coefficient, shared: ViewSums, argument: Any) -> None:
        self.entry = entry
        self.shared = shared
        self.argument = argument
        self.view = shared.view
        self.sums: Any = shared.view.sums(shared.totals)
        self.pairable = round(float(_pairable(self.sums)))
        self.many_patterns = isinstance(shared.view, Panel)

    def _of(self, sums: Any) -> Floats:
        return self.entry.value(sums, self.argument)

    @cached_property
    def value(self) -> float:
        """The coefficient on all units, nan without pairable ones."""
        return float(self._of(self.sums)) if self.pairable else float("nan")

    def scores(self) -> tuple[Floats, Floats, float]:
        """Return the linearised scores of the patterns."""
        scores, n = self.entry.scores(self.view, self.sums, self.value)
        return scores, self.view.multiplicity, n

    def resampled(self, resamples: int, seed: int) -> Floats:
        """Return the coefficient on resamples of the units."""
        return self._of(self.shared.resampled(resamples, seed))

    def deleted(self) -> tuple[Floats, Floats]:
        """Return the coefficient without one unit of each pattern that takes part in it."""
        multiplicity = self.view.multiplicity
        if isinstance(self.view, Pair):
            used = self.view.both
        elif self.entry.takes == "level" and isinstance(self.view, Bags):
            used = self.view.two
        else:
            used = multiplicity > 0
        table = self.view.table[used] if not used.all() else self.view.table
        found = np.empty(len(table))
        step = max(1, BLOCK // table.shape[1])
        for start in range(0, len(table), step):
            part = self.shared.totals - table[start : start + step]
            found[start : start + step] = self._of(self.view.sums(part))
        return found, multiplicity[used]

    def without_cluster(self) -> Floats:
        """Return the coefficient without each cluster that has a pairable unit or moves prevalence."""
        totals = self.shared.cluster_totals
        own = self.view.sums(totals)
        if isinstance(self.view, Pair) or self.entry.takes == "level":
            totals = totals[_pairable(own) > 0]
        return self._of(self.view.sums(self.shared.totals - totals))

    def resampled_clusters(self, resamples: int, seed: int) -> Floats:
        """Return the coefficient on resamples of clusters."""
        return self._of(self.shared.resampled_clusters(resamples, seed))


def _pairable(sums: Any) -> Floats:
    """How many units two raters rated; for a pair's table its sum."""
    return np.asarray(sums.table.sum(axis=(-2, -1)) if isinstance(sums, PairSums) else sums.pairable)
