"""What `segment` says: who is missing, what was not applied, what to do about each failure, and on how many columns."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stancekit.cli import main
from stancekit.files.articles import read_article
from stancekit.files.jsonl import read_records, write_records
from stancekit.steps.init import make_workspace
from stancekit.steps.segment import segment_files
from stancekit_schemas import Correction, Focal, sha256

TEXT = "The baker Ivo Tamm wants to sleep.\n\nRye can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nIt cannot! — Lena Roos (@lenaroos) May 2, 2022\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(capsys, *arguments: object) -> tuple[object, str]:
    with pytest.raises(SystemExit) as end:
        main(["segment", *map(str, arguments)])
    return end.value.code, capsys.readouterr().err


@pytest.mark.parametrize("focal", [Focal(name="Ivo Tomm"), Focal(name="7", handles=("@@@",))])
def test_a_focal_person_who_is_nobody_here_is_told(article, focal):
    [problem] = segment_files([article], focal=focal).problems
    assert (problem.severity, problem.code, problem.file) == ("flag", "focal_absent", article.as_posix())


def test_one_whose_surname_alone_is_above_a_post_is_told(article):
    article.write_text(TEXT.replace("Ivo Tamm (", "Not Ivo Tamm (").replace("@ivotamm", "@notivo"), "utf-8")
    [problem] = segment_files([article], focal=Focal(name="Ivo Tamm")).problems
    assert (problem.code, "Not Ivo Tamm" in problem.message) == ("focal_absent", True)


@pytest.mark.parametrize(
    ("focal", "text"),
    [
        (Focal(name="Ivo Tamm"), TEXT),
        (Focal(name="Ivo Sebastian Tamm"), TEXT.replace("Rye can wait. — Ivo Tamm (@ivotamm) May 2, 2022", "")),
        (Focal(name="somebody", handles=("@ivotamm",)), TEXT),
        (Focal(name="山田 太郎"), "山田太郎さんがパンの話をした。\n\nだめ！ — 鈴木花子 (@hana) 2022年5月2日\n"),
        (Focal(name="Ivo Tomm"), "Nobody said a word.\n"),
    ],
)  # fmt: skip
def test_one_who_is_there_or_could_not_be_is_not(article, focal, text):
    article.write_text(text, "utf-8")
    assert segment_files([article], focal=focal).problems == ()


def test_a_correction_that_is_not_applied_is_a_failure(article, tmp_path, capsys):
    read = read_article(article).article
    lost = Correction(action="drop", source="gone.txt", article_sha256="0" * 64, start=0, end=3, text="The")
    kept = Correction(
        action="keep", source=read.source, article_sha256=read.sha256, start=TEXT.index("It cannot"),
        end=TEXT.index("It cannot") + 10, text="It cannot!",
    )  # fmt: skip
    for corrections, expected in (([kept], 0), ([kept, lost], 1)):
        write_records(tmp_path / "c.jsonl", corrections)
        code, said = run(
            capsys, article, "--corrections", tmp_path / "c.jsonl", "--out", tmp_path / "o", "--quiet"
        )
        assert code == expected
        assert ("1 correction was not applied; everything else was done" in said) == bool(expected)
    assert len((tmp_path / "o").read_text("utf-8").splitlines()) == 2


def test_corrections_of_an_article_that_was_taken_out_of_a_workspace_are_none(tmp_path, capsys):
    space = make_workspace(tmp_path / "w", sample=True)
    for path in sorted((space.raw / "articles").iterdir())[1:]:
        path.unlink()
    code, said = run(capsys, "--workspace", space.root)
    assert code == 0
    assert "no article has this name or this text; not applied" in said
    kept = read_records(space.raw / "corrections.jsonl", Correction)
    article = next((space.raw / "articles").iterdir())
    text = article.read_text("utf-8")
    first = len(text) - len(text.lstrip())
    mine = kept[0].model_copy(
        update={"source": space.relative(article), "action": "drop", "article_sha256": sha256(text), "start": first, "end": first + 1, "text": text[first]}
    )  # fmt: skip
    write_records(space.raw / "corrections.jsonl", [*kept, mine])
    code, said = run(capsys, "--workspace", space.root)
    assert (code, "1 correction was not applied" in said) == (1, True)


def test_each_failure_has_its_own_remedy(article, tmp_path, capsys):
    (tmp_path / "b.txt").write_text("", "utf-8")
    (tmp_path / "c.txt").write_bytes(b"\x1f\x8b\x08" + bytes(99))
    code, said = run(capsys, tmp_path, tmp_path / "no.txt", "--out", tmp_path / "o", "--quiet")
    assert code == 1
    b, c, none = (tmp_path / name for name in ("b.txt", "c.txt", "no.txt"))
    assert said.splitlines() == [
        "stancekit: error: 3 articles could not be used; everything else was done",
        f"  {b}: holds no text",
        "    hint: leave it out, or look why nothing was saved",
        f"  {c}: cannot be read: it is compressed (gzip)",
        "    hint: unpack it first",
        f"  {none}: cannot be read: No such file or directory",
        "    hint: check that the file exists and is of a format that stancekit reads",
    ]


def test_lines_fit_a_terminal_and_are_whole_elsewhere(article, tmp_path, capsys, monkeypatch):
    from rich.cells import cell_len

    monkeypatch.chdir(tmp_path)
    article.with_name("b.txt").write_text(TEXT, "utf-8")
    article.with_name("c.txt").write_text("だめだ。" * 30 + " — â€œno” " + TEXT, "utf-8")
    article.with_name("d.pdf").write_bytes(b"%PDF-")
    arguments = ("a.txt", "b.txt", "c.txt", "d.pdf", "--focal", "Nobody Whoever", "--out", tmp_path / "o")
    _, whole = run(capsys, *arguments)
    assert max(map(len, whole.splitlines())) > 100
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    _, folded = run(capsys, *arguments)
    assert folded.split() == whole.split()
    assert max(cell_len(line) for line in folded.splitlines() if "/" not in line) <= 80
