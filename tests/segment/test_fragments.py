"""A few words that a post and the prose have in common by chance are no copy."""

from __future__ import annotations

import pytest

POST = "Bells should ring at noon only. — Mora Lindqvist (@mlindqvist) June 1, 2021"


@pytest.mark.parametrize(
    "prose",
    [
        "The choir meets at “noon only” these days.",
        "The choir meets at “ring at noon” these days.",
        "The choir calls its meeting place “Bells”.",
    ],
)
def test_a_phrase_that_is_nobodys_is_no_copy(cut, prose):
    found = cut(f"The mayor has started a quarrel.\n\n{POST}\n\n{prose}").reactions
    assert [reaction.kind for reaction in found] == ["embedded"]


def test_four_words_of_a_post_are_a_copy_wherever_they_stand(cut):
    prose = "A choir that sings “ring at noon only” was heard."
    post, copy = cut(f"The mayor has started a quarrel.\n\n{POST}\n\n{prose}").reactions
    assert (copy.text, copy.copy_of, copy.author_name) == (
        "“ring at noon only”",
        post.reaction_id,
        "Mora Lindqvist",
    )
