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


BSKY = "Bread can wait.\n— Ivo Tamm (\n@ivotamm.bsky.social\n)\n"


@pytest.mark.parametrize(
    "day",
    ["May 2, 2022 at 10:21 PM", "2. Mai 2022 um 22:21", "2 mai 2022 à 22:21", "2 de mayo de 2022, 22:21", "2 maja 2022 22:21", "2022年5月2日 22:21"],
)  # fmt: skip
def test_brackets_that_stand_apart_from_their_account(cut, day):
    [found] = cut(f"The baker Ivo Tamm wants shorter nights.\n{BSKY}{day}\nHe has not replied.\n").reactions
    assert (found.author_name, found.author_handle, str(found.posted_on), found.text) == (
        "Ivo Tamm", "@ivotamm.bsky.social", "2022-05-02", "Bread can wait.",
    )  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    ["Posted by\nBread Shop\non\nMonday, May 2, 2022", "Gepostet von\nBread Shop\nam\nMontag, 2. Mai 2022", "Publiée par\nBread Shop\nsur\nLundi 2 mai 2022",
     "Publicado por\nBread Shop\nen\nLunes, 2 de mayo de 2022", "Opublikowany przez\nBread Shop\n2 maja 2022"],
)  # fmt: skip
def test_who_shared_a_post_and_when_on_lines_of_their_own(cut, lines):
    [found] = cut(
        f"The baker Ivo Tamm wants shorter nights.\n\nOne shop wrote:\n\nI start at two, Ivo!\n{lines}\n\nHe is silent.\n"
    ).reactions
    assert (found.author_name, str(found.posted_on), found.text) == (
        "Bread Shop",
        "2022-05-02",
        "I start at two, Ivo!",
    )


@pytest.mark.parametrize(
    "line",
    ["A post shared by Lena Roos (@lena_roos) on", "Ein Beitrag geteilt von Lena Roos (@lena_roos) am", "Une publication partagée par Lena Roos (@lena_roos) le",
     "Una publicación compartida de Lena Roos (@lena_roos) el", "Post udostępniony przez Lena Roos (@lena_roos) dnia", "Lena Roos(@lena_roos)がシェアした投稿 -"],
)  # fmt: skip
def test_a_post_that_was_shared_without_its_date_or_with_the_date_below(cut, line):
    head = (
        "The baker Ivo Tamm wants shorter nights.\n\nView this post on Instagram\n\nI start at two, Ivo!\n\n"
    )
    for day, told in (
        ("", "None"),
        (" \n2 May 2022\n" if "投稿" not in line else " 2022年5月2日", "2022-05-02"),
    ):
        [found] = cut(f"{head}{line}{day}\n\nHe has not replied.\n").reactions
        assert (found.author_name, found.author_handle, str(found.posted_on), found.text) == (
            "Lena Roos",
            "@lena_roos",
            told,
            "I start at two, Ivo!",
        )
