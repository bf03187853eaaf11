"""Titles of works, headlines and links to other articles stand in quotation marks, and are nobody's words."""

from __future__ import annotations

import pytest

POSTS = {
    "de": "Brot kann warten. — Ivo Tamm (@ivotamm) 2. Mai 2022",
    "en": "Bread can wait. — Ivo Tamm (@ivotamm) May 2, 2022",
    "es": "El pan puede esperar. — Ivo Tamm (@ivotamm) 2 de mayo de 2022",
    "fr": "Le pain peut attendre. — Ivo Tamm (@ivotamm) 2 mai 2022",
    "pl": "Chleb może poczekać. — Ivo Tamm (@ivotamm) 2 maja 2022",
}
WORKS = {
    "de": "Am Montag, kurz nach der Premiere von »Die Nacht der Zöllner«, schrieb der Bäcker Ivo Tamm dies:",
    "en": "On Monday, after the premiere of “The Night of the Millers”, wrote the baker Ivo Tamm:",
    "es": "El lunes, el autor de “La casa de los tilos” publicó esto:",
    "fr": "Lundi, l'auteur de « La maison des tilleuls » a écrit ceci :",
    "pl": "W poniedziałek autor powieści „Dom pod lipami” napisał to:",
}


@pytest.mark.parametrize("language", WORKS)
def test_the_title_of_a_work_is_nobodys_words(cut, language):
    found = cut(f"Ivo Tamm\n\n{WORKS[language]}\n\n{POSTS[language]}\n")
    assert [r.kind for r in found.reactions] == ["embedded"]


NOUNS = {
    "de": "Der Bäcker Ivo Tamm sprach von Unfug. Die Show „Mehl & Salz“ werde wie geplant gesendet, sagte er im Ö7-„Mittagsjournal“.",
    "en": "Ivo Tamm, who runs four ovens in Kestrel and hosts the cable series “Burned Out: Kitchen,” made the remarks in two posts on Saturday.",
    "es": "Ivo Tamm, que presenta el programa «Harina y Sal», dijo que no cambia nada.",
    "fr": "Le boulanger Ivo Tamm, à l'affiche de « La Nuit des meuniers », a fait savoir qu'il dort.",
    "pl": "Ivo Tamm, gospodarz programu „Mąka i Sól”, powiedział, że nic nie zmieni.",
}


@pytest.mark.parametrize("language", NOUNS)
def test_words_behind_a_noun_for_a_work_are_its_title(cut, language):
    found = cut(f"Ivo Tamm\n\n{POSTS[language]}\n\n{NOUNS[language]}\n")
    assert [r.kind for r in found.reactions] == ["embedded"]


LEADS = {
    "de": "Der Bäcker Ivo Tamm hat am Montag auf Twitter erklärt, dass er künftig länger schlafen will.",
    "en": "The baker Ivo Tamm said on Twitter on Monday that he wanted to sleep longer in future.",
    "pl": "Piekarz Ivo Tamm ogłosił w poniedziałek na Twitterze, że chce dłużej spać.",
}
HEADLINES = [
    (
        "Bäcker Ivo Tamm will länger schlafen. Kunden wütend: „Das ist nicht genug!“",
        "02.05.2022, 16:40",
        "de",
    ),
    ("Ivo Tamm chce spać dłużej. Klienci wściekli: „Oddawaj nam chleb!”", "Opracowanie: Ada Kluska", "pl"),
    ("Baker Ivo Tamm wants to sleep. Customers ask: “Where is our bread?”", "By Ada Clark", "en"),
]


@pytest.mark.parametrize(("headline", "below", "language"), HEADLINES)
def test_a_headline_that_ends_in_a_cry_holds_no_item(cut, headline, below, language):
    found = cut(f"{headline}\n\n{below}\n\n{LEADS[language]}\n\n{POSTS[language]}\n")
    assert [r.kind for r in found.reactions] == ["embedded"]


def test_a_japanese_headline_of_two_quotations_holds_no_item(cut):
    found = cut(
        "パン屋の森山徹「朝は寝ていたい」投稿に賛否　客「朝のパンはどこで買えばいいの？」\n\n2019.05.14 12:30\n\n"
        "パン屋の森山徹さんが12日、自身のツイッターを更新した。\n\nパンは待てます。\n— 森山徹 (@moriyama_t) 2019年5月12日\n"
    )
    assert [r.kind for r in found.reactions] == ["embedded"]


@pytest.mark.parametrize(
    ("heading", "language"),
    [
        ("Most read", "en"),
        ("Meistgelesen", "de"),
        ("Les plus lus", "fr"),
        ("Lo más leído", "es"),
        ("Najczęściej czytane", "pl"),
    ],
)
def test_what_is_read_most_holds_no_item(cut, heading, language):
    text = f"Ivo Tamm\n\nIvo Tamm.\n\n{POSTS[language]}\n\n{heading}\n\nIda Brandt: “We will go on baking here”, she says\n"
    assert [r.kind for r in cut(text).reactions] == ["embedded"]


def test_the_caption_of_a_photograph_holds_no_item(cut):
    text = (
        "Ivo Tamm\n\nDer Bäcker Ivo Tamm will länger schlafen.\n\n"
        f"{POSTS['de']}\n\nBackstube der Ratsmühle Altenhagen: 412 Brote, ein Wunsch\nFoto: Birte Asmann / Bildwerk Nord\n"
    )
    assert [r.kind for r in cut(text).reactions] == ["embedded"]
