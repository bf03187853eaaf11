"""Comments copied from below an article: a name, when it was, the words, and the button to reply."""

from __future__ import annotations

import pytest

from stancekit.segment.cards.sections import heads_comments

LANGUAGES = {  # what stands above, when, the words, the button, the heading, and who is nobody
    "en": ("The baker Ivo Tamm tweeted: “Bread can wait until noon.”", ("2 hours ago", "an hour ago"), "12 March 2024 at 10:02", "I start at two every night.", "Reply", "Comments (2)", "Anonymous"),
    "de": ("Der Bäcker Ivo Tamm twitterte: „Brot kann bis Mittag warten.“", ("vor 2 Stunden", "vor einer Stunde"), "12. März 2024 um 10:02 Uhr", "Ich fange jede Nacht um zwei an.", "Antworten", "Kommentare (2)", "Gast"),
    "fr": ("Le boulanger Ivo Tamm a tweeté : « Le pain peut attendre midi. »", ("il y a 2 heures", "il y a une heure"), "12 mars 2024 à 10h02", "Je commence à deux heures du matin.", "Répondre", "Commentaires (2)", "Invité"),
    "es": ("El panadero Ivo Tamm tuiteó: «El pan puede esperar al mediodía».", ("hace 2 horas", "hace una hora"), "12 de marzo de 2024 a las 10:02", "Yo empiezo a las dos de la noche.", "Responder", "Comentarios (2)", "Anónimo"),
    "pl": ("Piekarz Ivo Tamm napisał: „Chleb może poczekać do południa”.", ("2 godziny temu", "godzinę temu"), "12 marca 2024, 10:02", "Zaczynam o drugiej w nocy.", "Odpowiedz", "Komentarze (2)", "~gość"),
    "ja": ("パン職人のイボ・タムさんは「パンは昼まで待てる」とツイートした。", ("2時間前", "50分前"), "2024年3月12日 10:02", "毎晩二時に仕事を始めています。", "返信", "コメント(2)", "匿名"),
}  # fmt: skip


def posts(cut, text):
    return [
        (r.author_name, r.posted_on and r.posted_on.isoformat(), r.text)
        for r in cut(text).reactions
        if r.kind == "embedded"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize(("between", "gap", "count"), [("\n", "\n\n", ""), ("\n", "\n", "\n14"), ("\n\n", "\n\n", " 14")])  # fmt: skip
def test_comments_that_a_button_closes(cut, language, dated, between, gap, count):
    lead, ago, date, words, reply, heading, nobody = LANGUAGES[language]
    times = (date, date) if dated else ago
    comments = [
        between.join((name, when, words, reply + count))
        for name, when in zip(("JanetB", nobody), times, strict=True)
    ]
    day = "2024-03-12" if dated else None
    for head in ("", heading + between):
        if head or gap != "\n":
            assert posts(cut, f"{lead}\n\n{head}{gap.join(comments)}\n") == [
                ("JanetB", day, words),
                (None, day, words),
            ]


@pytest.mark.parametrize(("shown", "name"), [("~ania z rynku", "ania z rynku"), ("~Ania", "Ania"), ("~gość_81", None), ("~internauta", None)])  # fmt: skip
def test_the_mark_of_those_without_an_account_is_none_of_their_name(cut, shown, name):
    lead, _, date, words, reply, _, _ = LANGUAGES["pl"]
    assert posts(cut, f"{lead}\n\n{shown}\n{date}\n{words}\n{reply}\n") == [(name, "2024-03-12", words)]


def test_an_article_below_its_byline_is_no_comment(cut):
    words = "The town has one bakery, and it was built in 1962."
    comment = "JanetB\n2 hours ago\nI start at two every night.\nReply"
    for when in ("12 March 2024 at 10:02", "3 hours ago"):
        text = f"Bread at noon\n\nThe town of Aldwick has one baker.\n\nAnn Miller\n{when}\n\n{words}\n\nComments\n{comment}\n"
        assert posts(cut, text) == [("JanetB", None, "I start at two every night.")]


@pytest.mark.parametrize("line", ["Comments", "14 comments", "Kommentare (3)", "Commentaires :", "Komentarz", "コメント"])  # fmt: skip
def test_headings_of_comments(line):
    assert heads_comments(line)


@pytest.mark.parametrize("line", ["Comments on the oven", "The comments", "No comment", "14 loaves"])
def test_other_lines_head_no_comments(line):
    assert not heads_comments(line)


LEAD = "The baker Ivo Tamm tweeted: “Bread can wait until noon.”"


@pytest.mark.parametrize("dot", ["·", "•"])
@pytest.mark.parametrize("name", ["u/oven_gloves", "oven_gloves", "ovenbird"])
@pytest.mark.parametrize(
    "foot",
    ["\n↑ 2.3k ↓ Reply Share", "\n▲ 12 ▼ Reply Share", "\nUpvote 2.3k Downvote Reply Award Share ...", "\nUpvote\n12\nDownvote\nReply\nShare", ""],
)  # fmt: skip
def test_cards_of_a_forum_in_one_line(cut, dot, name, foot):
    text = f"{LEAD}\n\n{name} {dot} 5 hr. ago\nI start at two.{foot}\n\nnotyourbaker {dot} 4 hr. ago\nLet him sleep.{foot}\n\nTamm did not answer.\n"
    assert posts(cut, text) == [(name, None, "I start at two."), ("notyourbaker", None, "Let him sleep.")]


def test_a_reporter_and_a_time_are_no_card(cut):
    assert posts(cut, f"{LEAD}\n\nreuters · 5 hr. ago\n\nThe town has one bakery.\n") == []
    text = f"{LEAD}\n\nReuters · 5 hr. ago\nThe town has one bakery.\n\nHerald · 4 hr. ago\nIt has three ovens.\n"
    assert posts(cut, text) == []


@pytest.mark.parametrize(
    "above",
    [
        "{} schrieb am 05.03.2024 um 10:02 Uhr:", "{} hat am 5. März 2024 um 10:02 geschrieben:", "Am 5. März 2024 um 10:02 Uhr schrieb {}:",
        "{} wrote on 5 March 2024 at 10:02:", "{} wrote on March 5, 2024 at 10:02 AM:", "On 5 March 2024 at 10:02, {} wrote:",
        "{} a écrit le 5 mars 2024 à 10h02 :", "{} escribió el 5 de marzo de 2024 a las 10:02:",
        "{} napisał(a) 5 marca 2024, 10:02:", "{} napisała 5 marca 2024, 10:02:", "{}さんが2024年3月5日 10:02に書きました：",
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_posts_of_a_forum_below_who_wrote_when(cut, above, between):
    language = next((code for code, mark in (("de", "schr"), ("fr", "écrit"), ("es", "escr"), ("pl", "napis"), ("ja", "書")) if mark in above), "en")  # fmt: skip
    lead, _, _, words, reply, _, nobody = LANGUAGES[language]
    for foot in ("", f"\n{reply}"):
        comments = [f"{above.format(who)}{between}{words}{foot}" for who in ("Kurvenfan_83", nobody)]
        found = posts(cut, lead + "\n\n" + "\n\n".join(comments) + "\n")
        assert found == [("Kurvenfan_83", "2024-03-05", words), (None, "2024-03-05", words)]


@pytest.mark.parametrize(
    "above", ["Er schrieb am 05.03.2024 um 10:02 Uhr:", "Kurvenfan schrieb am 05.03.2024:", "Kurvenfan schrieb um 10:02 Uhr:"]
)  # fmt: skip
def test_other_sentences_that_lead_in_have_no_date_of_a_forum(cut, above):
    found = posts(cut, f"{LANGUAGES['de'][0]}\n\n{above}\n„Ich fange um zwei an, jede Nacht.“\n")
    assert all(day is None for _, day, _ in found)


@pytest.mark.parametrize("heading", ["Comments:", "Kommentare der Nutzer:", "Commentaires :", "Comentarios:", "Komentarze internautów:"])  # fmt: skip
def test_a_post_behind_a_list_of_quoted_comments_takes_none_in(cut, heading):
    items = ("„Let him sleep until noon then.“", "„My bread is never late, mate.“")
    post = "Dear Mr Tamm, I start at two every night!"
    text = f"{LEAD}\n{heading}\n- {items[0]}\n- {items[1]}\nThe mayor thinks the quarrel is artificial.\n{post}\n— Lena Roos (@lena_roos) May 15, 2024\n"
    assert posts(cut, text)[-1] == ("Lena Roos", "2024-05-15", post)
    quoted = [r.text for r in cut(text).reactions if r.kind == "quoted"]
    assert set(items) <= set(quoted)
