"""Training on a real server: practice, a failed test, another one on other items, and never a vote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.cli import main
from stancekit.errors import UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import write_records
from stancekit.label_studio import find_projects
from stancekit.steps.curriculum import keep_curriculum
from stancekit.steps.gold import gold_workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.plan import plan_workspace, read_assignments
from stancekit.steps.push import push_workspace
from stancekit.steps.train import score_workspace, standings
from stancekit.steps.train_round import Pupil, push_training
from stancekit.tasks.notice import CONTROL, READ

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


def read_all(studio, name: str, title: str) -> None:
    """Tick every explanation of that project as this person."""
    with studio.as_(name).talk("reading") as sdk:
        project = next(p for p in sdk.projects.list() if p.title == title)
        for task in sdk.tasks.list(project=project.id):
            box = {"from_name": CONTROL, "to_name": "text", "type": "choices", "value": {"choices": [READ]}}
            sdk.annotations.create(id=task.id, result=[box])


def plan(space, *arguments: str) -> int:
    """Plan on the command line for who has passed; gives the exit code."""
    with pytest.raises(SystemExit) as left:
        main(["plan", "--passed", *arguments, "--quiet", "--workspace", str(space.root)])
    return int(left.value.code or 0)


def everything(lead) -> str:
    """All that any user of the server can see in the projects of the school."""
    with lead.talk("looking") as sdk:
        projects = [p for p in sdk.projects.list() if p.title.startswith("school")]
        return "".join(str(t.data) for p in projects for t in sdk.tasks.list(project=p.id, fields="all"))


def test_practice_then_a_test_then_another_try(studio, lead, tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "school")
    few = space.settings_file.read_text("utf-8")
    few = few.replace("practice = 10", "practice = 2").replace("test = 20", "test = 2")
    space.settings_file.write_text(few, "utf-8")
    tasks = make_tasks(8, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    with pytest.raises(UsageError, match="nobody was added"):
        push_training(space, server=lead)
    anna, bela = (add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela"))
    learnt = [task.reaction_id for task in tasks[:6]]
    key_of(space.raw / "training.jsonl", learnt)

    def train() -> dict[str, Pupil]:
        return {one.rater: one for one in push_training(space, server=lead)}

    first = train()
    assert {(one.stage, one.done, one.items, one.also) for one in first.values()} == {
        ("practice", 0, 2, None)
    }
    practised = answer_all(studio, "anna", f"school (practice) · {anna}", WRONG)
    answer_all(studio, "carl", f"school (practice) · {bela}", RIGHT)
    assert len(practised) == 2
    assert "count me in”" not in everything(lead), "nothing of the key is there before the answer is"

    second = train()
    assert (second[anna].stage, second[anna].done) == ("explanations", 0)
    assert (second[bela].stage, second[bela].done) == ("practice", 0), "somebody else's answers are not hers"
    told = everything(lead)
    assert told.count("R7: It says “count me in”.") == 2
    assert "You: Oppose" in told
    assert train() == second
    assert everything(lead) == told
    # The key grows: what was explained stays out of the tests.
    key_of(space.raw / "training.jsonl", [task.reaction_id for task in tasks[:7]])
    read_all(studio, "anna", f"school (explained) · {anna}")

    third = train()
    assert (third[anna].stage, third[anna].occasion) == ("test", "test-1")
    tested = answer_all(studio, "anna", f"school (test) · {anna}", WRONG)
    assert len(tested) == 2
    assert tested.isdisjoint(practised)
    assert not [p.title for p in find_projects(lead, "school")], "work of the main round is not handed out"

    fourth = train()
    assert (fourth[anna].stage, fourth[anna].occasion, fourth[anna].done) == ("test", "test-2", 0)
    again = answer_all(studio, "anna", f"school (test) · {anna}", RIGHT)
    assert again.isdisjoint(practised | tested)
    last = train()
    assert (last[anna].stage, last[anna].url) == ("passed", None)
    assert standings(space) == {anna: "passed"}

    # Training is no vote, what was learnt is not labelled, and labelling is planned for who has passed.
    assert not gold_workspace(space).gold
    with pytest.raises(UsageError, match="no labelling"):
        push_workspace(space, server=lead)
    with pytest.raises(UsageError, match="was not added"):
        plan_workspace(space, per_item=1, raters=["r-unknown"])
    assert plan(space, "--per-item", "1") == 0
    planned = [line for line in read_assignments(space) if line.purpose != "training"]
    assert {(line.reaction_id, line.rater) for line in planned} == {(t.reaction_id, anna) for t in tasks[7:]}
    assert plan(space, "--rater", bela) == 2


def test_nobody_is_trained_on_what_they_opted_out_of_or_cannot_read(
    studio, lead, tmp_path, make_tasks, stance
) -> None:
    space = make_workspace(tmp_path / "academy")
    few = space.settings_file.read_text("utf-8")
    few = few.replace("practice = 10", "practice = 2").replace("test = 20", "test = 2")
    space.settings_file.write_text(few, "utf-8")
    tasks = make_tasks(6, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    units = [task.reaction_id for task in tasks]
    key_of(space.raw / "training.jsonl", units)
    drawn = keep_curriculum(space, units)
    out = [drawn.practice[0], drawn.tests[0][0]]
    anna = add_annotator(space, "anna@example.org", opted_out=out).rater
    bela = add_annotator(space, "bela@example.org", languages=["ja"]).rater

    def train() -> dict[str, Pupil]:
        return {one.rater: one for one in push_training(space, server=lead)}

    first = train()
    assert (first[anna].stage, first[anna].items, first[anna].left_out) == ("practice", 1, 1)
    assert (first[bela].stage, first[bela].items, first[bela].left_out) == ("nothing left", 0, 4)
    assert answer_all(studio, "anna", f"academy (practice) · {anna}", RIGHT) == {drawn.practice[1]}
    train()
    read_all(studio, "anna", f"academy (explained) · {anna}")
    tested = train()[anna]
    assert (tested.stage, tested.items, tested.left_out) == ("test", 1, 1)
    # Who opts out of an open item of a test is not shown it any more; the next test comes in its place.
    add_annotator(space, "anna@example.org", opted_out=[drawn.tests[0][1]])
    again = train()[anna]
    assert (again.stage, again.items, again.left_out) == ("test", 2, 0)
    assert answer_all(studio, "anna", f"academy (test) · {anna}", RIGHT) == set(drawn.tests[1])
    assert train()[anna].stage == "passed"
    assert score_workspace(space)[0].attempts[0].score == 1
