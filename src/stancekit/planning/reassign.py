"""Moving what is not answered yet: from somebody who is absent, or to somebody who joins."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

import numpy as np

from stancekit.errors import UsageError
from stancekit.planning.able import able, available, check_units
from stancekit.planning.balance import balance
from stancekit.planning.chance import draw
from stancekit.planning.ledger import Ledger, Unit
from stancekit.planning.order import in_random_order
from stancekit.planning.pace import pace_of
from stancekit.planning.personal import is_personal, never_due, why_personal
from stancekit.planning.plan import Plan, fill_seats
from stancekit_schemas import Annotation, Annotator, Assignment

__all__ = ["plan_reassign"]


def plan_reassign(
    units: Sequence[Unit],
    annotators: Sequence[Annotator],
    *,
    existing: Sequence[Assignment],
    annotations: Iterable[Annotation],
    giver: str | None = None,
    taker: str | None = None,
    only: Collection[str] | None = None,
    withdraw: bool = False,
    days: int | None = None,
    seed: int = 0,
    version: str = "none",
    on: date | None = None,
) -> Plan:
    """Move open assignments; whatever is answered stays with who answered it.

    giver     whose open assignments go to others; None takes a fair share from everybody who has more
    taker     who gets them; None shares them among all who may, so that what is open becomes even
    only      reaction or set ids that may move; None is all
    withdraw  take back what nobody can take over, and what is about the giver alone (their labels once
              more, calibration, training); without it that stays, and a note says so
    days      nobody takes over more than fits into so many days under their daily cap

    At least one of giver and taker is needed. The purpose, occasion, round and batch go along. The
    repeat of what is passed on is taken back: its first time never comes.
    Raises UsageError for a rater who has nothing assigned, or who cannot be planned for.
    """
    people = available(annotators, on)
    ordered = check_units(units)
    ledger = Ledger(existing, annotations)
    if giver is None and taker is None:
        raise UsageError("from whom, or to whom?", hint="name --from, --to, or both")
    if giver == taker:
        raise UsageError(f"{giver} cannot take over from themselves")
    if giver is not None and giver not in {a.rater for a in ledger.held.values()}:
        raise UsageError(f"{giver} has no assignments", hint="see 'stancekit plan show' for who has")
    if taker is not None and taker not in {p.rater for p in people}:
        raise UsageError(f"{taker} is no active annotator", hint="see 'stancekit annotator list'")
    takers = [p for p in people if p.rater != giver and taker in (None, p.rater)]
    sets = {unit.reaction_id: unit.set_id for unit in ordered}
    movable = [
        a
        for a in ledger.open
        if (only is None or not {a.reaction_id, a.block}.isdisjoint(only)) and a.rater != taker
    ]
    moving = (
        [a for a in movable if a.rater == giver]
        if giver is not None
        else _fair_share(movable, ordered, people, ledger, str(taker), seed)
    )
    shared = [a for a in moving if not is_personal(a, ledger) and a.reaction_id in sets]
    # One reaction can be open twice for the same giver, on two occasions.
    first = {a.reaction_id: a for a in sorted(shared, key=lambda a: a.position, reverse=True)}
    needs = dict.fromkeys(first, 1) if takers else {}
    labels = {pair for pair in ledger.labels(("design", "extra"), "main") if pair[1] != giver}
    batch = ledger.next_batch()
    limits = None if days is None else pace_of(takers, ledger).rooms(days)
    seating = fill_seats(
        ordered, takers, needs, ledger, labels=labels, limits=limits, busy=ledger.loads(only_open=True),
        seed=seed, key=("reassign", batch),
    )  # fmt: skip
    moved = [
        first[reaction].model_copy(
            update={"rater": rater, "replaces": first[reaction].rater, "planned_for_version": version}
        )
        for reaction, rater in seating.pairs
    ]
    passed = [first[reaction] for reaction, _ in seating.pairs]
    gone = {a.key for a in passed}
    back = [a for a in moving if a.key not in gone] if withdraw else []
    orphans = never_due([*passed, *back], ledger)
    ended = [a.model_copy(update={"withdrawn": True, "replaces": None}) for a in (*back, *orphans)]
    # Without a giver nothing personal was up for moving, yet somebody may wonder why it stays.
    asked = moving if giver else [*moving, *(a for a in movable if is_personal(a, ledger))]
    gone.update(a.key for a in ended)
    stay = [a for a in asked if a.key not in gone]
    new = in_random_order(moved, ledger.last_positions(), seed, "reassign", batch)
    after = (ledger.labels(["design"], "main") - {(r, first[r].rater) for r, _ in seating.pairs}) | {
        (a.reaction_id, a.rater) for a in moved if a.purpose == "design"
    }
    return Plan(
        new=(*ended, *new),
        short=seating.short,
        notes=tuple(_notes(stay, back, orphans, ledger, giver)),
        balance=balance(ordered, after, people),
    )


def _notes(
    stay: Sequence[Assignment],
    back: Sequence[Assignment],
    orphans: Sequence[Assignment],
    ledger: Ledger,
    giver: str | None,
) -> list[str]:
    """Say what did not move, and why."""
    who = giver or "their raters"
    notes = [f"{n} {purpose} assignment(s) stay with {who}" for purpose, n in _count(stay)]
    reasons = why_personal({a.purpose for a in stay if is_personal(a, ledger)})
    if giver is not None:
        reasons = [f"{words}; --withdraw takes it back" for words in reasons]
    notes += [*reasons, *(f"{n} {purpose} assignment(s) are withdrawn" for purpose, n in _count(back))]
    if any(a.purpose == "relabel" for a in back):
        notes.append("'stancekit plan relabel' asks for it again, somebody else once that person is removed")
    if orphans:
        notes.append(f"{len(orphans)} repeat assignment(s) of what {who} passed on are withdrawn")
    return notes


def _count(assignments: Iterable[Assignment]) -> list[tuple[str, int]]:
    return sorted(Counter(a.purpose for a in assignments).items())


def _fair_share(
    movable: Sequence[Assignment],
    units: Sequence[Unit],
    people: Sequence[Annotator],
    ledger: Ledger,
    taker: str,
    seed: int,
) -> list[Assignment]:
    """Choose what the others pass on so that the taker has as much open as they then have.

    Everybody above the common level gives from the end of their own order, what the taker may label,
    nothing the taker has seen, and no reaction twice.
    """
    column = [p.rater for p in people].index(taker)
    may = dict(zip((u.reaction_id for u in units), able(units, people)[:, column], strict=True))
    givers: dict[str, list[Assignment]] = defaultdict(list)
    for assignment in movable:
        known = (
            may.get(assignment.reaction_id, np.False_) and (assignment.reaction_id, taker) not in ledger.seen
        )
        if known and not is_personal(assignment, ledger):
            givers[assignment.rater].append(assignment)
    for line in givers.values():
        line.sort(key=lambda a: a.position)
    left = ledger.loads(only_open=True)
    loads = {rater: left[rater] for rater in givers}
    mine, taken, chosen = left.get(taker, 0), set(), []
    while givers:
        rater = min(givers, key=lambda r: (-loads[r], draw(seed, "share", taker, r), r))
        if loads[rater] - mine <= 1:
            break
        assignment = givers[rater].pop()
        if not givers[rater]:
            del givers[rater]
        if assignment.reaction_id in taken:
            continue
        taken.add(assignment.reaction_id)
        chosen.append(assignment)
        loads[rater] -= 1
        mine += 1
    return chosen
