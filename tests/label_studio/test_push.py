"""Each task reaches the server exactly once, whatever happens on the way."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing

import pytest

from stancekit.errors import DataError
from stancekit.files.schemes import load_scheme
from stancekit.label_studio import find_project, find_projects, project_title, pull_snapshot, push_tasks
from stancekit.tasks.labeling_config import labeling_config

pytestmark = pytest.mark.server


def ids_on(server, title: str) -> Counter[str]:
    project = find_project(server, title)
    with server.talk("looking") as sdk:
        return Counter(task.data["reaction_id"] for task in sdk.tasks.list(project=project.id, page_size=500))


@pytest.mark.parametrize("name", ["stance", "stance-extended"])
def test_the_server_takes_the_config_and_shows_it_unchanged(lead, make_tasks, name: str) -> None:
    scheme = load_scheme(name)
    config = labeling_config(scheme)
    report = push_tasks(
        lead, f"config {name}", make_tasks(2, scheme), config, "<p>Read.</p>", overlap=3, scheme=scheme
    )
    assert (report.created, report.pushed, report.present, report.drift) == (True, 2, 0, ())
    project = find_project(lead, f"config {name}")
    assert project.config == config.strip()
    assert project.overlap == 3
    with lead.talk("looking") as sdk:
        found = sdk.projects.get(project.id)
    assert (found.show_skip_button, found.enable_empty_annotation) == (False, False)


def test_pushing_twice_adds_nothing_and_new_tasks_come_on_top(lead, make_tasks, stance) -> None:
    config, tasks = labeling_config(stance), make_tasks(7, stance)
    push_tasks(lead, "twice", tasks[:5], config)
    again = push_tasks(lead, "twice", tasks[:5], config)
    assert (again.created, again.present, again.pushed, again.drift) == (False, 5, 0, ())
    more = push_tasks(lead, "twice", tasks, config)
    assert (more.present, more.pushed) == (5, 2)
    assert ids_on(lead, "twice") == Counter(task.reaction_id for task in tasks)
    repeat = [task.model_copy(update={"occasion": "2", "purpose": "repeat"}) for task in tasks[:2]]
    third = push_tasks(lead, "twice", repeat, config)
    assert (third.present, third.pushed, third.foreign) == (0, 2, 7)


def test_no_tasks_make_an_empty_project(lead, stance) -> None:
    report = push_tasks(lead, "empty", [], labeling_config(stance))
    assert (report.created, report.wanted, report.pushed) == (True, 0, 0)


def test_a_task_given_twice_is_refused_before_anything_is_sent(lead, make_tasks, stance) -> None:
    (task,) = make_tasks(1, stance)
    with pytest.raises(DataError, match="stands twice"):
        push_tasks(lead, "never made", [task, task], labeling_config(stance))
    assert find_project(lead, "never made") is None


KILLED = """
import os, sys
from stancekit.files.jsonl import read_records
from stancekit.files.schemes import load_scheme
from stancekit.label_studio import connect, push_tasks
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Task
from pathlib import Path
tasks = read_records(Path(sys.argv[1]), Task)
server = connect()
print("connected", flush=True)
push_tasks(server, sys.argv[2], tasks, labeling_config(load_scheme("stance")), batch=40)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process outright")
@pytest.mark.parametrize("seen", [0, 1, 400])
def test_a_killed_push_run_again_leaves_each_task_once(
    lead, studio, make_tasks, stance, tmp_path, seen
) -> None:
    tasks = make_tasks(1200, stance)
    file = tmp_path / "tasks.jsonl"
    file.write_text("".join(task.to_line() + "\n" for task in tasks), "utf-8")
    title = f"killed at {seen}"
    environment = os.environ | {
        "LABEL_STUDIO_URL": studio.url,
        "LABEL_STUDIO_API_KEY": studio.people["lead"].token,
    }
    run = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(file), title], env=environment, stdout=subprocess.PIPE
    )
    assert run.stdout.readline() == b"connected\n"
    while seen and ((project := find_project(lead, title)) is None or project.tasks < seen):
        time.sleep(0.01)
    run.kill()
    run.wait()
    run.stdout.close()
    report = push_tasks(lead, title, tasks, labeling_config(stance))
    assert report.present + report.pushed == 1200
    assert report.present >= seen
    assert report.pushed > 0, "the push ended before it was killed"
    assert ids_on(lead, title) == Counter(task.reaction_id for task in tasks)


def test_copies_that_nobody_touched_are_removed_and_worked_ones_kept(lead, make_tasks, stance) -> None:
    config, tasks = labeling_config(stance), make_tasks(3, stance)
    push_tasks(lead, "copies", tasks, config)
    project = find_project(lead, "copies")
    with lead.talk("doubling") as sdk:
        for _ in range(2):
            sdk.projects.import_tasks(
                id=project.id,
                request=[{"data": t.model_dump(mode="json", exclude={"schema_version"})} for t in tasks],
            )
        third = [
            t.id for t in sdk.tasks.list(project=project.id) if t.data["reaction_id"] == tasks[2].reaction_id
        ]
        for task in third[1:]:
            sdk.annotations.create(id=task, result=[], was_cancelled=False)
    report = push_tasks(lead, "copies", tasks, config)
    assert report.removed == 5  # two spare copies of tasks 1 and 2, one of task 3
    assert ids_on(lead, "copies") == Counter(
        {tasks[0].reaction_id: 1, tasks[1].reaction_id: 1, tasks[2].reaction_id: 2}
    )
    assert any("stands 2 times, with work in it" in words for words in report.drift)


def test_what_was_edited_on_the_server_is_reported_and_left(lead, make_tasks, stance) -> None:
    config, tasks = labeling_config(stance), make_tasks(4, stance)
    push_tasks(lead, "drift", tasks, config, "<p>old</p>", overlap=2)
    project = find_project(lead, "drift")
    with lead.talk("editing") as sdk:
        first, second, *_ = sdk.tasks.list(project=project.id)
        sdk.tasks.update(id=str(first.id), data=first.data | {"text": "something else"})
        sdk.tasks.delete(id=str(second.id))
        sdk.projects.import_tasks(
            id=project.id, request=[{"data": {"text": "f", "statement": "", "upshot": "", "context": ""}}]
        )
    newer = tasks[3].model_copy(update={"upshot": "asks for shrubs", "upshot_sha256": "0" * 64})
    report = push_tasks(lead, "drift", [*tasks[:3], newer], config, "<p>new</p>", overlap=3)
    assert (report.present, report.pushed, report.foreign) == (3, 1, 1)
    told = "\n".join(report.drift)
    assert (
        f"task {first.id} (reaction {first.data['reaction_id']}): its text was edited on the server" in told
    )
    assert "was pushed with another upshot" in told
    assert "instruction shown on the server is not the present guidelines.md" in told
    assert "allows 2 annotation(s) per task, the workspace plans 3" in told
    assert len(report.drift) == 4
    renewed = push_tasks(lead, "drift", [*tasks[:3], newer], config, "<p>new</p>", overlap=3, renew=True)
    assert len(renewed.drift) == 3
    assert find_project(lead, "drift").instruction == "<p>new</p>"


def test_a_changed_labelling_setup_stops_the_push(lead, make_tasks, stance) -> None:
    config, tasks = labeling_config(stance), make_tasks(2, stance)
    push_tasks(lead, "edited setup", tasks[:1], config)
    project = find_project(lead, "edited setup")
    with lead.talk("editing") as sdk:
        sdk.projects.update(id=project.id, label_config=config.replace("Cannot tell", "Unsure"))
    with pytest.raises(DataError, match="labelling setup of project 'edited setup' is not the one") as caught:
        push_tasks(lead, "edited setup", tasks, config)
    assert "stance_post: label 'Cannot tell' is now 'Unsure'" in caught.value.message
    assert sum(ids_on(lead, "edited setup").values()) == 1


def test_two_projects_of_one_title_are_not_guessed_between(lead, make_tasks, stance) -> None:
    config = labeling_config(stance)
    push_tasks(lead, "twin", [], config)
    with lead.talk("making a twin") as sdk:
        sdk.projects.create(title="twin", label_config=config)
    with pytest.raises(DataError, match="has 2 projects called 'twin'"):
        push_tasks(lead, "twin", make_tasks(1, stance), config)


def test_an_unchanged_project_gives_the_same_snapshot(lead, make_tasks, stance) -> None:
    push_tasks(lead, project_title("still"), make_tasks(3, stance), labeling_config(stance))
    project = find_project(lead, "still")
    assert pull_snapshot(lead, project) == pull_snapshot(lead, project)
    with lead.talk("looking") as sdk:
        assert list(sdk.projects.exports.list(id=project.id)) == []  # nothing is left on the server


def test_a_snapshot_leaves_nothing_and_removes_what_a_killed_run_left(
    lead, studio, make_tasks, stance
) -> None:
    push_tasks(lead, "left", make_tasks(3, stance), labeling_config(stance))
    project = find_project(lead, "left")
    with lead.talk("being killed") as sdk:
        left = sdk.projects.exports.create(id=project.id, title="stancekit")
        theirs = sdk.projects.exports.create(id=project.id, title="stancekit and I")
        running = sdk.projects.exports.create(id=project.id, title="stancekit")
    with closing(sqlite3.connect(studio.database, timeout=30)) as database, database:
        long_ago = "UPDATE data_export_export SET created_at = datetime(created_at, '-2 hours') WHERE id = ?"
        database.execute(long_ago, (left.id,))
    pull_snapshot(lead, project)
    with lead.talk("looking") as sdk:  # the one that another run may be reading stays
        assert {one.id for one in sdk.projects.exports.list(id=project.id)} == {theirs.id, running.id}


def test_a_withdrawn_task_stays_where_somebody_has_begun(lead, studio, make_tasks, stance) -> None:
    config, tasks = labeling_config(stance), make_tasks(4, stance)
    push_tasks(lead, "withdrawn", tasks, config)
    project = find_project(lead, "withdrawn")
    with studio.as_("anna").talk("working") as sdk:
        first, second, *_ = sorted(sdk.tasks.list(project=project.id), key=lambda task: task.id)
        sdk.annotations.create(id=first.id, result=[], was_cancelled=False)
        # A draft of somebody else: the lists that the lead is shown do not have it.
        sdk._client_wrapper.httpx_client.request(
            f"api/tasks/{second.id}/drafts", method="POST", json={"result": []}
        )
    keys = [(task.reaction_id, task.occasion) for task in tasks[:3]]
    report = push_tasks(lead, "withdrawn", tasks[3:], config, withdrawn=keys)
    assert (report.removed, report.present, report.foreign) == (1, 1, 0)
    assert set(ids_on(lead, "withdrawn")) == {tasks[i].reaction_id for i in (0, 1, 3)}
    assert push_tasks(lead, "withdrawn", tasks[3:], config, withdrawn=keys).removed == 0


LONG = "harbour-reactions-and-everything-else-simulated"


@pytest.mark.parametrize("name", [LONG, f"{LONG} (adjudication)", LONG * 2, "short", "x" * 50, "ab", "猫"])
def test_a_title_is_one_that_the_server_takes_and_tells_projects_apart(name) -> None:
    rater = "r_0123456789"
    titles = {project_title(name), project_title(name, rater), project_title(f"more {name}", rater)}
    assert len(titles) == 3
    assert all(3 <= len(title) <= 50 for title in titles)
    assert project_title(name, rater).endswith(f" · {rater}")
    assert ("(adjudication)" in project_title(name, rater)) == ("(adjudication)" in name)


@pytest.mark.server
def test_a_short_name_finds_its_project_again(lead, make_tasks, stance) -> None:
    push_tasks(lead, project_title("ab"), make_tasks(1, stance), labeling_config(stance))
    assert [project.title for project in find_projects(lead, "ab")] == [project_title("ab")]


@pytest.mark.server
def test_a_long_name_finds_its_projects_again(lead, make_tasks, stance) -> None:
    config = labeling_config(stance)
    for name in (LONG, f"{LONG} (adjudication)"):
        titles = [project_title(name, rater) for rater in ("r_0123456789", "r_1123456789")]
        for title in titles:
            push_tasks(lead, title, make_tasks(1, stance), config)
        assert [project.title for project in find_projects(lead, name)] == titles
