"""Attributions as pages and writers put them: platforms, times ago, accounts, and names before the words."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment.furniture import is_furniture
from stancekit.segment.posts.cues import CUES, cues
from stancekit.segment.posts.voice import Voice

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\nMany wrote back.\n\n"
TAIL = "\n\nThe bakers of the town meet again in June.\n"
WORDS = "Not mine it cannot, I start at two."
MAY_3 = date(2022, 5, 3)


def one(cut, words, kind=None):
    [found] = [
        r for r in cut(HEAD + words + TAIL, kind=kind or "text").reactions if r.author_handle != "@ivotamm"
    ]
    return found


def tell(found):
    return found.kind, found.author_name, found.author_handle, found.posted_on, found.text


@pytest.mark.parametrize(
    ("attribution", "handle", "day"),
    [
        ("— Lena Roos (@lena) on Instagram, May 3, 2022", "@lena", MAY_3),
        ("— Lena Roos (@lena) sur Instagram, 3 mai 2022", "@lena", MAY_3),
        ("— Lena Roos (@lena) 3h ago", "@lena", None),
        ("— Lena Roos (@lena) vor 3 Stunden", "@lena", None),
        ("— Lena Roos on Facebook, May 3, 2022", None, MAY_3),
        ("— Lena Roos on Facebook", None, None),
        ("\nLena Roos, @lena, May 3, 2022", "@lena", MAY_3),
        ("\nLena Roos (@lena)", "@lena", None),
        ("\nLena Roos, Senior Baker · 3 May 2022 · 214 comments", None, MAY_3),
    ],
)
def test_forms_behind_a_post(cut, attribution, handle, day):
    assert tell(one(cut, f"{WORDS} {attribution}".replace(" \n", "\n"))) == (
        "embedded",
        "Lena Roos",
        handle,
        day,
        WORDS,
    )


def test_the_platform_that_an_attribution_names_counts(cut):
    """A post of Facebook may be longer than one of Twitter."""
    long = "I start at two and end at ten, every day of the week. " * 8
    assert "over_length" in one(cut, f"{long}— Lena Roos (@lena) on X, May 3, 2022").needs_review
    assert "over_length" not in one(cut, f"{long}— Lena Roos on Facebook, May 3, 2022").needs_review


def test_a_name_with_its_date_before_a_colon(cut):
    found = one(cut, f"Lena Roos (@lena), May 3, 2022: {WORDS}")
    assert tell(found) == ("embedded", "Lena Roos", "@lena", MAY_3, WORDS)
    assert found.context is None or "Lena" not in found.context


@pytest.mark.parametrize(
    ("before", "name", "handle"),
    [
        ("Lena Roos (@lena)", "Lena Roos", "@lena"),
        ("@lena", None, "@lena"),
        ("Tweet by @lena", None, "@lena"),
        ("Lena Roos on Twitter", "Lena Roos", None),
        ("Lena Roos via X", "Lena Roos", None),
    ],
)
def test_a_signed_line_of_a_list_stands_alone(cut, before, name, handle):
    found = one(cut, f"{before}: {WORDS}")
    kind, doubt = ("embedded", "no_date") if name else ("quoted", "no_quotation_marks")
    assert tell(found) == (kind, name, handle, None, WORDS)
    assert doubt in found.needs_review


VOICES = "We asked readers what they make of it."
BEFORE = {
    "en": "The baker Ivo Tamm wrote that “bread can wait until the sun is up”.\n\n",
    "ja": "パン屋の丹波育夫さんは「パンは日が昇るまで待てる」と書いた。\n\n",
}


def listed(cut, lead, *lines, language="en", mark=""):
    text = BEFORE[language] + lead + "\n\n" + "\n".join(mark + line for line in lines) + "\n\n"
    text += "組合は六月に集まる。\n" if language == "ja" else "The bakers of the town meet again in June.\n"
    return [
        (r.author_name, r.author_handle, r.text)
        for r in cut(text).reactions
        if "no_quotation_marks" in r.needs_review
    ]


@pytest.mark.parametrize("mark", ["", "- ", "*   ", "2. "])
def test_a_list_led_in_by_voices_may_name_who_they_are(cut, mark):
    lines = (
        "Lena, Bellmouth: I start at two.",
        "Otto Ots, miller: Let him sleep, please.",
        "Name withheld: He is not wrong.",
    )
    assert listed(cut, VOICES, *lines, mark=mark) == [
        ("Lena", None, "I start at two."),
        ("Otto Ots", None, "Let him sleep, please."),
        (None, None, "He is not wrong."),
    ]


def test_accounts_in_bold_are_listed_too(cut):
    read = "- **@lena_bakes:** I start at two.\n- **@otto:** Let him sleep."
    found = listed(cut, "The comments:", *read.replace("*", " ").split("\n"))
    assert found == [(None, "@lena_bakes", "I start at two."), (None, "@otto", "Let him sleep.")]


def test_a_japanese_list_led_in_by_voices(cut):
    lines = ("りんさん（高校生）：うちのパン屋も寝てほしい", "川沿いに住む60代男性：二時に起きるのは無理だ")
    assert listed(cut, "本紙に寄せられた声を紹介する。", *lines, language="ja") == [
        ("りん", None, "うちのパン屋も寝てほしい"),
        (None, None, "二時に起きるのは無理だ"),
    ]


@pytest.mark.parametrize(
    ("lead", "lines"),
    [
        ("The next meeting is in June.", ("Sources used: the profile of Ivo Tamm, own research",)),
        ("The hall has a new menu.", ("Soup: leek and a little cream", "Bread: rye from the day before")),
    ],
)
def test_a_list_of_anything_else_is_nobodys(cut, lead, lines):
    assert listed(cut, lead, *lines) == []


def test_single_marks_may_hold_double_ones(cut):
    text = (
        BEFORE["en"].replace("“", "'").replace("”", "'")
        + "Otto Ots disagreed, saying: 'Everyone says \"let them rise\", then nobody does. I'd start at two.'\n"
    )
    assert (
        cut(text).reactions[-1].text
        == "'Everyone says \"let them rise\", then nobody does. I'd start at two.'"
    )


def test_a_label_before_a_colon_is_nobody(cut):
    for label in ("Reactions on Twitter", "Fans on X", "Also on Facebook"):
        assert {
            r.author_handle
            for r in cut(
                HEAD.replace("Many wrote back.", "The town woke up.") + f"{label}: {WORDS}{TAIL}"
            ).reactions
        } == {"@ivotamm"}


@pytest.mark.parametrize("mark", ["— @lena", "- @lena", "(@lena)"])
def test_an_account_behind_a_quotation(cut, mark):
    assert tell(one(cut, f"“{WORDS}” {mark}")) == ("quoted", None, "@lena", None, f"“{WORDS}”")


def test_a_name_and_a_platform_behind_a_quotation(cut):
    assert tell(one(cut, f"“{WORDS}” – Lena Roos, on X")) == ("quoted", "Lena Roos", None, None, f"“{WORDS}”")


def test_the_account_behind_the_name_of_a_speaker(cut):
    found = one(cut, f"“{WORDS}” wrote Lena Roos (@lena) on Tuesday.")
    assert (found.author_name, found.author_handle) == ("Lena Roos", "@lena")


def test_block_quotes_signed_without_a_handle(cut):
    text = f"> {WORDS}\n>\n> **Lena Roos** on Facebook, 3 May 2022\n\nAnd:\n\n> I bake at noon.\n>\n> Karl Ots, Facebook, 3 May"
    found = [r for r in cut(HEAD + text + TAIL, kind="markdown").reactions if r.author_handle is None]
    assert [tell(r) for r in found] == [
        ("embedded", "Lena Roos", None, MAY_3, WORDS),
        ("embedded", "Karl Ots", None, None, "I bake at noon."),
    ]


def test_an_underscore_that_markdown_escapes(cut):
    text = f"> {WORDS}\n>\n> — Lena Roos ([@lena\\_roos](https://x.com/lena_roos)), [May 3, 2022](https://x.com/lena_roos/status/12)"
    assert one(cut, text, "markdown").author_handle == "@lena_roos"


def test_posts_that_share_their_line_with_the_journalist(cut):
    text = (
        "ベーカリー経営の玉井伊与子社長が自身のSNSに投稿した内容が議論となっている。社長は2日、次のように投稿した。今日もありがとうございました！パンは逃げません。"
        "夜中の2時から並ぶのはもうやめませんか。私たちも眠いんです。本当にお願いします。寝かせてください。若い職人たちも朝までに帰りたいと言っています。ひとつだけお願いです。— 玉井伊与子 (@tamaipan) May 2, 2022\n"
        "これに対し、地元の組合の公式アカウントは困惑をにじませながらこう返した。社長、いつもありがとうございます。私たちは眠くありません！— パン組合 (@pankumiai) May 2, 2022\n"
        "投稿は3万回以上共有され、ファンの反応も割れた。パンのために起きてるんじゃない、起きてるからパンを買うんです— しおり (@shiori_pan) May 3, 2022\n"
    )
    assert [r.text[:8] for r in cut(text).reactions if r.kind == "embedded"] == [
        "今日もありがとう",
        "社長、いつもあり",
        "パンのために起き",
    ]


def test_a_dropped_subject_and_a_label_speak_for_a_post(cut):
    text = (
        "Not everybody was pleased.\n\nFlew home at two for this. The shop was shut.\n\nWhat now? — Lena Roos (@lena) May 3, 2022\n\n"
        "Update: the shop has sent me forty rolls.\n\nThank you, Ivo. — Karl Ots (@karlots) May 3, 2022"
    )
    posts = [
        r.text
        for r in cut(HEAD.replace("Many wrote back.\n\n", "") + text + TAIL).reactions
        if r.kind == "embedded"
    ]
    assert posts[1:] == [
        "Flew home at two for this. The shop was shut.\n\nWhat now?",
        "Update: the shop has sent me forty rolls.\n\nThank you, Ivo.",
    ]


def test_sentences_that_stand_in_a_line_with_nothing_between(cut):
    text = (
        "Der Bäcker Ivo Tamm griff am Sonntagabend zum Handy. Was er schrieb, dürfte ihn teuer zu stehen kommen.94. Minute im Ofen! Ich sag euch jetzt mal was!— Ivo Tamm (@ivotamm) 2. Mai 2022\n"
        "Die Konkurrenz ließ sich nicht lange bitten. Sie antwortete in der Nacht mit einem Foto.Haben nachgeschaut. Ist Brot.— Lena Roos (@lena) 3. Mai 2022\n"
    )
    assert [r.text for r in cut(text).reactions if r.kind == "embedded"] == [
        "94. Minute im Ofen! Ich sag euch jetzt mal was!",
        "Haben nachgeschaut. Ist Brot.",
    ]


def test_a_sentence_that_mentions_an_account_begins_no_card(cut):
    text = "Lena Roos\n@lena\nNot mine it cannot.\nBread at 2.50 today. Thanks @ivotamm for the publicity\n8:15 PM · May 3, 2022"
    assert (
        one(cut, text).text == "Not mine it cannot.\nBread at 2.50 today. Thanks @ivotamm for the publicity"
    )


def test_section_marks_are_no_words_of_a_post(cut):
    text = (
        "作家の花房さんの一言がお祭りになっています。\n\n▼発端の投稿\n\nパンはもう廃止でいいと思う。\n花房すみれ @hanabusa_smr\n2020-08-17 21:14:08\n\n"
        "▼共感する人が続々\n\nわかりみが深いよ\nほうじ茶ラテ @houji_latte\n2020-08-17 21:32:55\n"
    )
    assert [r.text for r in cut(text).reactions] == ["パンはもう廃止でいいと思う。", "わかりみが深いよ"]


def test_accounts_and_links_in_the_signature_of_a_block_quote(cut):
    text = f"> {WORDS}\n>\n> Lena Roos, baker, @lena@brot.example, 3 May 2022, 10:12 ([see it](https://brot.example/@lena/1099812345))"
    found = one(cut, text.replace(", baker", ""), "markdown")
    assert (found.author_name, found.author_handle, found.posted_on) == (
        "Lena Roos",
        "@lena@brot.example",
        MAY_3,
    )


def test_a_row_of_nicknames_that_a_colon_leads_in(cut):
    text = (
        "Below the photo it got loud:\n\nMonika: Respect for the distance to bread!\nbeti_1975: it would have been enough to bake at noon...\n"
        "Grace from Hull: I made curtains of mine and nobody wrote about me"
    )
    found = [
        r for r in cut(HEAD.replace("Many wrote back.\n\n", "") + text + TAIL).reactions if r.kind == "quoted"
    ]
    assert [(r.author_name, r.text.split()[0]) for r in found] == [
        ("Monika", "Respect"),
        ("beti_1975", "it"),
        ("Grace from Hull", "I"),
    ]


@pytest.mark.parametrize(
    ("line", "journalist"),
    [
        ("Mélissa : « Ma mère a fui avec moins que ça »", True),
        ("bastien.rvl : « Le strict minimum. Y a un four. »", True),
        ("Lumi in 2019: “eat the rich”", False),
    ],
)
def test_a_quoted_item_of_a_list_speaks_for_the_journalist(line, journalist):
    reports = cues(line, Voice("fr"))[CUES.index("said_quote")]
    assert bool(reports) is journalist


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("La rédaction | Publié le 22 mai 2019 à 16:20", True),
        ("Data utworzenia: 19 września 2020, 8:15", True),
        ("Last updated 3 May 2022 at 10:12", True),
        ("Publié le 3 mai 2022, le message a fait le tour de la ville", False),
        ("Published by nobody, she waited until 2022", False),
    ],
)
def test_the_line_of_when_an_article_was_published_belongs_to_the_page(line, stamp):
    assert is_furniture(line, "en") is stamp


def test_attributions_of_several_lines_below_posts_with_no_blank_lines(cut):
    text = (
        "The bakery owner wrote it on Sunday.\nBread can wait, so can you.\nIvo Tamm @ivotamm 2021-06-13 10:31:47\n"
        "Not mine it cannot!\nLena Roos 🥐 @lena_roos 2021-06-13 10:58:20\nI bake at noon, lol\nKarl @karlots 2021-06-13 11:15:03\n"
    )
    assert [r.text for r in cut(text).reactions if r.kind == "embedded"][1:] == [
        "Not mine it cannot!",
        "I bake at noon, lol",
    ]


@pytest.mark.parametrize("rows", ["Lena Roos\n@lena\n4 June 2021", "Lena Roos (@lena)\nJune 4, 2021"])
def test_name_handle_and_date_below_a_post(cut, rows):
    text = f"{WORDS}\n\n{rows}\n\nI bake at noon.\n\n{rows.replace('Lena Roos', 'Karl Ots').replace('@lena', '@karl')}"
    found = [r for r in cut(HEAD + text + TAIL).reactions if r.author_handle != "@ivotamm"]
    assert [(r.author_handle, r.text) for r in found] == [("@lena", WORDS), ("@karl", "I bake at noon.")]


def test_handles_alone_above_posts_where_there_are_several(cut):
    several = f"Lena Roos\n@lena\n{WORDS}\n\nKarl Ots\n@karl\nI bake at noon."
    found = [r for r in cut(HEAD + several + TAIL).reactions if r.author_handle != "@ivotamm"]
    assert [(r.author_handle, r.text) for r in found] == [("@lena", WORDS), ("@karl", "I bake at noon.")]
    assert all("attribution_above" in r.needs_review for r in found)
    alone = (
        HEAD.replace("Many wrote back.", "The town woke up.")
        + "Lena Roos\n@lena\nLena writes about bread and about other things."
        + TAIL
    )
    assert {r.author_handle for r in cut(alone).reactions} == {"@ivotamm"}


STAMPS = [
    ("By Ann Beck", "Published November 6, 2024 at 6:20 pm"),
    ("Von Anna Beck", "Veröffentlicht am 6. November 2024 um 18:20 Uhr"),
    ("Von Anna Beck", "Stand: 6. November 2024, 18:20 Uhr"),
    ("Par Romain Quéré", "Publié le 6 novembre 2024 à 18h20"),
    ("Par Romain Quéré", "Mis à jour le 6 novembre 2024 à 18h20"),
    ("Por Ana Ruiz", "Actualizado el 6 de noviembre de 2024 a las 18:20"),
    ("Anna Nowak", "Opublikowano 6 listopada 2024, 18:20"),
    ("文・山田太郎", "公開 2024年11月6日 18:20"),
]


@pytest.mark.parametrize("between", [" — ", " – ", "\n"])
@pytest.mark.parametrize(("author", "stamp"), STAMPS)
def test_when_a_page_was_published_is_nobodys_attribution(cut, author, stamp, between):
    text = f"Theatre may close on Sundays\n\n{author}{between}{stamp}\n\nNo way, not ever. — Ann Lee (@annlee) November 7, 2024\n"
    assert [r.author_name for r in cut(text).reactions] == ["Ann Lee"]
