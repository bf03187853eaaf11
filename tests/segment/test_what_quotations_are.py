"""What quotations are to the article: what is said to a journalist or face to face, what answers somebody else, who speaks for whom."""

from __future__ import annotations

import pytest

from stancekit_schemas import Focal

MORA = Focal(name="Mora Lindqvist", handles=("@mlindqvist",))
HARUKA = Focal(name="森山はるか", handles=("@mharuka",))
POSTS = {
    "en": "Mayor Mora Lindqvist has upset the town.\n\nBells should ring at noon only.\n— Mora Lindqvist (@mlindqvist) June 1, 2021",
    "de": "Die Bürgermeisterin Mora Lindqvist hat die Stadt verärgert.\n\nGlocken sollten nur mittags läuten.\n— Mora Lindqvist (@mlindqvist) 1. Juni 2021",
    "fr": "La maire Mora Lindqvist a fâché la ville.\n\nLes cloches ne devraient sonner qu'à midi.\n— Mora Lindqvist (@mlindqvist) 1 juin 2021",
    "es": "La alcaldesa Mora Lindqvist ha enfadado a la ciudad.\n\nLas campanas solo deberían sonar a mediodía.\n— Mora Lindqvist (@mlindqvist) 1 de junio de 2021",
    "pl": "Burmistrz Mora Lindqvist rozgniewała miasto.\n\nDzwony powinny bić tylko w południe.\n— Mora Lindqvist (@mlindqvist) 1 czerwca 2021",
    "ja": "森山はるか市長の投稿が波紋を広げている。\n\n柿の木の鐘に恨みがあります。正午だけ鳴らすべきです。\n— 森山はるか (@mharuka) 2021年6月1日",
}
OWEN = {
    "en": "\n\nLeave my bells alone.\n— Owen Farrow (@ofarrow) June 2, 2021",
    "de": "\n\nLasst meine Glocken in Ruhe.\n— Owen Farrow (@ofarrow) 2. Juni 2021",
    "fr": "\n\nLaissez mes cloches tranquilles.\n— Owen Farrow (@ofarrow) 2 juin 2021",
    "es": "\n\nDejad en paz mis campanas.\n— Owen Farrow (@ofarrow) 2 de junio de 2021",
    "pl": "\n\nZostawcie moje dzwony w spokoju.\n— Owen Farrow (@ofarrow) 2 czerwca 2021",
    "ja": "\n\n鐘に触らないでください。\n— 前田太一 (@maedat) 2021年6月2日",
}
TOLD = [
    ("en", "Lindqvist did reply to an email. “I have nothing to add to it,” she wrote."),
    ("de", "Auf unsere Anfrage kam eine kurze Antwort. „Ich habe dem nichts hinzuzufügen“, schrieb Lindqvist auf unsere Nachricht."),
    ("fr", "Mora Lindqvist a fini par répondre à notre message par ces mots : « Je n'ai rien à ajouter. »"),
    ("es", "Mora Lindqvist respondió a nuestro correo: «No tengo nada que añadir»."),
    ("pl", "– Nie mam nic do dodania – mówi nam Lindqvist."),
    ("ja", "森山はるか市長は11日の会見で「柿の木の鐘に恨みはありません。大好きです」と述べた。"),
    ("en", "At the gate forty people were waiting. “You woke my child,” one of them told her. “You are right,” answered Lindqvist."),
    ("de", "Am Tor warteten vierzig Leute. „Mein Kind wurde wach“, sagte ihr einer von ihnen. „Sie haben recht“, antwortete Lindqvist."),
    ("fr", "Quarante personnes attendaient à la grille. « Mon enfant s'est réveillé », lui a dit un père. « C'est vrai, et je m'en excuse », a répondu Lindqvist."),
    ("es", "En la verja esperaban cuarenta personas. «Mi hijo se despertó», le dijo una de ellas. «Tiene razón, y le pido perdón», contestó Lindqvist."),
    ("pl", "Przy bramie czekało czterdzieści osób. „Obudziła pani moje dziecko”, powiedziała jej jedna z nich. „Ma pan rację”, odpowiedziała Lindqvist."),
    ("en", "Pressed by reporters on whether she would delete it, Lindqvist said only: “I have nothing to add to it.”"),
    ("de", "Als wir die Bürgermeisterin um eine Stellungnahme baten, winkte Lindqvist ab: „Ich habe dem nichts hinzuzufügen.“"),
    ("fr", "Relancée par les journalistes, Mora Lindqvist a lâché : « Je n'ai rien à ajouter. »"),
    ("es", "Ante las preguntas de los periodistas, Mora Lindqvist zanjó: «No tengo nada que añadir»."),
    ("pl", "„Niczego więcej nie dodam” – ucięła Lindqvist, gdy poprosiliśmy ją o komentarz."),
    ("pl", "Dopytywana przez dziennikarzy Lindqvist rzuciła tylko: „Proszę przyjść do mnie rano”."),
    ("ja", "森山はるか市長はのちに「鐘の話はこれで終わりです」と編集部宛てのメールに書いている。"),
    ("en", "I rang Mora Lindqvist at noon. She sighed: “There is nothing to add to it.”"),
    ("de", "Ich habe Mora Lindqvist am Mittag erreicht. Sie seufzt: „Ich habe dem nichts hinzuzufügen.“"),
    ("fr", "Nous avons joint Mora Lindqvist à midi. Elle soupire : « Je n'ai rien à ajouter. »"),
    ("es", "Llamamos a Mora Lindqvist a mediodía. Ella suspira: «No tengo nada que añadir»."),
    ("pl", "W południe dodzwoniliśmy się do Mory Lindqvist. Ona wzdycha: „Nie mam nic do dodania”."),
    ("ja", "森山はるか市長本人に話を聞いた。開口一番、「鐘の話はもうおしまいです」と笑う。"),
    ("de", "Mora Lindqvist steht am Mittag in ihrem Atelier. „Ich habe dem nichts hinzuzufügen“, sagt sie."),
    ("pl", "W swojej pracowni Mora Lindqvist wzdycha: „Nie mam nic do dodania”."),
    ("en", "Asked on Friday whether she regretted the post, the mayor told the Ledger: “There is nothing to add to it.”"),
    ("de", "Auf unsere Nachfrage gab sich Lindqvist wortkarg. „Ich habe dem nichts hinzuzufügen“, teilte sie mit."),
    ("de", "„Ich habe dem nichts hinzuzufügen“, teilte Lindqvist per E-Mail mit."),
    ("fr", "« Je n'ai rien à ajouter », a écrit Mora Lindqvist par mail."),
    ("es", "«No tengo nada que añadir», escribió Mora Lindqvist por correo electrónico."),
    ("en", "Lindqvist wrote us a short letter. “I have nothing to add to it,” it said."),
    ("pl", "W środę Lindqvist napisała do nas krótkiego maila. „Nie mam nic do dodania” – czytamy w wiadomości."),
    ("pl", "Udało nam się dodzwonić do Mory Lindqvist. „Nie mam nic do dodania” – mówi Lindqvist."),
    ("en", "Lindqvist would only say: “There is nothing to add to it.”"),
    ("de", "Lindqvist selbst wollte sich am Freitag nur knapp äußern: „Ich habe dem nichts hinzuzufügen.“"),
    ("fr", "Mora Lindqvist s'est contentée de quelques mots : « Je n'ai rien à ajouter. »"),
    ("fr", "« Je n'ai rien à ajouter », a lancé Mora Lindqvist en ouverture de l’émission."),
    ("es", "Mora Lindqvist se limitó a decir: «No tengo nada que añadir»."),
    ("pl", "„Nie mam nic do dodania” – rzuciła Lindqvist do dziennikarzy."),
    ("ja", "真意を問うと、森山はるか市長は「鐘の話はもうおしまいです」と語った。"),
    ("ja", "森山はるか市長は3日、本紙の取材に「何も取り消さない」と答えた。投稿については「朝は苦手なんです」とも述べた。"),
]  # fmt: skip
ELSEWHERE = [
    ("en", "Under Farrow's post somebody wrote: “Well rung, Owen.”"),
    ("de", "Unter Farrows Beitrag schrieb jemand: „Gut geläutet, Owen.“"),
    ("fr", "Sous le message d'Owen Farrow, un internaute a écrit : « Bien sonné, Owen. »"),
    ("es", "Bajo el mensaje de Owen Farrow, un usuario escribió: «Bien tocado, Owen»."),
    ("pl", "Pod wpisem Owena Farrowa ktoś napisał: „Dobrze zadzwonione, Owen”."),
    ("ja", "前田さんの投稿には、県外からも「泣いた。来年は行きます」などの声が寄せられた。"),
    ("ja", "この返しに「神対応すぎて何度も読み返した」と称賛の声が上がった。"),
]  # fmt: skip
UNDER = [
    ("en", "Under Lindqvist's post somebody wrote: “Well rung, Mora.”"),
    ("de", "Unter Lindqvists Beitrag schrieb jemand: „Gut geläutet, Mora.“"),
    ("ja", "森山市長の投稿には、県外からも「泣いた。来年は行きます」などの声が寄せられた。"),
]
RELATIVES = [
    ("en", "Her mother was mortified: “I brought her up better than that,” she told Radio Kestrel."),
    ("de", "Ihre Mutter meldete sich per Sprachnachricht: „Das predige ich ihr seit vierzig Jahren.“"),
    ("fr", "Sa mère est consternée : « Je l'ai mieux élevée que cela. »"),
    ("es", "Su madre está consternada: «La eduqué mejor»."),
    ("pl", "Jej matka jest zażenowana: „Wychowałam ją lepiej”."),
    (
        "fr",
        "Pour l’Union des sonneurs, « cette dame confond bruit et musique », dénonce son porte-parole, Théo Marchal.",
    ),
    ("en", "“It woke the whole street,” joked Tilda, who had come with her manager."),
]


def _last(cut, text: str, language: str):
    focal = HARUKA if language == "ja" else MORA
    return [r for r in cut(text, focal=focal).reactions if r.kind == "quoted"][-1]


@pytest.mark.parametrize(("language", "sentence"), TOLD)
def test_what_the_focal_person_answers_a_journalist_or_face_to_face_is_no_post(cut, language, sentence):
    found = _last(cut, f"{POSTS[language]}\n\n{sentence}", language)
    assert (found.role, found.copy_of) == ("other", None)


@pytest.mark.parametrize(("language", "sentence"), ELSEWHERE)
def test_what_answers_the_post_of_somebody_who_only_reacted_is_other(cut, language, sentence):
    assert _last(cut, f"{POSTS[language]}{OWEN[language]}\n\n{sentence}", language).role == "other"


@pytest.mark.parametrize(("language", "sentence"), UNDER)
def test_what_answers_the_focal_person_is_a_reaction(cut, language, sentence):
    assert _last(cut, f"{POSTS[language]}{OWEN[language]}\n\n{sentence}", language).role == "reaction"


@pytest.mark.parametrize(("language", "sentence"), RELATIVES)
def test_relatives_and_who_is_with_an_aide_speak_for_themselves(cut, language, sentence):
    assert _last(cut, f"{POSTS[language]}\n\n{sentence}", language).role == "reaction"


def test_a_management_that_answers_is_the_focal_persons_own(cut):
    text = "Lindqvist selbst war nicht zu erreichen. Ihr Management antwortete mit einer Nachricht: „Unser Büro ist ab 18 Uhr nicht besetzt.“"
    assert _last(cut, f"{POSTS['de']}\n\n{text}", "de").role == "other"


def test_a_tweet_is_also_trilled_in_spanish(cut):
    told = "Un periodista preguntó por las campanas en la radio.\n\n" * 3
    text = f"{told}«Que suenen a mediodía y nunca de noche», trinó Mora Lindqvist."
    assert _last(cut, f"{POSTS['es']}{OWEN['es']}\n\n{text}", "es").role == "statement"


@pytest.mark.parametrize(("office", "role"), [("Minister", "other"), ("Wiceminister", "reaction")])
def test_a_ministry_speaks_for_its_minister_and_not_for_a_deputy(cut, office, role):
    post = POSTS["pl"].replace("Burmistrz", office)
    text = "„Ministerstwo nie prowadzi takich prac” – powiedziała rzeczniczka resortu Daria Okulska."
    assert _last(cut, f"{post}\n\n{text}", "pl").role == role


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "“She has been reprimanded, and she knows why,” said her manager, Tilda Moss."),
        ("de", "„Mora ist von uns ermahnt worden“, sagt ihre Managerin Tilda Moos."),
        ("fr", "« Mora a été rappelée à l'ordre », a dit son agente, Odile Farge."),
        ("es", "«Mora ha sido apercibida», dijo su representante, Edita Cornejo."),
        ("pl", "Jej menedżerka Edyta Rogalska powiedziała: „Mora została przez nas upomniana”."),
        ("ja", "所属事務所は「本人には厳重に注意いたしました」としている。"),
    ],
)
def test_an_aide_who_calls_the_focal_person_to_order_reacts(cut, language, sentence):
    assert _last(cut, f"{POSTS[language]}\n\n{sentence}", language).role == "reaction"


def test_a_word_for_a_post_within_the_words_before_does_not_place_what_goes_on(cut):
    told = "森山はるか市長は9日、本紙の電話取材に応じた。「次の投稿で直します」と述べ、「でも鐘は弱くしません」と笑った。"
    assert _last(cut, f"{POSTS['ja']}\n\n{told}", "ja").role == "other"
    said = "Lindqvist mówi nam, że dostała listy. „Jeden był w komentarzach pod wpisem” – opowiada. „Odpisałam mu wczoraj rano” – dodaje."
    assert _last(cut, f"{POSTS['pl']}\n\n{said}", "pl").role == "other"
