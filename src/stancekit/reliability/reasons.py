"""Why a coefficient has no value on some ratings, and what to beware of where it has one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from stancekit.reliability.counts import Counts
from stancekit.reliability.registry import Coefficient
from stancekit.wording import counted

__all__ = ["FEW_RARE", "FEW_UNITS", "reason_undefined", "warnings_of"]

FEW_UNITS = 50
FEW_RARE = 10
MANY_LABELS = 64


def reason_undefined(entry: Coefficient, counts: Counts, domain: Sequence[object], pairable: int) -> str:
    """Name the reason why the coefficient has no value on these ratings."""
    if counts.units == 0:
        return "nobody rated any unit"
    if pairable == 0:
        if entry.two_raters:
            return "the two raters have no unit in common"
        if counts.raters == 1:
            return "there is only one rater"
        return "no unit was rated by two raters"
    if entry.needs_two_categories and len(domain) < 2:
        return f"the domain has one category only ({str(domain[0])!r}), so nothing else could be chosen"
    used = np.flatnonzero(counts.paired if entry.takes == "level" or entry.two_raters else counts.used)
    if len(used) == 1:
        return (
            f"only one label was used ({str(domain[int(used[0])])!r}): chance alone explains full agreement"
        )
    return "chance alone explains full agreement on the labels used"


def warnings_of(
    entry: Coefficient, counts: Counts, domain: Sequence[object], domain_from: str, pairable: int
) -> tuple[str, ...]:
    """Say what a reader of this estimate should know."""
    notes = []
    if pairable < FEW_UNITS:
        notes.append(
            f"{counted(pairable, 'pairable unit is', 'pairable units are')} few: below {FEW_UNITS} intervals tend to be too narrow"
        )
    seen = counts.paired[counts.paired > 0]
    if len(seen) > 1 and len(domain) <= MANY_LABELS and seen.min() < FEW_RARE:
        rarest = domain[int(np.flatnonzero(counts.paired == seen.min())[0])]
        notes.append(
            f"the rarest label ({str(rarest)!r}) has only {counted(int(seen.min()), 'pairable value')}"
        )
    if domain_from == "observed" and entry.name in ("brennan_prediger", "gwet_ac1", "gwet_ac2"):
        notes.append(
            "the categories are those observed: one that was offered and never chosen changes this value"
        )
    if counts.unrated:
        notes.append(counted(counts.unrated, "unit has no rating", "units have no rating"))
    return tuple(notes)
