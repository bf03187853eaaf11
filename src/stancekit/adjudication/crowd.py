"""Who gave which label to which unit, with equal rows of ratings counted once.

Every aggregation model here sees a unit only through its row of ratings. With few raters, units fall
into few distinct rows, so the models work on the rows and their multiplicities, and their cost no
longer depends on the number of units. In a large sparse crowd each unit is a row of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import log2
from typing import Any

import numpy as np
import numpy.typing as npt

from stancekit.errors import DataError

__all__ = ["Crowd", "Floats", "Ints"]

MATRIX = 1 << 26
"""Cells of a table units × raters up to which equal rows are looked for."""

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Crowd:
    """Judgements in long form over distinct rows of ratings.

    row, rater, code  (J,)  which row, who, and which label; one entry per rating of a distinct row
    multiplicity      (P,)  units that show the row
    row_of            (U,)  the row that each unit shows
    raters, labels          how many there are, those who never occur included
    """

    row: Ints
    rater: Ints
    code: Ints
    multiplicity: Floats
    row_of: Ints
    raters: int
    labels: int

    @classmethod
    def from_codes(cls, codes: npt.ArrayLike, *, labels: int) -> Crowd:
        """Take a matrix of codes.

        codes (U, R) integers: -1 where a rater did not judge the unit, else 0 … labels - 1.
        Raises DataError for other codes.
        """
        matrix = np.asarray(codes)
        if matrix.ndim != 2 or (matrix.size and not np.issubdtype(matrix.dtype, np.integer)):
            raise DataError(
                f"codes must be a matrix of integers, units × raters, not {matrix.dtype} of shape {matrix.shape}"
            )
        _check(matrix, labels, lowest=-1)
        units, raters = matrix.shape
        if not _fits(raters, labels):
            row, rater = np.nonzero(matrix >= 0)
            return cls.from_long(row, rater, matrix[row, rater], units=units, raters=raters, labels=labels)
        keys = np.zeros(units, dtype=np.int64)
        for column in range(raters):
            keys *= labels + 1
            keys += matrix[:, column]
            keys += 1
        return cls._from_keys(keys, raters, labels)

    @classmethod
    def from_long(
        cls,
        unit: npt.ArrayLike,
        rater: npt.ArrayLike,
        code: npt.ArrayLike,
        *,
        units: int,
        raters: int,
        labels: int,
        repeats: bool = False,
    ) -> Crowd:
        """Take one entry per judgement: unit, rater and code, each counted from 0.

        With `repeats` one rater may judge a unit several times, and every time counts.
        Raises DataError where somebody did without it, or an index is out of range.
        """
        u, r, c = (np.asarray(a, dtype=np.int64) for a in (unit, rater, code))
        for values, bound in ((u, units), (r, raters), (c, labels)):
            _check(values, bound)
        place = u * raters + r
        order = np.lexsort((c, place)) if repeats else np.argsort(place, kind="stable")
        place, u, r, c = place[order], u[order], r[order], c[order]
        if repeats:
            return cls(u, r, c, np.ones(units), np.arange(units, dtype=np.int64), raters, labels)
        if (repeated := place[1:][place[1:] == place[:-1]]).size:
            raise DataError(
                f"{repeated.size} judgement(s) stand twice: unit {repeated[0] // raters}, rater {repeated[0] % raters}"
            )
        if _fits(raters, labels) and units * raters <= MATRIX:
            power = np.array([(labels + 1) ** (raters - 1 - j) for j in range(raters)], dtype=np.int64)
            keys = np.zeros(units, dtype=np.int64)
            np.add.at(keys, u, (c + 1) * power[r])
            return cls._from_keys(keys, raters, labels)
        return cls(u, r, c, np.ones(units), np.arange(units, dtype=np.int64), raters, labels)

    @classmethod
    def _from_keys(cls, keys: Ints, raters: int, labels: int) -> Crowd:
        distinct, row_of, multiplicity = np.unique(keys, return_inverse=True, return_counts=True)
        rows = np.empty((len(distinct), raters), dtype=np.int64)
        left = distinct
        for column in reversed(range(raters)):
            left, rows[:, column] = np.divmod(left, labels + 1)
        rows -= 1
        row, rater = np.nonzero(rows >= 0)
        return cls(
            row, rater, rows[row, rater], multiplicity.astype(np.float64), row_of.reshape(-1), raters, labels
        )

    @property
    def units(self) -> int:
        """How many units there are, those nobody rated included."""
        return len(self.row_of)

    @property
    def rows(self) -> int:
        """How many distinct rows of ratings there are."""
        return len(self.multiplicity)

    @cached_property
    def judgements(self) -> float:
        """How many ratings there are in all."""
        return float(self.multiplicity[self.row].sum())

    @cached_property
    def counts(self) -> Floats:
        """Votes (P, Q) per distinct row and label."""
        place = self.row * self.labels + self.code
        flat = np.bincount(place, minlength=self.rows * self.labels)
        return flat.reshape(self.rows, self.labels).astype(np.float64)

    @cached_property
    def votes(self) -> Floats:
        """How often each rater gave each label, (R, Q), over all units."""
        place = self.rater * self.labels + self.code
        flat = np.bincount(place, weights=self.multiplicity[self.row], minlength=self.raters * self.labels)
        return flat.reshape(self.raters, self.labels).astype(np.float64)

    @cached_property
    def incidence(self) -> tuple[Any, Any]:
        """Sparse (P, R·Q) with a one where that rater gave that label, and its transpose."""
        from scipy.sparse import csr_array

        shape = (self.rows, self.raters * self.labels)
        column = self.rater * self.labels + self.code
        matrix = csr_array((np.ones(len(self.row)), (self.row, column)), shape=shape)
        return matrix, matrix.T.tocsr()

    def expected(self, posterior: Floats, multiplicity: Floats | None = None) -> Floats:
        """Expected confusion counts (R, Q answer, Q truth) under a posterior (P, Q) of the rows.

        `multiplicity` (P,) replaces that of the crowd: a resample of its units.
        """
        _, transposed = self.incidence
        times = self.multiplicity if multiplicity is None else multiplicity
        counts = transposed @ (posterior * times[:, None])
        return np.asarray(counts).reshape(self.raters, self.labels, self.labels)

    def evidence(self, logs: Floats) -> Floats:
        """Sum the logs (R, Q answer, Q truth) over the ratings of each row: (P, Q truth)."""
        matrix, _ = self.incidence
        return np.asarray(matrix @ logs.reshape(self.raters * self.labels, self.labels))


def _fits(raters: int, labels: int) -> bool:
    """Whether a whole row of ratings can be told apart by one 64-bit key."""
    return raters * log2(labels + 1) < 62


def _check(values: npt.NDArray[Any], bound: int, lowest: int = 0) -> None:
    if values.size and (values.min() < lowest or values.max() >= bound):
        raise DataError(
            f"codes must lie between {lowest} and {bound - 1}, found {values.min()} … {values.max()}"
        )
