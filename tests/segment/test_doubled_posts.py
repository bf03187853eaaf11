"""Posts that an extraction gives twice in a row are one post, and no words of the next one."""

from __future__ import annotations

import pytest

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nBakers answered.\n\n"
TAIL = "\n\nThe bakers of the town meet again in June.\n"
ONE, OTHER = " — Lena Roos (@lenaroos) May 2, 2022", " — Karl Ots (@karlots) May 3, 2022"


def posts(cut, body):
    found = cut(HEAD + body + TAIL).reactions
    return [(r.author_handle, r.text, "doubled_post" in r.needs_review) for r in found[1:]]


@pytest.mark.parametrize("words", ["I start at two.\n\nYou start at noon.", "Je commence à deux heures.", "Ich fange um zwei an.", "Yo empiezo a las dos.", "Ja zaczynam o drugiej.", "私は午前二時に始めます。"])  # fmt: skip
def test_words_that_stand_again_behind_their_attribution(cut, words):
    body = f"{words}{ONE}\n\n{words}\n\nNot in my bakery, never!{OTHER}"
    assert posts(cut, body) == [("@lenaroos", words, True), ("@karlots", "Not in my bakery, never!", False)]


def test_words_that_stand_before_themselves_already(cut):
    words = "I start at two.\n\nYou start at noon."
    body = f"{words}\n\n{words}{ONE}\n\nNot in my bakery, never!{OTHER}"
    assert posts(cut, body) == [
        ("@lenaroos", words, True),
        ("@karlots", "Not in my bakery, never!", False),
    ]


def test_a_post_that_stands_twice_with_its_attribution(cut):
    body = f"I start at two.{ONE}\n\nI start at two.{ONE}\n\nNot in my bakery, never!{OTHER}"
    assert posts(cut, body) == [
        ("@lenaroos", "I start at two.", True),
        ("@karlots", "Not in my bakery, never!", False),
    ]


def test_who_repeats_the_words_of_another_has_said_them(cut):
    body = f"I start at two.{ONE}\n\nI start at two.{OTHER}"
    assert posts(cut, body) == [
        ("@lenaroos", "I start at two.", False),
        ("@karlots", "I start at two.", False),
    ]


def test_a_post_that_is_shown_again_later_is_a_post(cut):
    body = f"I start at two.{ONE}\n\nThe baker deleted it and came back.\n\nI start at two.{ONE}"
    assert posts(cut, body) == [("@lenaroos", "I start at two.", False)] * 2
