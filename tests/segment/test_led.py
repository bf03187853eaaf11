"""Posts behind who posted them and where, before a colon: Ann Lee on Facebook, 3 May 2022: WORDS."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article

HEAD = {
    "en": "The baker Ivo Tamm wants shorter nights and said so.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nMany wrote back to him.\n\n",
    "de": "Der Bäcker Ivo Tamm will kürzere Nächte und sagte das auch.\n\nBrot kann warten. — Ivo Tamm (@ivotamm) 2. Mai 2022\n\nViele haben ihm geantwortet.\n\n",
    "fr": "Le boulanger Ivo Tamm veut des nuits plus courtes et le dit.\n\nLe pain attendra. — Ivo Tamm (@ivotamm) 2 mai 2022\n\nBeaucoup lui ont répondu.\n\n",
    "es": "El panadero Ivo Tamm quiere noches más cortas y lo dijo.\n\nEl pan puede esperar. — Ivo Tamm (@ivotamm) 2 de mayo de 2022\n\nMuchos le han respondido.\n\n",
    "pl": "Piekarz Ivo Tamm chce krótszych nocy i tak powiedział.\n\nChleb poczeka. — Ivo Tamm (@ivotamm) 2 maja 2022\n\nWielu mu odpowiedziało.\n\n",
}
TAIL = {
    "en": "\n\nThe bakers of the town met in June.\n",
    "de": "\n\nDie Bäcker der Stadt trafen sich im Juni.\n",
    "fr": "\n\nLes boulangers de la ville se sont réunis en juin.\n",
    "es": "\n\nLos panaderos de la ciudad se reunieron en junio.\n",
    "pl": "\n\nPiekarze z miasta spotkali się w czerwcu.\n",
}
HEADS = [
    ("en", "Lena Roos on Facebook, May 3, 2022"),
    ("de", "Lena Roos auf Facebook, 3. Mai 2022"),
    ("fr", "Lena Roos sur Facebook, le 3 mai 2022"),
    ("es", "Lena Roos en Facebook (3 de mayo de 2022)"),
    ("pl", "Lena Roos na Facebooku (3 maja 2022)"),
]


def given(text):
    read = make_article(text, source="invented", kind="text")
    return [
        (r.kind, r.author_name, r.author_handle, r.platform, r.posted_on, r.text)
        for r in segment_article(read.article).reactions
        if r.author_handle != "@ivotamm"
    ]


@pytest.mark.parametrize(("language", "head"), HEADS)
@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_the_words_stand_in_the_line_or_below_it(language, head, gap):
    words = "7 x 2 = 14, lieber Ivo!"
    found = given(f"{HEAD[language]}{head}:{gap}{words}{TAIL[language]}")
    assert found == [("embedded", "Lena Roos", None, "facebook", date(2022, 5, 3), words)]


@pytest.mark.parametrize(
    ("who", "name", "handle"),
    [
        ("Union of the bakers", "Union of the bakers", None),
        ("Familie Roos", "Familie Roos", None),
        ("@lena.roos_", None, "@lena.roos_"),
        ("Lena Roos (@lena)", "Lena Roos", "@lena"),
        ("dora.bakes", "dora.bakes", None),
        ("Baker71", "Baker71", None),
        ("RyeBertha", "RyeBertha", None),
        ("butterandrye", "butterandrye", None),
    ],
)
@pytest.mark.parametrize("where", [" on Instagram", " (Instagram)"])
def test_who_posts_may_be_a_body_an_account_or_a_nickname(who, name, handle, where):
    words = "I start at two, and I hate it."
    found = given(f"{HEAD['en']}{who}{where}: {words}{TAIL['en']}")
    assert [(n, h, text) for _, n, h, _, _, text in found] == [(name, handle, words)]


@pytest.mark.parametrize(
    "who", ["The post", "LinkedIn", "today", "Reactions from Spain", "Also", "Follow us", "Fans", "Starters"]
)
def test_a_label_is_nobody(who):
    assert given(f"{HEAD['en']}{who} on Facebook: Let him sleep, please, he is old.{TAIL['en']}") == []


def test_a_row_of_them_ends_each_at_the_next():
    lines = "Lena Roos on X: I start at two.\nOtto Ots on X:\nNever!\n\nKim Ott on X, May 4, 2022: Not me."
    found = given(f"{HEAD['en']}{lines}{TAIL['en']}")
    assert [(name, text) for _, name, _, _, _, text in found] == [
        ("Lena Roos", "I start at two."),
        ("Otto Ots", "Never!"),
        ("Kim Ott", "Not me."),
    ]


def test_what_was_counted_closes_the_post():
    words = "Dear neighbours,\n\nthe oven stays cold. Electricity, flour and staff cost too much.\n\nThe council of the town met in June and decided nothing."
    text = f"{HEAD['en']}Lena Roos on Facebook, May 3, 2022:\n{words}\n\n612 reactions · 241 comments{TAIL['en']}"
    assert [post[-1] for post in given(text)] == [words]


def test_a_head_with_slashes_stands_below_its_post():
    text = f"{HEAD['es']}Yo empiezo a las dos.\nLena Roos / @lena / 9:14 p. m. · 3 may. 2022{TAIL['es']}"
    assert given(text) == [
        ("embedded", "Lena Roos", "@lena", None, date(2022, 5, 3), "Yo empiezo a las dos.")
    ]


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Lena Roos on Facebook, May 3"),
        ("en", "Lena Roos (@lena) on X (3 May)"),
        ("en", "Lena Roos on Facebook, yesterday"),
        ("de", "Lena Roos auf Facebook, 3. Mai"),
        ("fr", "Lena Roos sur Facebook, le 3 mai"),
        ("es", "Lena Roos en Facebook, 3 de mayo"),
        ("pl", "Lena Roos na Facebooku, 3 maja"),
    ],
)
def test_a_day_without_its_year_is_no_part_of_the_platform(language, head):
    words = "7 x 2 = 14, lieber Ivo!"
    found = segment_article(
        make_article(
            f"{HEAD[language]}{head}: {words}{TAIL[language]}", source="invented", kind="text"
        ).article
    ).reactions
    [post] = [r for r in found if r.author_handle != "@ivotamm"]
    assert (post.author_name, post.posted_on, post.text) == ("Lena Roos", None, words)
    assert {"no_year", "no_date"} & set(post.needs_review)
