"""A line of corrections.jsonl that is none stops the cut, and says where it stands and what is wrong."""

from __future__ import annotations

import json

import pytest

from stancekit.cli import main
from stancekit_schemas import Correction

TEXT = "The baker Karl Ots told the paper that he bakes at noon.\n\nNot me. — Lena Roos (@lenaroos) May 2, 2022\n"
LINE = {
    "action": "keep", "source": "a.txt", "article_sha256": "0" * 64, "start": 58, "end": 65, "text": "Not me.",
    "new_text": "Not me.", "role": "reaction", "author_name": "Lena Roos", "author_handle": "@lenaroos",
    "posted_on": "2022-05-02",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"action": "move", "new_text": None, "new_start": 40, "new_end": 33}, "new_start is 40, new_end 33"),
        ({"action": "move", "new_text": None, "new_start": 40, "new_end": 40}, "must end behind its start"),
        ({"action": "move", "new_text": None, "new_start": 40}, "needs new_text, or new_start and new_end"),
        ({"action": "move", "new_start": 33}, "not both"),
        ({"action": "move", "new_text": " "}, "new_text is empty"),
        ({"action": "role", "role": None}, "needs a role"),
        ({"action": "role", "role": "answer"}, "role: Input should be 'statement', 'reaction' or 'other'"),
        ({"action": "attribute", "author_handle": "adac"}, "author_handle 'adac' is no handle"),
        ({"action": "attribute", "author_handle": "@ad ac 🙂"}, "is no handle"),
        ({"action": "attribute", "author_handle": "@"}, "is no handle"),
        ({"action": "attribute", "author_name": " "}, "author_name is empty"),
        ({"action": "add", "kind": "quoted", "author_name": ""}, "author_name is empty"),
        ({"action": "add"}, "needs a kind"),
        ({"text": "", "start": None, "end": None}, "text is empty"),
        ({"end": None}, "start and end go together"),
        ({"start": 0, "end": 0}, "0–0 is no place for a text of 7 characters"),
        ({"end": 66}, "other boundaries are what 'move' gives"),
        ({"article_sha256": "deadbeef"}, "article_sha256: 'deadbeef' is no SHA-256 in 64 hex digits"),
        ({"article_sha256": "g" * 64}, "is no SHA-256 in 64 hex digits"),
        ({"start": "58"}, "start: '58' is no offset: give a whole number without quotation marks"),
        ({"end": 65.0}, "end: 65.0 is no offset"),
        ({"start": False}, "start: False is no offset"),
        (
            {"action": "move", "new_text": None, "new_start": "58", "new_end": 63},
            "new_start: '58' is no offset",
        ),
        (
            {"action": "move", "new_text": None, "new_start": 58, "new_end": True},
            "new_end: True is no offset",
        ),
        ({"posted_on": 19114}, "posted_on: 19114 is no day: give YYYY-MM-DD in quotation marks, or null"),
        ({"posted_on": "1651449600"}, "posted_on: '1651449600' is no day"),
        ({"posted_on": "2022-05-02T00:00:00"}, "posted_on: '2022-05-02T00:00:00' is no day"),
        ({"posted_on": True}, "posted_on: True is no day"),
        ({"posted_on": "2022-02-30"}, "posted_on: "),
        ({"on": 5}, "on: 5 is no day"),
        ({"author_name": 5}, "author_name: Input should be a valid string"),
        ({"text": ["Not me."]}, "text: Input should be a valid string"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_cut(tmp_path, capsys, changed, said):
    article, lines, out = tmp_path / "a.txt", tmp_path / "c.jsonl", tmp_path / "out.jsonl"
    article.write_text(TEXT, "utf-8")
    lines.write_text(json.dumps(LINE) + "\n" + json.dumps(LINE | changed) + "\n", "utf-8")
    with pytest.raises(SystemExit) as end:
        main(["segment", str(article), "--corrections", str(lines), "--out", str(out)])
    told = " ".join(capsys.readouterr().err.split())
    assert end.value.code == 1
    assert "c.jsonl:2: " in told
    assert "c.jsonl:1: " not in told
    assert said in told
    assert "mend these lines or take them out" in told
    assert not out.exists()


def test_a_line_that_has_a_key_twice_is_named(tmp_path, capsys):
    article, lines = tmp_path / "a.txt", tmp_path / "c.jsonl"
    article.write_text(TEXT, "utf-8")
    lines.write_text(f'{json.dumps(LINE)}\n{json.dumps(LINE)[:-1]}, "action": "drop"}}\n', "utf-8")
    with pytest.raises(SystemExit) as end:
        main(["segment", str(article), "--corrections", str(lines)])
    told = " ".join(capsys.readouterr().err.split())
    assert end.value.code == 1
    assert "c.jsonl:2: action: stands 2 times in this line: leave one" in told


def test_a_hash_in_capitals_is_the_same(tmp_path):
    line = Correction.model_validate(LINE | {"article_sha256": "AB" * 32})
    assert line.article_sha256 == "ab" * 32


@pytest.mark.parametrize("handle", ["@_k", "@12", "@anna.b", "@did:plc:abc", "@kim@mas.to", None])
def test_a_handle_as_the_platforms_have_them_is_taken(tmp_path, handle):
    article, lines, out = tmp_path / "a.txt", tmp_path / "c.jsonl", tmp_path / "out.jsonl"
    article.write_text(TEXT, "utf-8")
    lines.write_text(json.dumps(LINE | {"action": "attribute", "author_handle": handle, "source": str(article)}), "utf-8")  # fmt: skip
    with pytest.raises(SystemExit) as end:
        main(["segment", str(article), "--corrections", str(lines), "--out", str(out)])
    assert end.value.code == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [r["author_handle"] for r in rows if r["text"] == "Not me."] == [handle]


def test_a_file_of_corrections_that_is_not_there_is_said_to_be_missing(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with pytest.raises(SystemExit) as end:
        main(["segment", str(tmp_path / "a.txt"), "--corrections", str(tmp_path / "none.jsonl")])
    told = " ".join(capsys.readouterr().err.split())
    assert end.value.code == 1
    assert "none.jsonl does not exist" in told
    assert "check the path" in told


def test_a_line_without_the_hash_of_its_article_says_where_to_take_it_from(tmp_path, capsys):
    article, lines = tmp_path / "a.txt", tmp_path / "c.jsonl"
    article.write_text(TEXT, "utf-8")
    row = {key: value for key, value in LINE.items() if key != "article_sha256"}
    lines.write_text(json.dumps(row | {"author": "Lena Roos"}) + "\n", "utf-8")
    with pytest.raises(SystemExit):
        main(["segment", str(article), "--corrections", str(lines)])
    told = " ".join(capsys.readouterr().err.split())
    assert "c.jsonl:1: article_sha256: is missing: the SHA-256 of the article's text as read" in told
    assert "review page" in told
    assert "author: no such field (did you mean author_name?)" in told
