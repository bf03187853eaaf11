"""What is read of a folder, and what is told of the rest."""

from __future__ import annotations

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
