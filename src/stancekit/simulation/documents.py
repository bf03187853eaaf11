"""Exports as Label Studio would have written them, had the invented annotators worked on a server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from stancekit.errors import DataError
from stancekit.simulation.answers import answer
from stancekit.simulation.draws import uniform, unique_id
from stancekit.simulation.people import Annotator, assign, hire
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
    main = _Round(scheme, seed, "1", START)
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
    second = _Round(scheme, seed, "2", START + timedelta(days=14), base=main)
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


class _Round:
    """One round of work: numbers tasks and annotations on, and lets each person's clock run."""

    def __init__(
        self, scheme: Scheme, seed: int, occasion: str, start: datetime, base: _Round | None = None
    ) -> None:
        self.scheme, self.seed, self.occasion, self.start = scheme, seed, occasion, start
        self.tasks: int = base.tasks if base else 0
        self.annotations: int = base.annotations if base else 0
        self.clock: dict[int, datetime] = {}
        self.submitted: set[tuple[str, int]] = set()

    def task(
        self, task: Task, people: Sequence[Annotator], truth: tuple[dict[str, str], str]
    ) -> dict[str, Any]:
        """One task of the export with everything that was done on it."""
        self.tasks += 1
        annotations: list[dict[str, Any]] = []
        drafts: list[dict[str, Any]] = []
        for person in people:
            self._work(task, person, truth, annotations, drafts)
        data = task.model_dump(mode="json", exclude={"schema_version"}) | {"simulated": True}
        if self.occasion != "1":
            data |= {"occasion": self.occasion, "purpose": "repeat"}
        done = [a for a in annotations if not a["was_cancelled"]]
        dates = [str(entry["updated_at"]) for entry in (*annotations, *drafts)]
        return {
            "id": self.tasks,
            "annotations": annotations,
            "drafts": drafts,
            "predictions": [],
            "data": data,
            "meta": {},
            "created_at": _stamp(self.start),
            "updated_at": max(dates, default=_stamp(self.start)),
            "inner_id": self.tasks,
            "total_annotations": len(done),
            "cancelled_annotations": len(annotations) - len(done),
            "total_predictions": 0,
            "comment_count": 0,
            "unresolved_comment_count": 0,
            "last_comment_updated_at": None,
            "project": 1,
            "updated_by": annotations[-1]["completed_by"]["id"] if annotations else None,
            "comment_authors": [],
        }

    def _work(
        self,
        task: Task,
        person: Annotator,
        truth: tuple[dict[str, str], str],
        annotations: list[dict[str, Any]],
        drafts: list[dict[str, Any]],
    ) -> None:
        profile, unit, key = (
            person.profile,
            task.reaction_id,
            (self.seed, person.name, task.reaction_id, self.occasion),
        )
        fate = uniform(*key, "fate")
        values, difficulty = truth

        def answers(attempt: int = 0) -> list[dict[str, Any]]:
            said = answer(
                person, unit, values, difficulty,
                scheme=self.scheme, seed=self.seed, occasion=self.occasion, attempt=attempt,
            )  # fmt: skip
            return [_choice(*pair) for pair in said.items()]

        if fate < profile.skips:
            annotations.append(self._annotation(person, key, "skip", [], cancelled=True))
        elif fate < profile.skips + profile.drafts:
            drafts.append(self._draft(person, key, answers()[:1]))
        else:
            if fate >= 1 - profile.corrections:
                annotations.append(self._annotation(person, key, "first", answers(attempt=1)))
            annotations.append(self._annotation(person, key, "final", answers()))
            self.submitted.add((unit, person.number))

    def _seconds(self, person: Annotator, key: tuple[object, ...], what: str) -> tuple[datetime, float]:
        lead = round(person.profile.seconds * (0.4 + 2.2 * uniform(*key, what, "time") ** 2), 3)
        self.clock[person.number] = self.clock.get(person.number, self.start) + timedelta(seconds=lead + 2)
        return self.clock[person.number], lead

    def _annotation(
        self,
        person: Annotator,
        key: tuple[object, ...],
        what: str,
        result: list[dict[str, Any]],
        *,
        cancelled: bool = False,
    ) -> dict[str, Any]:
        self.annotations += 1
        at, lead = self._seconds(person, key, what)
        return {
            "id": self.annotations,
            "completed_by": person.completed_by,
            "result": result,
            "was_cancelled": cancelled,
            "ground_truth": False,
            "created_at": _stamp(at),
            "updated_at": _stamp(at),
            "draft_created_at": None,
            "lead_time": lead,
            "prediction": {},
            "result_count": len(result),
            "unique_id": unique_id(*key, what),
            "import_id": None,
            "last_action": None,
            "bulk_created": False,
            "task": self.tasks,
            "project": 1,
            "updated_by": person.number,
            "parent_prediction": None,
            "parent_annotation": None,
            "last_created_by": None,
        }

    def _draft(
        self, person: Annotator, key: tuple[object, ...], result: list[dict[str, Any]]
    ) -> dict[str, Any]:
        self.annotations += 1
        at, lead = self._seconds(person, key, "draft")
        return {
            "id": self.annotations,
            "user": person.email,
            "created_username": f"{person.email}, {person.number}",
            "created_ago": "0 minutes",
            "result": result,
            "lead_time": lead,
            "was_postponed": False,
            "import_id": None,
            "created_at": _stamp(at),
            "updated_at": _stamp(at),
            "task": self.tasks,
            "annotation": None,
        }


def _choice(dimension: str, label: str) -> dict[str, Any]:
    return {"from_name": dimension, "to_name": "text", "type": "choices", "value": {"choices": [label]}}


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
