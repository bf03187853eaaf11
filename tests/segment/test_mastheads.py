"""The lines by which a page names itself: no paper or site is whom an article is about, nor speaks in it."""

from __future__ import annotations

import pytest

from stancekit.segment.mastheads import find_mastheads

ARTICLES = {
    "en": ("Western Stage", "Ines Carlier", "Director Ines Carlier wants to close theatres on Sundays", "The remark came in passing. “One must have the courage to close theatres on Sundays,” said the director of the Great Barn on Tuesday.\n\nIt was enough. “Sunday is when families come,” says Philip Darrow, who runs a stage in Crane.\n\nInes Carlier takes nothing back. “I opened a debate,” she answers."),
    "de": ("Nordbühne Aktuell", "Ines Carlier", "Regisseurin Ines Carlier will Theater am Sonntag schließen", "Der Satz fiel beiläufig. „Man muss den Mut haben, Theater am Sonntag zu schließen“, sagte die Leiterin des Großen Waschhauses am Dienstag.\n\nDas genügte. „Am Sonntag kommen die Familien“, sagt Philipp Darrow, der eine Bühne in Krahn leitet.\n\nInes Carlier nimmt nichts zurück. „Ich habe eine Debatte eröffnet“, antwortet sie."),
    "fr": ("Ouest Scène", "Inès Carlier", "La metteuse en scène Inès Carlier veut fermer les théâtres le dimanche", "La phrase est tombée mardi. « Il faut avoir le courage de fermer les théâtres le dimanche », a lancé la directrice du Grand Lavoir.\n\nIl n’en fallait pas davantage. « Le dimanche, je vois des familles dans ma salle », s’agace Philippe Darrieux, qui dirige une scène à Craon.\n\nInès Carlier ne retire rien. « J’ai ouvert un débat », répond-elle."),
    "es": ("Escena Oeste", "Inés Carlier", "La directora Inés Carlier quiere cerrar los teatros en domingo", "La frase cayó el martes. «Hay que tener el valor de cerrar los teatros en domingo», dijo la directora del Gran Lavadero.\n\nNo hizo falta más. «El domingo veo familias en mi sala», se queja Felipe Darrieux, que dirige un teatro en Grulla.\n\nInés Carlier no retira nada. «He abierto un debate», responde."),
    "pl": ("Scena Zachodu", "Inez Karlier", "Reżyserka Inez Karlier chce zamykać teatry w niedzielę", "Zdanie padło we wtorek. „Trzeba mieć odwagę zamknąć teatry w niedzielę” – powiedziała dyrektorka Wielkiej Pralni.\n\nTo wystarczyło. „W niedzielę widzę na sali rodziny” – złości się Filip Darski, który prowadzi scenę w Żurawiu.\n\nInez Karlier niczego nie cofa. „Otworzyłam debatę” – odpowiada."),
    "ja": ("西部演劇新聞", "苅谷イネス", "演出家の苅谷イネスさん、日曜の劇場閉館を提案", "発言は火曜日だった。「日曜は劇場を閉める勇気が必要だ」と大洗濯場の館長は語った。\n\n反発はすぐに起きた。「日曜は家族連れが来る」と劇場主の達川さんは話す。\n\n苅谷イネスさんは撤回しない。「議論を始めただけだ」と答えた。"),
}  # fmt: skip
FORMS = {
    "head and rights": "{paper}\n\n{title}\n\n{body}\n\n© {paper} 2024\n",
    "title": "{title} | {paper}\n\n{title}\n\n{body}\n\n© 2019–2024 {paper}. All rights reserved.\n",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ARTICLES)
def test_the_name_of_the_paper_is_nobody(cut, language, form):
    paper, person, title, body = ARTICLES[language]
    found = cut(FORMS[form].format(paper=paper, title=title, body=body))
    assert found.focal.name == person
    assert paper not in {reaction.author_name for reaction in found.reactions}
    assert found.reactions[0].author_name == person


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© Western Stage 2024", "Western Stage"),
        ("Copyright © 2024 Western Stage. All rights reserved.", "Western Stage"),
        ("(c) 2020-2024 Nordbühne Aktuell – Impressum", "Nordbühne Aktuell"),
        ("Publié par Ouest Scène", "Ouest Scène"),
        ("発行：西部演劇新聞", "西部演劇新聞"),
    ],
)
def test_who_holds_the_rights_or_published_it_is_named(line, name):
    assert find_mastheads(f"Bells rang all night.\n\n{line}\n").names == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Mora Lindqvist\n\nThe mayor who wants silence. Lindqvist lives by the tower.\n",
        "Exclusive interview | Mora Lindqvist\n\nLindqvist lives by the tower and sleeps little.\n",
        "Bells rang all night.\n\nPosted by Marla Keys on Friday, June 21, 2024\n",
        "Bells rang all night.\n\nPublié par @marlakeys\n",
        "Bells rang all night.\n\n© Mora Lindqvist/Instagram\n",
    ],
    ids=["kicker", "interview", "post", "account", "picture"],
)
def test_who_is_told_of_or_posts_is_no_paper(text):
    assert find_mastheads(text).names == frozenset()
