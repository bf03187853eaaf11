"""Deciding by votes, gates and people."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancekit.adjudication import ballots, by_vote, decide, make_verdict, unused_verdicts, voting
from stancekit.adjudication.ballots import Ballot, Vote
from stancekit.adjudication.queue import select_items
from stancekit.annotations.rounds import admit_rounds
from stancekit.errors import DataError, UsageError
from stancekit_schemas import Policy

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
DOMAIN = ("support", "oppose", "mixed", "none", "cannot_tell")


def ballot_of(*labels):
    """A ballot with one vote per label; None is a rater who closed the gate."""
    votes = tuple(Vote(f"a{i}", f"r{i}", label, closed=label is None) for i, label in enumerate(labels))
    return Ballot("u", "stance_post", DOMAIN, votes)


def decided(decisions, dimension, unit="u"):
    found = [d for d in decisions if d.unit == unit and d.dimension == dimension]
    assert len(found) <= 1
    return found[0] if found else None


def verdict(
    annotations, stance, label, by="lead", dimension="stance_post", at=AT, reason="edge_case", unit="u"
):
    ballot = ballots(annotations, stance)[unit, dimension]
    return make_verdict(ballot, stance.dimension(dimension), label=label, by=by, at=at, reason=reason)


@pytest.mark.parametrize(
    ("labels", "policy", "label", "resolution"),
    [
        (["support"] * 3, Policy(), "support", "unanimous"),
        (["support", "support", "oppose"], Policy(), "support", "majority"),
        (["support", "oppose"], Policy(), None, "open"),
        (["support", "oppose", "none"], Policy(), None, "open"),
        (["support"], Policy(), None, "open"),
        (["support"], Policy(minimum=1), "support", "unanimous"),
        (["support", "support", "oppose"], Policy(threshold=0.7), None, "open"),
        (["support", "support", "oppose"], Policy(threshold=0.667), "support", "majority"),
        (["support", "support", "oppose"], Policy(threshold=2 / 3), "support", "majority"),
        (["support", "support", "oppose", "none", "mixed"], Policy(), "support", "majority"),
        (["support", "support", "oppose", "none", "mixed"], Policy(threshold=0.5), None, "open"),
        # who closed the gate is assigned: a majority of those who answered may be none of those
        (["support", "support", None], Policy(), "support", "majority"),
        (["support", "support", None, None, None], Policy(threshold=0.5), None, "open"),
        (["support", "oppose", None], Policy(), None, "open"),
        ([], Policy(), None, "open"),
        ([None, None], Policy(), None, "open"),
    ],
)
def test_votes_settle_as_the_policy_says(labels, policy, label, resolution):
    outcome = by_vote(ballot_of(*labels), policy)
    assert (outcome.label, outcome.resolution) == (label, resolution)
    assert outcome.rule


@given(st.lists(st.sampled_from(DOMAIN), max_size=9), st.permutations(DOMAIN))
@settings(max_examples=200, deadline=None)
def test_a_label_wins_only_with_strictly_most_votes_whatever_the_order(labels, order):
    outcome = by_vote(ballot_of(*labels), Policy(minimum=1))
    shuffled = Ballot("u", "d", tuple(order), ballot_of(*sorted(labels, reverse=True)).votes)
    assert by_vote(shuffled, Policy(minimum=1)).label == outcome.label
    if outcome.label is None:
        most = max((labels.count(x) for x in labels), default=0)
        assert sum(labels.count(x) == most for x in set(labels)) != 1
    else:
        assert all(labels.count(outcome.label) > labels.count(x) for x in set(labels) - {outcome.label})


def test_only_accepted_labels_that_were_asked_for_once_are_votes(said):
    annotations = [
        said("u", "a", purpose="design"),
        said("u", "a", purpose="repeat", occasion="2", stance_post="oppose"),
        said("u", "b", status="skipped"),
        said("u", "c", status="draft"),
        said("u", "d", status="superseded"),
        said("u", "e", purpose="training"),
        said("u", "f", purpose="audit"),
        said("u", "g", purpose="adjudication"),
        said("u", "h", purpose="calibration"),
        said("u", "i", purpose="extra", occasion="3"),
    ]
    assert [a.rater for a in voting(annotations)] == ["a", "h", "i"]
    assert voting(annotations)[0].values["stance_post"] == "support"


def test_a_relabel_replaces_the_vote_of_the_same_person_and_the_last_relabel_counts(said):
    annotations = [
        said("u", "a"),
        said("u", "a", purpose="relabel", occasion="2", stance_post="oppose"),
        said("u", "a", purpose="relabel", occasion="10", stance_post="mixed"),
        said("u", "b", purpose="relabel", occasion="2", stance_post="none"),
        said("u", "c", purpose="relabel", occasion="relabel-0.10.0", stance_post="mixed"),
        said("u", "c", purpose="relabel", occasion="relabel-0.9.0", stance_post="none"),
    ]
    votes = {a.rater: a.values["stance_post"] for a in voting(annotations)}
    assert votes == {"a": "mixed", "b": "none", "c": "mixed"}


def test_of_two_occasions_of_one_person_the_first_is_the_vote(said):
    annotations = [said("u", "a", occasion="10", stance_post="oppose"), said("u", "a", occasion="2")]
    assert [a.occasion for a in voting(annotations)] == ["2"]


def test_a_gate_settled_as_closed_leaves_nothing_behind_it(said, stance):
    annotations = [
        said("u", "a", codable="needs_media"),
        said("u", "b", codable="needs_media"),
        said("u", "c"),
    ]
    decisions = decide(annotations, scheme=stance)
    assert [d.dimension for d in decisions] == ["codable"]
    assert decisions[0].label == "needs_media"


def test_an_open_gate_keeps_what_is_behind_it_open(said, stance):
    annotations = [said("u", "a", codable="needs_media"), said("u", "b")]
    decisions = decide(annotations, scheme=stance)
    assert {d.dimension: d.label for d in decisions} == dict.fromkeys(
        ["codable", "irony", "stance_post", "stance_author"]
    )
    assert "codable is not settled" in decided(decisions, "irony").rule


def test_those_who_closed_a_gate_that_opens_count_as_assigned(said, stance):
    annotations = [said("u", "a"), said("u", "b"), said("u", "c", codable="needs_context")]
    stance_post = decided(decide(annotations, scheme=stance), "stance_post")
    assert (stance_post.label, stance_post.resolution) == ("support", "majority")
    assert "2 of 3 assigned" in stance_post.rule
    strict = decide(annotations, scheme=stance, policy={"stance_post": Policy(threshold=1.0)})
    assert decided(strict, "stance_post").resolution == "open"


def test_an_answer_behind_a_gate_its_rater_closed_is_no_vote(said, stance):
    annotations = [
        said("u", "a"),
        said("u", "b"),
        said("u", "c", codable="needs_context", stance_post="oppose"),
    ]
    ballot = ballots(annotations, stance)["u", "stance_post"]
    assert (ballot.counts, ballot.closed, ballot.assigned) == ({"support": 2}, 1, 3)


def test_a_person_settles_what_is_open_and_may_overrule_a_unanimous_vote(said, stance):
    split = [said("u", "a"), said("u", "b", stance_post="oppose")]
    agreed = [said("u", "a"), said("u", "b")]
    for votes in (split, agreed):
        spoken = verdict(votes, stance, "mixed")
        found = decided(decide(votes, scheme=stance, verdicts=[spoken]), "stance_post")
        assert (found.label, found.resolution, found.decided_by) == ("mixed", "adjudicated", "lead")
        assert found.decision_id == spoken.decision_id


def test_a_verdict_without_a_label_says_that_nobody_can_tell(said, stance):
    annotations = [said("u", "a"), said("u", "b", stance_post="oppose")]
    spoken = verdict(annotations, stance, None, reason="legitimate_disagreement")
    found = decided(decide(annotations, scheme=stance, verdicts=[spoken]), "stance_post")
    assert (found.label, found.resolution, found.reason) == (None, "adjudicated", "legitimate_disagreement")


@pytest.mark.parametrize(
    "change",
    [
        lambda said: [said("u", "a"), said("u", "b", stance_post="none")],
        lambda said: [said("u", "a"), said("u", "b", stance_post="oppose"), said("u", "c")],
        lambda said: [said("u", "a")],
        lambda said: [said("u", "a"), said("u", "b")],
        lambda said: [said("u", "a"), said("u", "b", codable="needs_media"), said("u", "c")],
    ],
    ids=["edited", "added", "withdrawn", "now unanimous", "now closed by one"],
)
def test_a_verdict_on_other_annotations_is_stale_and_asked_again(said, stance, change):
    before = [said("u", "a"), said("u", "b", stance_post="oppose")]
    spoken = verdict(before, stance, "mixed")
    found = decided(decide(change(said), scheme=stance, verdicts=[spoken]), "stance_post")
    assert (found.label, found.resolution, found.stale) == (None, "open", True)


def test_a_repeat_that_comes_later_does_not_make_a_verdict_stale(said, stance):
    before = [said("u", "a"), said("u", "b", stance_post="oppose")]
    spoken = verdict(before, stance, "mixed")
    later = [*before, said("u", "a", purpose="repeat", occasion="2", stance_post="oppose")]
    assert decided(decide(later, scheme=stance, verdicts=[spoken]), "stance_post").label == "mixed"


def test_a_verdict_on_a_unit_that_lost_all_its_annotations_is_stale_not_lost(said, stance):
    spoken = verdict([said("u", "a"), said("u", "b")], stance, "mixed")
    found = decided(decide([], scheme=stance, verdicts=[spoken]), "stance_post")
    assert (found.resolution, found.stale) == ("open", True)


def test_a_verdict_on_an_item_of_a_pilot_decides_nothing_in_the_main_round(said, stance):
    pilot = [said("u", who, round="pilot") for who in "ab"]
    spoken = verdict(admit_rounds(pilot, ["pilot"]), stance, "mixed")
    assert decide(pilot, scheme=stance, verdicts=[spoken]) == []
    found = decided(decide(admit_rounds(pilot, ["pilot"]), scheme=stance, verdicts=[spoken]), "stance_post")
    assert (found.label, found.resolution) == ("mixed", "adjudicated")


def test_an_item_without_votes_is_not_put_to_an_adjudicator(said, stance):
    spoken = verdict([said("u", "a"), said("u", "b")], stance, "mixed")
    assert select_items(decide([], scheme=stance, verdicts=[spoken]), verdicts=[spoken]) == []


def test_two_adjudicators_who_differ_leave_it_open_and_two_who_agree_settle_it(said, stance):
    annotations = [said("u", "a"), said("u", "b", stance_post="oppose")]
    one = verdict(annotations, stance, "mixed", by="lead")
    other = verdict(annotations, stance, "oppose", by="second")
    same = verdict(annotations, stance, "mixed", by="second", at=AT.replace(hour=13))
    differ = decided(decide(annotations, scheme=stance, verdicts=[one, other]), "stance_post")
    agree = decided(decide(annotations, scheme=stance, verdicts=[one, same]), "stance_post")
    assert (differ.label, differ.resolution) == (None, "open")
    assert "differ" in differ.rule
    assert agree.label == "mixed"
    assert "lead, second" in agree.rule


def test_a_third_adjudicator_settles_what_two_differ_on_unless_all_three_differ(said, stance):
    annotations = [said("u", "a"), said("u", "b", stance_post="oppose")]
    two = [verdict(annotations, stance, label, by=by) for label, by in (("mixed", "p"), ("oppose", "q"))]
    for label, settled in (("mixed", "mixed"), ("oppose", "oppose"), ("none", None)):
        third = verdict(annotations, stance, label, by="r")
        found = decided(decide(annotations, scheme=stance, verdicts=[*two, third]), "stance_post")
        assert (found.label, found.resolution) == (settled, "adjudicated" if settled else "open")
        assert (
            found.rule
            == {
                "mixed": "settled by p, r, who agree, against q",
                "oppose": "settled by q, r, who agree, against p",
                "none": "the adjudicators p, q, r differ",
            }[label]
        )
    nothing = [
        verdict(annotations, stance, None, by=by, reason="legitimate_disagreement") for by in ("p", "r")
    ]
    found = decided(
        decide(annotations, scheme=stance, verdicts=[nothing[0], two[1], nothing[1]]), "stance_post"
    )
    assert (found.label, found.resolution, found.reason) == (None, "adjudicated", "legitimate_disagreement")


def test_the_latest_verdict_of_a_person_replaces_their_earlier_one(said, stance):
    annotations = [said("u", "a"), said("u", "b", stance_post="oppose")]
    early = verdict(annotations, stance, "mixed")
    late = verdict(annotations, stance, "oppose", at=AT.replace(hour=13))
    for order in ([early, late], [late, early]):
        assert decided(decide(annotations, scheme=stance, verdicts=order), "stance_post").label == "oppose"


def test_verdicts_are_ordered_by_the_moment_and_not_by_how_it_is_written(said, stance):
    annotations = [said("u", "a"), said("u", "b", stance_post="oppose")]
    early = verdict(annotations, stance, "mixed", at=datetime.fromisoformat("2026-03-01T12:00:00+02:00"))
    late = verdict(annotations, stance, "oppose", at=datetime.fromisoformat("2026-03-01T11:00:00+00:00"))
    naive = verdict(annotations, stance, "none", at=datetime.fromisoformat("2026-03-01T10:30:00"))
    decisions = decide(annotations, scheme=stance, verdicts=[late, naive, early])
    assert decided(decisions, "stance_post").label == "oppose"


def test_a_verdict_behind_a_gate_that_closed_is_listed_as_unused(said, stance):
    annotations = [said("u", "a"), said("u", "b")]
    spoken = verdict(annotations, stance, "mixed")
    gate = verdict(annotations, stance, "needs_media", dimension="codable")
    decisions = decide(annotations, scheme=stance, verdicts=[spoken, gate])
    assert [d.dimension for d in decisions] == ["codable"]
    assert unused_verdicts([spoken, gate], decisions) == [spoken]


def test_a_gate_that_a_person_declares_a_legitimate_disagreement_opens_nothing(said, stance):
    annotations = [said("u", "a"), said("u", "b", codable="needs_media")]
    gate = verdict(annotations, stance, None, dimension="codable", reason="legitimate_disagreement")
    assert [d.dimension for d in decide(annotations, scheme=stance, verdicts=[gate])] == ["codable"]


@pytest.mark.parametrize(
    ("label", "by", "reason", "expected"),
    [
        ("Support", "lead", "edge_case", "no label"),
        ("support", "lead", "because", "no reason code"),
        ("support", "lead", "legitimate_disagreement", "not both"),
        (None, "lead", "edge_case", "not both"),
        ("support", "ann@example.org", "edge_case", "pseudonym"),
        ("support", " ", "edge_case", "pseudonym"),
        ("support", "a", "edge_case", "item of their own"),
    ],
)
def test_a_verdict_that_does_not_fit_is_refused_when_made(said, stance, label, by, reason, expected):
    with pytest.raises(UsageError, match=expected):
        verdict([said("u", "a"), said("u", "b")], stance, label, by=by, reason=reason)


def test_all_bad_verdicts_are_reported_together(said, stance):
    annotations = [said("u", "a"), said("u", "b")]
    good = verdict(annotations, stance, "mixed")
    bad = [
        good.model_copy(update={"dimension": "mood"}),
        good.model_copy(update={"label": "Mixed"}),
        good.model_copy(update={"resolution": "majority"}),
    ]
    with pytest.raises(DataError, match="3 problem"):
        decide(annotations, scheme=stance, verdicts=[good, *bad])


def test_the_order_of_the_annotations_does_not_matter(said, stance):
    rng = random.Random(1)
    annotations = [
        said(
            f"u{u}",
            f"r{r}",
            stance_post=rng.choice(DOMAIN),
            codable=rng.choice(["yes", "yes", "needs_media"]),
        )
        for u in range(20)
        for r in range(4)
    ]
    expected = decide(annotations, scheme=stance)
    for _ in range(5):
        rng.shuffle(annotations)
        assert decide(annotations, scheme=stance) == expected


def test_nothing_comes_of_nothing(stance):
    assert decide([], scheme=stance) == []


def test_simulated_votes_make_simulated_decisions(said, stance):
    decisions = decide([said("u", "a", simulated=True), said("u", "b")], scheme=stance)
    assert all(d.simulated for d in decisions)
