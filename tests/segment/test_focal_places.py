"""Whom an article is about: no town, and the keeper of a shop; and whose posts are no reactions."""

from __future__ import annotations

import pytest


def focal(cut, text):
    return cut(text).focal.name


@pytest.mark.parametrize(
    "dateline", ["Bad Elmrode. ", "Bad Elmrode – ", "Bad Elmrode (dpa) – "], ids=["stop", "dash", "agency"]
)
def test_the_town_of_a_dateline_is_nobody(cut, dateline):
    text = (
        f"Start > Lokales > Bad Elmrode\n\n{dateline}Der Bäcker Egon Straub aus Bad Elmrode schrieb am Samstag auf Facebook.\n\nDie Kurstadt spricht darüber.\n\n"
        "Bäckerei Straub\n7. Januar 2023\nDann backt halt selber, liebe Leute!\n\nViele stimmten ihm zu.\n\n"
        "Birgit Haufler\n7. Januar 2023\nEgon, ich zahl auch 1,50.\n\nIn Bad Elmrode redet man von nichts anderem.\n"
    )
    assert focal(cut, text) == "Egon Straub"
    assert [(r.author_name, r.role) for r in cut(text).reactions] == [
        ("Bäckerei Straub", "statement"),
        ("Birgit Haufler", "reaction"),
    ]


def test_a_japanese_prefecture_is_nobody(cut):
    text = (
        "大雪に見舞われた北浜県で、大槻良三知事（63）の投稿が波紋を広げている。北浜県では除雪中の事故が続いた。\n\n"
        "大槻りょうぞう（北浜県知事）\n@otsuki_ryozo\n今朝も一時間、雪かきで汗を流しました。\n午後7:48 · 2022年1月15日\n2,310\n返信\n\n"
        "投稿には千件を超える返信が寄せられた。\n\nさとみ\n@satomi_h\n雪かきは運動ではありません。\n午後8:48 · 2022年1月15日\n31\n返信\n"
    )
    assert [(r.author_handle, r.role) for r in cut(text).reactions] == [
        ("@otsuki_ryozo", "statement"),
        ("@satomi_h", "reaction"),
    ]


HEAD = "The baker Ivo Tamm wants shorter nights. Tamm said so on X.\n\nBread can wait until noon. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"


@pytest.mark.parametrize(
    ("name", "handle", "words", "role"),
    [
        ("Town News", "townnews", "Baker Ivo Tamm says bread can wait https://t.co/1", "other"),
        ("Eilmeldungen NDN", "ndn_eil", "Bäcker Tamm: Brot kann warten", "other"),
        ("Oven Bot", "oven_bot", "【速報】Ivo Tamm wants to sleep", "other"),
        ("Town News", "townnews", "We think Ivo Tamm is right, and so should you", "reaction"),
        ("Town News", "townnews", "Is Ivo Tamm right?", "reaction"),
        ("Lena Roos", "lena", "Ivo Tamm says bread can wait. Typical.", "reaction"),
        ("Town Parrot", "parrot", "I. Tamm: Bread can wait until noon.", "other"),
        ("Oven Quotes", "ovenquotes", "“Bread can wait until noon.” (Ivo Tamm, baker) #bread", "other"),
        ("Oven Quotes", "ovenquotes", "“Bread can wait until noon.” Ivo Tamm, you are my hero!", "reaction"),
        ("Friends of Tamm", "friends", "【Ivo】Bread can wait until noon.", "other"),
    ],
)
def test_headlines_of_news_accounts_and_repetitions_are_no_reactions(cut, name, handle, words, role):
    text = f"{HEAD}{words} — {name} (@{handle}) May 3, 2022\n\nThe town sleeps.\n"
    assert [r.role for r in cut(text).reactions if r.author_handle == f"@{handle}"] == [role]


@pytest.mark.parametrize(
    "words",
    [
        'Satire account Not Ivo Tamm joked: "Rolls are lazy too, only cakes work."',
        'The parody account Fake Ivo Tamm wrote: "Rolls are lazy too, only cakes work."',
        '"Rolls are lazy too, only cakes work," wrote an Ivo Tamm parody account.',
    ],
)
def test_the_words_of_a_parody_are_not_the_focal_persons(cut, words):
    found = cut(f"{HEAD}{words}\n\nThe town sleeps.\n").reactions[-1]
    assert (found.kind, found.role) == ("quoted", "reaction")
    assert "second_account" in found.needs_review


def test_what_the_person_says_of_a_parody_is(cut):
    found = cut(
        f'{HEAD}Tamm called the parody account "a poor joke on honest bakers" on Friday.\n'
    ).reactions[-1]
    assert found.author_name == "Ivo Tamm"
    assert "second_account" not in found.needs_review


@pytest.mark.parametrize(
    "opening",
    [
        "Sängerin Lea Mohr hat ihre Fans schockiert. „Fußball ist für Idioten“, schrieb sie auf X.\n\nEx-Trainer Hans Prat schrieb bei X:\n\nIch finde dich mutig, Lea.\n\nDie Sängerin tritt im Juni in Leipzig auf.\n",
        "La cantante Lea Mohr escandalizó a sus fans. «El fútbol es para idiotas», escribió en X.\n\nEn Facebook, el jugador Hans Prat le respondió:\n\nGracias, Lea, este idiota te invita al estadio.\n\nLa cantante actuará en junio.\n",
    ],
    ids=["de", "es"],
)
def test_who_posted_the_words_that_open_the_article_is_whom_it_is_about(cut, opening):
    assert focal(cut, opening) == "Lea Mohr"


def test_the_photographer_is_no_commenter(cut):
    text = (
        f'{HEAD}The comments:\n\n- Jane: "My oven is my life and my love"\n- Bob: "Good riddance to all of them"\n\n'
        "Photo: Jane Smith/Reuters\n"
    )
    assert [r.author_name for r in cut(text).reactions if r.kind == "quoted"] == ["Jane", "Bob"]


def test_a_headline_that_retells_the_statement_is_no_source_of_it(cut):
    text = (
        'The baker Ivo Tamm said that bread can wait. "Bread can wait and always could," Tamm tweeted.\n\n'
        "Bread can wait and always could, says baker Ivo Tamm. Watch: https://t.co/a — KTV News (@ktvnews) May 3, 2022\n\n"
        "So brave to say that from your bed. — Lena Roos (@lena) May 3, 2022\n\nThe town sleeps.\n"
    )
    statement, headline, reaction = cut(text).reactions
    assert (statement.role, statement.copy_of) == ("statement", None)
    assert (headline.role, "relayed_post" in headline.needs_review) == ("other", True)
    assert (reaction.role, reaction.answers is not None) == ("reaction", True)
