"""The alternative annotator test on a table in long form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stancekit.adjudication.alt_test import Score
from stancekit.adjudication.alternatives import LEAST_ALPHA
from stancekit.errors import DataError
from stancekit.files.tables import read_table
from stancekit.steps.alt_test.rows import Tested, tested_rows

__all__ = ["alt_test_table"]


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
    of_unit = None
    if cluster:
        of_unit = _cluster_of(cells[unit], cells[cluster])
    return tested_rows(
        rows,
        models,
        score=score,
        epsilon=epsilon,
        cluster_of=of_unit,
        exclude=exclude,
        least_alpha=least_alpha,
        least_items=least_items,
    )


def _cluster_of(of_unit: list[Any], names: list[Any]) -> dict[Any, Any]:
    cluster: dict[Any, Any] = {}
    for u, name in zip(of_unit, names, strict=True):
        if cluster.setdefault(u, name) != name:
            raise DataError(f"unit {u} stands in two clusters: {cluster[u]} and {name}")
    return cluster
