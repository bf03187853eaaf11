"""A lead-in behind which nothing was found is told: the embed was dropped, or was not recognised."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article
from stancekit_schemas import Correction

LEADS = {
    "en": "The baker Ivo Tamm has had enough of early mornings. On Tuesday he wrote on Twitter:",
    "de": "Der Bäcker Ivo Tamm hat genug vom frühen Aufstehen. Am Dienstag schrieb er auf Twitter:",
    "fr": "Le boulanger Ivo Tamm en a assez de se lever tôt. Mardi, il a écrit sur Twitter :",
    "es": "El panadero Ivo Tamm está harto de madrugar. El martes escribió en Twitter:",
    "pl": "Piekarz Ivo Tamm ma dość wczesnego wstawania. We wtorek napisał na Twitterze:",
    "ja": "パン職人の山田太郎さんは早起きに疲れたという。火曜日、山田さんはツイッターに次のように投稿した：",
}
PROSE = {
    "en": "The bakery opened in 1962 and has three ovens, and the town council will talk about it in the spring.",
    "de": "Die Bäckerei wurde 1962 eröffnet und hat drei Öfen, und der Stadtrat wird im Frühjahr darüber beraten.",
    "fr": "La boulangerie a ouvert en 1962 et compte trois fours, et le conseil municipal en débattra au printemps.",
    "es": "La panadería abrió en 1962 y tiene tres hornos, y el ayuntamiento hablará de ella en la primavera próxima.",
    "pl": "Piekarnia została otwarta w 1962 roku i ma trzy piece, a rada miasta zajmie się tą sprawą dopiero wiosną.",
    "ja": "このパン屋は一九六二年に開店し、三つのかまどを持つ。町議会は来年の春にこの問題を話し合う予定だという。",
}
POST = "Rye can wait. — Ivo Tamm (@ivotamm) May 2, 2022"


def told(text: str, **more: object) -> list[str]:
    article = make_article(text, source="a.txt", kind="text").article
    return [problem.message for problem in segment_article(article, **more).problems]


@pytest.mark.parametrize("language", LEADS)
def test_a_lead_in_without_a_post_is_told(language):
    lead, prose = LEADS[language], PROSE[language]
    [message] = told(f"{prose}\n\n{lead}\n\n{prose}\n")
    assert message.startswith("line 3 announces words")
    assert told(f"{prose}\n\n{lead}\n\n{POST}\n\n{prose}\n") == []
    assert told(f"{prose}\n\n{lead}\n") != []


@pytest.mark.parametrize(
    "behind",
    [
        f"{POST}\n",
        "“Rye can wait,” he said.\n",
        "Ivo Tamm\n@ivotamm\nRye can wait.\n9:12 AM · May 2, 2022\n",
    ],
)
def test_one_whose_words_follow_is_not(behind):
    assert told(f"{PROSE['en']}\n\n{LEADS['en']}\n\n{behind}") == []


@pytest.mark.parametrize(
    "line",
    ["Read more:", "Follow us on Twitter:", "The three ovens of the bakery in their order:\n- the old one\n- the two new ones"],
)  # fmt: skip
def test_labels_lists_and_calls_announce_no_words(line):
    assert told(f"{PROSE['en']}\n\n{line}\n\n{PROSE['en']}\n") == []


def test_a_passage_that_a_person_adds_there_settles_it():
    words = (
        "Master baker Ivo Tamm of Oldtown confirmed that all three ovens were cold until the first of May."
    )
    text = f"{PROSE['en']}\n\n{LEADS['en']}\n\n{words}\n\n{PROSE['en']}\n"
    article = make_article(text, source="a.txt", kind="text").article
    added = Correction(
        source="a.txt",
        article_sha256=article.sha256,
        action="add",
        text=words,
        kind="embedded",
        role="reaction",
    )
    assert [p.code for p in segment_article(article).problems] == ["post_missing"]
    assert segment_article(article, corrections=[added]).problems == ()
