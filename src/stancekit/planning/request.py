"""Which requests cannot be met, and why: too many per item, too few who may, too few days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from stancekit.errors import DataError, UsageError
from stancekit.planning.able import able, incidence
from stancekit.planning.ledger import Ledger, Unit
from stancekit.planning.pace import Pace
from stancekit.wording import counted
from stancekit_schemas import Annotator

__all__ = ["check_request", "refuse"]


def check_request(
    per_item: int | None,
    people: int,
    calibration: int,
    repeats: int,
    items: int | None,
    days: int | None,
    *,
    allow_short: bool = False,
) -> None:
    """Raise UsageError for numbers that contradict themselves or each other.

    With `allow_short` an item may ask for more annotators than there are people.
    """
    if per_item is not None and per_item < 1:
        raise UsageError(f"{counted(per_item, 'annotator')} per item: at least one is needed")
    if per_item is not None and per_item > people and not allow_short:
        raise UsageError(
            f"{counted(per_item, 'annotator')} per item, but only {people} can be planned for",
            hint="add annotators with 'stancekit annotator add --email NAME@EXAMPLE.ORG', ask for fewer per item, or plan with --allow-short",
        )
    if min(calibration, repeats, items or 0) < 0 or (days is not None and days < 1):
        raise UsageError("calibration, repeats and items are counts, and days are at least 1")
    if per_item is None and days is not None:
        raise UsageError(
            "everybody labels every item, so a number of days can only be read off",
            hint="leave out the days; 'stancekit plan show' prints what it takes",
        )


def refuse(
    units: Sequence[Unit],
    people: Sequence[Annotator],
    needs: Mapping[str, int],
    ledger: Ledger,
    *,
    short: Mapping[str, int],
    late: Sequence[str],
    pace: Pace,
    days: int | None,
) -> None:
    """Say why items are `short` of people, or people `late`; return if neither is so.

    Raises DataError where there is nobody left who may label an item, UsageError where days are few.
    """
    if not short and not late:
        return
    rows = {unit.reaction_id: i for i, unit in enumerate(units)}
    columns = {person.rater: i for i, person in enumerate(people)}
    eligible = able(units, people) & ~incidence(ledger.seen, rows, columns)
    wanted = np.array([needs[unit.reaction_id] for unit in units], dtype=np.int64)
    poor = [u.reaction_id for u, n, k in zip(units, eligible.sum(axis=1), wanted, strict=True) if n < k]
    if poor:
        shown = ", ".join(poor[:4]) + (" …" if len(poor) > 4 else "")
        raise DataError(
            counted(
                len(poor),
                "item has too few annotators who may label it and did not yet",
                "items have too few annotators who may label them and did not yet",
            )
            + f": {shown}",
            hint="languages, opt-outs and what they settle decide; add annotators, ask for fewer per item, or plan with --allow-short",
        )
    what = f"{counted(int(wanted.sum()), 'label does', 'labels do')} not fit into {counted(days or 0, 'day')} under the daily caps: "
    what += (
        f"{counted(len(short), 'item')} would stay short"
        if short
        else f"{', '.join(late)} would have too many"
    )
    hint = f"allow {counted(pace.enough(eligible, wanted), 'day')}, or add annotators"
    raise UsageError(what, hint=hint if short else f"{hint}; calibration items and repeats are everybody's")
