"""Comments copied from the sections of social networks and forums, with the badges, buttons and counts around them."""

from __future__ import annotations

import pytest

from stancekit.segment.anchors.comments import is_badge, is_of_comments
from stancekit.segment.furniture import is_furniture

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nMany wrote back.\n\n"
TAIL = "\n\nThe bakers of the town meet again in June.\n"


def posts(cut, text):
    found = cut(HEAD + text + TAIL).reactions
    assert all(r.kind == "embedded" for r in found)
    return [(r.author_name, r.text) for r in found if r.author_handle != "@ivotamm"]


BADGES = ["Author", "Top fan", "Verfasser", "Top-Fan", "Auteur", "Super fan", "Autora", "Fan destacado", "Autor", "Najaktywniejszy fan", "作成者", "トップファン"]  # fmt: skip
FEET = [
    "2d\nLike\nReply\nEdited\n530\nView all 14 replies",
    "Gefällt mir\nAntworten\n2 Tage\nBearbeitet\n530\nAlle 14 Antworten anzeigen",
    "J’aime\nRépondre\n2 j\nModifié\n530\nVoir les 14 réponses",
    "Me gusta\nResponder\n2 d\nEditado\n530\nVer las 14 respuestas",
    "Lubię to!\nOdpowiedz\n3 dni\nEdytowano\n530\nWyświetl 8 odpowiedzi",
    "いいね！\n返信\n2日\n編集済み\n530\n返信をすべて見る(3)",
]


@pytest.mark.parametrize("badge", BADGES)
@pytest.mark.parametrize("above", [True, False])
def test_a_badge_is_no_author_and_no_word(cut, badge, above):
    head = f"{badge}\nGuild of Bakers on Sea" if above else f"Lena Roos\n{badge}"
    name = "Guild of Bakers on Sea" if above else "Lena Roos"
    text = f"{head}\nIvo Tamm you never bake at two\n2d\nLike\nReply\n214\n\nOtto Ots\nLet him sleep.\n1d\nLike\nReply"
    assert posts(cut, text) == [(name, "Ivo Tamm you never bake at two"), ("Otto Ots", "Let him sleep.")]


@pytest.mark.parametrize("foot", FEET)
def test_buttons_and_what_is_folded_are_no_words(cut, foot):
    text = f"Lena Roos\nBread!\n\nI start at two.\n{foot}\n\nOtto Ots\nLet him sleep.\n{foot}"
    assert posts(cut, text) == [("Lena Roos", "Bread!\n\nI start at two."), ("Otto Ots", "Let him sleep.")]


SORTED = ["Most relevant", "All comments", "Relevanteste", "Relevanteste zuerst", "Les plus pertinents", "Más relevantes", "Najtrafniejsze", "関連度の高い順"]  # fmt: skip


@pytest.mark.parametrize("line", SORTED)
def test_how_comments_are_sorted_is_said_by_nobody(cut, line):
    assert is_of_comments(line)
    assert is_furniture(line, "en")
    for gap in ("\n\n", "\n"):
        text = f"{line}{gap}Lena Roos\nI start at two.\n2d\nLike\nReply\n214"
        assert posts(cut, text) == [("Lena Roos", "I start at two.")]


@pytest.mark.parametrize("line", ["Most relevant was the oven", "Author of the year", "More bread", "Ver a Lena", "level"])  # fmt: skip
def test_other_lines_are_none_of_a_section(line):
    assert not is_badge(line)
    assert not is_of_comments(line)


@pytest.mark.parametrize(
    ("lead", "when", "buttons"),
    [
        ("Die Gilde schrieb:", "8. Juni 2022, 18:04", "Gefällt mir\nKommentieren\nTeilen\n1,2 Tsd.\n38 Kommentare\nRelevanteste"),
        ("Sa publication :", "8 juin 2022, 18:04", "J’aime\nCommenter\nPartager\n1,2 K\n438 commentaires\nLes plus pertinents"),
        ("Este fue el mensaje:", "8 de junio de 2022 a las 18:04", "Me gusta\nComentar\nCompartir\n312\n147 comentarios\nMás relevantes"),
        ("Gildia napisała:", "8 czerwca o 18:30", "Lubię to!\nKomentarz\nUdostępnij\n312\nKomentarze: 147\nNajtrafniejsze"),
        ("ギルドは次のように投稿した。", "2022年6月8日 18:04", "いいね！\nコメントする\nシェア\n320\nコメント45件\n関連度の高い順"),
    ],
)  # fmt: skip
def test_the_post_above_the_comments_that_a_colon_announces(cut, lead, when, buttons):
    text = f"Brot\n\n{lead}\n\nGilde der Bäcker\n{when}\nBread for all, at noon!\n{buttons}\n\nLena Roos\nI start at two.\n2d\nLike\nReply\n\nOtto Ots slept on.\n"
    found = [(r.author_name, r.text) for r in cut(text).reactions if r.kind == "embedded"]
    assert found == [("Gilde der Bäcker", "Bread for all, at noon!"), ("Lena Roos", "I start at two.")]


@pytest.mark.parametrize(
    ("ago", "reply"),
    [("3 日前", "返信"), ("2 日前（編集済み）", "返信"), ("vor 2 Wochen (bearbeitet)", "Antworten"), ("2 weeks ago", "Reply")],
)  # fmt: skip
def test_comments_under_a_video(cut, ago, reply):
    text = f"@lena_bakes\n{ago}\nI start at two.\n1.2万\n{reply}\n12 件の返信\n\n@otto-ots9\n{ago}\nLet him sleep.\n15\n{reply}"
    found = [r for r in cut(HEAD + text + TAIL).reactions if r.author_handle != "@ivotamm"]
    assert [(r.author_name, r.author_handle, r.text) for r in found] == [
        (None, "@lena_bakes", "I start at two."),
        (None, "@otto-ots9", "Let him sleep."),
    ]


def test_comments_under_a_picture(cut):
    text = "lena.roos\n✔\nI start at two.\n2 sem\n8 931 J’aime\nRépondre\n\n_otto_\nLet him sleep\n2 sem\n12 J’aime\nRépondre\nVoir la traduction"
    assert posts(cut, text) == [("lena.roos", "I start at two."), ("_otto_", "Let him sleep")]


FORUMS = [
    ("{}\n•\n2y ago", "Upvote\n9.8K\nDownvote\n\n2 more replies\nReply\nreply\n\nAward\n\nShare"),
    ("{}\n•\n2y ago\nTop 1% Commenter\n•\nEdited 2y ago", "Upvote\n-12\nDownvote\nReply\nShare"),
    ("u/{} avatar\n{}\nOP\n•\n3 yr. ago", "Upvote\n45\n\nDownvote\n\nReply\nreply\nAward\nShare"),
    ("level 1\n{}\n·\n5 days ago\n· edited 4 days ago", "2.1k\nReply\nShare\nReport\nSave\nFollow"),
    ("level 2\n{} · 5 days ago", "-340\nReply\nShare\nReport\nSave\nFollow"),
    ("[–]{} 1.2k points 3 years ago* (14 children)", "permalink\nembed\nsave\nreport\nreply"),
    ("{} • 3y ago", "45\nReply\nShare"),
]


@pytest.mark.parametrize(("above", "foot"), FORUMS)
def test_comments_of_a_forum(cut, above, foot):
    comments = [
        f"{above.format(nick, nick)}\n{words}\n\n{foot}"
        for nick, words in (("oven_gloves", "Bread!\n\nI start at two."), ("NotYourBaker", "Let him sleep."))
    ]
    assert posts(cut, "\n\n".join(comments)) == [
        ("oven_gloves", "Bread!\n\nI start at two."),
        ("NotYourBaker", "Let him sleep."),
    ]


def test_the_author_of_a_forum_s_thread_stands_below_its_community(cut):
    text = "r/BakersAtNight\n•\n5 days ago\noven_gloves\n\nMay bread wait?\n\nMine may not.\nUpvote\n0\nDownvote\n412\ncomments\nShare"
    assert posts(cut, text) == [("oven_gloves", "May bread wait?\n\nMine may not.")]


def test_nobody_is_called_by_a_dot_or_a_community(cut):
    for name in ("•", "r/BakersAtNight"):
        text = f"{name}\n5 days ago\nMay bread wait?\nUpvote\n12\nDownvote\nReply\nShare"
        assert [r for r in cut(HEAD + text + TAIL).reactions if r.kind == "embedded"][1:] == []


def test_a_list_of_stories_under_their_papers_is_none(cut):
    stories = "BreadTimes • 2h ago\nBakers want shorter nights\n\noven_news • 3h ago\nFlour is dear"
    assert [r for r in cut(HEAD + stories + TAIL).reactions if r.kind == "embedded"][1:] == []


@pytest.mark.parametrize("byline", ["oven_gloves • 2 days ago", "oven_gloves\n•\n2 days ago"])
def test_the_byline_of_an_account_is_no_comment(cut, byline):
    text = f"Rye loaf\n\n{byline}\nMix flour and water. Wait for an hour.\n\nBake it at two.\n\n4.5K\nSave\nShare"
    assert cut(text + TAIL).reactions == ()


@pytest.mark.parametrize("line", ["Bake it for 40 minutes.", "Rest 40 minutes.", "Wait for it 2 hours"])
def test_how_long_something_takes_is_no_account(cut, line):
    text = f"Rye loaf\n\nMix flour and water.\n\nKnead the dough.\n\n{line}\n\n4.5K\nSave\nShare"
    assert cut(text).reactions == ()


def test_an_account_beside_the_verb_is_not_the_last_author(cut):
    text = 'oven_gloves\n•\n2y ago\nI start at two.\n\nUpvote\n9\nReply\n\n"Nobody starts at two in the morning," wrote crumbs_and_all further down.'
    assert [r.author_name for r in cut(HEAD + text + TAIL).reactions][2:] == ["crumbs_and_all"]


HEADLINES = [
    "Bäckerei verbietet Laptops – Streit auf Facebook",
    "Café bans laptops – Total Fury on Facebook",
    "Un café interdit les portables – Colère des Clients sur Facebook",
    "Una panadería prohíbe portátiles – Gran Bronca en Facebook",
    "Piekarnia zakazuje laptopów – Burza na Facebooku",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_that_names_a_platform_is_no_post(cut, headline):
    assert cut(f"{headline}\n\nThe baker Ivo Tamm wants shorter nights.\n\nHe said so.{TAIL}").reactions == ()


def test_a_heading_among_the_paragraphs_neither(cut):
    assert posts(cut, "Bäckerei verbietet Laptops – Streit auf Facebook\n\nThe town was awake.") == []


def test_a_post_signed_with_its_platform_is_one(cut):
    text = "I start at two, every night. — Lena Roos on Facebook"
    assert posts(cut, text) == [("Lena Roos", "I start at two, every night.")]
