"""Balanced incomplete block designs: every pair of raters in the same number of blocks.

Two families are enough here: designs developed cyclically from a difference family, found by a short
search, and all subsets of the size. What exists beyond them, and the near-balanced rest, is left to the
exchange search, which needs no construction.

Sources: R. C. Bose, On the construction of balanced incomplete block designs, Ann. Eugenics 9 (1939),
doi:10.1111/j.1469-1809.1939.tb02219.x (difference families); C. J. Colbourn and J. H. Dinitz (eds.),
Handbook of Combinatorial Designs, 2nd ed. (2007), II.1 and VI.16.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from math import comb

__all__ = ["admissible", "balanced_design", "difference_family"]

Block = tuple[int, ...]
STEPS = 20_000
PATIENCE = 3
LARGEST = 20_000


def admissible(n: int, k: int, meetings: int) -> int | None:
    """Count the blocks of a design of `n` raters, `k` to a block, every pair in `meetings` blocks.

    None where the counts are not whole numbers, so that no such design can exist.
    """
    if not 2 <= k < n or (meetings * (n - 1)) % (k - 1):
        return None
    load = meetings * (n - 1) // (k - 1)
    return load * n // k if (load * n) % k == 0 else None


def difference_family(n: int, k: int, meetings: int, *, steps: int = STEPS) -> list[Block] | None:
    """Find base blocks modulo `n` whose differences hold every residue but 0 `meetings` times.

    A depth-first search that gives up after `steps`; None where it found nothing, which proves
    nothing. Every base block holds 0.
    """
    if (meetings * (n - 1)) % (k * (k - 1)):
        return None
    wanted = meetings * (n - 1) // (k * (k - 1))
    left = [0] + [meetings] * (n - 1)
    found: list[Block] = []
    taken = 0

    def extend(block: Block, start: int) -> bool:
        nonlocal taken
        if len(block) == k:
            found.append(block)
            if len(found) == wanted or extend((0,), 1):
                return True
            found.pop()
            return False
        # The smallest difference still wanted must occur in some block, which can be turned so that
        # 0 and this difference are in it: begin with it, and dead ends show early.
        opening = len(block) == 1
        choices = [next(d for d in range(1, n) if left[d])] if opening else range(start, n)
        for new in choices:
            taken += 1
            if taken > steps:
                return False
            differences = [d for old in block for d in ((new - old) % n, (old - new) % n)]
            for d in differences:
                left[d] -= 1
            fits = min(left[d] for d in differences) >= 0
            if fits and extend((*block, new), 1 if opening else new + 1):
                return True
            for d in differences:
                left[d] += 1
        return False

    return found if extend((0,), 1) else None


@lru_cache(maxsize=256)
def balanced_design(n: int, k: int, most: int) -> tuple[Block, ...] | None:
    """Return the smallest design known here with at most `most` blocks, as tuples of 0 … n - 1.

    None where there is none that small; 1 < k < n. The same arguments give the same blocks.
    """
    everything = comb(n, k)
    searches = 0
    for meetings in range(1, min(most, LARGEST) * k * (k - 1) // (n * (n - 1)) + 1):
        blocks = admissible(n, k, meetings)
        if blocks is None or blocks >= everything or (meetings * (n - 1)) % (k * (k - 1)):
            continue
        base = difference_family(n, k, meetings)
        if base is not None:
            return tuple(tuple(sorted((x + turn) % n for x in block)) for block in base for turn in range(n))
        searches += 1
        if searches == PATIENCE:
            break
    return tuple(combinations(range(n), k)) if everything <= min(most, LARGEST) else None
