"""Long tables from files: every cell is text, and only an empty one is missing."""

from __future__ import annotations

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stancekit.errors import DataError, UsageError
from stancekit.files.tables import read_table

ROWS = [
    ("1", "a", "yes"),
    ("1", "b", "nan"),
    ("2", "a", "NA"),
    ("2", "b", ""),
    ("3", "a", "1.0"),
    ("3", "b", "1"),
]


def column(table, name="label"):
    return table.column(name).to_pylist()


def write(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def text(delimiter=",", newline="\n"):
    return newline.join(delimiter.join(row) for row in [("item", "coder", "label"), *ROWS]) + newline


@pytest.mark.parametrize(
    ("name", "content", "encoding"),
    [
        ("t.csv", text(), "utf-8"),
        ("t.csv", text(), "utf-8-sig"),
        ("t.csv", text(), "utf-16"),
        ("t.csv", text(newline="\r\n"), "utf-8"),
        ("t.tsv", text("\t"), "utf-8"),
        ("t.csv", text(";"), "utf-8"),
        ("t.csv", text("\t"), "utf-16"),
        ("t.unknown", text(), "utf-8"),
    ],
)
def test_delimited_text(tmp_path, name, content, encoding):
    table = read_table(write(tmp_path / name, content, encoding), ["item", "coder", "label"])
    assert column(table) == ["yes", "nan", "NA", None, "1.0", "1"]
    assert column(table, "item") == ["1", "1", "2", "2", "3", "3"]


def test_json_lines_keep_numbers_as_written(tmp_path):
    lines = [
        {"i": 1, "v": 1},
        {"i": 1, "v": 1.0},
        {"i": 2, "v": "1"},
        {"i": 2, "v": None},
        {"i": 3},
        {"i": 3, "v": True},
    ]
    lines.append({"i": 4, "v": ["b", "a"]})
    path = write(tmp_path / "t.jsonl", "\n".join(map(json.dumps, lines)))
    assert column(read_table(path, ["i", "v"]), "v") == ["1", "1.0", "1", None, None, "true", "a|b"]


def test_parquet_is_read_as_text(tmp_path):
    pq.write_table(pa.table({"i": [1, 2], "v": ["x", None], "w": [[1], [2]]}), tmp_path / "t.parquet")
    table = read_table(tmp_path / "t.parquet", ["i", "v"])
    assert (column(table, "i"), column(table, "v")) == (["1", "2"], ["x", None])
    with pytest.raises(DataError, match="no label"):
        read_table(tmp_path / "t.parquet", ["w"])


def test_quoted_cells_hold_commas_and_line_breaks(tmp_path):
    path = write(tmp_path / "t.csv", 'item,label\n1,"a, b"\n2,"two\nlines"\n3,"say ""yes"""\n')
    assert column(read_table(path, ["label"])) == ["a, b", "two\nlines", 'say "yes"']


@pytest.mark.parametrize(
    ("content", "columns", "error", "message"),
    [
        ("", ["a"], DataError, "is empty"),
        ("a,b\n1\n", ["a"], DataError, "cannot be read as a table"),
        ("a,a\n1,2\n", ["a"], DataError, "stands twice"),
        ("a,b\n1,2\n", ["c"], UsageError, "no column 'c'"),
    ],
)
def test_tables_that_cannot_be_read(tmp_path, content, columns, error, message):
    with pytest.raises(error, match=message):
        read_table(write(tmp_path / "t.csv", content), columns)


def test_what_is_not_utf8_or_not_there(tmp_path):
    with pytest.raises(DataError, match="not UTF-8"):
        read_table(write(tmp_path / "t.csv", "a,b\nü,2\n", "latin-1"), ["a"])
    with pytest.raises(DataError, match="does not exist"):
        read_table(tmp_path / "none.csv", ["a"])
    with pytest.raises(DataError, match="is no file"):
        read_table(tmp_path, ["a"])
    with pytest.raises(DataError, match="no Parquet file"):
        read_table(write(tmp_path / "t.parquet", "hello"), ["a"])
    with pytest.raises(DataError, match=r"t\.jsonl:2: not JSON"):
        read_table(write(tmp_path / "t.jsonl", '{"a": 1}\n{oops\n'), ["a"])


def test_a_late_byte_that_is_not_utf8(tmp_path):
    content = b"a,b\n" + b"x,y\n" * 40_000 + b"\xff,y\n"
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(DataError):
        read_table(path, ["a"])


def test_a_header_alone_has_no_rows(tmp_path):
    assert read_table(write(tmp_path / "t.csv", "a,b\n"), ["a", "b"]).num_rows == 0
