"""The page on which a segmentation is checked, and the lines that are copied from it."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from stancekit.files.articles import make_article
from stancekit.report.segmentation import review_page
from stancekit.segment import Segmentation, segment_article
from stancekit_schemas import Correction

TEXT = (
    "The baker  Ivo Tamm wants shorter nights.\n\n"
    "Bread can  wait until\u00a0eight. — Ivo Tamm (@ivotamm) May 2, 2022\r\n\n"
    "Not mine! 👩\u200d🍳\nBake. — Lena Roos (@lenaroos) May 2, 2022\n\n"
    "His aunt called the plan lazy.\n"
)
LENA = "Not mine! 👩\u200d🍳\nBake."


def cut(*corrections: Correction) -> Segmentation:
    return segment_article(make_article(TEXT, source="bread.txt").article, corrections=corrections)


def lines_of(done: Segmentation) -> list[str]:
    return [unescape(line) for line in re.findall(r'<code class="line">(.*?)</code>', review_page([done]))]


def test_the_added_line_works_with_words_and_a_name_only():
    line = lines_of(cut())[-1]
    filled = line.replace('"text":""', '"text":"called the plan lazy"')
    filled = filled.replace('"author_name":null', '"author_name":"Aunt Tamm"')
    done = cut(Correction.model_validate_json(filled))
    assert done.problems == ()
    added = next(r for r in done.reactions if r.text == "called the plan lazy")
    assert (added.author_name, added.role, added.kind) == ("Aunt Tamm", "reaction", "quoted")


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ('"action":"keep"', '"action":"drop"', None),
        ('"new_text":"' + json.dumps(LENA, ensure_ascii=False)[1:-1], '"new_text":"Bake.', ("Bake.", "reaction", "Lena Roos")),
        ('"role":"reaction"', '"role":"other"', (LENA, "other", "Lena Roos")),
        ('"author_name":"Lena Roos"', '"author_name":"Lena Ott"', (LENA, "reaction", "Lena Ott")),
    ],
)  # fmt: skip
def test_every_action_works_with_one_value_changed(old, new, left):
    action = {"action": "drop", "new_tex": "move", "role": "role", "author_": "attribute"}[
        new[1:8].rstrip('":')
    ]
    [line] = [line for line in lines_of(cut()) if "Not mine" in line]
    line = line.replace("\\u200d", "\u200d").replace(old, new)
    done = cut(Correction.model_validate(json.loads(line) | {"action": action}))
    assert done.problems == ()
    rest = [(r.text, r.role, r.author_name) for r in done.reactions if r.author_handle != "@ivotamm"]
    assert rest == ([left] if left else [])


def test_a_line_holds_nothing_that_a_browser_would_not_copy():
    page = review_page([cut()])
    assert "code.line { white-space: pre-wrap;" in page
    lines = lines_of(cut())
    assert all(c.isprintable() for line in lines for c in line)
    assert "until\\u00a0eight" in lines[0]
    assert "can  wait" in lines[0]
    kept = [Correction.model_validate_json(line) for line in lines[:-1]]
    assert [c.text for c in kept] == [r.text for r in cut().reactions]


def test_every_line_of_the_text_has_its_offset_beside_it():
    page = review_page([cut()])
    places = [int(place) for place in re.findall(r'class="at" data-at="(\d+)"', page)]
    starts = [m.start() for m in re.finditer(r"^.+", TEXT, re.MULTILINE)]
    assert places == [s for s in starts if TEXT[s:].split("\n", maxsplit=1)[0].strip()]
    shown = unescape(re.sub(r"<sup>.*?</sup>|<[^>]*>", "", page.partition('<div class="text">')[2].partition("</div>")[0]))  # fmt: skip
    assert shown == TEXT


def test_statements_say_which_set_they_are_in():
    rows = re.findall(r"<tr id=.*?</tr>", review_page([cut()]))
    assert "<td>in set 1</td>" in rows[0]
    assert "<td>answers set 1 (page_order)</td>" in rows[1]


def test_a_passage_says_to_which_others_it_belongs():
    text = TEXT + (
        "\n“It will cost us all,” said the baker Mina Orr, “and the rolls will be no better.”\n\nOthers laughed.\n\n"
        "Not at eight! — Bo Aue (@boaue) May 2, 2022\n\nNot at nine! — Bo Aue (@boaue) May 3, 2022\n"
    )
    done = segment_article(make_article(text, source="bread.txt").article)
    rows = re.findall(r"<tr id=.*?</tr>", review_page([done]))
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", row)[4] for row in rows]
    assert cells == [
        "",
        "",
        "piece 1, with no. 4",
        "piece 2, with no. 3",
        "in a row with no. 6",
        "in a row with no. 5",
    ]
    contexts = [r.context for r in done.reactions]
    assert any(contexts)
    assert [unescape(m[1]) if (m := re.search("<summary>context</summary>(.*?)</details>", row)) else None for row in rows] == contexts  # fmt: skip


def test_a_long_file_name_is_broken_and_does_not_widen_the_page():
    assert re.search(r"body \{[^}]*overflow-wrap: anywhere", review_page([cut()]))
