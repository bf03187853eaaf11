"""From a bare table of ratings to gold labels, without a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from stancekit.adjudication.annotators import Assessment, assess
from stancekit.errors import UsageError
from stancekit.files.atomic import write_text
from stancekit.files.tables import read_table
from stancekit.gold.from_ratings import FromRatings, gold_from_codes
from stancekit_schemas import canonical_json

__all__ = ["assess_table", "gold_table"]


def gold_table(
    table: Path,
    *,
    unit: str,
    rater: str,
    value: str,
    domain: Sequence[str] | None = None,
    missing: Sequence[str] = (),
    **options: Any,
) -> FromRatings:
    """Settle each unit of a table in long form: CSV, TSV, JSON Lines or Parquet, read as text.

    Only an empty cell is a missing rating; `missing` adds more. Without a `domain` the labels seen
    are the labels. Options go on to `stancekit.gold.from_ratings.gold_from_codes`.
    """
    read = read_table(table, [unit, rater, value]).unify_dictionaries().combine_chunks()
    units, unit_codes = _codes(read.column(unit))
    raters, rater_codes = _codes(read.column(rater))
    labels, label_codes = _codes(read.column(value), leave_out=missing)
    if domain is not None:
        if unknown := [label for label in labels if label not in set(domain)]:
            raise UsageError(
                f"{', '.join(map(repr, unknown[:5]))} is not in the domain {', '.join(domain)}",
                hint="a value that means “not rated” is named with --missing",
            )
        place = np.array([list(domain).index(label) for label in labels] + [-1], dtype=np.int64)
        labels, label_codes = list(domain), place[label_codes]
    return gold_from_codes(
        unit_codes,
        rater_codes,
        label_codes,
        units=units,
        raters=raters,
        domain=labels,
        **{"dimension": value, **options},
    )


def assess_table(made: FromRatings, out: Path) -> list[tuple[str, Assessment]]:
    """Assess the raters of a table under the Dawid–Skene model, and write one line of JSON each."""
    fit = made.aggregate if made.aggregate.method == "dawid_skene" else None
    found = list(zip(made.raters, assess(made.aggregate.crowd, fit=fit), strict=True))
    lines = []
    for name, one in found:
        arrays = {
            k: getattr(one, k).tolist() for k in ("confusion", "confusion_low", "confusion_high", "bias")
        }
        lines.append(canonical_json({**one.__dict__, **arrays, "rater": name, "domain": list(made.domain)}))
    write_text(out, "".join(f"{line}\n" for line in lines))
    return found


def _codes(column: Any, leave_out: Sequence[str] = ()) -> tuple[list[str], Any]:
    """Return the sorted names that occur, and each row's index into them; -1 where there is none."""
    chunk = column.chunk(0) if column.num_chunks else column.combine_chunks()
    names = chunk.dictionary.to_pylist()
    rows = chunk.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
    used = set(np.unique(rows).tolist()) - {-1}
    kept = sorted({name for i, name in enumerate(names) if i in used and name and name not in leave_out})
    place = {name: i for i, name in enumerate(kept)}
    lookup = np.array([place.get(name, -1) for name in names] + [-1], dtype=np.int64)
    return kept, lookup[rows]
