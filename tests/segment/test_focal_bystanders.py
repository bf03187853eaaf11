"""Whom an article is not about: somebody of whom it only quotes what was once said, before anybody's post."""

from __future__ import annotations

import pytest

QUARRELS = {
    "en": ("The council has closed the dog meadow in Oakford.", "“This is a bad joke, nothing more,” said resident Owen Farrow.", "June 1, 2021"),
    "de": ("Der Gemeinderat hat die Hundewiese in Eichfurt geschlossen.", "„Das ist ein schlechter Witz, mehr nicht“, sagte Anwohner Otto Farn.", "1. Juni 2021"),
    "fr": ("La mairie a fermé le pré aux chiens de Chênegué.", "« C'est une mauvaise blague, rien de plus », a dit le riverain Alain Marlot.", "1 juin 2021"),
    "es": ("El ayuntamiento ha cerrado el prado de los perros de Robledo.", "«Es una broma pesada, nada más», dijo el vecino Abel Marcos.", "1 de junio de 2021"),
    "pl": ("Rada gminy zamknęła łąkę dla psów w Dębowcu.", "„To jest kiepski żart i nic więcej” – powiedział mieszkaniec Adam Marczak.", "1 czerwca 2021"),
}  # fmt: skip


@pytest.mark.parametrize("language", QUARRELS)
def test_a_bystander_who_is_quoted_first_is_not_whom_it_is_about(cut, language):
    matter, said, day = QUARRELS[language]
    post = f"No meadow? No votes!\n\n— Moss (@tildamoss) {day}"
    found = cut(f"{matter}\n\n{said}\n\n{post}\n")
    assert found.focal is None
    assert [r.role for r in found.reactions] == ["reaction", "reaction"]


UNNAMED = {
    "en": ("A school board member in Oakford is criticised for a post about bells.", "Board president Edith Korn said that “nobody speaks alone for this board”.", "June 1, 2021"),
    "de": ("Eine Stadträtin aus Eichfurt steht wegen eines Beitrags über Glocken in der Kritik.", "Fraktionschefin Edith Korn sagte, „niemand spricht allein für diesen Rat“.", "1. Juni 2021"),
    "fr": ("Une conseillère de Chênegué est critiquée pour un message sur les cloches.", "La présidente Édith Corne a déclaré que « personne ne parle seul pour ce conseil ».", "1 juin 2021"),
    "es": ("Una concejala de Robledo recibe críticas por un mensaje sobre las campanas.", "La presidenta Edith Corno dijo que «nadie habla solo por este consejo».", "1 de junio de 2021"),
    "pl": ("Radna z Dębowca jest krytykowana za wpis o dzwonach.", "Przewodnicząca Edyta Korn powiedziała, że „nikt nie mówi sam za tę radę”.", "1 czerwca 2021"),
}  # fmt: skip


@pytest.mark.parametrize("language", UNNAMED)
def test_whose_post_it_opens_with_and_does_not_name_posts_first(cut, language):
    matter, said, day = UNNAMED[language]
    posts = f"Bells.\n— Mora Lindqvist (@mlindqvist) {day}\n\nHands off.\n— Moss (@tildamoss) {day}"
    found = cut(f"{matter}\n\n{posts}\n\n{said}\n")
    assert found.focal is not None
    assert found.focal.name == "Mora Lindqvist"
    assert [r.role for r in found.reactions] == ["statement", "reaction", "reaction"]
