"""Two people's passages: they are compared on the articles that both have marked, whoever is named first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.cli import main
from stancekit.errors import DataError
from stancekit.steps.evaluate_segmentation import evaluate_segmentations, unitizing
from stancekit.steps.segment import segment_files

POST = "Rye can wait. — Ivo Tamm (@ivotamm) May 2, 2022"
RYE = {"kind": "statement", "text": "Rye can wait."}
NOT = {"kind": "reaction", "text": "It cannot!"}


@pytest.fixture
def people(tmp_path: Path):
    """Two articles with the same post, and a folder for each person; gives the names of what is written there."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(
            f"{name}\n\n{POST}\n\nIt cannot! — Lena Roos (@lenaroos)\n", "utf-8"
        )

    def _people(**marked: dict[str, object]) -> list[Path]:
        for person, files in marked.items():
            (tmp_path / person).mkdir()
            for name, rows in files.items():
                (tmp_path / person / name).write_text(json.dumps(rows), "utf-8")
        return [tmp_path / person for person in marked]

    return _people


def compared(one: Path, other: Path):
    cut = segment_files([one.parent / "a.txt", one.parent / "b.txt"]).segmentations
    total, complaints = evaluate_segmentations(cut, one, against=other)
    return total, unitizing(total), complaints


def test_an_article_that_one_has_not_marked_is_left_out_whoever_is_named_first(people):
    one, other = people(one={"a.json": [RYE, NOT], "b.json": [RYE]}, other={"a.json": [RYE, NOT]})
    forth, back = compared(one, other), compared(other, one)
    assert forth[1] == back[1]
    assert forth[1]["unitizing_alpha_u"]["value"] == pytest.approx(1)
    assert forth[0].to_dict() == back[0].to_dict()
    assert forth[0].to_dict()["articles"] == 1
    b = (one.parent / "b.txt").as_posix()
    assert forth[2] == back[2] == [f"{b}: not marked in {other}; left out"]


@pytest.mark.parametrize("first", [0, 1])
def test_an_empty_list_says_that_nothing_stands_there(people, first):
    both = people(one={"a.json": [RYE, NOT], "b.json": [RYE]}, other={"a.json": [RYE, NOT], "b.json": []})
    total, agreement, complaints = compared(both[first], both[1 - first])
    assert (total.to_dict()["articles"], complaints) == (2, [])
    assert agreement["unitizing_alpha_u"]["value"] < 1


def test_a_file_of_passages_that_belong_elsewhere_says_nothing_about_its_own_article(people):
    one, other = people(
        one={"a.json": [RYE], "b.json": [RYE]}, other={"a.json": [RYE], "b.json": [RYE | {"source": "a.txt"}]}
    )
    assert compared(one, other)[0].to_dict()["articles"] == 1


def test_two_people_without_an_article_in_common_are_not_compared(people):
    one, other = people(one={"a.json": [RYE]}, other={"b.json": [RYE]})
    with pytest.raises(DataError, match="no article is marked both in"):
        compared(one, other)


def test_of_how_many_articles_the_scores_are_is_told(people, capsys):
    one, other = people(one={"a.json": [RYE], "b.json": [RYE]}, other={"a.json": [RYE]})
    files = [str(one.parent / name) for name in ("a.txt", "b.txt")]
    for more, said in (
        (["--against", str(other)], "articles that both have marked: 1"),
        ([], "articles scored: 2"),
    ):
        with pytest.raises(SystemExit):
            main(["segment", *files, "--evaluate", str(one), *more])
        assert said in capsys.readouterr().out
