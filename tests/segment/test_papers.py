"""The name of a paper in quotation marks is no item, and no piece of one."""

from __future__ import annotations

import pytest

PAPERS = {
    "de": (
        "Rita Kern sagte dem „Hafenblatt“: „Ich läute, bis man mich holt.“",
        "Rita Kern sagte gegenüber der „Rheinischen Woche“: „Ich läute, bis man mich holt.“",
        "Rita Kern sagte der „Morgen“-Zeitung: „Ich läute, bis man mich holt.“",
        "Rita Kern sagte dem Magazin „Der Neue Bote am Sonntag“: „Ich läute, bis man mich holt.“",
        "Der „Hafenbote“ kommentierte: „Eine Glocke ist noch kein Gesetz.“",
    ),
    "en": (
        "Tom Hurst told the “Evening Post”: “I have preached against it for years.”",
        "Contacted by the “Evening Post”, Tom Hurst said: “I have preached against it for years.”",
    ),
    "fr": (
        "Jean Tal a confié au « Courrier du Port » : « Je sonnerai jusqu'à la fin. »",
        "Contacté par « La Gazette du soir », Jean Tal répond : « Je sonnerai jusqu'à la fin. »",
    ),
    "es": (
        "Rosa Mir dijo al diario «El Puerto»: «Sonarán hasta el fin de mis días».",
        "Preguntada por «El Puerto», Rosa Mir dijo: «Sonarán hasta el fin de mis días».",
    ),
    "pl": (
        "Piotr Wrona powiedział „Gazecie Portowej”: „Będę dzwonił do końca życia”.",
        "Zapytany przez „Głos Portowy”, Piotr Wrona odparł: „Będę dzwonił do końca życia”.",
    ),
}
HEADS = {
    "de": "Bürgermeister Jonas Lindqvist hat in der Stadt einen Streit um die Glocken ausgelöst.",
    "en": "Mayor Mora Lindqvist has started a quarrel about the bells of the town.",
    "fr": "La maire Mora Lindqvist a lancé une querelle sur les cloches de la ville.",
    "es": "La alcaldesa Mora Lindqvist ha abierto una disputa por las campanas de la ciudad.",
    "pl": "Burmistrz Marek Lipiński wywołał spór o dzwony w mieście.",
}


@pytest.mark.parametrize(("language", "sentence"), [(k, s) for k, rows in PAPERS.items() for s in rows])
def test_only_what_is_said_to_a_paper_is_an_item(cut, language, sentence):
    found = cut(f"{HEADS[language]}\n\n{sentence}").reactions
    assert len(found) == 1
    assert found[0].group_id is None


def test_no_office_refers_to_the_account_of_a_parody(cut):
    text = (
        "Le maire Jean Lind a lancé une querelle sur les cloches.\n\n"
        "Les cloches ne sonneront qu'à midi.\n— Jean Lind (@jlind) 1 juin 2021\n\n"
        "Moi, maire, je sonne.\n— Jean Lindenou (parodie) (@lindenou) 2 juin 2021\n\n"
        "« On ne fait pas une ville sans sommeil », a répondu l'édile."
    )
    assert cut(text).reactions[-1].author_name == "Jean Lind"
