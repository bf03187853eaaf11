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


UNNAMED = {
    "en": "The actor deleted the post within the hour. It read: “A meal for one pound is a meal nobody respects.”\n\n“That is an insult to families,” said Clare Denny, the education minister.\n",
    "de": "Der Schauspieler löschte den Beitrag binnen einer Stunde. Darin stand: „Ein Essen für ein Pfund ist ein Essen, das niemand achtet.“\n\n„Das ist eine Beleidigung der Familien“, sagte Klara Denn, die Bildungsministerin.\n",
    "fr": "L'acteur a supprimé le message dans l'heure. On pouvait y lire : « Un repas à un euro, c'est un repas que personne ne respecte. »\n\n« C'est une insulte aux familles », a dit Claire Denis, la ministre de l'Éducation.\n",
    "es": "El actor borró el mensaje en menos de una hora. Decía: «Una comida de un euro es una comida que nadie respeta».\n\n«Es un insulto a las familias», dijo Clara Denia, la ministra de Educación.\n",
    "pl": "Aktor usunął wpis w ciągu godziny. Napisał w nim: „Obiad za złotówkę to obiad, którego nikt nie szanuje”.\n\n– To obraza dla rodzin – powiedziała Klara Denys, ministra edukacji.\n",
}


@pytest.mark.parametrize("focal", [None, Focal(name="Zed Nobody")])
@pytest.mark.parametrize("language", UNNAMED)
def test_words_of_somebody_not_named_go_to_no_critic_and_to_nobody_who_is_not_there(article, focal, language):
    article.write_text(UNNAMED[language], "utf-8")
    cut = segment_files([article], focal=focal)
    first, second = cut.reactions
    assert (first.author_name, "speaker_unnamed" in first.needs_review) == (None, True)
    assert (second.author_name is not None, second.role) == (True, "reaction")
    assert [problem.code for problem in cut.problems] == ["focal_absent"] * bool(focal)


def test_who_is_called_by_another_word_is_still_the_focal_person(article):
    article.write_text(
        "The singer deleted the post within the hour. She had written: “A meal for one pound is a meal nobody wants.”\n\n"
        "“I was tired,” said Clare Denny, the actress and singer, on Monday.\n", "utf-8",
    )  # fmt: skip
    assert [r.author_name for r in segment_files([article]).reactions] == ["Clare Denny"] * 2


def test_whom_the_cut_took_as_the_focal_person_is_told(article, tmp_path, capsys):
    page = tmp_path / "page.html"
    _, told = run(capsys, article, "--out", tmp_path / "o.jsonl", "--review", page)
    assert "focal person, inferred: Ivo Tamm (@ivotamm)\n" in told
    assert "Focal person: Ivo Tamm (@ivotamm) (inferred" in page.read_text("utf-8")
    _, told = run(
        capsys, article, "--out", tmp_path / "o.jsonl", "--review", page, "--focal", "Ivo Tamm @ivotamm"
    )
    assert "inferred" not in told
    assert "Focal person: Ivo Tamm (@ivotamm) (as given)" in page.read_text("utf-8")
    other = tmp_path / "b.txt"
    other.write_text("It rained all day.\n", "utf-8")
    _, told = run(capsys, article, other, "--out", tmp_path / "o.jsonl")
    assert "focal person, inferred: Ivo Tamm (@ivotamm) in 1 article, nobody in 1 article\n" in told


def test_every_file_that_was_written_is_told(article, tmp_path, capsys):
    out, sets = tmp_path / "o.jsonl", tmp_path / "s.jsonl"
    _, told = run(capsys, article, "--out", out, "--sets", sets)
    assert f"written: {out}, {sets}\n" in told
    _, told = run(capsys, article, "--sets", sets)
    assert f"written: {sets}\n" in told


@pytest.mark.parametrize(
    "given", ["Ivo Tamm @ivotamm", "Ivo Tamm (@ivotamm)", "Ivo Tamm/@ivotamm", "@ivotamm"]
)
def test_the_focal_person_may_be_given_as_the_summary_writes_it(article, tmp_path, capsys, given):
    out = tmp_path / "o.jsonl"
    code, told = run(capsys, article, "--out", out, "--focal", given)
    assert (code, "1 statement" in told, "focal_absent" in told) == (0, True, False)


@pytest.mark.parametrize("given", [" ", "()"])
def test_nobody_is_no_focal_person(article, capsys, given):
    code, told = run(capsys, article, "--out", "-", "--focal", given)
    assert (code, "--focal names nobody" in told) == (2, True)


def test_one_person_is_named_once_whatever_the_accounts(tmp_path, capsys):
    for number, account in enumerate((" (@ivotamm)", " (@ivotamm)", "")):
        text = f"The baker Ivo Tamm wants to sleep. Number {number}.\n\nRye can wait. — Ivo Tamm{account}, May 2, 2022\n\nIt cannot! — Lena Roos (@lenaroos) May 2, 2022\n"
        (tmp_path / f"{number}.txt").write_text(text.replace("),", ")"), "utf-8")
    _, told = run(capsys, *sorted(tmp_path.glob("*.txt")), "--out", tmp_path / "o.jsonl")
    assert told.count("Ivo Tamm") == 1
    assert "in 3 articles" in told
