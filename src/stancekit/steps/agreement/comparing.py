"""Two tables compared, and designs simulated from a pilot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from stancekit.errors import UsageError
from stancekit.files.tables import read_table
from stancekit.reliability.columns import read_column
from stancekit.reliability.differences import Difference
from stancekit.reliability.planning import PlannedDesign
from stancekit.reliability.ratings import from_columns, order_labels
from stancekit_schemas import Level

__all__ = ["compare_tables", "plan_from_table"]


def compare_tables(
    first: Path,
    second: Path,
    *,
    unit: str,
    rater: str,
    value: str,
    level: Level,
    domain: Sequence[str] | None = None,
    cluster: str | None = None,
    missing: Sequence[str] = (),
    coefficient: str = "krippendorff_alpha",
    weights: Any = "identity",
    resamples: int = 10_000,
    seed: int = 0,
) -> Difference:
    """Compare two tables: paired over the units they share, unpaired where they share none."""
    from stancekit.reliability import Method, difference

    columns = [unit, rater, value, *([cluster] if cluster else [])]
    tables = [read_table(path, columns) for path in (first, second)]
    labels = domain
    if labels is None:
        seen = {label for table in tables for label in read_column(table, value, missing=missing).labels}
        labels, _, _ = order_labels(sorted(seen), None, level, ordered=weights != "identity")
    one, two = (
        from_columns(
            read_column(table, unit), read_column(table, rater), read_column(table, value, missing=missing),
            domain=labels, level=level, cluster=read_column(table, cluster) if cluster else None,
        )
        for table in tables
    )  # fmt: skip
    method = Method(tuple(labels), level, weights, resamples=resamples, seed=seed)
    shared = sorted(set(one.units) & set(two.units), key=str)
    if shared:
        place = [{name: index for index, name in enumerate(part.units)} for part in (one, two)]
        one = one.where(np.array([place[0][name] for name in shared]))
        two = two.where(np.array([place[1][name] for name in shared]))
    return difference(
        one.codes, two.codes, method, coefficient=coefficient, paired=bool(shared),
        clusters=one.clusters, second_clusters=two.clusters,
    )  # fmt: skip


def plan_from_table(
    table: Path,
    designs: Sequence[str],
    *,
    unit: str,
    rater: str,
    value: str,
    domain: Sequence[str] | None = None,
    missing: Sequence[str] = (),
    seed: int = 0,
) -> list[PlannedDesign]:
    """Simulate designs, written like "3x1000" (raters × units), from a pilot table."""
    from stancekit.reliability import plan

    wanted = []
    for design in designs:
        raters, cross, units = design.lower().replace("×", "x").partition("x")
        if not cross or not raters.strip().isdigit() or not units.strip().isdigit():
            raise UsageError(f"{design!r} is no design", hint="write raters x units, as in 3x1000")
        wanted.append((int(units), int(raters)))
    pilot = read_table(table, [unit, rater, value])
    ratings = from_columns(
        read_column(pilot, unit), read_column(pilot, rater), read_column(pilot, value, missing=missing),
        domain=domain, level="nominal",
    )  # fmt: skip
    return plan(ratings, wanted, seed=seed)
