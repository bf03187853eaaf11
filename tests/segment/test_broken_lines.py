"""Texts of pages that an extraction broke at every link: lines inside sentences are joined, and nothing moves."""

from __future__ import annotations

import pytest

from stancekit.segment.broken_lines import join_broken_lines
from stancekit.segment.furniture import is_furniture

PAGE = (
    "Bread row\n\n\nBy \nHannah Cole\n, Food Correspondent\n\n\nThe baker \nIvo Tamm\n has been mocked for a \npost\n about sleep.\n\n\n"
    "Bread can wait.\n— Ivo Tamm (@ivotamm) \nMay 2, 2022\n \n\n\nThe best reply came from a nurse in \nLeeds\n:\n\n\n"
    "My gran is 84 and bakes at two. Come at her, \n@ivotamm\n.\nShe dares you.\n— Lena Roos (@lenaroos) \nMay 3, 2022\n \n\n\nThat was it\n.\n"
)
LEAN = (
    "Bread row\nThe baker\nIvo Tamm\nhas been mocked for a\npost\n, and he knows it.\nBread can wait.\n— Ivo Tamm (@ivotamm)\nMay 2, 2022\n"
    "Others were kinder\n, among them\nLena Roos\n:\nMy gran bakes at two,\n@ivotamm\n.\nShe dares you.\n— Lena Roos (@lenaroos)\nMay 3, 2022\n"
)


@pytest.mark.parametrize("page", [PAGE, LEAN])
def test_nothing_moves(page):
    joined = join_broken_lines(page)
    assert len(joined) == len(page)
    assert all(a == b or (a == "\n" and b == " ") for a, b in zip(page, joined, strict=True))


def test_posts_of_a_page_broken_at_every_link(cut):
    found = [(r.author_handle, str(r.posted_on), r.text) for r in cut(PAGE).reactions if r.kind == "embedded"]
    assert found == [
        ("@ivotamm", "2022-05-02", "Bread can wait."),
        (
            "@lenaroos",
            "2022-05-03",
            "My gran is 84 and bakes at two. Come at her, \n@ivotamm\n.\nShe dares you.",
        ),
    ]


def test_names_alone_run_on_where_blanks_were_stripped():
    assert "Ivo Tamm has been mocked" in join_broken_lines(LEAN)
    assert "Lena Roos :\n" in join_broken_lines(LEAN)
    assert "She dares you.\n—" in join_broken_lines(LEAN)


@pytest.mark.parametrize(
    "text",
    [
        "A poem\n.\nhas lines\nlike these",
        "Roses are red,\nviolets are blue,\n(so they say)\nand bread is for two.\n",
        "- one\n - two\n - three\n - four\n",
        "184.213\n 12 12 replies\n22.918\n 5 5 replies\n3\n 1 1 reply\n",
    ],
)
def test_lines_that_were_meant_stay(text):
    assert join_broken_lines(text) == text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Mr Tamm in March. Photo: Getty Images"),
        ("en", "The oven of the town (Photo: Lena Roos)"),
        ("de", "Tamm im März. Foto: dpa"),
        ("fr", "Ivo Tamm en mars. Crédit : AFP"),
        ("es", "Tamm, en marzo. EFE"),
        ("pl", "Iwo Tamm w marcu. fot. PAP"),
        ("ja", "三月の丹波さん。写真：共同"),
    ],
)
def test_a_caption_that_ends_in_its_credit_is_furniture(language, line):
    assert is_furniture(line, language)


@pytest.mark.parametrize("line", ["I took a photo: nobody smiled.", "Look at this photo!", "I sleep at AP"])
def test_a_sentence_of_a_photo_is_none(line):
    assert not is_furniture(line, "en")
