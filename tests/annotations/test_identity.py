"""Annotators become pseudonyms, the same one in every shape, and no address survives."""

from __future__ import annotations

import json
import time
from unicodedata import normalize

import pytest

from stancekit.annotations import is_pseudonym, people, redact
from stancekit.annotations.known_names import KnownNames
from stancekit.errors import DataError

ANNA = "Anna.Lind@example.org"


@pytest.mark.parametrize(
    "by",
    [
        3,
        "3",
        3.0,
        ANNA,
        ANNA.upper(),
        {"id": 3, "email": ANNA, "first_name": "Anna", "last_name": "Lind"},
        {
            "id": 3,
            "email": ANNA.lower(),
            "first_name": "Anna",
            "last_name": "L",
            "avatar": None,
            "initials": "AL",
        },
        {"user_id": 3, "email": ANNA},
        {"id": 3},
    ],
)
def test_one_person_has_one_pseudonym_in_every_shape(read, task, annotation, answers, pseudonym, by):
    known = task("r9", annotation({"id": 3, "email": ANNA}, [], number=9))
    result = read([task("r1", annotation(by, answers(stance="a")), number=2), known])
    assert {a.rater for a in result.accepted} == {pseudonym("anna.lind@example.org")}


def test_a_number_alone_is_hashed_as_a_number(read, task, annotation, pseudonym):
    assert read([task("r1", annotation(3, []))]).accepted[0].rater == pseudonym("id:3")


def test_a_draft_links_number_and_address(read, task, annotation, pseudonym):
    draft = {"id": 1, "user": ANNA, "created_username": f" Anna Lind {ANNA}, 3", "result": []}
    result = read([task("r1", annotation(3, []), drafts=[draft])])
    assert {a.rater for a in result.annotations} == {pseudonym(ANNA.lower())}


def test_another_file_links_number_and_address(read, task, annotation, pseudonym):
    result = read(
        [task("r1", annotation(3, []))], [task("r2", annotation({"id": 3, "email": ANNA}, [], number=2))]
    )
    assert {a.rater for a in result.accepted} == {pseudonym(ANNA.lower())}


def test_numbers_of_two_servers_are_kept_apart(read, task, annotation, pseudonym):
    one = [
        task("r1", annotation({"id": 1, "email": "a@x.org"}, [])),
        task("r2", annotation(1, [], number=2, minute=2)),
    ]
    two = [task("r1", annotation({"id": 1, "email": "b@x.org"}, [], minute=3))]
    three = [task("r1", annotation(1, [], minute=7))]
    result = read(one, two, three)
    assert sorted(a.rater for a in result.accepted) == sorted(
        [pseudonym("a@x.org"), pseudonym("a@x.org"), pseudonym("b@x.org"), pseudonym("id:1")]
    )
    assert [p.code for p in result.problems] == ["identity_ambiguous"]


def test_reading_what_was_redacted_gives_the_same_people(read, task, annotation, answers, pseudonym):
    export = [
        task("r1", annotation({"id": 3, "email": ANNA}, answers(stance="a"))),
        task(
            "r2", annotation(3, answers(stance="a"), number=2), drafts=[{"id": 1, "user": ANNA, "result": []}]
        ),
    ]
    told = [
        [(a.unit, a.rater, a.status, a.values) for a in read(data).annotations]
        for data in (export, redact(export, pseudonym))
    ]
    assert told[0] == told[1]


def test_redacting_twice_changes_nothing_and_is_not_done_in_place(task, annotation, pseudonym):
    export = [task("r1", annotation({"id": 3, "email": ANNA, "first_name": "Anna"}, [], updated_by=3))]
    before = json.dumps(export)
    once = redact(export, pseudonym)
    assert json.dumps(export) == before
    assert redact(once, pseudonym) == once
    assert once[0]["annotations"][0]["completed_by"] == {
        "id": pseudonym("id:3"), "email": pseudonym(ANNA.lower()),
    }  # fmt: skip
    assert all(is_pseudonym(part) for pair in people(once) for part in pair if part)


def test_no_address_survives_but_in_the_text_that_was_shown(pseudonym):
    note = f"ask bob@example.org or {ANNA}"
    export = [
        {
            "id": 1,
            "annotations": [
                {
                    "completed_by": {"id": 3, "email": ANNA, "first_name": "Anna", "phone": "1"},
                    "updated_by": 4, "created_username": f"Anna {ANNA}, 3", "last_created_by": {"email": ANNA},
                    "reviews": [{"created_by": {"id": 5, "email": "r@x.org"}, "comment": "see r@x.org"}],
                    "result": [
                        {"from_name": "n", "value": {"text": [note]}, "meta": {"text": [note]}},
                        {"from_name": "s", "value": {"start": 0, "end": 18, "text": "write to w@x.org !", "labels": ["L"]}},
                    ],
                }
            ],
            "comments": [{"text": note, "created_by": ANNA}],
            "comment_authors": [{"id": 3, "email": ANNA}],
            "data": {"text": "write to w@x.org !", "assigned_to": "Anna Lind", "for": ANNA, "about": f"<{ANNA}>"},
            "project": {"token": "5J24", "created_by": 2, "title": f"of {ANNA}"},
            f"votes of {ANNA}": 1,
        }
    ]  # fmt: skip
    told = json.dumps(redact(export, pseudonym))
    assert told.count("@") == 2  # the text shown, and the mark in it
    assert told.count("w@x.org") == 2
    assert "Anna" not in told
    assert "5J24" not in told


def test_what_was_shown_is_not_mistaken_for_a_person(task, annotation, pseudonym):
    data = {"user": "@handle", "author": "Somebody", "annotator": 3, "completed_by": "x"}
    assert redact([task("r1", annotation(1, []), data=data)], pseudonym)[0]["data"] | data == {
        **data, "reaction_id": "r1", "text": "I love it. 😀 So good!",
    }  # fmt: skip


def test_half_characters_and_foreign_numbers_become_harmless(pseudonym):
    told = redact({"data": {"text": "a\ud83d b", "\udc00": float("inf")}}, pseudonym)
    assert told == {"data": {"text": "a\ufffd b", "\ufffd": None}}


def test_a_long_text_without_spaces_is_read_in_no_time(pseudonym):
    started = time.process_time()
    redact({"comments": [{"text": "a" * 200_000 + "@" + "b." * 100_000}]}, pseudonym)
    assert time.process_time() - started < 5


def test_hostile_nesting_is_an_error_with_a_reason(pseudonym):
    data: object = []
    for _ in range(5000):
        data = [data]
    with pytest.raises(DataError, match="nested deeper"):
        redact(data, pseudonym)


NAME = "Anna Müller-Lüdenscheidt"


@pytest.mark.parametrize("written", [NAME, NAME.upper(), "anna\nmüller-lüdenscheidt", normalize("NFD", NAME)])
def test_a_known_name_goes_from_what_was_written_and_stays_in_what_was_shown(written, pseudonym):
    names = KnownNames({NAME: "r_0123456789", "Anna": "r_1111111111", "Bartholomew": "r_2222222222"})
    export = [{"data": {"text": f"{NAME} said so"}, "annotations": [{"result": [
        {"from_name": "n", "value": {"text": [f"({written} asked, Annas Anna and bartholomew)"]}},
        {"from_name": "s", "value": {"start": 0, "end": 9, "text": NAME, "labels": ["L"]}},
    ]}]}]  # fmt: skip
    (told,) = redact(export, pseudonym, names)
    note, mark = (item["value"]["text"] for item in told["annotations"][0]["result"])
    assert note == ["(r_0123456789 asked, Annas Anna and r_2222222222)"]
    assert (mark, told["data"]["text"]) == (NAME, f"{NAME} said so"), "texts and offsets stay"
    assert redact([told], pseudonym, names) == [told]
    assert KnownNames({"Groß Maß": "r_0123456789"}).found_in("GROSS MASS groß Maß")
    assert not names.found_in("Johanna Müller-Lüdenscheidter")
