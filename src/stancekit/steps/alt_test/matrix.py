"""Ratings laid out as a matrix, and how far the people in it agree."""

from __future__ import annotations

from typing import Any

import numpy as np

from stancekit.adjudication.alt_test import Score
from stancekit.adjudication.crowd import Floats
from stancekit.errors import DataError, UsageError

__all__ = ["Rows", "alpha_among", "matrix_of"]

Rows = list[tuple[Any, Any, Any]]


def matrix_of(rows: Rows, units: list[str], raters: list[str], score: Score) -> tuple[Floats, list[str]]:
    """Lay the ratings out as (U, R): codes of labels, or values; nan where there is none."""
    place_u, place_r = {u: i for i, u in enumerate(units)}, {r: i for i, r in enumerate(raters)}
    domain = sorted({v for _, _, v in rows})
    if score == "neg_rmse":
        try:
            codes = {v: float(v) for v in domain}
        except ValueError as error:
            raise UsageError(
                f"neg_rmse needs numbers: {error}", hint="use --score accuracy for labels"
            ) from None
    else:
        codes = {v: float(i) for i, v in enumerate(domain)}
    matrix = np.full((len(units), len(raters)), np.nan)
    for u, r, v in rows:
        if u not in place_u:
            continue
        i, j = place_u[u], place_r[r]
        if not np.isnan(matrix[i, j]) and matrix[i, j] != codes[v]:
            raise DataError(f"unit {u}: {r} gave two labels", hint="keep the one that counts")
        matrix[i, j] = codes[v]
    return matrix, domain


def alpha_among(humans: Floats, domain: list[str], score: Score) -> tuple[float | None, str | None]:
    """Krippendorff's alpha among the people: nominal for labels, interval for values."""
    from stancekit.reliability import estimate_codes

    given = ~np.isnan(humans)
    values, place = np.unique(humans[given], return_inverse=True)
    codes = np.full(humans.shape, -1, dtype=np.int64)
    codes[given] = place.reshape(-1)
    names = [repr(float(value)) for value in values] if score == "neg_rmse" else domain
    if score != "neg_rmse":
        codes[given] = humans[given].astype(np.int64)
    (alpha,) = estimate_codes(
        codes,
        domain=names,
        level="interval" if score == "neg_rmse" else "nominal",
        coefficients=["krippendorff_alpha"],
        resamples=0,
    )
    return alpha.value, alpha.undefined
