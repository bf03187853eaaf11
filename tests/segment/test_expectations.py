"""Passages marked by hand: what is wrong with them is told, and none drops out of the score in silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.steps.evaluate_segmentation import evaluate_segmentations
from stancekit.steps.segment import segment_files

TEXT = "The baker Ivo Tamm wants to sleep.\n\nRye can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nIt cannot! — Lena Roos (@lenaroos) May 2, 2022\n"
RYE = {"kind": "statement", "text": "Rye can wait.", "author_handle": "@ivotamm", "posted_on": "2022-05-02"}
NEVER = {"kind": "embedded", "text": "It can, though.", "traps": ["reply"]}


@pytest.fixture
def score(tmp_path: Path):
    """Score the article against these passages."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    def _score(rows: object, *, other: object = None):
        (tmp_path / "a.json").write_text(json.dumps(rows), "utf-8")
        against = None
        if other is not None:
            against = tmp_path / "other"
            against.mkdir(exist_ok=True)
            (against / "a.json").write_text(json.dumps(other), "utf-8")
        cut = segment_files([tmp_path / "a.txt"]).segmentations
        return evaluate_segmentations(cut, tmp_path, against=against)

    return _score


def test_words_that_are_not_in_the_text_are_missed(score):
    total, complaints = score([RYE, NEVER])
    tally = total.by_kind["embedded"]
    assert (tally.expected, tally.exact, tally.misses, tally.recall) == (2, 1, 1, 0.5)
    assert (total.by_trap["reply"].expected, total.by_trap["reply"].misses) == (1, 1)
    [complaint] = complaints
    assert "not in the text" in complaint
    assert "It can, though." in complaint


def test_words_are_found_whatever_white_space_parts_them(score):
    total, complaints = score([RYE | {"text": "Rye\n can\twait."}])
    assert (total.by_kind["embedded"].exact, complaints) == (1, [])


def test_of_another_person_they_are_spurious(score):
    total, _ = score([RYE], other=[RYE, NEVER])
    assert (total.by_kind["embedded"].found, total.by_kind["embedded"].precision) == (2, 0.5)


def test_an_expectation_without_its_article_is_told(score, tmp_path):
    (tmp_path / "gone.json").write_text(json.dumps([RYE]), "utf-8")
    _, complaints = score([RYE])
    assert complaints == ["gone.json: no article for this expectation"]
    (tmp_path / "gone.json").unlink()
    _, complaints = score([RYE | {"source": "a.txt"}, RYE | {"source": "b.txt"}])
    assert complaints == ["b.txt: no article for this expectation"]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (RYE | {"kind": "embed"}, "kind"),
        ({"text": "Rye"}, "kind"),
        (RYE | {"kind": ["embedded"]}, "kind"),
        (RYE | {"role": "answer"}, "role"),
        (RYE | {"text": 5}, "text"),
        ({"kind": "quoted", "start": 3}, "record"),
    ],
)
def test_a_row_that_says_what_none_can_is_named(score, row, field):
    with pytest.raises(DataError) as caught:
        score([RYE, row])
    assert "a.json" in caught.value.message
    assert f"passage 2: {field}: " in caught.value.message
