"""A server for each annotator: the one arrangement in which nobody can see another's answers."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.errors import ServiceError, UsageError
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records, write_records
from stancekit.label_studio import connect
from stancekit.steps.init import make_workspace
from stancekit.steps.servers import Servers, serving
from stancekit.steps.studio import credentials_file, start_studio, stop_studio, studio_of
from stancekit.steps.studio_backup import backup_studio, restore_studio
from stancekit_schemas import Annotation

pytestmark = pytest.mark.server


def run(*arguments: str, cwd: Path, code: int = 0) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LABEL_STUDIO_")}
    done = subprocess.run(
        [sys.executable, "-m", "stancekit", *arguments],
        cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == code, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


ANSWER = {"codable": "yes", "irony": "no", "stance_post": "support", "stance_author": "none"}


def test_each_has_a_server_and_sees_only_their_own_work(tmp_path, migrated_data, make_tasks, stance) -> None:
    space = make_workspace(tmp_path / "apart")
    here = space.root
    write_records(space.built / "tasks.jsonl", make_tasks(2, stance))
    template = space.private / "studio" / "people" / ".template"
    shutil.copytree(migrated_data, template / "data")  # spares the first migration
    dora, emil = (add_annotator(space, f"{name}@example.org").rater for name in ("dora", "emil"))
    try:
        told = json.loads(run("studio", "--isolated", "--json", cwd=here))
        assert told["isolated"] is True
        url = {one["rater"]: one["url"] for one in told["servers"]}
        assert set(url) == {dora, emil}
        assert all(stat.S_IMODE(credentials_file(space, r).stat().st_mode) == 0o600 for r in url)
        key = {
            rater: {
                row["email"]: row["token"] for row in json.loads(credentials_file(space, rater).read_text())
            }
            for rater in url
        }
        assert set(key[dora]) == {"lead@localhost.localdomain", "dora@example.org"}
        with pytest.raises(ServiceError, match="does not accept the key"):
            connect(url[emil], key[dora]["dora@example.org"])

        run("plan", "make", "--per-item", "2", cwd=here)
        pushed = json.loads(run("push", "--json", cwd=here))
        assert pushed["pushed"] == 4
        assert json.loads(run("push", "--json", cwd=here))["pushed"] == 0
        run("push", "--shared", cwd=here, code=2)  # nothing is shared here
        for rater, email in ((dora, "dora@example.org"), (emil, "emil@example.org")):
            with connect(url[rater], key[rater][email]) as mine, mine.talk("answering") as sdk:
                (project,) = list(sdk.projects.list())
                assert project.title == f"apart · {rater}"
                for task in sdk.tasks.list(project=project.id):
                    result = [
                        {"from_name": d, "to_name": "text", "type": "choices", "value": {"choices": [v]}}
                        for d, v in ANSWER.items()
                    ]
                    sdk.annotations.create(id=task.id, result=result, lead_time=20.0)
        assert json.loads(run("pull", "--json", cwd=here))["accepted"] == 4
        came = read_records(space.built / "annotations.jsonl", Annotation)
        assert {a.rater for a in came} == {dora, emil}
        backup = backup_studio(space, tmp_path / "apart.tar.gz")
    finally:
        assert stop_studio(space) == 2
    assert studio_of(space) is None
    with pytest.raises(UsageError, match="no server is named"), serving(space):
        pass

    other = make_workspace(tmp_path / "again" / "apart")
    restore_studio(other, backup)
    assert credentials_file(other, dora).read_bytes() == credentials_file(space, dora).read_bytes()
    with pytest.raises(UsageError, match="one address for"):
        start_studio(space, proxy="https://labels.example.org")


def test_a_studio_for_all_does_not_become_an_isolated_one(tmp_path, migrated_data) -> None:
    space = make_workspace(tmp_path / "one")
    with pytest.raises(UsageError, match="nobody was added"):
        start_studio(space, isolated=True)
    add_annotator(space, "dora@example.org")
    shutil.copytree(migrated_data, space.private / "studio" / "data")
    with pytest.raises(UsageError, match="a studio for all already"):
        start_studio(space, isolated=True)


def test_who_has_no_server_is_named() -> None:
    with pytest.raises(UsageError, match="no project is shared"):
        Servers(own={}).of(None)
