"""Posts that the article announces and gives without an attribution, and posts below theirs."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
MAY_3 = date(2022, 5, 3)


def reactions(text, language=None):
    read = make_article(text, source="invented", kind="text")
    return segment_article(read.article).reactions


def given(text):
    """The words and author of every post that was announced."""
    return [(r.text, r.author_name) for r in reactions(text) if "no_attribution" in r.needs_review]


ANNOUNCED = {
    "en": (
        HEAD + "The miller Otto Ots wrote on Facebook:",
        "I start at two, and I have for thirty years.\n\nSo please let us sleep, Ivo!",
        "The bakers of the town meet again in June.",
        "Otto Ots",
    ),
    "de": (
        "Der Bäcker Ivo Tamm will kürzere Nächte. Auf Instagram schrieb der Müller Otto Ots:",
        "Ich fange um zwei an 🥐\n\nUnd ich will endlich schlafen, liebe Leute!",
        "Die Bäcker der Stadt treffen sich im Juni wieder.",
        "Otto Ots",
    ),
    "fr": (
        "Le boulanger Ivo Tamm veut des nuits plus courtes. Le meunier Otto Ots a publié ce message sur Facebook :",
        "Je commence à deux heures, moi.\n\nEt je voudrais dormir, mes amis !",
        "Les boulangers de la ville se retrouvent en juin.",
        "Otto Ots",
    ),
    "es": (
        "El panadero Ivo Tamm quiere noches más cortas. El molinero Otto Ots escribió en Facebook:",
        "Yo empiezo a las dos.\n\n¡Y quiero dormir, amigos!",
        "Los panaderos de la ciudad se reúnen en junio.",
        "Otto Ots",
    ),
    "pl": (
        "Piekarz Ivo Tamm chce krótszych nocy. Otto Ots, młynarz, napisał na Facebooku:",
        "Ja zaczynam o drugiej.\n\nI chcę wreszcie spać, kochani!",
        "Cech piekarzy spotkał się w tej sprawie w czerwcu, jak powiedział jego rzecznik.",
        "Otto Ots",
    ),
    "ja": (
        "パン職人の多田一郎さんは夜勤を減らしたいと考えている。製粉業の小津音吉さんがフェイスブックに投稿した全文は次の通り。",
        "私は二時に起きています。\n\nどうか皆さん、寝かせてください！",
        "投稿には二日間で三百件の返信が付いた。組合の担当者は「六月に話し合う」と述べた。",
        "小津音吉",
    ),
}


@pytest.mark.parametrize("language", ANNOUNCED)
def test_an_announced_post_is_embedded_with_all_its_paragraphs(language):
    lead, words, behind, name = ANNOUNCED[language]
    assert given(f"{lead}\n\n{words}\n\n{behind}\n") == [(words, name)]


def test_a_pronoun_is_the_person_spoken_of_before():
    text = (
        HEAD + "He went on in a second message:\n\nI would sleep myself. I have slept worse.\n\nNobody did.\n"
    )
    assert given(text) == [("I would sleep myself. I have slept worse.", "Ivo Tamm")]


def test_the_platform_is_told_and_quotations_inside_are_the_posts():
    lead, words = "Otto Ots wrote on Facebook:", "I love your “Bread can wait”, dear Ivo, I really do!"
    found = [
        r
        for r in reactions(f"{HEAD}{lead}\n\n{words}\n\nThe mill is closed.\n")
        if r.author_name == "Otto Ots"
    ]
    assert [(r.kind, r.platform, r.text) for r in found] == [("embedded", "facebook", words)]


@pytest.mark.parametrize(
    "line",
    [
        "– I start at two, I do, said the miller.",  # speech between dashes
        "The mill by the river has been closed since the spring, and its owner has moved away.",
    ],
)
def test_what_does_not_speak_like_a_post_is_none(line):
    assert given(f"{HEAD}The miller Otto Ots wrote on Facebook:\n\n{line}\n\nThe town sleeps.\n") == []


def test_a_sentence_that_announces_nothing_leads_in_no_line_of_the_page():
    assert given(f"{HEAD}Otto Ots declined to comment.\n\nDo you like my bread? Tell us below!\n") == []


def test_it_stops_before_a_date_and_the_next_lead_in():
    text = (
        f"{HEAD}Otto Ots wrote on Facebook:\n\nI start at two!\nMay 3, 2022\n\nHis wife Lena Roos wrote there:\n\n"
        "I do not wake him, I promise!\n\nThe town sleeps.\n"
    )
    assert given(text) == [("I start at two!", "Otto Ots"), ("I do not wake him, I promise!", "Lena Roos")]


# -- posts below their attribution -----------------------------------------------------------------------

BELOW = "Lena Roos\n@lenaroos\n3 May 2022\nI start at two.\n\nSo please, dear Ivo, let me sleep!\n\nYou can bake at noon, can't you?"


def told(text):
    return [
        (r.author_handle, r.posted_on, r.text)
        for r in reactions(text)
        if r.kind == "embedded" and r.author_handle != "@ivotamm"
    ]


def test_a_post_below_its_attribution_has_all_the_paragraphs_that_speak_like_one():
    text = f"{HEAD}Many wrote back.\n\n{BELOW}\n\nThe bakers of the town met in June.\n"
    assert told(text) == [("@lenaroos", MAY_3, BELOW.split("\n", 3)[3])]


@pytest.mark.parametrize(
    "behind",
    [
        "Below the post a discussion began that we have not seen for years.",
        "Others were less kind, among them the miller Otto Ots:",
        "(She has since deleted it, we have a copy.)",
        "Related stories",
        "The council met on Tuesday to settle the question.",
    ],
)
def test_and_nothing_of_the_journalists(behind):
    text = f"{HEAD}Many wrote back.\n\nLena Roos\n@lenaroos\n3 May 2022\nI start at two.\n\n{behind}\n"
    assert told(text) == [("@lenaroos", MAY_3, "I start at two.")]


def test_a_line_that_stands_before_an_attribution_is_not_taken():
    text = f"{HEAD}Lena Roos\n@lenaroos\n3 May 2022\nI start at two.\n\nI never sleep!\n— Otto Ots (@otto) May 3, 2022\n"
    assert told(text) == [("@lenaroos", MAY_3, "I start at two."), ("@otto", MAY_3, "I never sleep!")]


# -- names, handles and dates with blank lines on both sides ---------------------------------------------

HEADS = ("Lena Roos\n@lenaroos\n3 May 2022", "Otto Ots\n@otto\n3 May 2022")
WORDS = ("I start at two, and I hate it!", "We never sleep, Ivo. Never!")
PROSE = ("Reactions came from the whole town, which was still asleep.", "The bakers of the town met in June.")


@pytest.mark.parametrize("above", [True, False])
def test_each_line_of_a_head_may_be_a_paragraph(above):
    heads = [head.replace("\n", "\n\n") for head in HEADS]
    pairs = [(h, w) if above else (w, h) for h, w in zip(heads, WORDS, strict=True)]
    text = "\n\n".join(["The baker Ivo Tamm wants shorter nights.", PROSE[0], *sum(pairs, ()), PROSE[1]])
    assert told(text + "\n") == [("@lenaroos", MAY_3, WORDS[0]), ("@otto", MAY_3, WORDS[1])]


@pytest.mark.parametrize("above", [True, False])
def test_heads_apart_from_their_posts_are_told_by_voice(above):
    pairs = [(h, w) if above else (w, h) for h, w in zip(HEADS, WORDS, strict=True)]
    text = "\n\n".join(["The baker Ivo Tamm wants shorter nights.", PROSE[0], *sum(pairs, ()), PROSE[1]])
    assert told(text + "\n") == [("@lenaroos", MAY_3, WORDS[0]), ("@otto", MAY_3, WORDS[1])]


# -- NAME on PLATFORM: WORDS ------------------------------------------------------------------------------

LED = {
    "Lena Roos on Twitter": "twitter",
    "Lena Roos auf Facebook": "facebook",
    "Lena Roos sur Instagram": "instagram",
    "Lena Roos en Threads": "threads",
    "Lena Roos na Twitterze": "twitter",
    "Lena Roos na platformie X": "twitter",
    "Lena Roos auf der Plattform X": "twitter",
}


@pytest.mark.parametrize("head", LED)
def test_a_name_and_a_platform_before_a_colon_lead_in_a_post(head):
    words = "I start at two, „Brot“ or not, and I hate it."
    found = [
        r for r in reactions(f"{HEAD}{head}: {words}\n\nThe town sleeps.\n") if r.author_handle != "@ivotamm"
    ]
    assert [(r.kind, r.author_name, r.platform, r.text) for r in found] == [
        ("embedded", "Lena Roos", LED[head], words)
    ]
    assert set(found[0].needs_review) >= {"no_date", "no_handle"}


def test_words_in_marks_behind_it_are_quoted():
    found = reactions(f"{HEAD}Lena Roos on Twitter: “I start at two, and I hate it.”\n\nThe town sleeps.\n")
    assert [r.kind for r in found if r.author_name == "Lena Roos"] == ["quoted"]


def test_comments_below_a_name_and_date_have_further_paragraphs_too():
    comment = "Lena Roos\n3 May 2022\nI start at two, dear Ivo!\n\nYou can bake at noon, can't you?"
    text = f"{HEAD}Many wrote on Facebook:\n\n{comment}\n\nOtto Ots\n3 May 2022\nNever!\n\nThe bakers of the town met in June.\n"
    assert [(r.author_name, r.text) for r in reactions(text) if r.author_handle is None] == [
        ("Lena Roos", comment.split("\n", 2)[2]),
        ("Otto Ots", "Never!"),
    ]


def test_the_account_in_the_sentence_that_announces_it():
    text = f"{HEAD}The miller Otto Ots (@ottoots) posted this answer:\n\nI start at two, I really do!\n\nNobody did.\n"
    found = [r for r in reactions(text) if "no_attribution" in r.needs_review]
    assert [(r.author_handle, r.text) for r in found] == [("@ottoots", "I start at two, I really do!")]
    assert str(found[0].author_name).endswith("Otto Ots")


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("The miller Otto Ots posted his answer on Facebook. Here it is in full:", "I start at two, and I want to sleep."),
        ("Wpis młynarza Ottona Otsa pojawił się na Facebooku. Oto on w całości:", "Ja zaczynam o drugiej. I chcę wreszcie spać, kochani!"),
    ],
)  # fmt: skip
def test_a_sentence_that_only_shows_leads_in_what_the_one_before_tells_of(lead, words):
    assert words in [text for text, _ in given(f"{HEAD}{lead}\n\n{words}\n")]


def test_what_stands_in_for_an_embed_is_no_post():
    text = ANNOUNCED["de"][0] + "\n\nEmpfohlener redaktioneller Inhalt\n\n" + ANNOUNCED["de"][2] + "\n"
    assert given(text) == []


@pytest.mark.parametrize(
    "lead", ["葛城さんは7日深夜、さらにこう書き込んだ。", "葛城さんは翌朝、このように投稿した。"]
)
def test_a_japanese_sentence_that_says_so_announces_a_post(cut, lead):
    words = "言葉が過ぎました。まずお礼を言うべきでした。"
    first = "本屋に行けば、0人待ちです。— 葛城蒼一郎 (@katsuragi_so) 2023年11月6日"
    done = cut(
        f"作家の葛城蒼一郎さんが批判を浴びている。\n\n{first}\n\n{lead}\n\n{words}\n\n市の図書館は取材に対し、回答を控えた。\n"
    )
    last = done.reactions[-1]
    assert (last.text, last.author_name, last.role) == (words, "葛城蒼一郎", "statement")
    other = cut(f"作家の葛城蒼一郎さんが批判を浴びている。\n\n{first}\n\nこうした投稿は続いた。\n\n{words}\n")
    assert len(other.reactions) == 1


def test_polish_verbs_in_the_first_person_speak_for_an_announced_post(cut):
    words = "Nie oceniam braci po marce samochodu, tylko po tym, do kogo nim jadą. I nie liczę, ile to auto kosztowało."
    found = cut(
        "Biskup Wiktor Zaręba skrytykował drogie samochody.\n\nPan jechał na osiołku. — Wiktor Zaręba (@bpzareba) 4 marca 2024\n\n"
        f"Ks. Janusz Wątor napisał na Facebooku:\n\n{words}\n\nW samej Bystrej o wpisie rozmawia się z uśmiechem.\n"
    ).reactions[-1]
    assert (found.text, found.kind, found.author_name) == (words, "embedded", "Janusz Wątor")
