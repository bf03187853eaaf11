"""Refusals that end: what was mended since, and what another snapshot only repeats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from stancekit.annotations.entry import Entry, Planned
from stancekit.annotations.same import NEVER, Identity

__all__ = ["forgive"]

UNTOLD = frozenset(
    {"bad_occasion", "bad_purpose", "bad_round", "bad_unit", "no_ticket", "unknown_ticket"}
)  # with these it is not known of which occasion an answer is, or of which item


def forgive(versions: Mapping[Identity, Sequence[Entry]], planned: Mapping[str, Planned]) -> None:
    """Supersede refused entries that were mended since, or said again: old snapshots hold them for ever.

    Mended is what the same person made later of the same item and occasion; where a lost ticket leaves the
    occasion unknown, of all that they were asked of the item, see `planned`. `versions` has those of each annotation, the one that stands for it
    first: the others are superseded by it. The faults become remarks; those of a copy are told once.
    """
    last: dict[tuple[str, str, str], datetime] = defaultdict(lambda: NEVER)
    for entry in (same[0] for same in versions.values()):
        if not (entry.draft or entry.faults):
            key = entry.unit, entry.rater, entry.occasion
            last[key] = max(last[key], entry.created or NEVER)
    for same in versions.values():
        for entry in same:
            codes = {fault.code for fault in entry.faults}
            if entry.draft or not codes or "versions_differ" in codes:
                continue
            changed = entry.updated or entry.created or NEVER
            if entry is not same[0] and changed <= (same[0].updated or NEVER):
                if same[0].faults and entry.content == same[0].content:
                    entry.faults = []
                entry.superseded = "other_version" if entry.faults else "copy"
            elif (
                _all_answered(entry, planned, last, changed)
                if codes == {"no_ticket"}
                else changed < last[entry.unit, entry.rater, entry.occasion] and not codes & UNTOLD
            ):
                entry.superseded = "earlier"
            else:
                continue
            entry.oddities.extend(entry.faults)
            entry.faults, entry.mended = [], True


def _all_answered(
    entry: Entry,
    planned: Mapping[str, Planned],
    last: Mapping[tuple[str, str, str], datetime],
    changed: datetime,
) -> bool:
    """Whether the person has answered all they were asked of an item, and something of it later than this."""
    asked = {line[2] for line in planned.get(entry.unit, ()) if line[0] == entry.rater}
    times = [last.get((entry.unit, entry.rater, occasion), NEVER) for occasion in asked]
    return bool(times) and min(times) > NEVER and max(times) > changed
