"""The test on (unit, rater, label) rows, wherever they came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from stancekit.adjudication.alt_test import Score
from stancekit.adjudication.alternatives import Alternative, alternatives
from stancekit.adjudication.crowd import Ints
from stancekit.errors import UsageError
from stancekit.steps.alt_test.matrix import Rows, alpha_among, matrix_of

__all__ = ["Tested", "tested_rows"]


@dataclass(frozen=True)
class Tested:
    """The models and baselines, the people they were compared with, and how far these agree."""

    results: tuple[Alternative, ...]
    models: tuple[str, ...]
    people: tuple[str, ...]
    units: int
    excluded: int
    alpha: float | None
    alpha_undefined: str | None
    clusters: int | None


def tested_rows(
    rows: Rows,
    models: Sequence[str],
    *,
    score: Score,
    epsilon: float,
    cluster_of: dict[Any, Any] | None,
    exclude: Sequence[str],
    least_alpha: float,
    least_items: int,
) -> Tested:
    """Test `models` against the other raters of the rows; options as in `alt_test_table`.

    `cluster_of` maps units to clusters; None counts units. Raises UsageError for a model that is no rater.
    """
    raters = sorted({r for _, r, _ in rows})
    if unknown := [name for name in models if name not in raters]:
        raise UsageError(f"no rater is called {', '.join(unknown)}", hint=f"raters: {', '.join(raters[:20])}")
    left_out = set(exclude)
    units = sorted({u for u, _, _ in rows if u not in left_out})
    matrix, domain = matrix_of(rows, units, raters, score)
    columns_of = {name: matrix[:, raters.index(name)] for name in models}
    people = [name for name in raters if name not in models]
    humans = matrix[:, [raters.index(name) for name in people]]
    clusters = _clusters(cluster_of, units) if cluster_of is not None else None
    alpha, why = alpha_among(humans, domain, score)
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
    number = None if clusters is None else len(np.unique(clusters))
    return Tested(tuple(results), tuple(models), tuple(people), len(units), gone, alpha, why, number)


def _clusters(cluster_of: dict[Any, Any], units: list[str]) -> Ints:
    """Number the clusters (U,); a unit of which none is known is one of its own."""
    names = [str(cluster_of.get(u, f"unit {u}")) for u in units]
    order = {name: i for i, name in enumerate(sorted(set(names)))}
    return np.array([order[name] for name in names], dtype=np.int64)
