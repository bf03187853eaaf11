"""What annotators see: marks for addresses, the words as they stand."""

from __future__ import annotations

import pytest

from stancekit.tasks import shown_text, whole_text
from stancekit_schemas import Reaction


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Look pic.twitter.com/AbC123xyz9", "Look [picture]"),
        ("(cf https://t.co/hQ4xxxk1Nm) pic.x.com/haHxxxPfDk", "(cf [link]) [picture]"),
        ("explicitly:https://t.co/TYYj99xxFe", "explicitly:[link]"),
        ("see https://example.org/a?b=c.", "see [link]."),
        ("“https://t.co/abc” she wrote", "“[link]” she wrote"),
        ("two\nlines\r\n\r\nkept", "two\nlines\r\n\r\nkept"),
        ("https://t.co/a https://t.co/b", "[link] [link]"),
        ("t.co/abc123 without a scheme", "[link] without a scheme"),
        ("mail me: a@example.org 🖕🏻", "mail me: a@example.org 🖕🏻"),
        ("wait…https://t.co/abc", "wait…[link]"),
        ("www.example.org!", "[link]!"),
        ("", ""),
    ],
)
def test_addresses_become_marks(text: str, shown: str) -> None:
    assert shown_text(text) == shown


def test_own_handle_is_masked_and_others_stay() -> None:
    assert (
        shown_text("RT @Me_1: I agree with @Me_12", handle="@me_1") == "RT @[own handle]: I agree with @Me_12"
    )


def test_pieces_are_joined_in_their_order() -> None:
    def piece(number: int, start: int, text: str) -> Reaction:
        return Reaction(
            reaction_id=f"{number:016x}", article_id="a" * 16, source="a.txt", kind="quoted", role="reaction",
            start=start, end=start + len(text), text=text, group_id="g", piece=number,
        )  # fmt: skip

    assert whole_text([piece(2, 40, "“and go.”"), piece(1, 3, "“Take it,”")]) == "“Take it,” “and go.”"
