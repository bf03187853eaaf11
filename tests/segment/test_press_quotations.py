"""A post inside a quotation of the press: the quotation opens before it and goes on behind it, and stays one person's."""

from __future__ import annotations

import pytest

CASES = [
    (
        ("Mayor Tom Ashdown wants the library closed.\n\n“I like Tom,” said councillor Ann Lee.\n\n"
        "Librarian Maureen Tuffin told the Gazette: “I came off shift and a girl showed me this on her phone.\n\n"
        "And before anyone asks: no, I own no book. Most people don’t. — Tom Ashdown (@tomashdown) May 10, 2025\n\n"
        "“Well, we had 41,000 people through the door, and I can tell him that most people have.”\n\nThe cabinet meets in May.\n"),
        "And before anyone asks: no, I own no book. Most people don’t.",
        ["“I came off shift and a girl showed me this on her phone.", "“Well, we had 41,000 people through the door, and I can tell him that most people have.”"],
        "Maureen Tuffin",
    ),
    (
        ("Burmistrz Tomasz Wilk chce zamknąć bibliotekę.\n\n"
        "Bibliotekarka Maria Tofel powiedziała „Gazecie”: „Zeszłam z dyżuru i koleżanka pokazała mi to w telefonie.\n\n"
        "A zanim ktoś spyta: nie, nie mam żadnej książki. — Tomasz Wilk (@tomaszwilk) 10 maja 2025\n\n"
        "No więc mieliśmy 41 tysięcy odwiedzin i powiem mu, że większość ludzi ma”.\n\nRada zbierze się 20 maja.\n"),
        "A zanim ktoś spyta: nie, nie mam żadnej książki.",
        ["„Zeszłam z dyżuru i koleżanka pokazała mi to w telefonie.", "No więc mieliśmy 41 tysięcy odwiedzin i powiem mu, że większość ludzi ma”"],
        "Maria Tofel",
    ),
    (
        ("La ministra Ana Ruiz quiere que los jóvenes compartan piso.\n\n"
        "El sindicato difundió una nota. “Hemos visto muchas cosas en esta legislatura, pero esto lo supera:\n\n"
        "Una habitación: 520 euros. Sin ventana. — Sindicato de Inquilinas (@inquilinas_mad) 16 de mayo de 2024\n\n"
        "y exigimos una rectificación inmediata”, reclamó su portavoz, Candela Roig, en el mismo comunicado.\n"),
        "Una habitación: 520 euros. Sin ventana.",
        ["“Hemos visto muchas cosas en esta legislatura, pero esto lo supera:", "y exigimos una rectificación inmediata”"],
        "Candela Roig",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "post", "pieces", "speaker"), CASES)
def test_a_quotation_goes_on_behind_the_post_that_stands_in_it(cut, text, post, pieces, speaker):
    found = cut(text).reactions
    assert [r.text for r in found if r.kind == "embedded"] == [post]
    quoted = [r for r in found if r.text in pieces]
    assert [(r.text, r.author_name) for r in quoted] == [(piece, speaker) for piece in pieces]
    assert [r.piece for r in quoted] == [1, 2]
    assert not any("speaker_inferred" in r.needs_review for r in quoted)
    assert len({r.group_id for r in quoted}) == 1


def test_what_only_ends_in_a_mark_behind_another_thing_is_no_second_piece(cut):
    text = (
        "The baker Ivo Tamm wants shorter nights.\n\nThe miller Lena Roos said: “Bread can wait until eight.”\n\n"
        "I bake at noon. — Ann Lee (@annlee) May 10, 2025\n\nThe council called it a “plan”.\n"
    )
    assert [r.text for r in cut(text).reactions] == ["“Bread can wait until eight.”", "I bake at noon."]


@pytest.mark.parametrize(
    ("quoted", "resumed"),
    [
        (
            '"There is one oven," said Ann Lee, a baker. "I invite him to see it.',
            '"Then we can talk," Lee added.',
        ),
        ("Ann Lee, a baker, said: “There is one oven.", "“It is old.”"),
        (
            "“There is one oven in this town and everybody knows where it stands.",
            "“It is old, and nobody will ever mend it,” said the baker Ann Lee, who owns it.",
        ),
        ("“There is one oven,” said Ann Lee, a baker. “I invite him to see it.", "“It is old,” Lee added."),
    ],
)
def test_a_quotation_that_a_post_interrupts_is_no_part_of_it(cut, quoted, resumed):
    head = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
    post = "We closed ours in 2019. — Lena Roos (@lenaroos) May 2, 2022"
    last = "Which oven? — Ben Hay (@benhay) May 2, 2022"
    found = cut(f"{head}{quoted}\n\n{post}\n\n{resumed}\n\n{last}\n").reactions
    posts = [r.text for r in found if r.kind == "embedded"]
    assert posts == ["Bread can wait.", "We closed ours in 2019.", "Which oven?"]
    assert {r.author_name for r in found if r.kind == "quoted"} == {"Ann Lee"}


SAID = {
    "en": ("The council has closed the playground.", 'The council said: "The swings failed our safety test."', "We are speechless.", "March 3, 2024"),
    "de": ("Die Stadt hat den Spielplatz geschlossen.", "Die Stadt erklärte: „Die Schaukeln sind nicht sicher.“", "Wir sind sprachlos.", "3. März 2024"),
    "fr": ("La mairie a fermé l'aire de jeux.", "La mairie a déclaré : « Les balançoires ne sont pas sûres. »", "Nous sommes sans voix.", "3 mars 2024"),
    "es": ("El ayuntamiento ha cerrado el parque infantil.", "El ayuntamiento dijo: «Los columpios no son seguros.»", "Estamos sin palabras.", "3 de marzo de 2024"),
    "pl": ("Urząd zamknął plac zabaw.", "Urząd odpowiedział: „Huśtawki nie są bezpieczne.”", "Brak nam słów.", "3 marca 2024"),
}  # fmt: skip


@pytest.mark.parametrize("language", SAID)
def test_a_paragraph_that_says_who_said_what_is_no_part_of_the_post_behind_it(cut, language):
    matter, said, post, day = SAID[language]
    first, second, _ = cut(
        f"{matter}\n\n{said}\n\n{post}\n\n— Ann Bell (@annbell) {day}\n\nOK.\n\n— Bo Carr (@bocarr) {day}"
    ).reactions
    assert (first.kind, first.author_name, second.text) == ("quoted", None, post)
