"""How much there is: units, raters, ratings, clusters, and how often each category was used."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Codes, Ints
from stancekit.reliability.histogram import Histogram

__all__ = ["Counts"]


@dataclass(frozen=True)
class Counts:
    """Counts that every estimate of one set of ratings shares.

    units      with at least one rating; `unrated` have none
    used       (Q,) ratings in each category
    paired     (Q,) ratings in each category on units with two or more
    """

    units: int
    unrated: int
    raters: int
    ratings: int
    used: Ints
    paired: Ints
    clusters: tuple[Hashable, ...] | None = None
    cluster_numbers: Ints | None = None

    @classmethod
    def of_histogram(cls, histogram: Histogram) -> Counts:
        """Count over the patterns of a histogram."""
        two = histogram.bags.sum(axis=1) >= 2
        return cls(
            units=histogram.units,
            unrated=histogram.unrated,
            raters=histogram.raters,
            ratings=histogram.ratings,
            used=histogram.multiplicity @ histogram.bags,
            paired=histogram.multiplicity[two] @ histogram.bags[two],
            clusters=histogram.clusters.names if histogram.clusters else None,
        )

    @classmethod
    def of_codes(cls, codes: Codes, clusters: Sequence[Hashable] | Codes | None) -> Counts:
        """Count over a rating matrix (N, R) with the clusters of its units (N,)."""
        size = (codes >= 0).sum(axis=1)
        rated = codes[size >= 1]
        paired = codes[size >= 2]
        names: dict[Hashable, int] = {}
        numbers = None
        if clusters is not None:
            listed = clusters.tolist() if isinstance(clusters, np.ndarray) else list(clusters)
            if len(listed) != len(codes):
                raise UsageError(
                    f"{len(listed)} clusters for {len(codes)} units", hint="name one cluster per unit"
                )
            numbers = np.array([names.setdefault(name, len(names)) for name in listed], dtype=np.int64)
        return cls(
            units=len(rated),
            unrated=len(codes) - len(rated),
            raters=codes.shape[1],
            ratings=int(size.sum()),
            used=np.bincount(rated[rated >= 0].astype(np.int64)),
            paired=np.bincount(paired[paired >= 0].astype(np.int64)),
            clusters=tuple(names) if clusters is not None else None,
            cluster_numbers=numbers,
        )
