"""Further labels for items on which the design labels did not settle anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from stancekit.errors import DataError, UsageError
from stancekit.planning.able import available, check_units
from stancekit.planning.balance import balance
from stancekit.planning.ledger import Ledger, Unit
from stancekit.planning.order import in_random_order
from stancekit.planning.pace import pace_of
from stancekit.planning.plan import Plan, fill_seats
from stancekit.wording import counted
from stancekit_schemas import Annotation, Annotator, Assignment
from stancekit_schemas.task import MAIN

__all__ = ["plan_extra"]

JUDGED = ("design", "extra")


def plan_extra(
    units: Sequence[Unit],
    annotators: Sequence[Annotator],
    *,
    contested: Collection[str],
    existing: Sequence[Assignment],
    annotations: Iterable[Annotation],
    labels: int = 1,
    most: int = 9,
    days: int | None = None,
    seed: int = 0,
    version: str = "none",
    on: date | None = None,
) -> Plan:
    """Give each contested reaction `labels` more raters, who never had it (purpose `extra`).

    The label belongs to the round of the item. An item that still waits for a label gets none, so asking
    twice plans once; nor does a calibration item, which is everybody's, nor one that has `most` raters, and
    nobody more than fits into so many `days` under their daily cap. Extra labels are chosen by disagreement,
    so they count for gold, never for agreement. Those for whom nobody is left stand in `short`, and in no
    note. Raises DataError where that is all of them.
    """
    if labels < 1:
        raise UsageError(f"{labels} extra labels: at least one is needed")
    people = available(annotators, on)
    ordered = check_units(units)
    ledger = Ledger(existing, annotations)
    batch = ledger.next_batch()
    waiting = {a.reaction_id for a in ledger.open if a.purpose in JUDGED}
    have = Counter(reaction for reaction, _ in ledger.labels(JUDGED))
    sets = {unit.reaction_id: unit.set_id for unit in ordered}
    rounds = ledger.round_of()
    everybodys = {reaction for reaction, _ in ledger.labels(["calibration"])}
    asked = sorted(set(contested) & set(sets) - everybodys)
    needs = {r: min(labels, most - have[r]) for r in asked if r not in waiting and have[r] < most}
    limits = None if days is None else pace_of(people, ledger).rooms(days)
    seating = fill_seats(
        ordered, people, needs, ledger, labels=ledger.labels(JUDGED, "main"), limits=limits, seed=seed,
        key=("extra", batch),
    )  # fmt: skip
    if needs and not seating.pairs and days is None:
        raise DataError(
            counted(
                len(needs),
                "item is contested, and everybody who may label it has done so",
                "items are contested, and everybody who may label them has done so",
            ),
            hint="add an annotator with 'stancekit annotator add --email NAME@EXAMPLE.ORG', or adjudicate them",
        )
    notes = [
        counted(count, f"contested item {one}", f"contested items {more}")
        for count, one, more in (
            (len(set(contested) - set(sets)), "has no task any more", "have no task any more"),
            (
                len(set(contested) & everybodys),
                "is for calibration and so everybody's already: adjudicate it",
                "are for calibration and so everybody's already: adjudicate them",
            ),
            (sum(r in waiting for r in asked), "still waits for a label", "still wait for a label"),
            (
                sum(r not in waiting and have[r] >= most for r in asked),
                f"has {most} labels already",
                f"have {most} labels already",
            ),
        )
        if count
    ]
    new = [
        Assignment(
            reaction_id=reaction, rater=rater, purpose="extra", round=rounds.get(reaction, MAIN), position=1,
            block=sets[reaction], batch=batch, planned_for_version=version,
        )
        for reaction, rater in seating.pairs
    ]  # fmt: skip
    return Plan(
        new=tuple(in_random_order(new, ledger.last_positions(), seed, "extra", batch)),
        short=seating.short,
        notes=tuple(notes),
        balance=balance(ordered, ledger.labels(["design"], "main"), people),
    )
