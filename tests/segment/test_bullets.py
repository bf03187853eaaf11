"""Posts that are the items of a list: the bullet is none of their words, and no dash of their attribution."""

from __future__ import annotations

import pytest

from stancekit.segment.bullets import without_bullets

HEAD = "The baker Ivo Tammert has upset the town with a post on X.\n\nMany wrote back:\n\n"
POSTS = [
    ("Ann Lee", "@annlee", "I say so and so do you!"),
    ("Bo Roos", "@bo_roos", "Buy an oven"),
    ("Kim", "@kim_04", "My aunt – who bakes – would never say that in front of her own customers, ever…"),
]


def listed(bullet: str, dash: str, gap: str) -> str:
    return gap.join(
        f"{bullet} {words} {dash} {name} ({handle}) June 13, 2023" for name, handle, words in POSTS
    )


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize("dash", ["—", "–", "-", "--"])
@pytest.mark.parametrize("bullet", ["-", "–", "—", "•", "*"])
def test_a_bullet_is_none_of_the_words(cut, bullet, dash, kind, gap):
    text = f"{HEAD}{listed(bullet, dash, gap)}\n\nThe guild meets in June.\n"
    posts = POSTS
    if dash == "-":  # a longer one inside a post would be taken for that of its attribution
        text = text.replace(" – who bakes – ", ", who bakes, ")
        posts = [
            (name, handle, words.replace(" – who bakes – ", ", who bakes, ")) for name, handle, words in POSTS
        ]
    found = cut(text, kind=kind).reactions
    assert [(r.author_name, r.author_handle, r.text) for r in found] == posts


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("bullet", ["-", "•", "*"])
def test_nor_is_one_before_words_that_a_bracket_closes(cut, bullet, gap):
    lines = gap.join(f"{bullet} {words} ({handle}, June 13, 2023)" for _, handle, words in POSTS)
    found = cut(f"{HEAD}{lines}\n").reactions
    assert [(r.author_handle, r.text) for r in found] == [post[1:] for post in POSTS]


def test_attributions_one_below_the_other_have_no_bullets():
    text = "— Ann Lee – Mayor (@annlee) June 13, 2023\n— Bo Roos – Baker (@bo_roos) June 13, 2023\n"
    assert without_bullets(text) == text


def test_bullets_of_which_a_post_has_several_are_its_own(cut):
    lists = "\n\n".join(
        f"- flour\n- salt, and {words}\n\n— {name} ({handle}) June 13, 2023"
        for name, handle, words in (("Ann Lee", "@annlee", "rye"), ("Bo Roos", "@bo_roos", "oats"))
    )
    found = cut(f"{HEAD}{lists}\n").reactions
    assert [r.text for r in found] == ["- flour\n- salt, and rye", "- flour\n- salt, and oats"]


def test_a_dash_at_the_beginning_of_one_post_alone_is_a_word_of_it(cut):
    text = f"{HEAD}- said nobody, ever\n\n— Ann Lee (@annlee) June 13, 2023\n\nBuy an oven\n\n— Bo Roos (@bo_roos) June 13, 2023\n"
    assert [r.text for r in cut(text).reactions] == ["- said nobody, ever", "Buy an oven"]
