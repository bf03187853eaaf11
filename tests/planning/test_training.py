"""What people practise on and are tested with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancekit.errors import DataError
from stancekit.planning import Ledger
from stancekit.planning.training import curriculum, plan_test


@given(st.integers(1, 5), st.integers(1, 5), st.integers(1, 4), st.integers(0, 9))
def test_no_item_stands_in_two_places_and_the_draw_is_the_seeds(practice, test, tries, seed) -> None:
    items = [f"u{i}" for i in range(practice + test * tries + 3)]
    plan = curriculum(items, practice=practice, test=test, tries=tries, seed=seed)
    every = [*plan.practice, *(unit for one in plan.tests for unit in one)]
    assert len(every) == len(set(every)) == practice + test * tries
    assert [len(one) for one in plan.tests] == [test] * tries
    assert curriculum(items[::-1], practice=practice, test=test, tries=tries, seed=seed) == plan


def test_what_was_drawn_stays_whatever_becomes_of_the_key() -> None:
    first = curriculum([f"u{i}" for i in range(5)], practice=1, test=2, tries=2, seed=1)
    key = [f"u{i}" for i in range(9)]
    again = curriculum(key, practice=4, test=3, tries=2, seed=2, before=first)
    assert again == first
    longer = curriculum(key, practice=4, test=3, tries=3, seed=2, before=first)
    assert longer.tests[:2] == first.tests
    assert set(longer.tests[2]) < set(key) - {*first.practice, *first.tests[0], *first.tests[1]}
    with pytest.raises(DataError, match="0 unused"):
        curriculum(key[:5], practice=1, test=2, tries=3, seed=1, before=first)


def test_a_key_that_is_too_short_is_refused() -> None:
    with pytest.raises(DataError, match=r"has 3 unused item\(s\).*need 5"):
        curriculum(["a", "b", "c"], practice=1, test=2, tries=2, seed=0)


def test_a_test_is_assigned_once_behind_what_somebody_has() -> None:
    sets = {"a": "s", "b": "s"}
    first = plan_test("r_1", ["a", "b"], "test-1", ledger=Ledger([], []), sets=sets, seed=1, version="1.0")
    assert {line.reaction_id for line in first} == {"a", "b"}
    assert [line.position for line in first] == [1, 2]
    assert {(line.purpose, line.round) for line in first} == {("training", "qualification")}
    ledger = Ledger(first, [])
    assert plan_test("r_1", ["a", "b"], "test-1", ledger=ledger, sets=sets, seed=1, version="1.0") == []
    again = plan_test("r_1", ["a"], "test-2", ledger=ledger, sets=sets, seed=1, version="1.0")
    assert [line.position for line in again] == [3]
