"""The signed step: nothing is signed half done, and nothing the lead wrote is lost."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.files.roles import check_role
from stancekit.files.statement_drafts import parse_draft, write_draft
from stancekit.steps.statements import sign_sets
from stancekit_schemas import Reaction, StatementSet

DAY = date(2025, 3, 5)


def passage(number: int, text: str, role: str) -> Reaction:
    return Reaction.model_validate(
        {
            "reaction_id": f"{number:016x}", "article_id": "a" * 16, "source": "a.txt", "kind": "embedded",
            "role": role, "start": number * 100, "end": number * 100 + len(text), "text": text,
        }
    )  # fmt: skip


SAID = passage(1, 'Say "yes": now #1', "statement")
YES = passage(2, "Yes: of course # really", "reaction")
LOOSE = passage(3, "Hm.", "reaction")
PASSAGES = [SAID, YES, LOOSE]
PROPOSED = StatementSet(
    set_id=StatementSet.make_id((SAID.reaction_id,)), article_id="a" * 16, source="a.txt",
    members=(SAID.reaction_id,), text=SAID.text, answered_by=(YES.reaction_id,),
)  # fmt: skip


def test_a_draft_reads_back_and_shows_what_is_loose() -> None:
    draft = write_draft([PROPOSED], PASSAGES)
    (read,) = parse_draft(draft, source="d.yaml")
    assert (read.members, read.answered_by, read.upshot) == (PROPOSED.members, PROPOSED.answered_by, "")
    assert f'#    - "{LOOSE.reaction_id}"' in draft


def test_signing_a_complete_draft() -> None:
    draft = write_draft([PROPOSED], PASSAGES).replace('upshot: ""', 'upshot: "asks for a yes"')
    (signed,) = sign_sets(parse_draft(draft, source="d"), PASSAGES, by="lead", on=DAY)
    assert signed.signature == signed.digest()
    assert (signed.text, signed.signed_by, signed.signed_on) == (SAID.text, "lead", DAY)
    assert StatementSet.model_validate_json(signed.to_line()) == signed


def test_everything_missing_is_listed_at_once() -> None:
    draft = write_draft([PROPOSED, PROPOSED], PASSAGES).replace(SAID.reaction_id, "f" * 16, 1)
    with pytest.raises(DataError) as caught:
        sign_sets(parse_draft(draft, source="d"), PASSAGES, by="lead", on=DAY)
    for part in ("set 1 (a.txt): no upshot", "set 2 (a.txt): no upshot", "f" * 16, "already answers set 1"):
        assert part in caught.value.message


@pytest.mark.parametrize(
    "text", ["", "sets: 3", "- a", "sets:\n  - {source: a}", "sets: [{source: 'a', members: []"]
)
def test_a_broken_draft_is_a_data_error(text: str) -> None:
    with pytest.raises(DataError):
        parse_draft(text, source="d.yaml")


def test_a_set_that_nothing_answers_may_stay_unsigned() -> None:
    later = PROPOSED.model_copy(update={"members": (LOOSE.reaction_id,), "answered_by": ()})
    draft = write_draft([PROPOSED, later], PASSAGES).replace('upshot: ""', 'upshot: "asks for a yes"', 1)
    signed = sign_sets(parse_draft(draft, source="d"), PASSAGES, by="lead", on=DAY)
    assert [one.members for one in signed] == [PROPOSED.members]


@pytest.mark.parametrize("who", ["Karl Lead", "karl@example.org", "Karl", "", "a b"])
def test_a_name_is_not_published(who: str) -> None:
    with pytest.raises(UsageError, match="looks like a name"):
        check_role(who)


@pytest.mark.parametrize("who", ["lead", "adjudicator-2", "r_0a1b2c3d4e"])
def test_a_role_or_a_pseudonym_is(who: str) -> None:
    assert check_role(who) == who
