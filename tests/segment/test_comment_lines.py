"""Comments below one line that says who wrote and when, a name with a verb of saying, or above who signed them."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment.cards.comment_lines import who_and_when
from stancekit.segment.cards.saying import before_saying

ARTICLE = {
    "en": "The baker Ivo Tamm tweeted: “Bread can wait until noon.”\n\nThe town was divided for days over what he had said there.",
    "de": "Der Bäcker Ivo Tamm twitterte: „Brot kann bis Mittag warten.“\n\nDie Stadt war tagelang uneins über das, was er da gesagt hatte.",
    "fr": "Le boulanger Ivo Tamm a tweeté : « Le pain peut attendre midi. »\n\nLa ville est restée divisée pendant des jours sur ces mots.",
    "es": "El panadero Ivo Tamm tuiteó: «El pan puede esperar al mediodía».\n\nLa ciudad estuvo dividida durante días por lo que dijo.",
    "pl": "Piekarz Ivo Tamm napisał: „Chleb może poczekać do południa”.\n\nMiasto było przez wiele dni podzielone z powodu tych słów.",
    "ja": "パン職人のイボ・タムさんは「パンは昼まで待てる」とツイートした。\n\n町では何日もその言葉をめぐって意見が分かれた。",
}
HEADING = {"en": "Comments", "de": "Kommentare", "fr": "Commentaires", "es": "Comentarios", "pl": "Komentarze", "ja": "コメント"}  # fmt: skip
WORDS = ("No one sleeps here.", "Let him bake.")


def posts(cut, text):
    return [(r.author_name, r.posted_on, r.text) for r in cut(text).reactions if r.kind == "embedded"]


DATED = [  # what heads comments of ovenbird9 and of Olga R., on 14 March 2024 at 10:02
    ("en", "Posted by {} at 10:02 on 14 March 2024"),
    ("en", "Submitted by {} on Thu, 03/14/2024 - 10:02"),
    ("en", "by {} » Thu Mar 14, 2024 10:02 am"),
    ("en", "{}, Leeds, United Kingdom, 14/03/2024 10:02"),
    ("en", "{} says:\nMarch 14, 2024 at 10:02 am"),
    ("de", "Von {} am 14.03.2024 um 10:02"),
    ("de", "#1 {} (Gast) – 14.03.2024, 10:02"),
    ("de", "von {} » Do 14. Mär 2024, 10:02"),
    ("de", "Gespeichert von {} (nicht überprüft) am Do., 14.03.2024 - 10:02"),
    ("de", "{} sagt:\n14. März 2024 um 10:02 Uhr"),
    ("fr", "Par {} le 14/03/2024 à 10:02"),
    ("fr", "Soumis par {} le jeu 14/03/2024 - 10:02"),
    ("fr", "{} dit :\n14 mars 2024 à 10 h 02 min"),
    ("es", "Enviado por {} el Jue, 14/03/2024 - 10:02"),
    ("es", "{} dice:\n14 marzo, 2024 a las 10:02 am"),
    ("pl", "autor: {} » 14 mar 2024, o 10:02"),
    ("pl", "{} napisał(a):\n14 marca 2024, 10:02"),
    ("pl", "Napisane przez {} w dniu 14.03.2024, 10:02"),
    ("ja", "名前：{} 投稿日：2024/03/14(木) 10:02:22 ID:abc123"),
    ("ja", "{} より:\n2024年3月14日 10:02 AM"),
]  # fmt: skip


@pytest.mark.parametrize("headed", [True, False])
@pytest.mark.parametrize(("language", "head"), DATED)
def test_a_line_that_says_who_and_when_is_above_a_comment(cut, language, head, headed):
    comments = "\n\n".join(
        f"{head.format(name)}\n{words}" for name, words in zip(("ovenbird9", "Olga R."), WORDS, strict=True)
    )
    heading = f"{HEADING[language]}\n\n" if headed else ""
    assert posts(cut, f"{ARTICLE[language]}\n\n{heading}{comments}\n") == [
        ("ovenbird9", date(2024, 3, 14), WORDS[0]),
        ("Olga R.", date(2024, 3, 14), WORDS[1]),
    ]


@pytest.mark.parametrize(
    ("language", "head"),
    [("en", "{} - 2 hours ago"), ("de", "{} – vor 2 Stunden"), ("fr", "{} - il y a 2 heures"), ("es", "{} | hace 2 horas"), ("pl", "{} (gość) · 2 godz. temu"), ("en", "#3 {} — 2 hours ago")],
)  # fmt: skip
def test_so_is_one_that_counts_back_below_the_heading_of_a_section(cut, language, head):
    comments = "\n\n".join(
        f"{head.format(name)}\n{words}" for name, words in zip(("ovenbird9", "Olga Rams"), WORDS, strict=True)
    )
    assert posts(cut, f"{ARTICLE[language]}\n\n{HEADING[language]}\n\n{comments}\n") == [
        ("ovenbird9", None, WORDS[0]),
        ("Olga Rams", None, WORDS[1]),
    ]


def test_a_comment_goes_to_the_next_of_these_lines(cut):
    text = f"{ARTICLE['en']}\n\nComments\n\nBy ovenbird9 on 14 March 2024 at 10:02\n{WORDS[0]}\n\nAnd nobody asks why.\n\nBy Olga Rams on 14 March 2024 at 10:12\n{WORDS[1]}\n"
    assert [words for *_, words in posts(cut, text)] == [f"{WORDS[0]}\n\nAnd nobody asks why.", WORDS[1]]


@pytest.mark.parametrize(("language", "said", "when"), [("en", "said...", "March 14, 2024 at 10:02 AM"), ("de", "hat gesagt…", "14. März 2024 um 10:02"), ("fr", "a dit…", "14 mars 2024 à 10:02"), ("es", "dijo...", "14 de marzo de 2024, 10:02"), ("pl", "pisze...", "14 marca 2024 10:02")])  # fmt: skip
def test_a_name_that_speaks_above_and_a_date_below(cut, language, said, when):
    comments = "\n\n".join(
        f"{name} {said}\n{words}\n{when}" for name, words in zip(("ovenbird9", "Olga R."), WORDS, strict=True)
    )
    assert posts(cut, f"{ARTICLE[language]}\n\n{comments}\n") == [
        ("ovenbird9", date(2024, 3, 14), WORDS[0]),
        ("Olga R.", date(2024, 3, 14), WORDS[1]),
    ]


def test_who_signs_below_with_a_town(cut):
    comments = (
        f"{WORDS[0]}\nOvenbird9, Leeds, 14/03/2024 10:02\n\n{WORDS[1]}\nOlga Rams, Hull, 14/03/2024 10:12\n"
    )
    assert [name for name, *_ in posts(cut, f"{ARTICLE['en']}\n\nComments\n\n{comments}")] == [
        "Ovenbird9",
        "Olga Rams",
    ]


@pytest.mark.parametrize("buttons", ["Reply  Like (12)", "Respect · Reply · Share", "+12 -3 odpowiedz", "共感した12 なるほど3 うーん1"])  # fmt: skip
def test_counts_and_buttons_are_no_words(cut, buttons):
    comments = "\n\n".join(
        f"{name}\n2 hours ago\n{words}\n{buttons}\n返信0件"
        for name, words in zip(("ovenbird9", "Olga R."), WORDS, strict=True)
    )
    assert [words for *_, words in posts(cut, f"{ARTICLE['en']}\n\nComments\n\n{comments}\n")] == list(WORDS)


@pytest.mark.parametrize("byline", ["By Ann Miller on 14 March 2024 at 10:02", "Von Anna Moll am 14.03.2024 um 10:02", "Ann Miller, 14 March 2024, 10:02"])  # fmt: skip
def test_a_byline_is_above_no_comment(cut, byline):
    said = "The town has one bakery, and it was built in 1962.\nIt has three ovens."
    above = "Bread at noon\n\nThe town of Aldwick has one baker.\n\nHe is up at two.\n\nThe rest sleep.\n\n"
    comments = f"Comments\n\nBy ovenbird9 on 15 March 2024 at 10:02\n{WORDS[0]}\n\nBy Olga Rams on 15 March 2024 at 10:12\n{WORDS[1]}\n"
    assert posts(cut, f"{above}{byline}\n{said}\n") == []
    assert [name for name, *_ in posts(cut, f"{above}{byline}\n{said}\n\n{comments}")] == [
        "ovenbird9",
        "Olga Rams",
    ]


@pytest.mark.parametrize("line", ["The town council met on 14 March 2024 at 10:02", "vor 2 Wochen", "hace 2 semanas", "Updated at 10:02 on 14 March 2024", "Ann Lee, 14 March 2024", "He said on 14 March 2024 at 10:02", "14 March 2024, 10:02"])  # fmt: skip
def test_lines_that_say_nothing_of_the_kind(line):
    assert who_and_when(line, "en") is None


@pytest.mark.parametrize(("line", "name"), [("ann says:", "ann"), ("babcia92 napisał(a):", "babcia92"), ("mamie dit :", "mamie"), ("マリ より:", "マリ"), ("She said:", None), ("ann says", None), ("The end ...", None)])  # fmt: skip
def test_whom_a_line_with_a_verb_names(line, name):
    assert before_saying(line) == name


def test_comments_that_nothing_reads_are_told_and_no_byline(cut):
    form = "Olga Rams ++ 14 March 2024 ++ no. {}\n{}\nReply\n\n"
    comments = "".join(form.format(n, words) for n, words in enumerate(WORDS))
    for text, told in ((comments, True), ("Ann Miller\n14 March 2024, 10:02\n\nThe town sleeps.", False)):
        problems = cut(f"{ARTICLE['en']}\n\n{text}\n").problems
        assert [p.code for p in problems] == ["post_left"] * told


POST = "The baker Ivo Tamm wrote a post.\n\nBread can wait until noon.\n\n— Ivo Tamm (@ivotamm) March 14, 2024\n\n"


@pytest.mark.parametrize(("rest", "doubt"), [("Febru", "cut_text"), ("20 de febr", "no_year"), ("12. Mä", "cut_text"), ("2024年2", "cut_text"), ("3 mars", "no_year"), ("", "no_date")])  # fmt: skip
def test_a_date_that_the_end_cuts_off_is_no_post(cut, rest, doubt):
    text = f"{POST}I start at two every night and I sell bread at six.\n\n— Olga Rams (@olgarams) {rest}"
    *_, last = cut(text).reactions
    assert (last.author_handle, last.text) == (
        "@olgarams",
        "I start at two every night and I sell bread at six.",
    )
    assert doubt in last.needs_review


@pytest.mark.parametrize(("lead", "name"), [("The miller Olga Rams replied:", "Olga Rams"), ("The union wrote on X:", None)])  # fmt: skip
def test_a_post_cut_short_is_whose_the_line_above_names(cut, lead, name):
    *_, last = cut(
        f"{POST}{lead}\n\nWe closed our bakery in 2019. Which bread should I wait for if y"
    ).reactions
    assert last.author_name == name
    assert ("no_author" in last.needs_review) == (name is None)
    assert "cut_text" in last.needs_review
