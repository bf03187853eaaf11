"""Adjudication on a real server: blind items out, verdicts back, gold settled by them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.adjudication.page import REASON, adjudication_scheme
from stancekit.errors import DataError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records, write_records
from stancekit.label_studio import find_projects
from stancekit.steps.adjudication_round import push_adjudication
from stancekit.steps.annotators import gold_quality
from stancekit.steps.gold import gold_workspace
from stancekit.steps.init import make_workspace
from stancekit.tasks.labeling_config import labeling_config
from stancekit_schemas import Decision

pytestmark = pytest.mark.server

POST = {  # six items: agreed, torn, torn, agreed, split over the gate, torn
    "anna": "sso-ss",
    "bela": "sos-oo",
    "carl": "smn--n",
}
LABEL = {"s": "support", "o": "oppose", "n": "none", "m": "mixed"}


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


def chosen(**values: str) -> list[dict]:
    return [
        {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
        for d, v in values.items()
    ]


def vote(letter: str) -> list[dict]:
    if letter == "-":
        return chosen(codable="needs_media")
    return chosen(codable="yes", irony="no", stance_post=LABEL[letter], stance_author="none")


def answer(studio, name: str, project: int, by_unit: dict[str, list[dict]]) -> None:
    with studio.as_(name).talk("answering") as sdk:
        for task in sdk.tasks.list(project=project):
            if task.data["reaction_id"] in by_unit:
                sdk.annotations.create(id=task.id, result=by_unit[task.data["reaction_id"]], lead_time=20.0)


def test_a_round_of_adjudication_settles_what_was_open(studio, lead, tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "torn")
    here, tasks = space.root, make_tasks(6, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    units = [task.reaction_id for task in tasks]
    who = {
        name: add_annotator(space, f"{name}@example.org").rater for name in ("anna", "bela", "carl", "lead")
    }
    project = run("push", cwd=here, studio=studio)["projects"][0]["project"]
    for name, letters in POST.items():
        answer(
            studio, name, project, {unit: vote(letter) for unit, letter in zip(units, letters, strict=True)}
        )
    assert run("pull", cwd=here, studio=studio)["accepted"] == 18
    before = {(g.unit, g.dimension): g for g in gold_workspace(space).gold}
    torn = [units[1], units[2], units[5]]
    assert all(before[unit, "stance_post"].resolution == "open" for unit in torn)

    # Only the lead labelled nothing, so everything goes there; all unanimous items are drawn for audit.
    sent = run("adjudicate", "push", "--audit", "1", cwd=here, studio=studio)
    (round_project,) = sent["projects"]
    assert sent["nobody"] == []
    assert round_project["title"] == f"torn (adjudication) · {who['lead']}"
    with lead.talk("looking") as sdk:
        shown = [task.data for task in sdk.tasks.list(project=round_project["project"])]
        config = sdk.projects.get(round_project["project"]).label_config
    assert {data["reaction_id"] for data in shown} >= {*torn, units[0], units[3]}
    assert {data["purpose"] for data in shown} == {"adjudication"}
    told = json.dumps(shown) + config
    for giveaway in (*(who[n] for n in POST), "audit", "votes_", '"why"', "unanimous"):
        assert giveaway not in told
    assert run("adjudicate", "push", "--audit", "1", cwd=here, studio=studio)["pushed"] == 0
    # The round is no part of the ordinary pull.
    assert [p.title for p in find_projects(lead, "torn")] == ["torn"]

    answer(
        studio, "lead", round_project["project"],
        {
            torn[0]: chosen(**{REASON: "edge_case"}, codable="yes", irony="no", stance_post="oppose", stance_author="none"),
            torn[1]: chosen(**{REASON: "legitimate_disagreement"}),
            torn[2]: chosen(**{REASON: "guideline_gap"}, codable="needs_context"),
            units[0]: chosen(**{REASON: "annotator_error"}, codable="yes", irony="no", stance_post="support", stance_author="none"),
        },
    )  # fmt: skip
    came = run("adjudicate", "pull", cwd=here, studio=studio)
    (remark,) = came["remarks"]
    assert remark.startswith(
        f"{torn[2]}: {who['lead']} names a gap in the guidelines and not what is missing"
    )
    assert came["verdicts"] > 3
    assert run("adjudicate", "pull", cwd=here, studio=studio)["verdicts"] == 0
    verdicts = read_records(space.raw / "decisions.jsonl", Decision)
    assert {v.decided_by for v in verdicts} == {who["lead"]}
    assert {v.asked for v in verdicts if v.unit == units[0]} == {"audit"}
    assert {v.asked for v in verdicts if v.unit in torn} == {"open"}
    audits = {audit["dimension"]: audit for audit in came["audits"]}
    assert (audits["codable"]["errors"], audits["codable"]["high"]) == (0, 0.975)
    rates = {q.dimension: q.audit for q in gold_quality(space)}
    assert rates["codable"].audited > 0
    assert rates["codable"].errors == 0
    assert b"example.org" not in (space.raw / "decisions.jsonl").read_bytes()

    after = {(g.unit, g.dimension): g for g in gold_workspace(space).gold}
    first = after[torn[0], "stance_post"]
    assert (first.label, first.resolution) == ("oppose", "adjudicated")
    second = after[torn[1], "stance_post"]
    assert (second.label, second.resolution) == (None, "adjudicated")
    assert after[torn[2], "codable"].label == "needs_context"
    assert all(after[units[3], "codable"].label == "needs_media" for _ in (0,))

    # A label that changes afterwards makes the question another one: the old answer settles nothing.
    with studio.as_("carl").talk("changing") as sdk:
        for task in sdk.tasks.list(project=project, fields="all"):
            if task.data["reaction_id"] == torn[0]:
                mine = next(a for a in task.annotations if a["completed_by"] == sdk.users.whoami().id)
                sdk.annotations.update(id=mine["id"], result=vote("n"))
    run("pull", cwd=here, studio=studio)
    again = run("adjudicate", "pull", cwd=here, studio=studio)
    assert again["verdicts"] == 0
    assert any("votes have changed" in words for words in again["remarks"])


def test_nobody_settles_what_they_labelled(studio, lead, tmp_path, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "own items")
    tasks = make_tasks(1, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    anna = add_annotator(space, "anna@example.org").rater
    add_annotator(space, "bela@example.org")
    project = run("push", cwd=space.root, studio=studio)["projects"][0]["project"]
    for name, letter in (("anna", "s"), ("bela", "o")):
        answer(studio, name, project, {tasks[0].reaction_id: vote(letter)})
    run("pull", cwd=space.root, studio=studio)
    reports, nobody = push_adjudication(space, server=lead)
    assert (reports, nobody) == ((), {tasks[0].reaction_id: "own"})
    with pytest.raises(UsageError, match="is nobody of this workspace"):
        push_adjudication(space, [anna, "r_0000000000"], server=lead)


def test_nobody_is_asked_to_settle_what_they_opted_out_of_or_cannot_read(
    studio, lead, tmp_path, make_tasks, stance
) -> None:
    space = make_workspace(tmp_path / "kept away")
    tasks = make_tasks(2, stance)
    write_records(space.built / "tasks.jsonl", tasks)
    units = [task.reaction_id for task in tasks]
    for name in ("anna", "bela"):
        add_annotator(space, f"{name}@example.org")
    carl = add_annotator(space, "carl@example.org", opted_out=units[:1]).rater
    add_annotator(space, "dora@example.org", languages=["ja"])
    project = run("push", cwd=space.root, studio=studio)["projects"][0]["project"]
    for name, letter in (("anna", "s"), ("bela", "o")):
        answer(studio, name, project, {unit: vote(letter) for unit in units})
    run("pull", cwd=space.root, studio=studio)

    def asked_for() -> dict[str, set[str]]:
        with lead.talk("looking") as sdk:
            projects = [p for p in sdk.projects.list() if p.title.startswith("kept away (adjudication)")]
            return {
                p.title.rpartition(" ")[2]: {
                    task.data["reaction_id"] for task in sdk.tasks.list(project=p.id)
                }
                for p in projects
            }

    _, nobody = push_adjudication(space, second=1, server=lead)
    assert nobody == {units[0]: "barred"}
    assert asked_for() == {carl: {units[1]}}
    # Who opts out of what waits for them is asked for it no more.
    add_annotator(space, "carl@example.org", opted_out=[tasks[0].set_id])
    _, nobody = push_adjudication(space, second=1, server=lead)
    assert nobody == dict.fromkeys(units, "barred")
    assert asked_for() == {carl: set()}
    assert run("adjudicate", "push", cwd=space.root, studio=studio)["nobody"] == units


def test_the_page_of_adjudicators_is_a_scheme_like_any_other(stance) -> None:
    page = adjudication_scheme(stance)
    assert page.dimensions[0].id == REASON
    assert [d.id for d in page.dimensions[1:]] == ["codable", "irony", "stance_post", "stance_author", "note"]
    assert page.dimension("stance_post").opened_by["codable"] == ("yes",)
    assert "legitimate_disagreement" not in page.dimension("codable").opened_by[REASON]
    assert labeling_config(page).count('required="true"') == 5
    with pytest.raises(DataError, match="which adjudication needs"):
        adjudication_scheme(page)
