"""Accounts that only pass on what the focal person posted, known by the line of the article before them."""

from __future__ import annotations

import pytest

WORDS = {
    "en": ("Actor Dale Pruitt wrote on X: “Cats are better than dogs.”", "A news aggregator shared the remark with its followers.", "One of his colleagues was not amused.", "Dale Pruitt picks a side between two pets.", "Who asked you, Dale Pruitt?", "June 1, 2023"),
    "de": ("Schauspieler Dirk Prahl schrieb auf X: „Katzen sind besser als Hunde.“", "Ein Nachrichtenportal verbreitete den Satz unter seinen Lesern.", "Eine Kollegin fand das nicht lustig.", "Dirk Prahl hält Katzen für besser als Hunde.", "Wer hat dich gefragt, Dirk Prahl?", "1. Juni 2023"),
    "fr": ("L'acteur Damien Prévot a écrit sur X : « Les chats valent mieux que les chiens. »", "Un compte d'actualités a été le premier à relayer l'affaire.", "Une de ses collègues n'a pas ri.", "Damien Prévot préfère les chats aux chiens.", "Qui t'a demandé, Damien Prévot ?", "1 juin 2023"),
    "es": ("El actor Darío Prados escribió en X: «Los gatos son mejores que los perros.»", "La cuenta de un agregador de noticias lo resumía así:", "A una de sus colegas no le hizo gracia.", "Darío Prados elige entre dos mascotas.", "¿Quién te preguntó, Darío Prados?", "1 de junio de 2023"),
    "pl": ("Aktor Damian Prus napisał na X: „Koty są lepsze od psów.”", "Zdanie aktora przytoczono wkrótce na profilu z ciekawostkami:", "Jednej z jego koleżanek to nie rozbawiło.", "Damian Prus woli koty od psów.", "A kto pytał, Damian Prus?", "1 czerwca 2023"),
    "ja": ("俳優の森山はるかさんは6月1日、Xに「猫は犬よりずっと良い」と投稿した。", "ニュースをまとめるアカウントも次のように伝えた。", "共演者の一人は笑わなかった。", "【話題】森山はるかさん、猫派を表明 #猫", "森山はるかさん、誰が聞いた?", "2023年6月1日"),
}  # fmt: skip


def role(cut, language, line, words):
    lead, *_, day = WORDS[language]
    text = f"{lead}\n\n{line}\n\n{words}\n— Rund um den Turm (@turm_rund) {day}\n"
    return cut(text).reactions[-1].role


@pytest.mark.parametrize("language", WORDS)
def test_a_post_that_the_article_says_was_passed_on_is_no_reaction(cut, language):
    _, passes_on, plain, report, asks, _ = WORDS[language]
    assert role(cut, language, passes_on, report) == "other"
    assert role(cut, language, plain, report) == "reaction"
    assert role(cut, language, passes_on, asks) == "reaction"


@pytest.mark.parametrize(
    "name",
    [
        "Harbour Wire",
        "Titulares del Puerto",
        "Hafen-Schlagzeilen",
        "Puerto Headlines",
        "Info Port",
        "Le Port en bref",
        "Port 24h",
        "The Harbour Dispatch",
        "PAP Kultura",
    ],
)
def test_accounts_of_headlines_are_known_by_their_name(cut, name):
    lead, _, plain, report, _, day = WORDS["en"]
    text = f"{lead}\n\n{plain}\n\n{report}\n— {name} (@hafen_77) {day}\n"
    assert cut(text).reactions[-1].role == "other"


def test_half_of_a_double_name_or_an_office_names_somebody_too(cut):
    lead = "Minister Dale Pruitt-Roe wrote on X: “Cats are better than dogs.”"
    for report in ("D. Pruitt picks a side between two pets.", "Minister picks a side between two pets."):
        text = f"{lead}\n\nA news bot shared it.\n\n{report}\n— Turm (@turm_rund) June 1, 2023\n"
        assert cut(text).reactions[-1].role == "other"


def test_what_a_collecting_account_passes_on_may_name_nobody(cut):
    assert role(cut, "en", WORDS["en"][1], "Cat baskets: now 349. Lowest price in a month: 349.") == "other"
    assert (
        role(cut, "en", WORDS["en"][2], "Cat baskets: now 349. Lowest price in a month: 349.") == "reaction"
    )
