"""Training on a real server: practice, a failed test, another one on other items, and never a vote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.errors import UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import write_records
from stancekit.steps.gold import gold_workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.plan import plan_workspace
from stancekit.steps.pull import pull_workspace
from stancekit.steps.train_round import push_training

pytestmark = pytest.mark.server

RIGHT = {"codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"}
WRONG = RIGHT | {"stance_post": "oppose", "stance_author": "against", "irony": "yes"}


def answer_all(studio, name: str, title: str, values: dict[str, str]) -> set[str]:
    """Answer what is open in the project of that title, as this person; gives the items."""
    done = set()
    with studio.as_(name).talk("answering") as sdk:
        project = next(p for p in sdk.projects.list() if p.title == title)
        for task in sdk.tasks.list(project=project.id, fields="all"):
            if not task.total_annotations:
                result = [
                    {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
                    for d, v in values.items()
                ]
                sdk.annotations.create(id=task.id, result=result, lead_time=20.0)
                done.add(task.data["reaction_id"])
    return done


def key_of(path: Path, units: list[str]) -> None:
    rows = [
        {"reaction_id": unit, "values": RIGHT, "rule": "R7", "reason": "It says “count me in”."}
        for unit in units
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def test_practice_then_a_test_then_another_try(studio, lead, tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "school")
    tasks = make_tasks(8, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    with pytest.raises(UsageError, match="nobody was added"):
        push_training(space, server=lead)
    anna, bela = (add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela"))
    learnt = [task.reaction_id for task in tasks[:6]]
    key_of(space.raw / "training.jsonl", learnt)
    few = {"practice": 2, "test": 2, "tries": 2, "server": lead}

    first = {one.rater: one for one in push_training(space, **few)}
    assert {(one.stage, one.done, one.items) for one in first.values()} == {("practice", 0, 2)}
    practised = answer_all(studio, "anna", f"school (practice) · {anna}", WRONG)
    assert len(practised) == 2

    second = {one.rater: one for one in push_training(space, **few)}
    assert (second[anna].stage, second[anna].occasion) == ("test", "test-1")
    assert second[bela].stage == "practice"
    tested = answer_all(studio, "anna", f"school · {anna}", WRONG)
    assert len(tested) == 2
    assert tested.isdisjoint(practised)
    pull_workspace(space, server=lead)

    third = {one.rater: one for one in push_training(space, **few)}
    assert (third[anna].stage, third[anna].occasion, third[anna].done) == ("test", "test-2", 0)
    again = answer_all(studio, "anna", f"school · {anna}", RIGHT)
    assert again.isdisjoint(practised | tested)
    pull_workspace(space, server=lead)
    last = {one.rater: one for one in push_training(space, **few)}
    assert (last[anna].stage, last[anna].url) == ("passed", None)

    # Training is no vote, and what was learnt is not labelled.
    assert not gold_workspace(space).gold
    planned = {line.reaction_id for line in plan_workspace(space, per_item=1).new}
    assert planned == {task.reaction_id for task in tasks[6:]}
