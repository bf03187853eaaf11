"""Whom an article is about where a database heads it, the post was dropped, or only boards and accounts name anybody."""

from __future__ import annotations

import pytest

from stancekit.segment.databases.around import without_database_lines
from stancekit.segment.names.people import People
from stancekit.segment.roles.prose import read_prose

BODY = 'Baker Ivo Tamm has apologised after he wrote on Instagram that "half the town sleeps until noon and the other half complains".\n\nThe guild wants more. "We get up at two and we never complain," said its chair, Karen Oduya.\n\nThe Marsh Courier reported the row first. Ellis Grant saw the post.\n'
HEADS = {
    "coded": "HD  Baker's post splits the town\nBY  By Ellis Grant\nWC  412 words\nPD  9 November 2021\nSN  The Marsh Courier\nSC  MARCOU\nPG  31\nLA  English\nCY  (c) 2021 Marsh Courier Ltd. All rights reserved.\n\nLP  ",
    "bare": "Baker's post splits the town\n\nBy Ellis Grant\n412 words\n9 November 2021\nThe Marsh Courier\nMARCOU\n31\nEnglish\n(c) 2021 Marsh Courier Ltd. All rights reserved.\n\n",
    "labelled": "1 of 27 DOCUMENTS\n\nThe Marsh Courier (Ely)\n\nJune 4, 2019 Tuesday\n\nBaker's post splits the town\n\nBYLINE: Ellis Grant\n\nSECTION: A; Pg. 3\n\nLENGTH: 388 words\n\nBody\n\n",
}  # fmt: skip
LENGTHS = ["WC 412 words", "LÄNGE: 388 Wörter", "LONGUEUR : 388 mots", "LONGITUD: 388 palabras", "DŁUGOŚĆ: 388 słów", "文字数：1,388字"]  # fmt: skip
DROPPED = {
    "en": ("Presenter Carla Winkel wrote on X:", "This content is blocked.", "The cook Ben Roe replied:\n\nThen stop inviting me, Carla. — Ben Roe (@benroe) November 20, 2023\n\nMany agreed with Ben Roe."),
    "de": ("Moderatorin Carla Winkel schrieb auf X:", "Externer Inhalt", "Der Koch Ben Roe antwortete:\n\nDann lade mich halt nicht mehr ein, Carla. — Ben Roe (@benroe) 20. November 2023\n\nViele gaben Ben Roe recht. Roe kocht in Ulm."),
    "fr": ("L'animatrice Carla Winkel a écrit sur X :", "Accepter Twitter", "Le cuisinier Ben Roe a répondu :\n\nAlors ne m'invite plus, Carla. — Ben Roe (@benroe) 20 novembre 2023\n\nBeaucoup ont donné raison à Ben Roe."),
    "es": ("La presentadora Carla Winkel escribió en X:", "Aceptar cookies", "El cocinero Ben Roe respondió:\n\nPues no me invites más, Carla. — Ben Roe (@benroe) 20 de noviembre de 2023\n\nMuchos dieron la razón a Ben Roe."),
    "pl": ("Prezenterka Carla Winkel napisała na X:", "Akceptuj Twitter", "Kucharz Ben Roe odpowiedział:\n\nTo mnie już nie zapraszaj, Carla. — Ben Roe (@benroe) 20 listopada 2023\n\nWielu poparło Bena Roe."),
}  # fmt: skip
BOARD = "12 : 風吹けば名無し 2024/04/02(火) 12:04:02.11 ID:kk91Xz0\nパンくらい自分で焼け\n\n13 : 風吹けば名無し 2024/04/02(火) 12:05:45.80 ID:Qw77Lm0\n>>12\n窯がないんだよなあ\n\n15 : パン太 2024/04/02(火) 12:11:01 ID:Hh2iJk9\n釣りやめろ\n"


@pytest.mark.parametrize("form", HEADS)
def test_papers_and_authors_in_the_lines_of_a_database_are_not_whom_it_is_about(cut, form):
    roles = {r.author_name: r.role for r in cut(HEADS[form] + BODY).reactions}
    assert roles == {"Ivo Tamm": "statement", "Karen Oduya": "reaction"}


@pytest.mark.parametrize("form", HEADS)
def test_the_article_keeps_its_headline_and_its_words(form):
    article, around = without_database_lines(HEADS[form] + BODY)
    assert "Baker's post splits the town" in article
    assert article.endswith(BODY)
    assert "Courier" in around
    assert "Ellis Grant" in around


@pytest.mark.parametrize("form", HEADS)
def test_nobody_who_stands_in_them_is_known_by_the_prose(form):
    names = read_prose(HEADS[form] + BODY, People("en"), "en").names
    assert {"Ivo Tamm", "Karen Oduya"} <= set(names)
    assert not {"Ellis Grant", "The Marsh Courier", "Marsh Courier"} & set(names)


@pytest.mark.parametrize("length", LENGTHS)
def test_the_length_tells_of_a_database(length):
    assert without_database_lines(f"The row\n\n{length}\n\n{BODY}")[1] == length


def test_without_a_length_there_is_none():
    text = f"By Ellis Grant\n\nCopyright is not the question here.\n\nIN  Ely\n\n{BODY}"
    assert without_database_lines(text) == (text, "")


@pytest.mark.parametrize("language", DROPPED)
def test_who_answers_a_post_that_was_dropped_only_reacts(cut, language):
    lead, notice, rest = DROPPED[language]
    found = cut(f"{lead}\n\n{notice}\n\n{rest}\n")
    assert [(r.author_handle, r.role) for r in found.reactions] == [("@benroe", "reaction")]
    assert found.focal.name == "Carla Winkel"


def test_the_only_name_on_a_board_is_nobody_it_is_about(cut):
    found = cut(BOARD)
    assert found.focal is None
    assert [r.role for r in found.reactions] == ["reaction"] * 3


def test_one_name_that_a_page_gives_to_each_post_is(cut):
    found = cut("Bread can wait. I sleep.\n— Ivo Tamm (@ivotamm) May 2, 2022\n")
    assert found.focal.name == "Ivo Tamm"


@pytest.mark.parametrize("account", ["@chefivo", "@crumbs_ely"])
def test_an_account_is_that_of_whose_post_is_announced(cut, account):
    text = (
        "17 Reactions To That Baker's Tweet\n\nOn Sunday, baker Ivo Tamm tweeted that whoever buys bread at night should be asked to leave:\n\n"
        f"If you want bread at night you'll be asked to leave my shop. Politely.\n\nTwitter: {account}\n\n"
        "1. First, the confused:\n\ni thought bakers work at night\n\nTwitter: @ann_lou\n\n2. Then the angry:\n\nMy father worked nights for 40 years and you sleep!\n\nTwitter: @dadofsix\n"
    )
    found = cut(text)
    assert [(r.author_handle, r.role) for r in found.reactions] == [(account, "statement"), ("@ann_lou", "reaction"), ("@dadofsix", "reaction")]  # fmt: skip


BYLINES = {
    "en": "Bells at noon only\n\nBy Karen Whitlock\n\nFenmoor is at odds over its bells. “That wakes nobody,” a ringer said.\n\nKaren Whitlock is a reporter with the Courier. Karen Whitlock says she lives by the tower.",
    "de": "Glocken nur am Mittag\n\nVon Karen Wittlich\n\nIn Fenmoor gibt es Streit um die Glocken. „Das weckt keinen“, sagte ein Küster.\n\nKaren Wittlich ist Redakteurin des Kuriers. Karen Wittlich sagte, sie wohne am Turm.",
    "fr": "Les cloches à midi\n\nPar Karine Vitou\n\nÀ Fenmoor, on se dispute sur les cloches. « Cela ne réveille personne », dit un sonneur.\n\nKarine Vitou est journaliste au Courrier. Karine Vitou dit habiter près de la tour.",
    "es": "Las campanas a mediodía\n\nPor Karina Vito\n\nEn Fenmoor se discute por las campanas. «Eso no despierta a nadie», dijo un campanero.\n\nKarina Vito es redactora del Correo. Karina Vito dijo que vive junto a la torre.",
    "pl": "Dzwony tylko w południe\n\nAutor: Karol Wit\n\nW Fenmoor spierają się o dzwony. „To nikogo nie budzi” – powiedział dzwonnik.\n\nKarol Wit jest dziennikarzem Kuriera. Karol Wit powiedział, że mieszka przy wieży.",
    "ja": "鐘は正午だけに\n\n文・堀田徹\n\n町は鐘をめぐって揺れている。「誰も起きません」と住民は話した。\n\n堀田徹さんは本紙の記者。堀田徹さんは塔のそばに住んでいると話した。",
}


@pytest.mark.parametrize("language", BYLINES)
def test_who_wrote_the_article_is_not_whom_it_is_about(cut, language):
    assert cut(BYLINES[language]).focal is None
