"""Nothing leaves that must not."""

from __future__ import annotations

import pytest

from stancekit.errors import DataError
from stancekit.release.leaks import check_leaks


@pytest.mark.parametrize(
    "text",
    [
        "write to jane.doe@example.org",
        "see /home/jane/corpus",
        "in /tmp/w1/x.txt",
        "at /root/x",
        "C:\\Users\\jane\\corpus",
        "/Users/jane",
        '"/var/lib/x"',
    ],
)
def test_addresses_and_paths_are_found_and_not_repeated(text):
    with pytest.raises(DataError) as caught:
        check_leaks({"README.md": text.encode()})
    assert "README.md" in caught.value.message
    assert "jane" not in caught.value.message


@pytest.mark.parametrize(
    "text",
    [
        "@handle said so",
        "https://example.org/home/page",
        "a/root/b",
        "</var>",
        "version 1.0@2",
        "either/or",
        "n@e",
    ],
)
def test_handles_and_links_are_none(text):
    check_leaks({"README.md": text.encode()})


def test_words_of_others_may_hold_an_address_but_no_secret():
    check_leaks({"jsonl/items.jsonl": b"tips@example.org"}, ["0123456789abcdef"])
    with pytest.raises(DataError, match="secret"):
        check_leaks({"jsonl/items.jsonl": b"0123456789abcdef"}, ["0123456789abcdef"])


def test_a_tiny_release_leaks_nothing(contents):
    check_leaks(contents, ["r-z", "zebulon"])
