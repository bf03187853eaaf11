"""Agreement of long tables, whatever their columns are called."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stancekit.errors import DataError, UsageError
from stancekit.files.exports import load_export
from stancekit.files.tables import is_delimited_export, read_table
from stancekit.reliability import Agreement, agreement

__all__ = ["agreement_of_table", "read_weights"]


def agreement_of_table(
    paths: Sequence[Path],
    *,
    unit: str | None,
    rater: str | None,
    value: str | None,
    cluster: str | None = None,
    by: str | None = None,
    **options: Any,
) -> Agreement:
    """Measure one or more tables in long form (CSV, TSV, JSON Lines, Parquet), read as text."""
    import pyarrow as pa

    missing = [
        f"--{name}" for name, given in (("unit", unit), ("rater", rater), ("value", value)) if not given
    ]
    if missing:
        for path in paths:
            if is_delimited_export(path):
                load_export(path)  # says what such a file loses, and how to export instead
        raise UsageError(
            f"{paths[0]} is a table, and {', '.join(missing)} is not given",
            hint="name its columns: --unit U --rater R --value V --level nominal",
        )
    columns = [str(unit), str(rater), str(value), *(name for name in (cluster, by) if name)]
    tables = [read_table(path, columns) for path in paths]
    table = tables[0] if len(tables) == 1 else pa.concat_tables(tables)
    return agreement(
        table, unit=unit, rater=rater, value=value, cluster=cluster, by=by,
        **{name: given for name, given in options.items() if given is not None},
    )  # fmt: skip


def read_weights(path: Path) -> list[list[float]]:
    """Read a weight or distance matrix: a CSV without header, or a JSON list of rows."""
    try:
        text = path.read_text("utf-8-sig")
        if path.suffix.lower() == ".json":
            rows = json.loads(text)
        else:
            rows = [line.replace("\t", ",").split(",") for line in text.splitlines() if line.strip()]
        matrix = [[float(cell) for cell in row] for row in rows]
    except FileNotFoundError:
        raise UsageError(f"no file {path}") from None
    except (TypeError, ValueError) as error:
        raise DataError(f"{path} is no matrix of numbers: {error}") from None
    if len({len(row) for row in matrix}) > 1:
        raise DataError(f"{path}: the rows differ in length")
    return matrix
