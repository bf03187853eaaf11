"""Recipes, menus, programmes, marks and credits: lines of facts hold nobody's words."""

from __future__ import annotations

import pytest

NOTHING = {
    "menu": "Le menu de la cantine du Vieux Moulin\n\nLundi 4 octobre 2021\nEntrée : Velouté de potiron\nPlat : Poisson du marché, riz\nDessert : « La folie de Suzette »\n\nMardi : « Le caprice du chef »",
    "recipe": "Grandpa's plum loaf\n\nBy Nora Flint | 12 May 2021\n\nMethod\n1. Heat the oven to 180C.\n2. Beat the butter until pale and creamy.\n\nTip: Use ripe plums.\nNote: Keeps for 4 days.\n\nComments (0)\nBe the first to comment\nShare",
    "rules": 'Rules of the garden forum\n\n1. Be kind to each other at all times.\n2. No links in titles of threads.\n\nModerators: Wren (@wren), Old Tom (@oldtom), nina_k\nExample of a good post: "Your roses are fine, but mind the slugs."',
    "agenda": 'What is on in the harbour this week\n\nMonday\nBook club: "The Rest of the Tide" by Ann Lee, 7pm, Library\nFilm: "The Man Who Sold the Sea" (1956), 6pm\n\nSend your listings to the office.',
    "marks": "Barton 3-2 Selby: late drama\n\nBarton came from two down to beat Selby on Saturday.\n\nPlayer ratings\nSmith: Kept the ball out with both feet until the rain set in. 7\nJones: Slept through the first half and fell in the second. 5\nPrice: Turned it all round in the last ten minutes. 9",
    "rates": "Banks lift the market\n\nSELBY, May 3, 2022 (Newswire) — Shares in Selby rose on Tuesday as banks gained.\n\nIndex\tLast\tChange\tTime\nFTSE\t7,561\t+0.22\t16:35",
    "wykaz": "Jadłospis stołówki na Wzgórzu\n\nPoniedziałek\nZupa: „Rosół babci Zosi”\nDanie: „Kotlet drwala”\nCena: 24 zł\n\nZapraszamy codziennie od godziny 12.",
    "speiseplan": "Speiseplan der Mensa am Hafen\n\nMontag\nVorspeise: „Omas Bester“\nHauptgericht: „Der dicke Fischer“\nPreis: 7,90 Euro\n\nBitte bringen Sie Ihren Ausweis mit.",
    "carta": "El menú de la semana en Casa Lola\n\nLunes 4 de octubre\nPrimero: «El capricho de Lola»\nPostre: «La tentación del puerto»\nPrecio: 12 euros\n\nReservas en el local.",
    "献立": "今週の日替わり\n\n食堂「みなと」　5月1日〜5月5日\n\n月曜日：さば定食　850円\n火曜日：「船長の気分」カレー　780円\nポイント：「弱火」で煮ること\n\n営業時間：11:00〜14:30",
    "番組": "今夜の番組表（5月3日）\n\n19:00 ニュース\n19:30 特集「消えていく港の商店街」\n21:00 映画「灯台の下で手紙を書いている」\n22:00 ドラマ「坂の上の朝をもう一度」",
}
CREDITS = {
    "en": "The loaf in six steps\n\nStir the flour - slowly - into the plums and wait.\n\nPhoto: Nora Flint (@noraflint), May 3, 2022",
    "facts by": "Barton beat Selby\n\nBarton came back late - twice - to win at home.\n\nMatch facts by Numbers (@numbers) May 7, 2022",
    "de": "Wetter im Norden\n\nAm Abend Schauer – Wind aus Nordwest\n\nVorhersage: Wetterwarte Nord (@wetternord), 12. Mai 2023",
    "fr": "La tarte de Suzette\n\nCoupez les pommes - en tranches - et servez.\n\nPhoto : Marie Tal (@marietal), 3 mai 2022",
    "es": "La tarta de Lola\n\nCorte las manzanas - finas - y sirva.\n\nFuente: Marta Gil (@martagil), 3 de mayo de 2022",
    "pl": "Ciasto babci Zosi\n\nPokrój śliwki - cienko - i podaj.\n\nZdjęcie: Zosia Kot (@zosiakot), 3 maja 2022",
    "ja": "肉じゃがの作り方\n\nじゃがいもを切って炒める。\n\n写真：森田花 (@morihana) 2022年5月3日",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_lines_of_facts_hold_no_words(cut, text):
    assert cut(text).reactions == ()


@pytest.mark.parametrize("text", CREDITS.values(), ids=CREDITS)
def test_a_credit_with_an_account_and_a_date_attributes_no_post(cut, text):
    assert [r.text for r in cut(text).reactions if r.kind == "embedded"] == []


def test_a_post_by_somebody_is_one(cut):
    text = "The loaf\n\nMany were hungry.\n\nI ate it all in one go!\n\nTweet by Nora Flint (@noraflint) May 3, 2022"
    assert [r.text for r in cut(text).reactions] == ["I ate it all in one go!"]


def test_the_questions_of_an_interview_are_no_items(cut):
    text = (
        "Leśnik Henryk Zalewski o lasach\n\nRozmawiała Anna Kot\n\nAnna Kot: Po co nam stare drzewa?\n"
        "Henryk Zalewski: Stare drzewo to mieszkanie dla ptaków.\n\nAnna Kot: A pożary?\n"
        "Henryk Zalewski: Pożary zaczynają się na ściernisku."
    )
    assert {r.author_name for r in cut(text).reactions} <= {"Henryk Zalewski"}


@pytest.mark.parametrize(
    "text",
    [
        "「鐘は昼だけでいい」 市長の投稿に批判\n\n港町の森山修市長は2日、Xに「鐘は昼だけでいい。静かな町を」と投稿した。\n\n鐘の会の西野明美事務局長は取材に「鐘は百年鳴っています」と話した。",
        "« Les cloches sonnent trop tôt » : colère après le tweet du maire\n\nLe maire de Courville, Yves Tal, a tweeté : « Les cloches sonnent trop tôt le matin. »\n\n« Elles sonnent à midi », a rappelé Sonia Riou.",
    ],
    ids=["ja", "fr"],
)
def test_a_headline_that_begins_with_words_holds_no_item(cut, text):
    assert all(r.start > text.index("\n") for r in cut(text).reactions)


def test_a_line_of_a_head_that_ends_as_a_sentence_has_nobody_named_for_it(cut):
    text = "Die Suppe im Test\n\nKoch Otto Farn sagte: „Ich mag die Suppe sehr.“\n\nFazit: „Eine Suppe, die jeder mag und keiner vergisst.“"
    assert cut(text).reactions[-1].author_name is None
