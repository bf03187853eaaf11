"""Names in running text: what stands before and behind them and is no part of them."""

from __future__ import annotations

import pytest

from stancekit.segment.names.capitalised import names_in
from stancekit.segment.names.inflection import out_of_case


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Ein Eintrag auf X bringt Verkehrsminister Jürgen Kessler Ärger ein.", ["Jürgen Kessler"]),
        ("de", "Der Post brachte Anna Weber Kritik ein.", ["Anna Weber"]),
        ("de", "Das brachte ihr Unterstützung ein, sagte Peter Hartung.", ["Peter Hartung"]),
        ("de", "Zum Brotpreis: Wirtschaftsminister Kolb unter Druck", ["Kolb", "Druck"]),
        ("en", "Harbour Island's Tom Reed has been slammed by fans.", ["Tom Reed"]),
        ("en", "Asked about it, Tom Reed of Ann’s Bakery laughed.", ["Tom Reed"]),
        ("en", "He is finished, joked podcaster Will Tran.", ["Will Tran"]),
        ("en", "Will Tran was gentler.", ["Will Tran"]),
        ("en", "Will Reed resign over it?", ["Reed"]),
    ],
)
def test_what_is_no_part_of_a_name(language, text, names):
    found = [name for _, _, name in names_in(text, language) if name not in ("Asked", "Eintrag")]
    assert found == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国土交通大臣の瀬名航氏は黙っている。", ["瀬名航"]),
        ("下水道局長の投稿に批判", []),
        ("元サッカー選手の瀬名航さんは黙っている。", ["瀬名航"]),
        ("灯台管理課長の瀬名航さんは黙っている。", ["瀬名航"]),
        ("霧浜市長・瀬名航氏は黙っている。", ["瀬名航"]),
        ("瀬名外相は黙っている。", ["瀬名"]),
        ("瀬名市長の妻みなとさんは黙っている。", ["瀬名", "妻みなと"]),
        ("歌手・瀬名みなとは黙っている。", ["瀬名みなと"]),
        ("歌手・瀬名たちは黙っている。", []),
    ],
)
def test_what_a_japanese_office_is_of_is_nobody(text, names):
    assert [name for _, _, name in names_in(text, "ja")] == names


@pytest.mark.parametrize(
    ("shown", "first"),
    [
        ("Doroty Witczak", "Dorota Witczak"),
        ("Marioli Gęsior", "Mariola Gęsior"),
        ("Roberta Galasa", "Robert Galas"),
        ("Marka Lipińskiego", "Marek Lipiński"),
        ("Markiem Lipińskim", "Marek Lipiński"),
        ("Pawła Mroczka", "Paweł Mroczek"),
        ("Jana Wrony", "Jan Wrona"),
        ("Henryka Lipińskiego", "Henryk Lipiński"),
        ("Henryka Wilk", "Henryka Wilk"),
        ("Zdzisława Ryba", "Zdzisława Ryba"),
        ("Jana Mroza", "Jana Mroza"),  # Mróz: the form does not tell it
        ("Jan Wrona", "Jan Wrona"),
    ],
)
def test_a_polish_name_is_given_in_the_first_case_where_its_form_tells_it(shown, first):
    assert out_of_case(shown) == first


def test_a_focal_person_named_only_in_the_genitive_is_shown_in_the_first_case(cut):
    text = "Burzę wywołał wpis Roberta Galasa. „Dzwony powinny bić tylko w południe” – napisał burmistrz na X.\n\n„To skandal i kpina z nas wszystkich” – powiedział kościelny Piotr Wrona."
    found = cut(text)
    assert found.focal.name == "Robert Galas"
    assert [(r.author_name, r.role) for r in found.reactions] == [
        ("Robert Galas", "statement"),
        ("Piotr Wrona", "reaction"),
    ]
