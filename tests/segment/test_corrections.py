"""A person's corrections hold, survive another cut, and say so when the article changed."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stancekit.files.articles import make_article
from stancekit.segment import segment_article
from stancekit_schemas import Correction

ARTICLE = (
    "The baker Ivo Tamm wants shorter nights.\n\n"
    "Bread can wait until eight. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
    "Not mine it cannot! — Lena Roos (@lenaroos) May 2, 2022\n\n"
    "I bake at noon. — Karl Ots (@karlots) May 3, 2022\n"
)


def correction(article, action: str, words: str, **more) -> Correction:
    start = article.text.index(words)
    return Correction(
        action=action, source=article.source, article_sha256=article.sha256, start=start, end=start + len(words), text=words, **more
    )  # fmt: skip


def make(text: str = ARTICLE):
    return make_article(text, source="bread.txt").article


def test_move_role_add_and_drop():
    article = make()
    words = "Not mine it cannot!"
    start = article.text.index(words)
    decided = [
        correction(article, "move", words, new_start=start, new_end=start + 8),
        correction(article, "role", "I bake at noon.", role="other"),
        correction(
            article, "add", "wants shorter nights", kind="quoted", role="statement", author_name="Ivo Tamm"
        ),
        correction(article, "drop", "Bread can wait until eight."),
    ]
    cut = segment_article(article, corrections=decided)
    by_text = {r.text: r for r in cut.reactions}
    assert set(by_text) == {"wants shorter nights", "Not mine", "I bake at noon."}
    assert by_text["I bake at noon."].role == "other"
    assert by_text["Not mine"].corrected_from
    assert by_text["wants shorter nights"].author_name == "Ivo Tamm"
    assert cut.problems == ()


def test_an_attribution_is_replaced_whole_and_what_is_kept_has_no_doubts_left():
    text = ARTICLE.replace("Lena Roos (@lenaroos) May 2", "Lena Roos (@lenaroos) April 30")
    article = make(text)
    words = "Not mine it cannot!"
    before = {r.text: r for r in segment_article(article).reactions}
    assert before[words].needs_review == ("before_the_statement",)
    kept = segment_article(article, corrections=[correction(article, "keep", words)]).reactions
    assert [(r.needs_review, r.corrected_from) for r in kept if r.text == words] == [((), None)]
    named = correction(article, "attribute", words, author_name="Lena Roos-Ott", author_handle=None)
    after = {r.text: r for r in segment_article(article, corrections=[named]).reactions}
    assert (after[words].author_name, after[words].author_handle, after[words].posted_on) == (
        "Lena Roos-Ott",
        None,
        None,
    )
    assert after[words].corrected_from
    assert after["I bake at noon."] == before["I bake at noon."]


def test_corrections_follow_their_words_into_a_changed_article():
    decided = [correction(make(), "role", "I bake at noon.", role="other")]
    changed = make("One line more.\n\n" + ARTICLE)
    cut = segment_article(changed, corrections=decided)
    assert {r.text: r.role for r in cut.reactions}["I bake at noon."] == "other"
    assert [p.code for p in cut.problems] == ["article_changed"]


def test_a_correction_whose_words_are_gone_is_reported_and_not_applied():
    decided = [correction(make(), "drop", "I bake at noon.")]
    cut = segment_article(make(ARTICLE.replace("noon", "dawn")), corrections=decided)
    assert [p.code for p in cut.problems] == ["correction_lost"]
    assert len(cut.reactions) == 3


def test_a_correction_must_say_enough():
    with pytest.raises(ValidationError, match="new_start"):
        correction(make(), "move", "I bake at noon.")
    with pytest.raises(ValidationError, match="role"):
        correction(make(), "role", "I bake at noon.")
