"""Where the work stands: counts, pace and end, from assignments and answers alone."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from stancekit.cli import main
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import append_records, write_records
from stancekit.steps.init import make_workspace
from stancekit.steps.status import progress, status_workspace
from stancekit_schemas import Annotation, Annotator, Assignment, Place, Problem

TODAY = date(2025, 3, 10)


def given(reaction: str, rater: str, position: int, **facts: str) -> Assignment:
    return Assignment(reaction_id=reaction, rater=rater, position=position, block="s", **facts)


def answered(
    reaction: str,
    rater: str,
    days_ago: int,
    status: str = "accepted",
    seconds: float | None = 10,
    **facts: object,
) -> Annotation:
    return Annotation(
        annotation_id=f"{reaction}{rater}{status}", unit=reaction, rater=rater, status=status, lead_time=seconds,
        created_at=datetime(2025, 3, 10, 12, tzinfo=UTC) - timedelta(days=days_ago),
        **({"place": Place(file="f", file_sha256="0")} | facts),
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


def test_a_draft_or_a_skip_of_what_was_answered_since_is_none() -> None:
    labels = [answered(unit, "bela", 1, status) for unit in ("u1", "u2") for status in ("draft", "skipped")]
    (bela,) = progress([], [*labels, answered("u1", "bela", 0)], TODAY)
    assert (bela.done, bela.drafts, bela.skipped) == (1, 1, 1)


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


def test_a_repeat_ends_no_sooner_than_it_is_due() -> None:
    again = {"purpose": "repeat", "occasion": "2"}
    held = [given(f"u{n}", "anna", n) for n in range(1, 7)]
    held += [given("u1", "anna", 7, **again), given("u2", "anna", 8, **again)]
    labels = [answered(f"u{n}", "anna", 3 - n) for n in range(1, 4)]  # one a day, the last one today
    (anna,) = progress(held, labels, TODAY)
    assert (anna.open, anna.pace) == (5, 1)
    # u4 to u6 take three days; u1, answered two days ago, is due in twelve, and u2 in thirteen.
    assert anna.ends == TODAY + timedelta(days=13)
    # Two that are due on the same day take two days from that day on.
    same = [answered("u1", "anna", 2), *(answered(f"u{n}", "anna", 2) for n in (2, 3))]
    assert progress(held, same, TODAY)[0].ends == TODAY + timedelta(days=13)
    # A repeat of what is yet to come waits for that first: u6 in three days, then two weeks.
    (late,) = progress([*held, given("u6", "anna", 9, **again)], labels, TODAY)
    assert late.ends == TODAY + timedelta(days=3 + 14)
    # Where its first time never comes there is no end.
    (never,) = progress([*held, given("u9", "anna", 9, **again)], labels, TODAY)
    assert (never.open, never.ends) == (6, None)


def test_nobody_is_taken_to_do_more_than_their_cap_or_to_work_when_they_are_gone() -> None:
    held = [given(f"u{n}", "anna", n + 1) for n in range(30)]
    labels = [answered(f"u{n}", "anna", 0) for n in range(10)]

    def ends(**facts: object) -> date | None:
        (anna,) = progress(held, labels, TODAY, [Annotator.model_validate({"rater": "anna"} | facts)])
        assert anna.pace == 10
        return anna.ends

    assert ends() == TODAY + timedelta(days=2)
    assert ends(daily_cap=4) == TODAY + timedelta(days=5)
    assert ends(daily_cap=40) == TODAY + timedelta(days=2)
    assert ends(active_until=TODAY + timedelta(days=2)) == TODAY + timedelta(days=2)
    assert ends(active_until=TODAY + timedelta(days=1)) is None


def test_answers_to_tests_are_no_labelling() -> None:
    test = {"purpose": "training", "occasion": "test-1", "round": "qualification"}
    held = [given("u1", "anna", 9), *(given(f"t{n}", "anna", n, **test) for n in range(1, 5))]
    labels = [answered(f"t{n}", "anna", 0, seconds=1, **test) for n in range(1, 4)]
    labels += [answered("t5", "anna", 0, "skipped", **test), answered("t6", "anna", 0, "draft", **test)]
    (anna,) = progress(held, labels, TODAY)
    assert (anna.done, anna.open, anna.drafts, anna.skipped, anna.pace, anna.seconds) == (
        0,
        1,
        0,
        0,
        None,
        None,
    )


def test_the_status_of_labelling_knows_no_tests_and_no_item_of_their_key(
    tmp_path, make_tasks, stance, capsys, monkeypatch
) -> None:
    space = make_workspace(tmp_path / "w")
    tasks = make_tasks(6, stance)
    units = [task.reaction_id for task in tasks]
    write_records(space.built / "tasks.jsonl", tasks)
    rater = add_annotator(space, "anna@example.org").rater
    key = [{"reaction_id": unit, "values": {"codable": "yes"}} for unit in units[:2]]
    (space.raw / "training.jsonl").write_text("".join(json.dumps(row) + "\n" for row in key), "utf-8")
    test = {"purpose": "training", "round": "qualification"}
    # No plan yet: three labels each are lacking of the four items that are not in the key.
    before = status_workspace(space, today=TODAY)
    assert (before.short, before.open, before.training) == (4, 12, 2)
    log = [given(units[0], rater, 1, occasion="test-1", **test), given(units[2], rater, 2, **test)]
    log += [given(unit, rater, n) for n, unit in enumerate(units[3:5], start=3)]
    append_records(space.raw / "assignments.jsonl", log)
    said = {"values": {"codable": "no"}, "flags": ("too_fast",)}
    write_records(
        space.built / "annotations.jsonl",
        [
            answered(units[0], rater, 0, occasion="test-1", **test, **said),
            answered(units[3], rater, 0, **said),
        ],
    )
    found = status_workspace(space, today=TODAY)
    assert (found.assigned, found.done, found.open, found.flags) == (2, 1, 1, {"too_fast": {"accepted": 1}})
    # units[5] is nobody's; the item of the qualification round and those of the key are for training.
    assert (found.unassigned, found.short) == (1, 3)
    monkeypatch.chdir(space.root)
    with pytest.raises(SystemExit):
        main(["status", "--no-agreement"])
    told = capsys.readouterr().out
    assert "6 items, 1 answer, 1 to come" in told
    assert "3 of the items are for training, and not labelled" in told


def test_an_agreement_without_an_interval_says_why(tmp_path, make_tasks, stance, capsys, monkeypatch) -> None:
    space = make_workspace(tmp_path / "w")
    tasks = make_tasks(1, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    raters = [add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela")]
    answers = [
        answered(task.reaction_id, rater, 0, values={"codable": "yes", "stance_post": said})
        for task in tasks
        for rater, said in zip(raters, ("support", "oppose"), strict=True)
    ]
    write_records(space.built / "annotations.jsonl", answers)
    monkeypatch.chdir(space.root)
    with pytest.raises(SystemExit):
        main(["status"])
    told = " ".join(capsys.readouterr().out.split())
    assert "stance_post: krippendorff_alpha 0.000, no interval: fewer than two units (1 item)" in told


def test_a_flag_of_what_does_not_count_is_told_too_and_which_counts(
    tmp_path, make_tasks, stance, capsys, monkeypatch
) -> None:
    space = make_workspace(tmp_path / "w")
    tasks = make_tasks(3, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    rater = add_annotator(space, "anna@example.org").rater
    one, two, three = (task.reaction_id for task in tasks)
    edited = {"flags": ("edited_by_other",)}
    again = Place(file="later", file_sha256="0", task="7", annotation="9")
    write_records(
        space.built / "annotations.jsonl",
        [
            answered(one, rater, 1, "superseded", **edited),
            answered(one, rater, 1, "superseded", **edited).model_copy(update={"annotation_id": "a copy"}),
            answered(one, rater, 2, "superseded", flags=("earlier",)),
            answered(one, rater, 0),
            answered(two, rater, 0, flags=("too_fast",)),
            answered(two, rater, 0, "superseded", flags=("copy", "too_fast")),
            answered(two, rater, 3, "superseded", flags=("no_ticket",), place=again),
            answered(three, rater, 0, flags=("edited_by_other", "too_fast")),
            answered(three, rater, 0, purpose="training", occasion="test-1", flags=("too_fast",)),
        ],
    )
    problem = {"file": "f", "message": "m", "remedy": "r"}
    write_records(
        space.built / "problems.jsonl",
        [
            Problem(severity="refused", code="no_ticket", task="7", annotation="9", **problem),
            Problem(severity="flag", code="too_fast", **problem),
            Problem(severity="note", code="own_correction", **problem),
        ],
    )
    assert status_workspace(space, today=TODAY).flags == {
        "edited_by_other": {"accepted": 1, "superseded": 1},
        "no_ticket": {"refused": 1},
        "too_fast": {"accepted": 2},
    }
    monkeypatch.chdir(space.root)
    with pytest.raises(SystemExit):
        main(["status", "--no-agreement"])
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if line.startswith("flag ")] == [
        "flag edited_by_other: 1 that counts, 1 superseded",
        "flag no_ticket: 1 refused",
        "flag too_fast: 2 that count",
    ]
