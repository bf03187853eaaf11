"""Copied cards of posts that somebody passed on, or that quote another."""

from __future__ import annotations

from datetime import date

import pytest

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
TAIL = "\n\nThe bakers of the town meet again in June.\n"
CARD = "Lena Roos\n@lena_roos\n·\nMay 3, 2022\nNever at noon.\n12\n30"
MAY_3 = date(2022, 5, 3)


def posts(cut, words):
    return [
        (r.author_name, r.author_handle, r.posted_on, r.text) for r in cut(HEAD + words + TAIL).reactions[1:]
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "line",
    ["Bob Ray Retweeted", "You reposted", "Reposted by Bob Ray", "Bob Ray hat retweetet", "Bob Ray a retweeté", "Bob Ray Retwitteó", "Bob Ray ha retuiteado",
     "Ewa Żak podał(a) dalej", "Ewa Żak podała dalej Tweeta", "森山はるかさんがリツイート", "森山はるかさんがリポストしました"],
)  # fmt: skip
def test_who_passed_a_post_on_is_neither_text_nor_author(cut, line, gap):
    found = cut(HEAD + line + gap + CARD + TAIL).reactions
    assert [(r.author_name, r.text, r.context) for r in found[1:]] == [("Lena Roos", "Never at noon.", None)]
    assert posts(cut, CARD + "\n" + line + "\n" + CARD.replace("noon", "night")) == [
        ("Lena Roos", "@lena_roos", MAY_3, "Never at noon."),
        ("Lena Roos", "@lena_roos", MAY_3, "Never at night."),
    ]


def test_one_without_a_handle_has_its_name_below_that_line(cut):
    words = "Bob Ray Retweeted\nLena Roos\n3 May 2022 at 14:05\nNever at noon.\n12 Likes · 3 comments"
    assert posts(cut, words) == [("Lena Roos", None, MAY_3, "Never at noon.")]


@pytest.mark.parametrize(
    "line",
    ["Quote Tweet", "Quote", "Tweet zitieren", "Zitierter Tweet", "Tweet cité", "Citer le Tweet", "Tweet citado", "Citar Tweet", "Cytowany Tweet", "Cytuj Tweeta", "引用ツイート"],
)  # fmt: skip
def test_a_post_ends_before_the_one_it_quotes(cut, line):
    quoting = CARD.replace(
        "\n12\n30", f"\n{line}\nIvo Tamm\n@ivotamm\n·\nMay 2, 2022\nBread can wait.\n12\n30"
    )
    assert posts(cut, quoting) == [
        ("Lena Roos", "@lena_roos", MAY_3, "Never at noon."),
        ("Ivo Tamm", "@ivotamm", date(2022, 5, 2), "Bread can wait."),
    ]


def test_such_words_in_a_post_are_its_own(cut):
    words = CARD.replace("Never at noon.", "Quote\nwhat you like,\nyou retweeted\nthe 12\n30 of us.")
    assert [text for *_, text in posts(cut, words)] == [
        "Quote\nwhat you like,\nyou retweeted\nthe 12\n30 of us."
    ]


@pytest.mark.parametrize("own", ["·\nMay 2, 2022", "·\nMay 2"])
@pytest.mark.parametrize(
    "foot", ["10:02 AM · May 3, 2022\n·\n5,120\n Views", "10:02 · 3. Mai 2022", "午前10:02 · 2022年5月3日"]
)
def test_the_time_below_a_quoted_post_is_that_of_the_one_that_quotes(cut, own, foot):
    words = (
        f"Lena Roos\n@lena_roos\nNever at noon.\nQuote\nIvo Tamm\n@ivotamm\n{own}\nBread can wait.\n{foot}"
    )
    assert posts(cut, words) == [
        ("Lena Roos", "@lena_roos", MAY_3, "Never at noon."),
        ("Ivo Tamm", "@ivotamm", date(2022, 5, 2) if "2022" in own else None, "Bread can wait."),
    ]
