"""The line with which an agency's report begins changes nothing in what is found."""

from __future__ import annotations

import pytest

BODIES = {
    "en": "Harbour master Nell Orde caused a stir by writing on X that ferries were “floating car parks for people who hate walking”.\n\n“That is an insult to my crew,” said skipper Ivo Tamm.",
    "de": "Hafenmeisterin Nele Orth hat auf Bluesky geschrieben: „Fähren sind Parkplätze für alle, die nicht gehen wollen.“\n\n„Das beleidigt meine Leute an Bord“, sagte Kapitän Ivo Tamm.",
    "fr": "La capitaine du port, Nelle Orvault, a fait scandale en écrivant lundi sur X que les bacs étaient « des parkings flottants pour les paresseux ».\n\n« C'est une insulte à l'équipage », a répondu le pilote Yvon Tamet.",
    "es": "La alcaldesa Nela Orduña ha escrito en Instagram que “los transbordadores son aparcamientos que flotan por el mar”.\n\n“Es un insulto a los marineros”, ha declarado el patrón Iván Tamayo.",
    "pl": "Burmistrz Nela Orłowska napisała na X: „Promy to parkingi dla tych, którym nie chce się chodzić”.\n\n„To obraza dla całej naszej załogi” – powiedział kapitan Iwo Tamski.",
    "ja": "渡口町の折戸音町長が3日、自身のXに「渡し船は歩きたくない人の駐車場だ」と投稿した。\n\n船長の田宮岩雄さんは4日、「乗組員への侮辱だ」と批判した。",
}
DATELINES = {
    "en": ["PORT KESTREL, 12 May 2023 (Reuters) - ", "PORT KESTREL, Wash. (AP) — ", "LONDON/PARIS, September 3 (Reuters) - "],
    "de": ["BERLIN (dpa) – ", "Bad Elmrode (dpa/lno) - ", "Bern, 12. September 2023 (sda) - "],
    "fr": ["Toulouse, 12 mars 2024 (AFP) - ", "Toulouse (AFP) - ", "Genève, le 3 septembre (ats) – "],
    "es": ["Sevilla, 4 feb (EFE).- ", "Palma de Mallorca (EFE).- ", "MADRID, 4 de septiembre (EUROPA PRESS) - "],
    "pl": ["Warszawa (PAP) – ", "WARSZAWA, 5 marca (PAP) - ", "Nowy Sącz, 5 października 2023 r. (PAP) - "],
    "ja": ["【高松共同】", "［東京　５日　ロイター］ - "],
}  # fmt: skip


def passages(segmentation, shift=0):
    return [
        (r.role, r.author_name, r.start - shift, r.end - shift, r.needs_review)
        for r in segmentation.reactions
    ]


@pytest.mark.parametrize("above", ["", "Quarrel at the quay\n\n"], ids=["first", "headline"])
@pytest.mark.parametrize(
    ("language", "dateline"), [(language, line) for language, lines in DATELINES.items() for line in lines]
)
def test_a_report_behind_a_dateline_is_read_as_without(cut, language, dateline, above):
    plain = cut(above + BODIES[language])
    assert [reaction.role for reaction in plain.reactions] == ["statement", "reaction"]
    assert passages(cut(above + dateline + BODIES[language]), len(dateline)) == passages(plain)


def test_a_sentence_before_an_agency_in_brackets_is_no_dateline(cut):
    text = "Skipper Ivo Tamm called the harbour master (AP) - “a person who has never once been at sea”."
    assert [reaction.author_name for reaction in cut(text).reactions] == ["Ivo Tamm"]
