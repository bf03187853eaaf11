"""Posts copied from a page as cards, with the author above and the time below or above."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment.anchors.status import status_of

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nMany wrote back.\n\n"
TAIL = "\n\nThe bakers of the town meet again in June.\n"
MAY_3 = date(2022, 5, 3)


def post(cut, words, tail=TAIL):
    """What is found of the one card between the head and the tail."""
    [found] = [
        r
        for r in cut(HEAD + words + tail).reactions
        if r.kind == "embedded" and r.author_handle != "@ivotamm"
    ]
    return found


def tell(found):
    return found.author_name, found.author_handle, found.posted_on, found.text


@pytest.mark.parametrize(
    "below",
    [
        "10:12 · 3 mai 2022",
        "8:15 PM · May 3, 2022",
        "8:15 PM · May 3, 2022 · Twitter for iPhone",
        "8:15 PM - May 3, 2022",
        "3:02 p. m. · 3 may. 2022",
        "10:12 vorm. · 3. Mai 2022",
        "10:12 · 3 maja 2022",
        "午前10:12 · 2022年5月3日",
        "10:12 · 3 May 2022\n·\n12 Retweets 340 Likes\n8.2K Views",
        "3 mayo 2022\n1.204 reposteos · 2.318 citas · 9.870 Me gusta",
    ],
)
def test_the_card_of_a_post_ends_with_its_time(cut, below):
    found = post(cut, f"Lena Roos\n@lena_roos\nNot mine it cannot!\nI start at two.\n{below}")
    assert tell(found) == ("Lena Roos", "@lena_roos", MAY_3, "Not mine it cannot!\nI start at two.")
    assert found.needs_review == ()


@pytest.mark.parametrize(
    "above",
    [
        "Lena Roos @lena_roos",
        "Lena Roos ✔\n@lena_roos",
        "Lena Roos\n✔\n@lena_roos",
        "Lena Roos\nVerified account\n@lena_roos",
        "Lena Roos\n@lena_roos\nFollow",
        "Lena Roos\n@lena_roos\nReplying to @ivotamm",
        "Lena Roos\n@lena_roos\nAntwort an @ivotamm und @kim",
        "Lena Roos\n\n@lena_roos",
    ],
)
def test_buttons_and_marks_are_no_words(cut, above):
    found = post(cut, f"{above}\nNot mine it cannot!\n\nI start at two.\n8:15 PM · May 3, 2022")
    assert tell(found) == ("Lena Roos", "@lena_roos", MAY_3, "Not mine it cannot!\n\nI start at two.")


@pytest.mark.parametrize(
    "above",
    ["Lena Roos @lena_roos · May 3", "Lena Roos @lena_roos 3h", "Lena Roos\n@lena_roos\n·\nvor 3 Std."],
)
def test_a_card_without_the_year_has_no_date(cut, above):
    doubt = "no_year" if "May" in above else "no_date"
    found = post(cut, f"{above}\nNot mine it cannot!")
    assert tell(found) == ("Lena Roos", "@lena_roos", None, "Not mine it cannot!")
    assert set(found.needs_review) == {"attribution_above", doubt}


@pytest.mark.parametrize("mentions", ["@ivotamm", "@ivotamm\n@kim"])
def test_words_may_begin_with_accounts_on_lines_of_their_own(cut, mentions):
    found = post(cut, f"Lena Roos\n@lena_roos\n{mentions}\n\nNot mine it cannot!\n8:15 PM · May 3, 2022")
    assert tell(found) == ("Lena Roos", "@lena_roos", MAY_3, f"{mentions}\n\nNot mine it cannot!")


def test_a_mastodon_card(cut):
    found = post(cut, "Lena Roos\n@lena@brot.example\nNot mine it cannot!\n3 May 2022, 10:12")
    assert tell(found) == ("Lena Roos", "@lena@brot.example", MAY_3, "Not mine it cannot!")


def test_cards_of_a_page_with_names_and_dates_above(cut):
    """Two of them: one alone would be the byline of a text."""
    text = HEAD + (
        "Lena Roos\n3 May 2022 at 20:14\nNot mine it cannot!\n\nI start at two.\n👍 212 · 1,4 tys. komentarzy\n\n"
        "Karl Ots\n3 May 2022 at 20:41\nI bake at noon.\n👍 38  👎  Reply"
    )
    found = [r for r in cut(text + TAIL).reactions if r.author_handle is None and r.kind == "embedded"]
    assert [tell(r) for r in found] == [
        ("Lena Roos", None, MAY_3, "Not mine it cannot!\n\nI start at two."),
        ("Karl Ots", None, MAY_3, "I bake at noon."),
    ]
    assert {r.needs_review for r in found} == {("no_handle",)}


def test_the_byline_of_an_article_is_no_card(cut):
    text = (
        "Bakers want to sleep\n\nAnna Lind\n3 May 2022\nThe baker Ivo Tamm wants shorter nights.\n\nHe said so on Monday."
        + TAIL
    )
    assert cut(text).reactions == ()


def test_nor_is_one_with_what_was_counted_of_the_article(cut):
    text = (
        "Bakers want to sleep\n\nAnna Lind\n3 May 2022\nThe bakers of the town want longer nights.\n12 comments · 3 shares\n\n"
        "The baker Ivo Tamm began it."
    )
    assert cut(text + TAIL).reactions == ()


def test_a_comment_with_its_time_and_buttons_below(cut):
    text = "Lena Roos\nMeiner kann das nicht!\nIch stehe um zwei auf.\n3. Mai 2022 um 21:47 · Gefällt mir · Antworten"
    assert tell(post(cut, text)) == (
        "Lena Roos",
        None,
        MAY_3,
        "Meiner kann das nicht!\nIch stehe um zwei auf.",
    )


def test_a_caption_with_folded_comments(cut):
    found = post(cut, "lena_roos Not mine it cannot! #bread\n\nView all 14 comments\nMay 3, 2022")
    assert tell(found) == (None, "@lena_roos", MAY_3, "Not mine it cannot! #bread")


def test_a_folded_post_is_cut(cut):
    found = post(cut, "Lena Roos\n3 May 2022 ·\nNot mine it cannot! And\n… See more\n14 comments")
    assert found.text == "Not mine it cannot! And"
    assert "cut_text" in found.needs_review


def test_a_line_that_stands_for_an_embed_begins_it(cut):
    for opening in (
        "View this post on Instagram\n\n",
        "Sieh dir diesen Beitrag auf Instagram an\n\n",
        "View this post on Instagram ",
    ):
        found = post(
            cut,
            opening
            + "Not mine it cannot!\n\nA post shared by Lena Roos (@lena_roos) on May 3, 2022 at 8:15pm PDT",
        )
        assert tell(found) == ("Lena Roos", "@lena_roos", MAY_3, "Not mine it cannot!")


def test_an_embed_without_words_is_nothing(cut):
    text = HEAD + "View this post on Instagram\n\nA post shared by Lena Roos (@lena_roos)" + TAIL
    assert [r.author_handle for r in cut(text).reactions] == ["@ivotamm"]


def test_what_was_counted_below_an_embed_is_no_lead_in(cut):
    text = (
        HEAD
        + "Not mine it cannot! — Lena Roos (@lena_roos) May 3, 2022\n12 Retweets 34 Likes\n\nI bake at noon. — Karl Ots (@karlots) May 3, 2022"
    )
    assert [r.context for r in cut(text + TAIL).reactions if r.author_handle == "@karlots"] == [None]


def test_comments_with_blank_lines_between_and_buttons_first(cut):
    """As pages leave them whose every element is a paragraph."""
    text = "Sur la page Facebook, on applaudit.\n\nLena Roos\n\nBravo, le pain attendra !\n\nJ’aime · Répondre · 1 j · 👍 87"
    assert tell(post(cut, text)) == ("Lena Roos", None, None, "Bravo, le pain attendra !")


def test_a_handle_with_a_time_ago_and_what_was_counted_below(cut):
    found = post(cut, "@lena_roos 5 godzin temu\n\nMój nie może czekać!\n\n👍 212 Odpowiedz")
    assert tell(found) == (None, "@lena_roos", None, "Mój nie może czekać!")


def test_a_caption_that_its_counts_close(cut):
    found = post(cut, "Even on Threads:\nlena_roos Not mine it cannot!\n3 May · 14.8K likes")
    assert tell(found) == (None, "@lena_roos", None, "Not mine it cannot!")


def test_counts_on_lines_of_their_own_belong_to_the_card(cut):
    text = "Lena Roos\n@lena_roos\nNot mine it cannot!\n9:47 PM · May 3, 2022\n·\n1.3M Views\n2.4K\nReplies\n310\nReposts"
    both = cut(
        f"{HEAD}{text}\nKarl Ots agreed.\n\nI bake at noon. — Karl Ots (@karlots) May 4, 2022{TAIL}"
    ).reactions
    assert [r.context for r in both if r.author_handle == "@karlots"] == ["Karl Ots agreed."]


@pytest.mark.parametrize(
    "when", ["3 de mayo a las 19:50 · Público", "3 May 2022 · 🌍", "3 maja 2022 o 19:50"]
)
def test_who_may_see_a_post_is_no_word_of_it(cut, when):
    found = post(
        cut,
        f"Lena Roos - Baker\n{when}\nNot mine it cannot!\nMe gusta: 214 · Comentarios: 1.906 · Compartido: 388",
    )
    assert (found.author_name, found.text) == ("Lena Roos - Baker", "Not mine it cannot!")


def test_a_card_that_a_colon_announces_may_stand_alone(cut):
    found = post(
        cut,
        "The guild posted on its page:\nGuild of Bakers\n3 May 2022\nThank you all for coming!\nIvo Tamm was not there.",
    )
    assert tell(found) == ("Guild of Bakers", None, MAY_3, "Thank you all for coming!")


def test_words_before_the_line_that_stands_for_an_embed(cut):
    text = "Not mine it cannot! #breadView this post on InstagramA post shared by Lena Roos (@lena_roos)The guild said nothing."
    assert tell(post(cut, text)) == ("Lena Roos", "@lena_roos", None, "Not mine it cannot! #bread")


def test_a_page_gives_the_time_below_its_embed_to_the_post(cut):
    page = (
        "<html><body><article><p>The baker Ivo Tamm wants shorter nights.</p><figure class='comment'><figcaption>Lena Roos</figcaption>"
        "<p>Not mine it cannot!</p><p>3 May 2022, 10:12 · 12 likes</p></figure><p>The bakers meet again in June.</p></article></body></html>"
    )
    found = [r for r in cut(page, kind="html").reactions if r.kind == "embedded"]
    assert [tell(r) for r in found] == [("Lena Roos", None, MAY_3, "Not mine it cannot!")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("12 Retweets 34 Likes", True),
        ("👍 38  👎  Antworten", True),
        ("1.204 reposteos · 2.318 citas · 9.870 Me gusta", True),
        ("412 件のリポスト 3,108 件のいいね", True),
        ("328 コメント42件 シェア57件", True),
        ("17 janv. 2023, 08:12 · 🌐 · 412 partages · 903 favoris", True),
        ("8:15 PM · May 3, 2022 · Twitter for iPhone", True),
        ("25. November 2018 um 21:47 · Gefällt mir · Antworten", True),
        ("3 likes are not many", False),
        ("On May 3, 2022 she said no.", False),
        ("May 3, 2022 was a Tuesday", False),
        ("Like it or not", False),
        ("312 people came", False),
        ("", False),
    ],
)
def test_lines_of_times_counts_and_buttons(line, said):
    assert (status_of(line, "en") is not None) is said


def test_an_embed_of_a_page_whose_name_and_time_are_lines_of_its_words(cut):
    page = (
        "<html><body><article><p>The baker Ivo Tamm wants shorter nights.</p><div class='fb-comment-embed' data-href='https://www.facebook.com/x/posts/12?comment_id=7'><div class='fbc'>"
        "<a href='https://www.facebook.com/lena.roos'>Lena Roos</a><br><span>Not mine it cannot, I start at two.</span><br>"
        "<small>3 May 2022, 11:20 2.1K likes</small></div></div><p>The bakers meet again in June.</p></article></body></html>"
    )
    found = [r for r in cut(page, kind="html").reactions if r.kind == "embedded"]
    assert [tell(r) for r in found] == [("Lena Roos", None, MAY_3, "Not mine it cannot, I start at two.")]
