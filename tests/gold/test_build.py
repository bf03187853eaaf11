"""Gold records: what the votes said, beside what was settled."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from stancekit.adjudication import ballots, decide, make_verdict
from stancekit.errors import DataError, UsageError
from stancekit.gold import build_gold, explain

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def gold_of(annotations, scheme, **options):
    decisions = decide(annotations, scheme=scheme, **options)
    return {(g.unit, g.dimension): g for g in build_gold(decisions, annotations, scheme=scheme)}


def test_soft_labels_are_shares_of_the_votes_beside_the_share_that_closed_the_gate(said, stance):
    annotations = [
        said("u", "a"),
        said("u", "b"),
        said("u", "c", stance_post="oppose"),
        said("u", "d", codable="needs_media"),
    ]
    record = gold_of(annotations, stance)["u", "stance_post"]
    assert record.label == "support"
    assert record.soft == {"support": pytest.approx(2 / 3), "oppose": pytest.approx(1 / 3)}
    assert record.support == {"support": 2, "oppose": 1}
    assert (record.n, record.closed) == (3, 0.25)
    assert record.annotations == tuple(sorted(a.annotation_id for a in annotations))
    assert gold_of(annotations, stance)["u", "codable"].closed is None


def test_an_open_record_has_no_label_and_keeps_its_shares(said, stance):
    record = gold_of([said("u", "a"), said("u", "b", stance_post="oppose")], stance)["u", "stance_post"]
    assert (record.label, record.resolution) == (None, "open")
    assert record.soft == {"support": 0.5, "oppose": 0.5}


def test_behind_a_closed_gate_there_is_no_record(said, stance):
    annotations = [said("u", r, codable="other_language") for r in "abc"]
    assert list(gold_of(annotations, stance)) == [("u", "codable")]


def test_adjudicated_gold_names_the_verdict_and_keeps_the_disagreement(said, stance):
    annotations = [said("u", "a"), said("u", "b", stance_post="oppose")]
    ballot = ballots(annotations, stance)["u", "stance_post"]
    verdict = make_verdict(
        ballot, stance.dimension("stance_post"), label="mixed", by="lead", at=AT, reason="ambiguous_text"
    )
    record = gold_of(annotations, stance, verdicts=[verdict])["u", "stance_post"]
    assert (record.label, record.resolution, record.decision_id) == (
        "mixed",
        "adjudicated",
        verdict.decision_id,
    )
    assert record.support == {"support": 1, "oppose": 1}
    changed = [said("u", "a"), said("u", "b")]
    stale = gold_of(changed, stance, verdicts=[verdict])["u", "stance_post"]
    assert (stale.label, stale.flags) == (None, ("stale",))


def test_decisions_made_on_other_annotations_are_refused(said, stance):
    decisions = decide([said("u", "a"), said("u", "b")], scheme=stance)
    with pytest.raises(DataError, match="4 decision"):
        build_gold(decisions, [said("u", "a"), said("u", "c")], scheme=stance)


def test_every_decision_becomes_one_record(said, stance):
    annotations = [said(f"u{u}", r) for u in range(5) for r in "abc"]
    decisions = decide(annotations, scheme=stance)
    records = build_gold(reversed(decisions), annotations, scheme=stance)
    assert [(r.unit, r.dimension) for r in records] == [(d.unit, d.dimension) for d in decisions]


def test_the_story_of_a_label_names_every_annotation_and_why_some_are_no_votes(said, stance):
    annotations = [
        said("u", "a", guidelines_version="0.9"),
        said("u", "b", stance_post="oppose"),
        said("u", "a", purpose="repeat", occasion="2", stance_post="mixed"),
        said("u", "c", status="superseded"),
        said("u", "d", codable="needs_media"),
    ]
    gold = build_gold(decide(annotations, scheme=stance), annotations, scheme=stance)
    story = "\n".join(explain("u", gold, annotations, scheme=stance, dimension="stance_post"))
    assert "u  stance_post = (no label)  [open]" in story
    assert "a said support (design, occasion 1; 2026-01-05; guidelines 0.9" in story
    assert "no vote: a repeat measures the person against themselves" in story
    assert "no vote: superseded" in story
    assert "d closed the gate" in story.replace("d said closed", "d closed")
    assert "0.33 closed the gate" in story
    with pytest.raises(UsageError, match="no gold record"):
        explain("elsewhere", gold, annotations, scheme=stance)
