"""One round of invented work, written as Label Studio writes a snapshot export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from stancekit.simulation.answers import answer
from stancekit.simulation.draws import uniform, unique_id
from stancekit.simulation.people import Annotator
from stancekit_schemas import Scheme, Task

__all__ = ["WorkRound"]


class WorkRound:
    """One round of work: numbers tasks and annotations on, and lets each person's clock run.

    `submitted` holds (reaction_id, annotator) of what was completed. `base` is the round before.
    """

    def __init__(
        self, scheme: Scheme, seed: int, occasion: str, start: datetime, base: WorkRound | None = None
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
