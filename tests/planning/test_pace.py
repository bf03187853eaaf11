"""Days and daily caps: what fits, and the days that a refusal names."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancekit.errors import UsageError
from stancekit.planning import Unit, plan_assignments, plan_extra, plan_reassign
from stancekit_schemas import Annotator


@settings(max_examples=60, deadline=None)
@given(
    items=st.integers(1, 40), caps=st.lists(st.sampled_from([1, 3, 8, None]), min_size=2, max_size=6),
    k=st.integers(1, 3), calibration=st.integers(0, 5), before=st.integers(0, 20), out=st.booleans(),
)  # fmt: skip
def test_the_days_that_a_refusal_names_suffice_and_a_day_less_does_not(
    items, caps, k, calibration, before, out
) -> None:
    units = [Unit(f"u{i}", "s", f"a{i % 2}") for i in range(items)]
    team = [Annotator(rater=f"r{i}", daily_cap=cap) for i, cap in enumerate(caps)]
    if out and len(team) > k:
        team[0] = team[0].model_copy(update={"opted_out": ("a1",)})
    old = plan_assignments(units[: min(before, items)], team, per_item=1).new
    asked = {"per_item": min(k, len(team)), "calibration": calibration, "existing": old}
    days = 1
    try:
        plan = plan_assignments(units, team, **asked, days=days)
    except UsageError as refusal:
        found = re.search(r"allow (\d+) days", str(refusal.hint))
        assert found
        days = int(found[1])
        assert days > 1
        with pytest.raises(UsageError):
            plan_assignments(units, team, **asked, days=days - 1)
        plan = plan_assignments(units, team, **asked, days=days)
    assert plan.short == {}
    open_ = Counter(a.rater for a in [*old, *plan.new])
    busy = {a.rater for a in plan.new}
    assert all(open_[p.rater] <= p.daily_cap * days for p in team if p.daily_cap and p.rater in busy)


def test_caps_bind_those_who_take_over_or_get_an_extra_label(units, people, answer) -> None:
    team = [*people(1, daily_cap=2), *people(2, start=1)]
    log = list(plan_assignments(units(12), team[1:2], per_item=1).new)
    asked = {"existing": log, "annotations": []}
    moved = plan_reassign(units(12), team[:2], giver=team[1].rater, days=3, **asked)
    assert (len(moved.new), sum(moved.short.values())) == (6, 6)
    assert f"6 design assignment(s) stay with {team[1].rater}" in moved.notes
    contested = {u.reaction_id for u in units(12)}
    done = {"existing": log, "annotations": answer(log), "contested": contested}
    plan = plan_extra(units(12), team, days=1, **done)
    assert Counter(a.rater for a in plan.new) == {team[0].rater: 2, team[2].rater: 10}
    few = plan_extra(units(12), team[:2], days=1, **done)
    assert (len(few.new), len(few.short)) == (2, 10)


def test_calibration_and_repeats_do_not_slip_past_the_days(units, people) -> None:
    team = [*people(1, daily_cap=2), *people(2, start=1)]
    with pytest.raises(UsageError, match="r_0000000000 would have too many") as caught:
        plan_assignments(units(6), team, per_item=1, calibration=6, days=2)
    assert str(caught.value.hint).startswith("allow 3 days")
    plan = plan_assignments(units(6), team, per_item=1, calibration=6, days=2, allow_short=True)
    assert "r_0000000000 gets more than fits into 2 days" in plan.notes
    one = plan_assignments(units(8), team, per_item=1, days=4, repeats=1)
    more = plan_assignments(units(10), team, per_item=1, days=4, repeats=1, existing=one.new)
    assert Counter(a.purpose for a in more.new) == {"design": 2}
