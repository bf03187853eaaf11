"""Naming patterns by numbers: a unit's ratings as one integer, and back.

A row of ratings (who said what) is a number in base Q + 1, a bag of ratings (how many said what) a
number in base R + 1. Equal patterns have equal numbers and unequal ones never do: nothing is hashed.
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Codes, Ints

__all__ = ["bag_keys", "bags_of_keys", "bags_of_rows", "fits", "row_keys", "rows_of_keys"]

LARGEST = 2**62
BLOCK = 65_536


def fits(base: int, digits: int) -> bool:
    """Whether all numbers of so many digits in that base fit a 64-bit integer."""
    return bool(digits * np.log2(base) < np.log2(LARGEST))


def row_keys(codes: Codes, categories: int) -> Ints:
    """Number each row of ratings.

    codes  (N, R)  -1 or an index below `categories`
    Returns (N,): 0 where nothing was rated.
    """
    radix = (categories + 1) ** np.arange(codes.shape[1], dtype=np.int64)
    keys = np.empty(len(codes), dtype=np.int64)
    for start in range(0, len(codes), BLOCK):
        block = codes[start : start + BLOCK]
        if block.dtype == np.int64:
            np.matmul(block, radix, out=keys[start : start + BLOCK])
            continue
        part = keys[start : start + BLOCK]
        part[:] = block[:, -1]
        for column in range(codes.shape[1] - 2, -1, -1):
            part *= categories + 1
            part += block[:, column]
    keys += radix.sum()
    return keys


def rows_of_keys(keys: Ints, categories: int, raters: int) -> Codes:
    """Undo `row_keys`: (P,) to (P, R)."""
    rows = np.empty((len(keys), raters), dtype=np.int16 if categories < 2**15 else np.int64)
    rest = keys.copy()
    for column in range(raters):
        rest, digit = np.divmod(rest, categories + 1)
        rows[:, column] = digit - 1
    return rows


def bag_keys(codes: Codes, categories: int) -> Ints:
    """Number each bag of ratings: (N, R) to (N,), 0 where nothing was rated."""
    raters = codes.shape[1]
    digit = np.concatenate([(raters + 1) ** np.arange(categories, dtype=np.int64), [0]])
    keys = np.empty(len(codes), dtype=np.int64)
    for start in range(0, len(codes), BLOCK):
        keys[start : start + BLOCK] = digit[codes[start : start + BLOCK]].sum(axis=1)
    return keys


def bags_of_keys(keys: Ints, categories: int, raters: int) -> Ints:
    """Undo `bag_keys`: (P,) to the counts (P, Q)."""
    bags = np.empty((len(keys), categories), dtype=np.int64)
    rest = keys.copy()
    for category in range(categories):
        rest, bags[:, category] = np.divmod(rest, raters + 1)
    return bags


def bags_of_rows(rows: Codes, categories: int) -> Ints:
    """Count who said what: (P, R) to (P, Q)."""
    bags = np.zeros((len(rows), categories), dtype=np.int64)
    for start in range(0, len(rows), BLOCK):
        block = rows[start : start + BLOCK]
        unit, rater = np.nonzero(block >= 0)
        flat = unit * categories + block[unit, rater].astype(np.int64)
        counted = np.bincount(flat, minlength=len(block) * categories)
        bags[start : start + BLOCK] = counted.reshape(len(block), categories)
    return bags
