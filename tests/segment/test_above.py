"""Posts below the line that names their author, beside posts above it."""

from __future__ import annotations

from datetime import date

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. - Ivo Tamm (@ivotamm) May 2, 2022\n\n"


def posts(cut, text):
    return [
        (r.author_handle, r.text, r.posted_on) for r in cut(HEAD + text).reactions if r.kind == "embedded"
    ][1:]


def test_a_post_goes_from_its_head_to_the_next_blank_line(cut):
    text = (
        "On Bluesky, few agreed:\n\n"
        "Lena Roos (@lena.example) · May 3, 2022\nNot mine it cannot!\nI start at two.\n\n"
        "kim 🥐 (@kim.example) · May 4, 2022\nsleep is for customers\n\n"
        "That was not the end of it.\n\n"
        "I bake at noon. - Karl Ots (@karlots) May 5, 2022\n"
    )
    assert posts(cut, text) == [
        ("@lena.example", "Not mine it cannot!\nI start at two.", date(2022, 5, 3)),
        ("@kim.example", "sleep is for customers", date(2022, 5, 4)),
        ("@karlots", "I bake at noon.", date(2022, 5, 5)),
    ]


def test_the_last_head_reaches_to_the_end_of_the_text(cut):
    assert posts(cut, "Lena Roos (@lenaroos) May 3, 2022\nNot mine it cannot!") == [
        ("@lenaroos", "Not mine it cannot!", date(2022, 5, 3))
    ]


def test_a_line_behind_its_post_is_not_taken_for_a_head(cut):
    for text in (
        "Not mine it cannot!\nLena Roos (@lenaroos) May 3, 2022\n\nThat was all.\n",
        "Not mine it cannot!\n\nLena Roos (@lenaroos) May 3, 2022\n\nThat was all.\n",
        "Not mine it cannot!\n\n— Lena Roos (@lenaroos) May 3, 2022\nThat was all.\n",
    ):
        assert posts(cut, text) == [("@lenaroos", "Not mine it cannot!", date(2022, 5, 3))]


def test_it_is_said_that_the_name_stands_above(cut):
    found = cut(HEAD + "Lena Roos (@lenaroos) May 3, 2022\nNot mine it cannot!\n\nThe end.\n").reactions
    assert found[-1].needs_review == ("attribution_above",)
