"""Counting distinct patterns, in the whole and per cluster."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Codes, Ints
from stancekit.reliability.patterns import fits, row_keys

__all__ = ["Clusters", "distinct_bags", "distinct_rows", "numbered", "tallied", "used_only"]

DENSE = 2**22
WIDE = 64
UNSORTED = 5_000_000


@dataclass(frozen=True)
class Clusters:
    """How many units of each cluster show each pattern: `count` units of `cluster` show `pattern`.

    names    G names, in order of first use
    cluster  (E,) index into names
    pattern  (E,) index into the patterns of the histogram
    count    (E,) at least 1
    """

    names: tuple[Hashable, ...]
    cluster: Ints
    pattern: Ints
    count: Ints

    def __len__(self) -> int:
        return len(self.names)


def numbered(
    clusters: Sequence[Hashable] | Codes | None, units: int
) -> tuple[Ints | None, tuple[Hashable, ...]]:
    """Number the clusters in order of first use: (N,) indices and the names."""
    if clusters is None:
        return None, ()
    if len(clusters) != units:
        raise UsageError(f"{len(clusters)} clusters for {units} units", hint="name one cluster per unit")
    if isinstance(clusters, np.ndarray) and clusters.dtype.kind in "iu":
        named, numbers = np.unique(clusters, return_inverse=True)
        return numbers.astype(np.int64), tuple(named.tolist())
    place: dict[Hashable, int] = {}
    listed = clusters.tolist() if isinstance(clusters, np.ndarray) else clusters
    numbers = np.fromiter((place.setdefault(name, len(place)) for name in listed), np.int64, units)
    return numbers, tuple(place)


def tallied(
    keys: Ints, bins: int, groups: Ints | None, count: int
) -> tuple[Ints, Ints, tuple[Ints, Ints, Ints] | None]:
    """Distinct keys in rising order, how often each occurs, and (cluster, place, count) entries."""
    place: Ints | None = None
    if bins <= min(DENSE, max(8 * len(keys), 65_536)):
        tally = np.bincount(keys, minlength=bins)
        distinct = np.flatnonzero(tally)
        multiplicity = tally[distinct]
        if groups is not None:
            place = (np.cumsum(tally > 0) - 1)[keys]
    elif groups is None:
        distinct, multiplicity = np.unique(keys, return_counts=True)
    else:
        distinct, place, multiplicity = np.unique(keys, return_inverse=True, return_counts=True)
    if groups is None or place is None:
        return distinct, multiplicity, None
    size = max(len(distinct), 1)
    joint = groups * size + place
    if count * size <= DENSE:
        tally = np.bincount(joint, minlength=count * size)
        entries = np.flatnonzero(tally)
        number = tally[entries]
    else:
        entries, number = np.unique(joint, return_counts=True)
    group, pattern = np.divmod(entries, size)
    return distinct, multiplicity, (group, pattern, number)


def distinct_rows(rows: Codes, categories: int) -> tuple[Codes, Ints, Ints]:
    """Distinct rows, the first place of each, and which one each row is."""
    if fits(categories + 1, rows.shape[1]):
        keys = row_keys(rows, categories)
        _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
        return rows[first], first, inverse.ravel()
    if rows.shape[1] > WIDE:
        place = np.arange(len(rows))
        return rows, place, place
    kept, first, inverse = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    return kept, first, inverse.ravel()


def distinct_bags(bags: Ints, raters: int) -> tuple[Ints, Ints]:
    """First place of each distinct bag, in the order of bag numbers, and which one each bag is."""
    if fits(raters + 1, bags.shape[1]):
        keys = bags @ ((raters + 1) ** np.arange(bags.shape[1], dtype=np.int64))
        _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    elif bags.size > UNSORTED:
        first = inverse = np.arange(len(bags))
    else:
        _, first, inverse = np.unique(bags, axis=0, return_index=True, return_inverse=True)
    return first, inverse.ravel()


def used_only(clusters: Clusters | None) -> Clusters | None:
    """Drop the names of clusters that have no rated unit."""
    if clusters is None:
        return None
    used = np.zeros(len(clusters.names), dtype=bool)
    used[clusters.cluster] = True
    if used.all():
        return clusters
    place = np.cumsum(used) - 1
    names = tuple(name for name, keep in zip(clusters.names, used, strict=True) if keep)
    return Clusters(names, place[clusters.cluster], clusters.pattern, clusters.count)
