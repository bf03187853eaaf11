"""Records on disk: canonical, atomic, and every problem with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stancekit.errors import DataError
from stancekit.files.atomic import write_bytes
from stancekit.files.jsonl import append_records, read_records, write_records
from stancekit_schemas import Account, Problem, canonical_json


def problem(message: str) -> Problem:
    return Problem(severity="note", code="c", file="f.json", message=message, remedy="look")


def test_rows_come_out_sorted_whatever_the_order(tmp_path: Path) -> None:
    rows = [problem("b"), problem("a"), problem("ü “x” 🖕🏻\u2028")]
    write_records(tmp_path / "one.jsonl", rows)
    write_records(tmp_path / "two.jsonl", rows[::-1])
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert sorted(read_records(tmp_path / "one.jsonl", Problem), key=str) == sorted(rows, key=str)
    assert b"\r" not in (tmp_path / "one.jsonl").read_bytes()


def test_every_bad_line_is_named_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"annotations": 2}\nnot json\n\n{"schema_version": "99"}\n{"files": "many"}\n', "utf-8")
    with pytest.raises(DataError) as caught:
        read_records(path, Account)
    for part in (":1:", "does not balance", ":2:", "not JSON", ":4:", "upgrade stancekit", ":5:", "files"):
        assert part in caught.value.message


def test_a_missing_file_and_other_encodings_are_data_errors(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="does not exist"):
        read_records(tmp_path / "none.jsonl", Account)
    assert read_records(tmp_path / "none.jsonl", Account, missing_ok=True) == []
    (tmp_path / "latin.jsonl").write_bytes(b'{"x": "\xe9"}\n')
    with pytest.raises(DataError, match="not UTF-8"):
        read_records(tmp_path / "latin.jsonl", Account)


def test_appending_keeps_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "raw" / "rows.jsonl"
    append_records(path, [problem("b")])
    before = path.read_bytes()
    append_records(path, [problem("a")])
    assert path.read_bytes().startswith(before)
    assert [row.message for row in read_records(path, Problem)] == ["b", "a"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    write_bytes(path, b"old")
    with pytest.raises(TypeError):
        write_bytes(path, "not bytes")  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["file.txt"]


def test_private_files_are_the_owners_alone(tmp_path: Path) -> None:
    write_bytes(tmp_path / "secret", b"x", private=True)
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_survives_the_round_trip_to_the_letter(text: str) -> None:
    row = problem(text)
    assert Problem.model_validate_json(row.to_line()) == row


def test_canonical_json_has_no_nan() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        canonical_json({"x": float("nan")})


def test_a_missing_file_names_the_command_that_writes_it(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="does not exist") as caught:
        read_records(tmp_path / "reactions.jsonl", Problem)
    assert caught.value.hint == "'stancekit segment' writes it"
