"""Accounts with the focal person's name that are somebody else's, or may be: invented articles."""

from __future__ import annotations

import pytest

ARTICLES = {
    "en": ("Mayor Mora Lindqvist wrote on X on Monday.", "Bells should ring at noon only.", "I am the bell. Hear me.", "Nobody asked you, Mora.", "June 1, 2021"),
    "de": ("Die Bürgermeisterin Mora Lindqvist schrieb am Montag auf X.", "Die Glocken sollen nur noch mittags läuten.", "Ich bin die Glocke. Hört mich.", "Dich hat keiner gefragt, Mora.", "1. Juni 2021"),
    "fr": ("La maire Mora Lindqvist a écrit lundi sur X.", "Les cloches ne sonneront plus qu'à midi.", "Je suis la cloche. Écoutez-moi.", "Personne ne t'a rien demandé, Mora.", "1 juin 2021"),
    "es": ("La alcaldesa Mora Lindqvist escribió el lunes en X.", "Las campanas solo sonarán a mediodía.", "Yo soy la campana. Oídme.", "Nadie te ha preguntado, Mora.", "1 de junio de 2021"),
    "pl": ("Burmistrz Mora Lindqvist napisała w poniedziałek na X.", "Dzwony mają bić tylko w południe.", "To ja jestem dzwonem. Słuchajcie mnie.", "Nikt cię nie pytał, Moro.", "1 czerwca 2021"),
    "ja": ("森山はるか市長は6月1日、Xに投稿した。", "鐘は正午だけ鳴らすべきだと思います。", "私が鐘です。聞いてください。", "誰も聞いていませんよ、市長。", "2021年6月1日"),
}  # fmt: skip
LEADS = [
    ("en", "A parody account of the mayor joined in:"),
    ("en", "Then came an impostor:"),
    ("en", "The next day a satirical account under her name answered:"),
    ("de", "Auch ein Parodie-Account mischte sich ein:"),
    ("de", "Ein gefälschtes Konto schrieb darunter:"),
    ("fr", "Un compte parodique s'en est mêlé :"),
    ("fr", "Un faux compte de la maire a répondu :"),
    ("es", "Una cuenta falsa de la alcaldesa contestó:"),
    ("es", "Una parodia no tardó en llegar:"),
    ("pl", "Odezwało się też fałszywe konto:"),
    ("pl", "Konto parodystyczne odpowiedziało:"),
    ("ja", "偽アカウントも反応した。"),
    ("ja", "パロディアカウントも投稿した。"),
]


def article(language: str, lead: str, behind: str = "") -> str:
    opening, statement, second, reaction, day = ARTICLES[language]
    name = "森山はるか" if language == "ja" else "Mora Lindqvist"
    posts = (
        ("", statement, name, "mlindqvist"),
        (lead, second, name, "m1indqvist_"),
        ("", reaction, "Amy Roe", "amyroe"),
    )
    parts = [f"{before}\n\n{words}\n— {who} (@{at}) {day}".strip() for before, words, who, at in posts]
    return "\n\n".join([opening, *parts, behind])


@pytest.mark.parametrize(("language", "lead"), LEADS)
def test_an_account_that_is_called_a_parody_or_a_fake_reacts(cut, language, lead):
    found = cut(article(language, lead))
    assert [r.role for r in found.reactions] == ["statement", "reaction", "reaction"]
    assert not any("second_account" in r.needs_review for r in found.reactions)


def test_the_prose_may_say_so_of_its_handle(cut):
    found = cut(article("en", "", "The account @m1indqvist_ is a parody, by the way; @mlindqvist is not."))
    assert [r.role for r in found.reactions] == ["statement", "reaction", "reaction"]


@pytest.mark.parametrize("language", ARTICLES)
def test_a_second_account_stays_the_person_s_and_is_doubted(cut, language):
    first, second, _ = cut(article(language, "")).reactions
    assert [first.role, second.role] == ["statement", "statement"]
    assert ["second_account" in r.needs_review for r in (first, second)] == [False, True]


def test_who_mocks_a_parody_is_none(cut):
    text = article("en", "").replace(
        "Nobody asked",
        "Lindqvist took the parody account with humour:\n\nMy double has better jokes.\n— Mora Lindqvist (@mlindqvist) June 2, 2021\n\nNobody asked",
    )
    assert [r.role for r in cut(text).reactions if r.author_handle == "@mlindqvist"] == ["statement"] * 2


def test_accounts_of_two_platforms_are_not_doubted(cut):
    text = article("en", "").replace("(@m1indqvist_) June", "(@mora.l) via Instagram, June")
    second = cut(text).reactions[1]
    assert (second.role, second.platform) == ("statement", "instagram")
    assert "second_account" not in second.needs_review
