"""What a page sets apart from its article: headings that quote, links to other articles, boxes that ask for consent."""

from __future__ import annotations

import pytest

from stancekit.segment import derive_html

PAGE = (
    "<html lang='en'><article><h1>The last kettle</h1><p>Bo Reed posted on Monday.</p>"
    '<blockquote class="twitter-tweet"><p>I shall never boil water again, my friends.</p>&mdash; Bo Reed (@boreed) '
    '<a href="https://x.com/boreed/status/1881377012233445566">January 20, 2025</a></blockquote>'
    "{}<p>“We shall miss his tea very much,” said the mayor, Ina Falk.</p></article></html>"
)


@pytest.mark.parametrize("level", [2, 3, 4, 5, 6])
@pytest.mark.parametrize(
    "words", ["“Monday is for tea and nothing else”", "The mayor: “Monday is for tea and nothing else”"]
)
def test_a_heading_that_quotes_is_no_passage(cut, level, words):
    found = cut(PAGE.format(f"<h{level}>{words}</h{level}>"), kind="html").reactions
    assert [(r.author_name, r.text) for r in found] == [
        ("Bo Reed", "I shall never boil water again, my friends."),
        ("Ina Falk", "“We shall miss his tea very much,”"),
    ]


def test_what_stands_behind_such_a_heading_is_not_of_the_author_of_the_post_before_it(cut):
    tweet = '<blockquote class="twitter-tweet"><p>Not the tea, please.</p>&mdash; Ann Lee (@annlee) May 2, 2022</blockquote>'
    added = "<p>He added: “I am one of you for good, my friends.”</p>"
    found = cut(
        PAGE.format(f"{tweet}<h3>“Tea and nothing else” for Monday</h3>{added}"), kind="html"
    ).reactions
    assert next(r.author_name for r in found if "for good" in r.text) == "Bo Reed"


def test_a_heading_that_signs_a_post_is_read(cut):
    page = PAGE.format("<h4>“Tea for all of us, and milk.” — Ann Lee (@annlee), 4 May 2023</h4>")
    assert "@annlee" in [r.author_handle for r in cut(page, kind="html").reactions]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="related">{}</div>', '<div class="siehe-auch">{}</div>', '<p class="lire-aussi">{}</p>', '<ul class="relacionadas"><li>{}</li></ul>',
        '<div class="box zobacz-tez">{}</div>', '<div id="cookie-banner">{}</div>', '<div class="cookie_notice">{}</div>', '<div class="didomi-notice">{}</div>',
    ],
)  # fmt: skip
def test_boxes_beside_the_article_are_left_out(box):
    assert derive_html(f"<p>Before.</p>{box.format('“Tea for all of us”: an interview')}<p>After.</p>") == (
        "Before.\n\nAfter.",
        (),
    )


def test_a_post_in_such_a_box_is_kept():
    tweet = '<blockquote class="twitter-tweet"><p>Tea.</p>&mdash; Ann Lee (@annlee) May 2, 2022</blockquote>'
    text, [embed] = derive_html(f'<div class="cookie-notice"><p>Show it?</p>{tweet}</div>')
    assert text[embed.start : embed.end] == "Tea."
