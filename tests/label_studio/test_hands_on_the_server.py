"""What people do by hand on a server between two pulls: tasks they add, answers and tasks they delete."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from stancekit.files.jsonl import write_records
from stancekit.label_studio import find_project
from stancekit.steps.init import make_workspace
from stancekit.steps.pull import pull_workspace
from stancekit.steps.push import push_workspace

pytestmark = pytest.mark.server

ANSWER = [
    {"from_name": "codable", "to_name": "text", "type": "choices", "value": {"choices": ["needs_media"]}}
]

OWN = {"text": "A reaction of my own.", "statement": "What?", "upshot": "Asks.", "context": "None."}


@pytest.fixture
def space(tmp_path, make_tasks, stance, request):
    space = make_workspace(tmp_path / f"by hand {request.node.name[5:30]}")
    write_records(space.built / "tasks.jsonl", make_tasks(4, stance))
    return space


def answer(studio, project: int) -> dict[str, tuple[int, int]]:
    """Answer everything that is open; return task and annotation by unit."""
    made = {}
    with studio.as_("anna").talk("answering") as sdk:
        for task in sdk.tasks.list(project=project):
            if not task.total_annotations:
                given = sdk.annotations.create(id=task.id, result=ANSWER, lead_time=60.0)
                made[task.data.get("reaction_id", "")] = (task.id, given.id)
    return made


def flagged(pulled) -> dict[str, str]:
    return {
        one.message.split(" to ")[1].split(",")[0]: one.message
        for one in pulled.imported.problems
        if one.code == "gone_from_server"
    }


def test_what_was_deleted_on_the_server_counts_and_is_told(studio, lead, space) -> None:
    (pushed,) = push_workspace(space, server=lead)
    made = answer(studio, pushed.project)
    assert flagged(pull_workspace(space, server=lead)) == {}
    first, second, last = (sorted(made)[n] for n in (0, 1, 3))
    with studio.as_("anna").talk("deleting") as sdk:
        sdk.annotations.delete(id=made[first][1])
    pulled = pull_workspace(space, server=lead)
    assert list(flagged(pulled)) == [first]
    (rater,) = {one.rater for one in pulled.imported.accepted}
    assert (
        f"it was deleted on the server: the newest snapshot of its project does not hold the answer of {rater}"
        in (flagged(pulled)[first])
    )
    with studio.as_("anna").talk("deleting") as sdk:
        sdk.tasks.delete(id=str(made[last][0]))  # the one that was changed last: nothing else is so new
        sdk.tasks.delete(id=str(made[second][0]))
    pulled = pull_workspace(space, server=lead)
    assert set(flagged(pulled)) == {first, second, last}
    assert flagged(pulled)[last].startswith("its task was deleted on the server")
    assert len(pulled.imported.accepted) == 4
    assert {one.unit for one in pulled.imported.accepted if "gone_from_server" in one.flags} == {
        first, second, last,
    }  # fmt: skip
    again = pull_workspace(space, server=lead)
    assert again.imported == pulled.imported

    answer(studio, pushed.project)  # the first task was open again: what is answered now counts
    assert set(flagged(pull_workspace(space, server=lead))) == {second, last}


def test_an_answer_in_a_task_added_by_hand_is_refused_until_the_task_is_deleted(studio, lead, space) -> None:
    (pushed,) = push_workspace(space, server=lead)
    with lead.talk("adding a task") as sdk:
        sdk.tasks.create(project=pushed.project, data=OWN)
    made = answer(studio, pushed.project)
    pulled = pull_workspace(space, server=lead)
    (refused,) = pulled.imported.refused
    assert (refused.code, refused.task) == ("not_handed_out", str(made[""][0]))
    assert len(pulled.imported.accepted) == 4
    with lead.talk("deleting it") as sdk:
        sdk.tasks.delete(id=str(made[""][0]))
    pulled = pull_workspace(space, server=lead)
    assert (pulled.imported.refused, len(pulled.imported.accepted)) == ((), 4)
    assert flagged(pulled) == {}


def test_two_pulls_at_one_time_both_succeed(studio, lead, space) -> None:
    (pushed,) = push_workspace(space, server=lead)
    answer(studio, pushed.project)
    environment = os.environ | {
        "LABEL_STUDIO_URL": studio.url,
        "LABEL_STUDIO_API_KEY": studio.people["lead"].token,
    }
    pulls = [
        subprocess.Popen(
            [sys.executable, "-m", "stancekit", "pull"],
            cwd=space.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    ended = [pull.communicate() for pull in pulls]
    assert [pull.returncode for pull in pulls] == [0, 0, 0], ended
    project = find_project(lead, pushed.title)
    with lead.talk("looking") as sdk:
        assert list(sdk.projects.exports.list(id=project.id)) == []
