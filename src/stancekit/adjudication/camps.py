"""Noise or camps: whether annotators agree within declared groups more than across them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np
import numpy.typing as npt

from stancekit.adjudication.crowd import Floats
from stancekit.errors import Undefined, UsageError
from stancekit.wording import counted

__all__ = ["Camps", "entropy", "two_camps"]

FEWEST = 7
"""Annotators below which no split into two groups can be told from chance: five allow no p below .10."""

EXACT = 20_000


@dataclass(frozen=True)
class Camps:
    """Agreement within the two groups against agreement between them.

    within, between  share of agreeing pairs of ratings, over pairs of annotators of the same or of
                     different groups
    by_group         the same within each group
    difference       within minus between
    p                one-sided: the share of the ways to divide these annotators into groups of these
                     sizes that give at least this difference; exact where all ways were tried
    least_p          the smallest p these groups allow
    """

    groups: tuple[str, str]
    sizes: tuple[int, int]
    within: float
    between: float
    by_group: tuple[float | None, float | None]
    difference: float
    p: float
    least_p: float
    exact: bool


def two_camps(codes: npt.ArrayLike, groups: Sequence[str], *, resamples: int = 9999, seed: int = 0) -> Camps:
    """Test whether annotators agree more within two declared groups than between them.

    codes   (U, R) integers, -1 where missing
    groups  (R,) the group of each annotator, declared without looking at the labels

    Annotators, not ratings, are permuted: what one person says is one person's. The groups must have
    been declared beforehand; groups found in the same labels prove nothing.

    Raises
    ------
    Undefined
        Fewer than seven annotators, or groups so unequal that no p of .05 could come out, or no two
        annotators of one kind share a unit.
    UsageError
        Not exactly two groups, or not one group per annotator.

    """
    matrix = np.asarray(codes)
    if matrix.ndim != 2 or matrix.shape[1] != len(groups):
        raise UsageError(f"{len(groups)} groups for {matrix.shape[-1]} annotators")
    names = sorted(set(groups))
    if len(names) != 2:
        raise UsageError(
            f"two groups are needed, there are {len(names)}", hint="declare each annotator's group"
        )
    member = np.array([name == names[0] for name in groups])
    raters, first = len(groups), int(member.sum())
    ways = comb(raters, first)
    least = (2 if 2 * first == raters else 1) / ways
    if raters < FEWEST:
        raise Undefined(
            f"two camps cannot be tested with {counted(raters, 'annotator')}: at least {FEWEST} are needed"
        )
    if min(first, raters - first) < 2 or least > 0.05:
        raise Undefined(f"groups of {first} and {raters - first} allow no p below {least:.2f}")
    same, pairs = _pairs(matrix)
    if _share(same, pairs, member, within=True) is None or _share(same, pairs, member, within=False) is None:
        raise Undefined("no two annotators of one group, or of different groups, share a unit")
    seen = _difference(same, pairs, member)
    if ways <= EXACT:
        trials = [np.isin(np.arange(raters), chosen) for chosen in combinations(range(raters), first)]
        found = [_difference(same, pairs, trial) for trial in trials]
        p = float(np.mean([value >= seen - 1e-12 for value in found]))
    else:
        rng = np.random.default_rng(seed)
        found = [_difference(same, pairs, rng.permutation(member)) for _ in range(resamples)]
        p = (1 + sum(value >= seen - 1e-12 for value in found)) / (resamples + 1)
    return Camps(
        (names[0], names[1]),
        (first, raters - first),
        _share(same, pairs, member, within=True) or 0.0,
        _share(same, pairs, member, within=False) or 0.0,
        (_group(same, pairs, member), _group(same, pairs, ~member)),
        seen,
        p,
        least,
        ways <= EXACT,
    )


def _pairs(matrix: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Agreeing and shared ratings (R, R) of every two annotators; the diagonal is nought."""
    given = matrix >= 0
    pairs = given.astype(np.float64).T @ given
    same = np.zeros_like(pairs)
    for label in np.unique(matrix[given]):
        chose = (matrix == label).astype(np.float64)
        same += chose.T @ chose
    np.fill_diagonal(pairs, 0)
    np.fill_diagonal(same, 0)
    return same, pairs


def _share(same: Floats, pairs: Floats, member: npt.NDArray[np.bool_], *, within: bool) -> float | None:
    kind = (member[:, None] == member[None, :]) == within
    shared = pairs[kind].sum()
    return float(same[kind].sum() / shared) if shared else None


def _group(same: Floats, pairs: Floats, member: npt.NDArray[np.bool_]) -> float | None:
    shared = pairs[np.ix_(member, member)].sum()
    return float(same[np.ix_(member, member)].sum() / shared) if shared else None


def _difference(same: Floats, pairs: Floats, member: npt.NDArray[np.bool_]) -> float:
    within, between = (_share(same, pairs, member, within=kind) for kind in (True, False))
    return -np.inf if within is None or between is None else within - between


def entropy(shares: Sequence[float], labels: int) -> float:
    """Disagreement of one unit: entropy of its soft label, 0 for one label to 1 for all alike.

    `labels` is the number that could be chosen. Raises ValueError below two.
    """
    if labels < 2:
        raise ValueError("with one label there is nothing to disagree about")
    given = np.array([share for share in shares if share > 0])
    return float(-(given * np.log(given)).sum() / np.log(labels)) + 0.0
