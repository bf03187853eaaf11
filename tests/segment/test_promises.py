"""What promises posted words, and what only ends in a colon: labels, headings of reactions, advice, questions and answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article

ORDINARY = sorted((Path(__file__).parent / "ordinary").glob("*.txt"))
BEHIND = {
    "en": "The mill was built in 1904 and has been owned by the town since the last miller left.",
    "de": "Die Mühle wurde 1904 gebaut und gehört der Stadt, seit der letzte Müller fortging.",
    "fr": "Le moulin a été construit en 1904 et appartient à la ville depuis le départ du dernier meunier.",
    "es": "El molino fue construido en 1904 y pertenece al pueblo desde que se marchó el último molinero.",
    "pl": "Młyn został zbudowany w 1904 roku i ma trzy koła, a rada miasta zajmie się tą sprawą dopiero wiosną.",
    "ja": "水車小屋は一九〇四年に建てられ、最後の粉屋が去ってからは町が所有している。観光客も多く訪れるという。",
}
SEEN = {
    "en": "The tweet was seen by thousands.",
    "de": "Den Tweet haben Tausende gesehen.",
    "fr": "Le tweet a été vu par des milliers de gens.",
    "es": "El tuit lo han visto miles de personas.",
    "pl": "Ten tweet widziały tysiące ludzi.",
    "ja": "ツイートは何千人もの人に読まれたという。",
}
PROMISES = [
    ("en", "Another wrote:"),
    ("en", "How people reacted:"),
    ("en", "Reactions on Twitter:"),
    ("en", "Critic Dora Finn was kinder:"),
    ("en", "More than 700 comments stand below it by now. A selection:"),
    ("de", "Am Montagmittag legte Ida Moll nach:"),
    ("de", "Reaktionen im Netz:"),
    ("de", "Ähnlich sehen es manche Eltern:"),
    ("de", "So reagierten die Nutzer auf X:"),
    ("fr", "La réponse des meuniers ne s'est pas fait attendre :"),
    ("fr", "Réactions sur Twitter :"),
    ("fr", "L'intéressé n'a pas nié :"),
    ("es", "Reacciones en Twitter:"),
    ("es", "La reacción no se hizo esperar:"),
    ("es", "Más tarde, la molinera bajó el tono:"),
    ("pl", "Reakcje na Twitterze:"),
    ("pl", "W niedzielę artystka napisała jeszcze:"),
    ("pl", "Podobnie widzi to ekonomista i popularny bloger:"),
    ("ja", "＜ネットの反応＞"),
]
LABELS = [
    ("en", "Latest reactions:"),
    ("en", "Readers' comments:"),
    ("en", "What the parties say on tax:"),
    ("en", "Points to remember from the week:"),
    ("de", "Stimmen zum Spiel:"),
    ("de", "Das sagt das Gesetz:"),
    ("de", "So reagieren Beschäftigte richtig:"),
    ("fr", "Vos réactions :"),
    ("fr", "Ce que dit la loi :"),
    ("fr", "Le chiffre du jour :"),
    ("es", "Frases del día:"),
    ("es", "Qué opinan los expertos:"),
    ("es", "El consejo de la abuela:"),
    ("pl", "Komentarze:"),
    ("pl", "Co mówi prawo:"),
    ("pl", "Najważniejsze informacje z regionu:"),
    ("ja", "監督のコメント："),
]
QUESTIONS = [
    ("en", "The readers asked the questions and the mayor gave the answers:", "Who pays for the new bridge?"),
    ("de", "Die wichtigsten Fragen und Antworten:", "Wer zahlt die neue Brücke?"),
    ("fr", "Voici les réponses aux questions les plus fréquentes :", "Qui paie le nouveau pont ?"),
    ("es", "Estas son las respuestas a las dudas más habituales:", "¿Quién paga el puente nuevo?"),
    ("pl", "Oto najczęstsze pytania i odpowiedzi:", "Kto zapłaci za nowy most?"),
    ("ja", "主な質問と回答は次の通り。", "橋の費用はだれが払いますか。"),
]


def told(text: str) -> list[str]:
    article = make_article(text, source="a.txt", kind="text").article
    return [p.message for p in segment_article(article).problems if p.code == "post_missing"]


def between(language: str, *lines: str) -> str:
    prose = BEHIND[language]
    return "\n\n".join((prose, *lines, prose)) + "\n"


@pytest.mark.parametrize(("language", "line"), PROMISES)
def test_a_line_that_tells_of_somebody_or_of_a_medium_promises_words(language, line):
    assert len(told(f"{SEEN[language]}\n\n{between(language, line)}")) == 1


@pytest.mark.parametrize(("language", "line"), LABELS)
def test_a_label_promises_none(language, line):
    assert told(between(language, line)) == []


@pytest.mark.parametrize(("language", "line", "question"), QUESTIONS)
def test_what_stands_before_a_question_promises_answers(language, line, question):
    assert told(between(language, line, question)) == []


@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.stem)
def test_ordinary_texts_are_told_nothing(path):
    assert told(path.read_text("utf-8")) == []
