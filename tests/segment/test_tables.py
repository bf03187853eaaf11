"""Tables of documents: a bad row stops no other, and is named."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stancekit.files.articles import ReadArticle, read_articles
from stancekit_schemas import Problem

RYE, WHEAT = "Rye is baked at noon.", "Wheat is baked at dawn."


def read(path: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """The names of the articles read, and code and message of each problem."""
    found = list(read_articles([path]))
    names = [r.article.source.partition("#")[2] for r in found if isinstance(r, ReadArticle)]
    return names, [(r.code, r.message) for r in found if isinstance(r, Problem)]


def test_a_bad_line_of_json_stops_no_other(tmp_path):
    lines = [
        json.dumps({"id": "a", "text": RYE}),
        "{broken",
        "[1]",
        "",
        json.dumps({"id": "b", "text": WHEAT}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    names, problems = read(tmp_path / "a.jsonl")
    assert names == ["a", "b"]
    assert [message[:6] for _, message in problems] == ["row 2:", "row 3:"]


@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_a_row_whose_text_is_null_is_a_problem_of_that_row(tmp_path, kind):
    rows = [{"id": "a", "text": None}, {"id": "b", "text": WHEAT}]
    path = tmp_path / f"a.{kind}"
    if kind == "parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    else:
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert read(path) == (["b"], [("bad_row", "row 1: 'text' is empty")])


def test_a_table_without_a_text_column_is_refused_once(tmp_path):
    (tmp_path / "a.csv").write_text("x,y\n1,2\n3,4\n", "utf-8")
    names, [(code, message)] = read(tmp_path / "a.csv")
    assert (names, code) == ([], "unreadable")
    assert "columns: x, y" in message


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ";"), ("a.csv", "\t"), ("a.csv", ","), ("a.tsv", "\t")])
def test_the_header_shows_the_delimiter(tmp_path, name, mark):
    (tmp_path / name).write_text(f"id{mark}text\na{mark}{RYE}\n", "utf-8")
    assert read(tmp_path / name) == (["a"], [])


@pytest.mark.parametrize("end", [f'b,"{WHEAT}"\n', f"b,{WHEAT}\n"])
def test_a_quotation_mark_that_is_not_closed_swallows_no_row(tmp_path, end):
    (tmp_path / "a.csv").write_text(f'id,text\na,"{RYE}\n{end}', "utf-8")
    names, problems = read(tmp_path / "a.csv")
    assert names == ["b"]
    assert problems == [("bad_row", "row 1: line 2: a quotation mark is not closed, or not doubled")]


def test_too_many_cells_are_a_problem_of_that_row(tmp_path):
    (tmp_path / "a.csv").write_text(f"id,text\na,Rye, at noon\nb,{WHEAT}\n", "utf-8")
    names, [(code, message)] = read(tmp_path / "a.csv")
    assert (names, code) == (["b"], "bad_row")
    assert "3 cells, but 2 columns" in message


def test_every_row_has_a_name_of_its_own(tmp_path):
    (tmp_path / "a.csv").write_text(f"id,text\na,{RYE}\na,{WHEAT}\n", "utf-8")
    assert read(tmp_path / "a.csv") == (
        ["a", "a~2"],
        [("same_name", "row 2 is named 'a' like row 1: it is called 'a~2' here")],
    )


def test_the_encoding_is_told_once(tmp_path):
    (tmp_path / "a.csv").write_bytes(f"id,text\na,Café. {RYE}\nb,Café. {WHEAT}\n".encode("cp1252"))
    names, problems = read(tmp_path / "a.csv")
    assert (names, [code for code, _ in problems]) == (["a", "b"], ["encoding"])


def test_lines_of_json_are_known_on_stdin():
    lines = json.dumps({"id": "a", "text": RYE}) + "\n" + json.dumps({"id": "b", "text": WHEAT})
    found = read_articles([Path("-")], stdin=lines.encode())
    assert [r.article.source for r in found] == ["-#a", "-#b"]


def test_half_a_character_costs_its_row_nothing_else(tmp_path):
    rows = [
        {"id": "a", "text": RYE},
        {"id": "b\ud83d", "text": f"\ud83d {WHEAT}"},
        {"id": "c", "text": f"\U0001f600 {RYE}"},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    names, [(code, message)] = read(tmp_path / "a.jsonl")
    assert (names, code) == (["a", "b\ufffd", "c"], "lone_surrogate")
    assert "row 2: " in message
    texts = [r.article.text for r in read_articles([tmp_path / "a.jsonl"]) if isinstance(r, ReadArticle)]
    assert texts[1:] == [f"\ufffd {WHEAT}", f"\U0001f600 {RYE}"]


def test_too_few_cells_are_a_problem_of_that_row(tmp_path):
    (tmp_path / "a.csv").write_text(f"id,text,date\na,{RYE}\n2\nc,{WHEAT},2022-05-02\n", "utf-8")
    names, problems = read(tmp_path / "a.csv")
    assert names == ["a", "c"]
    assert problems == [("bad_row", "row 2: 'text' is missing: the row ends before it")]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.csv", "", "holds no rows"),
        ("a.jsonl", "\n", "holds no rows"),
        ("a.csv", "id,text\n", "holds no rows below its first line, which names the columns"),
    ],
)
def test_a_table_without_rows_is_named(tmp_path, name, content, words):
    (tmp_path / name).write_text(content, "utf-8")
    assert read(tmp_path / name) == ([], [("empty", words)])
    assert read(tmp_path)[1] == [("empty", words)]


def test_a_table_without_a_header_says_that_it_needs_one(tmp_path):
    (tmp_path / "a.csv").write_text(f"a,{RYE * 3}\nb,{WHEAT}\n", "utf-8")
    [problem] = read_articles([tmp_path / "a.csv"])
    assert len(problem.message) < 120
    assert "the first line of the file names the columns" in problem.remedy


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_csv_is_known_on_stdin_and_told(mark):
    piped = f"id{mark}text\na{mark}{RYE}\nb{mark}{WHEAT}\n".encode()
    told, *found = read_articles([Path("-")], stdin=piped)
    assert (told.severity, told.code) == ("note", "table")
    assert [r.article.source for r in found] == ["-#a", "-#b"]
    words = f"id{mark}words\na{mark}{RYE}\n".encode()
    told, *found = read_articles([Path("-")], stdin=words, text_field="words")
    assert [r.article.source for r in found] == ["-#a"]


@pytest.mark.parametrize(
    "first", ["Content, text and more", "Text", "html, text", "Bread: text;body of the matter"]
)
def test_an_article_on_stdin_is_none(first):
    [found] = read_articles([Path("-")], stdin=f"{first}\n\n{RYE}\n".encode())
    assert found.article.source == "-"


def test_kinds_of_values_have_names_and_only_words_name_a_row(tmp_path):
    rows = [
        {"text": 5},
        {"text": ["a"]},
        {"id": {"a": 1}, "url": "u", "text": RYE},
        {"id": [1], "text": WHEAT},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    names, problems = read(tmp_path / "a.jsonl")
    assert names == ["u", "4"]
    assert [message for _, message in problems] == [
        "row 1: 'text' is a number, not a text", "row 2: 'text' is a list, not a text",
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Text,ID", "TEXT,Id", "Body,URL"])
def test_known_columns_are_known_in_whatever_letters(tmp_path, head):
    (tmp_path / "a.csv").write_text(f"{head}\n{RYE},r\n", "utf-8")
    assert read(tmp_path / "a.csv") == (["r"], [])


def test_excel_tells_the_delimiter_above_the_header(tmp_path):
    (tmp_path / "a.csv").write_text(f"sep=;\r\nid;text\r\nr;{RYE}\r\n", "utf-8")
    assert read(tmp_path / "a.csv") == (["r"], [])


def test_a_bar_parts_cells_too(tmp_path):
    (tmp_path / "a.csv").write_text(f"id|text\nr|{RYE}\n", "utf-8")
    assert read(tmp_path / "a.csv") == (["r"], [])


def test_a_column_that_stands_twice_is_refused(tmp_path):
    (tmp_path / "a.csv").write_text(f"text,id,text\n{RYE},r,{WHEAT}\n", "utf-8")
    names, [(_, message)] = read(tmp_path / "a.csv")
    assert names == []
    assert "'text' stands twice" in message


def test_json_over_several_lines_is_told_once(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps([{"text": RYE}, {"text": WHEAT}], indent=2), "utf-8")
    names, [(_, message)] = read(tmp_path / "a.jsonl")
    assert names == []
    assert "over several lines" in message
