"""Whose post an article is about where nobody says so and no post is shown: invented openings."""

from __future__ import annotations

import pytest

from stancekit.segment.names.people import People

ARTICLES = {
    "en": (
        "Mora Lindqvist",
        (
            "The dean of Harbour College is in hot water.\n\nProfessor Mora Lindqvist published the message on Monday. “Bells are for churches, not for schools,” she wrote.\n\n"
            "Owen Farrow disagreed with the dean. “A bell wakes up half of my class,” said Owen Farrow. “I would miss it,” he added."
        ),
        "“Bells are for churches, not for schools,”",
    ),
    "de": (
        "Mora Lindqvist",
        (
            "Die Dekanin der Hafenschule steht in der Kritik.\n\nAm Montag veröffentlichte Dekanin Mora Lindqvist einen Beitrag auf Facebook. „Glocken gehören in Kirchen und nicht in Schulen“, schrieb sie.\n\n"
            "Otto Farn widerspricht. „Eine Glocke weckt die halbe Klasse“, sagt Otto Farn. „Mir würde sie fehlen“, ergänzt er."
        ),
        "„Glocken gehören in Kirchen und nicht in Schulen“",
    ),
    "fr": (
        "Mora Lindqvist",
        (
            "La doyenne du collège du Port est critiquée.\n\nLundi, Mora Lindqvist, doyenne du collège, a expliqué sur Facebook sa méthode. « Les cloches sont faites pour les églises », y écrivait-elle.\n\n"
            "Alain Marlot n'est pas d'accord. « Une cloche réveille la moitié de ma classe », dit Alain Marlot. « Elle me manquerait », ajoute-t-il."
        ),
        "« Les cloches sont faites pour les églises »",
    ),
    "es": (
        "Mora Lindqvist",
        (
            "La decana del colegio del Puerto está en apuros.\n\nMora Lindqvist, decana del colegio, publicó el lunes un texto en LinkedIn. «Las campanas son para las iglesias», escribió.\n\n"
            "Abel Marcos discrepa. «Una campana despierta a media clase», dice Abel Marcos. «Yo la echaría de menos», añade."
        ),
        "«Las campanas son para las iglesias»",
    ),
    "pl": (
        "Mora Lindqvist",
        (
            "Dziekan szkoły portowej ma kłopoty.\n\nW poniedziałek Mora Lindqvist zamieściła wpis na Facebooku. „Dzwony są do kościołów, a nie do szkół” – napisała.\n\n"
            "Adam Marczak jest innego zdania. „Dzwon budzi mi pół klasy” – mówi Adam Marczak. „Brakowałoby mi go” – dodaje."
        ),
        "„Dzwony są do kościołów, a nie do szkół”",
    ),
    "ja": (
        "森山はるか",
        (
            "「鐘に未来はない」校長の投稿が波紋\n\n港町中学校の森山はるか校長(52)が8日、フェイスブックに鐘についての文章を投稿し、批判が集まっている。\n\n投稿で森山校長は、「鐘は教会のためにあるのです」と書いた。\n\n"
            "前田太一さんは「鐘で生徒が起きるのに」と反論した。"
        ),
        "「鐘は教会のためにあるのです」",
    ),
}


@pytest.mark.parametrize("language", ARTICLES)
def test_the_person_whose_publishing_is_told_is_whom_it_is_about(cut, language):
    name, text, words = ARTICLES[language]
    found = {reaction.text: (reaction.author_name, reaction.role) for reaction in cut(text).reactions}
    assert found[words] == (name, "statement")


OPENINGS = [
    ("en", "Professor Mora Lindqvist could not have known that her Sunday post would be read by half the country. “Bells are for churches,” she wrote.\n\nOthers were quick to answer. “A bell wakes up half of my class,” said Owen Farrow. “I would miss it,” Owen Farrow added."),
    ("de", "Dekanin Mora Lindqvist ahnte nicht, dass ihr Beitrag vom Sonntag im halben Land gelesen würde. „Glocken gehören in Kirchen“, schrieb sie.\n\nAndere antworteten rasch. „Eine Glocke weckt die halbe Klasse“, sagt Otto Farn. „Mir würde sie fehlen“, ergänzt Otto Farn."),
    ("fr", "La doyenne Mora Lindqvist s'est attiré lundi les foudres des parents et d'une partie des maîtres après avoir proposé sur Facebook de supprimer les cloches. « Les cloches sont faites pour les églises », avait écrit la doyenne.\n\nLa réplique est venue du chœur. « Une cloche réveille ma classe », s'est indigné Alain Marlot. « Elle me manquerait », a dit Alain Marlot."),
    ("es", "La decana Mora Lindqvist no imaginaba que su mensaje del domingo lo leería medio país. «Las campanas son para las iglesias», escribió.\n\nOtros contestaron pronto. «Una campana despierta a media clase», dice Abel Marcos. «Yo la echaría de menos», añade Abel Marcos."),
    ("pl", "Dziekan Mora Lindqvist nie przypuszczała, że jej niedzielny wpis przeczyta pół kraju. „Dzwony są do kościołów” – napisała.\n\nInni szybko odpowiedzieli. „Dzwon budzi mi pół klasy” – mówi Adam Marczak. „Brakowałoby mi go” – dodaje Adam Marczak."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OPENINGS)
def test_who_has_a_post_or_is_told_of_after_posting_is_whom_it_is_about(cut, language, text):
    first = cut(text).reactions[0]
    assert (first.author_name, first.role) == ("Mora Lindqvist", "statement")


def test_a_polish_name_known_in_its_first_case_is_given_in_it():
    people = People("pl")
    for name in (
        "Zdzisławy Rubacha",
        "Kajetana Wilgosza",
        "Zdzisława Rubacha",
        "Kajetan Wilgosz",
        "Jerzego Polnego",
        "Jerzy Polny",
    ):
        people.learn(name)
    assert people.resolve("Zdzisławy Rubacha") == "Zdzisława Rubacha"
    assert people.resolve("Kajetana Wilgosza") == "Kajetan Wilgosz"
    assert people.resolve("Jerzego Polnego") == "Jerzy Polny"


def test_a_particle_in_a_nickname_does_not_make_its_bearer_the_focal_person(cut):
    text = (
        "Pasó el domingo, a la hora de la siesta, en la calle de la Feria. La panadería Tamm avisó en la red que la pizarra iba a tener un lugar vacío.\n\n"
        "Panadería Tamm\n@tammpan\nVecinos: no hacemos más pan de la abuela.\n3:02 p. m. · 3 mar. 2024\n\n"
        "el Turco de la 14\n@turcodela14\nPrimero fue el tren, después el cine. ¿Qué sigue, la plaza?\n5:15 p. m. · 3 mar. 2024\n\n"
        "La cola de la panadería dio la vuelta a la manzana y la gente de la cuadra la aplaudió.\n"
    )
    assert {r.role for r in cut(text).reactions if r.author_handle == "@turcodela14"} == {"reaction"}


def test_a_town_that_only_stands_in_the_opening_is_not_the_focal_person(cut):
    text = (
        "El alcalde de Villar del Mar manda a los turistas a comprarse un sombrero\n\n"
        "Villar del Mar (Cádiz), 14 jul.- El alcalde de Villar del Mar, Rafael Ordaz, se ha convertido en noticia. En Villar del Mar nadie habla de otra cosa.\n\n"
        "Si el turista quiere sombra, que se traiga un sombrero. — Rafael Ordaz (@rordaz) 13 de julio de 2019\n\n"
        "Yo me traje el mío y me voy. — Lena Ríos (@lenarios) 13 de julio de 2019\n"
    )
    roles = {r.author_handle: r.role for r in cut(text).reactions}
    assert roles == {"@rordaz": "statement", "@lenarios": "reaction"}
