"""Files as they come: encodings, repeated keys, broken downloads, other formats."""

from __future__ import annotations

import json

import pytest

from stancekit.errors import DataError
from stancekit.files.exports import dump_export, load_export

TASKS = [{"id": 1, "data": {"text": "é😀"}, "annotations": []}]
TEXT = json.dumps(TASKS, ensure_ascii=False)


def put(folder, content, name="export.json"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_are_told_apart(tmp_path, encoding):
    document = load_export(put(tmp_path, TEXT.encode(encoding)))
    assert document.data == TASKS
    noted = {"utf-8": [], "utf-8-sig": ["byte_order_mark"]}.get(encoding, ["encoding"])
    assert [p.code for p in document.problems] == noted


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\xff\xff", "not UTF-8"),
        (b"[{", "not JSON"),
        (TEXT[:-5], "not JSON"),
        (b"[" * 200_000, "nested deeper"),
        (b"PK\x03\x04...", "packed"),
        (b"\x1f\x8b...", "packed"),
        (b'[{"id": ' + b"9" * 5000 + b"}]", "cannot be read"),
        ("id,stance\n1,a\n", "is CSV"),
        ("id\tstance\n1\ta\n", "is TSV"),
        ("<html>504</html>", "not JSON"),
        ('[{"text":"t","annotator":1,"annotation_id":2}]', "JSON_MIN"),
        ('{"annotation_id":"x","place":{}}\n{"annotation_id":"y","place":{}}\n', "imported already"),
    ],
)
def test_what_is_no_export_is_refused_with_the_reason(tmp_path, content, reason):
    with pytest.raises(DataError, match=reason):
        load_export(put(tmp_path, content))


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(DataError, match="does not exist"):
        load_export(tmp_path / "none.json")
    with pytest.raises(DataError, match="is a folder"):
        load_export(tmp_path)


def test_repeated_keys_and_foreign_numbers_are_noted(tmp_path):
    text = '[{"id": 1, "id": 2, "data": {"x": NaN, "y": -Infinity, "z": 1e999}, "annotations": []}]'
    document = load_export(put(tmp_path, text))
    assert document.data[0]["id"] == 2
    assert document.data[0]["data"]["x"] is None
    assert sorted((p.code, p.field) for p in document.problems) == [
        ("duplicate_key", "id"), ("not_a_number", None), ("not_a_number", None),
    ]  # fmt: skip


def test_half_characters_are_noted_and_can_be_written(tmp_path, pseudonym):
    from stancekit.annotations import read_exports, redact

    text = r'[{"id": 1, "data": {"text": "a\ud83d b 😀"}, "annotations": [{"result": [{"value": {"choices": ["\udc00"]}}]}]}]'
    document = load_export(put(tmp_path, text))
    assert [p.code for p in document.problems] == ["lone_surrogate"]
    assert b"\xef\xbf\xbd" in dump_export(redact(document.data, pseudonym))
    assert read_exports([document], pseudonym=pseudonym).accepted[0].values == {"choices": "\ufffd"}


def test_a_log_with_one_value_a_line_is_read(tmp_path):
    line = json.dumps(TASKS[0])
    assert len(load_export(put(tmp_path, f"{line}\n{line}\n")).data) == 2


def test_an_export_is_written_one_task_a_line():
    assert dump_export([{"b": 1, "a": "é"}, {}]) == '[\n{"a":"é","b":1},\n{}\n]\n'.encode()
    assert dump_export({"tasks": []}) == b'{"tasks":[]}\n'
