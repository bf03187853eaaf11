"""The histogram of patterns: what every coefficient, bootstrap and jackknife is computed from.

With labels and few raters, units fall into few distinct patterns. A histogram keeps each pattern
once, with the number of units that show it, for every cluster. Histograms of two parts of a corpus
add up with `+` to the histogram of the whole, so the same object is the unit of distribution.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from stancekit.reliability.arrays import Codes, Ints
from stancekit.reliability.patterns import (
    bag_keys,
    bags_of_keys,
    bags_of_rows,
    fits,
    row_keys,
    rows_of_keys,
)
from stancekit.reliability.tally import Clusters, distinct_bags, distinct_rows, numbered, tallied, used_only

__all__ = ["Clusters", "Histogram"]


@dataclass(frozen=True)
class Histogram:
    """Distinct patterns with their multiplicities; units without any rating are only counted.

    rows          (P, R)  ratings by rater, -1 missing; None where raters are not told apart
    bags          (P, Q)  how many raters gave category q
    multiplicity  (P,)    units that show the pattern
    """

    raters: int
    rows: Codes | None
    bags: Ints
    multiplicity: Ints
    unrated: int
    clusters: Clusters | None = None

    @property
    def categories(self) -> int:
        """Q, the number of declared categories."""
        return self.bags.shape[1]

    @property
    def units(self) -> int:
        """Units with at least one rating."""
        return int(self.multiplicity.sum())

    @property
    def pairable(self) -> int:
        """Units with at least two ratings."""
        return int(self.multiplicity[self.bags.sum(axis=1) >= 2].sum())

    @property
    def ratings(self) -> int:
        """How many ratings there are."""
        return int(self.multiplicity @ self.bags.sum(axis=1))

    @classmethod
    def from_codes(
        cls,
        codes: Codes,
        categories: int,
        *,
        clusters: Sequence[Hashable] | Codes | None = None,
        by_rater: bool = True,
    ) -> Histogram:
        """Gather the patterns of a rating matrix.

        codes     (N, R)  -1 missing, otherwise below `categories`
        clusters  (N,)    the cluster of each unit, if known
        by_rater  keep who said what (Cohen, Conger, pairs); without it only bags are kept
        """
        raters = codes.shape[1]
        if by_rater and fits(categories + 1, raters):
            keys, bins = row_keys(codes, categories), (categories + 1) ** raters
        elif not by_rater and fits(raters + 1, categories):
            keys, bins = bag_keys(codes, categories), (raters + 1) ** categories
        else:
            return cls._undeduplicated(codes, categories, clusters=clusters, by_rater=by_rater)
        groups, names = numbered(clusters, len(codes))
        distinct, multiplicity, members = tallied(keys, bins, groups, len(names))
        unrated = 0
        if len(distinct) and distinct[0] == 0:
            unrated = int(multiplicity[0])
            distinct, multiplicity = distinct[1:], multiplicity[1:]
            if members is not None:
                rated = members[1] > 0
                members = (members[0][rated], members[1][rated] - 1, members[2][rated])
        rows = rows_of_keys(distinct, categories, raters) if by_rater else None
        bags = bags_of_keys(distinct, categories, raters) if rows is None else bags_of_rows(rows, categories)
        found = Clusters(names, *members) if members is not None else None
        return cls(raters, rows, bags, multiplicity, unrated, used_only(found))

    @classmethod
    def _undeduplicated(
        cls, codes: Codes, categories: int, *, clusters: Sequence[Hashable] | Codes | None, by_rater: bool
    ) -> Histogram:
        """Treat every unit as a pattern of its own: so many raters or categories hardly repeat one."""
        bags = bags_of_rows(codes, categories)
        return cls.from_bags(bags, raters=codes.shape[1], clusters=clusters, rows=codes if by_rater else None)

    @classmethod
    def from_bags(
        cls,
        bags: Ints,
        *,
        raters: int,
        clusters: Sequence[Hashable] | Codes | None = None,
        rows: Codes | None = None,
    ) -> Histogram:
        """Take one pattern per unit, as it stands: bags (N, Q), and rows (N, R) if known."""
        rated = bags.sum(axis=1) > 0
        units = int(rated.sum())
        found = None
        if clusters is not None:
            groups, names = numbered(clusters, len(bags))
            one = np.ones(units, dtype=np.int64)
            assert groups is not None  # noqa: S101 - clusters were given
            found = used_only(Clusters(names, groups[rated], np.arange(units), one))
        if not rated.all():
            bags, rows = bags[rated], None if rows is None else rows[rated]
        return cls(raters, rows, bags, np.ones(units, np.int64), len(rated) - units, found)

    def blind(self) -> Histogram:
        """Forget who said what: rows with the same bag become one pattern."""
        if self.rows is None:
            return self
        first, inverse = distinct_bags(self.bags, self.raters)
        return self._merged(None, self.bags[first], inverse)

    def keep(self, raters: Sequence[int]) -> Histogram:
        """Keep the ratings of these raters only. Needs rows."""
        if self.rows is None:
            raise ValueError("this histogram does not know who said what")
        rows = self.rows[:, list(raters)]
        kept, first, inverse = distinct_rows(rows, self.categories)
        merged = self._merged(kept, bags_of_rows(rows[first], self.categories), inverse)
        return merged.rated_only(len(raters))

    def binary(self, category: int) -> Histogram:
        """One category against the rest: two categories, (that one, any other)."""
        ones = self.bags[:, category]
        bags = np.column_stack([ones, self.bags.sum(axis=1) - ones])
        rows = None
        if self.rows is not None:
            rows = np.where(self.rows < 0, -1, (self.rows != category).astype(np.int16))
        return Histogram(self.raters, rows, bags, self.multiplicity, self.unrated, self.clusters)

    def __add__(self, other: Histogram) -> Histogram:
        """Join two parts of one corpus: same raters, same categories, units disjoint."""
        if (self.raters, self.categories) != (other.raters, other.categories):
            raise ValueError("histograms add up only over the same raters and categories")
        if (self.rows is None) != (other.rows is None):
            return self.blind() + other.blind()
        if (self.clusters is None) != (other.clusters is None):
            raise ValueError("either both parts name their clusters or neither does")
        multiplicity = np.concatenate([self.multiplicity, other.multiplicity])
        bags = np.concatenate([self.bags, other.bags])
        rows = None
        if self.rows is not None and other.rows is not None:
            rows = np.concatenate([self.rows, other.rows])
        clusters = None
        if self.clusters is not None and other.clusters is not None:
            names = list(dict.fromkeys((*self.clusters.names, *other.clusters.names)))
            place = {name: index for index, name in enumerate(names)}
            renamed = np.array([place[name] for name in other.clusters.names], dtype=np.int64)
            clusters = Clusters(
                tuple(names),
                np.concatenate([self.clusters.cluster, renamed[other.clusters.cluster]]),
                np.concatenate([self.clusters.pattern, other.clusters.pattern + len(self.multiplicity)]),
                np.concatenate([self.clusters.count, other.clusters.count]),
            )
        joined = Histogram(self.raters, rows, bags, multiplicity, self.unrated + other.unrated, clusters)
        if rows is None:
            first, inverse = distinct_bags(bags, self.raters)
            return joined._merged(None, bags[first], inverse)
        kept, first, inverse = distinct_rows(rows, self.categories)
        return joined._merged(kept, bags[first], inverse)

    def _merged(self, rows: Codes | None, bags: Ints, inverse: Ints) -> Histogram:
        multiplicity = np.bincount(inverse, weights=self.multiplicity, minlength=len(bags)).astype(np.int64)
        clusters = self.clusters
        if clusters is not None:
            joint = clusters.cluster * max(len(bags), 1) + inverse[clusters.pattern]
            distinct, place = np.unique(joint, return_inverse=True)
            count = np.bincount(place, weights=clusters.count, minlength=len(distinct)).astype(np.int64)
            group, pattern = np.divmod(distinct, max(len(bags), 1))
            clusters = Clusters(clusters.names, group, pattern, count)
        return Histogram(self.raters, rows, bags, multiplicity, self.unrated, clusters)

    def rated_only(self, raters: int) -> Histogram:
        """Drop patterns without any rating, counting their units as unrated."""
        rated = self.bags.sum(axis=1) > 0
        unrated = self.unrated + int(self.multiplicity[~rated].sum())
        clusters = self.clusters
        if clusters is not None:
            place = np.cumsum(rated) - 1
            kept = rated[clusters.pattern]
            clusters = used_only(
                Clusters(
                    clusters.names,
                    clusters.cluster[kept],
                    place[clusters.pattern[kept]],
                    clusters.count[kept],
                )
            )
        rows = None if self.rows is None else self.rows[rated]
        return Histogram(raters, rows, self.bags[rated], self.multiplicity[rated], unrated, clusters)
