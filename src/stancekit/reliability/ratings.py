"""From a long table, one row per rating, to a matrix of units × raters."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import numpy as np

from stancekit.errors import DataError, UsageError
from stancekit.reliability.arrays import Codes, Floats, Ints
from stancekit.reliability.columns import Column
from stancekit.reliability.weights import positions

__all__ = ["Ratings", "from_columns", "order_labels"]

CELLS = 200_000_000
SHOWN = 5


@dataclass(frozen=True)
class Ratings:
    """Ratings of units by raters, as codes into a domain.

    codes     (N, R)  -1 missing; rows and columns as in `units` and `raters`
    clusters  (N,)    the cluster of each unit, or None
    repeated  equal ratings by one rater on one unit, counted once
    unmatched rows left out because they carry no unit or no rater
    """

    units: tuple[Hashable, ...]
    raters: tuple[Hashable, ...]
    codes: Codes
    domain: tuple[Any, ...]
    domain_from: str = "declared"
    clusters: tuple[Hashable, ...] | None = None
    repeated: int = 0
    distance: Floats | None = None
    slices: tuple[Hashable, ...] | None = None

    def where(self, keep: Codes) -> Ratings:
        """Keep some units: a mask or indices over units."""
        index = np.arange(len(self.units))[keep]
        return Ratings(
            tuple(self.units[i] for i in index),
            self.raters,
            self.codes[index],
            self.domain,
            self.domain_from,
            None if self.clusters is None else tuple(self.clusters[i] for i in index),
            0,
            self.distance,
            None if self.slices is None else tuple(self.slices[i] for i in index),
        )


def order_labels(
    labels: Sequence[Any], domain: Sequence[Any] | None, level: str, *, ordered: bool
) -> tuple[tuple[Any, ...], str, Ints]:
    """Settle the domain and where each label seen stands in it.

    Returns the domain, "declared" or "observed", and an index for each label.

    Raises
    ------
    DataError
        A label is not in the declared domain.
    UsageError
        An order or distances are needed, the labels are no numbers, and no domain gives their order.
    """
    if domain is not None:
        return _declared(labels, domain, level)
    numbers, numeric = positions(labels)
    if level == "nominal" and not ordered:
        found = sorted(labels, key=str)
        place = {label: index for index, label in enumerate(found)}
        return tuple(found), "observed", np.array([place[label] for label in labels], dtype=np.int64)
    if not numeric:
        word = next(label for label in labels if not positions([label])[1])
        if level in ("interval", "ratio"):
            raise UsageError(
                f"level {level} needs numbers, and {str(word)!r} is none",
                hint="use level ordinal with the labels in rank order, or --missing for what means no rating",
            )
        needs = f"level {level} needs" if level != "nominal" else "these weights need"
        raise UsageError(
            f"{needs} an order, and {str(word)!r} is no number",
            hint="give the labels in rank order: --domain low,middle,high (domain=… in Python)",
        )
    values, index = (
        np.unique(numbers, return_inverse=True) if len(labels) else (numbers, np.empty(0, np.int64))
    )
    text = {
        float(number): label
        for number, label in sorted(zip(numbers, labels, strict=True), key=lambda p: -len(str(p[1])))
    }
    return tuple(text[float(value)] for value in values), "observed", index.astype(np.int64)


def _declared(labels: Sequence[Any], domain: Sequence[Any], level: str) -> tuple[tuple[Any, ...], str, Ints]:
    """Find each label in the domain; above nominal level numbers are values, so 1.0 is 1 there."""
    numbers, numeric = positions(domain)
    values = dict(zip(numbers.tolist(), range(len(domain)), strict=True)) if numeric else {}
    if level == "nominal" or len(values) < len(domain):
        values = {}
    place: dict[Any, int] = {}
    for index, label in enumerate(domain):
        place.setdefault(label, index)
    texts: dict[str, int] = {}
    for index, label in enumerate(domain):
        texts.setdefault(str(label), index)
    found, unknown = [], []
    for label in labels:
        index = place.get(label, texts.get(str(label), texts.get(_text_of(label), -1)))
        if index < 0 and values and positions([label])[1]:
            index = values.get(float(label), -1)
        if index < 0:
            unknown.append(str(label))
        found.append(index)
    if unknown:
        near = get_close_matches(unknown[0], list(texts), 1)
        guess = f" (did you mean {near[0]!r}?)" if near else ""
        more = f" and {len(unknown) - SHOWN} more" if len(unknown) > SHOWN else ""
        raise DataError(
            f"not in the domain: {', '.join(map(repr, unknown[:SHOWN]))}{more}{guess}",
            hint=f"the domain is {', '.join(map(str, domain))}; say --missing LABEL for what means no rating",
        )
    return tuple(domain), "declared", np.array(found, dtype=np.int64)


def _text_of(label: Any) -> str:
    """Write a label as a domain of text would: data frames turn whole numbers with gaps into floats."""
    return str(int(label)) if isinstance(label, float) and label.is_integer() else str(label)


def from_columns(
    unit: Column,
    rater: Column,
    value: Column,
    *,
    domain: Sequence[Any] | None,
    level: str,
    ordered: bool = False,
    cluster: Column | None = None,
    slices: Column | None = None,
) -> Ratings:
    """Gather a long table into a matrix.

    Raises
    ------
    DataError
        A row without unit or rater; two different ratings by one rater on one unit; a label outside
        the declared domain; a unit in two clusters.
    UsageError
        Columns of unequal length, or an order that nobody gave.
    """
    if not len(unit.codes) == len(rater.codes) == len(value.codes):
        raise UsageError(
            f"columns differ in length: {len(unit.codes)}, {len(rater.codes)}, {len(value.codes)}"
        )
    for name, column in (("unit", unit), ("rater", rater)):
        nameless = np.flatnonzero(column.codes < 0)
        if len(nameless):
            rows = ", ".join(str(row + 1) for row in nameless[:SHOWN])
            raise DataError(
                f"{len(nameless)} row(s) have no {name} (row {rows}{', …' if len(nameless) > SHOWN else ''})",
                hint=f"every rating needs a {name}; drop the rows or fill the column",
            )
    settled, source, place = order_labels(value.labels, domain, level, ordered=ordered)
    units, raters = len(unit.labels), len(rater.labels)
    if units * raters > CELLS:
        raise DataError(
            f"{units} units × {raters} raters are too many cells to hold at once",
            hint="split the table by units and add the histograms up (stancekit.reliability.Histogram)",
        )
    kind = np.int8 if len(settled) < 2**7 else np.int16 if len(settled) < 2**15 else np.int32
    codes = np.full((units, raters), -1, dtype=kind)
    given = value.codes >= 0
    everything = bool(given.all())
    at_unit = unit.codes if everything else unit.codes[given]
    at_rater = rater.codes if everything else rater.codes[given]
    chosen = value.codes if everything else value.codes[given]
    settled_codes = place.astype(kind)[chosen] if len(place) else chosen.astype(kind)
    flat = at_unit * raters + at_rater
    cells = codes.reshape(-1)
    cells[flat] = settled_codes
    repeated = len(flat) - int(np.count_nonzero(cells >= 0))
    if repeated:
        clash = np.flatnonzero(cells[flat] != settled_codes)
        if len(clash):
            _contradiction(clash, at_unit, at_rater, unit, rater, settled, settled_codes, cells, flat)
    clusters = None if cluster is None else _of_units(unit, cluster, "cluster")
    return Ratings(
        tuple(unit.labels),
        tuple(rater.labels),
        codes,
        settled,
        source,
        clusters,
        repeated,
        slices=None if slices is None else _of_units(unit, slices, "slice"),
    )


def _contradiction(
    clash: Ints, rows: Ints, columns: Ints, unit: Column, rater: Column, domain: Sequence[Any],
    given: Codes, cells: Codes, flat: Ints,
) -> None:  # fmt: skip
    told = []
    for row in clash[:SHOWN]:
        one, two = domain[given[row]], domain[cells[flat[row]]]
        told.append(f"unit {unit.labels[rows[row]]}, rater {rater.labels[columns[row]]}: {one} and {two}")
    more = f"\n  … and {len(clash) - SHOWN} more" if len(clash) > SHOWN else ""
    raise DataError(
        f"{len(clash)} time(s) one rater gave one unit two different ratings\n  " + "\n  ".join(told) + more,
        hint="keep the one that counts; if they are repeats on another occasion, keep one occasion here",
    )


def _of_units(unit: Column, cluster: Column, what: str) -> tuple[Hashable, ...]:
    if len(cluster.codes) != len(unit.codes):
        raise UsageError(f"the {what} column differs in length")
    if (cluster.codes < 0).any():
        row = int(np.flatnonzero(cluster.codes < 0)[0])
        raise DataError(f"unit {unit.labels[unit.codes[row]]} has no {what} (row {row + 1})")
    owner = np.empty(len(unit.labels), dtype=np.int64)
    owner[unit.codes] = cluster.codes
    clash = np.flatnonzero(owner[unit.codes] != cluster.codes)
    if len(clash):
        name = unit.labels[unit.codes[clash[0]]]
        raise DataError(
            f"unit {name} stands in two {what}s, {cluster.labels[cluster.codes[clash[0]]]} and "
            f"{cluster.labels[owner[unit.codes[clash[0]]]]}",
            hint=f"a unit belongs to one {what}; give the units names that are unique over {what}s",
        )
    return tuple(cluster.labels[code] for code in owner)
