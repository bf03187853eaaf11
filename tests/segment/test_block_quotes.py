"""Markdown that sets posts in block quotes: the quote delimits its post."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article

HEAD = "# The baker and the night\n\nThe baker **Ivo Tamm** wants shorter nights.\n\n"


def posts(body: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    read = make_article(HEAD + body, source="invented", kind="markdown")
    return [
        (r.author_handle, r.text, tuple(d for d in r.needs_review if d != "answers_unknown"))
        for r in segment_article(read.article).reactions
        if r.kind == "embedded"
    ]


def test_a_lead_in_that_speaks_like_a_post_stays_outside_the_quote():
    body = "Let’s hear his mother, shall we? 😂\n\n> hi it's me.\n>\n> he slept all day\n>\n> — Ma Tamm (@matamm) May 2, 2022\n"
    assert posts(body) == [("@matamm", "hi it's me.\n>\n> he slept all day", ())]


def test_what_is_missing_in_its_attribution_is_said():
    assert posts("> I bake at noon.\n> — Karl Ots, May 2, 2022\n") == [
        (None, "I bake at noon.", ("no_handle", "attribution_uncertain"))
    ]
    long = "> " + "I start at two. " * 40 + "\n> — Karl Ots (@karlots) May 2, 2022\n"
    assert posts(long)[0][2] == ("over_length",)


@pytest.mark.parametrize(
    "body",
    [
        "> I bake at noon. — Karl Ots (@karlots) May 2, 2022\n> I never do. — Lena Roos (@lenaroos) May 2, 2022\n",
        "> I bake at noon. — Karl Ots (@karlots) May 2, 2022\n>\n> I never do. — Lena Roos (@lenaroos) May 2, 2022\n\nThat was all.\n",
    ],
)
def test_a_quote_with_two_attributions_holds_two_posts(body):
    assert [(h, t) for h, t, _ in posts(body)] == [
        ("@karlots", "I bake at noon."),
        ("@lenaroos", "I never do."),
    ]


def test_an_attribution_alone_in_its_quote_belongs_to_the_words_above():
    body = "I bake at noon, and I sleep.\n\n> — Karl Ots (@karlots) May 2, 2022\n"
    assert [(h, t) for h, t, _ in posts(body)] == [("@karlots", "I bake at noon, and I sleep.")]


def test_words_behind_the_last_attribution_are_no_post():
    body = "> I bake at noon. — Karl Ots (@karlots) May 2, 2022\n> That was all, wrote the paper.\n"
    assert [h for h, _, _ in posts(body)] == ["@karlots"]


def test_front_matter_is_no_prose(cut):
    text = '---\ntitle: "Tamm tells bakers \\"sleep until six, all of you\\", bakers answer"\nauthor: Wren Cole\n---\n\nThe baker Ivo Tamm wants shorter nights.\n\n> Bread can wait.\n>\n> — Ivo Tamm (@ivotamm) May 2, 2022\n'
    assert [r.text for r in cut(text, kind="markdown").reactions] == ["Bread can wait."]
