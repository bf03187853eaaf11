"""Attributions in every language and what is left of them."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment.anchors.finding import find_anchors
from stancekit.segment.dates import date_at, leading_date, only_date
from stancekit.segment.links import links_of, media_of, weighted_length

DAYS = [
    ("April 2, 2020", "en"), ("2 April 2020", "en"), ("Apr. 2nd, 2020", "en"), ("10:15 AM - Apr 2, 2020", "en"), ("2. April 2020", "de"),
    ("Donnerstag, 2. April 2020", "de"), ("2 avril 2020", "fr"), ("2 de abril de 2020", "es"), ("2 kwietnia 2020", "pl"),
    ("2020年4月2日", "ja"), ("2020-04-02", "en"), ("02.04.2020", "de"), ("02/04/2020", "fr"), ("April 2, 2020 at 5:15 PM", "en"),
    ("le 2 Avril 2020 à 9 :12 PDT", "fr"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "language"), DAYS)
def test_dates_of_every_language(words, language):
    assert only_date(words, language) == date(2020, 4, 2)
    [anchor] = find_anchors(f"So it is. — Ann Lee (@annlee) {words}\nNext.", language)
    assert (anchor.name, anchor.handle, anchor.day) == ("Ann Lee", "@annlee", date(2020, 4, 2))
    assert anchor.line_end


def test_a_day_whose_order_cannot_be_known_is_none():
    [anchor] = find_anchors("So. — Ann Lee (@annlee) 02/04/2020", "en")
    assert anchor.dated
    assert anchor.day is None


@pytest.mark.parametrize("words", ["February 30, 2020", "Table 2, 2020", "13月 2020", "2020"])
def test_no_dates(words):
    assert only_date(words) is None


@pytest.mark.parametrize(
    "handle", ["@a", "@_", "@1234567890", "@1a", "@ann.bsky.social", "@ann@some.host.example", "@A_B_9"]
)
def test_handles_of_every_form(handle):
    [anchor] = find_anchors(f"So. — Ann ({handle}) April 2, 2020")
    assert anchor.handle == handle


@pytest.mark.parametrize(
    "prose",
    [
        "The senator — Bob Smith (@bob) — said no.",
        "Actor John Smith (@jsmith) said no.",
        "LONDON — April 2, 2020 was a quiet day.",
        "He wrote to @bob on April 2, 2020 and waited.",
        "Between 1990 – 2020 nothing happened.",
    ],
)
def test_prose_is_no_attribution(prose):
    assert find_anchors(prose) == []


def test_weights_links_and_pictures():
    assert weighted_length("abc") == 3
    assert weighted_length("日本") == 4
    assert weighted_length("see https://example.org/a/very/long/path/that/goes/on") == 27
    text = "look https://t.co/abc, and nowpic.twitter.com/xyz"
    assert links_of(text) == ("https://t.co/abc",)
    assert media_of(text) == ("pic.twitter.com/xyz",)


def test_the_date_before_an_article():
    assert leading_date(" date 2020-04-02 Text").day == date(2020, 4, 2)
    assert leading_date(" date 2020-14-02 Text") is None


@pytest.mark.parametrize(
    ("glued", "day"),
    [
        ("3 juin 201815 ans de four.", date(2018, 6, 3)),
        ("June 3, 20184 in the morning, every day.", date(2018, 6, 3)),
        ("3. Juni 20182 Uhr ist früh.", date(2018, 6, 3)),
    ],
)
def test_a_year_has_four_digits_also_where_a_number_is_glued_to_it(glued, day):
    found = date_at(glued, 0, "fr")
    assert found is not None
    assert (found.day, glued[found.end - 4 : found.end]) == (day, "2018")


@pytest.mark.parametrize(
    "day", ["2. Mai", "May 2", "2 mai", "2 maja", "2 de mayo", "5月2日", "2 May at 10:03"]
)
def test_a_day_without_its_year_is_no_date_and_told_as_such(cut, day):
    card = f"Ivo Tamm\n@ivotamm\n·\n{day}\nRye can wait until June 3.\n12\n3\n45"
    [post] = cut(f"The miller Ivo Tamm wants to sleep.\n\n{card}\n\nNobody agreed with him.\n").reactions
    assert (post.posted_on, post.needs_review) == (None, ("no_year",))


def test_a_day_in_the_words_of_a_post_is_none_of_its_attribution(cut):
    card = "Ivo Tamm\n@ivotamm\n·\n3h\nRye can wait until May 2.\n12\n3\n45"
    [post] = cut(f"The miller Ivo Tamm wants to sleep.\n\n{card}\n\nNobody agreed with him.\n").reactions
    assert post.needs_review == ("no_date",)
