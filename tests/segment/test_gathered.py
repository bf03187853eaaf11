"""Items of a list below a line that announces reactions are posts that nobody signs; where they are not read, it is told."""

from __future__ import annotations

import pytest

SAID = {
    "en": "The baker Ivo Tamm wants shorter nights. “Bread can wait,” he wrote on X on Tuesday.",
    "de": "Der Bäcker Ivo Tamm will kürzere Nächte. „Brot kann warten“, schrieb er am Dienstag auf X.",
    "fr": "Le boulanger Ivo Tamm veut des nuits plus courtes. « Le pain peut attendre », a-t-il écrit mardi sur X.",
    "es": "El panadero Ivo Tamm quiere noches más cortas. «El pan puede esperar», escribió el martes en X.",
    "pl": "Piekarz Ivo Tamm chce krótszych nocy. „Chleb może poczekać” – napisał we wtorek na X.",
    "ja": "パン屋の丹波育夫さんは3日、Xに「パンは待てる。夜は寝る」と投稿した。",
}
LISTS = [
    ("en", "How people reacted:", "- ", ("I start at two, Ivo.", "Then buy your own bread!")),
    ("en", "Some of the replies:", "• ", ("I start at two, Ivo.", "Then buy your own bread!")),
    ("en", "Reactions to the post", "• ", ("I start at two, Ivo.", "Then buy your own bread!")),
    ("de", "So reagieren die Nutzer:", "• ", ("Ich fange um zwei an, Ivo.", "Dann back dein Brot doch selbst!")),
    ("fr", "Les internautes ont réagi :", "– ", ("Je commence à deux heures, Ivo.", "Faites donc votre pain vous-même !")),
    ("es", "Así reaccionaron los internautas:", "- ", ("Yo empiezo a las dos, Ivo.", "¡Pues hazte tu propio pan!")),
    ("pl", "Pod postem zawrzało:", "- ", ("Zaczynam o drugiej, Ivo.", "To piecz sobie chleb sam!")),
    ("ja", "＜ネットの反応＞", "・", ("私は二時に始めてますけど", "じゃあ自分でパン焼けよ")),
    ("ja", "【ネットの反応】", "・", ("私は二時に始めてますけど", "じゃあ自分でパン焼けよ")),
    ("ja", "SNSでは次のような反応があった：", "●　", ("私は二時に始めてますけど", "じゃあ自分でパン焼けよ")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "heading", "mark", "posts"), LISTS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_are_posts_without_an_attribution(cut, language, heading, mark, posts, gap):
    text = (
        f"{SAID[language]}\n\n{heading}{gap}"
        + "\n".join(mark + words for words in posts)
        + f"\n\n{SAID[language]}\n"
    )
    found = cut(text)
    gathered = [r for r in found.reactions if r.kind == "embedded"]
    assert [(r.text, r.author_name, r.role) for r in gathered] == [
        (words, None, "reaction") for words in posts
    ]
    assert all("no_attribution" in r.needs_review for r in gathered)
    assert found.problems == ()


@pytest.mark.parametrize(("language", "heading", "mark", "posts"), LISTS)
def test_paragraphs_are_none_and_are_told(cut, language, heading, mark, posts):
    found = cut(f"{SAID[language]}\n\n{heading}\n\n" + "\n\n".join(posts) + "\n")
    read = [r for r in found.reactions if r.text.startswith(posts) and "no_attribution" in r.needs_review]
    told = [] if read or heading[-1].isalpha() else ["post_missing"]
    assert [problem.code for problem in found.problems] == told


@pytest.mark.parametrize(
    "items",
    [
        "- 41 percent of the bakers said no\n- The others were content with the hours",
        "- Lena Roos: the hours are too long\n- Kim Dale: the ovens are too cold",
        "- The ovens are cold - said Lena Roos\n- The hours are long - said Kim Dale",
    ],
)
def test_figures_and_what_others_are_said_to_say_are_no_posts(cut, items):
    found = cut(f"{SAID['en']}\n\nHow people reacted:\n\n{items}\n\n{SAID['en']}\n").reactions
    assert not [r for r in found if r.kind == "embedded"]


def test_a_list_that_nothing_announces_is_none(cut):
    found = cut(f"{SAID['en']}\n\nWhat bakers need:\n\n- I start at two, Ivo.\n- Then buy your own bread!\n")
    assert not [r for r in found.reactions if r.kind == "embedded"]
