"""Policy as data: flags, and a model that settles only after its calibration was printed."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from stancekit.adjudication import ballots, decide, make_verdict
from stancekit.adjudication.model_labels import calibrate, fit_ballots
from stancekit.adjudication.proportions import share_interval
from stancekit.adjudication.quality import audit_unanimous, reproduce, second_opinions
from stancekit.cli.commands.adjudicate_quality import audit_in_words
from stancekit.errors import UsageError
from stancekit_schemas import Policy

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def study(said, units=400, seed=1):
    """Two good annotators and two poor ones, who tie often; the truth is kept."""
    rng = random.Random(seed)
    labels = ["support", "oppose", "none"]
    truth = {f"u{i:03}": rng.choice(labels) for i in range(units)}
    rights = {"a": 0.95, "b": 0.93, "c": 0.45, "d": 0.4}
    annotations = [
        said(u, r, stance_post=t if rng.random() < right else rng.choice([x for x in labels if x != t]))
        for u, t in truth.items()
        for r, right in rights.items()
    ]
    return annotations, truth


def verdicts_of(annotations, truth, stance, units, asked="open"):
    counted = ballots(annotations, stance)
    return [
        make_verdict(
            counted[unit, "stance_post"],
            stance.dimension("stance_post"),
            label=truth[unit],
            by="lead",
            at=AT,
            reason="ambiguous_text",
            asked=asked,
        )
        for unit in units
    ]


def settled(decisions, resolution):
    return [d for d in decisions if d.dimension == "stance_post" and d.resolution == resolution]


def test_a_flagged_annotation_keeps_a_majority_open_but_not_unanimity(said, stance):
    split = [said("u", "a", question="yes"), said("u", "b"), said("u", "c", stance_post="oppose")]
    policy = {"stance_post": Policy(flagged="open")}
    assert [d.label for d in settled(decide(split, scheme=stance), "majority")] == ["support"]
    (kept,) = settled(decide(split, scheme=stance, policy=policy), "open")
    assert "flagged" in kept.rule
    agreed = [said("u", "a", question="yes"), said("u", "b")]
    assert settled(decide(agreed, scheme=stance, policy=policy), "unanimous")
    by_import = [said("u", "a", flags=("edited_by_other",)), *split[1:]]
    assert settled(decide(by_import, scheme=stance, policy=policy), "open")


def test_a_model_settles_nothing_until_its_calibration_is_printed_and_repeated(said, stance):
    annotations, truth = study(said)
    plain = decide(annotations, scheme=stance)
    waiting = [d.unit for d in settled(plain, "open")]
    assert len(waiting) > 40
    policy = Policy(method="dawid_skene", posterior=0.9)
    verdicts = verdicts_of(annotations, truth, stance, waiting[:25])
    options = {"scheme": stance, "verdicts": verdicts}
    before = decide(annotations, policy={"stance_post": policy}, **options)
    assert not settled(before, "model")
    assert any("only once its calibration is printed" in d.rule for d in settled(before, "open"))

    counted = [b for (_, dimension), b in ballots(annotations, stance).items() if dimension == "stance_post"]
    model = fit_ballots(counted, "dawid_skene")
    by_unit = {v.unit: [v] for v in verdicts}
    printed = calibrate(model, "stance_post", by_unit, 0.9)
    assert printed.n == 25
    assert printed.right == sum(model.best[v.unit][0] == v.label for v in verdicts)
    assert sum(n for _, _, n, _, _ in printed.bins) == 25
    assert 0 <= printed.low <= printed.right / 25 <= printed.high <= 1

    declared = policy.model_copy(update={"calibration": printed.token})
    after = decide(annotations, policy={"stance_post": declared}, **options)
    made = settled(after, "model")
    assert len(made) > 10
    assert sum(d.label == truth[d.unit] for d in made) / len(made) > 0.75
    assert f"right in {printed.right} of 25" in made[0].rule
    assert {d.unit for d in made} <= set(waiting)
    assert all(model.best[d.unit] == (d.label, pytest.approx(model.best[d.unit][1])) for d in made)

    more = verdicts_of(annotations, truth, stance, waiting[:26])
    again = decide(annotations, scheme=stance, verdicts=more, policy={"stance_post": declared})
    assert not settled(again, "model"), "a new verdict asks for a new calibration"
    stricter = declared.model_copy(update={"posterior": 0.8})
    assert not settled(decide(annotations, policy={"stance_post": stricter}, **options), "model")


def test_under_twenty_adjudicated_units_there_is_no_token(said, stance):
    annotations, truth = study(said, units=60)
    counted = [b for (_, dimension), b in ballots(annotations, stance).items() if dimension == "stance_post"]
    verdicts = verdicts_of(annotations, truth, stance, sorted(truth)[:19])
    found = calibrate(fit_ballots(counted, "mace"), "stance_post", {v.unit: [v] for v in verdicts}, 0.9)
    assert (found.n, found.token) == (19, None)
    empty = calibrate(fit_ballots(counted, "mace"), "stance_post", {}, 0.9)
    assert (empty.n, empty.claimed, empty.low, empty.bins) == (0, None, None, ())


def test_no_annotations_and_a_model_policy_go_together(stance):
    assert decide([], scheme=stance, policy=Policy(method="mace", posterior=0.9)) == []


def test_the_error_rate_of_unanimous_gold_comes_from_audited_units_alone(said, stance):
    annotations = [said(f"u{i}", r) for i in range(40) for r in "abc"]
    counted = ballots(annotations, stance)
    truth = {f"u{i}": "oppose" if i < 2 else "support" for i in range(40)}
    audit = verdicts_of(annotations, truth, stance, [f"u{i}" for i in range(20)], asked="audit")
    other = verdicts_of(annotations, dict.fromkeys(truth, "none"), stance, ["u30"])
    own = [b for (_, dimension), b in counted.items() if dimension == "stance_post"]
    (found,) = audit_unanimous(own, [*audit, *other], Policy())
    assert (found.unanimous, found.audited, found.errors, found.rate) == (40, 20, 2, 0.1)
    assert (found.low, found.high) == pytest.approx((0.01235, 0.31698), abs=1e-4)
    (nothing,) = audit_unanimous(own, [], Policy())
    assert (nothing.audited, nothing.rate, nothing.low) == (0, None, None)


def test_what_adjudicators_contest_is_neither_right_nor_wrong(said, stance):
    annotations = [said(f"u{i}", r) for i in range(4) for r in "abc"]
    truth = {"u0": "oppose", "u1": "support", "u2": "support", "u3": "support"}
    first = verdicts_of(annotations, truth, stance, sorted(truth), asked="audit")
    differs = first[1].model_copy(update={"decided_by": "other", "label": "none"})
    third = differs.model_copy(update={"decided_by": "third", "asked": "dispute"})
    own = [b for (_, dimension), b in ballots(annotations, stance).items() if dimension == "stance_post"]
    gate = stance.dimension("codable")
    votes = ballots(annotations, stance)["u2", "codable"]
    closed = {"label": gate.domain[-1], "at": AT, "reason": "edge_case", "asked": "audit"}
    closing = make_verdict(votes, gate, by="other", **closed)
    opening = make_verdict(votes, gate, by="lead", **(closed | {"label": "yes"}))
    verdicts = [*first, differs, closing, opening]

    def audit(verdicts):
        decisions = decide(annotations, scheme=stance, verdicts=verdicts)
        return audit_unanimous(own, verdicts, Policy(), decisions)[0]

    found = audit(verdicts)
    assert (found.audited, found.contested, found.errors, found.rate) == (4, ("u1", "u2"), 1, 0.5)
    assert (found.low, found.high) == share_interval(1, 2)
    assert audit_in_words(found) == (
        "1 of 4 audited unanimous units was wrong, 2 are contested (u1, u2): 0.50 [0.01, 0.99] of those that are settled"
    )
    settled = audit([*verdicts, third])
    assert (settled.contested, settled.errors) == (("u2",), 2)
    (alone,) = audit_unanimous(own[1:2], [first[1], differs], Policy())
    assert (alone.contested, alone.errors, alone.rate) == (("u1",), 0, None)
    assert "no rate" in audit_in_words(alone)


def test_verdicts_of_two_people_are_compared(said, stance):
    annotations = [said(f"u{i}", r) for i in range(6) for r in "ab"]
    truth = {f"u{i}": "oppose" for i in range(6)}
    first = verdicts_of(annotations, truth, stance, sorted(truth))
    again = [
        v.model_copy(update={"decided_by": "other", "label": "none" if v.unit == "u0" else v.label})
        for v in first[:4]
    ]
    own = list(ballots(annotations, stance).values())
    (found,) = second_opinions(own, [*first, *again])
    assert (found.dimension, found.units, found.same) == ("stance_post", 4, 3)
    assert second_opinions(own, first) == []


@pytest.mark.parametrize(
    ("count", "of", "expected"),
    [(0, 10, (0.0, 0.30850)), (10, 10, (0.69150, 1.0)), (4, 20, (0.05733, 0.43661)), (1, 1, (0.025, 1.0))],
)
def test_exact_intervals_are_those_of_the_tables(count, of, expected):
    """Values as R's binom.test gives them."""
    assert share_interval(count, of) == pytest.approx(expected, abs=1e-4)


def test_a_share_of_nothing_is_refused():
    with pytest.raises(ValueError, match="no share"):
        share_interval(0, 0)


def test_better_annotators_make_gold_that_comes_out_again(said, stance):
    def same(rights, seed=2):
        rng = random.Random(seed)
        annotations = [
            said(
                f"u{i}", r, stance_post="support" if rng.random() < right else rng.choice(["oppose", "none"])
            )
            for i in range(150)
            for r, right in rights.items()
        ]
        own = [b for (_, d), b in ballots(annotations, stance).items() if d == "stance_post"]
        model = fit_ballots(own, "dawid_skene")
        gold = [model.domain.index("support")] * len(own)
        return reproduce(model.aggregate, gold, seed=0)

    good, poor = same(dict.fromkeys("abcd", 0.95)), same(dict.fromkeys("abcd", 0.55))
    assert good.same > 0.95
    assert good.same > poor.same + 0.2
    for found in (good, poor):
        assert found.same + found.open + found.other == pytest.approx(1)
        assert found.low <= found.same <= found.high


def test_a_panel_larger_than_the_crowd_cannot_be_drawn(said, stance):
    own = [b for (_, d), b in ballots([said("u", "a"), said("u", "b")], stance).items() if d == "irony"]
    model = fit_ballots(own, "dawid_skene")
    with pytest.raises(UsageError, match="no panel of 3"):
        reproduce(model.aggregate, [0])
    with pytest.raises(UsageError, match="settled units"):
        reproduce(model.aggregate, [-1], size=2)
