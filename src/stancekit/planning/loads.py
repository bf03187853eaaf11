"""How much each rater gets of each kind of item: as even as eligibility and limits allow.

Items with the same eligible raters and the same number of labels to come are one class, so the problem
is small however many items there are. A share is moved along a path from a rater with more to one with
less, as long as one exists, which ends with loads that nobody can make more even.

Source: N. J. A. Harvey, R. E. Ladner, L. Lovász, T. Tamir, Semi-matchings for bipartite graphs and load
balancing, J. Algorithms 59 (2006), doi:10.1016/j.jalgor.2005.01.003 (cost-reducing paths).
"""

from __future__ import annotations

from itertools import pairwise
from random import Random

import numpy as np
from numpy.typing import NDArray

__all__ = ["fair_shares"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
NOBODY = 1e15


def fair_shares(
    sizes: Ints,
    needs: Ints,
    eligible: Bools,
    *,
    limits: Ints | None = None,
    offsets: Floats | None = None,
    rng: Random | None = None,
) -> tuple[Ints, Ints]:
    """Share the labels of each class among its raters, loads as even as can be.

    sizes     (C,)    items in the class
    needs     (C,)    labels each of its items still needs, all of different raters
    eligible  (C, n)  who may label them
    limits    (n,)    the most that each rater may have in the end, none by default
    offsets   (n,)    what each has already; of equals the one with the smaller fraction gets one more
    rng       mixes who comes together where classes are small; the loads are the same without it

    Returns shares (C, n), each at most the size of its class, and short (C,): labels for which there
    is nobody. No other shares give fewer of those.
    """
    classes, n = eligible.shape
    shares = np.zeros((classes, n + 1), dtype=np.int64)  # the last column is nobody
    loads = np.zeros(n + 1)
    loads[:n] = offsets if offsets is not None else 0.0
    loads[n] = NOBODY
    ceiling = np.append(limits if limits is not None else np.full(n, int(NOBODY)), int(NOBODY)).astype(
        np.int64
    )
    for c in np.lexsort((np.arange(classes), eligible.sum(axis=1))):
        mixed = np.array([2 * rng.random() for _ in range(n)]) if rng is not None else np.zeros(n)
        _pour(shares, loads, ceiling, int(c), int(sizes[c] * needs[c]), int(sizes[c]), eligible[c], mixed)
    room = np.where(np.hstack([eligible, np.zeros((classes, 1), dtype=bool)]), sizes[:, None], 0)
    _level(shares, loads, ceiling, room)
    return shares[:, :n], shares[:, n]


def _pour(
    shares: Ints, loads: Floats, ceiling: Ints, c: int, labels: int, size: int, eligible: Bools, mixed: Floats
) -> None:
    """Give out the labels of one class, first evenly, then to whoever has least, give or take `mixed`."""
    n = len(eligible)
    people = np.flatnonzero(eligible)
    if len(people):
        even = np.minimum(labels // len(people), size)
        room = np.maximum(ceiling[people] - np.floor(loads[people]).astype(np.int64), 0)
        gift = np.minimum(even, room)
        shares[c, people] = gift
        loads[people] += gift
        labels -= int(gift.sum())
    while labels:
        free = people[(shares[c, people] < size) & (np.floor(loads[people]) < ceiling[people])]
        if not len(free):
            break
        least = free[np.argsort(loads[free] + mixed[free], kind="stable")[:labels]]
        shares[c, least] += 1
        loads[least] += 1
        labels -= len(least)
    shares[c, n] = labels
    loads[n] += labels


def _level(shares: Ints, loads: Floats, ceiling: Ints, room: Ints) -> None:
    """Move labels along paths of raters until no path makes the loads more even."""
    n = len(loads) - 1
    while True:
        gives = (shares > 0).astype(np.float32)
        takes = (shares < room).astype(np.float32)
        edges = (gives.T @ takes) > 0
        least = loads[:n].min(initial=NOBODY)
        for start in np.argsort(-loads, kind="stable"):
            if start == n and not shares[:, n].any():
                continue
            if loads[start] - least <= 1:
                return
            path = _path(edges, loads, ceiling, int(start))
            if path:
                _move(shares, loads, ceiling, room, path)
                break
        else:
            return


def _path(edges: Bools, loads: Floats, ceiling: Ints, start: int) -> list[int]:
    """Find the way to the rater with least that `start` can pass labels to; [] where none gains."""
    before = {start: start}
    queue = [start]
    for here in queue:
        for there in np.flatnonzero(edges[here]):
            if int(there) not in before:
                before[int(there)] = here
                queue.append(int(there))
    ends = [r for r in before if np.floor(loads[r]) < ceiling[r] and loads[start] - loads[r] > 1 + 1e-9]
    if not ends:
        return []
    path = [min(ends, key=lambda r: (loads[r], r))]
    while path[-1] != start:
        path.append(before[path[-1]])
    return path[::-1]


def _move(shares: Ints, loads: Floats, ceiling: Ints, room: Ints, path: list[int]) -> None:
    """Pass as many labels along the path as every step of it allows and evenness asks."""
    start, end = path[0], path[-1]
    wanted = int(min((loads[start] - loads[end]) / 2, ceiling[end] - np.floor(loads[end]), NOBODY))
    chosen = []
    for giver, taker in pairwise(path):
        slack = np.minimum(shares[:, giver], room[:, taker] - shares[:, taker])
        chosen.append(int(np.argmax(slack)))
        wanted = min(wanted, int(slack[chosen[-1]]))
    wanted = max(wanted, 1)
    for c, (giver, taker) in zip(chosen, pairwise(path), strict=True):
        shares[c, giver] -= wanted
        shares[c, taker] += wanted
    loads[start] -= wanted
    loads[end] += wanted
