"""What pages set around posts of old boxes, comments, boards and tables, copied as text."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article
from stancekit.segment.anchors.widgets import is_of_widget

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nMany wrote back.\n\n"
TAIL = "\n\nThe bakers of the town meet again in June.\n"
MAY_3 = date(2022, 5, 3)


def posts(text, kind="text"):
    read = make_article(text, source="invented", kind=kind)
    return [
        (r.author_name, r.author_handle, r.posted_on, r.text)
        for r in segment_article(read.article).reactions
        if r.kind == "embedded" and r.author_handle != "@ivotamm"
    ]


BOXES = [
    "12\nTwitter Ads info and privacy",
    "1,204\n88 people are talking about this\nTwitter Ads info and privacy",
    "See Lena Roos's other Tweets\nTwitter Ads info and privacy",
    "14.1K\nTwitter Ads Info und Datenschutz\nWeitere Tweets von Lena Roos ansehen",
    "40\nInformations sur les Publicités Twitter et confidentialité\nVoir les autres Tweets de Lena Roos",
    "40\n7 personas están hablando de esto\nInformación y privacidad de Twitter Ads",
    "40\n567 osób mówi na ten temat\nInformacje o reklamach i prywatność na Twitterze",
    "3\nRead 2 replies\nCopy link to Tweet",
]


@pytest.mark.parametrize("box", BOXES)
def test_the_box_of_an_old_tweet_may_have_its_author_below_the_words(box):
    found = posts(
        f"{HEAD}It cannot, I start at two.\n\nLena Roos\n✔\n@lenaroos\n8:15 PM - May 3, 2022\n{box}{TAIL}"
    )
    assert found == [("Lena Roos", "@lenaroos", MAY_3, "It cannot, I start at two.")]


@pytest.mark.parametrize("box", BOXES[1:4])
def test_or_above_them_with_the_likes_before_the_time(box):
    rest = box.split("\n", 1)[1]
    found = posts(f"{HEAD}Lena Roos\n✔\n@lenaroos\nIt cannot!\n340\n8:15 PM - May 3, 2022\n{rest}{TAIL}")
    assert found == [("Lena Roos", "@lenaroos", MAY_3, "It cannot!")]


OLD_TIMES = [
    "8:15 PM - May 3, 2022",
    "20:15 - 3. Mai 2022",
    "20:15 - 3 mai 2022",
    "20:15 - 3 may. 2022",
    "20:15 - 3 maj 2022",
    "20:15 - 2022年5月3日",
]


@pytest.mark.parametrize("time", OLD_TIMES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_number_above_such_a_time_is_a_count(time, gap):
    found = posts(f"{HEAD}Lena Roos\n✔\n@lenaroos\nIt cannot!{gap}1,312\n{time}{TAIL}")
    assert found == [("Lena Roos", "@lenaroos", MAY_3, "It cannot!")]


@pytest.mark.parametrize("words", ["312", "3\n2\n1", "How many?\n312\nat least"])
def test_not_where_the_words_are_numbers(words):
    found = posts(f"{HEAD}Lena Roos\n✔\n@lenaroos\n{words}\n8:15 PM - May 3, 2022{TAIL}")
    assert found == [("Lena Roos", "@lenaroos", MAY_3, words)]


def test_nor_above_a_time_of_later_boxes_which_count_below():
    found = posts(f"{HEAD}Lena Roos\n@lenaroos\nHow many?\n312\n8:15 PM · May 3, 2022{TAIL}")
    assert found == [("Lena Roos", "@lenaroos", MAY_3, "How many?\n312")]


@pytest.mark.parametrize(
    "line",
    [
        "Read the full conversation on Twitter",
        "Lies die ganze Unterhaltung auf Twitter",
        "Lire 12 réponses",
        "Twitterで会話をすべて読む",
        "返信を12件読む",
        "レナ・ルースさんの他のツイートを見る",
        "12人がこの話題について話しています",
        "Pokaż ten wątek",
        "View images on Twitter",
        "567 osób mówi na ten temat",
    ],
)
def test_lines_of_such_a_box(line):
    assert is_of_widget(line)


@pytest.mark.parametrize(
    "line", ["People are talking about this bread", "See you on Twitter", "Copy links", "12"]
)
def test_lines_of_none(line):
    assert not is_of_widget(line)


@pytest.mark.parametrize("when", ["3w", "2 j", "vor 2 Wochen", "3 weeks ago", "hace 2 semanas", "2 tyg."])
def test_a_comment_whose_buttons_have_lines_of_their_own(when):
    comments = f"Lena Roos\nTop contributor\nI start at two.\nLike\nReply\n{when}\nEdited\n\nOtto “The Oven” Ots\nLet him sleep.\nLike\nReply\n{when}\n214"
    assert posts(HEAD + comments + TAIL) == [
        ("Lena Roos", None, None, "I start at two."),
        ("Otto “The Oven” Ots", None, None, "Let him sleep."),
    ]


def test_a_comment_under_a_nickname_and_the_answer_of_the_author():
    comments = "lena.bakes\nI start at two.\n3w 4,902 likes Reply\n\nView replies (61)\n\nbakerivo Author\nGo to bed, Lena.\n3w 12 likes Reply"
    assert posts(HEAD + comments + TAIL) == [
        ("lena.bakes", None, None, "I start at two."),
        ("bakerivo", None, None, "Go to bed, Lena."),
    ]


def test_the_number_above_a_button_is_no_word():
    comments = "@lena_bakes\n3 weeks ago (edited)\nI start at two.\n1.2K\nReply\n7 replies"
    assert posts(HEAD + comments + TAIL) == [(None, "@lena_bakes", None, "I start at two.")]


def test_a_caption_below_the_name_of_its_account():
    caption = "bakerlena ✓\nLoaves before dawn. #bread\nEdited · 3w\nView all 2,318 comments"
    assert posts(HEAD + caption + TAIL) == [("bakerlena", None, None, "Loaves before dawn. #bread")]


def test_the_time_may_stand_below_a_button():
    card = "Lena Roos\n@lenaroos\n·\nFollow\nI start at two.\nWatch on Twitter\n9:00 AM · May 3, 2022\n14.7K\nReply\nCopy link\nRead 302 replies"
    assert posts(HEAD + card + TAIL) == [("Lena Roos", "@lenaroos", MAY_3, "I start at two.")]


def test_counts_in_a_row_close_a_card_whose_day_stands_above():
    card = "Lena Roos\n@lenaroos · 3 May\nI start at two.\n\nEvery night.\n14\n203\n1,877\n9.4K"
    assert posts(HEAD + card + TAIL) == [("Lena Roos", "@lenaroos", None, "I start at two.\n\nEvery night.")]


def test_whom_a_card_answers_may_stand_on_two_lines():
    card = "Lena Roos\n@lenaroos\nW odpowiedzi do\n@ivotamm\nI start at two.\n8:58 AM · 3 maja 2022\n·\n88,1 tys.\n Wyświetlenia"
    assert posts(HEAD + card + TAIL) == [("Lena Roos", "@lenaroos", MAY_3, "I start at two.")]


@pytest.mark.parametrize("place", ["on X", "auf X", "sur Twitter", "en X", "na X"])
def test_name_handle_and_platform_lead_a_post_in(place):
    led = f"Lena Roos (@lenaroos) {place}:\nI start at two."
    assert posts(HEAD + led + TAIL) == [("Lena Roos", "@lenaroos", None, "I start at two.")]


def test_a_thread_of_a_japanese_board():
    board = "1: パン好き@名無し 2022/05/03(火) 21:40:12.33 ID:kD3xQm0Z0\n早起きは無理\n寝たい\n\n9: 元職人 2022/05/03(火) 21:58:30.71 ID:Hy2vNcT10\n>>1\nわかる"
    text = (
        "パン屋の丹波育夫さんは「パンは待てる」と書いた。\n\n掲示板の反応は次の通り。\n\n"
        + board
        + "\n\n組合は6月に集まる。\n"
    )
    assert posts(text) == [
        ("パン好き@名無し", None, MAY_3, "早起きは無理\n寝たい"),
        ("元職人", None, MAY_3, ">>1\nわかる"),
    ]


def test_a_name_with_a_full_width_at_stands_above_its_handle():
    card = "レナ＠早起きの人\n@lenaroos\n私は二時に始めます\n2022-05-03 21:48:31"
    assert posts(HEAD + card + TAIL) == [("レナ＠早起きの人", "@lenaroos", MAY_3, "私は二時に始めます")]


def test_an_address_is_no_handle():
    byline = "By Lena Roos\nlroos@herald.example\nThe oven was cold at dawn.\n\nNobody came.\n1.4K reactions 937 comments"
    assert all(name != "lroos" for name, *_ in posts(byline + "\n\n" + HEAD))


def test_a_line_that_runs_on_is_no_name():
    run = "Buy your own bread,\n@ivotamm\n. Come and see.\n— Lena Roos (@lenaroos)\nMay 3, 2022"
    assert posts(HEAD + run + TAIL) == [
        ("Lena Roos", "@lenaroos", MAY_3, "Buy your own bread,\n@ivotamm\n. Come and see.")
    ]


def test_a_dash_before_a_shared_post_is_no_word_of_it():
    shared = "Loaves for all.\n\n— A post shared by Lena Roos (@lenaroos) on May 3, 2022 at 3:12am PDT"
    assert posts(HEAD + shared + TAIL) == [("Lena Roos", "@lenaroos", MAY_3, "Loaves for all.")]


@pytest.mark.parametrize(
    ("signature", "day"),
    [("Lena Roos, le 23/05/2022 à 18 h 22", 23), ("Lena Roos, 3. Mai 2022, 18:22 Uhr", 3)],
)
def test_a_letter_signed_with_the_hour(signature, day):
    [found] = posts(f"{HEAD}Readers wrote:\n\nI start at two.\n{signature}{TAIL}")
    assert found == ("Lena Roos", None, MAY_3.replace(day=day), "I start at two.")


def test_the_bracket_of_a_handle_may_hold_platform_and_date():
    item = "- Lena Roos (@lenaroos, Threads, 3 May 2022): I start at two.\n- Otto Ots (@otto, Threads, 3 May 2022): I never do."
    assert posts(HEAD + item + TAIL) == [
        ("Lena Roos", "@lenaroos", MAY_3, "I start at two."),
        ("Otto Ots", "@otto", MAY_3, "I never do."),
    ]


TABLE = "| Who | Where | What they said |\n|---|---|---|\n| Lena Roos (@lenaroos) | Bluesky, 3 May 2022 | I start at two, every night. |\n| Otto Ots | on the phone to us | “Nobody asked the ovens, did they?” |\n| bread_7 | Reddit | let the man sleep already |"


def test_a_table_has_posts_where_it_says_who_and_where():
    assert posts(HEAD + TABLE + TAIL, "markdown") == [
        ("Lena Roos", "@lenaroos", MAY_3, "I start at two, every night."),
        ("bread_7", None, None, "let the man sleep already"),
    ]


def test_a_table_of_prices_has_none():
    prices = "| Loaf | Price |\n|---|---|\n| Rye, since 3 May 2022 | £11, with seeds and a bit of salt |\n| Oat | £9 |"
    assert posts(HEAD + prices + TAIL, "markdown") == []


def test_a_block_quote_below_the_account_of_a_forum():
    forum = "**u/oven_gloves** · 2.1k points\n\n> I start at two.\n>\n> Every night.\n\n**u/[deleted]** · 98 points · *edited*\n\n> let the man sleep\n"
    assert posts("# The baker\n\n" + HEAD + forum + TAIL, "markdown") == [
        ("u/oven_gloves", None, None, "I start at two.\n>\n> Every night."),
        ("u/[deleted]", None, None, "let the man sleep"),
    ]


def test_a_block_quote_signed_by_a_link_with_counts():
    quote = "> I start at two.\n>\n> [lenaroos](https://www.threads.net/@lenaroos) · May 3, 2022 · ♥ 312 · 💬 6.4K\n"
    assert posts("# The baker\n\n" + HEAD + quote + TAIL, "markdown") == [
        ("lenaroos", "@lenaroos", MAY_3, "I start at two.")
    ]


def test_a_portal_that_writes_the_nickname_twice_and_the_votes_below():
    portal = "nocny_stroz\nnocny_stroz\n3.05.2022, 10:03\n+412\nI start at two.\nOdpowiedz  Ulubione\n\nlena84\n3.05.2022, 10:20\n+97\nLet him sleep.\nOdpowiedz  Ulubione"
    assert posts(HEAD + portal + TAIL) == [
        ("nocny_stroz", None, MAY_3, "I start at two."),
        ("lena84", None, MAY_3, "Let him sleep."),
    ]


def test_a_sentence_is_no_name_above_a_handle():
    card = (
        "The town went to its video page to say so.\n@lena_bakes\n2 days ago\nI start at two.\n1,9 K\nReply"
    )
    assert posts(HEAD + card + TAIL) == [(None, "@lena_bakes", None, "I start at two.")]


@pytest.mark.parametrize(
    "row", ["Like Reply 5h", "Like · 12 | Reply · 5h", "Gefällt mir Antworten 5 Std.", "J’aime Répondre 5 h"]
)
def test_buttons_in_a_line_with_blanks_alone(row):
    found = posts(f"{HEAD}Lena Roos\nI start at two.\n{row}\n\nOtto Ots\nNever!\n{row}{TAIL}")
    assert [(name, words) for name, _, _, words in found] == [
        ("Lena Roos", "I start at two."),
        ("Otto Ots", "Never!"),
    ]


def test_two_buttons_of_which_one_is_to_reply_close_a_first_comment():
    text = "The baker Ivo Tamm wrote that bread can wait.\n\nLena Roos\n3 May 2022\nI start at two.\nLike\nReply\n\nOtto Ots\n3 May 2022\nNever!\nLike\nReply\n"
    assert [(name, words) for name, _, _, words in posts(text)] == [
        ("Lena Roos", "I start at two."),
        ("Otto Ots", "Never!"),
    ]


def test_more_is_a_button():
    found = posts(
        f"{HEAD}Lena Roos\nVerified account\n@lenaroos\nFollow\nMore\nI start at two.\n8:15 PM - May 3, 2022{TAIL}"
    )
    assert found == [("Lena Roos", "@lenaroos", MAY_3, "I start at two.")]
