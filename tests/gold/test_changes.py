"""What moves: under another policy, without an annotation, without a person."""

from __future__ import annotations

import pytest

from stancekit.adjudication import decide
from stancekit.errors import UsageError
from stancekit.gold import build_gold
from stancekit.gold.changes import changes, movements
from stancekit.gold.trace import influence, without_rater
from stancekit_schemas import Policy


def gold_of(annotations, stance, policy=None):
    return build_gold(decide(annotations, scheme=stance, policy=policy), annotations, scheme=stance)


@pytest.fixture
def split(said):
    return [said("u", "a"), said("u", "b"), said("u", "c", stance_post="oppose")]


def test_a_stricter_policy_opens_what_a_majority_settled(split, stance):
    before, after = gold_of(split, stance), gold_of(split, stance, {"stance_post": Policy(threshold=0.9)})
    (change,) = changes(before, after)
    assert (change.dimension, change.label_before, change.label_after) == ("stance_post", "support", None)
    assert (change.resolution_before, change.resolution_after, change.relabelled) == (
        "majority",
        "open",
        True,
    )
    moved = {m.dimension: m for m in movements(before, after)}
    assert moved["stance_post"].agreed_before == pytest.approx(2 / 3)
    assert moved["stance_post"].agreed_after is None
    assert (moved["irony"].relabelled, moved["irony"].resolutions_after) == (0, {"unanimous": 1})


def test_nothing_changes_between_gold_and_itself(split, stance):
    gold = gold_of(split, stance)
    assert changes(gold, gold) == []
    assert all(m.relabelled == 0 for m in movements(gold, gold))


def test_records_that_come_and_go_are_changes(said, split, stance):
    closed = [said("u", r, codable="needs_media") for r in "abc"]
    found = changes(gold_of(split, stance), gold_of(closed, stance))
    assert {c.dimension: c.label_after for c in found} == {
        "codable": "needs_media",
        "irony": None,
        "stance_author": None,
        "stance_post": None,
    }
    assert [c.resolution_after for c in found if c.dimension != "codable"] == [None] * 3


def test_the_influence_of_an_annotation_is_what_would_be_otherwise_without_it(said, split, stance):
    decisive = influence(split[0].annotation_id, split, scheme=stance)
    assert decisive.vote
    assert {g.dimension for g in decisive.gold} == {"codable", "irony", "stance_post", "stance_author"}
    changed = {c.dimension: c.label_after for c in decisive.without if c.relabelled}
    assert changed == {"stance_post": None}
    repeat = said("u", "a", purpose="repeat", occasion="2", stance_post="mixed")
    idle = influence(repeat.annotation_id, [*split, repeat], scheme=stance)
    assert (idle.vote, idle.gold, idle.without) == (False, (), ())
    with pytest.raises(UsageError, match="no annotation"):
        influence("nothing", split, scheme=stance)


def test_who_withdraws_takes_their_votes_along(split, stance):
    number, changed = without_rater("c", split, scheme=stance)
    assert number == 1
    assert [(c.dimension, c.resolution_after) for c in changed] == [("stance_post", "unanimous")]
    with pytest.raises(UsageError, match="nobody annotated as"):
        without_rater("z", split, scheme=stance)
