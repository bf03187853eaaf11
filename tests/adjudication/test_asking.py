"""Who is asked: nobody what they have seen, some items twice, loads even, and the same again next time."""

from __future__ import annotations

from collections import Counter

from stancekit.adjudication import ballots, make_verdict
from stancekit.adjudication.asking import occasions, share_items, spoken
from stancekit.adjudication.queue import Item

PEOPLE = ["p", "q", "r"]


def items(count, why="open"):
    return [Item(unit=f"u{i:03}", dimensions=("stance_post",), why=why) for i in range(count)]


def voted(said, stance, count, raters="ab"):
    """The occasions of so many units that these people labelled, and who has seen them."""
    votes = ballots([said(f"u{i:03}", rater) for i in range(count) for rater in raters], stance)
    return occasions(votes), {unit: set(raters) for unit, _ in votes}


def test_a_random_fifth_goes_to_two_people_at_once(said, stance):
    occasion, seen = voted(said, stance, 400)
    asked, nobody = share_items(items(400), PEOPLE, occasion, seen=seen, second=0.2, seed=3)
    assert nobody == []
    times = Counter(one.unit for one in asked)
    assert set(times.values()) == {1, 2}
    twice = [unit for unit, n in times.items() if n == 2]
    assert 60 <= len(twice) <= 100
    assert all(len({a.adjudicator for a in asked if a.unit == unit}) == 2 for unit in twice)
    assert Counter(one.why for one in asked) == {"open": 400, "second": len(twice)}
    loads = Counter(one.adjudicator for one in asked)
    assert max(loads.values()) - min(loads.values()) <= 1
    again = share_items(items(400), PEOPLE, occasion, seen=seen, asked=asked, second=0.2, seed=3)
    assert again == ([], [])


def test_the_second_opinion_on_an_audited_item_is_an_audit_too(said, stance):
    occasion, seen = voted(said, stance, 30)
    asked, _ = share_items(items(30, "audit"), PEOPLE, occasion, seen=seen, second=1, seed=3)
    assert Counter(one.why for one in asked) == {"audit": 60}


def test_nobody_gets_an_item_that_they_have_seen_and_two_need_two(said, stance):
    occasion, seen = voted(said, stance, 5)
    asked, nobody = share_items(items(5), ["a", "b", "p"], occasion, seen=seen, second=1)
    assert {one.adjudicator for one in asked} == {"p"}
    assert (len(asked), nobody) == (5, [])
    units = [f"u{i:03}" for i in range(5)]
    assert share_items(items(5), ["a", "b"], occasion, seen=seen)[1] == units
    # Somebody who is yet to label it has as little business there as somebody who has.
    assert share_items(items(5), ["p"], occasion, seen={unit: {"p"} for unit in units})[1] == units


def test_a_dispute_goes_to_a_third_and_what_waits_to_nobody_else(said, stance):
    occasion, seen = voted(said, stance, 1)
    first, _ = share_items(items(1), ["p"], occasion, seen=seen)
    assert share_items(items(1), PEOPLE, occasion, seen=seen, asked=first) == ([], [])
    settled = {"u000": {"p", "q"}}
    third, _ = share_items(items(1, "dispute"), PEOPLE, occasion, seen=seen, asked=first, settled=settled)
    assert [one.adjudicator for one in third] == ["r"]
    two = share_items(items(1, "dispute"), ["p", "q"], occasion, seen=seen, asked=first, settled=settled)
    assert two == ([], ["u000"])
    # Whoever was asked and has left waits for nothing: the caller leaves them out of `asked`.
    assert [one.adjudicator for one in share_items(items(1), ["q"], occasion, seen=seen)[0]] == ["q"]


def test_votes_that_changed_are_put_to_others_first_and_to_the_same_person_where_nobody_is_left(said, stance):
    occasion, seen = voted(said, stance, 1)
    before = {"u000": {"p"}}
    for adjudicators, chosen in ((PEOPLE[:2], "q"), (["p"], "p")):
        asked, nobody = share_items(
            items(1, "stale"), adjudicators, occasion, seen=seen, settled_before=before
        )
        assert ([one.adjudicator for one in asked], nobody) == ([chosen], [])


def test_who_settled_it_on_these_votes_and_who_on_others(said, stance):
    old = ballots([said("u", "a"), said("u", "b", stance_post="oppose")], stance)
    new = ballots([said("u", "a"), said("u", "b", stance_post="none")], stance)
    dimension, at = stance.dimension("stance_post"), said("u", "a").created_at
    one, two = (
        make_verdict(votes["u", "stance_post"], dimension, label="mixed", by=who, at=at, reason="edge_case")
        for votes, who in ((old, "p"), (new, "q"))
    )
    assert spoken([one, two], new) == ({"u": {"q"}}, {"u": {"p"}})
    assert spoken([one], {}) == ({}, {"u": {"p"}})
    assert occasions(old) != occasions(new)


def test_nobody_is_asked_for_what_they_opted_out_of_or_cannot_read(said, stance):
    occasion, seen = voted(said, stance, 3)
    barred = {"u000": {"p"}, "u001": {"p", "q"}, "u002": {"p", "q", "r"}}
    asked, nobody = share_items(items(3), PEOPLE, occasion, seen=seen, barred=barred, second=1)
    assert {(one.unit, one.adjudicator) for one in asked} == {("u000", "q"), ("u000", "r"), ("u001", "r")}
    assert nobody == ["u002"]
