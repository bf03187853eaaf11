"""The log: what holds after all its lines, what is open, and what may be handed out today."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from stancekit.planning import Ledger, current, due, latest, plan_assignments
from stancekit_schemas import Annotator, Assignment


def line(reaction: str, rater: str, position: int = 1, **facts: object) -> Assignment:
    return Assignment.model_validate(
        {"reaction_id": reaction, "rater": rater, "position": position, "block": "s"} | facts
    )


def test_later_lines_withdraw_replace_and_give_back() -> None:
    log = [
        line("u", "A"), line("u", "B"), line("v", "A", 2),
        line("u", "C", replaces="A"), line("v", "A", 2, withdrawn=True), line("u", "A", 3, replaces="C"),
    ]  # fmt: skip
    assert [(a.reaction_id, a.rater, a.position) for a in current(log)] == [("u", "B", 1), ("u", "A", 3)]
    assert current([*log, log[0]])[-1].position == 1
    assert Ledger(log).last_positions() == {"A": 3, "B": 1, "C": 1}
    assert Ledger([line("u", "A", batch="7"), line("v", "A", 2, batch="trial")]).next_batch() == "8"
    assert Ledger([]).next_batch() == "1"


def test_only_an_accepted_answer_closes_an_assignment(answer) -> None:
    log = [line(u, "A", n) for n, u in enumerate("uvwx", start=1)]
    states = zip(log, ("accepted", "draft", "skipped", "superseded"), strict=True)
    answers = [a for one, status in states for a in answer([one], status=status)]
    assert [a.reaction_id for a in Ledger(log, answers).open] == ["v", "w", "x"]


def test_a_repeat_waits_two_weeks_for_the_first_answer(units, people, answer) -> None:
    plan = plan_assignments(units(8), people(3), repeats=2)
    start = date(2026, 3, 2)
    now = due(Ledger(plan.new, []), start)
    assert {a.purpose for a in now} == {"design"}
    assert [(a.rater, a.position) for a in now] == sorted((a.rater, a.position) for a in now)
    answers = answer([a for a in plan.new if a.purpose == "design"])
    assert due(Ledger(plan.new, answers), start + timedelta(days=13)) == []
    later = due(Ledger(plan.new, answers), start + timedelta(days=14))
    assert later == [a for a in plan.new if a.purpose == "repeat"]
    assert due(Ledger(plan.new, answers), start + timedelta(days=2), days=2) == later
    again = answer([a for a in plan.new if a.purpose == "design"])
    again = [
        a.model_copy(
            update={
                "occasion": "relabel-1.0",
                "purpose": "relabel",
                "created_at": a.created_at + timedelta(days=9),
            }
        )
        for a in again
    ]
    assert due(Ledger(plan.new, [*answers, *again]), start + timedelta(days=14)) == later, (
        "the first one counts"
    )


def test_the_last_line_about_a_person_counts() -> None:
    lines = [Annotator(rater="B"), Annotator(rater="A", daily_cap=3), Annotator(rater="A", daily_cap=9)]
    assert [(a.rater, a.daily_cap) for a in latest(lines)] == [("A", 9), ("B", None)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"rater": "anna@example.org"}, {"rater": ""}, {"rater": " A"}, {"rater": "A", "notes": "call anna@example.org"},
        {"rater": "A", "daily_cap": 0}, {"rater": "A", "name": "Anna"},
        {"rater": "A", "active_from": "2026-02-02", "active_until": "2026-02-01"},
    ],
)  # fmt: skip
def test_no_address_and_no_nonsense_in_what_is_versioned(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Annotator.model_validate(wrong)


def test_an_assignment_names_nobody_and_has_a_place() -> None:
    for wrong in ({"rater": "anna@example.org"}, {"position": 0}, {"replaces": "anna@example.org"}):
        with pytest.raises(ValidationError):
            line("u", "A", **wrong) if "rater" not in wrong else line("u", wrong["rater"])
    again = Assignment.model_validate_json(line("u", "A").to_line())
    assert again.key == ("u", "A", "1")
