"""Exports as Label Studio would have written them, had the invented annotators worked on a server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from stancekit.errors import DataError
from stancekit.simulation.draws import uniform
from stancekit.simulation.people import assign, hire
from stancekit.simulation.rounds import WorkRound
from stancekit_schemas import Scheme, Task

__all__ = ["simulate_exports"]

Document = list[dict[str, Any]]

START = datetime.fromisoformat("2026-01-05T09:00:00+00:00")
"""When the invented work begins; a repeat is done fourteen days later."""


def simulate_exports(
    tasks: Sequence[Task],
    truth: Sequence[Mapping[str, Any]],
    *,
    scheme: Scheme,
    annotators: int | Sequence[str] = 4,
    seed: int = 0,
    per_item: int | None = 3,
    repeats: float = 0.1,
) -> list[Document]:
    """Let invented annotators label the tasks: the main round, and the repeats where there are any.

    Parameters
    ----------
    tasks
        What would have been pushed. Their `simulated` becomes true in every document.
    truth
        One mapping per reaction: `reaction_id`, `values` (dimension -> label), `difficulty`
        (easy, medium or hard; medium where absent).
    annotators
        How many of the usual mix, or the kinds by name, see `stancekit.simulation.PROFILES`.
    per_item
        Annotators per task, no more than there are; None: all of them.
    repeats
        Share of each person's items that they get again on occasion 2.

    Returns
    -------
    Documents in the order main round, repeats: lists of tasks with their annotations. The same
    arguments give the same documents; ids and dates follow from the seed, not from a clock.

    Raises
    ------
    DataError
        A task has no truth, a truth stands twice or names an unknown label.
    UsageError
        An unknown kind of annotator, or more per item than there are.

    """
    people = hire(annotators)
    known = _truth_by_id(truth, tasks, scheme)
    size = len(people) if per_item is None else min(per_item, len(people))
    ordered = sorted(tasks, key=lambda task: task.reaction_id)
    assigned = assign([task.reaction_id for task in ordered], people, size, seed)
    main = WorkRound(scheme, seed, "1", START)
    documents = [[main.task(task, assigned[task.reaction_id], known[task.reaction_id]) for task in ordered]]
    again = {
        task.reaction_id: [
            person
            for person in assigned[task.reaction_id]
            if (task.reaction_id, person.number) in main.submitted
            and uniform(seed, "repeat", task.reaction_id, person.name) < repeats
        ]
        for task in ordered
    }
    second = WorkRound(scheme, seed, "2", START + timedelta(days=14), base=main)
    repeated = [task for task in ordered if again[task.reaction_id]]
    if repeated:
        documents.append(
            [second.task(task, again[task.reaction_id], known[task.reaction_id]) for task in repeated]
        )
    return documents


def _truth_by_id(
    truth: Sequence[Mapping[str, Any]], tasks: Sequence[Task], scheme: Scheme
) -> dict[str, tuple[dict[str, str], str]]:
    known: dict[str, tuple[dict[str, str], str]] = {}
    problems = []
    domains = {dimension.id: dimension.domain for dimension in scheme.measured}
    for row in truth:
        unit = str(row["reaction_id"])
        if unit in known:
            problems.append(f"{unit} stands twice")
        values = {str(key): str(label) for key, label in row["values"].items()}
        problems += [
            f"{unit}: {label!r} is no label of {key}"
            for key, label in values.items()
            if key in domains and label not in domains[key]
        ]
        known[unit] = (values, str(row.get("difficulty") or "medium"))
    missing = [task.reaction_id for task in tasks if task.reaction_id not in known]
    if missing:
        problems.append(f"{len(missing)} task(s) have no true labels, the first {missing[0]}")
    if problems:
        raise DataError("the true labels do not fit\n  " + "\n  ".join(problems[:20]))
    return known
