"""Questions without names, and rulings that everybody reads."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.files.workspace import Workspace
from stancekit.steps.gold import read_annotations
from stancekit.steps.people import add_annotator
from stancekit.steps.plan import relabel_workspace
from stancekit.steps.questions import questions
from stancekit.steps.rulings import add_ruling, read_rulings


def test_what_was_asked_is_listed_without_names(space: Workspace) -> None:
    found = questions(space)
    assert [(asked.ticked, asked.notes) for asked in found] == [
        (1, ("Is it R5? Tell [somebody] (1)",)),
        (0, ("Is it R5? Tell [somebody] (0)",)),
    ]
    assert found[0].task is not None
    add_ruling(space, "R5", "Yes, it is.", units=[found[0].unit], on=date(2026, 2, 1))
    assert [asked.unit for asked in questions(space, unanswered=True)] == [found[1].unit]
    assert [ruling.rule for ruling in questions(space)[0].rulings] == ["R5"]


def test_a_ruling_is_appended_once_and_touches_its_items(space: Workspace) -> None:
    unit = next(a.unit for a in read_annotations(space) if a.purpose == "design" and a.status == "accepted")
    first = add_ruling(
        space, "R3", "Counts as an act.", units=[unit], dimension="stance_post", on=date(2026, 2, 1)
    )
    assert first.guidelines_version == "0.9.0"
    before = (space.raw / "rulings.jsonl").read_bytes()
    assert add_ruling(
        space, "R3", " Counts as an act. ", units=[unit], dimension="stance_post", on=date(2026, 2, 1)
    ) == first  # fmt: skip
    assert (space.raw / "rulings.jsonl").read_bytes() == before
    second = add_ruling(space, "R4", "A thumb is a gesture.", on=date(2026, 1, 1))
    assert (space.raw / "rulings.jsonl").read_bytes().startswith(before)
    assert read_rulings(space) == [first, second]
    for number in range(4):
        add_annotator(space, f"person{number}@example.org")
    planned = relabel_workspace(space, rule="R3", version="0.9.1")
    assert {line.reaction_id for line in planned.new} == {unit}


def test_a_ruling_that_does_not_fit_is_refused_with_all_reasons(space: Workspace) -> None:
    with pytest.raises(
        UsageError, match=r"says nothing; .* no rule 'R99'; .* no dimension 'x'; no task has the id"
    ):
        add_ruling(space, "R99", "  ", units=["0" * 16], dimension="x")
    with pytest.raises(UsageError, match="no task has the id") as refused:
        add_ruling(space, "R3", "It is.", units=["0" * 16], dimension="x")
    assert "dimensions: codable, " in str(refused.value.hint)
    assert "'stancekit questions' shows those asked about" in str(refused.value.hint)
    assert "rules: " not in str(refused.value.hint), "the rule is right"
    with pytest.raises(UsageError, match="no address"):
        add_ruling(space, "R3", "ask lead@example.org")
    assert not (space.raw / "rulings.jsonl").exists()


def test_a_line_written_by_hand_is_named_with_its_place(space: Workspace) -> None:
    (space.raw / "rulings.jsonl").write_text('{"rule":"R3"}\n', "utf-8")
    with pytest.raises(DataError, match=r"rulings\.jsonl:1: text") as refused:
        read_rulings(space)
    assert refused.value.hint == "'stancekit rulings add' writes such lines"


def test_the_name_of_an_annotator_is_neither_ruled_nor_listed(space: Workspace) -> None:
    asked = questions(space)[0].notes
    assert asked == ("Is it R5? Tell [somebody] (1)",)
    add_annotator(space, "anna@example.org", name="Is it R5?")
    assert questions(space)[0].notes == ("[annotator] Tell [somebody] (1)",)
    add_annotator(space, "bela@example.org", name="Béla  Kovács")
    with pytest.raises(UsageError, match="the ruling holds the name of an annotator") as refused:
        add_ruling(space, "R3", "béla kovács asked: yes.")
    assert "kov" not in f"{refused.value} {refused.value.hint}".casefold()
    assert add_ruling(space, "R3", "Kovács is a name.", on=date(2026, 2, 1)).text
