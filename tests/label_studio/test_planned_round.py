"""Planned work on a real server: a project each, a newcomer, somebody who leaves; nothing done is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records, write_records
from stancekit.label_studio import find_project, project_title
from stancekit.planning import current
from stancekit.steps.hands import hand_out
from stancekit.steps.init import make_workspace
from stancekit.steps.plan import plan_workspace, read_assignments
from stancekit.steps.servers import AGREED
from stancekit_schemas import Annotation, Assignment, GoldRecord

VALUES = {"codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"}


def run(*arguments: str, cwd: Path, studio, code: int = 0) -> dict:
    environment = os.environ | {
        "LABEL_STUDIO_URL": studio.url,
        "LABEL_STUDIO_API_KEY": studio.people["lead"].token,
    }
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", *arguments, "--json"],
        cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == code, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return json.loads(done.stdout)


def label(studio, name: str, project: int, count: int) -> None:
    """Answer the first tasks of a project that have no answer yet."""
    result = [
        {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
        for d, v in VALUES.items()
    ]
    with studio.as_(name).talk("answering") as sdk:
        tasks = [t for t in sdk.tasks.list(project=project) if not t.total_annotations]
        for task in sorted(tasks, key=lambda task: task.id)[:count]:
            sdk.annotations.create(id=task.id, result=result, lead_time=7.0)


@pytest.mark.server
def test_planned_work_goes_to_a_project_each_and_comes_back(
    studio, lead, tmp_path, make_tasks, stance
) -> None:
    space = make_workspace(tmp_path / "planned")
    here, tasks = space.root, make_tasks(16, stance)
    write_records(space.built / "tasks.jsonl", tasks[:12])
    who = {name: add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela", "carl")}

    plan = run("plan", "--per-item", "2", "--calibration", "3", cwd=here, studio=studio)
    assert (plan["new"], plan["balance"]["even"]) == (9 * 2 + 3 * 3, True)
    assert run("plan", "--per-item", "2", "--calibration", "3", cwd=here, studio=studio)["new"] == 0
    first = (space.raw / "assignments.jsonl").read_bytes()
    pushed = run("push", cwd=here, studio=studio)
    assert (pushed["pushed"], len(pushed["projects"])) == (27, 3)
    projects = {name: find_project(lead, project_title("planned", rater)) for name, rater in who.items()}
    for name, project in projects.items():
        mine = [a for a in read_assignments(space) if a.rater == who[name]]
        with lead.talk("looking") as sdk:
            shown = sorted(sdk.tasks.list(project=project.id), key=lambda task: task.id)
        assert [t.data["reaction_id"] for t in shown] == [
            a.reaction_id for a in sorted(mine, key=lambda a: a.position)
        ]
        assert all({"purpose", "occasion", "round"}.isdisjoint(t.data) for t in shown)
        assert len({t.data["ticket"] for t in shown}) == len(shown)
        assert project.overlap == 1

    label(studio, "anna", projects["anna"].id, 20)
    label(studio, "bela", projects["bela"].id, 4)
    label(studio, "carl", projects["carl"].id, 2)
    account = run("pull", cwd=here, studio=studio)
    assert (account["accepted"], account["refused"], account["raters"]) == (9 + 4 + 2, 0, 3)
    done = read_records(space.built / "annotations.jsonl", Annotation)
    assert Counter(a.rater for a in done) == {who["anna"]: 9, who["bela"]: 4, who["carl"]: 2}
    assert {(a.unit, a.rater, a.purpose) for a in done} <= {
        (a.reaction_id, a.rater, a.purpose) for a in read_assignments(space)
    }

    # Reactions are added: what stands stays, byte for byte, and only what is new is pushed.
    write_records(space.built / "tasks.jsonl", tasks)
    assert run("plan", "--per-item", "2", "--calibration", "3", cwd=here, studio=studio)["new"] == 8
    assert (space.raw / "assignments.jsonl").read_bytes().startswith(first)
    assert run("push", cwd=here, studio=studio)["pushed"] == 8

    # Carl leaves: what he has not answered goes to the others and away from his project.
    run("plan", "reassign", "--from", who["carl"], "--open-only", "--withdraw", cwd=here, studio=studio)
    moved = run("push", cwd=here, studio=studio)
    held = current(read_assignments(space))
    assert Counter(a.rater for a in held)[who["carl"]] == 2
    assert all(
        count == 2 for unit, count in Counter(a.reaction_id for a in held if a.purpose == "design").items()
    )
    left = find_project(lead, project_title("planned", who["carl"]))
    assert left.tasks == 2
    assert moved["removed"] > 0
    again = run("push", cwd=here, studio=studio)
    assert (again["pushed"], again["removed"], again["foreign"]) == (0, 0, 0)
    for name in ("anna", "bela"):
        label(studio, name, projects[name].id, 40)
    account = run("pull", cwd=here, studio=studio)
    assert account["accepted"] == len(held)
    assert account["refused"] == 0

    status = run("status", cwd=here, studio=studio)
    assert status["open"] == 0
    assert status["independence"] == AGREED
    assert {row["rater"]: (row["done"], row["open"]) for row in status["annotators"]} == {
        rater: (count, 0) for rater, count in Counter(a.rater for a in held).items()
    }

    # A rule changed: the item comes again as a task of its own, which holds nothing of the old answer.
    unit = next(a.reaction_id for a in held if a.rater == who["anna"])
    log = (space.raw / "assignments.jsonl").read_bytes()
    queued = run("plan", "relabel", "--unit", unit, "--version", "9.0", cwd=here, studio=studio)["new"]
    assert (space.raw / "assignments.jsonl").read_bytes().startswith(log)
    assert queued == sum(a.unit == unit for a in read_records(space.built / "annotations.jsonl", Annotation))
    assert run("plan", "relabel", "--unit", unit, "--version", "9.0.0", cwd=here, studio=studio)["new"] == 0
    run("push", cwd=here, studio=studio)
    with lead.talk("looking") as sdk:
        shown = [
            task
            for task in sdk.tasks.list(project=projects["anna"].id, fields="all")
            if task.data["reaction_id"] == unit
        ]
    old, new = sorted(shown, key=lambda task: task.id)
    assert (old.total_annotations, new.total_annotations, new.total_predictions) == (1, 0, 0)
    assert {k for k in old.data if old.data[k] != new.data[k]} == {"ticket"}
    label(studio, "anna", projects["anna"].id, 1)
    assert run("pull", cwd=here, studio=studio)["accepted"] == len(held) + 1
    again = [a for a in read_records(space.built / "annotations.jsonl", Annotation) if a.purpose == "relabel"]
    assert [(a.unit, a.rater, a.occasion) for a in again] == [(unit, who["anna"], "relabel-9.0")]


@pytest.mark.server
def test_a_pilot_is_a_round_of_its_own_on_the_server_too(studio, lead, tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "piloted")
    write_records(space.built / "tasks.jsonl", make_tasks(6, stance))
    who = {name: add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela")}
    run(
        "plan",
        "--round",
        "pilot",
        "--items",
        "3",
        "--per-item",
        "2",
        "--calibration",
        "1",
        cwd=space.root,
        studio=studio,
    )
    run("push", cwd=space.root, studio=studio)
    run("plan", "--per-item", "2", cwd=space.root, studio=studio)
    assert run("push", cwd=space.root, studio=studio)["foreign"] == 0
    for name, rater in who.items():
        label(studio, name, find_project(lead, project_title("piloted", rater)).id, 9)
    assert run("pull", cwd=space.root, studio=studio)["accepted"] == 12
    done = read_records(space.built / "annotations.jsonl", Annotation)
    assert Counter(a.round for a in done) == {"pilot": 6, "main": 6}
    assert {(a.unit, a.rater, a.round) for a in done} == {
        (a.reaction_id, a.rater, a.round) for a in read_assignments(space)
    }
    units = {name: {a.unit for a in done if a.round == name} for name in ("pilot", "main")}
    gold = run("gold", cwd=space.root, studio=studio)
    assert {g.unit for g in read_records(space.built / "gold.jsonl", GoldRecord)} == units["main"]
    assert "6 annotation(s) of the pilot round are no votes" in gold["remarks"]
    for options, count in (((), 3), (("--round", "pilot"), 2)):
        found = run("agreement", *options, cwd=space.root, studio=studio)["estimates"]
        assert {e["units"] for e in found if e["slice"] == "all"} == {count}


def test_an_assignment_without_a_task_is_named(make_tasks, stance) -> None:
    tasks = make_tasks(2, stance)
    lost = Assignment(reaction_id="f" * 16, rater="r_a", position=1, block="s")
    with pytest.raises(DataError, match="1 assigned reaction\\(s\\) have no task, first ffff"):
        hand_out([lost], [], tasks, date(2025, 1, 1))


def test_nobody_to_plan_for_is_told(tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "alone")
    with pytest.raises(DataError, match="no tasks yet"):
        plan_workspace(space)
    write_records(space.built / "tasks.jsonl", make_tasks(2, stance))
    with pytest.raises(DataError, match="nobody was added"):
        plan_workspace(space)
