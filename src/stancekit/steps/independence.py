"""Which items somebody has yet to answer, and from when answers to an item are no longer independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date
from typing import Literal

from stancekit.errors import UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.planning import Ledger
from stancekit.steps.curriculum import learnt_items
from stancekit.steps.gold import models_of
from stancekit.steps.plan import every_label, read_assignments, read_labels, read_tasks
from stancekit.steps.removed import taken_down
from stancekit_schemas import Independence

__all__ = ["end_independence", "read_independence", "round_left", "unfinished"]

MAIN = ("design", "calibration")


def unfinished(workspace: Workspace) -> set[str]:
    """Name the items that somebody has yet to answer, for whatever purpose but training.

    By the plan, where an item has one. An item nobody was planned for is finished when as many people
    answered or skipped it as stancekit.toml asks for; models are no people.
    """
    assignments, labels = read_assignments(workspace), read_labels(workspace)
    ledger = Ledger(assignments, labels)
    waiting = {a.reaction_id for a in ledger.open if a.purpose != "training"}
    planned = {a.reaction_id for a in ledger.held.values()}
    models = models_of(workspace)
    met: dict[str, set[str]] = defaultdict(set)
    for label in labels:
        if (
            label.status in ("accepted", "skipped")
            and label.purpose != "training"
            and label.rater not in models
        ):
            met[label.unit].add(label.rater)
    wanted = workspace.settings.raters_per_item
    units = {task.reaction_id for task in read_tasks(workspace)} - taken_down(workspace)
    return waiting | {unit for unit in units - planned if len(met[unit]) < wanted}


def round_left(workspace: Workspace) -> int:
    """Count the answers that the main round lacks; without a plan, the items that lack any.

    Items of the key of training lack none: nobody labels them.
    """
    assignments = read_assignments(workspace)
    if not assignments:
        return len(unfinished(workspace) - learnt_items(workspace))
    ledger = Ledger(assignments, read_labels(workspace))
    return sum(a.round == "main" and a.purpose in MAIN for a in ledger.open)


def read_independence(workspace: Workspace) -> list[Independence]:
    """Read corpus/raw/independence.jsonl; empty where nothing was shown or talked about yet."""
    return read_records(workspace.raw / "independence.jsonl", Independence, missing_ok=True)


@alone
def end_independence(
    workspace: Workspace,
    shown: Iterable[tuple[str, str | None]],
    *,
    on: date,
    why: Literal["meeting", "feedback"],
) -> int:
    """Record that answers to these (unit, rater) are not independent from that day on.

    A rater of None stands for everybody. What was recorded before is not recorded again, nor dated
    later. Returns how many lines are new. Raises UsageError for a day before anybody had answered one of
    the items: nobody can have talked about it then, and all its answers would count as not independent.
    """
    shown = list(shown)
    made: dict[str, date] = {}
    for a in every_label(workspace):
        if a.created_at is not None:
            day = a.created_at.astimezone(UTC).date()
            made[a.unit] = min(day, made.get(a.unit, day))
    if early := sorted(unit for unit, _ in shown if on < made.get(unit, on)):
        raise UsageError(
            f"{on.isoformat()} is before the first answer to {len(early)} of the items, first {early[0]} "
            f"({made[early[0]].isoformat()}); nothing was recorded",
            hint="give the day of the meeting",
        )
    known = {(line.unit, line.rater) for line in read_independence(workspace)}
    new = [
        Independence(unit=unit, on=on, why=why, rater=rater)
        for unit, rater in dict.fromkeys(shown)
        if (unit, rater) not in known and (unit, None) not in known
    ]
    if new:
        append_records(workspace.raw / "independence.jsonl", new)
    return len(new)
