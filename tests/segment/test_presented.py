"""Which post started it, where the line before shows it behind the answers, and whose words stir people: invented articles."""

from __future__ import annotations

import pytest

from stancekit.segment.names.people import People
from stancekit.segment.roles.prose import read_prose
from stancekit.segment.roles.towns import is_place
from stancekit_schemas import Focal

MORA = Focal(name="Mora Lindqvist", handles=("@mlindqvist",))

ARTICLES = {
    "en": "The bells of Wick have a town arguing.\n\nBaker Owen Farrow told her followers to buy earplugs:\n\nI get up by those bells every day, thank you.\n— Owen Farrow (@ofarrow) June 2, 2021\n\nOthers were kinder.\n\nFinally somebody says it. I have not slept since March.\n— Petra Vane (@petravane) June 2, 2021\n\nSHOWN:\n\nBells should ring at noon only.\n— Mora Lindqvist (@mlindqvist) June 1, 2021",
    "de": "Über die Glocken von Wick streitet die Stadt.\n\nDer Bäcker Owen Farrow schrieb auf X:\n\nIch stehe jeden Tag mit diesen Glocken auf, danke.\n— Owen Farrow (@ofarrow) 2. Juni 2021\n\nAndere waren freundlicher.\n\nEndlich sagt es jemand. Ich schlafe seit März nicht.\n— Petra Vane (@petravane) 2. Juni 2021\n\nSHOWN:\n\nGlocken sollten nur mittags läuten.\n— Mora Lindqvist (@mlindqvist) 1. Juni 2021",
    "fr": "Les cloches de Vic divisent la ville.\n\nLe boulanger Owen Farrow a écrit sur X :\n\nJe me lève avec ces cloches tous les jours, merci.\n— Owen Farrow (@ofarrow) 2 juin 2021\n\nD'autres étaient plus aimables.\n\nEnfin quelqu'un le dit. Je ne dors plus depuis mars.\n— Petra Vane (@petravane) 2 juin 2021\n\nSHOWN :\n\nLes cloches ne devraient sonner qu'à midi.\n— Mora Lindqvist (@mlindqvist) 1 juin 2021",
    "es": "Las campanas de Vico dividen a la ciudad.\n\nEl panadero Owen Farrow escribió en X:\n\nYo me levanto con esas campanas todos los días, gracias.\n— Owen Farrow (@ofarrow) 2 de junio de 2021\n\nOtros fueron más amables.\n\nPor fin alguien lo dice. No duermo desde marzo.\n— Petra Vane (@petravane) 2 de junio de 2021\n\nSHOWN:\n\nLas campanas solo deberían sonar a mediodía.\n— Mora Lindqvist (@mlindqvist) 1 de junio de 2021",
    "pl": "Dzwony w Wiku podzieliły miasto.\n\nPiekarz Owen Farrow napisał na X:\n\nWstaję z tymi dzwonami każdego dnia, dziękuję.\n— Owen Farrow (@ofarrow) 2 czerwca 2021\n\nInni byli milsi.\n\nWreszcie ktoś to mówi. Nie śpię od marca.\n— Petra Vane (@petravane) 2 czerwca 2021\n\nSHOWN:\n\nDzwony powinny bić tylko w południe.\n— Mora Lindqvist (@mlindqvist) 1 czerwca 2021",
    "ja": "柿の木町の鐘をめぐり、町が揺れている。\n\nパン屋の前田太一さんはこう投稿した。\n\n毎朝あの鐘で起きています。ありがとう。\n— 前田太一 (@maedat) 2021年6月2日\n\n優しい声もあった。\n\nやっと言ってくれた。3月から眠れていません。\n— はな (@hana_kaki) 2021年6月2日\n\nSHOWN。\n\n鐘は正午だけ鳴らすべきです。\n— 森山はるか (@mharuka) 2021年6月1日",
}  # fmt: skip
SHOWN = [
    ("en", "This is the post that started the row"),
    ("en", "Here is what everyone is reacting to"),
    ("de", "Das ist der Beitrag, an dem sich der Streit entzündet hat"),
    ("de", "Hier der Beitrag, um den sich alles dreht"),
    ("fr", "Voici le message par lequel tout a commencé"),
    ("fr", "C'est le message par où tout a commencé"),
    ("es", "Este es el mensaje con el que empezó todo"),
    ("es", "Aquí está el mensaje que lo empezó todo"),
    ("pl", "Oto wpis, od którego wszystko się zaczęło"),
    ("pl", "To wpis, od którego wybuchła awantura"),
    ("ja", "騒動の発端となった投稿はこちら"),
    ("ja", "これが、きっかけとなった投稿だ"),
]


@pytest.mark.parametrize(("language", "line"), SHOWN)
def test_a_post_shown_behind_the_answers_as_what_started_it_is_the_statement(cut, language, line):
    posts = cut(ARTICLES[language].replace("SHOWN", line)).reactions
    assert [post.role for post in posts] == ["reaction", "reaction", "statement"]


@pytest.mark.parametrize(
    ("language", "line"),
    [("fr", "La ligue des sonneurs, à l'origine de la pétition, répond"), ("en", "The family that started the row in 1974 agrees")],
)  # fmt: skip
def test_who_started_something_else_is_not_shown_as_what_started_it(cut, language, line):
    posts = cut(ARTICLES[language].replace("SHOWN", line)).reactions
    assert [post.role for post in posts][-1] == "reaction"


def test_in_japanese_the_opening_tells_whose_words_stir_people(cut):
    text = (
        "9日に行われた町民音楽祭の中継で、司会を務めた元鐘つきの羽山健一氏(47)の発言が議論を呼んでいる。\n\n"
        "問題となったのは、最年少の奏者、小沢実選手に対する一言だった。羽山氏は生放送中、「これでは鐘に失礼ですよ」と指摘。\n\n"
        "小沢実選手は「楽しく演奏できました」と笑顔を見せた。小沢選手は今年が初出場で、小沢選手の父も鐘つきだった。\n\n"
        "羽山氏は10日、本紙の電話取材に応じた。「言葉を選ぶべきだった」と釈明したうえで、「小沢さんには手紙を書いた」と明かした。"
    )
    found = cut(text).reactions
    assert [r.role for r in found if r.author_name == "羽山健一"] == ["other"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Die Bürgermeisterin Mora Lindqvist rief am Sonntag auf ihrem Profil bei Facebook dazu auf, die Glocken abzustellen.\n\n„Ich habe seit März nicht mehr durchgeschlafen“, erklärte Lindqvist.",
        "La maire Mora Lindqvist a réclamé dimanche sur son compte Facebook l'arrêt des cloches.\n\n« Je ne dors plus depuis le mois de mars », expliquait Mora Lindqvist.",
        "La alcaldesa Mora Lindqvist pidió el domingo en su perfil de Facebook que callen las campanas.\n\n«No duermo una noche entera desde marzo», explicaba Mora Lindqvist.",
        "Burmistrz Mora Lindqvist zaapelowała w niedzielę na swoim profilu na Facebooku, aby wyłączyć dzwony.\n\n„Od marca nie przespałam ani jednej nocy” – wyjaśniła Lindqvist.",
        "Mayor Mora Lindqvist called on Sunday on her Facebook page for the bells to be silenced.\n\n“I have not slept through since March,” explained Lindqvist.",
    ],
)
def test_words_behind_a_line_on_an_own_account_are_posted(cut, text):
    told = text.split("\n\n")[0].replace("Facebook", "Brief")
    head = "\n\n".join([told.split(" ", 4)[-1]] * 4)
    assert [r.role for r in cut(f"{head}\n\n{text}", focal=MORA).reactions] == ["statement"]


def test_french_words_that_stand_there_are_posted(cut):
    text = "La maire Mora Lindqvist a fâché la ville.\n\n" + "On en parle au marché.\n\n" * 6
    text += "Mardi soir, Mora Lindqvist a fini par publier un second texte. « C'était une bêtise, je la retire », y concède-t-elle."
    assert [r.role for r in cut(text, focal=MORA).reactions] == ["statement"]


def test_a_french_town_at_the_head_is_a_place():
    text = "A Limeuil, la mairie arrête ses cloches.\n\nOn en parle au marché de Limeuil."
    assert is_place("A Limeuil", read_prose(text, People("fr"), "fr"))
