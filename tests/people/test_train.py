"""Training: scored by the key, passed at the mark, tried again, and in no agreement."""

from __future__ import annotations

import json

import pytest

from stancekit.adjudication import voting
from stancekit.errors import DataError, UsageError
from stancekit.files.jsonl import append_records
from stancekit.files.workspace import Workspace
from stancekit.gold.training import Attempt, Key, score_training
from stancekit.reliability import agreement
from stancekit.steps.gold import read_annotations
from stancekit.steps.train import score_workspace
from stancekit_schemas import Assignment


def test_who_is_right_passes_and_who_fails_may_try_again(space: Workspace) -> None:
    found = sorted(score_workspace(space), key=lambda one: len(one.attempts))
    assert [one.standing for one in found] == ["passed", "passed"]
    assert [len(one.attempts) for one in found] == [1, 2]
    first, second = found[1].attempts
    assert (first.score, first.right, first.asked, first.items) == (0, 0, 16, 4)
    assert {m.given for m in first.mistakes} == {"needs_media", None}
    assert all(m.rule and m.reason for m in first.mistakes), "the key explains"
    assert second.score == 1
    assert second.mistakes == ()


def test_training_is_in_no_agreement_and_no_vote(space: Workspace) -> None:
    annotations = read_annotations(space)
    training = [a for a in annotations if a.purpose == "training"]
    assert len(training) == 12
    assert not {a.annotation_id for a in training} & {a.annotation_id for a in voting(annotations)}
    rest = [a for a in annotations if a.purpose != "training"]

    def measured(chosen: list[object]) -> list[tuple[object, ...]]:
        return [
            (e.dimension, e.slice, e.coefficient, e.value, e.units)
            for e in agreement(chosen, scheme=space.scheme, resamples=0, coefficients=["krippendorff_alpha"])
        ]

    assert measured(annotations) == measured(rest)


def test_the_standing_follows_from_complete_tries(space: Workspace) -> None:
    annotations = [a for a in read_annotations(space) if a.purpose == "training"]
    late = next(a.rater for a in annotations if a.values.get("codable") == "needs_media")
    own = [a for a in annotations if a.rater == late]
    bad = [a for a in own if a.occasion == "t1"]
    key = {a.unit: Key({k: str(v) for k, v in a.values.items()}) for a in own if a.occasion == "t2"}

    def standing(given: list[object], **options: object) -> str:
        settings = {"scheme": space.scheme, "pass_mark": 0.8, **options}
        return score_training(given, key, **settings)[0].standing

    assert standing(bad) == "try again"
    assert standing(bad, tries=1) == "failed"
    assert standing([*bad, *(a.model_copy(update={"occasion": "t3"}) for a in bad)]) == "failed"
    assert standing(own) == "passed"
    more = Assignment(
        reaction_id=min(key), rater=late, purpose="training", occasion="t2", position=1, block="b"
    )
    assert standing(bad, assignments=[more]) == "under way"
    left = [a for a in own if a.occasion == "t2" and a.unit != min(key)]
    assert standing([*bad, *left], assignments=[more]) == "under way", "a try with items left passes nobody"


def test_a_mark_that_is_reached_exactly_passes() -> None:
    attempt = Attempt("1", items=1, left=0, asked=10, right=7, by_dimension=(), mistakes=())
    assert attempt.reaches(0.7)
    assert not attempt.reaches(0.71)
    assert not Attempt("1", items=0, left=0, asked=0, right=0, by_dimension=(), mistakes=()).reaches(0.1)


def test_somebody_with_training_to_do_is_listed(space: Workspace) -> None:
    unit = next(a.unit for a in read_annotations(space) if a.purpose == "training")
    line = Assignment(reaction_id=unit, rater="r_new", purpose="training", position=1, block="b")
    append_records(space.raw / "assignments.jsonl", [line])
    new = next(one for one in score_workspace(space) if one.rater == "r_new")
    assert (new.standing, new.attempts[0].left, new.attempts[0].score) == ("under way", 1, None)


def test_a_key_that_does_not_fit_is_refused(space: Workspace) -> None:
    unit = next(a.unit for a in read_annotations(space) if a.purpose == "training")
    key = space.raw / "training.jsonl"
    row = {"reaction_id": unit, "values": {"stance_post": "yay", "nothing": "x"}}
    key.write_text(f"{json.dumps(row)}\n{json.dumps(row)}\n", "utf-8")
    with pytest.raises(DataError, match=r"5 problem\(s\)") as refused:
        score_workspace(space)
    assert "stance_post='yay': stance_post is one of support, " in refused.value.message
    assert "nothing: scheme stance 0.9.0 asks no such question, but codable, " in refused.value.message
    assert "mend these lines; write lines such as " in str(refused.value.hint)
    key.write_text("codable = yes\n", "utf-8")
    with pytest.raises(DataError, match="not JSON") as refused:
        score_workspace(space)
    assert "a line for each item: " in str(refused.value.hint)
    row["values"] = {"codable": "needs_media"}
    key.write_text(json.dumps(row) + "\n", "utf-8")
    assert {one.attempts[0].asked for one in score_workspace(space)} == {1}, (
        "training.jsonl goes before truth"
    )
    key.unlink()
    (space.raw / "truth.jsonl").unlink()
    with pytest.raises(UsageError, match="no answer key"):
        score_workspace(space)
    with pytest.raises(UsageError, match="is no share"):
        score_workspace(space, pass_mark=80)
