"""A whole round on a real server: push, three people answer through the API, pull, agreement, gold."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.files.jsonl import read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit.label_studio import find_project
from stancekit.steps.gold import gold_workspace
from stancekit.steps.init import make_workspace
from stancekit_schemas import Annotation, Task

pytestmark = pytest.mark.server

POST = {
    "anna": "soo mn",
    "bela": "sos mn",
    "carl": "-oo m-",
}  # support, oppose, none, mixed; - skips or drafts
LABEL = {"s": "support", "o": "oppose", "n": "none", "m": "mixed"}


def run(*arguments: str, cwd: Path, studio, code: int = 0) -> str:
    environment = os.environ | {
        "LABEL_STUDIO_URL": studio.url,
        "LABEL_STUDIO_API_KEY": studio.people["lead"].token,
    }
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", *arguments],
        cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == code, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    assert studio.people["lead"].token not in done.stdout + done.stderr
    return done.stdout


def choice(dimension: str, value: str) -> dict:
    return {"from_name": dimension, "to_name": "text", "type": "choices", "value": {"choices": [value]}}


def answers(stance: str) -> list[dict]:
    return [
        choice("codable", "yes"),
        choice("irony", "no"),
        choice("stance_post", stance),
        choice("stance_author", "none"),
    ]


@pytest.fixture
def workspace(tmp_path, make_tasks, stance) -> Workspace:
    space = make_workspace(tmp_path / "trees")
    write_records(space.built / "tasks.jsonl", make_tasks(6, stance))
    return space


def answer_as(studio, name: str, project: int) -> None:
    """Answer every task as POST says; carl skips the first and leaves the last as a draft."""
    with studio.as_(name).talk("answering") as sdk:
        tasks = sorted(sdk.tasks.list(project=project), key=lambda task: task.data["reaction_id"])
        for number, (task, letter) in enumerate(zip(tasks, POST[name], strict=True)):
            if letter == " ":
                sdk.annotations.create(id=task.id, result=[choice("codable", "needs_media")], lead_time=4.0)
            elif letter != "-":
                sdk.annotations.create(id=task.id, result=answers(LABEL[letter]), lead_time=9.5)
            elif number == 0:
                sdk.annotations.create(id=task.id, result=[], was_cancelled=True)
            else:
                body = {"result": answers("mixed"), "lead_time": 3.0}
                sdk._client_wrapper.httpx_client.request(
                    f"api/tasks/{task.id}/drafts", method="POST", json=body
                )


def test_a_round_by_three_people_comes_back_whole(studio, lead, workspace) -> None:
    here = workspace.root
    shown = run("push", cwd=here, studio=studio)
    assert shown.strip().startswith(f"{studio.url}/projects/")
    assert json.loads(run("push", "--json", cwd=here, studio=studio))["pushed"] == 0
    project = find_project(lead, workspace.settings.name)
    assert (project.tasks, project.overlap) == (6, 3)

    for name in POST:
        answer_as(studio, name, project.id)

    account = json.loads(run("pull", "--json", cwd=here, studio=studio))
    assert {k: account[k] for k in ("tasks", "annotations", "accepted", "skipped", "drafts", "refused")} == {
        "tasks": 6, "annotations": 18, "accepted": 16, "skipped": 1, "drafts": 1, "refused": 0,
    }  # fmt: skip
    built = (workspace.built / "annotations.jsonl").read_bytes()
    raw = {path.name: path.read_bytes() for path in (workspace.raw / "exports").iterdir()}
    for versioned in (built, *raw.values()):
        assert b"example.org" not in versioned
    sums = (workspace.raw / "originals.sha256").read_text("utf-8").splitlines()
    originals = workspace.private / "originals"
    assert {tuple(line.split("  ")) for line in sums} == {
        (hashlib.sha256(path.read_bytes()).hexdigest(), path.name) for path in originals.iterdir()
    }
    run("pull", cwd=here, studio=studio)
    assert (workspace.built / "annotations.jsonl").read_bytes() == built
    assert {path.name: path.read_bytes() for path in (workspace.raw / "exports").iterdir()} == raw

    tasks = read_records(workspace.built / "tasks.jsonl", Task)
    annotations = read_records(workspace.built / "annotations.jsonl", Annotation)
    accepted = [a for a in annotations if a.status == "accepted"]
    assert len({a.rater for a in accepted}) == 3
    votes = {
        t.reaction_id: sorted(str(a.values.get("stance_post")) for a in accepted if a.unit == t.reaction_id)
        for t in tasks
    }
    assert list(votes.values()) == [
        ["support", "support"], ["oppose"] * 3, ["oppose", "oppose", "support"], ["None"] * 3, ["mixed"] * 3, ["none"] * 2,
    ]  # fmt: skip
    assert {a.lead_time for a in accepted} == {9.5, 4.0}

    estimates = json.loads(run("agreement", "--json", cwd=here, studio=studio))["estimates"]
    alpha = {
        e["dimension"]: e
        for e in estimates
        if (e["coefficient"], e["slice"]) == ("krippendorff_alpha", "all")
    }
    assert (alpha["stance_post"]["raters"], alpha["stance_post"]["pairable"]) == (3, 5)
    assert 0 < alpha["stance_post"]["value"] < 1
    assert alpha["stance_author"]["undefined"]

    gold = {(g.unit, g.dimension): g for g in gold_workspace(workspace).gold}
    third = gold[tasks[2].reaction_id, "stance_post"]
    assert (third.label, third.resolution, third.n) == ("oppose", "majority", 3)
    assert gold[tasks[3].reaction_id, "codable"].label == "needs_media"


def test_pulling_a_project_that_is_not_there_says_so(studio, tmp_path) -> None:
    make_workspace(tmp_path / "nowhere")
    run("pull", cwd=tmp_path / "nowhere", studio=studio, code=1)
