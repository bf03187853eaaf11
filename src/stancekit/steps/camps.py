"""From a table with declared groups of annotators to the test of two camps."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from stancekit.adjudication.camps import Camps, two_camps
from stancekit.errors import DataError
from stancekit.files.tables import read_table

__all__ = ["camps_table"]


def camps_table(
    table: Path, *, unit: str, rater: str, value: str, group: str, resamples: int = 9999, seed: int = 0
) -> Camps:
    """Test whether the annotators of a long table agree more within their groups than between them.

    `group` is a column with the group of the rater, the same in all of that rater's rows.
    Raises DataError where it is not, or a rater gave a unit two labels, and Undefined where the
    groups are too small to be tested.
    """
    read = read_table(table, [unit, rater, value, group])
    columns = [read.column(name).to_pylist() for name in (unit, rater, value, group)]
    member: dict[str, str] = {}
    given: dict[tuple[str, str], str] = {}
    for u, r, v, g in zip(*columns, strict=True):
        if g is None or member.setdefault(r, g) != g:
            raise DataError(
                f"{table}: rater {r} has no group, or two", hint="one group per rater, in every row"
            )
        if v is not None and given.setdefault((u, r), v) != v:
            raise DataError(f"{table}: {r} gave unit {u} two labels", hint="keep the one that counts")
    units = {name: i for i, name in enumerate(sorted({u for u, _ in given}))}
    raters = {name: i for i, name in enumerate(sorted(member))}
    labels = {name: i for i, name in enumerate(sorted(set(given.values())))}
    codes = np.full((len(units), len(raters)), -1, dtype=np.int64)
    for (u, r), v in given.items():
        codes[units[u], raters[r]] = labels[v]
    return two_camps(codes, [member[name] for name in raters], resamples=resamples, seed=seed)
