"""A model's answers beside tasks on a real server: shown to a random half, recorded, measured."""

from __future__ import annotations

import json

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records, write_records
from stancekit.label_studio import find_projects
from stancekit.steps.anchoring import anchoring_workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.instruction import KINDS, instruction_of
from stancekit.steps.plan import plan_workspace
from stancekit.steps.predictions import keep_predictions, read_predictions
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit_schemas import Annotation, Prediction

pytestmark = pytest.mark.server

SAID = {"codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"}


def test_half_see_it_all_is_recorded_and_the_difference_is_measured(
    studio, lead, tmp_path, make_tasks, stance
) -> None:
    space = make_workspace(tmp_path / "anchored")
    tasks = make_tasks(8, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    people = {add_annotator(space, f"{name}@example.org").rater: name for name in ("anna", "bela")}
    plan_workspace(space, per_item=2)
    file = tmp_path / "model.jsonl"
    write_records(file, [Prediction(unit=t.reaction_id, model="a model 1", values=SAID) for t in tasks])
    shown = keep_predictions(space, file)
    assert len(read_predictions(space)) == 8
    keep_predictions(space, file)
    assert len(read_predictions(space)) == 8
    reports = push_workspace(space, predictions=shown, server=lead)
    assert sum(report.pushed for report in reports) == 16
    assert "answers filled in" in instruction_of(space)
    assert not any("answers filled in" in instruction_of(space, kind) for kind in KINDS if kind)
    write_records(tmp_path / "empty.jsonl", [])
    with pytest.raises(DataError, match="holds no prediction"):
        keep_predictions(space, tmp_path / "empty.jsonl")
    assert sum(report.pushed for report in push_workspace(space, predictions=shown, server=lead)) == 0

    saw = 0
    for rater, name in people.items():
        with studio.as_(name).talk("answering") as sdk:
            project = next(p for p in sdk.projects.list() if p.title == f"anchored · {rater}")
            assert project.show_collab_predictions
            for task in sdk.tasks.list(project=project.id, fields="all"):
                unit = task.data["reaction_id"]
                seen = bool(task.predictions)
                assert seen == (shown.to(unit, rater) is not None)
                saw += seen
                # Who sees the prediction takes it over; who does not says something else.
                values = SAID if seen else SAID | {"stance_post": "oppose"}
                result = [
                    {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
                    for d, v in values.items()
                ]
                sdk.annotations.create(id=task.id, result=result, lead_time=0.1 if seen else 30.0)
    assert 0 < saw < 16
    pull_workspace(space, server=lead)
    came = read_records(space.built / "annotations.jsonl", Annotation)
    assert sum(a.predicted == "a model 1" for a in came) == saw
    assert sum("prediction_unread" in a.flags for a in came) == saw
    post = next(one for one in anchoring_workspace(space) if one.dimension == "stance_post")
    assert post.difference == 1.0
    irony = next(one for one in anchoring_workspace(space) if one.dimension == "irony")
    assert irony.difference == 0.0


def test_without_the_option_nobody_begins_from_a_model(lead, tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "bare")
    write_records(space.built / "tasks.jsonl", make_tasks(1, stance))
    push_workspace(space, server=lead)
    with lead.talk("looking") as sdk:
        (project,) = (sdk.projects.get(p.id) for p in find_projects(lead, "bare"))
    assert project.show_collab_predictions is False
    with pytest.raises(DataError, match="no prediction was ever shown"):
        anchoring_workspace(space)


def test_what_does_not_fit_is_listed_whole_and_nothing_is_kept(tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "bad")
    (task,) = make_tasks(1, stance)
    write_records(space.built / "tasks.jsonl", [task])
    rows = [
        {"unit": task.reaction_id, "model": "m", "values": {"stance_post": "Favour"}},
        {"unit": task.reaction_id, "model": "n", "values": {"codable": "needs_media", "irony": "no"}},
        {"unit": "elsewhere", "model": "n", "values": {}},
    ]
    file = tmp_path / "model.jsonl"
    file.write_text("".join(json.dumps({"schema_version": "1", **row}) + "\n" for row in rows), "utf-8")
    with pytest.raises(DataError) as failed:
        keep_predictions(space, file)
    told = failed.value.message
    for words in (
        "'Favour' is no answer",
        "stands twice",
        "codable closes it",
        "has no task",
        "nothing is answered",
        "2 models",
    ):
        assert words in told
    assert read_predictions(space) == []
    with pytest.raises(UsageError, match="no share"):
        keep_predictions(space, file, share=0)
