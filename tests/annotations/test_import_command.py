"""`stancekit import` as it is typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest


@pytest.fixture
def run(tmp_path):
    def make(*arguments, **environment):
        kept = {key: value for key, value in os.environ.items() if key != "STANCEKIT_SECRET"}
        return subprocess.run(
            [sys.executable, "-m", "stancekit.cli", "import", *map(str, arguments)],
            cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", env={**kept, **environment}, check=False,
        )  # fmt: skip

    return make


@pytest.fixture
def export(tmp_path, task, annotation, answers):
    path = tmp_path / "export.json"
    good, bad = answers(codable="other_language"), answers(codable="Favour")
    drafts = [{"id": 9, "user": "b@example.org", "result": []}]
    tasks = [
        task("r1", annotation("a@example.org", good), annotation(2, bad, number=2), drafts=drafts, number=17)
    ]
    path.write_text(json.dumps(tasks), "utf-8")
    return path


def test_bare_files_are_imported_and_accounted_for(run, export, tmp_path):
    done = run(export, "--out", "a.jsonl", "--problems", "p.jsonl", "--json")
    assert (done.returncode, "unit: data.reaction_id" in done.stderr) == (0, True)
    told = json.loads(done.stdout)
    wanted = ("tasks", "annotations", "accepted", "superseded", "skipped", "drafts", "refused")
    assert [told[key] for key in wanted] == [1, 3, 2, 0, 0, 1, 0]
    assert len((tmp_path / "a.jsonl").read_text("utf-8").splitlines()) == 3
    assert "@" not in (tmp_path / "a.jsonl").read_text("utf-8") + done.stdout


def test_refusals_exit_with_1_and_everything_else_is_written(run, export, tmp_path):
    done = run(export, "--scheme", "stance", "--out", "a.jsonl", "--problems", "p.jsonl")
    assert done.returncode == 1
    assert "  + 1 refused" in done.stdout
    assert 'export.json, task 17, annotation 2, codable: "Favour" is not a label' in done.stderr
    assert "--alias" in done.stderr
    assert len((tmp_path / "a.jsonl").read_text("utf-8").splitlines()) == 2
    problems = [json.loads(line) for line in (tmp_path / "p.jsonl").read_text("utf-8").splitlines()]
    assert [p["severity"] for p in problems] == ["refused"]
    mended = run(export, "--scheme", "stance", "--alias", "Favour=other_language", "--out", "a.jsonl", "-q")
    assert (mended.returncode, mended.stderr) == (0, "")


def test_a_config_serves_as_the_scheme(run, export, tmp_path):
    config = tmp_path / "c.xml"
    config.write_text(
        '<View><Choices name="codable"><Choice value="other_language"/><Choice value="Favour"/></Choices></View>',
        "utf-8",
    )
    assert run(export, "--config", "c.xml", "--out", "a.jsonl").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "no --out"),
        (("--out", "a.jsonl", "--alias", "x"), 2, "of the form A=B"),
        (("--out", "a.jsonl", "--alias", "x=a", "--alias", "x=b"), 2, "as two values"),
        (("--out", "a.jsonl", "--scheme", "stance", "--config", "c.xml"), 2, "give one"),
        (("--out", "a.jsonl", "--scheme", "nope"), 1, "no scheme at nope"),
        (("--out", "a.jsonl", "--config", "nope.xml"), 1, "does not exist"),
        (("--out", "a.jsonl", "--unit", "rid"), 2, "the tasks have: reaction_id, text"),
        (("--workspace", "."), 2, "is no workspace"),
    ],
)
def test_wrong_calls_say_what_to_do(run, export, arguments, code, told):
    done = run(export, *arguments)
    assert done.returncode == code
    assert told in done.stderr
    assert done.stdout == ""


def test_in_a_workspace_everything_is_built_from_raw(run, export, tmp_path):
    (tmp_path / "stancekit.toml").write_text('name = "t"\nscheme = "stance"\n', "utf-8")
    done = run(export)
    assert done.returncode == 1
    assert (tmp_path / "corpus" / "built" / "annotations.jsonl").exists()
    assert "@" not in "".join(p.read_text("utf-8") for p in (tmp_path / "corpus").rglob("*.json*"))
    out = run(export, "--out", "only.jsonl")
    assert out.returncode == 1
    assert (tmp_path / "only.jsonl").exists()


def test_many_problems_are_shortened_on_the_screen_only(run, tmp_path, task, annotation, answers):
    bad = [annotation(n, answers(codable="x"), number=n) for n in range(30)]
    (tmp_path / "e.json").write_text(json.dumps([task("r1", *bad)]), "utf-8")
    done = run("e.json", "--scheme", "stance", "--out", "a.jsonl", "--problems", "p.jsonl")
    assert done.stderr.count("refused: ") == 1
    assert "  and 29 more of the same kind in p.jsonl" in done.stderr
    assert len((tmp_path / "p.jsonl").read_text("utf-8").splitlines()) == 30


def test_flags_are_shown_by_kind_and_refusals_by_reason(run, tmp_path, task, annotation, answers):
    late = [
        annotation(n, answers(codable="other_language"), number=n, updated_at=f"2026-02-{n:02}T10:00:00Z")
        for n in range(1, 13)
    ]
    bad = [annotation(n, answers(codable=f"x{n % 12}"), number=n, minute=1) for n in range(20, 44)]
    (tmp_path / "e.json").write_text(json.dumps([task("r1", *late), task("r2", *bad, number=2)]), "utf-8")
    done = run("e.json", "--scheme", "stance", "--out", "a.jsonl")
    assert done.stderr.count("refused: ") == 10
    assert done.stderr.count("  and 1 more of the same kind with --problems FILE") == 10
    assert "… and 16 more of other kinds" in done.stderr
    (tmp_path / "e.json").write_text(json.dumps([task("r1", *late)]), "utf-8")
    done = run("e.json", "--scheme", "stance", "--out", "a.jsonl")
    assert done.stderr.count("flag: ") == 1
    assert "  and 11 more of the same kind" in done.stderr


def test_without_an_export_the_workspace_reads_what_it_has(run, export, tmp_path):
    settings = tmp_path / "stancekit.toml"
    settings.write_text('name = "t"\nscheme = "stance"\n', "utf-8")
    empty = run()
    assert (empty.returncode, empty.stdout) == (2, "")
    assert "no EXPORT is given, and corpus/raw/exports holds none" in empty.stderr
    assert run(export).returncode == 1
    settings.write_text('name = "t"\nscheme = "stance"\n[aliases]\nFavour = "other_language"\n', "utf-8")
    again = run("--json")
    assert (again.returncode, json.loads(again.stdout)["accepted"]) == (0, 2)
    assert run("--out", "a.jsonl").returncode == 2


def test_a_file_without_tasks_is_told_plainly(run, tmp_path):
    (tmp_path / "none.json").write_text("[]", "utf-8")
    done = run("none.json", "--out", "a.jsonl")
    assert done.returncode == 0
    assert "none.json: the file holds no tasks" in done.stderr
