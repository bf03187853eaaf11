"""A model's answers beside tasks on a real server: shown to a random half, recorded, measured."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records, write_records
from stancekit.label_studio import find_projects
from stancekit.steps.acknowledge import tell_everybody
from stancekit.steps.anchoring import anchoring_workspace
from stancekit.steps.guidelines import bump_guidelines
from stancekit.steps.init import make_workspace
from stancekit.steps.instruction import renew_instructions
from stancekit.steps.plan import plan_workspace
from stancekit.steps.predictions import draw_predictions, read_draws, read_predictions
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace
from stancekit.tasks.predictions import is_shown
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
    shown = draw_predictions(space, file)
    assert read_predictions(space) == [], "what nobody was shown is not kept"
    reports = push_workspace(space, predictions=shown, server=lead)
    assert sum(report.pushed for report in reports) == 16
    assert len(read_predictions(space)) == 8
    assert read_draws(space) == [shown.draw]
    assert (shown.draw.model, shown.draw.share, shown.draw.seed) == ("a model 1", 0.5, 0)
    write_records(tmp_path / "empty.jsonl", [])
    with pytest.raises(DataError, match="holds no prediction"):
        draw_predictions(space, tmp_path / "empty.jsonl")
    assert sum(report.pushed for report in push_workspace(space, predictions=shown, server=lead)) == 0
    assert (len(read_predictions(space)), len(read_draws(space))) == (8, 1)

    saw = 0
    for rater, name in people.items():
        with studio.as_(name).talk("answering") as sdk:
            project = next(p for p in sdk.projects.list() if p.title == f"anchored · {rater}")
            # By chance one person may see no prediction at all: who sees which hangs on a secret pseudonym.
            drawn = [unit for unit in shown.predictions if shown.to(unit, rater)]
            assert project.show_collab_predictions == bool(drawn)
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
        {"unit": "elsewhere", "model": "n", "values": {"stance": "support"}},
    ]
    file = tmp_path / "model.jsonl"
    file.write_text("".join(json.dumps({"schema_version": "1", **row}) + "\n" for row in rows), "utf-8")
    with pytest.raises(DataError) as failed:
        draw_predictions(space, file)
    told = failed.value.message
    for words in (
        "'Favour' is no answer: stance_post is support, ",
        "does not ask stance, but codable, ",
        "stands twice",
        "codable closes it",
        "has no task",
        "nothing is answered",
        "2 models",
    ):
        assert words in told
    assert read_predictions(space) == []
    assert "mend them; each line: " in str(failed.value.hint)
    with pytest.raises(UsageError, match="no share"):
        draw_predictions(space, file, share=0)
    file.write_text('{"unit": "x"}\n', "utf-8")
    with pytest.raises(DataError, match="model: Field required") as failed:
        draw_predictions(space, file)
    assert "each line: " in str(failed.value.hint)


def answered_beforehand(server, name: str) -> dict[str, tuple[bool, bool]]:
    """By title: whether the project shows predictions at all, and whether its instruction says so."""
    found = find_projects(server, name)
    return {p.title: (p.predicted, "answers filled in" in p.instruction) for p in found}


def test_the_notice_stands_where_predictions_are_shown_and_nowhere_else(
    lead, tmp_path, make_tasks, stance
) -> None:
    space = make_workspace(tmp_path / "noticed")
    tasks = make_tasks(6, stance)
    write_records(space.built / "tasks.jsonl", tasks[:3])
    file = tmp_path / "model.jsonl"
    write_records(file, [Prediction(unit=t.reaction_id, model="m 1", values=SAID) for t in tasks[:3]])
    push_workspace(space, server=lead)
    # The tasks are there, so that nobody sees a prediction; then nothing is kept and nobody is told.
    (late,) = push_workspace(space, predictions=draw_predictions(space, file, share=1), server=lead)
    assert (late.predicted, late.drift) == (0, ())
    assert read_predictions(space) == []
    assert read_draws(space) == []
    assert renew_instructions(space, server=lead).renewed == ()
    assert answered_beforehand(lead, "noticed") == {"noticed": (False, False)}

    # With new tasks some are shown, and the project says so at once; the manual below stays as it was.
    write_records(space.built / "tasks.jsonl", tasks)
    write_records(file, [Prediction(unit=t.reaction_id, model="m 1", values=SAID) for t in tasks])
    (report,) = push_workspace(space, predictions=draw_predictions(space, file, share=1), server=lead)
    assert (report.predicted, report.drift) == (3, ())
    assert answered_beforehand(lead, "noticed") == {"noticed": (True, True)}
    assert push_workspace(space, server=lead)[0].drift == ()
    assert renew_instructions(space, server=lead).renewed == ()
    add_annotator(space, "anna@example.org")
    bump_guidelines(space, "0.9.0", effective=datetime.now(UTC), summary="The first version.")
    tell_everybody(space, server=lead)
    assert answered_beforehand(lead, "noticed") == {"noticed": (True, True)}
    assert set(answered_beforehand(lead, "noticed (guidelines)").values()) == {(False, False)}
    assert answered_beforehand(lead, "noticed (guidelines)")


def test_a_draw_that_was_begun_goes_on_and_no_other_takes_its_place(
    lead, tmp_path, make_tasks, stance
) -> None:
    space = make_workspace(tmp_path / "resumed")
    tasks = make_tasks(30, stance)
    file = tmp_path / "model.jsonl"

    def predict(count: int, model: str = "m 1", **said: str) -> None:
        rows = [Prediction(unit=t.reaction_id, model=model, values=SAID | said) for t in tasks[:count]]
        write_records(file, rows)

    def on_server() -> set[str]:
        (project,) = find_projects(lead, "resumed")
        with lead.talk("looking") as sdk:
            found = sdk.tasks.list(project=project.id, fields="all", page_size=100)
            return {task.data["reaction_id"] for task in found if task.predictions}

    predict(20)
    write_records(space.built / "tasks.jsonl", tasks[:20])
    shown = draw_predictions(space, file, share=0.4, seed=7)
    write_records(space.built / "tasks.jsonl", tasks[:12])  # the push breaks off after twelve
    push_workspace(space, predictions=shown, server=lead)
    write_records(space.built / "tasks.jsonl", tasks[:20])
    with pytest.raises(UsageError, match=r"--show 0.5 --seed 8: .* drawn by --show 0.4 --seed 7 already"):
        draw_predictions(space, file, share=0.5, seed=8)
    with pytest.raises(UsageError, match=r"--seed 8: "):
        draw_predictions(space, seed=8)
    predict(20, model="m 2")
    with pytest.raises(DataError, match="of 'm 2', and this workspace shows those of 'm 1'"):
        draw_predictions(space, file)
    predict(20, irony="yes")
    with pytest.raises(DataError, match=r"predicts 20 unit\(s\) otherwise"):
        draw_predictions(space, file)
    # Without the file, and whatever seed the settings say: as it was drawn.
    push_workspace(space, server=lead)
    wanted = {t.reaction_id for t in tasks[:20] if is_shown(t.reaction_id, None, share=0.4, seed=7)}
    assert on_server() == wanted
    assert 0 < len(wanted) < 20
    # A file that adds units goes on by the same share and seed, and is a line of its own.
    predict(30)
    write_records(space.built / "tasks.jsonl", tasks)
    more = draw_predictions(space, file, seed=7)
    push_workspace(space, predictions=more, server=lead)
    assert on_server() == {t.reaction_id for t in tasks if is_shown(t.reaction_id, None, share=0.4, seed=7)}
    assert [(d.share, d.seed, d.predictions) for d in read_draws(space)] == [(0.4, 7, 20), (0.4, 7, 10)]
    assert len(read_predictions(space)) == 30


def test_options_of_a_draw_without_predictions_are_refused(tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "nothing")
    write_records(space.built / "tasks.jsonl", make_tasks(1, stance))
    assert draw_predictions(space) is None
    for given in ({"share": 0.3}, {"seed": 3}):
        with pytest.raises(UsageError, match="and there are none") as refused:
            draw_predictions(space, **given)
        assert "--predictions FILE" in str(refused.value.hint)
