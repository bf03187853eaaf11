"""Answers of adjudicators as verdicts: what is asked, what closes it, what was changed, and what settles nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from stancekit.adjudication import ballots
from stancekit.adjudication.answers import verdicts_of
from stancekit.adjudication.asking import Asked, occasions
from stancekit.adjudication.page import REASON, adjudication_scheme, advice
from stancekit.adjudication.verdicts import REASONS
from stancekit_schemas import Dimension


@pytest.fixture
def votes(said, stance):
    return ballots([said("u", "a"), said("u", "b", stance_post="oppose")], stance)


@pytest.fixture
def ask(votes):
    def make(*dimensions, who="p"):
        return Asked(
            unit="u", adjudicator=who, occasion=occasions(votes)["u"],
            dimensions=dimensions or ("stance_post",), why="open",
        )  # fmt: skip

    return make


@pytest.fixture
def answer(said, votes):
    """What an adjudicator submitted `minutes` after noon."""

    def make(minutes=0, who="p", **values):
        given = said("u", who, purpose="adjudication", occasion=occasions(votes)["u"], **values)
        return given.model_copy(update={"updated_at": given.created_at + timedelta(minutes=minutes)})

    return make


def told(verdicts):
    return [(v.dimension, v.label, v.reason, v.note) for v in verdicts]


def test_one_verdict_for_what_was_asked_and_a_second_pull_adds_none(votes, ask, answer, stance):
    given = answer(stance_post="oppose", note=" R2 ", **{REASON: "edge_case"})
    verdicts, remarks = verdicts_of([given], [ask()], votes, stance)
    assert (told(verdicts), remarks) == ([("stance_post", "oppose", "edge_case", "R2")], [])
    assert verdicts[0].decided_at == given.updated_at
    assert verdicts_of([given], [ask()], votes, stance, verdicts) == ([], [])
    # Submitted once more, and nothing changed: no second line.
    assert verdicts_of([answer(9, stance_post="oppose", note="R2", **{REASON: "edge_case"})], [ask()], votes, stance, verdicts) == ([], [])  # fmt: skip


def test_what_is_changed_and_changed_back_counts_as_it_stands_last(votes, ask, answer, stance):
    known = []
    for minutes, label, note in (
        (0, "oppose", "x"),
        (1, "mixed", "x"),
        (2, "oppose", "x"),
        (3, "oppose", "y"),
    ):
        new, _ = verdicts_of(
            [answer(minutes, stance_post=label, note=note, **{REASON: "edge_case"})],
            [ask()],
            votes,
            stance,
            known,
        )
        assert told(new) == [("stance_post", label, "edge_case", note)]
        known += new
    assert len({v.decision_id for v in known}) == 4


def test_a_closed_gate_is_the_verdict_and_opening_it_again_takes_that_back(votes, ask, answer, stance):
    known = []
    for minutes, values, expected in (
        (0, {"codable": "needs_media"}, [("codable", "needs_media")]),
        (1, {"stance_post": "oppose"}, [("stance_post", "oppose"), ("codable", "yes")]),
        (2, {"codable": "needs_media"}, [("codable", "needs_media")]),
    ):
        new, remarks = verdicts_of(
            [answer(minutes, **values, **{REASON: "edge_case"})], [ask()], votes, stance, known
        )
        assert ([(v.dimension, v.label) for v in new], remarks) == (expected, [])
        known += new


def test_nothing_settles_it_leaves_no_label_in_all_that_was_asked(votes, ask, answer, stance):
    given = answer(codable=None, **{REASON: "legitimate_disagreement"})
    verdicts, _ = verdicts_of([given], [ask("codable", "stance_post")], votes, stance)
    assert told(verdicts) == [(d, None, "legitimate_disagreement", None) for d in ("codable", "stance_post")]


def test_a_verdict_by_hand_is_not_undone_by_the_older_answer_on_the_server(votes, ask, answer, stance):
    first, _ = verdicts_of([answer(stance_post="oppose", **{REASON: "edge_case"})], [ask()], votes, stance)
    at = first[0].decided_at + timedelta(hours=1)
    by_hand = first[0].model_copy(update={"decision_id": "by hand", "label": "mixed", "decided_at": at})
    again, _ = verdicts_of(
        [answer(stance_post="oppose", **{REASON: "edge_case"})], [ask()], votes, stance, [*first, by_hand]
    )
    assert again == []


@pytest.mark.parametrize("flag", ["edited_by_other", "author_changed", "identity_ambiguous", "text_changed"])
def test_what_somebody_else_changed_settles_nothing(votes, ask, answer, stance, flag):
    given = answer(stance_post="oppose", **{REASON: "edge_case"}).model_copy(update={"flags": (flag,)})
    verdicts, remarks = verdicts_of([given], [ask()], votes, stance)
    assert verdicts == []
    assert "the answer of p settles nothing" in remarks[0]
    assert "submit it again" in remarks[0]


def test_each_reason_for_settling_nothing_is_said(said, votes, ask, answer, stance):
    given = answer(stance_post="oppose", **{REASON: "edge_case"})
    changed = ballots([said("u", "a"), said("u", "b", stance_post="none")], stance)
    undated = given.model_copy(update={"updated_at": None, "created_at": None})
    own = answer(who="a", stance_post="oppose", **{REASON: "edge_case"})
    for answers, asked, counted, words in (
        ([given], [ask(who="q")], votes, "not asked of them"),
        ([given], [ask()], changed, "votes have changed"),
        ([given], [ask()], {}, "no votes any more"),
        ([undated], [ask()], votes, "no date"),
        ([own], [ask(who="a")], votes, "nobody adjudicates an item of their own"),
        ([answer(stance_post="oppose")], [ask()], votes, "no reason code"),
    ):
        verdicts, remarks = verdicts_of(answers, asked, counted, stance)
        assert verdicts == []
        assert words in remarks[0]


def test_a_gap_without_a_note_counts_and_is_asked_about(votes, ask, answer, stance):
    gap = {REASON: "guideline_gap"}
    verdicts, remarks = verdicts_of([answer(stance_post="oppose", **gap)], [ask()], votes, stance)
    assert len(verdicts) == 1
    assert "what is missing" in remarks[0]
    assert verdicts_of([answer(stance_post="oppose", note="no rule", **gap)], [ask()], votes, stance)[1] == []


def test_every_adjudicator_can_write_a_note_and_is_told_the_codes(stance):
    bare = stance.model_copy(update={"dimensions": tuple(stance.measured)})
    for scheme in (stance, bare):
        notes = [d for d in adjudication_scheme(scheme).dimensions if d.kind == "text"]
        assert [d.id for d in notes] == ["note"]
        assert "say what is missing" in notes[0].hint
    assert all(meaning in advice() for meaning in REASONS.values())
    gated = Dimension(id="why", kind="text", question="Why?", opened_by={"question": ("yes",)})
    page = adjudication_scheme(stance.model_copy(update={"dimensions": (*stance.dimensions, gated)}))
    assert page.dimension("why").opened_by == {}, "the question before it is not asked of adjudicators"
