"""Articles in any encoding and format, and the command that other programs rely on."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stancekit.files.articles import make_article, read_articles
from stancekit.files.decoding import decode
from stancekit.steps.segment import segment_files
from stancekit_schemas import Problem

TEXT = "The baker Zoë Tamm — “no nights” — posted.\n\nBread can wait… — Zoë Tamm (@zoetamm) May 2, 2022\n\nNo! — Lena Roos (@lenaroos) May 2, 2022\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_encoding_gives_the_same_text(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    [read] = read_articles([path])
    assert read.article.text == TEXT
    assert bool(read.article.problems) == bool(read.article.derivation) == (encoding != "utf-8")


def test_other_encodings():
    assert decode("そうだと思います。ありがとうございます。".encode("shift_jis"))[0].startswith("そうだ")
    page = '<meta charset="iso-8859-2"><p>żółw</p>'
    assert decode(page.encode("iso-8859-2"), html=True)[0] == page
    assert "ISO 8859-1" in decode(b"a\x81b")[1][0]


def test_encodings_in_seven_bits():
    text = "そうだと思います。ありがとうございます。"
    assert decode(text.encode("iso2022_jp")) == (text, ["not UTF-8: read as ISO-2022-JP"])
    seven = "Zoë said — no — and left the café.".encode("utf-7")
    [remark] = decode(seven)[1]
    assert decode(seven)[0] == seven.decode("ascii")
    assert "seems to be UTF-7" in remark
    assert decode(b"1+1=2, C++ and +100-200, call +48221234567 or +442071234567, a+b-c")[1] == []


@pytest.mark.parametrize(
    ("start", "words"), [(b"\x1f\x8b\x08", "gzip"), (b"PK\x03\x04", "zip archive"), (b"%PDF-1.4", "PDF")]
)
def test_what_is_no_text_is_called_what_it_is(tmp_path, start, words):
    (tmp_path / "a.txt").write_bytes(start + bytes(range(256)))
    [problem] = read_articles([tmp_path / "a.txt"])
    assert (problem.severity, words in problem.message) == ("refused", True)


def test_a_few_bad_bytes_cost_no_more_than_themselves():
    whole = TEXT.encode()
    cut = TEXT.encode()[: TEXT.encode().rindex("…".encode()) + 2]
    assert decode(cut) == (
        TEXT[: TEXT.index("…")] + "\ufffd",
        ["not quite UTF-8: 1 bad place became U+FFFD, in line 3"],
    )
    stray = whole.replace(b"can wait", b"can\xe9 wait").replace(b"No!", b"No\xff!")
    text, remarks = decode(stray)
    assert text == TEXT.replace("can wait", "can\ufffd wait").replace("No!", "No\ufffd!")
    assert remarks == ["not quite UTF-8: 2 bad places became U+FFFD, the first in line 3"]
    assert decode("Zoë, Noël, Chloë… — “no”".encode("cp1252"))[0] == "Zoë, Noël, Chloë… — “no”"


@pytest.mark.parametrize(
    "sign", ["— Ann Lee (@ann)", "“No” said Ann", "👋 Ann"], ids=["dash", "marks", "emoji"]
)
def test_one_dash_or_emoji_in_utf8_outweighs_what_is_broken_beside_it(sign):
    surrogate = "\ud83d".encode("utf-8", "surrogatepass")
    content = b"Rye " + surrogate + b" all \xff\xfe\n\n" + sign.encode() + b"\n"
    text, remarks = decode(content)
    assert text == f"Rye \ufffd\ufffd\ufffd all \ufffd\ufffd\n\n{sign}\n"
    assert remarks == ["not quite UTF-8: 2 bad places became U+FFFD, the first in line 1"]


@pytest.mark.parametrize("encoding", ["shift_jis", "euc_jp"])
def test_what_japanese_letters_are_in_older_encodings_is_no_evidence_of_utf8(encoding):
    text = "町の写真家は「毎日歩くのは健康のためではない」と笑って話し、図書館の前で紙を配った。\n" * 3
    assert decode(text.encode(encoding)) == (text, [f"not UTF-8: read as {encoding}"])


@pytest.mark.parametrize(("encoding", "name"), [("cp1250", "Windows-1250"), ("iso8859-2", "ISO 8859-2")])
def test_polish_in_its_older_encodings(encoding, name):
    text = "Piekarz Żak nie chciał się już tłumaczyć. Jest zmęczony, ale w środę będzie z nami na targu.\n"
    assert decode(text.encode(encoding)) == (text, [f"not UTF-8: read as {name}, as it seems to be Polish"])
    german = "Die Bäckerin möchte nicht mehr, aber für die Stadt ist es schön, dass es die Straße noch gibt."
    assert decode(german.encode("cp1252")) == (german, ["not UTF-8: read as Windows-1252"])


def test_a_page_that_declares_another_charset_than_it_has():
    page = '<meta charset="iso-8859-1"><p>Zoë Tamm’s rolls</p>'
    text, remarks = decode(page.encode(), html=True)
    assert text == page
    assert remarks == ["read as UTF-8, which it is, although the page declares iso-8859-1"]
    page = '<meta charset="utf-16"><p>No rolls</p>'
    assert decode(page.encode(), html=True) == (page, [])


def test_mojibake_is_reported_and_never_rewritten():
    broken = TEXT.encode().decode("cp1252", "replace")
    read = make_article(broken, source="a.txt")
    assert "mojibake" in read.article.problems[0]
    assert read.article.text == broken
    assert make_article(TEXT, source="a.txt").article.problems == ()


def test_tables_of_documents(tmp_path):
    def rows(bread: str) -> list[dict[str, str]]:
        return [
            {"id": "one", "text": TEXT.replace("Bread", bread), "date": "2022-05-03"},
            {"id": "two", "text": TEXT.replace("Bread", f"{bread} and cake"), "date": ""},
        ]

    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows("Rye")), "utf-8")
    with (tmp_path / "b.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["id", "text", "date"])
        writer.writeheader()
        writer.writerows(rows("Wheat"))
    pq.write_table(pa.Table.from_pylist(rows("Spelt")), tmp_path / "c.parquet")
    corpus = segment_files([tmp_path])
    assert [s.article.source.rpartition("/")[2] for s in corpus.segmentations] == [
        f"{name}#{row}" for name in ("a.jsonl", "b.csv", "c.parquet") for row in ("one", "two")
    ]
    assert all(len(s.reactions) == 2 for s in corpus.segmentations)
    assert str(corpus.segmentations[0].article.published_on) == "2022-05-03"


def test_one_bad_article_never_stops_the_rest(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text(" \n", "utf-8")
    (tmp_path / "c.csv").write_text("x,y\n1,2\n", "utf-8")
    read = list(read_articles([tmp_path, tmp_path / "none.txt"]))
    assert [r.code for r in read if isinstance(r, Problem)] == ["empty", "unreadable", "unreadable"]
    assert len(segment_files([tmp_path]).segmentations) == 1


def test_processes_give_the_same_in_the_same_order(tmp_path):
    for number in range(70):
        (tmp_path / f"{number:03}.txt").write_text(TEXT.replace("Bread", f"Bread{number}"), "utf-8")
    one, two = segment_files([tmp_path], jobs=1), segment_files([tmp_path], jobs=2)
    assert one.reactions == two.reactions
    assert one.sets == two.sets


def run(*arguments, stdin: str | None = None, code: int = 0) -> str:
    command = [sys.executable, "-m", "stancekit", "segment", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", input=stdin, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout


def test_the_command_writes_one_record_a_line(tmp_path):
    article, page = tmp_path / "a.txt", tmp_path / "b.html"
    article.write_text(TEXT, "utf-8")
    page.write_text("<p>" + TEXT + "</p>", "utf-8")
    out = tmp_path / "out" / "reactions.jsonl"
    out.parent.mkdir()
    run(
        article,
        page,
        "--out",
        out,
        "--sets",
        tmp_path / "sets.jsonl",
        "--review",
        tmp_path / "review.html",
        "--quiet",
    )
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    keys = (
        "reaction_id article_id source kind role start end text author_name author_handle posted_on links media "
        "copy_of answers basis needs_review focal_inferred"
    )
    assert all(set(keys.split()) <= set(row) for row in rows)
    assert {row["source"] for row in rows} == {str(article), str(page)}
    for row in rows:
        text = (
            TEXT
            if row["source"] == str(article)
            else (out.parent / "texts" / f"{row['article_id']}.txt").read_text("utf-8")
        )
        assert text[row["start"] : row["end"]] == row["text"]
    assert 'class="reaction embedded' in (tmp_path / "review.html").read_text("utf-8")
    assert run(article, stdin=None) == run("-", stdin=TEXT).replace('"source":"-"', f'"source":"{article}"')


@pytest.mark.parametrize(
    ("encoding", "texts"), [("utf-8", 0), ("utf-8-sig", 1), ("utf-16", 1), ("cp1252", 1)]
)
def test_offsets_are_those_of_the_file_or_of_a_text_beside_the_records(tmp_path, encoding, texts):
    article, out = tmp_path / "a.txt", tmp_path / "o.jsonl"
    article.write_bytes(TEXT.replace("\n", "\r\n").encode(encoding))
    run(article, "--out", out)
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    written = list((tmp_path / "texts").glob("*.txt"))
    assert len(written) == texts
    text = (written or [article])[0].read_bytes().decode("utf-8")
    assert [text[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows] != []


def test_a_mark_before_a_table_or_a_page_changes_nothing(tmp_path):
    (tmp_path / "a.csv").write_text('id,text\n1,"' + TEXT + '"\n', "utf-8-sig")
    (tmp_path / "b.html").write_text("<p>" + TEXT, "utf-8-sig")
    table, page = (s.article for s in segment_files([tmp_path]).segmentations)
    assert (table.derivation, table.problems, page.problems) == (None, (), ())


@pytest.mark.parametrize("content", [[{"id": "a", "text": TEXT}], {"id": "a", "text": TEXT}])
def test_json_is_no_article(tmp_path, content):
    (tmp_path / "a.json").write_text(json.dumps(content), "utf-8")
    [problem] = read_articles([tmp_path / "a.json"])
    assert (problem.severity, ".jsonl" in problem.remedy) == ("refused", True)
    [problem] = read_articles([Path("-")], stdin=json.dumps(content, indent=1).encode())
    assert (problem.severity, ".jsonl" in problem.remedy) == ("refused", True)
    [note] = read_articles([tmp_path])
    assert (note.severity, note.code) == ("note", "skipped")
    [read] = read_articles([Path("-")], stdin=b"[Updated] " + TEXT.encode())
    assert read.article.text.startswith("[Updated]")


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_a_list_of_passages_is_told_from_a_corpus_of_documents(tmp_path, name):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    rows = [r.model_dump(mode="json") for r in segment_files([tmp_path / "a.txt"]).reactions]
    lines = name.endswith("l")
    marked = "\n".join(map(json.dumps, rows)) if lines else json.dumps({"passages": rows})
    (tmp_path / name).write_text(marked, "utf-8")
    note, read = read_articles([tmp_path / name, tmp_path / "a.txt"])
    assert (note.severity, note.code, "--evaluate" in note.remedy) == ("note", "passages", True)
    assert read.article.text == TEXT
    told = {getattr(one, "code", "read") for one in read_articles([tmp_path])}
    assert told == {"read", "passages" if lines else "skipped"}
    run(tmp_path / "a.txt", tmp_path / name, "--evaluate", tmp_path)
    [piped] = read_articles([Path("-")], stdin=marked.encode())
    assert piped.code == "passages"


def test_the_command_scores(tmp_path):
    article, expected = tmp_path / "a.txt", tmp_path / "expected.jsonl"
    article.write_text(TEXT, "utf-8")
    expected.write_text(run(article), "utf-8")
    result = json.loads(run(article, "--evaluate", expected, "--against", expected, "--json"))
    assert result["by_kind"]["embedded"]["f1"] == 1.0
    assert result["by_kind"]["embedded"]["attribution"] == 1.0
    assert result["by_kind"]["embedded"]["answers"] == 1.0
    assert result["agreement"]["unitizing_alpha_binary"]["value"] == pytest.approx(1)
    assert result["differences"] == []


def test_usage_errors(tmp_path):
    run("--out", "x", code=2)
    run(tmp_path / "none.txt", code=1)
    run(tmp_path / "none.txt", "--against", "x", code=2)


def test_binary_files_are_refused_and_an_article_is_read_once(tmp_path):
    from stancekit.files.articles import ReadArticle, read_articles

    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "plain.txt").write_text(
        "One stray \x01 in a text" + " of ordinary length is kept." * 9, "utf-8"
    )
    read = list(read_articles([tmp_path, tmp_path / "plain.txt"]))
    assert [type(one) is ReadArticle for one in read] == [False, True]
    assert read[0].code == "binary"


def test_a_folder_without_articles_is_said_to_be_one(tmp_path, capsys):
    from stancekit.cli import main

    (tmp_path / "empty").mkdir()
    with pytest.raises(SystemExit) as end:
        main(["segment", str(tmp_path / "empty"), "--out", str(tmp_path / "o.jsonl")])
    assert end.value.code == 1
    assert "no article" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--out", "--sets", "--review"])
def test_no_folder_is_made_of_a_mistyped_path(tmp_path, capsys, option):
    from stancekit.cli import main

    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with pytest.raises(SystemExit) as end:
        main(["segment", str(tmp_path / "a.txt"), option, str(tmp_path / "mistyped" / "o")])
    assert end.value.code == 2
    assert "there is no folder" in capsys.readouterr().err
    assert not (tmp_path / "mistyped").exists()


def test_what_a_workspace_has_in_built_is_made(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "stancekit.toml").write_text('name = "bread"\n', "utf-8")
    run(tmp_path / "a.txt", "--out", tmp_path / "corpus" / "built" / "reactions.jsonl")


def test_the_review_page_has_a_correction_for_every_passage(tmp_path):
    from html import unescape

    from stancekit.report.segmentation import review_page
    from stancekit_schemas import Correction

    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    corpus = segment_files([tmp_path])
    lines = re.findall(r'<code class="line">(\{.*?\})</code>', review_page(corpus.segmentations))
    kept = [Correction.model_validate_json(unescape(line)) for line in lines[:-1]]
    assert [(c.action, c.text) for c in kept] == [("keep", r.text) for r in corpus.reactions]
    assert segment_files([tmp_path], corrections=kept).problems == ()
    assert json.loads(unescape(lines[-1]))["action"] == "add"
