"""Each person's page: only what is settled, only their own answers, nobody else's name."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime

import pytest

from stancekit.adjudication import ballots, make_verdict
from stancekit.errors import DataError, UsageError
from stancekit.files.jsonl import append_records, read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.steps.feedback import feedback_workspace
from stancekit.steps.gold import read_annotations, settle
from stancekit.steps.independence import read_independence, round_left, unfinished
from stancekit.steps.plan import read_tasks
from stancekit.steps.rulings import add_ruling
from stancekit_schemas import Annotation, Annotator, Assignment


def test_nothing_is_told_before_the_main_round_is_over(space: Workspace) -> None:
    with pytest.raises(DataError, match="main round is not over"):
        feedback_workspace(space)
    assert not (space.built / "feedback").exists()


def test_what_training_explains_keeps_no_round_open(space: Workspace) -> None:
    left = unfinished(space)
    assert round_left(space) == len(left) > 0
    lines = [json.dumps({"reaction_id": unit, "values": {"codable": "yes"}}) for unit in left]
    (space.raw / "training.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    assert round_left(space) == 0
    assert unfinished(space) == left, "their gold stays hidden"


def test_with_a_plan_the_plan_says_when_it_is_over(space: Workspace) -> None:
    done = [a for a in read_annotations(space) if a.status == "accepted" and a.purpose == "design"]
    lines = [
        Assignment(reaction_id=a.unit, rater=a.rater, position=n, block="b") for n, a in enumerate(done, 1)
    ]
    append_records(space.raw / "assignments.jsonl", lines)
    assert round_left(space) == 0
    shown = {d.unit for page in feedback_workspace(space) for d in page.feedback.differences}
    again = Assignment(
        reaction_id=min(shown), rater=lines[0].rater, position=9999, block="b", purpose="repeat", occasion="9"
    )
    append_records(space.raw / "assignments.jsonl", [again])
    assert round_left(space) == 0, "a repeat is not the main round"
    assert unfinished(space) >= {min(shown)}
    later = {d.unit for page in feedback_workspace(space) for d in page.feedback.differences}
    assert later == shown - {min(shown)}, "and yet its gold stays hidden until it is answered"


def test_the_counts_are_those_of_the_votes_and_open_items_stay_hidden(space: Workspace) -> None:
    pages = feedback_workspace(space, although_open=True)
    gold = {(g.unit, g.dimension): g for g in settle(space).gold}
    hidden = {g.unit for g in gold.values() if g.resolution == "open"} | unfinished(space)
    assert hidden
    votes = ballots(read_annotations(space), space.scheme)
    for page in pages:
        rater = page.feedback.rater
        own = {
            key: vote.label
            for key, ballot in votes.items()
            for vote in ballot.votes
            if vote.rater == rater and vote.label is not None and key in gold
        }
        settled = {key: label for key, label in own.items() if key[0] not in hidden}
        wrong = {key for key, label in settled.items() if gold[key].label != label}
        assert {(d.unit, d.dimension) for d in page.feedback.differences} == wrong
        assert (page.feedback.compared, page.feedback.same) == (len(settled), len(settled) - len(wrong))
        assert page.feedback.open == len(own) - len(settled)
        text = page.path.read_text("utf-8")
        assert not [unit for unit in hidden if unit in text]
        assert text.count('class="card"') == len(wrong)


def test_nobody_else_is_named_not_even_the_adjudicator(space: Workspace) -> None:
    unit, name, ballot = next(
        (unit, name, ballot)
        for (unit, name), ballot in ballots(read_annotations(space), space.scheme).items()
        if name == "stance_post" and sorted(ballot.counts.values()) == [1, 2] and unit not in unfinished(space)
        and all(g.resolution != "open" for g in settle(space).gold if g.unit == unit)
    )  # fmt: skip
    label = min(ballot.counts, key=lambda given: ballot.counts[given])
    verdict = make_verdict(
        ballot, space.scheme.dimension(name), label=label, by="judge_judy",
        at=datetime(2026, 2, 1, tzinfo=UTC), reason="edge_case", note="judge_judy says R5, whatever r_abc thinks",
    )  # fmt: skip
    append_records(space.raw / "decisions.jsonl", [verdict])
    pages = feedback_workspace(space, although_open=True)
    raters = {page.feedback.rater for page in pages}
    for page in pages:
        text = page.path.read_text("utf-8")
        assert not [
            other for other in {*raters, "judge_judy", "r_abc"} - {page.feedback.rater} if other in text
        ]
        assert "@example" not in text
    told = [d for page in pages for d in page.feedback.differences if (d.unit, d.dimension) == (unit, name)]
    assert len(told) == 2, "the two who were the majority"
    assert {(d.gold, d.rules, d.named) for d in told} == {(label, ("R5",), True)}
    assert (
        told[0].how
        == "A person settled it after the votes: it lies on the border between two values, and a rule was stretched to settle it."
    )


def test_a_ruling_names_the_rule_of_an_item(space: Workspace) -> None:
    before = feedback_workspace(space, although_open=True)[0].feedback.differences[-1]
    assert not before.named
    add_ruling(
        space, "R9", "No research.", units=[before.unit], dimension=before.dimension, on=date(2026, 2, 1)
    )
    page = feedback_workspace(space, although_open=True)[0]
    after = next(
        d for d in page.feedback.differences if (d.unit, d.dimension) == (before.unit, before.dimension)
    )
    assert (after.rules, after.named) == (("R9",), True)
    assert 'id="rule-R9"' in page.path.read_text("utf-8")


def test_a_hostile_text_stays_text(space: Workspace) -> None:
    tasks = [t.model_copy(update={"text": "<script>alert(1)</script>\n{{ 7*7 }}"}) for t in read_tasks(space)]
    write_records(space.built / "tasks.jsonl", tasks)
    text = feedback_workspace(space, although_open=True)[0].path.read_text("utf-8")
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;\n{{ 7*7 }}" in text


def test_the_end_of_independence_is_stated_and_recorded_once(space: Workspace) -> None:
    with pytest.raises(UsageError, match="from which day on"):
        feedback_workspace(space, although_open=True, record=True)
    day = date(2026, 3, 1)
    pages = feedback_workspace(space, although_open=True, on=day, record=True)
    lines = read_independence(space)
    shown = {(d.unit, page.feedback.rater) for page in pages for d in page.feedback.differences}
    assert {(line.unit, line.rater) for line in lines} == shown
    assert {(line.on, line.why) for line in lines} == {(day, "feedback")}
    items = len({d.unit for d in pages[0].feedback.differences})
    stated = f"Your independence on the {items} item{'s' if items != 1 else ''} below ends on 2026-03-01."
    assert stated in pages[0].path.read_text("utf-8")
    first = (space.raw / "independence.jsonl").read_bytes()
    feedback_workspace(space, although_open=True, on=date(2026, 4, 1), record=True)
    assert (space.raw / "independence.jsonl").read_bytes() == first


def test_pages_are_the_same_bytes_and_pages_of_before_go(space: Workspace) -> None:
    pages = feedback_workspace(space, although_open=True)
    before = {page.path.name: page.path.read_bytes() for page in pages}
    (space.built / "feedback" / "somebody_old.html").write_text("old", "utf-8")
    feedback_workspace(space, although_open=True)
    after = {path.name: path.read_bytes() for path in (space.built / "feedback").iterdir()}
    assert after == before


def test_a_model_gets_no_page_and_finishes_no_item(space: Workspace) -> None:
    rater = feedback_workspace(space, although_open=True)[0].feedback.rater
    before = unfinished(space)
    append_records(space.raw / "annotators.jsonl", [Annotator(rater=rater, kind="model")])
    assert rater not in {page.feedback.rater for page in feedback_workspace(space, although_open=True)}
    assert unfinished(space) > before


def test_a_pseudonym_that_is_no_file_name_leads_nowhere_else(space: Workspace) -> None:
    path = space.built / "annotations.jsonl"
    one = feedback_workspace(space, although_open=True)[0].feedback.rater
    rows = [
        a.model_copy(update={"rater": "../../x"}) if a.rater == one else a
        for a in read_records(path, Annotation)
    ]
    write_records(path, rows)
    pages = feedback_workspace(space, although_open=True)
    assert {page.path.parent for page in pages} == {space.built / "feedback"}
    assert [page.path.name for page in pages if re.fullmatch(r"rater-[0-9a-f]{16}\.html", page.path.name)]
