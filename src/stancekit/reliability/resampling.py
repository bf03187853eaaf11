"""Bootstrap resamples as multinomial draws over patterns, or over clusters.

Resampling N units is one multinomial draw over the P patterns, so the cost does not grow with N. A
draw is summed at once into the few sums that coefficients need, and never kept.
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats, Ints

__all__ = ["draw_counts", "resampled_sums", "resampled_totals"]

CELLS = 4_000_000
REPEATED = 4


def resampled_sums(table: Floats, multiplicity: Ints, resamples: int, seed: int) -> Floats:
    """Sum the rows of `table` over resamples of the units.

    table         (P, K)  what each pattern adds
    multiplicity  (P,)    units that show it
    Returns (B, K). The same seed gives the same draws, whatever the columns.
    """
    return _resampled(table, multiplicity, resamples, np.random.SeedSequence([seed, 0x5B007]))


def resampled_totals(sums: Floats, resamples: int, seed: int) -> Floats:
    """Sum whole clusters, drawn with replacement: (G, K) to (B, K)."""
    ones = np.ones(len(sums), dtype=np.int64)
    return _resampled(sums, ones, resamples, np.random.SeedSequence([seed, 0xC1057E5]))


def _resampled(table: Floats, multiplicity: Ints, resamples: int, seed: np.random.SeedSequence) -> Floats:
    random = np.random.default_rng(seed)
    order = np.argsort(-multiplicity, kind="stable")
    table, multiplicity = table[order], multiplicity[order]
    totals = np.empty((resamples, table.shape[1]))
    step = max(1, CELLS // max(len(table), 1))
    for start in range(0, resamples, step):
        size = min(step, resamples - start)
        totals[start : start + size] = draw_counts(random, multiplicity, size).astype(np.float64) @ table
    return totals


def draw_counts(random: np.random.Generator, multiplicity: Ints, size: int) -> Ints:
    """Draw (size, P) counts: each row is multinomial over the patterns, its sum the number of units.

    Where patterns hardly repeat, units are drawn one by one, which is then cheaper.
    """
    units, patterns = int(multiplicity.sum()), len(multiplicity)
    if units > REPEATED * patterns:
        return random.multinomial(units, multiplicity / units, size=size)
    owner = np.repeat(np.arange(patterns), multiplicity)
    drawn = random.integers(0, units, (size, units), dtype=np.int32 if units < 2**31 else np.int64)
    place = owner[drawn]
    place += np.arange(size)[:, None] * patterns
    return np.bincount(place.ravel(), minlength=size * patterns).reshape(size, patterns)
