"""What may be handed out on a day, and when all of it will be done: a repeat waits for its time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from math import ceil

from stancekit.planning.ledger import Key, Ledger
from stancekit_schemas import Assignment

__all__ = ["WAIT", "due", "due_days", "estimated_end"]

WAIT = 14
"""A repeat comes no sooner than so many days after the first answer."""


def due(ledger: Ledger, on: date, *, days: int = WAIT) -> list[Assignment]:
    """Return the open assignments that may be handed out on that day, in each rater's order.

    A repeat waits until the same person's first answer is `days` old; without that answer it waits.
    """
    from_day = due_days(ledger, days=days)
    ready = [a for a in ledger.open if (from_day.get(a.key, on) or date.max) <= on]
    return sorted(ready, key=lambda a: (a.rater, a.position))


def due_days(ledger: Ledger, *, days: int = WAIT) -> dict[Key, date | None]:
    """Map each open repeat to the first day on which it may be handed out; None before its first answer."""
    first: dict[tuple[str, str], datetime] = {}
    for (reaction, rater, _), answer in ledger.answers.items():
        if answer.created_at and answer.purpose != "repeat":
            earlier = first.get((reaction, rater), answer.created_at)
            first[reaction, rater] = min(earlier, answer.created_at)
    answered = {pair: moment.date() + timedelta(days=days) for pair, moment in first.items()}
    return {
        a.key: answered.get((a.reaction_id, a.rater)) for a in ledger.open if a.purpose == "repeat"
    }  # fmt: skip


def estimated_end(
    work: Iterable[Assignment], from_day: Mapping[Key, date | None], pace: float, today: date
) -> date | None:
    """Tell when one person has done this open work, at `pace` items a day from tomorrow on.

    `from_day` is that of `due_days`. A repeat whose first time is still to come waits for that, too;
    None where its first time never comes.
    """
    work = list(work)
    ready = sorted((a for a in work if a.purpose != "repeat"), key=lambda a: a.position)
    first = {a.reaction_id: today + timedelta(ceil(n / pace)) for n, a in enumerate(ready, start=1)}
    days = [today + timedelta(1)] * len(ready)
    for repeat in (a for a in work if a.purpose == "repeat"):
        day = from_day.get(repeat.key)
        if day is None and repeat.reaction_id not in first:
            return None
        days.append(max(day or first[repeat.reaction_id] + timedelta(WAIT), today + timedelta(1)))
    days.sort()
    # Whatever comes on a day or later is not begun before it.
    ends = (day + timedelta(ceil((len(days) - n) / pace) - 1) for n, day in enumerate(days))
    return max(ends, default=today)
