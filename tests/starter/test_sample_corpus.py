"""The shipped corpus holds together: what is signed and labelled is what segmentation cuts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.steps.export import export_workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.segment import segment_workspace
from stancekit_schemas import Reaction, StatementSet, Task

REMEDY = "an article or the segmentation changed: run python tests/starter/renew.py, then stancekit schemas"


@pytest.fixture(scope="module")
def space(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = make_workspace(tmp_path_factory.mktemp("sample") / "w", sample=True)
    segment_workspace(workspace)
    export_workspace(workspace)
    return workspace


def truth_of(space: Workspace) -> list[dict]:
    return [json.loads(line) for line in (space.raw / "truth.jsonl").read_text("utf-8").splitlines()]


def test_every_signed_set_names_passages_that_are_cut(space: Workspace) -> None:
    cut = {r.reaction_id: r for r in read_records(space.built / "reactions.jsonl", Reaction)}
    for one in read_records(space.raw / "statements.jsonl", StatementSet):
        assert one.signature, one.set_id
        assert set(one.members) | set(one.answered_by) <= set(cut), REMEDY
        # Words that the focal person said in an interview have the role "other", yet belong to the set.
        assert all(cut[member].role != "reaction" for member in one.members)
        assert {cut[member].author_name for member in one.members} == {"Orla Quennevane"}


def test_there_are_enough_reactions_and_each_has_a_true_label(space: Workspace) -> None:
    tasks = read_records(space.built / "tasks.jsonl", Task)
    truth = {row["reaction_id"]: row for row in truth_of(space)}
    assert len(list((space.raw / "articles").iterdir())) >= 8
    assert len(tasks) >= 120
    assert {task.reaction_id for task in tasks} == set(truth), REMEDY
    assert all(task.simulated for task in tasks)


def test_true_labels_obey_the_scheme_and_its_gate(space: Workspace) -> None:
    domains = {dimension.id: set(dimension.domain) for dimension in space.scheme.measured}
    rules = {rule.id for rule in space.scheme.rules}
    for row in truth_of(space):
        assert row["rule"] in rules
        assert all(label in domains[name] for name, label in row["values"].items()), row
        asked = set(domains) if row["values"]["codable"] == "yes" else {"codable"}
        assert set(row["values"]) == asked, row


def test_the_sample_has_the_variety_of_real_reactions(space: Workspace) -> None:
    values = [row["values"] for row in truth_of(space)]
    post = Counter(value.get("stance_post") for value in values)
    author = Counter(value.get("stance_author") for value in values)
    assert all(post[label] >= 4 for label in ("support", "oppose", "mixed", "none", "cannot_tell")), post
    assert all(author[label] >= 10 for label in ("favour", "against", "none")), author
    assert sum(value.get("irony") == "yes" for value in values) >= 15


def test_articles_say_that_they_are_invented(space: Workspace) -> None:
    for path in (space.raw / "articles").iterdir():
        assert "invented" in path.read_text("utf-8"), path.name


def test_no_expectation_is_left_without_its_article() -> None:
    here = Path(__file__).parent
    expected = {path.stem for path in here.glob("[0-9]*.json")}
    articles = Path(__file__).resolve().parents[2] / "corpus" / "raw" / "articles"
    assert expected == {path.stem for path in articles.iterdir()}
