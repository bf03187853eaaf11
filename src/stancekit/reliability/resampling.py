"""Bootstrap resamples as multinomial draws over patterns, or over clusters.

Resampling N units is one multinomial draw over the P patterns, so the cost does not grow with N. A
draw is summed at once into the few sums that coefficients need and never kept. Patterns that occur
a few times only are drawn unit by unit, together: that is the same distribution and cheaper.
"""

from __future__ import annotations

import numpy as np

from stancekit.reliability.arrays import Floats, Ints

__all__ = ["resampled_sums", "resampled_totals"]

RARE = 12
CELLS = 4_000_000


def resampled_sums(table: Floats, multiplicity: Ints, resamples: int, seed: int) -> Floats:
    """Sum the rows of `table` over resamples of the units.

    table         (P, K)  what each pattern adds
    multiplicity  (P,)    units that show it
    Returns (B, K). The same seed gives the same draws, whatever the columns.
    """
    units = int(multiplicity.sum())
    random = np.random.default_rng(np.random.SeedSequence([seed, 0x5B007]))
    order = np.argsort(-multiplicity, kind="stable")
    often = order[multiplicity[order] > RARE]
    rare = order[multiplicity[order] <= RARE]
    if len(rare) == 1:
        often, rare = order, order[:0]
    shares = multiplicity[often] / units
    if len(rare):
        shares = np.append(shares, multiplicity[rare].sum() / units)
    shares = shares / shares.sum()
    owner = np.repeat(np.arange(len(rare)), multiplicity[rare])
    totals = np.empty((resamples, table.shape[1]))
    step = max(1, CELLS // max(len(table), 1))
    for start in range(0, resamples, step):
        size = min(step, resamples - start)
        draws = random.multinomial(units, shares, size=size)
        part = draws[:, : len(often)].astype(np.float64) @ table[often]
        if len(rare):
            count = draws[:, len(often)]
            picked = owner[random.integers(0, len(owner), int(count.sum()), dtype=np.int32)]
            place = np.repeat(np.arange(size), count) * len(rare) + picked
            drawn = np.bincount(place, minlength=size * len(rare)).reshape(size, len(rare))
            part += drawn.astype(np.float64) @ table[rare]
        totals[start : start + size] = part
    return totals


def resampled_totals(sums: Floats, resamples: int, seed: int) -> Floats:
    """Sum whole clusters, drawn with replacement: (G, K) to (B, K)."""
    random = np.random.default_rng(np.random.SeedSequence([seed, 0xC1057E5]))
    groups = len(sums)
    totals = np.empty((resamples, sums.shape[1]))
    step = max(1, CELLS // groups)
    for start in range(0, resamples, step):
        size = min(step, resamples - start)
        draws = random.multinomial(groups, np.full(groups, 1 / groups), size=size)
        totals[start : start + size] = draws.astype(np.float64) @ sums
    return totals
