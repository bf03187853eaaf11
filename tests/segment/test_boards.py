"""Boards and comment sections whose posts bear no name: nobody is one person, and votes are no words."""

from __future__ import annotations

import pytest

from stancekit.segment.names.anonymous import is_anonymous

LEAD = "パン屋の丹波育夫さんは3日、Xに「パンは待てる。夜は寝る」と投稿した。\n\n掲示板の反応は次の通り。\n\n"
TAIL = "\n\n組合は6月に集まる。\n"
FIRST, SECOND = "夜中に働く人もいるのに", "朝のパンがないのは困る"
HEADS = [
    "{}: 名無しさん 2022/05/03(火) 21:40:12.33 ID:kD3xQm0Z{}",
    "{}：名無しさん＠おーぷん：2022/05/03(火) 21:40:12 ID:Ab{}",
    "{} ：名無しさん＠おーぷん：2022/05/03(火)21:40:12 ID:Ab{}",
    "{}: 名無しさん@おーぷん 22/05/03(火) 21:40:12 ID:Ab{}",
    "{} 名前：名無しさん[sage] 投稿日：2022/05/03(火) 21:40:12 ID:Ab{}",
    "{} 名無しさん＠涙目です。(東京都) [US] 2022/05/03(火) 21:40:12.33 ID:Ab{}",
    "{}. 匿名 2022/05/03(火) 21:40:12 [通報]",
    "{}: ななし 2022/05/03(火)",
    "{} : 風吹けば名無し :2022/05/03(火) 21:40:12.33 ID:Ab{}",
    "{}: 以下、名無しにかわりましてVIPがお送りします 2022/05/03(火) 21:40:12.33 ID:Ab{}",
    "{}：名無しのパン好き 2022/05/03 21:40",
]


def embedded(segmentation):
    return [r for r in segmentation.reactions if r.kind == "embedded"]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_posts_of_nobody(cut, head, gap):
    board = f"{head.format(3, 1)}{gap}{FIRST}\n\n{head.format(7, 2)}{gap}{SECOND}"
    found = embedded(cut(LEAD + board + TAIL))
    assert [(r.author_name, str(r.posted_on), r.role, r.text) for r in found] == [
        (None, "2022-05-03", "reaction", FIRST),
        (None, "2022-05-03", "reaction", SECOND),
    ]
    assert all({"no_author", "no_handle"} <= set(r.needs_review) for r in found)


def test_without_a_time_the_name_of_nobody_tells_a_board(cut):
    found = embedded(cut(f"{LEAD}3. 匿名\n{FIRST}\n\n7. 匿名 ID:abc\n{SECOND}{TAIL}"))
    assert [(r.author_name, r.text) for r in found] == [(None, FIRST), (None, SECOND)]
    assert embedded(cut(f"{LEAD}3. 小麦粉\n{FIRST}\n\n7. 塩\n{SECOND}{TAIL}")) == []


def test_a_name_that_is_one_stays(cut):
    found = embedded(cut(f"{LEAD}3: 元職人[sage] 2022/05/03(火) 21:40:12\n{FIRST}{TAIL}"))
    assert [(r.author_name, r.text) for r in found] == [("元職人", FIRST)]


@pytest.mark.parametrize("time", ["2022年05月03日 21:40", "May 3, 2022 at 9:40 pm", "3. Mai 2022 um 21:40 Uhr", "3 mai 2022 à 21h40", "3 maja 2022, 21:40", "3 de mayo de 2022 a las 21:40"])  # fmt: skip
def test_the_time_may_stand_below_a_numbered_name(cut, time):
    found = embedded(cut(f"{LEAD}1. 名無しのパン好き\n{time}\n{FIRST}\n\n2. 元職人\n{time}\n{SECOND}{TAIL}"))
    assert [(r.author_name, str(r.posted_on), r.text) for r in found] == [
        (None, "2022-05-03", FIRST),
        ("元職人", "2022-05-03", SECOND),
    ]


@pytest.mark.parametrize("votes", ["\n+120\n-4", " +120 -4", "\n\n+120\n\n-4", "\n+120\n-4\n返信 2件"])
@pytest.mark.parametrize("answered", ["", ">>1\n", "＞＞1\n"])
def test_votes_are_no_words_and_answered_numbers_are(cut, votes, answered):
    head = "{}. 匿名 2022/05/03(火) 21:40:12"
    board = f"{head.format(3)}\n{answered}{FIRST}{votes}\n\n{head.format(7)}\n{SECOND}{votes}"
    assert [r.text for r in embedded(cut(LEAD + board + TAIL))] == [answered + FIRST, SECOND]


@pytest.mark.parametrize("name", ["Anonymous", "Anonym", "Anonyme", "Anónimo", "Anonim", "Gast", "Guest", "Invité", "Invitado", "Gość", "Guest 12", "匿名"])  # fmt: skip
def test_comments_of_nobody_are_no_run_of_one_person(cut, name):
    head = 'Mayor Dale Purvis wrote on Facebook on May 3, 2022: "Bread can wait until the sun is up."\n\nThe comments below our story:\n\n'
    comments = "".join(
        f"{name}\nMay 4, 2022 at 9:{minute} am\n{words}\nReply\n\n"
        for minute, words in ((12, "I start at two, Dale."), (40, "And I sleep at noon, thanks."))
    )
    found = embedded(cut(head + comments))
    assert [(r.author_name, r.role, r.text) for r in found] == [
        (None, "reaction", "I start at two, Dale."),
        (None, "reaction", "And I sleep at noon, thanks."),
    ]


@pytest.mark.parametrize(
    "name", ["パン好き@名無し", "Gastón", "Anna Gast", "Guest House", "元職人", "Anonyma Lee"]
)
def test_names_that_are_no_default(name):
    assert not is_anonymous(name)
