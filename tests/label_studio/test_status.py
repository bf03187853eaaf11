"""Where the work stands: counts, pace and end, from assignments and answers alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import append_records, write_records
from stancekit.steps.init import make_workspace
from stancekit.steps.status import progress, status_workspace
from stancekit_schemas import Annotation, Assignment, Place

TODAY = date(2025, 3, 10)


def given(reaction: str, rater: str, position: int) -> Assignment:
    return Assignment(reaction_id=reaction, rater=rater, position=position, block="s")


def answered(
    reaction: str, rater: str, days_ago: int, status: str = "accepted", seconds: float | None = 10
) -> Annotation:
    return Annotation(
        annotation_id=f"{reaction}{rater}{status}", unit=reaction, rater=rater, status=status, lead_time=seconds,
        created_at=datetime(2025, 3, 10, 12, tzinfo=UTC) - timedelta(days=days_ago), place=Place(file="f", file_sha256="0"),
    )  # fmt: skip


def test_pace_counts_the_last_week_and_tells_the_end() -> None:
    held = [given(f"u{n}", "anna", n) for n in range(1, 11)]
    labels = [answered(f"u{n}", "anna", days) for n, days in ((1, 20), (2, 3), (3, 2), (4, 0))]
    (anna,) = progress(held, labels, TODAY)
    assert (anna.done, anna.open) == (4, 6)
    assert anna.pace == pytest.approx(3 / 4)  # three answers on four days; the one of three weeks ago is past
    assert anna.ends == TODAY + timedelta(days=8)


def test_who_rests_has_no_pace_and_no_end_and_the_median_forgives_a_night() -> None:
    labels = [
        answered("u1", "bela", 30, seconds=8),
        answered("u2", "bela", 31, seconds=200_000),
        answered("u3", "bela", 32, seconds=9),
    ]
    labels += [answered("u4", "bela", 0, "draft"), answered("u5", "bela", 0, "skipped")]
    (bela,) = progress([given("u9", "bela", 1)], labels, TODAY)
    assert (bela.pace, bela.ends, bela.seconds) == (None, None, 9)
    assert (bela.done, bela.open, bela.drafts, bela.skipped) == (3, 1, 1, 1)


def test_tasks_without_anybody_and_people_without_work_are_named(tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "w")
    tasks = make_tasks(4, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    before = status_workspace(space, today=TODAY)
    assert (before.tasks, before.done, before.open, before.unassigned) == (4, 0, 12, 0)  # three labels each
    idle = add_annotator(space, "idle@example.org").rater
    append_records(space.raw / "assignments.jsonl", [given(tasks[0].reaction_id, "r_0000000001", 1)])
    after = status_workspace(space, today=TODAY)
    assert (after.assigned, after.open, after.unassigned, after.short) == (1, 1, 3, 4)
    assert {person.rater: person.open for person in after.annotators} == {"r_0000000001": 1, idle: 0}
    assert after.ends is None
