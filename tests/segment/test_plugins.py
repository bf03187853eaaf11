"""Words that the plugins of platforms write around posts are nobody's, and name at most an account."""

from __future__ import annotations

import pytest

from stancekit.segment.plugins import read_plugins

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nMany wrote back.\n\n"
POST = "I start at two, thank you! — Lena Roos (@lena_roos) May 3, 2022\n"


def posts(cut, words):
    return [(r.author_handle, r.text) for r in cut(HEAD + words).reactions if r.kind == "embedded"][1:]


@pytest.mark.parametrize(
    "words",
    ["Post by @kim@brot.example\nView on Mastodon", "Post by @kim@brot.exampleView on Mastodon", "Post by @kim.roos\nView on Threads",
     "Beitrag von @kim.roos\nAuf Threads ansehen", "Publication de @kim.roos\nVoir sur Threads", "Publicación de @kim.roos\nVer en Threads",
     "Post użytkownika @kim.roos\nWyświetl w Threads", "@kim.roosさんの投稿\nThreadsで見る",
     "Comment\nby\nu/kim_roos\nfrom discussion\nin\nBread", "Comment  \nbyu/kim_roos from discussion  \ninBread", "Kommentar von u/kim_roos aus der Diskussion in Brot",
     "Video unavailable\nWatch on YouTube", "The media could not be played.", "Dieses Video ist nicht verfügbar\nAuf YouTube ansehen", "Cette vidéo n’est pas disponible",
     "Vídeo no disponible", "Ten film jest niedostępny", "この動画は再生できません\nYouTube で見る",
     "Translated from Polish by Google", "Übersetzt aus dem Polnischen von Google", "Traduit du polonais par Google", "Traducido del polaco por Google",
     "Przetłumaczone z angielskiego przez Google", "ポーランド語からGoogleによって翻訳されました"],
)  # fmt: skip
def test_they_stand_in_no_post(cut, words):
    assert posts(cut, f"{words}\n\n{POST}") == [("@lena_roos", "I start at two, thank you!")]


@pytest.mark.parametrize(
    "words",
    [
        "Show original",
        "Original anzeigen",
        "Voir l’original",
        "Mostrar original",
        "Pokaż oryginał",
        "原文を表示",
    ],
)
def test_nor_behind_its_words(cut, words):
    assert posts(cut, POST.replace(" —", f" {words} —")) == [("@lena_roos", "I start at two, thank you!")]
    assert posts(cut, POST.replace(" —", "\nThe media could not be played.\n—")) == [
        ("@lena_roos", "I start at two, thank you!")
    ]


def test_a_line_that_names_an_account_attributes_the_post_directly_above(cut):
    for glue in ("\n", ""):
        words = f"I start at two, thank you!{glue}Post by @lena_roos\nView on Threads\n\nThe guild meets in June.\n"
        assert posts(cut, words) == [("@lena_roos", "I start at two, thank you!")]
    assert (
        posts(cut, "The guild was blunt:\nPost by @lena_roos\nView on Threads\n\nIt meets in June.\n") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "He kept saying that the video is unavailable in Leeds.\n",
        "A comment by u/kim_roos from last week, in full:\n",
        "She wanted to show original recipes.\n",
        "Die Lösung: Original anzeigen lassen, dann weiterlesen.\n",
    ],
)
def test_sentences_with_such_words_stay(text):
    assert read_plugins(text, "en").text == text


def test_no_post_runs_over_the_place_of_an_embed_that_was_not_shown(cut):
    text = f"My friend Ivo Tamm took his video down.\n\nVideo unavailable\nWatch on YouTube\n\n{POST}"
    assert [r.text for r in cut(text).reactions] == ["I start at two, thank you!"]
