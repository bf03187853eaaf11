"""Accounts in brackets behind words, in bold, before a colon, and lines that only link to a post."""

from __future__ import annotations

import pytest

HEAD = "The baker Ivo Tammert has upset the town with a post on X.\n\n"
POSTS = [
    ("@ivotammert", "Nobody needs bread at five in the morning."),
    ("@lena_roos", "I do, and so does my whole family!"),
    ("@ots", "Buy an oven."),
]
DATES = ["6/13/23", "June 13, 2023", "13 June 2023"]


def found(segmentation) -> list[tuple[str | None, str]]:
    return [(r.author_handle, r.text) for r in segmentation.reactions]


@pytest.mark.parametrize("day", DATES)
@pytest.mark.parametrize("label", ["", "TWEET: ", "POST 2: "])
def test_an_account_and_a_date_in_one_bracket_are_the_attribution_of_the_line_before_them(cut, label, day):
    lines = "\n\n".join(f"{label}{words} ({handle}, {day})" for handle, words in POSTS)
    segmentation = cut(f"{HEAD}{lines}\n")
    assert found(segmentation) == POSTS
    assert {r.posted_on.isoformat() for r in segmentation.reactions} == {"2023-06-13"}
    assert [r.role for r in segmentation.reactions] == ["statement", "reaction", "reaction"]


@pytest.mark.parametrize(
    "line",
    [
        "“Nobody bakes for fun in a blizzard” (@ots, June 13, 2023)",
        "Karl Ots (@ots, June 13, 2023)",
    ],
)
def test_a_name_or_a_quotation_before_such_a_bracket_is_another_form(cut, line):
    text = f"{HEAD}{line}\n\nThe town has two bakeries.\n\n{line}\n"
    assert all("no_name" not in r.needs_review for r in cut(text).reactions)


def test_one_such_bracket_alone_may_be_a_source(cut):
    text = f"{HEAD}He said that he would sleep until noon from now on. (@ivotammert, June 13, 2023)\n"
    assert all("no_name" not in r.needs_review for r in cut(text).reactions)


@pytest.mark.parametrize("mark", ["**", "*", "***"])
def test_an_account_may_stand_in_bold(cut, mark):
    quotes = "\n\n".join(
        f"> {words}\n>\n> — Ann ({mark}{handle}{mark}) June 13, 2023" for handle, words in POSTS
    )
    assert found(cut(f"{HEAD}{quotes}\n", kind="markdown")) == POSTS
    listed = "\n\n".join(f"{mark}{handle}{mark}: {words}" for handle, words in POSTS)
    assert found(cut(f"{HEAD}{listed}\n", kind="markdown")) == POSTS


def test_an_account_that_spells_the_whole_name_of_the_person_is_that_person_s(cut):
    listed = "\n\n".join(f"{handle}: {words}" for handle, words in POSTS)
    assert [r.role for r in cut(HEAD + listed).reactions] == ["statement", "reaction", "reaction"]
    parody = listed.replace("@ivotammert", "@not_ivotammert_at_all")
    assert [r.role for r in cut(HEAD + parody).reactions] == ["reaction"] * 3


LINKS = [
    "https://twitter.com/ivotammert/status/1664201234567890123",
    "<https://x.com/lena_roos/status/1664201234567890124>",
    "https://bsky.app/profile/ots.bsky.social/post/3kabc2defgh2x",
    "https://mastodon.social/@ots/112233445566778899",
]


@pytest.mark.parametrize("link", LINKS)
def test_a_line_that_only_links_to_a_post_is_told(cut, link):
    told = cut(f"{HEAD}{link}\n\nThe town has two bakeries and no mill.\n").problems
    assert [(p.code, "line 3 " in p.message) for p in told] == [("post_left", True)]


@pytest.mark.parametrize("link", ["https://example.org/bread/2023", "https://x.com/ivotammert"])
def test_other_links_are_not(cut, link):
    assert cut(f"{HEAD}{link}\n\nThe town has two bakeries and no mill.\n").problems == ()


def test_nor_is_the_link_of_a_post_that_was_cut(cut):
    text = f"{HEAD}I do, and so does my whole family!\n\n— Lena Roos (@lena_roos) June 13, 2023\n{LINKS[1].strip('<>')}\n\nThe town has two bakeries.\n"
    segmentation = cut(text)
    assert [r.permalink for r in segmentation.reactions] == [LINKS[1].strip("<>")]
    assert segmentation.problems == ()


def test_a_card_in_one_line_is_told(cut):
    line = "Lena Roos @lena_roos Jun 1 Replying to @ivotammert I do, and so does my whole family!"
    told = cut(f"{HEAD}{line}\n\nThe town has two bakeries and no mill.\n").problems
    assert [p.code for p in told] == ["post_left"]
