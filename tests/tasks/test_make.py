"""Tasks: one per reaction of a signed set, with hashes, and nothing that gives the speaker away."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.errors import DataError
from stancekit.files.schemes import load_scheme
from stancekit.tasks import make_tasks, to_label_studio
from stancekit_schemas import Reaction, StatementSet, sha256

SCHEME = load_scheme("stance")


def passage(number: int, text: str, role: str = "reaction", **more: object) -> Reaction:
    return Reaction.model_validate(
        {
            "reaction_id": f"{number:016x}", "article_id": "a" * 16, "source": "outlet/a.txt", "kind": "embedded",
            "role": role, "start": number * 1000, "end": number * 1000 + len(text), "text": text,
            "author_name": "Secret Name", "author_handle": "@secret_handle", "posted_on": date(2025, 3, 4), **more,
        }
    )  # fmt: skip


def signed(members: list[Reaction], answered_by: list[Reaction], **more: object) -> StatementSet:
    ids = tuple(m.reaction_id for m in members)
    bare = StatementSet(
        set_id=StatementSet.make_id(ids), article_id="a" * 16, source="outlet/a.txt", members=ids,
        text="\n\n".join(m.text for m in members), answered_by=tuple(r.reaction_id for r in answered_by),
        upshot="asks for more benches", context=("The park is new.",), signed_by="lead", signed_on=date(2025, 3, 5),
    ).model_copy(update=more)  # fmt: skip
    return StatementSet.model_validate(bare.model_dump() | {"signature": bare.digest()})


def tasks_of(passages: list[Reaction], sets: list[StatementSet]) -> list:
    return make_tasks(passages, sets, scheme=SCHEME, config="<View/>", guidelines_version="0.9.0")


SAID = passage(1, "More benches, please. https://t.co/x1", "statement")
YES = passage(2, "Yes!\nCount me in pic.twitter.com/abc")
NO = passage(3, "Never.")


def test_a_task_shows_the_words_and_no_speaker() -> None:
    (task, other) = tasks_of([SAID, YES, NO], [signed([SAID], [YES, NO])])
    assert task.text == "Yes!\nCount me in [picture]"
    assert task.statement == "More benches, please. [link]"
    assert (task.text_sha256, task.config_sha256) == (sha256(task.text), sha256("<View/>"))
    assert (task.purpose, task.occasion, task.scheme) == ("design", "1", SCHEME.tag)
    given = to_label_studio([task, other])
    for giveaway in ("Secret", "secret_handle", "outlet", "2025", "aaaa"):
        assert giveaway not in given


def test_an_unsigned_set_is_refused() -> None:
    unsigned = signed([SAID], [YES]).model_copy(update={"signature": None})
    with pytest.raises(DataError, match="is not signed"):
        tasks_of([SAID, YES], [unsigned])


def test_a_set_changed_after_signing_is_refused_when_read() -> None:
    row = signed([SAID], [YES]).model_dump() | {"upshot": "asks for fewer benches"}
    with pytest.raises(ValueError, match="changed after it was signed"):
        StatementSet.model_validate(row)


def test_a_passage_that_is_no_longer_cut_is_named() -> None:
    with pytest.raises(DataError, match="0000000000000003"):
        tasks_of([SAID, YES], [signed([SAID], [YES, NO])])


def test_a_reaction_cannot_answer_two_sets() -> None:
    later = passage(9, "And fewer bins.", "statement")
    with pytest.raises(DataError, match="said to answer sets"):
        tasks_of([SAID, later, YES], [signed([SAID], [YES]), signed([later], [YES])])


def test_copies_are_not_labelled_and_pieces_make_one_task() -> None:
    copy = passage(4, "“Count me in”", copy_of=YES.reaction_id, kind="quoted")
    first = passage(5, "“Benches,”", kind="quoted", group_id="g", piece=1)
    second = passage(6, "“everywhere.”", kind="quoted", group_id="g", piece=2)
    tasks = tasks_of([SAID, YES, copy, first, second], [signed([SAID], [YES, copy, first, second])])
    assert [(t.reaction_id, t.text) for t in tasks] == [
        (YES.reaction_id, "Yes!\nCount me in [picture]"),
        (first.reaction_id, "“Benches,” “everywhere.”"),
    ]


def test_the_order_of_what_comes_in_does_not_show() -> None:
    sets = [signed([SAID], [YES, NO])]
    assert tasks_of([NO, YES, SAID], sets) == tasks_of([SAID, YES, NO], sets)
