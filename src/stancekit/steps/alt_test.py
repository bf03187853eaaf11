"""From a table of ratings by people and models to the alternative annotator test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from stancekit.adjudication.alt_test import Score
from stancekit.adjudication.alternatives import LEAST_ALPHA, Alternative, alternatives
from stancekit.adjudication.crowd import Floats, Ints
from stancekit.errors import DataError, UsageError
from stancekit.files.tables import read_table

__all__ = ["Tested", "alt_test_table"]


@dataclass(frozen=True)
class Tested:
    """The models and baselines, the people they were compared with, and how far these agree."""

    results: tuple[Alternative, ...]
    people: tuple[str, ...]
    units: int
    excluded: int
    alpha: float | None
    alpha_undefined: str | None


def alt_test_table(
    table: Path,
    *,
    unit: str,
    rater: str,
    value: str,
    models: Sequence[str],
    score: Score = "accuracy",
    epsilon: float = 0.2,
    cluster: str | None = None,
    exclude: Sequence[str] = (),
    missing: Sequence[str] = (),
    least_alpha: float = LEAST_ALPHA,
    least_items: int = 30,
) -> Tested:
    """Test the raters named in `models` against all others, in a table in long form.

    `exclude` names units to leave out: those that stood in a prompt as examples. With `cluster` (a
    column, the same value for all ratings of a unit) the test counts clusters instead of units.

    Raises
    ------
    UsageError
        A model is no rater of the table, or `neg_rmse` meets a label that is no number.
    DataError
        One rater gave one unit two labels, or one unit has two clusters.

    """
    columns = [unit, rater, value] + ([cluster] if cluster else [])
    read = read_table(table, columns)
    cells = {name: read.column(name).to_pylist() for name in columns}
    rows = [
        (u, r, v)
        for u, r, v in zip(cells[unit], cells[rater], cells[value], strict=True)
        if v is not None and v not in missing
    ]
    raters = sorted({r for _, r, _ in rows})
    if unknown := [name for name in models if name not in raters]:
        raise UsageError(f"no rater is called {', '.join(unknown)}", hint=f"raters: {', '.join(raters[:20])}")
    left_out = set(exclude)
    units = sorted({u for u, _, _ in rows if u not in left_out})
    matrix, domain = _matrix(rows, units, raters, score)
    columns_of = {name: matrix[:, raters.index(name)] for name in models}
    people = [name for name in raters if name not in models]
    humans = matrix[:, [raters.index(name) for name in people]]
    clusters = _clusters(cells[unit], cells[cluster], units) if cluster else None
    alpha, why = _alpha(humans, domain, score)
    results = alternatives(
        columns_of,
        humans,
        score=score,
        epsilon=epsilon,
        clusters=clusters,
        alpha=alpha,
        least_alpha=least_alpha,
        least_items=least_items,
    )
    gone = len({u for u, _, _ in rows} & left_out)
    return Tested(tuple(results), tuple(people), len(units), gone, alpha, why)


def _matrix(
    rows: list[tuple[Any, Any, Any]], units: list[str], raters: list[str], score: Score
) -> tuple[Floats, list[str]]:
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


def _clusters(of_unit: list[Any], names: list[Any], units: list[str]) -> Ints:
    cluster: dict[Any, Any] = {}
    for u, name in zip(of_unit, names, strict=True):
        if cluster.setdefault(u, name) != name:
            raise DataError(f"unit {u} stands in two clusters: {cluster[u]} and {name}")
    order = {name: i for i, name in enumerate(sorted({str(cluster[u]) for u in units}))}
    return np.array([order[str(cluster[u])] for u in units], dtype=np.int64)


def _alpha(humans: Floats, domain: list[str], score: Score) -> tuple[float | None, str | None]:
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
