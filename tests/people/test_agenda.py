"""The agenda: most scattered first, anonymous, each item once, with the day its independence ends."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancekit.errors import UsageError
from stancekit.files.jsonl import append_records
from stancekit.files.workspace import Workspace
from stancekit.gold.agenda import entropy
from stancekit.report.agenda import as_markdown
from stancekit.steps.feedback import agenda_workspace
from stancekit.steps.gold import read_annotations
from stancekit.steps.independence import read_independence, unfinished
from stancekit_schemas import Assignment


def test_entropy_is_shannons() -> None:
    assert entropy([]) == entropy([3]) == entropy([0, 3]) == 0
    assert entropy([1, 1]) == pytest.approx(1)
    assert entropy([1, 1, 1]) == pytest.approx(1.5849625)
    assert entropy([2, 1]) == pytest.approx(0.9182958)


@given(st.lists(st.integers(0, 50), max_size=6))
def test_entropy_is_blind_to_order_and_to_scale(counts: list[int]) -> None:
    assert (
        entropy(counts)
        == pytest.approx(entropy(counts[::-1]))
        == pytest.approx(entropy([3 * n for n in counts]))
    )
    assert entropy(counts) >= 0


def test_the_most_contested_come_first_and_nobody_is_named(space: Workspace) -> None:
    made = agenda_workspace(space)
    assert len(made.items) == 10
    bits = [item.entropy for item in made.items]
    assert bits == sorted(bits, reverse=True)
    assert bits[0] == pytest.approx(1.5849625)
    assert not {item.unit for item in made.items} & unfinished(space)
    assert not [a.rater for a in read_annotations(space) if a.rater in made.text]
    assert made.text.count("\n### ") == 10
    assert "(not yet set)" in made.text
    assert agenda_workspace(space).text == made.text
    first = made.items[0].unit
    line = Assignment(reaction_id=first, rater="r_late", purpose="extra", position=1, block="b")
    append_records(space.raw / "assignments.jsonl", [line])
    without = agenda_workspace(space)
    assert first not in {item.unit for item in without.items}, "somebody has yet to answer it"
    assert without.waiting == made.waiting + 1


def test_a_recorded_meeting_can_be_printed_again_and_the_next_has_other_items(space: Workspace) -> None:
    with pytest.raises(UsageError, match="from which day on"):
        agenda_workspace(space, record=True)
    day = date(2026, 2, 3)
    first = agenda_workspace(space, on=day, record=True)
    assert "ends on 2026-02-03" in first.text
    assert first.recorded == 10
    lines = read_independence(space)
    assert {(line.unit, line.on, line.why, line.rater) for line in lines} == {
        (item.unit, day, "meeting", None) for item in first.items
    }
    again = agenda_workspace(space, on=day, record=True)
    assert (again.text, again.recorded) == (first.text, 0)
    second = agenda_workspace(space, on=date(2026, 3, 3), most=3)
    assert not {item.unit for item in second.items} & {item.unit for item in first.items}
    assert (len(second.items), second.talked) == (3, 10)


def test_where_all_agree_there_is_nothing_to_talk_about(space: Workspace) -> None:
    (space.built / "annotations.jsonl").write_text("", "utf-8")
    made = agenda_workspace(space)
    assert made.items == ()
    assert "No item to talk about." in made.text


def test_words_stand_in_markdown_as_they_were_written() -> None:
    assert as_markdown("# *x* <b> a_b [l](u) [picture]") == r"\# \*x\* \<b\> a\_b [l]\(u) [picture]"
    assert as_markdown("1. no list\n- nor this\n+1") == "1\\. no list\n\\- nor this\n\\+1"


def test_a_meeting_before_the_first_answer_is_refused(space: Workspace) -> None:
    with pytest.raises(UsageError, match="before the first answer"):
        agenda_workspace(space, on=date(2020, 1, 1), record=True)
    assert read_independence(space) == []
