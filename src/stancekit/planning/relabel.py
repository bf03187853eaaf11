"""Asking again where a rule changed: the same people, with their old answers hidden."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import get_args

from stancekit.errors import UsageError
from stancekit.planning.able import able, available, check_units
from stancekit.planning.balance import balance
from stancekit.planning.ledger import Ledger, Unit
from stancekit.planning.order import in_random_order
from stancekit.planning.plan import Plan, fill_seats
from stancekit_schemas import Annotation, Annotator, Assignment, Round
from stancekit_schemas.task import MAIN

__all__ = ["plan_relabel", "same_version"]

VOTES = ("design", "calibration", "extra", "relabel")
OCCASION = "relabel-"


def plan_relabel(
    units: Sequence[Unit],
    annotators: Sequence[Annotator],
    *,
    reactions: Collection[str],
    version: str,
    existing: Sequence[Assignment],
    annotations: Iterable[Annotation],
    round: Round | None = None,  # noqa: A002 - the field's name
    seed: int = 0,
    on: date | None = None,
) -> Plan:
    """Queue the reactions once more for everybody whose label of them counts (purpose `relabel`).

    The occasion is "relabel-" and the version of the guidelines, so the task is a new one and the old
    answer is not shown; asking twice plans once, and 0.9.0 is 0.9. Whoever answered under this version
    already is not asked again, nor is who has a label of the item open: it will be made under it anyhow.
    The new labels belong to the round of the item, or to `round`: so items of a pilot are taken over.
    In the place of a person who is gone comes somebody who never had the item; where there is nobody,
    the item is in `short`.

    Raises UsageError where the version is empty or none of the reactions has a task.
    """
    if not version.strip():
        raise UsageError("relabel under which version of the guidelines?")
    people = available(annotators, on)
    ordered = check_units(units)
    rows = {unit.reaction_id: i for i, unit in enumerate(ordered)}
    wanted = sorted(set(reactions) & rows.keys())
    if not wanted:
        raise UsageError(f"none of the {len(set(reactions))} reaction(s) to be labelled again has a task")
    ledger = Ledger(existing, annotations)
    occasion = f"{OCCASION}{version}"
    columns = {person.rater: i for i, person in enumerate(people)}
    may = able(ordered, people)
    own = ledger.round_of()
    to = {reaction: round or own.get(reaction, MAIN) for reaction in wanted}
    voters: dict[str, set[str]] = defaultdict(set)
    up_to_date: set[tuple[str, str]] = set()
    for annotation in ledger.answers.values():
        if annotation.purpose in VOTES:
            voters[annotation.unit].add(annotation.rater)
            same = annotation.round == to.get(annotation.unit)
            if same and same_version(annotation.guidelines_version, version):
                up_to_date.add((annotation.unit, annotation.rater))
    waiting = {
        (a.reaction_id, a.rater)
        for a in ledger.open
        if a.purpose in VOTES and a.round == to.get(a.reaction_id)
    }
    queued = waiting | {
        (reaction, rater)
        for (reaction, rater, when), name in (
            *((key, line.round) for key, line in ledger.held.items()),
            *((key, answer.round) for key, answer in ledger.answers.items()),
        )
        if when.startswith(OCCASION) and name == to.get(reaction) and same_version(_version_in(when), version)
    }
    # From all lines of the log: a substitute may have passed the item on.
    replaced = {(line.reaction_id, line.replaces) for line in existing if line.purpose == "relabel"}
    pairs: list[tuple[str, str]] = []
    gone: dict[str, list[str]] = defaultdict(list)
    for reaction in wanted:
        for rater in sorted(voters[reaction]):
            if (reaction, rater) in up_to_date | queued:
                continue
            if rater in columns and may[rows[reaction], columns[rater]]:
                pairs.append((reaction, rater))
            elif (reaction, rater) not in replaced:
                gone[reaction].append(rater)
    needs = {reaction: len(raters) for reaction, raters in gone.items()}
    seating = fill_seats(
        ordered, people, needs, ledger, labels={(r, x) for r in wanted for x in voters[r]}, seed=seed,
        key=("relabel", version),
    )  # fmt: skip
    batch = ledger.next_batch()
    taken = {*ledger.held, *ledger.answers}
    lines = [
        Assignment(
            reaction_id=reaction, rater=rater, purpose="relabel", round=to[reaction], position=1,
            occasion=f"{occasion}-{to[reaction]}" if (reaction, rater, occasion) in taken else occasion,
            block=ordered[rows[reaction]].set_id, batch=batch, planned_for_version=version,
        )
        for reaction, rater in (*pairs, *seating.pairs)
    ]  # fmt: skip
    lines[len(pairs) :] = [
        line.model_copy(update={"replaces": gone[line.reaction_id].pop(0)}) for line in lines[len(pairs) :]
    ]
    notes = [
        f"{count} {text}"
        for count, text in (
            (len(set(reactions) - rows.keys()), "reaction(s) have no task"),
            (sum(not voters[r] for r in wanted), "reaction(s) have no label yet"),
            (sum(x in voters.get(r, ()) for r, x in waiting if r in wanted), "label(s) are still open"),
            (sum(r in set(wanted) for r, _ in up_to_date), f"label(s) were made under {version} already"),
            (len(seating.pairs), "label(s) go to somebody else, for people who are gone"),
            (sum(seating.short.values()), "label(s) of people who are gone have nobody to take over"),
        )
        if count
    ]
    return Plan(
        new=tuple(in_random_order(lines, ledger.last_positions(), seed, "relabel", version)),
        short=seating.short,
        notes=tuple(notes),
        balance=balance(ordered, ledger.labels(["design"], "main"), people),
    )


def _version_in(occasion: str) -> str:
    """Read the version off an occasion, which names a round behind it where an item was taken over."""
    version = occasion.removeprefix(OCCASION)
    for name in get_args(Round):
        version = version.removesuffix(f"-{name}")
    return version


def same_version(one: str | None, other: str) -> bool:
    """Tell whether two versions are one: 0.9 is 0.9.0."""

    def parts(version: str) -> list[str]:
        numbers = version.split(".")
        while len(numbers) > 1 and numbers[-1] == "0":
            numbers.pop()
        return numbers

    return one is not None and parts(one) == parts(other)
