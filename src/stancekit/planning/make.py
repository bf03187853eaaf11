"""The plan of a round: k annotators per item, calibration items for all, repeats late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import ceil

import numpy as np
from numpy.typing import NDArray

from stancekit.errors import DataError, UsageError
from stancekit.planning.able import able, available, check_units, incidence
from stancekit.planning.balance import balance
from stancekit.planning.ledger import Ledger, Unit
from stancekit.planning.order import in_random_order, over_articles, positions
from stancekit.planning.plan import Plan, fill_seats
from stancekit.planning.repeats import plan_repeats
from stancekit_schemas import Annotation, Annotator, Assignment, Purpose, Round

__all__ = ["plan_assignments"]

Pairs = set[tuple[str, str]]


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

    Raises UsageError for requests that contradict each other or themselves (more annotators per item
    than there are, days that are too few) and DataError where languages or opt-outs leave items short;
    with `allow_short` they are planned as far as possible and listed in `Plan.short`.
    """
    people = available(annotators, on)
    _check(per_item, len(people), calibration, repeats, items, days)
    ordered = check_units(units)
    ledger = Ledger(existing, annotations)
    batch = ledger.next_batch()
    key = ("make", round, batch)
    rounds = ledger.rounds_of()
    free = [unit for unit in ordered if rounds.get(unit.reaction_id, {round}) == {round}]
    notes = []
    if len(free) < len(ordered):
        notes.append(f"{len(ordered) - len(free)} item(s) belong to another round and stay there")

    everyone = {reaction for reaction, _ in ledger.labels(["calibration"], round)}
    labels = ledger.labels([purpose], round)
    planned = {reaction for reaction, _ in labels}
    begun = everyone | planned
    untouched = [u for u in over_articles(free, seed, "items", round) if u.reaction_id not in begun]
    everyone |= _more_calibration(untouched, people, calibration - len(everyone))
    common = [unit for unit in free if unit.reaction_id in everyone]
    if calibration > len(everyone):
        notes.append(
            f"{len(everyone)} of {calibration} calibration items: no other item of the round is left"
        )
    given = _for_all(common, people, ledger)
    wanted = _round_of(free, untouched, everyone, planned, items)
    short: Mapping[str, int] = {}
    if per_item is None:
        found = _for_all(wanted, people, ledger)
    else:
        have = Counter(a for a, _ in labels)
        needs = {u.reaction_id: max(0, per_item - have[u.reaction_id]) for u in wanted}
        limits = None if days is None else _limits(people, days, ledger, given, repeats)
        seating = fill_seats(wanted, people, needs, ledger, labels=labels, limits=limits, seed=seed, key=key)
        found, short = set(seating.pairs), seating.short
        if short and not allow_short:
            _refuse(wanted, people, needs, ledger, short, days)
    sets = {unit.reaction_id: unit.set_id for unit in ordered}
    last = ledger.last_positions()
    asked: list[tuple[str, str, Purpose]] = [(*pair, "calibration") for pair in sorted(given)]
    asked += [(*pair, purpose) for pair in sorted(found)]
    places = [(rater, sets[reaction], reaction) for reaction, rater, _ in asked]
    new = [
        Assignment(
            reaction_id=reaction, rater=rater, purpose=why, round=round, position=position,
            block=sets[reaction], batch=batch, planned_for_version=version,
        )
        for (reaction, rater, why), position in zip(asked, positions(places, last, seed, *key), strict=True)
    ]  # fmt: skip
    again, remarks = plan_repeats(
        free, people, [*ledger.held.values(), *new], ledger, each=repeats, round=round, seed=seed
    )
    for assignment in new:
        last[assignment.rater] = max(last[assignment.rater], assignment.position)
    again = [a.model_copy(update={"batch": batch, "planned_for_version": version}) for a in again]
    new += in_random_order(again, last, seed, *key, "repeat")
    return Plan(
        new=tuple(sorted(new, key=lambda a: (a.rater, a.position))),
        short=short,
        notes=(*notes, *remarks),
        balance=balance(free, labels | found, people),
    )


def _check(
    per_item: int | None, people: int, calibration: int, repeats: int, items: int | None, days: int | None
) -> None:
    if per_item is not None and per_item < 1:
        raise UsageError(f"{per_item} annotators per item: at least one is needed")
    if per_item is not None and per_item > people:
        raise UsageError(
            f"{per_item} annotators per item, but only {people} can be planned for",
            hint="add annotators with 'stancekit annotator add', or ask for fewer per item",
        )
    if min(calibration, repeats, items or 0) < 0 or (days is not None and days < 1):
        raise UsageError("calibration, repeats and items are counts, and days are at least 1")
    if per_item is None and days is not None:
        raise UsageError(
            "everybody labels every item, so a number of days can only be read off",
            hint="leave out the days; 'stancekit plan show' prints what it takes",
        )


def _more_calibration(untouched: Sequence[Unit], people: Sequence[Annotator], more: int) -> set[str]:
    """Choose further calibration items: first those that most people may label."""
    if more <= 0:
        return set()
    readers = able(untouched, people).sum(axis=1)
    best = sorted(range(len(untouched)), key=lambda i: -int(readers[i]))
    return {untouched[i].reaction_id for i in best[:more]}


def _for_all(units: Sequence[Unit], people: Sequence[Annotator], ledger: Ledger) -> Pairs:
    """Give every unit to everybody who may label it and never had it."""
    table = able(units, people)
    pairs = {(units[i].reaction_id, people[j].rater) for i, j in zip(*np.nonzero(table), strict=True)}
    return pairs - ledger.seen


def _round_of(
    free: Sequence[Unit], untouched: Sequence[Unit], everyone: set[str], planned: set[str], items: int | None
) -> list[Unit]:
    """List the units that the round's design is about, calibration items aside."""
    if items is None:
        return [unit for unit in free if unit.reaction_id not in everyone]
    fresh = [unit for unit in untouched if unit.reaction_id not in everyone]
    more = {unit.reaction_id for unit in fresh[: max(0, items - len(everyone | planned))]}
    kept = (planned | more) - everyone
    return [unit for unit in free if unit.reaction_id in kept]


def _limits(
    people: Sequence[Annotator], days: int, ledger: Ledger, given: Pairs, repeats: int
) -> NDArray[np.int64]:
    """What each person can still take in so many days, beside what they have and will get again."""
    left = ledger.loads(only_open=True)
    common = Counter(rater for _, rater in given)
    rooms = [
        10**12
        if p.daily_cap is None
        else p.daily_cap * days - left.get(p.rater, 0) - common[p.rater] - repeats
        for p in people
    ]
    return np.array([max(0, room) for room in rooms], dtype=np.int64)


def _refuse(
    units: Sequence[Unit], people: Sequence[Annotator], needs: dict[str, int], ledger: Ledger,
    short: Iterable[str], days: int | None,
) -> None:  # fmt: skip
    """Say why items are short: nobody left who may label them, or too few days."""
    rows = {unit.reaction_id: i for i, unit in enumerate(units)}
    columns = {person.rater: i for i, person in enumerate(people)}
    readers = (able(units, people) & ~incidence(ledger.seen, rows, columns)).sum(axis=1)
    poor = [u.reaction_id for u, n in zip(units, readers, strict=True) if n < needs[u.reaction_id]]
    if poor:
        shown = ", ".join(poor[:4]) + (" …" if len(poor) > 4 else "")
        raise DataError(
            f"{len(poor)} item(s) have too few annotators who may label them and did not yet: {shown}",
            hint="languages and opt-outs decide; add annotators, ask for fewer per item, or allow items to stay short",
        )
    missing = len(list(short))
    work = sum(needs.values())
    pace = sum(p.daily_cap or 0 for p in people)
    raise UsageError(
        f"{work} labels do not fit into {days} day(s) under the daily caps: {missing} item(s) would stay short",
        hint=f"all together label {pace} a day: allow more days (at least {ceil(work / max(pace, 1))}), or add annotators",
    )
