"""Where the results of `segment` go, and that nothing which is there already is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.cli import main
from stancekit.files.workspace import Workspace
from stancekit.steps.init import make_workspace
from stancekit.steps.segment import segment_files, segment_workspace

RYE = "The baker Ivo Tamm wants to sleep.\n\nRye can wait… — Ivo Tamm (@ivotamm) May 2, 2022\n\nIt cannot! — Lena Roos (@lenaroos) May 2, 2022\n"
OATS = RYE.replace("Rye", "Oats").replace("It cannot", "No, they cannot")
PAGE = f"<!doctype html><html><body><p>{RYE}</p></body></html>"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(RYE, "utf-8")
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Run the command, and give its exit code, what it prints, and what it says beside."""

    def _run(*arguments: object) -> tuple[object, str, str]:
        with pytest.raises(SystemExit) as end:
            main(["segment", *map(str, arguments)])
        said = capsys.readouterr()
        return end.value.code, said.out, said.err

    return _run


@pytest.mark.parametrize("option", ["--out", "--sets", "--review"])
@pytest.mark.parametrize("way", ["itself", "link", "folder"])
def test_an_article_is_never_overwritten(article, run, option, way):
    target = article
    if way == "link":
        target = article.with_name("link")
        os.link(article, target)
    code, _, said = run(article.parent if way == "folder" else article, option, target)
    assert code == 2
    assert f"{option} {target} is one of the files that are read" in said
    assert article.read_text("utf-8") == RYE


@pytest.mark.skipif(sys.platform == "win32", reason="standard input has no name there")
def test_nor_is_one_that_comes_on_stdin(article):
    command = [sys.executable, "-m", "stancekit", "segment", "-", "--out", str(article)]
    with article.open("rb") as file:
        done = subprocess.run(command, stdin=file, capture_output=True, check=False)
    assert (done.returncode, article.read_text("utf-8")) == (2, RYE)


def test_nor_is_what_else_is_read(article, run):
    expected = article.with_name("expected.json")
    expected.write_text("[]", "utf-8")
    for option in ("--corrections", "--evaluate"):
        code, _, said = run(article, option, expected, "--review", expected)
        assert (code, "one of the files that are read" in said) == (2, True)
        assert expected.read_text("utf-8") == "[]"


@pytest.mark.parametrize("name", ["x", "-"])
def test_two_results_do_not_go_to_one_place(article, run, name):
    target = name if name == "-" else article.with_name(name)
    code, out, said = run(article, "--out", target, "--sets", target)
    assert (code, out) == (2, "")
    assert "--out and --sets both go to" in said


def test_the_review_page_does_not_replace_what_a_workspace_builds(tmp_path, run):
    space = make_workspace(tmp_path / "w", sample=True)
    target = space.built / "sets.jsonl"
    code, _, said = run("--workspace", space.root, "--review", target)
    assert (code, "both go to" in said) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no FIFOs")
def test_records_go_through_a_pipe(article, run):
    pipe = article.with_name("pipe")
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        code, _, said = run(article, "--out", pipe)
        rows = [json.loads(line) for line in os.read(reader, 1 << 16).decode().splitlines()]
    finally:
        os.close(reader)
    assert (code, said.splitlines()[-1]) == (0, f"written: {pipe}")
    assert [row["text"] for row in rows] == ["Rye can wait…", "It cannot!"]
    assert pipe.is_fifo()


def test_a_dash_is_standard_output_for_each_result(article, run):
    code, out, _ = run(article, "--out", article.with_name("o"), "--sets", "-", "--quiet")
    assert (code, [len(json.loads(line)["members"]) for line in out.splitlines()]) == (0, [1])
    code, out, _ = run(article, "--out", article.with_name("o"), "--review", "-", "--quiet")
    assert (code, out[:15].lower()) == (0, "<!doctype html>")
    assert run(article, "--json", "--sets", "-")[0] == 2
    assert not Path("-").exists()


def test_records_stand_in_reading_order_however_articles_are_given(tmp_path, run):
    for name, text in (("a.txt", RYE), ("b.txt", OATS)):
        (tmp_path / name).write_text(text, "utf-8")
    _, out, _ = run(tmp_path / "b.txt", tmp_path / "a.txt", "--quiet")
    rows = [json.loads(line) for line in out.splitlines()]
    assert [(Path(row["source"]).name, row["start"]) for row in rows] == sorted(
        (Path(row["source"]).name, row["start"]) for row in rows
    )
    assert out == run(tmp_path / "a.txt", tmp_path / "b.txt", "--quiet")[1]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", PAGE.encode()),
        ("a.txt", RYE.encode("cp1252")),
        ("a.txt", RYE.encode("utf-16")),
        ("a.jsonl", b'{"text": "Not \\ud83d noon. - Lena Roos (@lenaroos) May 2, 2022"}'),
    ],
)
def test_the_text_that_offsets_count_in_is_written_and_told(tmp_path, run, name, content):
    (tmp_path / name).write_bytes(content)
    _, out, said = run(tmp_path / name)
    assert "the text that the offsets count in is written with --out FILE" in said
    _, _, said = run(tmp_path / name, "--out", tmp_path / "o.jsonl")
    assert f"is in {tmp_path / 'texts'}" in said
    rows = [json.loads(line) for line in out.splitlines()]
    text = (tmp_path / "texts" / f"{rows[0]['article_id']}.txt").read_bytes().decode("utf-8")
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)


def test_nothing_is_written_or_told_beside_plain_utf8(article, run):
    _, _, said = run(article, "--out", article.with_name("o.jsonl"))
    assert "offsets" not in said
    assert not (article.parent / "texts").exists()


def test_the_text_of_a_removed_article_goes_from_what_is_built(tmp_path):
    space = Workspace(make_workspace(tmp_path / "w", sample=True).root)
    segment_workspace(space)
    texts = space.built / "texts"
    before = {path.name for path in texts.iterdir()}
    (texts / "notes.txt").write_text("mine", "utf-8")
    (space.raw / "articles" / "08_drones_not_rockets.html").unlink()
    segment_workspace(space)
    left = {path.name for path in texts.iterdir()}
    assert len(before - left) == 1
    assert "notes.txt" in left


def test_what_was_built_stays_where_no_article_can_be_used(tmp_path, run):
    space = make_workspace(tmp_path / "w", sample=True)
    segment_workspace(space)
    before = (space.built / "reactions.jsonl").read_bytes()
    for path in (space.raw / "articles").iterdir():
        path.write_text("", "utf-8")
    assert run("--workspace", space.root)[0] == 1
    assert (space.built / "reactions.jsonl").read_bytes() == before
    articles = space.raw / "articles"
    out = tmp_path / "mine.jsonl"
    out.write_bytes(before)
    assert run(articles, "--out", out)[0] == 1
    assert out.read_bytes() == before


def test_passages_come_by_the_name_of_their_article(tmp_path):
    for name, text in (("a.txt", RYE), ("b.txt", OATS)):
        (tmp_path / name).write_text(text, "utf-8")
    corpus = segment_files([tmp_path / "b.txt", tmp_path / "a.txt"])
    assert [Path(s.source).name for s in corpus.sets] == ["a.txt", "b.txt"]
