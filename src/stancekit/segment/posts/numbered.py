"""The numbers by which a journalist counts posts: 1. WORDS … 2. WORDS, from one post to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

__all__ = ["behind_numbers"]

_NUMBER = re.compile(
    r"(?:#|No\.\s?|Nr\.\s?|Nº\s?|N°\s?)?(?P<n>\d{1,3})(?:\s?/\s?\d{1,3})?(?:[.):]|\s[–—-])[ \t]{1,6}(?=\S)"
)


def behind_numbers(text: str, starts: Sequence[int], authors: Sequence[str | None]) -> list[int]:
    """Where posts begin behind the numbers that count them; `starts` and `authors` are theirs in order.

    Posts are counted where two of different authors that stand next to each other begin with a number and the one
    that follows it, up or down. The numbers of a thread, and those within one post, are its author's.
    """
    met = [_NUMBER.match(text, start) for start in starts]
    counted = [False] * len(met)
    for place, (one, other) in enumerate(pairwise(met)):
        parted = authors[place] is None or authors[place] != authors[place + 1]
        if one and other and parted and abs(int(one["n"]) - int(other["n"])) == 1:
            counted[place] = counted[place + 1] = True
    return [m.end() if m and c else start for m, c, start in zip(met, counted, starts, strict=True)]
