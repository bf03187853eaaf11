"""A takedown takes copies, the same post elsewhere, and what one person wrote under another name along."""

from __future__ import annotations

import pytest

from stancekit.release.gone import passages_gone
from stancekit.release.takedown import remaining_passages
from stancekit_schemas import Reaction, Removal


def passage(name: str, article: str = "one", **more: object) -> Reaction:
    fields = {"source": "a.txt", "kind": "quoted", "role": "reaction", "start": 0, "end": 4, "text": "Yes."}
    return Reaction.model_validate({"reaction_id": name, "article_id": article, **fields, **more})


PASSAGES = [
    passage("post", author_handle="@fenwhistle", author_name="Fen Whistle", post_id="p"),
    passage("prose", copy_of="post"),
    passage("again", copy_of="prose"),
    passage("elsewhere", "two", author_handle="@fenwhistle", author_name="Fen Whistle", post_id="p"),
    passage("quoted", "two", copy_of="elsewhere", author_name="F. Whistle"),
    passage("said", "three", author_name="Fen Whistle"),
    passage("other", "three", author_name="Odd Brook", author_handle="@brook"),
]
EVERY_COPY = {"post", "prose", "again", "elsewhere", "quoted"}


def gone(kind: str, name: str) -> dict[str, str]:
    return dict(passages_gone(PASSAGES, [Removal.model_validate({"kind": kind, "id": name})]))


@pytest.mark.parametrize("one", sorted(EVERY_COPY))
def test_a_passage_takes_its_copies_along_in_both_directions_and_through_other_articles(one: str) -> None:
    found = gone("reaction", one)
    assert set(found) == EVERY_COPY
    assert {why for name, why in found.items() if name != one} == {"copy"}
    assert found[one] == "named"


@pytest.mark.parametrize("who", ["@FenWhistle", "fen whistle"])
def test_an_author_goes_by_handle_and_by_name(who: str) -> None:
    found = gone("author", who)
    assert set(found) == EVERY_COPY | {"said"}
    assert found["prose"] == found["quoted"] == "copy"
    assert found["said"] == ("person" if "@" in who else "named")


def test_an_article_leaves_the_same_post_in_other_articles() -> None:
    assert set(gone("article", "one")) == {"post", "prose", "again"}


def test_a_paragraph_that_holds_the_words_or_the_author_is_no_context_any_more() -> None:
    told = "“Yes.” said Fen Whistle. “Not I,” said Odd Brook."
    words = {"text": "“Not I,”", "end": 8}
    reactions = [
        passage("gone", author_name="Fen Whistle"),
        passage("near", context=told, **words),
        passage("named", context="Fen Whistle wrote. “Not I,” said Odd Brook.", **words),
        passage("clear", context="“Not I,” said Odd Brook.", **words),
        passage("elsewhere", "two", context=told, **words),
    ]
    left = {r.reaction_id: r.context is not None for r in remaining_passages(reactions, {"gone"})}
    assert left == {"near": False, "named": False, "clear": True, "elsewhere": True}
