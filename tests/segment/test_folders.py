"""What is read of a folder, and what is told of the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.files.articles import ReadArticle, read_articles
from stancekit.steps.segment import segment_files

TEXT = "Bread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nIt cannot! — Lena Roos (@lenaroos) May 2, 2022\n"


def test_hidden_files_and_folders_are_left_out(tmp_path):
    for name in ("a.txt", ".b.txt", ".hidden/c.txt", "sub/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    assert [r.article.text for r in read_articles([tmp_path])] == ["a.txt", "sub/d.txt"]


def test_a_folder_below_a_hidden_one_is_read_where_it_is_named(tmp_path):
    folder = tmp_path / ".hidden" / "articles"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT, "utf-8")
    assert len(list(read_articles([folder]))) == 1


def test_the_kinds_of_skipped_files_are_counted(tmp_path):
    for name in ("a.txt", "b.pdf", "c.PDF", "d.docx", "e"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    (tmp_path / "f.txt").symlink_to(tmp_path / "gone.txt")
    note, article = read_articles([tmp_path])
    assert isinstance(article, ReadArticle)
    assert (note.severity, note.code) == ("note", "skipped")
    assert note.message == "5 files skipped: 1 .docx, 2 .pdf, 1 dangling link, 1 without a suffix"


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
def test_a_file_that_is_no_text_is_refused_by_its_name(tmp_path, name):
    (tmp_path / name).write_text(TEXT, "utf-8")
    [problem] = read_articles([tmp_path / name])
    assert problem.severity == "refused"
    assert "convert it" in problem.remedy


def test_the_same_text_twice_is_cut_once_and_reported(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    corpus = segment_files([tmp_path])
    assert [Path(s.article.source).name for s in corpus.segmentations] == ["a.txt"]
    assert len({r.reaction_id for r in corpus.reactions}) == len(corpus.reactions) == 2
    [problem] = corpus.problems
    assert (Path(problem.file).name, problem.code) == ("b.txt", "same_text")
    assert "a.txt" in problem.message


def test_of_many_kinds_of_skipped_files_the_most_frequent_are_told(tmp_path):
    for number in range(30):
        (tmp_path / f"a.k{number:02}").write_text(TEXT, "utf-8")
    (tmp_path / "b.k29").write_text(TEXT, "utf-8")
    [note] = read_articles([tmp_path])
    assert (
        note.message
        == "31 files skipped: 1 .k00, 1 .k01, 1 .k02, 1 .k03, 1 .k04, 2 .k29, 24 of 24 other kinds"
    )


def test_a_folder_that_cannot_be_read_is_named(tmp_path, monkeypatch):
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "shut").mkdir()
    real = os.scandir

    def scandir(path):
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    problem, article = read_articles([tmp_path])
    assert isinstance(article, ReadArticle)
    assert (problem.severity, problem.file) == ("refused", (tmp_path / "shut").as_posix())
    assert problem.message == "the folder cannot be read: Permission denied"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_not_utf8_is_written_so_that_it_can_be(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / os.fsdecode(b"f\xfcr.txt")).write_text(TEXT.replace("Bread", "Rye"), "utf-8")
    command = [sys.executable, "-m", "stancekit", "segment", str(tmp_path), "--out", str(tmp_path / "o"), "--review", str(tmp_path / "r")]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert r"f\xfcr.txt: its name is not UTF-8" in done.stderr
    assert (tmp_path / "o").read_text("utf-8").count(r"f\\xfcr.txt") == 2
    assert r"f\xfcr.txt" in (tmp_path / "r").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no FIFOs")
def test_a_pipe_that_has_a_name_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    [problem] = read_articles([tmp_path / "a.txt"])
    assert problem.severity == "refused"
    assert "stdin" in problem.remedy
    [note] = read_articles([tmp_path])
    assert note.message == "1 file skipped: 1 pipe or device"


@pytest.mark.skipif(sys.platform != "linux", reason="open files have no such names")
def test_an_open_pipe_is_read(tmp_path):
    ours, theirs = os.pipe()
    os.write(theirs, TEXT.encode())
    os.close(theirs)
    try:
        [read] = read_articles([Path(f"/dev/fd/{ours}")])
    finally:
        os.close(ours)
    assert read.article.text == TEXT
