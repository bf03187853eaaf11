"""Columns of anybody's table: pandas, polars, Arrow, a mapping of sequences, without copying text.

A column becomes codes and labels: the label of row i is labels[codes[i]], and -1 is a missing one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Ints

__all__ = ["Column", "column_names", "factorize", "is_table", "read_column"]


@dataclass(frozen=True)
class Column:
    """One column as integers: codes (N,), -1 missing, into the distinct `labels`."""

    codes: Ints
    labels: tuple[Any, ...]


def is_table(data: object) -> bool:
    """Whether the data have named columns."""
    return (
        isinstance(data, Mapping)
        or hasattr(data, "__arrow_c_stream__")
        or hasattr(data, "__dataframe__")
        or (hasattr(data, "columns") and hasattr(data, "__getitem__"))
    )


def column_names(data: Any) -> list[str]:
    """List the columns of a table."""
    if isinstance(data, Mapping):
        return [str(name) for name in data]
    for attribute in ("column_names", "columns"):
        names = getattr(data, attribute, None)
        if names is not None and not callable(names) and all(isinstance(name, str) for name in names):
            return list(names)
    return [str(name) for name in _arrow(data).column_names]


def read_column(data: Any, name: str, *, missing: Sequence[object] = ()) -> Column:
    """Read one column. None, NaN, NA and the empty string are missing, and what `missing` adds.

    Raises UsageError where the table has no such column.
    """
    names = column_names(data)
    if name not in names:
        raise UsageError(f"the table has no column {name!r}", hint="its columns are " + ", ".join(names))
    if type(data).__module__.startswith("pandas") or isinstance(data, Mapping):
        return factorize(data[name], missing=missing)
    return factorize(_arrow(data).column(name), missing=missing)


def factorize(values: Any, *, missing: Sequence[object] = ()) -> Column:
    """Turn a sequence of labels into codes; labels keep the order of first use."""
    if type(values).__module__.startswith("pandas") and values.dtype == object:
        return _blanked(_factorize_pandas(values), missing)
    if hasattr(values, "__arrow_c_stream__") or type(values).__module__.startswith("pyarrow"):
        return _blanked(_factorize_arrow(values), missing)
    if type(values).__module__.startswith("pandas"):
        return _blanked(_factorize_pandas(values), missing)
    if isinstance(values, np.ndarray) and values.dtype.kind in "iub":
        labels, first, codes = np.unique(values, return_index=True, return_inverse=True)
        order = np.argsort(first)
        rank = np.empty_like(order)
        rank[order] = np.arange(len(order))
        return _blanked(Column(rank[codes].astype(np.int64), tuple(labels[order].tolist())), missing)
    place: dict[Any, int] = {}
    listed = values.tolist() if isinstance(values, np.ndarray) else list(values)
    codes = np.fromiter(
        (-1 if _absent(value) else place.setdefault(_hashable(value), len(place)) for value in listed),
        np.int64,
        len(listed),
    )
    return _blanked(Column(codes, tuple(place)), missing)


def _factorize_pandas(values: Any) -> Column:
    import pandas as pd

    if isinstance(values.dtype, pd.CategoricalDtype):
        return _used(np.asarray(values.cat.codes, dtype=np.int64), list(values.cat.categories))
    try:
        codes, labels = pd.factorize(values, use_na_sentinel=True)
    except TypeError:
        return factorize(list(values))
    return Column(np.asarray(codes, dtype=np.int64), tuple(labels.tolist()))


def _factorize_arrow(values: Any) -> Column:
    import pyarrow as pa

    array = values if isinstance(values, pa.ChunkedArray) else pa.chunked_array(values)
    if not pa.types.is_dictionary(array.type):
        try:
            array = array.dictionary_encode()
        except pa.ArrowNotImplementedError:
            return factorize(array.to_pylist())
    array = array.unify_dictionaries()
    if array.num_chunks == 0:
        return Column(np.empty(0, np.int64), ())
    labels = array.chunk(0).dictionary.to_pylist()
    parts = [chunk.indices.fill_null(-1).to_numpy(zero_copy_only=False) for chunk in array.chunks]
    return _used(np.concatenate(parts).astype(np.int64, copy=False), labels)


def _used(codes: Ints, labels: list[Any]) -> Column:
    """Drop dictionary entries that no row uses, and missing ones."""
    seen = np.bincount(codes[codes >= 0], minlength=len(labels)) > 0 if len(labels) else np.empty(0, bool)
    keep = np.array([bool(use) and not _absent(label) for use, label in zip(seen, labels, strict=True)], bool)
    if keep.all():
        return Column(codes, tuple(labels))
    place = np.append(np.where(keep, np.cumsum(keep) - 1, -1), -1)
    return Column(place[codes], tuple(label for label, use in zip(labels, keep, strict=True) if use))


def _blanked(column: Column, missing: Sequence[object]) -> Column:
    blank = {"", *missing}
    gone = np.array(
        [(isinstance(label, str) and label in blank) or label in missing for label in column.labels], bool
    )
    if not gone.any():
        return column
    place = np.append(np.where(gone, -1, np.cumsum(~gone) - 1), -1)
    kept = tuple(label for label, out in zip(column.labels, gone, strict=True) if not out)
    return Column(place[column.codes], kept)


def _absent(value: Any) -> bool:
    if value is None:
        return True
    if isinstance(value, str):
        return False
    try:
        return bool(value != value)  # noqa: PLR0124 - NaN is the one value that differs from itself
    except TypeError:  # pandas.NA has no truth
        return True


def _hashable(value: Any) -> Any:
    """Lists and sets of labels become frozensets: a set-valued rating."""
    if isinstance(value, list | set | tuple | np.ndarray):
        return frozenset(value)
    return value


def _arrow(data: Any) -> Any:
    import pyarrow as pa

    if isinstance(data, pa.Table):
        return data
    if hasattr(data, "__arrow_c_stream__"):
        return pa.table(data)
    if hasattr(data, "__dataframe__"):
        from pyarrow.interchange import from_dataframe

        return from_dataframe(data)
    raise UsageError(
        f"{type(data).__name__} is no table",
        hint="give a DataFrame (pandas, polars, Arrow), a dict of columns, or annotations",
    )
