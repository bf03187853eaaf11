"""Who withdrew and what was taken down: nothing of it counts as planned or done, and others fill the places."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from stancekit.cli import main
from stancekit.errors import UsageError
from stancekit.files.jsonl import append_records, read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.planning import current
from stancekit.steps.gold import read_annotations, settle
from stancekit.steps.hands import hand_out
from stancekit.steps.hours import hours_workspace
from stancekit.steps.independence import unfinished
from stancekit.steps.init import make_workspace
from stancekit.steps.people import add_annotator
from stancekit.steps.plan import (
    every_label,
    extra_workspace,
    overview,
    plan_workspace,
    read_assignments,
    read_labels,
    read_tasks,
)
from stancekit.steps.status import status_workspace
from stancekit.steps.trace import withdraw
from stancekit_schemas import Annotation, Assignment, Place, Reaction, Removal, Task

DAY = date(2026, 3, 2)
ITEMS = 12


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    """A round of twelve items, two of them for calibration, that five people were planned for and answered."""
    made = make_workspace(tmp_path / "corpus")
    tasks = [
        Task(
            reaction_id=f"{number:016x}", set_id=f"set{number % 3}", text="Count me in.", statement="Close it.",
            upshot="asks to close it", context="", scheme="stance 0.9.0", guidelines_version="0.9.0", text_sha256="0",
            statement_sha256="0", upshot_sha256="0", config_sha256="0",
        )
        for number in range(ITEMS)
    ]  # fmt: skip
    write_records(made.built / "tasks.jsonl", tasks)
    passages = [
        Reaction(
            reaction_id=task.reaction_id, article_id=("a" if number % 3 else "b") * 16, source="a.txt", kind="embedded",
            role="reaction", start=0, end=12, text=task.text, author_handle=f"@reader{number % 5}",
        )
        for number, task in enumerate(tasks)
    ]  # fmt: skip
    write_records(made.built / "reactions.jsonl", passages)
    for name in ("anna", "bela", "carl", "dora", "emil"):
        add_annotator(made, f"{name}@example.org")
    plan_workspace(made, calibration=2, on=DAY)
    return made


@pytest.fixture
def held(space: Workspace) -> list[Assignment]:
    """What was planned; all of it is answered but the last item of each person."""
    plan = current(read_assignments(space))
    last = Counter(a.rater for a in plan)
    done = [a for a in plan if a.position < last[a.rater]]
    start = datetime(2026, 3, 2, 9, tzinfo=UTC)
    answers = [
        Annotation(
            annotation_id=f"{a.reaction_id}{a.rater}", unit=a.reaction_id, rater=a.rater, purpose=a.purpose,
            values={"codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"},
            created_at=start + timedelta(minutes=minute), place=Place(file="x.json", file_sha256="0" * 64),
        )
        for minute, a in enumerate(done)
    ]  # fmt: skip
    write_records(space.built / "annotations.jsonl", answers)
    return plan


def remove(space: Workspace, kind: str, name: str) -> None:
    append_records(space.raw / "removed.jsonl", [Removal.model_validate({"kind": kind, "id": name})])


def test_others_take_the_places_of_who_withdrew_and_keep_what_they_have(space: Workspace, held) -> None:
    gone = held[0].rater
    theirs = {a.reaction_id for a in held if a.rater == gone and a.purpose == "design"}
    assert len(theirs) == ITEMS - 2 - 4  # three of five people for each of ten items
    before = (space.raw / "assignments.jsonl").read_bytes()
    withdraw(space, gone, on=DAY, carry_out=True)

    found = status_workspace(space, today=DAY)
    assert found.short == len(theirs)
    assert gone not in {person.rater for person in found.annotators}
    assert found.done == len(read_labels(space)) == sum(a.rater != gone for a in every_label(space))
    assert found.assigned == sum(a.rater != gone for a in held)
    shown = overview(space, on=DAY)
    assert gone not in {load.rater for load in shown.loads}
    assert shown.rounds["main"].labels == 30 - len(theirs)

    plan = plan_workspace(space, calibration=2, on=DAY)
    assert sorted(a.reaction_id for a in plan.new) == sorted(theirs)
    assert {a.purpose for a in plan.new} == {"design"}
    assert gone not in {a.rater for a in plan.new}
    had = {(a.reaction_id, a.rater) for a in held}
    assert had.isdisjoint((a.reaction_id, a.rater) for a in plan.new)
    assert (space.raw / "assignments.jsonl").read_bytes().startswith(before)
    assert {a.key for a in held if a.rater != gone} <= {a.key for a in current(read_assignments(space))}
    assert status_workspace(space, today=DAY).short == 0
    assert plan_workspace(space, calibration=2, on=DAY).new == ()


def test_who_withdrew_is_handed_nothing_and_cannot_be_planned_for(space: Workspace, held) -> None:
    gone = held[0].rater
    remove(space, "rater", gone.upper())
    plan_workspace(space, on=DAY)
    hands = hand_out(read_assignments(space), read_labels(space), read_tasks(space), DAY)
    assert hands[gone].tasks == ()
    assert hands[gone].withdrawn == {(a.reaction_id, a.occasion) for a in held if a.rater == gone}
    with pytest.raises(UsageError, match="withdrawn"):
        plan_workspace(space, raters=[gone], on=DAY)


def test_the_work_of_who_withdrew_is_still_work(space: Workspace, held) -> None:
    before = hours_workspace(space)
    remove(space, "rater", held[0].rater)
    assert hours_workspace(space) == before


def test_an_item_taken_over_by_who_withdrew_stays_away_from_who_passed_it_on(space: Workspace, held) -> None:
    left = next(a for a in held if a.purpose == "design")
    taker = next(a.rater for a in held if (left.reaction_id, a.rater) not in {x.key[:2] for x in held})
    append_records(
        space.raw / "assignments.jsonl",
        [left.model_copy(update={"rater": taker, "replaces": left.rater, "position": 99})],
    )
    remove(space, "rater", taker)
    assert left.key not in {a.key for a in current(read_assignments(space))}


def test_what_was_taken_down_is_neither_planned_nor_lacking_nor_counted(space: Workspace, held) -> None:
    down = next(a.reaction_id for a in held if a.purpose == "design")
    remove(space, "reaction", down)
    found = status_workspace(space, today=DAY)
    assert (found.tasks, found.short, found.unassigned) == (ITEMS - 1, 0, 0)
    assert found.assigned == sum(a.reaction_id != down for a in held)
    shown = overview(space, on=DAY)
    assert shown.rounds["main"].items == ITEMS - 3
    assert sum(load.total for load in shown.loads) == found.assigned
    assert shown.unassigned == 0
    assert not any("no task any more" in words for words in shown.remarks)
    assert plan_workspace(space, calibration=2, per_item=4, on=DAY).new
    assert down not in {a.reaction_id for a in current(read_assignments(space))}
    assert down not in unfinished(space)
    assert extra_workspace(space, votes=2, on=DAY).new == ()


def test_what_was_taken_down_is_no_vote_and_in_no_agreement(space: Workspace, held) -> None:
    down = next(a.reaction_id for a in held if a.purpose == "design")
    assert down in {decision.unit for decision in settle(space).decisions}
    remove(space, "reaction", down)
    assert down not in {annotation.unit for annotation in read_annotations(space)}
    assert down not in {decision.unit for decision in settle(space).decisions}


@pytest.fixture
def run(space: Workspace, capsys: pytest.CaptureFixture[str]):
    """Run a command in the workspace: its exit code, what it says, and what it says beside that."""

    def call(*arguments: str) -> tuple[object, str, str]:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([*arguments, "--workspace", str(space.root)])
        return ended.value.code, *capsys.readouterr()

    return call


@pytest.mark.parametrize(
    ("named", "items"),
    [
        (("--reaction", f"{0:016x}"), {0}),
        (("--article", "b" * 16), {0, 3, 6, 9}),
        (("--author", "@Reader2"), {2, 7}),
    ],
)
def test_a_takedown_is_shown_first_and_then_carried_out(space: Workspace, held, run, named, items) -> None:
    log, wanted = space.raw / "removed.jsonl", [f"{number:016x}" for number in sorted(items)]
    told = json.loads(run("takedown", *named, "--json")[1])
    assert (told["items"], told["done"], log.exists()) == (wanted, False, False)
    labels = sum(label.unit in wanted for label in read_labels(space))
    code, out, err = run("takedown", *named, "--yes", "--reason", "asked for it")
    assert (code, f"{labels} annotations taken down" in " ".join(out.split())) == (0, True)
    assert "stancekit push" in err
    assert json.loads(log.read_text("utf-8"))["reason"] == "asked for it"
    assert status_workspace(space, today=DAY).tasks == ITEMS - len(items)
    gold = (space.built / "gold.jsonl").read_text("utf-8")
    assert not [unit for unit in wanted if unit in gold]
    code, _, err = run("takedown", *named, "--yes")
    assert (code, "taken down already" in err) == (2, True)


def test_a_takedown_of_nothing_is_refused(space: Workspace, run) -> None:
    for arguments, words in (
        (("--author", "@nobody"), "no passage is of author @nobody"),
        (("--reaction", "f" * 16), "no passage is of reaction"),
        ((), "take down what?"),
        (("--article", "b" * 16, "--author", "@reader1"), "take down what?"),
    ):
        code, _, err = run("takedown", *arguments, "--yes")
        assert (code, words in err) == (2, True), err
    assert not (space.raw / "removed.jsonl").exists()


def test_a_takedown_says_which_copies_and_names_go_besides(space: Workspace, run) -> None:
    path = space.built / "reactions.jsonl"
    first, second, third, *others = read_records(path, Reaction)
    known = first.model_copy(update={"author_handle": "@fenwhistle", "author_name": "Fen Whistle"})
    prose = second.model_copy(update={"author_handle": None, "copy_of": first.reaction_id})
    said = third.model_copy(update={"author_handle": None, "author_name": "Fen Whistle"})
    write_records(path, [known, prose, said, *others])
    code, _, err = run("takedown", "--author", "fenwhistle")
    assert (code, "--author @fenwhistle" in err) == (2, True)
    _, out, _ = run("takedown", "--author", "@fenwhistle")
    assert "3 passages" in out
    assert f"{second.reaction_id}: a copy of one that goes" in out
    assert f"{third.reaction_id}: by Fen Whistle" in out
    assert set(json.loads(run("takedown", "--author", "@fenwhistle", "--json")[1])["passages"]) == {
        first.reaction_id, second.reaction_id, third.reaction_id,
    }  # fmt: skip


def test_who_withdraws_is_named_by_address_or_a_beginning_and_once(space: Workspace, held, run) -> None:
    rater = add_annotator(space, "anna@example.org").rater
    for who in ("anna@example.org", rater[:-2], rater):
        code, out, err = run("withdraw", who, "--json")
        assert (code, json.loads(out)["rater"]) == (0, rater), err
    assert withdraw(space, rater[:-2], on=DAY, carry_out=True).rater == rater
    assert json.loads((space.raw / "removed.jsonl").read_text("utf-8"))["id"] == rater
    for who in ("anna@example.org", rater):
        code, _, err = run("withdraw", who, "--yes")
        assert (code, f"{rater} withdrew already ({DAY})" in err) == (2, True), err
    code, _, err = run("withdraw", "nobody@example.org")
    assert (code, "this address is nobody" in err, "nobody@" in err) == (2, True, False)
