"""The line over the three real articles, with a real server in its middle, as a user would type it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.label_studio import find_project
from stancekit_schemas import sha256

pytestmark = [pytest.mark.server, pytest.mark.shared]

STANCES = ("support", "oppose", "mixed", "none", "cannot_tell")


def test_three_real_articles_through_a_real_server(studio, lead, shared, tmp_path) -> None:
    here = tmp_path / "three real articles"
    environment = os.environ | {
        "LABEL_STUDIO_URL": studio.url,
        "LABEL_STUDIO_API_KEY": studio.people["lead"].token,
    }

    def run(*arguments: str | Path, cwd: Path = here) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "stancekit", *map(str, arguments)],
            cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    run("init", here, cwd=tmp_path)
    for article in sorted((shared / "articles").glob("*.txt")):
        shutil.copy(article, here / "corpus/raw/articles")
    run("segment")
    draft = Path(run("statements", "draft").strip())
    text = draft.read_text("utf-8").replace('upshot: ""', 'upshot: "asks for what a test need not name"')
    draft.write_text(text, "utf-8")
    run("statements", "sign", "--by", "lead", "--on", "2025-01-05")
    run("export")
    tasks = [json.loads(line) for line in (here / "corpus/built/tasks.jsonl").read_text("utf-8").splitlines()]
    assert len(tasks) > 40
    assert json.loads(run("push", "--json"))["pushed"] == len(tasks)
    assert json.loads(run("push", "--json"))["pushed"] == 0

    project = find_project(lead, here.name)
    for person in ("anna", "bela", "carl"):
        with studio.as_(person).talk("answering") as sdk:
            for task in sdk.tasks.list(project=project.id, page_size=100):
                # Mostly what all say, now and then a person's own answer: the same in every run.
                common = int(sha256(task.data["reaction_id"])[:4], 16)
                own = int(sha256(task.data["reaction_id"] + person)[:4], 16)
                answers = {
                    "codable": "yes",
                    "irony": ("no", "yes")[common % 5 == 0],
                    "stance_post": STANCES[(own if own % 4 == 0 else common) % 5],
                    "stance_author": ("none", "against")[(own if own % 5 == 0 else common) % 2],
                }
                result = [
                    {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
                    for d, v in answers.items()
                ]
                sdk.annotations.create(id=task.id, result=result, lead_time=11.0)

    account = json.loads(run("pull", "--json"))
    assert (account["accepted"], account["refused"], account["raters"]) == (3 * len(tasks), 0, 3)
    estimates = json.loads(run("agreement", "--json"))["estimates"]
    alpha = {
        e["dimension"]: e
        for e in estimates
        if e["coefficient"] == "krippendorff_alpha" and e["slice"] == "all"
    }
    assert 0 < alpha["stance_post"]["value"] < 1
    assert (alpha["stance_post"]["pairable"], alpha["stance_post"]["raters"]) == (len(tasks), 3)
    assert alpha["codable"]["undefined"]
    run("gold")
    gold = [json.loads(line) for line in (here / "corpus/built/gold.jsonl").read_text("utf-8").splitlines()]
    posts = [g for g in gold if g["dimension"] == "stance_post"]
    assert len(posts) == len(tasks)
    assert {g["resolution"] for g in posts} >= {"unanimous", "majority"}
    run("release", "0.1.0")
    run("verify", "0.1.0")
