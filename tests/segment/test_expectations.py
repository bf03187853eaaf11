"""Passages marked by hand: what is wrong with them is told, and none drops out of the score in silence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stancekit.errors import DataError
from stancekit.steps.evaluate_segmentation import evaluate_segmentations, unitizing
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


def test_words_at_another_place_than_marked_are_scored_where_they_stand_and_told(score):
    start = TEXT.index("Rye")
    total, complaints = score([RYE | {"start": start - 1, "end": start + 12}])
    assert total.by_kind["embedded"].exact == 1
    assert complaints == [
        f"{complaints[0].partition(':')[0]}: its words stand at {start}–{start + 13}, not at {start - 1}–{start + 12}: 'Rye can wait.'"
    ]
    _, complaints = score([RYE | {"start": start, "end": start + 13}])
    assert complaints == []


def test_words_are_found_whatever_white_space_parts_them(score):
    total, complaints = score([RYE | {"text": "Rye\n can\twait."}])
    assert (total.by_kind["embedded"].exact, complaints) == (1, [])


def test_words_are_found_across_the_marks_of_a_block_quote(tmp_path):
    (tmp_path / "a.md").write_text(
        "The baker Ivo Tamm wants to sleep.\n\n> Rye can wait.\n>\n> I cannot.\n>\n> — Ivo Tamm (@ivotamm) May 2, 2022\n",
        "utf-8",
    )
    (tmp_path / "a.json").write_text(json.dumps([{**RYE, "text": "Rye can wait.\n\nI cannot."}]), "utf-8")
    total, complaints = evaluate_segmentations(segment_files([tmp_path / "a.md"]).segmentations, tmp_path)
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
        ({"kind": "quoted", "start": 3, "end": 3}, "end"),
        (RYE | {"start": 5, "end": 9}, "end"),
        (RYE | {"start": 5}, "record"),
        (RYE | {"author_handle": "ivotamm"}, "author_handle"),
        (RYE | {"author_name": ""}, "author_name"),
        (RYE | {"posted_on": "May 2, 2022"}, "posted_on"),
        (RYE | {"date_iso": "2022-02-30"}, "date_iso"),
        ({"kind": "statement", "text": "Rye", "date": "May 2, 2022"}, "record"),
        (RYE | {"author": "Ivo Tamm"}, "author"),
        (RYE | {"answer": "A"}, "answer"),
    ],
)
def test_a_row_that_says_what_none_can_is_named(score, row, field):
    with pytest.raises(DataError) as caught:
        score([RYE, row])
    assert "a.json" in caught.value.message
    assert f"passage 2: {field}: " in caught.value.message


def test_all_that_is_wrong_is_told_at_once(score, tmp_path):
    (tmp_path / "b.json").write_text(
        json.dumps([RYE | {"source": "a.txt", "answer": "A", "start": 5, "end": 9}]), "utf-8"
    )
    with pytest.raises(DataError) as caught:
        score([RYE | {"author": "Ivo Tamm", "author_handle": "ivotamm"}])
    told = caught.value.message.splitlines()
    assert len(told) == 1 + 4
    assert "author: no such field (did you mean author_name?)" in caught.value.message
    assert "5–9 is no place for a text of 13 characters" in caught.value.message


def test_what_records_and_notes_have_beside_is_accepted(score, tmp_path):
    cut = segment_files([tmp_path / "a.txt"]).reactions
    notes = {
        "set": "A",
        "note": "plain",
        "media_only": False,
        "copy_of_text": None,
        "date": "May 2",
        "traps": [],
    }
    total, _ = score([json.loads(r.to_line()) | {"date_iso": None} for r in cut])
    assert total.by_kind["embedded"].f1 == 1.0
    total, _ = score([RYE | notes])
    assert total.by_kind["embedded"].exact == 1


@pytest.mark.parametrize(
    ("marked", "names", "attributions"),
    [
        ({}, [0, 0], [0, 0]),
        ({"author_name": "Ivo Tamm"}, [1, 1], [0, 0]),
        ({"author_name": None}, [0, 1], [0, 0]),
        ({"author_handle": "@ivotamm"}, [0, 0], [1, 1]),
        ({"author_handle": "@lenaroos"}, [0, 0], [0, 1]),
        ({"posted_on": "2022-05-02"}, [0, 0], [1, 1]),
        ({"posted_on": None}, [0, 0], [0, 1]),
        ({"author_handle": "@ivotamm", "posted_on": "2022-05-03"}, [0, 0], [0, 1]),
    ],
)
def test_what_was_not_marked_is_not_scored(score, marked, names, attributions):
    row = {"kind": "embedded", "text": "Rye can wait."}
    total, _ = score([row | marked])
    tally = total.by_kind["embedded"]
    assert (tally.names, tally.handle_date, tally.roles) == (names, attributions, [0, 0])
    assert len(total.differences) == 1 + (names == [0, 1]) + (attributions == [0, 1])
    between, _ = score([row | marked], other=[row])
    assert (between.by_kind["embedded"].names, between.by_kind["embedded"].handle_date) == ([0, 0], [0, 0])


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize(
    ("without", "kappa", "roles"), [((), 1.0, [2, 2]), (("role",), None, [0, 0]), ((0,), None, [1, 1])]
)
def test_a_role_that_one_of_two_people_left_out_is_not_scored(score, first, without, kappa, roles):
    one = [
        {"kind": "embedded", "role": "statement", "text": "Rye can wait."},
        {"kind": "embedded", "role": "reaction", "text": "It cannot!"},
    ]
    gone = (0, 1) if without == ("role",) else without
    other = [
        {key: row[key] for key in row if key != "role" or place not in gone} for place, row in enumerate(one)
    ]
    pair = (other, one) if first else (one, other)
    total, _ = score(pair[0], other=pair[1])
    agreement = unitizing(total)
    assert agreement["kappa_roles"]["value"] == kappa
    assert agreement["unitizing_alpha_u"]["value"] == pytest.approx(1)
    assert agreement["unitizing_alpha_u"]["labels"] == ("kind" if gone else "role")
    assert total.by_kind["embedded"].roles == roles


def test_roles_that_differ_are_told_from_roles_left_out(score):
    one = [RYE | {"role": "statement"}, {"kind": "reaction", "text": "It cannot!"}]
    total, _ = score(one, other=[one[0], one[1] | {"kind": "other"}])
    agreement = unitizing(total)
    assert agreement["unitizing_alpha_u"]["value"] < 1
    assert agreement["kappa_roles"]["value"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("name", "content"),
    [("package.json", '{"name": "bread"}'), ("torn.json", "[{"), ("rows.jsonl", '{"text": "An article."}\n')],
)
def test_a_file_that_holds_no_passages_is_told_and_left_out(score, tmp_path, name, content):
    (tmp_path / name).write_text(content, "utf-8")
    total, [complaint] = score([RYE])
    assert total.by_kind["embedded"].exact == 1
    assert f"{tmp_path / name}: " in complaint
    assert complaint.endswith("left out, for no article has its name")


def test_a_file_with_the_name_of_an_article_must_hold_passages(score, tmp_path):
    (tmp_path / "a.jsonl").write_text("[{\n", "utf-8")
    with pytest.raises(DataError, match=r"a\.jsonl: not JSON"):
        score([RYE])


def test_an_empty_file_is_told_how_nothing_is_written(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.json").write_text("", "utf-8")
    with pytest.raises(DataError) as told:
        evaluate_segmentations(segment_files([tmp_path / "a.txt"]).segmentations, tmp_path)
    assert "[]" in (told.value.hint or "")
