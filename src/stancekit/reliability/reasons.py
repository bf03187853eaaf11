"""Why a coefficient has no value on some ratings, and what to beware of where it has one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from stancekit.reliability.histogram import Histogram
from stancekit.reliability.registry import Coefficient

__all__ = ["FEW_RARE", "FEW_UNITS", "reason_undefined", "warnings_of"]

FEW_UNITS = 50
FEW_RARE = 10


def reason_undefined(
    entry: Coefficient, histogram: Histogram, domain: Sequence[object], pairable: int
) -> str:
    """Name the reason why the coefficient has no value on these ratings."""
    if histogram.units == 0:
        return "nobody rated any unit"
    if pairable == 0:
        if entry.two_raters:
            return "the two raters have no unit in common"
        if histogram.raters == 1:
            return "there is only one rater"
        return "no unit was rated by two raters"
    if entry.needs_two_categories and histogram.categories < 2:
        return f"the domain has one category only ({domain[0]!r}), so nothing else could be chosen"
    used = _labels_used(entry, histogram)
    if len(used) == 1:
        return f"only one label was used ({str(domain[used[0]])!r}): chance alone explains full agreement"
    return "chance alone explains full agreement on the labels used"


def warnings_of(
    entry: Coefficient, histogram: Histogram, domain: Sequence[object], domain_from: str, pairable: int
) -> tuple[str, ...]:
    """Say what a reader of this estimate should know."""
    notes = []
    if pairable < FEW_UNITS:
        notes.append(f"{pairable} pairable units are few: below {FEW_UNITS} intervals are too narrow")
    two = histogram.bags.sum(axis=1) >= 2
    if len(histogram.bags) * histogram.categories <= 50_000_000:
        tally = histogram.multiplicity[two] @ histogram.bags[two]
        seen = tally[tally > 0]
        if len(seen) and histogram.categories <= 100 and seen.min() < FEW_RARE:
            rarest = domain[int(np.flatnonzero(tally == seen.min())[0])]
            notes.append(f"the rarest label ({str(rarest)!r}) has {int(seen.min())} pairable values only")
    if domain_from == "observed" and entry.name in ("brennan_prediger", "gwet_ac1", "gwet_ac2"):
        notes.append("the categories are those observed; one that was offered and never chosen changes this value")
    if entry.takes == "weights" and histogram.unrated:
        notes.append(f"{histogram.unrated} units have no rating")
    return tuple(notes)


def _labels_used(entry: Coefficient, histogram: Histogram) -> np.ndarray:
    bags = histogram.bags
    if entry.takes == "level" or entry.two_raters:
        bags = bags[bags.sum(axis=1) >= 2]
    return np.flatnonzero(bags.any(axis=0))
