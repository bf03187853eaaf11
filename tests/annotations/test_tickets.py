"""What a task is for is not to be read on a server, and comes back with the answers."""

from __future__ import annotations

import json

import pytest

from stancekit.annotations.tickets import SEALED, seal
from stancekit.errors import DataError, SecretError
from stancekit.files.annotators import add_annotator
from stancekit.files.identities import secret_file
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.tickets import ticket_reader, tickets_of
from stancekit.steps.adopt import adopt_export
from stancekit.steps.import_ import import_exports
from stancekit.steps.init import make_workspace
from stancekit_schemas import Annotation, Assignment

RESULT = [
    {"from_name": name, "to_name": "text", "type": "choices", "value": {"choices": [value]}}
    for name, value in (
        ("codable", "yes"),
        ("irony", "no"),
        ("stance_post", "support"),
        ("stance_author", "none"),
    )
]


@pytest.fixture
def assigned(tmp_path):
    """A workspace in which one person is asked for the same item three times, each for another reason."""
    space = make_workspace(tmp_path / "sealed")
    rater = add_annotator(space, "anna@example.org").rater
    lines = [
        Assignment(
            reaction_id="a" * 16, rater=rater, position=n, block="s", purpose=purpose, occasion=occasion
        )
        for n, (purpose, occasion) in enumerate(
            [("calibration", "1"), ("repeat", "again"), ("relabel", "relabel-1.0")], start=1
        )
    ]
    append_records(space.raw / "assignments.jsonl", lines)
    return space, lines


def export(tmp_path, tickets, wrap=lambda tasks: tasks):
    tasks = [
        {
            "id": n, "data": seal({"reaction_id": "a" * 16, "text": "Yes.", "purpose": "x", "round": "y"}, ticket),
            "annotations": [{
                "id": n, "project": 1, "completed_by": {"id": 1, "email": "anna@example.org"}, "result": RESULT, "lead_time": 9.0,
                "created_at": f"2026-05-0{n}T10:00:00Z", "updated_at": f"2026-05-0{n}T10:00:00Z",
            }],
        }
        for n, ticket in enumerate(tickets, start=1)
    ]  # fmt: skip
    path = tmp_path / "export.json"
    path.write_text(json.dumps(wrap(tasks)), "utf-8")
    return path


@pytest.mark.parametrize(
    "wrap", [lambda tasks: tasks, lambda tasks: {"tasks": tasks}, lambda tasks: [{"tasks": tasks}]]
)
def test_tickets_are_told_when_an_export_is_taken_in(tmp_path, assigned, wrap) -> None:
    space, lines = assigned
    tickets = tickets_of(space, lines)
    assert len(tickets) == 3
    path = export(tmp_path, tickets, wrap)
    assert not any(name in path.read_text() for name in ("calibration", "repeat", "relabel"))
    result = import_exports([path], workspace=space)
    got = {(a.purpose, a.occasion) for a in result.annotations if a.status == "accepted"}
    assert got == {(line.purpose, line.occasion) for line in lines}
    assert not any(a.flags for a in result.annotations)
    (kept,) = (space.raw / "exports").glob("*.json")
    assert "ticket" not in kept.read_text()
    secret_file(space).unlink()  # what was taken in can be read again by anybody
    assert {(a.purpose, a.occasion) for a in import_exports([], workspace=space).annotations} == got
    assert len(read_records(space.built / "annotations.jsonl", Annotation)) == 3


def test_an_answer_to_an_unknown_ticket_is_refused_and_never_taken_for_a_design_label(
    tmp_path, assigned
) -> None:
    space, lines = assigned
    path = export(tmp_path, ["0" * 16, *tickets_of(space, lines[:1])])
    result = import_exports([path], workspace=space)
    assert [a.purpose for a in result.annotations if a.status == "accepted"] == ["calibration"]
    (problem,) = [p for p in result.problems if p.severity == "refused"]
    assert problem.code == "unknown_ticket"
    assert "stancekit import FILE" in problem.remedy
    bare = import_exports([path])
    assert [p.code for p in bare.problems if p.severity == "refused"] == ["unknown_ticket"] * 2


def test_a_ticket_moved_to_another_item_or_overwritten_by_hand_is_no_design_label(tmp_path, assigned) -> None:
    space, lines = assigned
    path = export(tmp_path, tickets_of(space, lines[:2]))
    tasks = json.loads(path.read_text("utf-8"))
    tasks[0]["data"]["reaction_id"] = "b" * 16
    tasks[1]["data"] |= {"purpose": "design", "round": "main", "occasion": "1"}
    path.write_text(json.dumps(tasks), "utf-8")
    result = import_exports([path], workspace=space)
    assert [(a.unit[0], a.purpose) for a in result.annotations if a.status == "accepted"] == [("a", "repeat")]
    assert [p.code for p in result.problems if p.severity == "refused"] == ["unknown_ticket"]


def test_a_ticket_that_was_taken_out_costs_the_answer_until_it_is_put_back(tmp_path, assigned) -> None:
    space, lines = assigned
    whole = export(tmp_path, tickets_of(space, lines[1:])).read_text("utf-8")
    tasks = json.loads(whole)
    del tasks[0]["data"]["ticket"]
    (tmp_path / "stripped.json").write_text(json.dumps(tasks), "utf-8")
    result = import_exports([tmp_path / "stripped.json"], workspace=space)
    assert [a.purpose for a in result.annotations if a.status == "accepted"] == ["relabel"]
    (problem,) = [p for p in result.problems if p.severity == "refused"]
    assert (problem.code, problem.task) == ("no_ticket", "1")
    (tmp_path / "whole.json").write_text(whole, "utf-8")
    result = import_exports([tmp_path / "whole.json"], workspace=space)
    assert {a.purpose for a in result.annotations if a.status == "accepted"} == {"repeat", "relabel"}
    assert (result.account.refused, result.account.superseded) == (0, 2)


@pytest.mark.parametrize(
    "edit",
    [
        {"purpose": "repeat", "occasion": "2", "round": "main"},
        {"purpose": "design"},
        {"round": "main"},
    ],
)
def test_an_edited_task_doubles_no_answer_and_is_no_other_label(tmp_path, assigned, edit) -> None:
    space, lines = assigned
    first = export(tmp_path, tickets_of(space, lines))
    import_exports([first], workspace=space)
    tasks = json.loads(first.read_text("utf-8"))
    before = tasks[0]["data"]
    for task in tasks:
        task |= {"project": 1}
        task["annotations"][0]["project"] = 1
    (tmp_path / "one.json").write_text(json.dumps(tasks), "utf-8")
    kept = {
        (a.purpose, a.occasion) for a in import_exports([tmp_path / "one.json"], workspace=space).accepted
    }
    tasks[0]["data"] = {k: v for k, v in before.items() if k != "ticket"} | edit
    (tmp_path / "two.json").write_text(json.dumps(tasks), "utf-8")
    edited = import_exports([tmp_path / "two.json"], workspace=space)
    assert {(a.purpose, a.occasion) for a in edited.accepted if a.unit == "a" * 16} == kept
    assert edited.account.accepted == 3
    tasks[0]["data"] = before
    tasks[0]["updated_at"] = "2026-06-01T10:00:00Z"
    (tmp_path / "three.json").write_text(json.dumps(tasks), "utf-8")
    mended = import_exports([tmp_path / "three.json"], workspace=space)
    assert {(a.purpose, a.occasion) for a in mended.accepted} == kept
    assert (mended.account.accepted, mended.account.refused) == (3, 0)


def test_a_lost_ticket_is_forgiven_once_all_that_was_asked_is_answered(tmp_path, assigned) -> None:
    space, lines = assigned
    tasks = json.loads(export(tmp_path, ["0" * 16, *tickets_of(space, lines)]).read_text("utf-8"))
    del tasks[0]["data"]["ticket"]

    def refused(kept) -> list[str]:
        path = tmp_path / f"{len(kept)}.json"
        path.write_text(json.dumps(kept), "utf-8")
        return [problem.code for problem in import_exports([path], workspace=space).refused]

    assert refused(tasks[:3]) == ["no_ticket"], "one of the three may be what it answered"
    assert refused(tasks) == []
    assert import_exports([], workspace=space).account.accepted == 3


def test_a_purpose_that_nobody_was_asked_for_is_refused(tmp_path, assigned) -> None:
    space, lines = assigned
    tasks = json.loads(export(tmp_path, tickets_of(space, lines[:1])).read_text("utf-8"))
    tasks[0]["data"] = {"reaction_id": "a" * 16, "text": "Yes.", "purpose": "design"}
    (tmp_path / "edited.json").write_text(json.dumps(tasks), "utf-8")
    result = import_exports([tmp_path / "edited.json"], workspace=space)
    assert not result.accepted
    (problem,) = result.refused
    assert problem.code == "not_planned"
    assert "was never asked" in problem.message


def test_an_answer_by_somebody_else_than_was_asked_is_told(tmp_path, assigned) -> None:
    space, lines = assigned
    other = add_annotator(space, "bela@example.org").rater
    path = export(tmp_path, tickets_of(space, lines))
    path.write_text(path.read_text().replace("anna@", "bela@"), "utf-8")
    result = import_exports([path], workspace=space)
    assert [(a.rater, a.flags) for a in result.annotations] == [(other, ("not_assigned",))] * 3
    message = f"the task was assigned to {lines[0].rater}, and {other} answered it"
    assert {p.message for p in result.problems if p.code == "not_assigned"} == {message}


def test_people_known_by_number_only_are_told_until_their_names_come(tmp_path, assigned) -> None:
    space, lines = assigned
    path = export(tmp_path, tickets_of(space, lines))
    named = path.read_text("utf-8")
    bare = tmp_path / "bare.json"
    bare.write_text(named.replace('{"id": 1, "email": "anna@example.org"}', "1"), "utf-8")
    result = import_exports([bare], workspace=space)
    (told,) = [note for note in result.notes if "nobody added" in note]
    assert told.startswith("nobody added r_")
    assert "who gave 3 answer(s)" in told
    result = import_exports([path], workspace=space)
    assert {a.rater for a in result.accepted} == {lines[0].rater}
    assert not [note for note in result.notes if "nobody added" in note]


def test_what_a_workspace_pushed_is_not_adopted(tmp_path, assigned) -> None:
    space, lines = assigned
    path = export(tmp_path, tickets_of(space, lines))
    with pytest.raises(DataError, match=r"3 answers in .* stand in tasks that a workspace pushed") as told:
        adopt_export(tmp_path / "new", path)
    assert told.value.hint == "import it there: stancekit import FILE"
    assert not (tmp_path / "new").exists()


def test_tickets_differ_by_person_and_need_the_secret(tmp_path, assigned) -> None:
    space, lines = assigned
    other = lines[0].model_copy(update={"rater": add_annotator(space, "bela@example.org").rater})
    assert tickets_of(space, [other]).keys().isdisjoint(tickets_of(space, lines))
    ticket = next(iter(tickets_of(space, lines)))
    assert ticket_reader(space)(ticket, "b" * 16) is None
    assert ticket_reader(space)(ticket, "a" * 16) == {
        "purpose": "calibration", "occasion": "1", "round": "main", "assigned_to": lines[0].rater,
    }  # fmt: skip
    assert set(SEALED) == {"purpose", "occasion", "round"}
    secret_file(space).unlink()
    with pytest.raises(SecretError, match="does not exist"):
        ticket_reader(space)(ticket, "a" * 16)


def test_an_answer_in_the_task_of_somebody_else_never_displaces_ones_own(tmp_path) -> None:
    space = make_workspace(tmp_path / "two")
    anna, bela = (add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela"))
    lines = [Assignment(reaction_id="a" * 16, rater=who, position=1, block="s") for who in (bela, anna)]
    append_records(space.raw / "assignments.jsonl", lines)
    tickets = tickets_of(space, lines)
    theirs = {assignment.rater: ticket for ticket, assignment in tickets.items()}
    # Anna answers her own task first, then Bela's.
    own, foreign = import_exports(
        [export(tmp_path, [theirs[anna], theirs[bela]])], workspace=space
    ).annotations
    assert (own.rater, own.status) == (anna, "accepted")
    assert (foreign.rater, foreign.status) == (anna, "superseded")
    assert {"not_assigned", "own_task_counts"} <= set(foreign.flags)
