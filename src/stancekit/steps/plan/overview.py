"""How the plan stands: who has what, how evenly pairs meet, what needs attention."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from stancekit.files.workspace import Workspace
from stancekit.planning import Balance, Ledger, Load, balance, loads_of
from stancekit.planning.personal import is_personal
from stancekit.steps.curriculum import learnt_items
from stancekit.steps.plan.files import read_assignments, read_labels, today, units_of
from stancekit.steps.removed import remaining_annotators

__all__ = ["Overview", "overview"]


@dataclass(frozen=True)
class Overview:
    """How the plan stands: loads of everybody, and the balance of each round that has any labels.

    It is about those who have any in the round. Tests are no labels: `tests` counts them for each person.
    """

    loads: tuple[Load, ...]
    rounds: dict[str, Balance]
    tests: dict[str, int]
    unassigned: int
    remarks: tuple[str, ...]


def overview(workspace: Workspace, *, on: date | None = None) -> Overview:
    """Say who has what, how evenly pairs meet in each round, and what needs attention."""
    day = on or today()
    units, annotators = units_of(workspace), remaining_annotators(workspace)
    ledger = Ledger(read_assignments(workspace), read_labels(workspace))
    known = {unit.reaction_id for unit in units}
    people = [a for a in annotators if a.kind == "human" and a.active_on(day)]
    rounds = {}
    for name in ("pilot", "qualification", "main"):
        labels = ledger.labels(("design",), name)
        if labels:
            members = {reaction for reaction, _ in labels}
            rounds[name] = balance(
                [unit for unit in units if unit.reaction_id in members],
                labels,
                people,
            )
    tests = Counter(a.rater for a in ledger.held.values() if a.purpose == "training")
    remarks = _absent(ledger, {person.rater for person in people})
    remarks += [f"{p.rater} has given no consent that is recorded" for p in people if p.consent is None]
    gone = {a.reaction_id for a in ledger.held.values()} - known
    if gone:
        remarks.append(f"{len(gone)} assigned reaction(s) have no task any more")
    assigned = {a.reaction_id for a in ledger.held.values()}
    return Overview(
        tuple(loads_of(ledger, annotators)),
        rounds,
        dict(sorted(tests.items())),
        len(known - assigned - learnt_items(workspace)),
        tuple(remarks),
    )


def _absent(ledger: Ledger, here: Collection[str]) -> list[str]:
    """Say who is not active and has work left, and what to do: nobody takes over what is about a person."""
    left: dict[str, list[bool]] = defaultdict(list)
    for assignment in ledger.open:
        if assignment.rater not in here:
            left[assignment.rater].append(is_personal(assignment, ledger))
    return [
        f"{rater} is not active and has {len(alone)} open: stancekit plan reassign --from {rater} --open-only"
        + (" --withdraw" if all(alone) else "")
        for rater, alone in sorted(left.items())
    ]
