"""The times, headings and buttons of a live blog, which are no words of the posts between them."""

from __future__ import annotations

import pytest

from stancekit.segment.furniture import is_furniture, is_stamp

HEAD = "The baker Ivo Tamm wants shorter nights.\n\nBread can wait. — Ivo Tamm (@ivotamm) May 2, 2022\n\n"
TAIL = "\n\nThe bakers of the town meet again in June.\n"
ENTRIES = [
    "Key event\nShare\nUpdated at 18.41 BST",
    "Share\nUpdated at 18.50 BST",
    "Schlüsselereignis\nTeilen\nAktualisiert um 18:41 Uhr",
    "Moment clé\nPartager\nMis à jour à 18h41",
    "Compartir\nActualizado a las 18:41",
    "Udostępnij\nAktualizacja 18:41",
    "18:41",
    "18h41",
    "18:41 – Bakers respond",
    "18:40\u3000SNSでも波紋",
    "11 hours ago",
    "18:41\nBakers respond",
    "18.41pm: Bakers respond",
    "18.41 Uhr: Bäcker melden sich zu Wort",
    "18h41. Au fournil, l'indignation",
    "18:41. Responden los panaderos",
    "godz. 18.41: Piekarze odpowiadają",
    "18時41分：パン屋が反論",
]


@pytest.mark.parametrize("entry", ENTRIES)
def test_what_stands_around_an_entry_is_no_word_of_a_post(cut, entry):
    text = f"{HEAD}{entry}\n\nI start at two. — Lena Roos (@lenaroos) May 2, 2022"
    found = [r.text for r in cut(text + TAIL).reactions if r.author_handle == "@lenaroos"]
    assert found == ["I start at two."]


@pytest.mark.parametrize("heading", ENTRIES[-6:])
def test_a_heading_directly_above_a_post_is_none_of_its_words(cut, heading):
    text = f"{HEAD}The bakers of the town were not amused by it.\n\n{heading}\nI start at two. — Lena Roos (@lenaroos) May 2, 2022"
    found = [r.text for r in cut(text + TAIL).reactions if r.author_handle == "@lenaroos"]
    assert found == ["I start at two."]


def test_a_post_may_count_the_hours_of_a_day(cut):
    post = "2:00: Up with the dough\n3:00: Still with the dough\n4:00: I dream of you, Ivo."
    found = cut(f"{HEAD}{post} — Lena Roos (@lenaroos) May 2, 2022" + TAIL).reactions
    assert [r.text for r in found if r.author_handle == "@lenaroos"] == [post]


@pytest.mark.parametrize(
    "line", ["18:41", "18.41 BST", "18h41", "6:41 pm", "18:41 Uhr", "午後6:41", "18:40 – First reactions"]
)
def test_lines_of_times(line):
    assert is_furniture(line, "en")
    assert is_stamp(line) is ("First" not in line)


@pytest.mark.parametrize(
    "line",
    [
        "18:40 and still no bread",
        "18:40 – He said he would bake at two.",
        "18.41",
        "18:41: Aufstehen",
        "18.41 Uhr: „Ich backe nicht“, sagt Ann Lee",
        "18h41. Je suis au four.",
        "Share the bread",
        "Two years ago",
    ],
)
def test_lines_of_words(line):
    assert not is_furniture(line, "en")
    assert not is_stamp(line)
