"""The plan of a round: k annotators per item, calibration items for all, repeats late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from stancekit.planning.able import available, check_units
from stancekit.planning.balance import balance
from stancekit.planning.idle import idle
from stancekit.planning.ledger import Ledger, Unit
from stancekit.planning.membership import for_all, items_of_round, more_calibration
from stancekit.planning.order import in_random_order, over_articles
from stancekit.planning.pace import pace_of
from stancekit.planning.plan import Plan, fill_seats
from stancekit.planning.repeats import plan_repeats
from stancekit.planning.request import check_request, refuse
from stancekit.wording import counted
from stancekit_schemas import Annotation, Annotator, Assignment, Purpose, Round

__all__ = ["plan_assignments"]


def plan_assignments(
    units: Sequence[Unit],
    annotators: Sequence[Annotator],
    *,
    per_item: int | None = 3,
    existing: Sequence[Assignment] = (),
    annotations: Iterable[Annotation] = (),
    seed: int = 0,
    calibration: int = 0,
    repeats: int = 0,
    items: int | None = None,
    days: int | None = None,
    purpose: Purpose = "design",
    round: Round = "main",  # noqa: A002 - the field's name
    version: str = "none",
    on: date | None = None,
    allow_short: bool = False,
) -> Plan:
    """Plan what is missing: nothing that stands is changed, and a second call plans nothing.

    per_item     annotators per item; None is everybody who may
    calibration  so many items of the round are labelled by everybody who may (purpose `calibration`)
    repeats      so many of their own items come again to each person, last (occasion "2")
    items        the round is to hold so many items, spread over articles; None is all
    days         nobody gets more than fits into so many days under their daily cap
    purpose      of the labels; `training` for a qualifying round
    on           only annotators who are active on this day

    An item of another round is left there. Calibration items are everybody's, so whoever joins gets
    those of before. Loads are even within a run (so a person who joins gets a fair share of what is
    new), pairs over all runs of the round.

    Who has nothing then is named in the notes, with why.

    Raises UsageError for requests that contradict each other or themselves (more annotators per item
    than there are, days that are too few) and DataError where languages or opt-outs leave items short;
    with `allow_short` they are planned as far as possible and listed in `Plan.short`.
    """
    people = available(annotators, on)
    check_request(per_item, len(people), calibration, repeats, items, days, allow_short=allow_short)
    ordered = check_units(units)
    ledger = Ledger(existing, annotations)
    batch = ledger.next_batch()
    stamp = {"batch": batch, "planned_for_version": version}
    key = ("make", round, batch)
    rounds = ledger.rounds_of()
    free = [unit for unit in ordered if rounds.get(unit.reaction_id, {round}) == {round}]
    notes = []
    if len(free) < len(ordered):
        notes.append(
            counted(
                len(ordered) - len(free),
                "item belongs to another round and stays there",
                "items belong to another round and stay there",
            )
        )

    everyone = {reaction for reaction, _ in ledger.labels(["calibration"], round)}
    labels = ledger.labels([purpose], round)
    planned = {reaction for reaction, _ in labels}
    begun = everyone | planned
    touched = begun | {reaction for reaction, _ in ledger.seen}
    untouched = [u for u in over_articles(free, seed, "items", round) if u.reaction_id not in touched]
    everyone |= more_calibration(untouched, people, calibration - len(everyone))
    common = [unit for unit in free if unit.reaction_id in everyone]
    if calibration > len(everyone):
        notes.append(
            f"{len(everyone)} of {counted(calibration, 'calibration item')}: no other item of the round is left"
        )
    given = for_all(common, people, ledger)
    wanted = items_of_round(free, untouched, everyone, planned, items)
    pace = pace_of(people, ledger, given, repeats)
    needs: dict[str, int] = {}
    short: Mapping[str, int] = {}
    if per_item is None:
        found = for_all(wanted, people, ledger)
    else:
        have = Counter(a for a, _ in labels)
        needs = {u.reaction_id: max(0, per_item - have[u.reaction_id]) for u in wanted}
        limits = None if days is None else pace.rooms(days)
        seating = fill_seats(wanted, people, needs, ledger, labels=labels, limits=limits, seed=seed, key=key)
        found, short = set(seating.pairs), seating.short
    asked: list[tuple[str, str, Purpose]] = [(*pair, "calibration") for pair in sorted(given)]
    asked += [(*pair, purpose) for pair in sorted(found)]
    sets = {unit.reaction_id: unit.set_id for unit in ordered}
    last = ledger.last_positions()
    first = [
        Assignment(
            reaction_id=reaction, rater=rater, purpose=why, round=round, position=1, block=sets[reaction],
        )
        for reaction, rater, why in asked
    ]  # fmt: skip
    new = in_random_order(first, last, seed, *key)
    again, remarks = plan_repeats(
        free, people, [*ledger.held.values(), *new], ledger, each=repeats, round=round, seed=seed
    )
    last.update({a.rater: a.position for a in new})
    new += in_random_order(again, last, seed, *key, "repeat")
    late = [] if days is None else pace.late(new, days)
    if allow_short:
        notes += [f"{rater} gets more than fits into {counted(days or 0, 'day')}" for rater in late]
    else:
        refuse(wanted, people, needs, ledger, short=short, late=late, pace=pace, days=days)
    return Plan(
        new=tuple(a.model_copy(update=stamp) for a in sorted(new, key=lambda a: (a.rater, a.position))),
        short=short,
        notes=(*notes, *remarks, *idle(free, annotators, ledger, {a.rater for a in new}, on=on)),
        balance=balance(free, labels | found, people),
    )
