"""Who is asked: nobody their own, some items twice, loads even, and the same again next time."""

from __future__ import annotations

from collections import Counter

from stancekit.adjudication import ballots
from stancekit.adjudication.page import share_items
from stancekit.adjudication.queue import Item

PEOPLE = ["p", "q", "r"]


def items(count, why="open"):
    return [Item(unit=f"u{i:03}", dimensions=("stance_post",), why=why) for i in range(count)]


def counted(said, stance, count):
    return ballots([said(f"u{i:03}", rater) for i in range(count) for rater in "ab"], stance)


def test_a_random_fifth_goes_to_two_people_at_once(said, stance):
    votes = counted(said, stance, 400)
    asked, nobody = share_items(items(400), PEOPLE, votes, second=0.2, seed=3)
    assert nobody == []
    times = Counter(one.unit for one in asked)
    assert set(times.values()) == {1, 2}
    twice = [unit for unit, n in times.items() if n == 2]
    assert 60 <= len(twice) <= 100
    assert all(len({a.adjudicator for a in asked if a.unit == unit}) == 2 for unit in twice)
    assert Counter(one.why for one in asked) == {"open": 400, "second": len(twice)}
    loads = Counter(one.adjudicator for one in asked)
    assert max(loads.values()) - min(loads.values()) <= 1
    assert share_items(items(400), PEOPLE, votes, before=asked, second=0.2, seed=3) == ([], [])


def test_the_second_opinion_on_an_audited_item_is_an_audit_too(said, stance):
    asked, _ = share_items(items(30, "audit"), PEOPLE, counted(said, stance, 30), second=1, seed=3)
    assert Counter(one.why for one in asked) == {"audit": 60}


def test_nobody_gets_an_item_of_their_own_and_two_need_two(said, stance):
    votes = counted(said, stance, 5)
    asked, nobody = share_items(items(5), ["a", "b", "p"], votes, second=1)
    assert {one.adjudicator for one in asked} == {"p"}
    assert (len(asked), nobody) == (5, [])
    assert share_items(items(5), ["a", "b"], votes)[1] == [f"u{i:03}" for i in range(5)]
