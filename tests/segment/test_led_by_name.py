"""A lead-in in the post's own line: sentences that tell of its author in the third person."""

from __future__ import annotations

import pytest

PROSE = {
    "en": "The baker Ivo Tamm wants shorter nights.",
    "de": "Der Bäcker Ivo Tamm wünscht sich kürzere Nächte, und das behält er nicht für sich.",
    "fr": "Le boulanger Ivo Tamm veut des nuits plus courtes et il ne le cache pas.",
    "es": "El panadero Ivo Tamm quiere noches más cortas y no se lo calla.",
    "pl": "Piekarz Ivo Tamm chce krótszych nocy i wcale tego nie ukrywa.",
    "ja": "パン屋の玉井さんは短い夜を望んでいる。",
}
HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
LED = [
    ("en", "The singer Mia Holt, who is no stranger to controversy, took to X on Monday to complain about the new parking rules. ", "I park where I like and always will.", "Mia Holt"),
    ("en", "Fans rounded on goalkeeper Mia Holt after she blamed the crowd. ", "Hard to keep a clean sheet when you all groan.", "Mia Holt"),
    ("de", "Die Sängerin Mia Holt, die für klare Worte bekannt ist, meldete sich am Montag auf X zu Wort. ", "Ich parke, wo ich will, und das bleibt so.", "Mia Holt"),
    ("fr", "La chanteuse Mia Holt, habituée des polémiques, s’en est prise lundi sur X aux nouvelles règles. ", "Je me gare où je veux, et ça ne changera pas.", "Mia Holt"),
    ("es", "La cantante Mia Holt, que no rehúye la polémica, cargó el lunes en X contra las nuevas normas. ", "Yo aparco donde quiero y así seguirá.", "Mia Holt"),
    ("pl", "Piosenkarka Mia Holt, która nie unika sporów, skrytykowała w poniedziałek na X nowe przepisy. ", "Parkuję, gdzie chcę, i tak zostanie.", "Mia Holt"),
    ("ja", "歌手の高梨ゆうが4日、Xを更新し、新しい駐車ルールに不満を漏らした。", "私は好きな場所に停めます。これからもずっと。", "高梨ゆう"),
]  # fmt: skip
OWN = [
    ("The Fen Farm Shop was flooded last night. Please do not come today.", "Fen Farm Shop"),
    ("Die Bäckerei Holt hat heute zu. Wir machen morgen auf.", "Bäckerei Holt"),
    ("La Boulangerie Holt a une nouvelle adresse. Venez nous voir.", "Boulangerie Holt"),
]


@pytest.mark.parametrize(("language", "lead", "words", "name"), LED)
def test_sentences_about_the_author_lead_the_post_in(cut, language, lead, words, name):
    head = HEAD.replace(HEAD.partition("\n")[0], PROSE[language])
    found = cut(f"{head}{lead}{words} — {name} (@miaholt) March 4, 2024\n").reactions
    assert [(r.text, "start_inside_line" in r.needs_review) for r in found[1:]] == [(words, True)]


@pytest.mark.parametrize(("words", "name"), OWN)
def test_who_posts_for_a_firm_may_name_it(cut, words, name):
    found = cut(f"{HEAD}{words} — {name} (@fenfarm) March 4, 2024\n").reactions
    assert [(r.text, "start_uncertain" in r.needs_review) for r in found[1:]] == [(words, True)]


def test_a_nickname_of_common_words_names_nobody(cut):
    words = "Eleven years and then this, from people who stood in Oven Nine on nights of rain, critics said. Strong, Ivo!"
    found = cut(f"{HEAD}{words} — Oven Nine since 83 (@oven9) March 4, 2024\n").reactions
    assert [r.text for r in found[1:]] == [words]


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_an_article_in_one_line_runs_on_whatever_ends_it(cut, end):
    words = "Hard to keep a clean sheet when you all groan."
    lead = "The defeat on Saturday had many of the fans angry, critics said. "
    text = (
        f"{lead}{words} — Mia Holt (@miaholt) March 4, 2024 groan?? I cried — Jim (@jimbo) March 4, 2024{end}"
    )
    assert [r.text for r in cut(text).reactions] == [words, "groan?? I cried"]
