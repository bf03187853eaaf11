"""A round: exactly k each, pairs even, the same for a seed, and nothing that stands ever changes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancekit.cli.planned import report_plan
from stancekit.errors import DataError, UsageError
from stancekit.planning import Unit, current, plan_assignments
from stancekit_schemas import Annotator


def pairs_of(met: Counter, n: int) -> list[int]:
    return [met[f"r_{a:010x}", f"r_{b:010x}"] for a, b in combinations(range(n), 2)]


@pytest.mark.parametrize(
    ("n", "k", "items", "often"),
    [
        (7, 3, 7, 1), (13, 4, 13, 1), (5, 3, 10, 3), (9, 3, 12, 1), (6, 3, 10, 2), (10, 4, 15, 2),
        (8, 4, 14, 3), (13, 3, 26, 1), (16, 4, 20, 1), (21, 5, 21, 1), (31, 6, 31, 1), (15, 7, 15, 3), (7, 3, 21, 3),
        (4, 3, 40, 20), (12, 3, 44, 2),
    ],
)  # fmt: skip
def test_where_a_balanced_design_exists_every_pair_meets_equally_often(
    n, k, items, often, units, people, meetings
) -> None:
    plan = plan_assignments(units(items, 3), people(n), per_item=k, seed=1)
    assert set(pairs_of(meetings(plan.new), n)) == {often}
    assert (plan.balance.pair_min, plan.balance.pair_max, plan.balance.even) == (often, often, True)


@pytest.mark.parametrize(
    ("n", "k", "items"), [(5, 3, 37), (6, 3, 5), (8, 3, 51), (10, 3, 100), (20, 3, 820), (11, 4, 200)]
)
def test_elsewhere_pairs_are_within_two_of_each_other_and_loads_within_one(
    n, k, items, units, people, meetings
) -> None:
    plan = plan_assignments(units(items, 7), people(n), per_item=k, seed=2)
    met = pairs_of(meetings(plan.new), n)
    assert max(met) - min(met) <= 2
    assert max(abs(count - plan.balance.pair_ideal) for count in met) < 1.2
    loads = Counter(a.rater for a in plan.new)
    assert max(loads.values()) - min(loads.values()) <= 1


@settings(max_examples=40, deadline=None)
@given(items=st.integers(1, 120), n=st.integers(3, 8), k=st.integers(2, 5), seed=st.integers(0, 2**32))
def test_whatever_the_size_pairs_are_within_two_and_even_where_the_counts_divide(items, n, k, seed) -> None:
    k = min(k, n)
    units = [Unit(f"u{i}", "s", f"a{i % 3}") for i in range(items)]
    plan = plan_assignments(units, [Annotator(rater=f"r{i}") for i in range(n)], per_item=k, seed=seed)
    said = plan.balance
    divides = items * k % n == 0 and items * k * (k - 1) % (n * (n - 1)) == 0
    assert said.pair_max - said.pair_min <= (0 if divides else 2)
    assert said.load_max - said.load_min <= (items * k % n > 0)


@settings(max_examples=60, deadline=None)
@given(
    items=st.integers(1, 25), n=st.integers(1, 7), k=st.integers(1, 7), articles=st.integers(1, 4),
    seed=st.integers(0, 2**32), data=st.data(),
)  # fmt: skip
def test_every_item_has_exactly_k_people_who_may_or_the_plan_says_why_not(
    items, n, k, articles, seed, data
) -> None:
    units = [
        Unit(f"u{i}", f"s{i % articles}", f"a{i % articles}", data.draw(st.sampled_from([None, "en", "de"])))
        for i in range(items)
    ]
    ids = st.sampled_from([*(u.reaction_id for u in units), *{u.set_id for u in units}])
    people = [
        Annotator(
            rater=f"r{i}",
            languages=data.draw(st.sampled_from([(), (), ("en",), ("de", "en")])),
            opted_out=tuple(data.draw(st.sets(ids, max_size=2))),
        )
        for i in range(n)
    ]

    def may(person: Annotator, unit: Unit) -> bool:
        reads = not person.languages or unit.language is None or unit.language in person.languages
        return reads and not {unit.reaction_id, unit.set_id, unit.article_id} & set(person.opted_out)

    possible = {u.reaction_id: sum(may(p, u) for p in people) for u in units}
    if k > n:
        with pytest.raises(UsageError, match="only"):
            plan_assignments(units, people, per_item=k, seed=seed)
        return
    if min(possible.values()) < k:
        with pytest.raises(DataError, match="too few annotators"):
            plan_assignments(units, people, per_item=k, seed=seed)
    plan = plan_assignments(units, people, per_item=k, seed=seed, allow_short=True)
    given_to = defaultdict(set)
    by_name = {p.rater: p for p in people}
    for assignment in plan.new:
        given_to[assignment.reaction_id].add(assignment.rater)
    for unit in units:
        assert len(given_to[unit.reaction_id]) == min(k, possible[unit.reaction_id])
        assert plan.short.get(unit.reaction_id, 0) == k - min(k, possible[unit.reaction_id])
        assert all(may(by_name[rater], unit) for rater in given_to[unit.reaction_id])
    assert len({a.key for a in plan.new}) == len(plan.new)


@settings(max_examples=40, deadline=None)
@given(
    first=st.integers(0, 20), more=st.integers(0, 15), n=st.integers(3, 6), joining=st.integers(0, 2),
    calibration=st.integers(0, 4), repeats=st.integers(0, 5), seed=st.integers(0, 1000),
)  # fmt: skip
def test_planning_on_keeps_everything_and_is_settled_after_one_step(
    first, more, n, joining, calibration, repeats, seed
) -> None:
    units = [Unit(f"u{i}", f"s{i % 3}", f"a{i % 3}") for i in range(first + more)]
    people = [Annotator(rater=f"r{i}", daily_cap=5) for i in range(n + joining)]
    asked = {"calibration": calibration, "repeats": repeats, "seed": seed}
    one = plan_assignments(units[:first], people[:n], **asked)
    assert plan_assignments(units[:first], people[:n], **asked, existing=one.new).new == ()
    two = plan_assignments(units, people, **asked, existing=one.new)
    log = [*one.new, *two.new]
    assert current(log)[: len(one.new)] == list(one.new)
    assert not {a.key for a in one.new} & {a.key for a in two.new}
    places = Counter((a.rater, a.position) for a in log)
    assert max(places.values(), default=1) == 1
    design = Counter(a.reaction_id for a in log if a.purpose == "design")
    common = {a.reaction_id for a in log if a.purpose == "calibration"}
    assert all(design[u.reaction_id] == (0 if u.reaction_id in common else 3) for u in units)
    for reaction in common:
        assert {a.rater for a in log if a.reaction_id == reaction and a.purpose == "calibration"} == {
            p.rater for p in people
        }
    again = plan_assignments(units, people, **asked, existing=log)
    # Only repeats can be topped up by a further run: a newcomer had too few items before.
    assert {a.purpose for a in again.new} <= {"repeat"}


def test_the_same_call_gives_the_same_plan_whatever_the_order_of_the_input(units, people) -> None:
    items, team = units(60, 5), people(6)
    asked = {"calibration": 5, "repeats": 4, "seed": 11}
    plan = plan_assignments(items, team, **asked)
    assert plan_assignments(items[::-1], team[::-1], **asked) == plan
    other = plan_assignments(items, team, **(asked | {"seed": 12}))
    assert {a.key for a in other.new} != {a.key for a in plan.new}


def test_articles_are_shared_out_evenly_and_sets_stay_together_in_an_own_order(units, people) -> None:
    plan = plan_assignments(units(120, 6), people(5), seed=4)
    shares = Counter((a.rater, a.block) for a in plan.new)
    assert plan.balance.article_range <= 1
    assert set(shares.values()) == {12}
    orders = []
    for rater in {a.rater for a in plan.new}:
        mine = [a for a in plan.new if a.rater == rater]
        assert [a.position for a in mine] == list(range(1, len(mine) + 1))
        blocks = [a.block for a in mine]
        assert sum(x != y for x, y in pairwise(blocks)) == 5
        orders.append(tuple(dict.fromkeys(blocks)))
        ids = [a.reaction_id for a in mine if a.block == "set0"]
        assert ids != sorted(ids)
    assert len(set(orders)) > 1


def test_a_newcomer_gets_the_calibration_items_and_a_fair_share_of_what_is_new(units, people) -> None:
    one = plan_assignments(units(40, 4), people(4), calibration=5, seed=1)
    two = plan_assignments(units(90, 4), people(5), calibration=5, seed=1, existing=one.new)
    mine = Counter(a.purpose for a in two.new if a.rater == "r_0000000004")
    assert mine == {"calibration": 5, "design": 30}
    assert Counter(a.rater for a in two.new if a.purpose == "design") == dict.fromkeys(
        [p.rater for p in people(5)], 30
    )


def test_repeats_come_last_to_the_same_person_and_are_not_the_latest(units, people) -> None:
    plan = plan_assignments(units(100, 5), people(5), repeats=30, seed=3)
    for rater in {a.rater for a in plan.new}:
        mine = [a for a in plan.new if a.rater == rater]
        first = {a.reaction_id: a.position for a in mine if a.occasion == "1"}
        again = [a for a in mine if a.purpose == "repeat"]
        assert (len(again), {a.occasion for a in again}) == (30, {"2"})
        assert min(a.position for a in again) == len(first) + 1
        assert all(first[a.reaction_id] <= len(first) // 2 for a in again)
    few = plan_assignments(units(5), people(5), repeats=30, seed=3)
    assert sum(a.purpose == "repeat" for a in few.new) == 15
    assert any("3 repeats instead of 30, for want of items" in words for words in few.notes)


def test_rounds_do_not_share_items(units, people) -> None:
    team = people(4)
    pilot = plan_assignments(units(30, 3), team, round="pilot", items=9, per_item=2, seed=1)
    assert len({a.reaction_id for a in pilot.new}) == 9
    assert Counter(a.block for a in pilot.new) == {"set0": 6, "set1": 6, "set2": 6}
    test = plan_assignments(
        units(30, 3),
        team,
        round="qualification",
        items=6,
        per_item=None,
        purpose="training",
        existing=pilot.new,
    )
    assert Counter(a.rater for a in test.new) == dict.fromkeys([p.rater for p in team], 6)
    main = plan_assignments(units(30, 3), team, existing=[*pilot.new, *test.new])
    assert len({a.reaction_id for a in main.new}) == 15
    assert main.notes == ("15 items belong to another round and stay there",)
    assert (
        plan_assignments(
            units(30, 3), team, round="pilot", items=9, per_item=2, existing=[*pilot.new, *test.new]
        ).new
        == ()
    )


def test_days_hold_everybody_to_their_cap(units, people) -> None:
    team = [*people(2, daily_cap=5), *people(2, start=2, daily_cap=20), *people(1, start=4)]
    plan = plan_assignments(units(40, 4), team, per_item=2, days=2, seed=1)
    loads = Counter(a.rater for a in plan.new)
    assert [loads[p.rater] for p in team] == [10, 10, 20, 20, 20]
    with pytest.raises(UsageError, match=r"do not fit into 1 day") as caught:
        plan_assignments(units(40, 4), team[:4], per_item=2, days=1, seed=1)
    assert caught.value.hint is not None
    assert "allow 2 days" in caught.value.hint
    short = plan_assignments(units(40, 4), team[:4], per_item=2, days=1, seed=1, allow_short=True)
    assert (len(short.new), sum(short.short.values())) == (50, 30)
    with pytest.raises(UsageError, match="read off"):
        plan_assignments(units(4), team, per_item=None, days=1)


def test_raising_k_later_fills_up_without_repeating_anybody(units, people, meetings) -> None:
    one = plan_assignments(units(30), people(6), per_item=2, seed=1)
    two = plan_assignments(units(30), people(6), per_item=3, seed=1, existing=one.new)
    log = [*one.new, *two.new]
    assert len(two.new) == 30
    assert len({(a.reaction_id, a.rater) for a in log}) == 90
    met = pairs_of(meetings(log), 6)
    assert max(met) - min(met) <= 1


def test_labels_that_nobody_planned_count_and_are_not_asked_for_again(units, people, answer) -> None:
    old = plan_assignments(units(10), people(3), per_item=2, seed=5).new
    plan = plan_assignments(units(10), people(3), per_item=3, annotations=answer(old), seed=5)
    assert not {(a.reaction_id, a.rater) for a in plan.new} & {(a.reaction_id, a.rater) for a in old}
    assert len(plan.new) == 10


def test_who_is_away_or_a_model_is_not_planned_for(units, people) -> None:
    team = [
        *people(3), *people(1, start=3, kind="model"), *people(1, start=4, active_until=date(2026, 1, 31)),
        *people(1, start=5, active_from=date(2026, 3, 1)),
    ]  # fmt: skip
    winter = plan_assignments(units(6), team, on=date(2026, 2, 1))
    assert {a.rater for a in winter.new} == {p.rater for p in team[:3]}
    assert len({a.rater for a in plan_assignments(units(6), team, on=date(2026, 1, 31)).new}) == 4
    with pytest.raises(UsageError, match="nobody to plan for: none of the 1 known"):
        plan_assignments(units(6), team[3:4])
    with pytest.raises(UsageError, match="none is known"):
        plan_assignments(units(6), [])


@pytest.mark.parametrize(
    "wrong",
    [{"per_item": 0}, {"per_item": -1}, {"calibration": -1}, {"repeats": -2}, {"items": -1}, {"days": 0}],
)
def test_impossible_requests_are_usage_errors(wrong, units, people) -> None:
    with pytest.raises(UsageError):
        plan_assignments(units(5), people(3), **wrong)


def test_nothing_one_item_and_an_item_twice(units, people) -> None:
    assert plan_assignments([], people(3)).new == ()
    assert len(plan_assignments(units(1), people(3)).new) == 3
    assert len(plan_assignments(units(1), people(1), per_item=1, repeats=9).new) == 2
    with pytest.raises(UsageError, match="twice"):
        plan_assignments([*units(2), *units(1)], people(3))
    many = plan_assignments(units(3), people(3), calibration=10)
    assert many.notes == ("3 of 10 calibration items: no other item of the round is left",)


def test_bilingual_teams_are_balanced_within_each_language(people) -> None:
    units = [Unit(f"u{i}", f"s{i % 4}", f"a{i % 4}", "de" if i % 4 == 0 else "en-GB") for i in range(200)]
    team = [
        *people(3, languages=["en"]),
        *people(2, start=3, languages=["de"]),
        *people(3, start=5, languages=["EN", "de"]),
    ]
    plan = plan_assignments(units, team, seed=6)
    loads = [Counter(a.rater for a in plan.new)[p.rater] for p in team]
    # There are 50 German items: those who read nothing else get them all, the others share the rest.
    assert loads[3:5] == [50, 50]
    assert set(loads[:3] + loads[5:]) == {83, 84}
    readers = {p.rater: {x.casefold() for x in p.languages} for p in team}
    assert all(
        (a.block == "s0" and "de" in readers[a.rater]) or (a.block != "s0" and "en" in readers[a.rater])
        for a in plan.new
    )
    # An English and a German reader without the other language have no item in common.
    assert plan.balance.pairs == 28 - 6


def test_the_plan_does_not_depend_on_the_order_of_sets_in_memory() -> None:
    probe = (
        "from stancekit.planning import *\n"
        "from stancekit_schemas import Annotator\n"
        "units = [Unit(f'u{i}', f's{i % 5}', f'a{i % 5}') for i in range(80)]\n"
        "team = [Annotator(rater=f'r{i}', opted_out=('s1', 'u7') if i == 2 else ()) for i in range(7)]\n"
        "one = plan_assignments(units, team[:6], calibration=4, repeats=3).new\n"
        "two = plan_reassign(units, team, existing=one, annotations=[], taker='r6').new\n"
        "print(*(line.to_line() for line in one + two), sep='\\n')\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", probe],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(outputs) == 1
    assert outputs.pop().count("\n") > 250


def test_who_gets_nothing_is_named_with_the_reason(units, people) -> None:
    items = units(4, articles=2, language="en")
    team = [
        *people(2),
        *people(1, start=2, languages=["ja"]),
        *people(1, start=3, opted_out=["article0", "set1"]),
        *people(1, start=4, active_from="2026-04-01"),
        *people(1, start=5, active_until="2026-02-01"),
        *people(1, start=6, kind="model"),
    ]
    plan = plan_assignments(items, team, per_item=2, on=date(2026, 3, 1))
    assert plan.notes == (
        "r_0000000002 gets nothing: no item is in a language of theirs (ja)",
        "r_0000000003 gets nothing: opted out of, or to settle as an adjudicator, every item",
        "r_0000000004 gets nothing: active from 2026-04-01",
        "r_0000000005 gets nothing: active until 2026-02-01",
    )
    late = plan_assignments(
        items, [*people(2), *people(1, start=7)], per_item=2, existing=plan.new, on=date(2026, 3, 1)
    )
    assert late.notes == ("r_0000000007 gets nothing: every item that they may label has its annotators",)


def test_fewer_people_than_an_item_asks_for_are_planned_if_that_is_allowed(units, people, capsys) -> None:
    items, team = units(6, 2), people(2)
    with pytest.raises(UsageError, match="only 2 can be planned for") as caught:
        plan_assignments(items, team, per_item=3)
    assert "--allow-short" in caught.value.hint
    plan = plan_assignments(items, team, per_item=3, allow_short=True)
    assert len(plan.new) == 6 * 2
    assert plan.short == {unit.reaction_id: 1 for unit in items}
    report_plan(plan, json=False, quiet=False)
    assert "6 items lack people" in capsys.readouterr().err
    again = plan_assignments(items, people(3), per_item=3, existing=plan.new)
    assert {(a.reaction_id, a.rater) for a in again.new} == {
        (u.reaction_id, people(3)[2].rater) for u in items
    }
