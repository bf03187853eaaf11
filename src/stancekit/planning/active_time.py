"""Active time from the gaps between answers: what a person worked, not how long a page was open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from statistics import median

from stancekit_schemas import Annotation

__all__ = ["GAP", "Worked", "active_time"]

GAP = 600.0
"""A pause of more than so many seconds is no work."""


@dataclass(frozen=True)
class Worked:
    """One person on one day: answers given, sittings, and active seconds."""

    rater: str
    day: date
    answers: int
    sittings: int
    seconds: float


def active_time(annotations: Iterable[Annotation], *, gap: float = GAP, zone: tzinfo = UTC) -> list[Worked]:
    """Add up per rater and day the time before each answer, sorted by both.

    An answer is dated when it was sent, so the gap since the one before is the work on it. A gap of
    more than `gap` seconds begins a new sitting: its first answer counts with the person's median
    lead time (that of all people where theirs is unknown, 0 where nobody's is), at most `gap`. Drafts,
    skips and answers that were superseded are work too; the same answer in two exports is counted
    once. Answers without a time cannot be counted. Days are those of `zone`, the day of the answer.
    """
    moments: dict[str, set[datetime]] = defaultdict(set)
    leads: dict[str, list[float]] = defaultdict(list)
    for a in annotations:
        if a.created_at is None:
            continue
        made = a.created_at.replace(tzinfo=UTC) if a.created_at.tzinfo is None else a.created_at
        moments[a.rater].add(made)
        if a.lead_time is not None and a.lead_time > 0:
            leads[a.rater].append(a.lead_time)
    everybody = _typical([lead for own in leads.values() for lead in own], 0.0)
    table: dict[tuple[str, date], list[float]] = {}
    for rater, times in moments.items():
        first = min(_typical(leads[rater], everybody), gap)
        before: datetime | None = None
        for moment in sorted(times):
            pause = None if before is None else (moment - before).total_seconds()
            new = pause is None or pause > gap
            row = table.setdefault((rater, moment.astimezone(zone).date()), [0, 0, 0.0])
            row[0] += 1
            row[1] += new
            row[2] += first if pause is None or new else pause
            before = moment
    return [Worked(r, day, int(n), int(s), t) for (r, day), (n, s, t) in sorted(table.items())]


def _typical(leads: Sequence[float], otherwise: float) -> float:
    return float(median(leads)) if leads else otherwise
