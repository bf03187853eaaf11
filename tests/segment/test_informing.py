"""Who only informs, as the line before the post says, takes no stand: its post is other."""

from __future__ import annotations

import pytest

CASES = {
    "en": ("Mayor Ivo Tamm wants shorter nights.", "Bread can wait.", "The bakery itself kept to the facts.", "The bakery said no.", "Open from six on Monday.", "May 2, 2022"),
    "de": ("Bürgermeister Ivo Tamm will kürzere Nächte.", "Brot kann warten.", "Die Bäckerei beließ es bei einem kurzen Hinweis.", "Die Bäckerei beließ es bei einem Emoji.", "Am Montag ab sechs Uhr offen.", "2. Mai 2022"),
    "fr": ("Le maire Ivo Tamm veut des nuits plus courtes.", "Le pain peut attendre.", "La boulangerie s’est contentée de rappeler ses horaires.", "La boulangerie s’est contentée d’un soupir.", "Ouvert lundi dès six heures.", "2 mai 2022"),
    "es": ("El alcalde Ivo Tamm quiere noches más cortas.", "El pan puede esperar.", "La panadería se limitó a recordar el horario.", "La panadería se limitó a un suspiro.", "Abierto el lunes desde las seis.", "2 de mayo de 2022"),
    "pl": ("Burmistrz Ivo Tamm chce krótszych nocy.", "Chleb może poczekać.", "Piekarnia ograniczyła się do komunikatu.", "Piekarnia ograniczyła się do westchnienia.", "W poniedziałek otwarte od szóstej.", "2 maja 2022"),
    "ja": ("玉井一郎市長は夜を短くしたいと述べた。", "パンは待てる。", "パン屋は日程だけを淡々と伝えた。", "パン屋は笑った。", "月曜は六時から開きます。", "2022年5月2日"),
}  # fmt: skip


def article(language: str, *, informs: bool, words: str | None = None) -> str:
    head, statement, neutral, other, post, day = CASES[language]
    name = "玉井一郎" if language == "ja" else "Ivo Tamm"
    lead = neutral if informs else other
    return f"{head}\n\n{statement} — {name} (@ivotamm) {day}\n\n{lead}\n\n{words or post} — Backhaus Nord (@backhausnord) {day}\n"


@pytest.mark.parametrize("language", CASES)
def test_a_post_that_only_informs_is_other(cut, language):
    assert [r.role for r in cut(article(language, informs=True)).reactions] == ["statement", "other"]


@pytest.mark.parametrize("language", CASES)
def test_a_post_behind_any_other_line_is_a_reaction(cut, language):
    assert [r.role for r in cut(article(language, informs=False)).reactions] == ["statement", "reaction"]


def test_a_post_that_asks_takes_a_stand(cut):
    found = cut(article("en", informs=True, words="Who is to open at six on Monday?")).reactions
    assert [r.role for r in found] == ["statement", "reaction"]


PASSING_ON = {
    "en": "The figures came from an account that only passes on warnings.",
    "de": "Die Bilanz zog ein Konto, das sonst amtliche Warnungen weitergibt.",
    "fr": "Un compte qui se contente d’archiver les avis a tout noté.",
    "es": "El balance lo dio una cuenta que difunde avisos oficiales.",
    "pl": "Bilans podał profil Miasto, który przekazuje komunikaty służb.",
    "ja": "市の情報を発信するアカウントも伝えた。",
}


QUOTING = {
    "en": "The account Short said it only quotes the mayor word for word.",
    "de": "Das Konto Kurz will den Bürgermeister nur wörtlich wiedergeben.",
    "fr": "Le compte Bref dit citer le maire mot pour mot.",
    "es": "La cuenta Breve dice que cita al alcalde palabra por palabra.",
    "pl": "Profil Skrót dopisał, że cytuje burmistrza słowo w słowo.",
}


@pytest.mark.parametrize("language", QUOTING)
def test_an_account_that_quotes_word_for_word_takes_no_stand(cut, language):
    text = article(language, informs=True).replace(CASES[language][2], QUOTING[language])
    assert [r.role for r in cut(text).reactions] == ["statement", "other"]


@pytest.mark.parametrize("language", PASSING_ON)
def test_an_account_that_only_passes_on_notices_takes_no_stand(cut, language):
    text = article(language, informs=True).replace(CASES[language][2], PASSING_ON[language])
    assert [r.role for r in cut(text).reactions] == ["statement", "other"]


def test_a_japanese_notice_takes_no_stand(cut):
    text = article("ja", informs=False, words="【お知らせ】月曜は六時から開きます。")
    assert [r.role for r in cut(text).reactions] == ["statement", "other"]
