"""Refusals that end: what was mended since, and what another snapshot only repeats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from stancekit.annotations.entry import Entry
from stancekit.annotations.same import NEVER, Identity, itself

__all__ = ["forgive"]

UNTOLD = frozenset(
    {"bad_occasion", "bad_purpose", "bad_round", "bad_unit", "no_ticket", "unknown_ticket"}
)  # with these it is not known of which occasion an answer is, or of which item


def forgive(versions: Mapping[Identity, Sequence[Entry]]) -> None:
    """Supersede refused entries that were mended since, or are copies: old snapshots hold them for ever.

    Mended is what the same annotation says later, be it of another occasion since its task was put right, or
    what the same person made later of the same item. The faults become remarks; those of a copy are told once.
    """
    said = [same[0] for same in versions.values() if not (same[0].draft or same[0].faults)]
    again = {itself(entry): entry for entry in said}
    last: dict[tuple[str, str, str], datetime] = defaultdict(lambda: NEVER)
    for entry in said:
        key = entry.unit, entry.rater, entry.occasion
        last[key] = max(last[key], entry.created or NEVER)
    for same in versions.values():
        for entry in same:
            if entry.draft or not entry.faults:
                continue
            changed = entry.updated or entry.created or NEVER
            mended = again.get(itself(entry))
            if entry is not same[0] and entry.superseded == "copy" and entry.faults == same[0].faults:
                entry.faults = []
            elif mended is not None and changed <= (mended.updated or NEVER):
                entry.superseded = "other_version"
            elif changed < last[entry.unit, entry.rater, entry.occasion] and not (
                UNTOLD & {fault.code for fault in entry.faults}
            ):
                entry.superseded = "earlier"
            else:
                continue
            entry.oddities.extend(entry.faults)
            entry.faults, entry.mended = [], True
