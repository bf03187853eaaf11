"""Starts that another line may be, and posts that the press quotes with their attribution or breaks off."""

from __future__ import annotations

import pytest

PRESS = [
    ("The paper closed its page with a single reply: “{}”. It is the first row of its kind.", "en"),
    ("Die Seite schloss mit einer einzigen Antwort: „{}“. Es ist der erste Streit dieser Art.", "de"),
    ("La page finissait par une seule réponse : «{}». C’est la première querelle du genre.", "fr"),
    ("料理人のレナさんはツイッターで「{}」と苦言を呈した。", "ja"),
]


@pytest.mark.parametrize(("frame", "language"), PRESS)
def test_a_post_that_the_press_quotes_with_its_attribution_begins_behind_the_mark(cut, frame, language):
    words = (
        "夜中のパンは無理です。寝かせてください。"
        if language == "ja"
        else "Mine are always asleep by noon. It’s the bakers I can’t wake."
    )
    post = f"{words} — Lena Roos (@lenaroos) 2022-05-02"
    found = [
        r for r in cut(f"Ivo Tamm, 4\n\n{frame.format(post)}\n").reactions if r.author_handle == "@lenaroos"
    ]
    assert [r.text for r in found] == [words]
    assert "start_inside_line" in found[0].needs_review


def test_a_quotation_behind_a_colon_that_may_begin_the_post_is_doubted(cut):
    text = (
        "La senadora Ana Ruiz habló de los jóvenes.\n\nSon mantenidos. — Ana Ruiz (@anaruiz) 14 de julio de 2019\n\n"
        "La actriz Lena Roos compartió la publicación con una anécdota personal.\n\n"
        "Así respondió una senadora cuando le preguntaron por los jóvenes de este país:\n\n“Son mantenidos”.\n\n"
        "Yo estudié con una beca. Mi mamá vendía pan. Mantenida, sus ganas. — Lena Roos (@lena) 15 de julio de 2019\n\nFoto: Ann Lee\n"
    )
    found = next(r for r in cut(text).reactions if r.author_handle == "@lena")
    assert "start_uncertain" in found.needs_review


def test_a_line_that_speaks_like_a_post_before_the_journalists_is_doubted(cut):
    posts = (
        "Elle chante mieux que nous.",
        "Bravo, et merci.",
        "Je ne comprends pas ce débat.",
        "Ma fille écoute ça.",
    )
    signed = "".join(f"{words} — Ivo Tamm (@ivo{n}) 7 novembre 2021\n\n" for n, words in enumerate(posts))
    text = (
        f"La ministre Ana Ruiz a parlé de la chanteuse.\n\nMerci, bravo. — Ana Ruiz (@anaruiz) 7 novembre 2021\n\n{signed}"
        "Résumons.\n\nUne petite fille du fleuve chante avec l’accent de sa grand-mère pendant cinq ans. Silence radio.\n\n"
        "Elle écrit 26 mots en anglais. Le ministre a dit lundi à la presse qu’il attendait des excuses.\n\n"
        "On est-tu fatigués, des fois? — Lena Roos (@lena) 7 novembre 2021\n\nLa chanteuse revient en juin.\n"
    )
    found = next(r for r in cut(text).reactions if r.author_handle == "@lena")
    assert "start_uncertain" in found.needs_review


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("", "Mi hermano es de esos “mantenidos” que usted dice. Con la beca terminó la prepa abierta, y ahora trabaja en un taller de"),
        ("Los lectores escriben mucho estos días.\n\n", "¡Yo le digo, señora! Mi hermano es de esos que usted dice, y con mi beca terminó la escuela, y ahora mi madre nos"),
        ("投稿をきっかけに空を見上げたという人も目立つ。\n\n", "先生、私は53歳ですが、昨夜初めて流れ星を見ました。願い事は間に合いませんでした。それでも、私は砂粒がどこから来たかを知りたくなって、図書館で"),
    ],
)  # fmt: skip
def test_a_post_that_breaks_off_at_the_end_of_a_text_is_kept_and_doubted(cut, before, words):
    head = "La senadora Ana Ruiz habló de los jóvenes.\n\nSon mantenidos. — Ana Ruiz (@anaruiz) 14 de julio de 2019\n\n"
    if before.startswith("投"):
        head = "天文台の望月さんが投稿した。\n\n星は砂粒です。— 望月康平 (@mochizuki) 2022年6月19日\n\n"
    found = cut(head + before + words).reactions[-1]
    assert (found.text, found.kind) == (words, "embedded")
    assert "cut_text" in found.needs_review


def test_prose_that_breaks_off_is_no_post(cut):
    head = "La senadora Ana Ruiz habló de los jóvenes.\n\nSon mantenidos. — Ana Ruiz (@anaruiz) 14 de julio de 2019\n\n"
    prose = "El Senado discutirá la reforma de las becas el próximo martes, después de que la comisión aprobara por mayoría el dictamen de la"
    assert len(cut(head + prose).reactions) == 1
