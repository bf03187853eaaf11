"""Ratings that are sets of labels: MASI and Jaccard distances.

Sources: R. Passonneau, Measuring agreement on set-valued items (MASI), LREC 2006: the distance is
1 - J · M, with J the Jaccard coefficient and M 1 for equal sets, 2/3 where one contains the other,
1/3 where they overlap otherwise, 0 where they are disjoint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Floats

__all__ = ["SET_DISTANCES", "jaccard", "masi", "set_distances", "set_label", "set_of"]


def jaccard(one: AbstractSet[Any], two: AbstractSet[Any]) -> float:
    """1 - |intersection| / |union|; two empty sets are alike."""
    union = len(one | two)
    return 1 - len(one & two) / union if union else 0.0


def masi(one: AbstractSet[Any], two: AbstractSet[Any]) -> float:
    """1 - J · M (Passonneau 2006), not the older distance of 2004 that leaves J out."""
    if one == two:
        return 0.0
    shared = one & two
    if not shared:
        return 1.0
    monotone = 2 / 3 if one <= two or two <= one else 1 / 3
    return 1 - len(shared) / len(one | two) * monotone


SET_DISTANCES: dict[str, Callable[[AbstractSet[Any], AbstractSet[Any]], float]] = {
    "masi": masi,
    "jaccard": jaccard,
}


def set_distances(name: str, domain: Sequence[AbstractSet[Any]]) -> Floats:
    """(Q, Q) distances between the sets of a domain. Raises UsageError for an unknown name."""
    if name not in SET_DISTANCES:
        raise UsageError(f"no set distance is called {name!r}", hint="use masi or jaccard")
    distance = SET_DISTANCES[name]
    matrix = np.zeros((len(domain), len(domain)))
    for row, one in enumerate(domain):
        for column, two in enumerate(domain[:row]):
            matrix[row, column] = matrix[column, row] = distance(one, two)
    return matrix


def set_label(labels: AbstractSet[Any]) -> str:
    """Write a set as one label: its members sorted and joined by a bar; {} for the empty set."""
    return "|".join(sorted(str(label) for label in labels)) or "{}"


def set_of(label: Any) -> frozenset[Any]:
    """Undo `set_label`; what is a set already stays one."""
    if isinstance(label, frozenset):
        return label
    text = str(label)
    return frozenset() if text == "{}" else frozenset(text.split("|"))
