"""An article that breaks off is told; a page that ends in a credit or a call is not."""

from __future__ import annotations

import pytest

HEAD = "The council talks about hedgehogs.\n\nNo. — Ann Lee (@annlee) June 12, 2020\n\nThe mayor stood over every word.\n\n"


def told(cut, line: str) -> list[str]:
    return [problem.message for problem in cut(HEAD + line).problems if problem.code == "post_left"]


@pytest.mark.parametrize(
    "line",
    [
        "Fair play to him for that, but somebody should tell the man that the money for paths is a completely separate",
        "The council will meet again in September, and until then the hedgehogs of the town may cross the streets wherever",
    ],
)
def test_a_last_line_without_an_end_is_told(cut, line):
    [message] = told(cut, line)
    assert message.startswith("line 7 breaks off")


@pytest.mark.parametrize(
    "line",
    [
        "The council will meet again in September, and until then the hedgehogs may cross the streets of the town.",
        "With material from the agencies, and pictures by our own people of the town and the streets around (Wire) abc/def",
        "Tell us what you think about the hedgehogs on your street and what you would do about them all on Facebook",
        "Read more: hedgehogs in the town, what the council thinks of them, and who feeds them in the winter at night",
        "The end",
        "",
    ],
)
def test_what_ends_a_page_otherwise_is_not(cut, line):
    assert told(cut, line) == []


def test_a_japanese_text_that_breaks_off(cut):
    text = "市議会はハリネズミについて話し合う。\n\nだめです。 — 大野健 (@onoken) 2020年6月12日\n\n市は来月から庭に来るハリネズミの数を町ごとに数えはじめ、その結果を秋までに市議会へ知らせるという方針を"
    [problem] = cut(text).problems
    assert "breaks off" in problem.message


def test_a_cut_post_goes_to_the_reader_whose_it_is_and_to_nobody_named(cut):
    text = (
        "Novelist Ann Lee dislikes audiobooks. She said so on X.\n\nRead with your eyes. — Ann Lee (@annlee) June 12, 2020\n\n"
        "Her new book is out in March.\n\nThe last word goes to the reader whose reply has been shared more than any other:\n\n"
        "My gran lost her sight and I put your first book on for her every Sunday, and she used to say that the woman who"
    )
    last = cut(text).reactions[-1]
    assert last.author_name is None
    assert "cut_text" in last.needs_review


def test_a_town_that_is_a_spa_is_nobody(cut):
    text = (
        "Handball-Trainerin Signe Holm hat die HSG Bad Wilden verlassen.\n\nIch bin keine Maschine. — Signe Holm (@signeholm) 6. Mai 2023\n\n"
        "Bad Wilden teilte am Sonntag mit: „Wir bedauern das sehr.“ Bad Wilden spielt am Samstag. In Bad Wilden ist man ratlos.\n"
    )
    found = cut(text)
    assert found.focal is not None
    assert found.focal.name == "Signe Holm"
