"""Items that name an account and give its words belong to no post that follows."""

from __future__ import annotations

import pytest

ITEMS = {
    "en": ("- @lena_roos: Three hours at the oven, dear.", "The guild’s secretary, Joe Poole, said that “bread is no joke to those who get up early”.", "shame on you ivo"),
    "de": ("@lena_roos: Drei Stunden am Ofen, Lieber.", "Der Sekretär der Innung, Jan Pohl, sagte, „Brot ist kein Witz für die, die früh aufstehen“.", "schäm dich ivo"),
    "fr": ("- @lena_roos : Trois heures au four, mon cher.", "Le secrétaire du syndicat, Jean Paul, a déclaré que « le pain n’est pas une blague pour ceux qui se lèvent tôt ».", "honte à toi ivo"),
    "es": ("- @lena_roos: Tres horas en el horno, guapo.", "El secretario del gremio, Juan Pola, aseguró que «el pan no es ninguna broma para quienes madrugan».", "qué vergüenza ivo"),
    "pl": ("- @lena_roos: Trzy godziny przy piecu, kochany.", "Sekretarz cechu, Jan Pola, powiedział, że „chleb to nie żart dla tych, którzy wcześnie wstają”.", "wstydź się ivo"),
    "ja": ("@lena_roos：窯の前で3時間だよ。", "組合の保良次郎書記は「早起きする人たちにとってパンは冗談ではない」と話した。", "恥を知れ"),
}  # fmt: skip


@pytest.mark.parametrize("language", ITEMS)
def test_a_post_begins_behind_the_item(cut, language):
    item, prose, words = ITEMS[language]
    head = {"ja": "パン屋の多村一郎さんの投稿が話題だ。"}.get(
        language, "Ivo Tamm called baking “for peasants”."
    )
    text = f"{head}\n\n{item}\n\n{prose}\n\n{words} — Kim (@kim_ott) May 4, 2022\n"
    found = [r.text for r in cut(text).reactions if r.author_handle == "@kim_ott"]
    assert found == [words]
    assert any(r.author_handle == "@lena_roos" for r in cut(text).reactions)


def test_an_answer_in_a_post_is_its_own(cut):
    head = "The baker Ivo Tamm wants shorter nights.\n\n"
    for words in (
        "@ivotamm: I start at two, thank you!",
        "me: I start at two\n@ivotamm: sleep, dear\nme: ha!",
    ):
        [found] = cut(f"{head}{words} — Kim (@kim_ott) May 4, 2022\n").reactions
        assert found.text == words
