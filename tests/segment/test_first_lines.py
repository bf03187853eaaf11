"""First lines that read like a journalist's lead-in and are the post's, and where a cut text ends."""

from __future__ import annotations

import pytest

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
SIGNED = " — Lena Roos (@lena) May 3, 2022\n\nThe bakers of the town meet again in June.\n"


def post(cut, text):
    return next(r for r in cut(text).reactions if r.author_handle == "@lena")


@pytest.mark.parametrize(
    "words",
    [
        "The ministry of bread announces:\n\nrolls are buns from now on. Please do not adjust your oven.",
        "As somebody who mills, let me say:\n\nthe price is right. The bread is not.",
    ],
)
def test_a_post_that_goes_on_small_behind_its_colon_begins_before_it(cut, words):
    found = post(cut, HEAD + words + SIGNED)
    assert found.text == words
    assert "start_uncertain" in found.needs_review


def test_a_post_that_is_small_throughout_begins_behind_the_colon(cut):
    words = "nobody asked you. the bread is not even good"
    assert post(cut, f"{HEAD}The miller Lena Roos wrote:\n\n{words}{SIGNED}").text == words


@pytest.mark.parametrize("line", ["View this post on Instagram", "Wyświetl ten post na Instagramie."])
def test_a_shared_post_begins_behind_the_line_of_its_embed(cut, line):
    words = "This is what a baker looks like after nineteen hours.\n\nDo not believe the pictures, I have them too."
    text = (
        f"{HEAD}She wrote this:\n\n{line}\n\n{words}\n\nA post shared by Lena Roos (@lena) on May 3, 2022\n"
    )
    found = post(cut, text)
    assert found.text == words
    assert "start_uncertain" not in found.needs_review


@pytest.mark.parametrize("line", ["Newsletter: the best of the week", "Subscribe to our newsletter"])
def test_a_post_cut_by_the_page_ends_before_the_pages_lines(cut, line):
    words = "I am at the other end, I read what nobody else ever"
    found = cut(f"{HEAD}Never! — Lena Roos (@lena) May 3, 2022 {words}\n{line}\n").reactions[-1]
    assert (found.text, "cut_text" in found.needs_review) == (words, True)


def test_headlines_below_continue_reading_are_no_cut_post(cut):
    text = f"{HEAD}Never! — Lena Roos (@lena) May 3, 2022\n\nThe town sleeps.\n\nContinue reading:\n\n“I bake no more”: a miller confesses"
    assert [r.author_handle for r in cut(text).reactions if r.kind == "embedded"] == ["@ivotamm", "@lena"]


@pytest.mark.parametrize("line", ["Skip Twitter post by @lena", "Skip twitter post 2 by Lena Roos"])
def test_a_line_that_leads_past_an_embed_opens_it(cut, line):
    words = "My father lost that oven.\n\nKnock on the door next time, Ivo."
    text = (
        f"{HEAD}Others were less kind.\n\n{line}\n\n{words}\n— Lena Roos (@lena) May 3, 2022\n\n"
        "End of Twitter post by @lena\n\nNever!\n— Otto Ots (@otto) May 3, 2022\n"
    )
    found = cut(text).reactions
    assert [(r.author_handle, r.text) for r in found[1:]] == [("@lena", words), ("@otto", "Never!")]


def test_the_day_of_a_dateline_signs_nothing(cut):
    text = f"El panadero pide dormir\n\nPor Ann Lee M.\nMartes 3 de mayo de 2022 | 11:40\n\n{HEAD}Duermen.\n"
    assert [r.author_handle for r in cut(text).reactions] == ["@ivotamm"]


@pytest.mark.parametrize(
    "words",
    [
        "The tweet has been liked 12,000 times. I find you brave, Ivo.",
        "The baker has since deleted his account.",
    ],
)
def test_a_post_that_begins_like_a_journalist_is_doubted(cut, words):
    found = post(cut, f"{HEAD}Others answered.\n\n{words}{SIGNED}")
    assert "start_uncertain" in found.needs_review


def test_one_that_does_not_is_none(cut):
    assert post(cut, f"{HEAD}I find you brave, Ivo.{SIGNED}").needs_review == ()
