"""Forms of posts copied into texts that new sites and newsletters bring: heads, polls, translations, signatures."""

from __future__ import annotations

import pytest

from stancekit.files.articles import make_article
from stancekit.segment import segment_article

LEAD = "The mayor of Lindow wants to silence the bells, and the town is up in arms about it.\n\n"
TAIL = "\n\nThe council meets again on Thursday, and the bells will ring until then, a spokesman said.\n"


def posts(cut, text):
    found = cut(LEAD + text + TAIL).reactions
    return [(r.author_name, r.author_handle, r.text) for r in found if r.kind == "embedded"]


@pytest.mark.parametrize("dot", ["・", "·", " • "])
@pytest.mark.parametrize("handle", ["@bo_ray", "(@bo_ray)"])
def test_a_dot_parts_account_and_date_above_the_words(cut, dot, handle):
    text = f"Bo Ray {handle}{dot}4 March 2025\nI never slept better than in that week without bells."
    assert posts(cut, text) == [
        ("Bo Ray", "@bo_ray", "I never slept better than in that week without bells.")
    ]


def test_a_japanese_name_may_touch_its_account_and_hold_a_sign_of_one(cut):
    lead, tail = "町の鐘をめぐって議論が続いている。\n\n", "\n\n町は来週も協議を続ける。\n"
    glued = "森山はるか🔔鐘の会@haruka_bells\n\n返信先: @bo_rayさん\n鐘は静かに鳴ればいいんです。\n\n午前9:52 · 2024年11月4日"
    placed = "森山徹@鐘つき堂 @toru_bells\n毎朝二時に起きて鐘をついています。\n午前7:12 · 2024年10月8日"
    found = cut(lead + glued + "\n\n町の人も答えた。\n\n" + placed + tail).reactions
    assert [(r.author_handle, r.text) for r in found if r.kind == "embedded"] == [
        ("@haruka_bells", "鐘は静かに鳴ればいいんです。"),
        ("@toru_bells", "毎朝二時に起きて鐘をついています。"),
    ]


def test_an_address_and_a_name_with_a_sign_of_an_account_are_no_heads():
    from stancekit.segment.cards.card_lines import names_handle

    assert names_handle("ann@example.org", "en") is None
    assert names_handle("千波@熱波の人", "ja") is None


def test_the_answers_of_a_poll_are_no_words(cut):
    text = "Lindow Daily @lindowdaily · Mar 13, 2025\nShould the bells be silenced at night?\nYes, all of them 46%\nNo, never 54%\n22,817 votes · Final results"
    assert posts(cut, text) == [("Lindow Daily", "@lindowdaily", "Should the bells be silenced at night?")]


@pytest.mark.parametrize(
    "words", ["The mayor told us so.\nHer support is down to 12%", "Turnout today:\nLindow 46%\nPotsdam 54%"]
)
def test_shares_that_somebody_writes_of_are_words(cut, words):
    text = f"Bo Ray @bo_ray · Mar 13, 2025\n{words}\n39 Replies 2.1K Reposts 31K Likes"
    assert posts(cut, text) == [("Bo Ray", "@bo_ray", words)]


@pytest.mark.parametrize(
    "note", ["(Translated from Spanish by Google: At last somebody says it.)", "(訳：やっと誰かが言った)"]
)
def test_a_translation_in_brackets_below_the_words_is_none_of_them(cut, note):
    text = f"Bo Ray\n@bo_ray\nPor fin alguien lo dice, gracias.\n{note}\n8:40 AM · Mar 13, 2025\n12 Replies 604 Reposts 9.9K Likes"
    assert [words for _, _, words in posts(cut, text)] == ["Por fin alguien lo dice, gracias."]


def test_folded_words_end_before_the_button_that_unfolds_them(cut):
    text = "Bo Ray ✔\n@bo_ray\nring them all, i say\nQuote\nAnn Lee @annlee · Mar 12\nthe bells go silent at ten. no exceptions, yes even…\nShow more\n12:12 PM · Mar 13, 2025\n4.4K Replies 22K Reposts"
    assert [words for _, _, words in posts(cut, text)] == [
        "ring them all, i say", "the bells go silent at ten. no exceptions, yes even…",
    ]  # fmt: skip


def test_a_head_before_a_colon_has_its_date_below_the_words(cut):
    text = "Iga Sowa (@iga_qa):\nGraliśmy w sam raz, a błędów było jedenaście tysięcy.\n4 listopada 2024, 10:26 • 1,9 tys. podań dalej"
    assert posts(cut, text) == [
        ("Iga Sowa", "@iga_qa", "Graliśmy w sam raz, a błędów było jedenaście tysięcy.")
    ]


def test_a_post_between_its_name_and_its_account(cut):
    text = "Wacław Sieniuta\nTrzeci rząd nic nie słyszał, pani Klemo.\n@w.sieniuta, 20 września 2025"
    assert posts(cut, text) == [
        ("Wacław Sieniuta", "@w.sieniuta", "Trzeci rząd nic nie słyszał, pani Klemo.")
    ]


def test_another_s_name_above_the_words_is_not_taken(cut):
    text = "Wacław Sieniuta\nTrzeci rząd nic nie słyszał, pani Klemo.\n@irena_z_budki, 20 września 2025"
    assert [name for name, _, _ in posts(cut, text)] == [None]


def test_counts_before_their_sign_and_a_button_close_a_comment(cut):
    text = (
        "@heide_hh\nvor 1 Tag\nIch wollte nie eine Entschuldigung, ich wollte schlafen.\n4100 👍  Antworten"
    )
    assert [words for _, _, words in posts(cut, text)] == [
        "Ich wollte nie eine Entschuldigung, ich wollte schlafen."
    ]


def markdown(text):
    article = make_article(text, source="a.md", kind="markdown")
    return [r for r in segment_article(article.article).reactions if r.kind == "embedded"]


def test_a_line_in_italics_signs_the_block_quote_above_it():
    text = (
        "Dyrektorka biblioteki napisała 10 lutego na swoim profilu:\n\n> Wyrzuciłyśmy dziś 3812 książek. Nikt ich nie otworzył.\n\n"
        "*Jola Wierzchoń · @dyrjola.bsky.social · 10 lutego 2025, 17:55 · 211 podań dalej · 1,9 tys. polubień*\n\nTrudno powiedzieć, co rozsierdziło czytelników bardziej.\n"
    )
    (post,) = markdown(text)
    assert (post.author_name, post.author_handle, str(post.posted_on)) == (
        "Jola Wierzchoń",
        "@dyrjola.bsky.social",
        "2025-02-10",
    )
    assert post.text == "Wyrzuciłyśmy dziś 3812 książek. Nikt ich nie otworzył."


def test_the_line_before_a_block_quote_that_opens_with_its_account_is_no_post():
    text = "Sur X, il s’est fendu d’un seul message :\n\n> **Jean Pichard** @jpichard · 18 sept. 2024\n>\n> Monsieur le Député, mon lait finit dans vos fromages.\n\nÀ quoi l’intéressé n’a pas répondu.\n"
    (post,) = markdown(text)
    assert (post.author_name, post.text) == (
        "Jean Pichard",
        "Monsieur le Député, mon lait finit dans vos fromages.",
    )


def test_a_link_to_the_post_tells_the_account_below_a_block_quote():
    text = "L’humoriste a détourné la formule :\n\n> J’ai posé le débat. Il a coulé.\n>\n> woutsmedt — 18/09/2024 — [Voir sur Threads](https://www.threads.net/@woutsmedt/post/DAb)\n\nLe groupe n’a pas pris position.\n"
    (post,) = markdown(text)
    assert (post.author_name, post.author_handle, str(post.posted_on)) == (
        "woutsmedt",
        "@woutsmedt",
        "2024-09-18",
    )


@pytest.mark.parametrize(
    "line",
    ["Liked by ann_lee and 6,288 others", "Gefällt ann_lee und 6.288 weiteren Personen", "Le gusta a ann_lee y 6.288 personas más",
     "Nachricht senden   ♡   ➤", "👍 3,1K  🔥 1,8K  🔔 940"],
)  # fmt: skip
def test_what_a_network_counts_below_the_words_is_none_of_them(cut, line):
    text = f"Bo Ray ✓ @bo_ray\nI was tired and cross, most of all with myself.\n{line}"
    assert [words for _, _, words in posts(cut, text)] == ["I was tired and cross, most of all with myself."]


def test_comments_of_a_portal_with_their_votes_behind_the_time(cut):
    text = "mirek_z_rojek   21.08.2023, 07:12:40   +812\nmieszkam 300m od remizy i słyszę wszystko\n\nKombajnistaBizon   21.08.2023, 07:55:03   +1204\na kto kazał mieszkać obok remizy\n\nZielonkaAnonim   21.08.2023, 08:20:31   -77\nSmyczki na dożynkach, naprawdę?"
    lead = "Dożynki w Kozim Brodzie odbyły się bez kapeli.\n\nZaczęło się od wpisu wójta.\n\n"
    found = cut(
        lead
        + "W poniedziałek rano sprawa trafiła na Wykop, do znaleziska „Wójt odwołał kapelę”:\n\n"
        + text
        + "\n\nWójt nie odpowiedział.\n"
    ).reactions
    assert [(r.author_name, r.text) for r in found if r.kind == "embedded"] == [
        ("mirek_z_rojek", "mieszkam 300m od remizy i słyszę wszystko"),
        ("KombajnistaBizon", "a kto kazał mieszkać obok remizy"),
        ("ZielonkaAnonim", "Smyczki na dożynkach, naprawdę?"),
    ]


def test_an_account_in_type_of_one_width_opens_a_block_quote():
    (post,) = markdown(
        "Elle a écrit sur Bluesky :\n\n> **Mathilde Ober** `@mober.bsky.social`\n>\n> Le mode facile existait en 2014, nous l’avons retiré.\n>\n> 🔁 1,9 k · ❤️ 7,4 k\n\nUn autre avait résumé l’affaire.\n"
    )
    assert (post.author_handle, post.text) == (
        "@mober.bsky.social",
        "Le mode facile existait en 2014, nous l’avons retiré.",
    )


def test_a_byline_below_the_headline_of_a_newsletter_is_no_post(cut):
    text = (
        "THE MILL POND LETTER\n\n#112: The Bell Post\nBy Annemarie Kitto\nJun 20, 2024\n♡ 87   💬 41   Share\n\n"
        + LEAD
    )
    assert [r for r in cut(text).reactions if r.kind == "embedded"] == []


@pytest.mark.parametrize(
    "words",
    [
        "+1",
        "-1",
        "I agree.\n+1",
        "Happy birthday!\n🎂 40\nand many more",
        "Our table:\n🥇 12\n🥈 8\n🥉 5\nWhat a day!",
        "🥇 12 🥈 8 🥉 5",
        "100 ❤️",
        "♡",
    ],
)
def test_a_number_that_somebody_posted_is_no_count(cut, words):
    text = f"Bo Ray\n@bo_ray\n{words}\n12:12 PM · Mar 13, 2025\n4.4K Replies 22K Reposts"
    assert posts(cut, text) == [("Bo Ray", "@bo_ray", words)]
