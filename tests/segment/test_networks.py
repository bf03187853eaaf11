"""Posts of professional networks and photo services, and comments that their page heads in one line."""

from __future__ import annotations

from datetime import date

import pytest

LEAD = {
    "en": "The baker Ivo Tamm wrote that “bread can wait until the sun is up”.",
    "de": "Der Bäcker Ivo Tamm schrieb: „Brot kann warten, bis die Sonne scheint.“",
    "fr": "Le boulanger Ivo Tamm a écrit : « Le pain peut attendre le soleil. »",
    "es": "El panadero Ivo Tamm escribió: «El pan puede esperar hasta que salga el sol».",
    "pl": "Piekarz Ivo Tamm napisał: „Chleb może poczekać, aż wstanie słońce”.",
    "ja": "パン屋の丹波育夫さんは「パンは日が昇るまで待てる」と書いた。",
}
TAIL = "\n\nTamm did not answer.\n"
TAILS = {"es": "\n\nTamm no respondió.\n", "ja": "\n\n丹波さんは答えなかった。\n"}


def posts(cut, words, language="en"):
    found = cut(f"{LEAD[language]}\n\n{words}{TAILS.get(language, TAIL)}").reactions
    return [(r.author_name, r.posted_on, r.text) for r in found if r.kind == "embedded"]


@pytest.mark.parametrize(
    "below", ["Translate\nLike\n341\nReply\n12\nRepost\n4\nShare\n1", "Like\nReply\nRepost\nShare", "341\n12\n4", "22"]
)  # fmt: skip
def test_an_account_above_its_post_is_no_byline(cut, below):
    words = f"lena.roos\n2d\nI start at two, Ivo.\n{below}"
    assert posts(cut, words) == [("lena.roos", None, "I start at two, Ivo.")]


def test_a_name_above_its_post_is_none_where_buttons_stand_below(cut):
    words = "Lena Roos\n2d\nI start at two, Ivo.\nLike\nComment\nRepost\nSend"
    assert posts(cut, words) == [("Lena Roos", None, "I start at two, Ivo.")]
    byline = "Bread row\nLena Roos\n2d\nThe baker Ivo Tamm wants shorter nights.\nLike\nComment\nRepost\nSend"
    assert cut(byline + TAIL).reactions == ()


@pytest.mark.parametrize(
    ("degree", "more"),
    [("• 2nd", "…more"), ("• 2.", "…mehr"), ("• 2e", "…plus"), ("• 2º", "…más"), ("• 2.", "…więcej"), ("• 2次", "…続きを見る")],
)  # fmt: skip
def test_how_near_somebody_is_on_the_network(cut, degree, more):
    above = f"Lena Roos\n{degree}\nHead of Bread @ Oven | She/Her\n2d •"
    words = f"{above}\n\nI would never bake for somebody who writes this.\n\n{more}\n\nLike\nComment\nRepost\nSend"
    assert posts(cut, words) == [("Lena Roos", None, "I would never bake for somebody who writes this.")]


@pytest.mark.parametrize(
    ("language", "head", "other"),
    [
        ("en", "Lena Roos, 12 Feb 2024, 10:21", "OldCrust, 12 Feb 2024, 10:44"),
        ("en", "Lena Roos from Hull · 12 Feb 2024, 10:21", "Kim Ott · 12 Feb 2024, 10:44"),
        ("de", "Lena Roos am 12.02.2024 um 10:21 Uhr", "Kim Ott am 12.02.2024 um 10:44 Uhr"),
        ("fr", "Lena Roos, le 12 février 2024 à 10h21", "Kim Ott, le 12 février 2024 à 10h44"),
        ("es", "Lena Roos, 12 de febrero de 2024, 10:21", "Kim Ott, 12 de febrero de 2024, 10:44"),
        ("pl", "Lena Roos, 12 lutego 2024, 10:21", "Kim Ott, 12 lutego 2024, 10:44"),
        ("ja", "ルース玲奈 2024年2月12日 10:21", "大津きむ 2024年2月12日 10:44"),
    ],
)
def test_a_name_a_date_and_a_time_head_a_comment(cut, language, head, other):
    words = f"{'コメント：' if language == 'ja' else 'Bread:'}\n\n{head}\nI start at two, Ivo!\n\n{other}\nSays the man with a chauffeur."
    found = posts(cut, words, language)
    assert [(day, text) for _, day, text in found] == [
        (date(2024, 2, 12), "I start at two, Ivo!"),
        (date(2024, 2, 12), "Says the man with a chauffeur."),
    ]
    assert found[0][0] in head


@pytest.mark.parametrize("head", ["By Lena Roos, 12 Feb 2024, 10:21", "Lena Roos, 12 Feb 2024, 10:21"])
def test_one_such_line_is_a_byline(cut, head):
    text = f"Bread row\n\n{head}\nThe baker Ivo Tamm wants shorter nights.\n\nNobody else does.\n"
    assert cut(text).reactions == ()
