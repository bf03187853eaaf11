"""The commands about people, as somebody types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.cli import main
from stancekit.files.annotators import add_annotator
from stancekit.files.jsonl import read_records, write_records
from stancekit.files.workspace import Workspace
from stancekit_schemas import Task


def run(space: Workspace, *arguments: str) -> None:
    with pytest.raises(SystemExit) as done:
        main([*arguments, "--workspace", str(space.root)])
    assert not done.value.code, done.value.code


def test_a_whole_afternoon(space: Workspace, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    def told(*arguments: str) -> dict[str, object]:
        run(space, *arguments, "--json")
        out, err = capsys.readouterr()
        assert "error" not in err
        return json.loads(out)

    asked = told("questions")["questions"]
    assert [row["asked"] for row in asked] == [1, 0]
    unit = asked[0]["unit"]
    ruled = told("rulings", "add", "--rule", "R5", "--text", "It is.", "--unit", unit, "--on", "2026-02-01")
    assert told("rulings", "list", "--rule", "R5")["rulings"] == [ruled]
    assert told("rulings", "list", "--rule", "R3")["rulings"] == []
    assert len(told("questions", "--unanswered")["questions"]) == 1
    bumped = told("guidelines", "bump", "0.9.0", "--from", "2026-01-01T00:00Z", "--summary", "first")
    assert (bumped["version"], bumped["effective"]) == ("0.9.0", "2026-01-01T00:00:00Z")
    assert told("guidelines", "list")["annotations"][0]["not_acknowledged"] > 0
    assert len(told("hours", "--save")["totals"]) == 4
    assert [row["standing"] for row in told("train", "score")["annotators"]] == ["passed", "passed"]
    agenda = tmp_path / "agenda.md"
    made = told("agenda", "--on", "2026-03-01", "--record", "--items", "2", "--out", str(agenda))
    assert made["recorded"] == len(made["items"]) == 2
    assert agenda.read_text("utf-8").startswith("# ")
    pages = told("feedback", "--although-open", "--on", "2026-03-01", "--record")["pages"]
    assert all((space.root / page["page"]).is_file() for page in pages)
    assert all(page["compared"] == page["same"] + page["different"] for page in pages)


def test_what_a_person_reads(space: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    run(space, "rulings", "add", "--rule", "R5", "--text", "It [bold]is[/bold].", "--on", "2026-02-01", "-q")
    capsys.readouterr()
    run(space, "rulings", "list")
    assert capsys.readouterr().out == "2026-02-01  R5  guidelines 0.9.0\n  It [bold]is[/bold].\n"
    run(space, "questions")
    assert "  note: Is it R5? Tell [somebody] (1)\n" in capsys.readouterr().out
    run(space, "train", "score", "--mistakes")
    out = capsys.readouterr().out
    assert "try 1: 0/16 (0%) on 4 item(s)" in out
    assert "codable: needs_media, not yes." in out
    run(space, "hours")
    out, err = capsys.readouterr()
    assert "all days" in out
    assert "pauses of more than 10 minutes are no work" in err
    run(space, "agenda", "--items", "1")
    assert "### 1. Item" in capsys.readouterr().out


def test_refusals_have_their_code_and_a_hint(space: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    def refused(*arguments: str) -> tuple[object, str]:
        with pytest.raises(SystemExit) as done:
            main([*arguments, "--workspace", str(space.root)])
        out, err = capsys.readouterr()
        assert out == ""
        return done.value.code, err

    status, words = refused("feedback")
    assert status == 1
    assert "main round is not over" in words
    assert "hint: see 'stancekit status'" in words
    status, words = refused("guidelines", "bump", "0.9.0", "--from", "soon", "--summary", "x")
    assert (status, words.splitlines()[0]) == (2, "stancekit: error: --from 'soon' is no time")
    status, words = refused("agenda", "--record")
    assert (status, words.splitlines()[1]) == (2, "hint: give --on YYYY-MM-DD")


def test_no_line_of_status_or_questions_is_wider_than_the_screen(
    space: Workspace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    tasks = read_records(space.built / "tasks.jsonl", Task)
    upshot = "asks everybody who lives near the square to plant trees there " * 3
    write_records(
        space.built / "tasks.jsonl", [t.model_copy(update={"upshot": upshot.strip()}) for t in tasks]
    )
    people = [add_annotator(space, f"person{number}@example.org").rater for number in range(9)]
    run(space, "guidelines", "bump", "0.9.0", "--from", "2026-01-01T00:00Z", "--summary", "first", "-q")
    capsys.readouterr()
    run(space, "questions")
    asked = capsys.readouterr().out.splitlines()
    run(space, "status", "--no-agreement")
    stood = capsys.readouterr().out.splitlines()
    assert max(map(len, asked + stood)) <= 80
    (start,) = (n for n, line in enumerate(asked) if line.startswith("  upshot: ") and n < 4)
    assert asked[start + 1].startswith("    ")
    (start,) = (n for n, line in enumerate(stood) if "not acknowledged by 9: " in line)
    assert all(line.startswith("    ") for line in stood[start + 1 : start + 3])
    told = " ".join(stood)
    assert all(rater in told for rater in people)
