"""Further labels, absences, newcomers and changed rules: what is answered is never touched."""

from __future__ import annotations

from collections import Counter

import pytest

from stancekit.cli.planned import report_plan
from stancekit.errors import DataError, UsageError
from stancekit.planning import Ledger, current, plan_assignments, plan_extra, plan_reassign, plan_relabel

A, B, C, D = (f"r_{i:010x}" for i in range(4))


def test_contested_items_get_somebody_new_once(units, people, answer) -> None:
    items, team = units(20), people(5)
    log = list(plan_assignments(items, team, seed=1).new)
    answers = answer(log)
    contested = [u.reaction_id for u in items[:7]]
    asked = {"contested": [*contested, "gone"], "annotations": answers, "seed": 1}
    plan = plan_extra(items, team, existing=log, **asked)
    assert Counter(a.reaction_id for a in plan.new) == dict.fromkeys(contested, 1)
    assert {(a.purpose, a.batch) for a in plan.new} == {("extra", "2")}
    assert not {(a.reaction_id, a.rater) for a in plan.new} & {(a.reaction_id, a.rater) for a in log}
    assert max(Counter(a.rater for a in plan.new).values()) <= 2
    assert plan.notes == ("1 contested item has no task any more",)
    log += plan.new
    assert (
        plan_extra(items, team, existing=log, **asked).notes[-1] == "7 contested items still wait for a label"
    )
    more = plan_extra(items, team, existing=log, **(asked | {"annotations": answer(log)}))
    assert len(more.new) == 7
    log += more.new
    with pytest.raises(DataError, match="everybody who may label them has done so"):
        plan_extra(items, team, existing=log, **(asked | {"annotations": answer(log)}))
    full = plan_extra(items, team, existing=log, most=5, **(asked | {"annotations": answer(log)}))
    assert "7 contested items have 5 labels already" in full.notes
    # Extra labels do not count as the design: planning on still finds every item complete.
    assert plan_assignments(items, team, existing=log, seed=1).new == ()


def test_an_item_that_still_waits_for_its_design_labels_gets_no_extra_one(units, people, answer) -> None:
    items, team = units(4), people(5)
    log = plan_assignments(items, team, seed=1).new
    plan = plan_extra(items, team, existing=log, annotations=answer(log[:2]), contested=[log[0].reaction_id])
    assert plan.new == ()
    with pytest.raises(UsageError):
        plan_extra(items, team, existing=log, annotations=[], contested=[], labels=0)


def test_an_item_for_which_nobody_is_left_is_told_once(units, people, answer, capsys) -> None:
    items, team = units(2), people(3)
    log = plan_assignments(items, team, per_item=2, seed=1).new
    third = plan_extra(items, team, existing=log, annotations=answer(log), contested=[items[0].reaction_id])
    log += third.new
    plan = plan_extra(
        items, team, existing=log, annotations=answer(log), contested=[unit.reaction_id for unit in items]
    )
    assert (list(plan.short), len(plan.new)) == ([items[0].reaction_id], 1)
    report_plan(plan, json=False, quiet=False)
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if " item" in line] == [f"1 item lacks people: {items[0].reaction_id}"]


def test_a_contested_calibration_item_is_everybodys_and_lacks_nobody(units, people, answer) -> None:
    items, team = units(4), people(4)
    log = plan_assignments(items, team, per_item=2, calibration=1, seed=1).new
    (common,) = {a.reaction_id for a in log if a.purpose == "calibration"}
    plan = plan_extra(items, team, existing=log, annotations=answer(log), contested=[common])
    assert (plan.new, plan.short) == ((), {})
    assert plan.notes == ("1 contested item is for calibration and so everybody's already: adjudicate it",)
    # Whoever joins gets it with the next plan, not as an extra label.
    joined = plan_extra(items, people(5), existing=log, annotations=answer(log), contested=[common])
    assert joined.new == ()


def test_what_an_absent_person_left_goes_to_others_and_what_is_done_stays(units, people, answer) -> None:
    items, team = units(40, 4), people(5)
    log = list(plan_assignments(items, team, calibration=3, repeats=9, seed=2).new)
    mine = [a for a in log if a.rater == A]
    done = answer(mine[:10])
    plan = plan_reassign(items, team, existing=log, annotations=done, giver=A, seed=2)
    left = {a.key for a in mine[10:] if a.purpose == "design"}
    moved = [a for a in plan.new if not a.withdrawn]
    assert {(a.reaction_id, A, a.occasion) for a in moved} == left
    assert {a.replaces for a in moved} == {A}
    assert A not in {a.rater for a in moved}
    after = current([*log, *plan.new])
    # What was to come again, and now never comes a first time, is taken back.
    never = {a.key for a in mine if a.purpose == "repeat" and (a.reaction_id, A, "1") in left}
    assert {a.key for a in plan.new if a.withdrawn} == never != set()
    assert f"{len(never)} repeat assignment(s) of what {A} passed on are withdrawn" in plan.notes
    assert len(after) == len({a.key for a in after}) == len(log) - len(never)
    kept = [a for a in after if a.rater == A]
    assert {a.key for a in kept if a.purpose == "design"} <= {a.key for a in mine[:10]}
    assert any("repeat assignment(s) stay with" in words for words in plan.notes)
    loads = Counter(a.rater for a in Ledger(after, done).open if a.rater != A)
    assert max(loads.values()) - min(loads.values()) <= 1
    assert plan_reassign(items, team, existing=[*log, *plan.new], annotations=done, giver=A, seed=2).new == ()


def test_what_nobody_can_take_over_is_withdrawn_only_if_asked(units, people, answer) -> None:
    items, team = units(6), people(3)
    log = list(plan_assignments(items, team, repeats=2).new)
    asked = {"existing": log, "annotations": answer(log[:1]), "giver": C}
    plan = plan_reassign(items, team, **asked)
    assert (plan.new, len(plan.short)) == ((), 6)
    assert plan.notes == (
        f"6 design assignment(s) stay with {C}",
        f"2 repeat assignment(s) stay with {C}",
        "only who labelled an item can label it again; --withdraw takes it back",
    )
    back = plan_reassign(items, team, **asked, withdraw=True)
    assert {a.rater for a in current([*log, *back.new])} == {A, B}
    assert (len(back.new), all(a.withdrawn for a in back.new)) == (8, True)
    # The seats that became free are found by the next plan, for somebody who joins.
    again = plan_assignments(items, [*team[:2], *people(1, start=3)], existing=[*log, *back.new])
    assert Counter(a.rater for a in again.new) == {D: 6}


def test_a_newcomer_takes_a_fair_share_of_what_is_open(units, people, answer) -> None:
    items, team = units(60, 3), people(4)
    log = list(plan_assignments(items, team[:3], seed=1).new)
    done = answer([a for a in log if a.rater == A][:30])
    plan = plan_reassign(items, team, existing=log, annotations=done, taker=D, seed=1)
    assert {a.rater for a in plan.new} == {D}
    assert len({a.reaction_id for a in plan.new}) == len(plan.new)
    loads = Counter(a.rater for a in Ledger([*log, *plan.new], done).open)
    assert loads[A] == 30  # had the least already
    assert max(loads.values()) - loads[D] <= 1
    # It comes from the ends of the others' lists, as far as they do not end in the same items.
    places = {a.reaction_id: a.position for a in log if a.rater == B}
    passed_on = [places[a.reaction_id] for a in plan.new if a.replaces == B]
    assert sum(passed_on) / len(passed_on) > 40


def test_opt_outs_are_honoured_when_work_moves_and_only_named_items_move(units, people) -> None:
    items = units(12, 3)
    team = [*people(3), *people(1, start=3, opted_out=["set1"])]
    log = plan_assignments(items, team[:3]).new
    plan = plan_reassign(items, team, existing=log, annotations=[], giver=A, taker=D)
    assert {a.block for a in plan.new} == {"set0", "set2"}
    some = plan_reassign(items, team, existing=log, annotations=[], giver=A, only=["set2"])
    assert {a.block for a in some.new} == {"set2"}
    one = plan_reassign(items, team, existing=log, annotations=[], giver=A, only=[items[0].reaction_id])
    assert [a.reaction_id for a in one.new] == [items[0].reaction_id]


@pytest.mark.parametrize("asked", [{"giver": A}, {"taker": D}, {"giver": A, "taker": D}])
def test_a_label_made_again_stays_with_who_made_it_first(asked, units, people, answer) -> None:
    items, team = units(12), people(4)
    log = list(plan_assignments(items, team[:3], repeats=2, seed=1).new)
    labels = answer([a for a in log if a.occasion == "1"], guidelines_version="0.9.0")
    changed = [unit.reaction_id for unit in items]
    log += plan_relabel(
        items, team[:3], reactions=changed, version="1.0", existing=log, annotations=labels
    ).new
    plan = plan_reassign(items, team, existing=log, annotations=labels, **asked)
    assert plan.new == ()
    who = A if "giver" in asked else "their raters"
    again, repeats = (12, 2) if "giver" in asked else (36, 6)
    assert f"{again} relabel assignment(s) stay with {who}" in plan.notes
    assert f"{repeats} repeat assignment(s) stay with {who}" in plan.notes
    assert plan.notes[-1].startswith("only who labelled an item can label it again")
    assert ("--withdraw" in plan.notes[-1]) == ("giver" in asked)


def test_who_makes_a_label_again_for_somebody_gone_can_pass_it_on(units, people, answer) -> None:
    items, team = units(3), people(5)
    log = list(plan_assignments(items, team[:3]).new)
    labels = answer(log)
    asked = {"reactions": [items[0].reaction_id], "version": "2.0", "annotations": labels}
    log += plan_relabel(items, team[1:4], existing=log, **asked).new  # D comes for A, who is gone
    plan = plan_reassign(items, team[1:], existing=log, annotations=labels, giver=D)
    assert [(a.rater, a.replaces, a.purpose) for a in plan.new] == [("r_0000000004", D, "relabel")]
    # B goes too: taken back, it is somebody else's with the next relabelling.
    gone = plan_reassign(items, team[2:], existing=log, annotations=labels, giver=B, withdraw=True)
    assert [(a.rater, a.withdrawn) for a in gone.new] == [(B, True)]
    assert any("'stancekit plan relabel' asks for it again" in words for words in gone.notes)
    again = plan_relabel(items, team[2:], existing=[*log, *gone.new], **asked)
    assert [(a.rater, a.replaces) for a in again.new] == [("r_0000000004", B)]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, "from whom"), ({"giver": A, "taker": A}, "themselves"), ({"giver": D}, "has no assignments"),
        ({"giver": A, "taker": "r_nobody"}, "no active annotator"),
    ],
)  # fmt: skip
def test_moves_that_make_no_sense_are_usage_errors(asked, words, units, people) -> None:
    log = plan_assignments(units(4), people(3)).new
    with pytest.raises(UsageError, match=words):
        plan_reassign(units(4), people(4), existing=log, annotations=[], **asked)


def test_a_changed_rule_asks_the_same_people_again_under_a_new_occasion(units, people, answer) -> None:
    items, team = units(10, 2), people(4)
    log = list(plan_assignments(items, team, calibration=2, repeats=1, seed=3).new)
    answers = answer([a for a in log if a.reaction_id != items[9].reaction_id], guidelines_version="0.8.0")
    touched = [items[0].reaction_id, items[9].reaction_id, "gone"]
    asked = {"reactions": touched, "version": "0.9", "annotations": answers}
    plan = plan_relabel(items, team, existing=log, **asked)
    votes = {a.rater for a in log if a.reaction_id == items[0].reaction_id and a.occasion == "1"}
    assert {(a.reaction_id, a.rater) for a in plan.new} == {(items[0].reaction_id, rater) for rater in votes}
    assert {(a.purpose, a.occasion, a.planned_for_version) for a in plan.new} == {
        ("relabel", "relabel-0.9", "0.9")
    }
    assert plan.notes == ("1 reaction(s) have no task", "1 reaction(s) have no label yet")
    again = plan_relabel(items, team, existing=[*log, *plan.new], **asked)
    assert again.new == ()
    new = plan_relabel(items, team, existing=log, **(asked | {"version": "0.8"}))
    assert new.new == ()
    assert any("made under 0.8 already" in words for words in new.notes)
    # Labelled again, the answer of the relabel is the one that a later change asks about: once each.
    second = plan_relabel(
        items, team, existing=[*log, *plan.new], reactions=touched, version="1.0",
        annotations=[*answers, *answer(plan.new, guidelines_version="0.9.0")],
    )  # fmt: skip
    assert {a.rater for a in second.new} == votes
    assert len(second.new) == len(votes)


def test_for_those_who_are_gone_somebody_else_is_asked_once(units, people, answer) -> None:
    items, team = units(3), people(4)
    log = list(plan_assignments(items, team[:3]).new)
    asked = {"reactions": [items[0].reaction_id], "version": "2.0", "annotations": answer(log)}
    plan = plan_relabel(items, team[1:], existing=log, **asked)
    assert {(a.rater, a.replaces) for a in plan.new} == {(B, None), (C, None), (D, A)}
    assert plan_relabel(items, team[1:], existing=[*log, *plan.new], **asked).new == ()
    few = plan_relabel(items, team[1:3], existing=log, **asked)
    assert (len(few.new), few.short) == (2, {items[0].reaction_id: 1})
    with pytest.raises(UsageError, match="none of the 1"):
        plan_relabel(items, team, existing=log, **(asked | {"reactions": ["gone"]}))
    with pytest.raises(UsageError, match="which version"):
        plan_relabel(items, team, existing=log, **(asked | {"version": " "}))
