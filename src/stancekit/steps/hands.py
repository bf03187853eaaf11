"""What each annotator is handed out of the plan on a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from stancekit.errors import DataError
from stancekit.planning import Ledger, due
from stancekit.planning.due import due_days
from stancekit_schemas import Annotation, Assignment, Task

__all__ = ["Hand", "hand_out"]


@dataclass(frozen=True)
class Hand:
    """What one annotator gets: tasks in their order, and the keys of what is taken back or done.

    `tickets` stand on the server for what the tasks are for. `waiting` repeats are not due yet, the first
    of them on `next_due`; None before a first answer.
    """

    tasks: tuple[Task, ...]
    withdrawn: frozenset[tuple[str, str]] = frozenset()
    finished: frozenset[tuple[str, str]] = frozenset()
    waiting: int = 0
    next_due: date | None = None
    tickets: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def hand_out(
    log: Sequence[Assignment],
    labels: Sequence[Annotation],
    tasks: Sequence[Task],
    on: date,
    taken_down: Collection[str] = (),
) -> dict[str, Hand]:
    """Divide the open assignments that are due on a day among their raters, sorted by rater.

    A task carries the purpose, the occasion and the round of its assignment. Items that were `taken_down` are
    handed out no more, and taken back. Raises DataError for an assignment
    whose reaction has no task any more.
    """
    known = {task.reaction_id: task for task in tasks}
    ledger = Ledger(log, labels)
    ready = [a for a in due(ledger, on) if a.reaction_id not in taken_down]
    at_hand = {a.key for a in ready}
    later = [
        (key, day) for key, day in due_days(ledger).items() if key not in at_hand and key[0] not in taken_down
    ]
    lost = sorted({a.reaction_id for a in ready} - known.keys())
    if lost:
        raise DataError(
            f"{len(lost)} assigned reaction(s) have no task, first {lost[0]}",
            hint="export again, or take them back with 'stancekit plan reassign --from RATER --withdraw'",
        )
    hands = {}
    for rater in sorted({line.rater for line in log}):
        mine = [a for a in ready if a.rater == rater]
        keys = {(a.reaction_id, a.occasion) for a in log if rater in (a.rater, a.replaces)}
        gone = {k for k in keys if (k[0], rater, k[1]) not in ledger.held or k[0] in taken_down}
        given = {(a.reaction_id, a.occasion) for a in mine}
        waits = [day for (_, who, _), day in later if who == rater]
        hands[rater] = Hand(
            tuple(
                known[a.reaction_id].model_copy(
                    update={"purpose": a.purpose, "occasion": a.occasion, "round": a.round}
                )
                for a in mine
            ),
            frozenset(gone),
            frozenset(keys - gone - given),
            len(waits),
            min((day for day in waits if day), default=None),
        )
    return hands
