"""A line that holds what only posts hold, and that no passage took, is told."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article
from stancekit.segment.left_over import left_over_lines
from stancekit.segment.passage import Passage
from stancekit_schemas import Correction

PROSE = (
    "The bakery opened in 1962 and has three ovens, and the town council will talk about it in the spring."
)


def signs(text: str, *taken: str) -> list[tuple[str, str]]:
    passages = [
        Passage("embedded", at, at + len(words), at, at + len(words))
        for words in taken
        for at in [text.index(words)]
    ]
    return [(text[line.start : line.end], sign) for line, sign in left_over_lines(text, passages, "en")]


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("Rye can wait. https://t.co/ab12Cd34Ef", "a link as posts hold it"),
        ("pic.twitter.com/ab12Cd34Ef", "a link as posts hold it"),
        ("Rye can wait until noon 🥖", "an emoji"),
        ("- **@rye_or_die** (Threads, May 4): Somebody had to say it.", "words beside a handle"),
        ("2. Nobody buys bread at five. *(@oven_nord)*", "words beside a handle"),
        ("Ivo Tamm @ivotamm", "a name and a handle"),
    ],
)
def test_a_line_of_a_post_that_nothing_took_is_told(line, sign):
    assert signs(f"{PROSE}\n\n{line}\n\n{PROSE}\n") == [(line, sign)]
    assert signs(f"{PROSE}\n\n{line}\n\n{PROSE}\n", line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Bread 🥖",
        "A post shared by Ivo Tamm (@ivotamm)",
        "Skip Twitter post by @ivotamm",
        "パンの店 (@pan.no.mise)がシェアした投稿",
        "Follow our reporter on Twitter: @annlee",
        "Write to ann.lee@oldtown.example or ring the bakery.",
        "The page is www.oldtown.example/t.co/bread and nothing else.",
    ],
)
def test_what_the_page_holds_beside_posts_is_not(line):
    assert signs(f"{PROSE}\n\n{line}\n\n{PROSE}\n") == []


def test_headlines_may_hold_emoji():
    assert signs(f"A baker cries and the town with him 🥖\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n") == []


def test_a_name_and_a_handle_beside_a_post_frame_it():
    assert signs(f"{PROSE}\n\nIvo Tamm @ivotamm\n\nRye can wait.\n\n{PROSE}\n", "Rye can wait.") == []


def test_the_article_tells_the_line_and_what_to_do():
    text = f"{PROSE}\n\n{PROSE}\n\nSuch a pity, whatever the baker says 🥖\n\n{PROSE}\n"
    [problem] = segment_article(make_article(text, source="a.txt", kind="text").article).problems
    assert (problem.code, problem.severity) == ("post_left", "flag")
    assert problem.message.startswith("line 5 holds an emoji, and nothing was cut there: 'Such a pity")


def test_nothing_and_a_lone_line():
    assert [signs(""), signs("🥖"), signs("@ann")] == [[], [], []]


def test_what_a_person_dropped_is_not_left_over():
    text = (
        f"{PROSE}\n\nRye can wait 🥖 https://t.co/ab12Cd34Ef — Ivo Tamm (@ivotamm) May 2, 2022\n\n{PROSE}\n"
    )
    article = make_article(text, source="a.txt", kind="text").article
    [post] = segment_article(article).reactions
    drop = Correction(source="a.txt", article_sha256=article.sha256, action="drop", text=post.text)
    found = segment_article(article, corrections=[drop])
    assert (found.reactions, found.problems) == ((), ())
