"""Ordinary texts without any post: weather, results, recipes, obituaries, service pieces, live blogs hold nobody's words."""

from __future__ import annotations

from pathlib import Path

import pytest

TEXTS = sorted((Path(__file__).parent / "plain").glob("*.txt"))
LEAD = {
    "en": "Two miles of bus lanes are to be built in Marsh End.\n\n",
    "de": "In Rosental werden zwei neue Buslinien gebaut.\n\n",
    "fr": "Deux lignes de bus vont être construites à Vézins.\n\n",
    "es": "En Almenara se van a construir dos líneas de autobús.\n\n",
    "pl": "W Zarzeczu powstaną dwie nowe linie autobusowe.\n\n",
    "ja": "港町に新しいバス路線が二つできる。\n\n",
}
CLOSED = {
    "en": ("Comments:", "Log in to comment", "Comments are closed"),
    "de": ("Kommentare:", "Die Kommentarfunktion ist geschlossen", "Zum Kommentieren bitte anmelden"),
    "fr": ("Vos réactions :", "Connectez-vous pour commenter", "Les commentaires sont fermés"),
    "es": ("Comentarios:", "Inicia sesión para comentar", "Los comentarios están cerrados"),
    "pl": ("Komentarze:", "Zaloguj się, aby dodać komentarz", "Komentarze są zamknięte"),
    "ja": ("コメント：", "コメントするにはログインしてください", "コメント欄は閉鎖されています"),
}
FOLLOW = {
    "en": ["You can follow the reporter on Twitter: @tomashe", "Follow our political correspondent on X: @tomashe", "Newsroom Ely on Facebook: @elynews"],
    "de": ["Sie können unserem Reporter auf X folgen: @tomashe", "Folgen Sie unserer Redaktion auf X: @tomashe", "Redaktion Ulm auf Facebook: @ulmnews"],
    "fr": ["Vous pouvez suivre notre journaliste sur X : @tomashe", "Suivez notre correspondante sur X : @tomashe", "Rédaction Toul sur Facebook : @toulinfos"],
    "es": ["Puede seguir a nuestro cronista en X: @tomashe", "Sigue a nuestra corresponsal en X: @tomashe", "Redacción Foz en Facebook: @foznoticias"],
    "pl": ["Możesz śledzić naszą reporterkę na X: @tomashe", "Obserwuj naszego reportera na X: @tomashe", "Redakcja Lipno na Facebooku: @lipno24"],
    "ja": ["記者をフォロー：@tomashe", "公式X：@tomashe", "編集部 Facebook：@minatonews"],
}  # fmt: skip
ADVICE = {
    "en": "How to respond to a flood warning:",
    "de": "So reagieren Sie bei Unwetter richtig:",
    "fr": "Comment réagir en cas de crue :",
    "es": "Cómo reaccionar ante una riada:",
    "pl": "Jak reagować na ostrzeżenie:",
    "ja": "コメントの書き方：",
}
REACTED = {
    "en": "How they responded to the flood warning:",
    "de": "So reagieren sie auf das Unwetter:",
    "fr": "Comment ils ont réagi à la crue : les commentaires :",
    "es": "Cómo reaccionaron ante la riada:",
    "pl": "Jak zareagowali na ostrzeżenie:",
    "ja": "みんなのコメント：",
}
ITEMS = {
    "en": "- I slept on the roof!\n- Never again, thank you!",
    "de": "- Ich habe auf dem Dach geschlafen!\n- Nie wieder, danke!",
    "fr": "- J'ai dormi sur le toit !\n- Plus jamais, merci !",
    "es": "- ¡Yo dormí en el tejado!\n- ¡Nunca más, gracias!",
    "pl": "- Spałem na dachu!\n- Nigdy więcej, dziękuję!",
    "ja": "・屋根で寝たよ！\n・もう二度とごめんだ！",
}


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_nothing_is_cut_from_an_ordinary_text(cut, path):
    assert cut(path.read_text("utf-8")).reactions == ()


@pytest.mark.parametrize("language", CLOSED)
def test_who_may_comment_is_no_comment_and_none_is_missing(cut, language):
    heading, *lines = CLOSED[language]
    for line in lines:
        found = cut(f"{LEAD[language]}{heading}\n{line}\n")
        assert (found.reactions, found.problems) == ((), ())


@pytest.mark.parametrize("language", FOLLOW)
def test_accounts_to_follow_post_nothing(cut, language):
    for line in FOLLOW[language]:
        assert cut(f"{LEAD[language]}{line}\n").reactions == ()


@pytest.mark.parametrize("language", ADVICE)
def test_advice_holds_no_reactions_and_how_people_reacted_does(cut, language):
    assert cut(f"{LEAD[language]}{ADVICE[language]}\n{ITEMS[language]}\n").reactions == ()
    assert len(cut(f"{LEAD[language]}{REACTED[language]}\n{ITEMS[language]}\n").reactions) == 2


def test_words_behind_a_comment_heading_and_a_speaker_who_is_no_place_are_read(cut):
    text = "The lanes\n\nAnn Lee on Facebook: @elynews I want my parking back!\n\nReaders replied:\nAnn Lee: 14 miles would have been better.\nBob Roe: 3 cheers\n"
    assert len(cut(text).reactions) == 3
