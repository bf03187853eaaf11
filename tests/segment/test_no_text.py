"""What is no text is refused with what is true of it."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stancekit.files.articles import ReadArticle, read_articles
from stancekit_schemas import Problem

WORDS = "Rye can wait.\nIt cannot!\n"


def read(*paths: Path, stdin: bytes | None = None) -> list[ReadArticle | Problem]:
    return list(read_articles(paths, stdin=stdin))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rye\x00 can wait.\nIt can\x00not!\n", "of its 27 characters 2 are control characters (the first, U+0000, in line 1, at offset 3)"),
        (WORDS.replace("It", "I\x1bt"), "of its 26 characters 1 is a control character (U+001B, in line 2, at offset 15)"),
    ],
)  # fmt: skip
def test_it_is_said_how_many_control_characters_stand_in_it_and_where_the_first(tmp_path, text, said):
    (tmp_path / "a.txt").write_text(text, "utf-8", newline="")
    [problem] = read(tmp_path / "a.txt")
    assert (problem.code, problem.message) == ("binary", f"is no text: {said}")
    assert "take them out" in problem.remedy


def test_a_parquet_file_is_called_one_on_standard_input_and_by_another_name(tmp_path):
    table = tmp_path / "c.parquet"
    pq.write_table(pa.Table.from_pylist([{"id": "one", "text": WORDS}]), table)
    (tmp_path / "c.txt").write_bytes(table.read_bytes())
    for [problem] in (read(Path("-"), stdin=table.read_bytes()), read(tmp_path / "c.txt")):
        assert problem.message == "cannot be read: it is a parquet file"
        assert "give its path, with the ending .parquet" in problem.remedy
    assert [one.article.text for one in read(table)] == [WORDS]


def test_an_article_may_begin_with_the_same_letters(tmp_path):
    (tmp_path / "a.txt").write_text("PAR1 and PAR2 are trains.\n", "utf-8")
    assert isinstance(read(tmp_path / "a.txt")[0], ReadArticle)


@pytest.mark.parametrize(
    "markup",
    [
        '<?xml version="1.0" encoding="UTF-8"?>\n<article><p>Rye can wait.</p></article>\n',
        "\n<TEI xmlns='http://www.tei-c.org/ns/1.0'><text>Rye can wait.</text></TEI>\n",
        "<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><body>Rye can wait.</body></nitf>\n",
        "<rss version='2.0'><channel><item>Rye can wait.</item></channel></rss>\n",
    ],
)
@pytest.mark.parametrize("name", ["a.xml", "a.txt", "-"])
def test_xml_is_refused_whatever_it_is_called(tmp_path, markup, name):
    if name == "-":
        [problem] = read(Path("-"), stdin=markup.encode())
    else:
        (tmp_path / name).write_text(markup, "utf-8")
        [problem] = read(tmp_path / name)
    assert problem.message == "cannot be read: it is XML, whose tags are no words of an article"
    assert ".html" in problem.remedy


@pytest.mark.parametrize(
    "text",
    [
        "<?xml version='1.0'?><!DOCTYPE html><html lang='en'><body><p>Rye can wait.</p></body></html>",
        "<Rye> can wait.\n",
        "<3 bread, <article five> says nothing.\n",
    ],
)
def test_pages_and_texts_that_begin_with_a_bracket_are_not(tmp_path, text):
    (tmp_path / "a.txt").write_text(text, "utf-8")
    [article] = read(tmp_path / "a.txt")
    assert "can wait" in article.article.text or "bread" in article.article.text


def test_character_references_in_a_text_are_told_and_kept(tmp_path):
    text = "Rye &amp; wheat can&rsquo;t wait &#8212; at all &amp; ever. Tom &Co; AT&T;\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    [article] = read(tmp_path / "a.txt")
    assert article.article.text == text
    assert "(&amp; &rsquo; &#8212;)" in article.article.problems[0]
    (tmp_path / "a.txt").write_text("Rye & wheat; AT&T; Tom &Co; R&D #1;\n", "utf-8")
    assert read(tmp_path / "a.txt")[0].article.problems == ()
    (tmp_path / "a.html").write_text(f"<html><body><p>{text}</p></body></html>", "utf-8")
    assert read(tmp_path / "a.html")[0].article.problems == ()
