"""Posts that the article announces and an extraction dropped, with real ones of others below: whose are they all?"""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article

ARTICLES = {
    "en": (
        "Ottoline Grieve",
        "Dev Parmar",
        "She wrote on X:",
        """\
Television gardener Ottoline Grieve has stood by her slug poison, for which a post on X brought hundreds of complaints.

She wrote on X:

Wildlife groups were quick to respond.

Naturalist Dev Parmar wrote:

Every grain is a dead thrush. You know it, Ottoline.

— Dev Parmar (@parmarwild) July 1, 2024

The broadcaster gave no comment.
""",
    ),
    "de": (
        "Ottilie Grewe",
        "Dietmar Parmann",
        "Sie schrieb auf X:",
        """\
Fernsehgärtnerin Ottilie Grewe hat ihren Einsatz von Schneckenkorn verteidigt, nachdem ein Beitrag auf X Hunderte Beschwerden ausgelöst hatte.

Sie schrieb auf X:

Naturschützer reagierten schnell.

Der Biologe Dietmar Parmann schrieb:

Jedes Korn ist eine tote Drossel. Das weißt du, Ottilie.

— Dietmar Parmann (@parmannwild) 1. Juli 2024

Der Sender wollte sich nicht äußern.
""",
    ),
    "fr": (
        "Odile Grive",
        "Denis Parmentier",
        "Elle a écrit sur X :",
        """\
La jardinière Odile Grive a défendu son usage d'un anti-limaces après qu'un message publié sur X lui a valu des centaines de plaintes.

Elle a écrit sur X :

Les associations ont vite réagi.

Le naturaliste Denis Parmentier a répondu :

Chaque granulé est une grive morte. Tu le sais, Odile.

— Denis Parmentier (@parmentierwild) 1 juillet 2024

La chaîne n'a pas souhaité réagir.
""",
    ),
    "es": (
        "Otilia Grieve",
        "Darío Parmar",
        "Escribió en X:",
        """\
La jardinera Otilia Grieve ha defendido su uso de un veneno contra caracoles después de que un mensaje en X provocara cientos de quejas.

Escribió en X:

Las asociaciones reaccionaron enseguida.

El naturalista Darío Parmar escribió:

Cada gránulo es un mirlo muerto. Lo sabes, Otilia.

— Darío Parmar (@parmarwild) 1 de julio de 2024

La cadena no ha querido comentar.
""",
    ),
    "pl": (
        "Otylia Grzyb",
        "Damian Parma",
        "Napisała na X:",
        """\
Ogrodniczka Otylia Grzyb broni stosowania trutki na ślimaki po tym, jak jej wpis na X wywołał setki skarg.

Napisała na X:

Obrońcy zwierząt szybko zareagowali.

Przyrodnik Damian Parma napisał:

Każda granulka to martwy drozd. Wiesz o tym, Otylio.

— Damian Parma (@parmawild) 1 lipca 2024

Stacja nie chciała komentować.
""",
    ),
    "ja": (
        "大槻理恵",
        "原田大介",
        "大槻さんは次のように投稿した。",
        """\
園芸家の大槻理恵さんがナメクジ駆除剤の使用を擁護した。Xへの投稿には数百件の苦情が寄せられていた。

大槻さんは次のように投稿した。

保護団体はすぐに反応した。

博物学者の原田大介さんはこう書いた。

粒の一つ一つがツグミの死です。大槻さん、ご存じでしょう。

— 原田大介 (@haradawild) 2024年7月1日

局は取材に応じなかった。
""",
    ),
}


@pytest.mark.parametrize("language", ARTICLES)
def test_a_lost_post_is_told_and_stays_whose_it_was(language: str) -> None:
    focal, author, announcement, text = ARTICLES[language]
    found = segment_article(make_article(text, source="a.txt", kind="text").article)
    assert [(r.kind, r.role, r.author_name) for r in found.reactions] == [("embedded", "reaction", author)]
    assert found.focal is not None
    assert found.focal.name == focal
    told = [problem.message for problem in found.problems if problem.code == "post_missing"]
    assert len(told) == 1
    assert announcement in told[0]


def test_who_is_first_met_where_the_own_post_is_led_in_reacts() -> None:
    text = """Television gardener Ottoline Grieve has stood by her slug poison, for which she was criticised on X.

The Thrush Trust replied on X:

Naturalist Dev Parmar wrote:

Every grain is a dead thrush. You know it, Ottoline.

— Dev Parmar (@parmarwild) July 1, 2024
"""
    found = segment_article(make_article(text, source="a.txt", kind="text").article)
    assert [r.role for r in found.reactions] == ["reaction"]
    assert found.focal is not None
    assert found.focal.name == "Ottoline Grieve"  # the only one whom the prose tells of before


def test_whose_post_is_shown_behind_its_announcement_stays_the_focal_person() -> None:
    _, _, announcement, text = ARTICLES["en"]
    post = "I only use it in the greenhouse, my dears.\n\n— Ottoline Grieve (@ottogrieve) June 30, 2024"
    text = text.replace(announcement, f"{announcement}\n\n{post}")
    found = segment_article(make_article(text, source="a.txt", kind="text").article)
    assert [r.role for r in found.reactions] == ["statement", "reaction"]
    assert not [problem for problem in found.problems if problem.code == "post_missing"]
