"""Balanced designs: every pair in the same number of blocks, and no more blocks than are needed."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from stancekit.planning.designs import admissible, balanced_design, difference_family

# (raters, per block, blocks): parameters of designs that exist (Handbook of Combinatorial Designs, II.1).
KNOWN = [
    (4, 3, 4),
    (5, 3, 10),
    (7, 3, 7),
    (13, 3, 26),
    (13, 4, 13),
    (21, 5, 21),
    (31, 6, 31),
    (11, 5, 11),
    (15, 7, 15),
]


@pytest.mark.parametrize(("n", "k", "blocks"), KNOWN)
def test_the_smallest_known_designs_are_found(n: int, k: int, blocks: int) -> None:
    design = balanced_design(n, k, blocks)
    assert design is not None
    assert len(design) == blocks
    assert all(len(set(block)) == k for block in design)
    met = Counter(pair for block in design for pair in combinations(block, 2))
    assert len(met) == n * (n - 1) // 2
    assert len(set(met.values())) == 1


@pytest.mark.parametrize("n", range(3, 13))
def test_whatever_is_returned_is_balanced_and_admissible(n: int) -> None:
    for k in range(2, n):
        design = balanced_design(n, k, 2_000)
        assert design is not None
        met = Counter(pair for block in design for pair in combinations(block, 2))
        (often,) = set(met.values())
        assert len(met) == n * (n - 1) // 2
        assert admissible(n, k, often) == len(design)


def test_designs_that_do_not_exist_are_not_made_up() -> None:
    assert admissible(6, 3, 1) is None  # 5 is odd: nobody can meet 5 others two at a time
    assert admissible(7, 3, 1) == 7
    assert admissible(3, 3, 1) is None
    assert difference_family(6, 3, 1) is None
    assert balanced_design(7, 3, 6) is None
    # A projective plane of order 6 has whole counts and does not exist (Tarry 1901); the search gives up.
    assert admissible(43, 7, 1) == 43
    assert difference_family(43, 7, 1, steps=2_000) is None
