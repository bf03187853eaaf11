"""Posts whose attribution gives a day and leaves out its year, as platforms do with the year under way."""

from __future__ import annotations

import re

from stancekit.segment.dates import day_of_year_after
from stancekit.segment.passage import Passage

__all__ = ["tell_years_left_out"]

_BEGINS = re.compile(r"(?<!\w)\w")


def tell_years_left_out(text: str, passages: list[Passage]) -> None:
    """Say of the posts without a date which have a day without its year in their attribution."""
    for p in passages:
        if "no_date" in p.doubts and (
            _has_day(text, p.block_start, p.start) or _has_day(text, p.end, p.block_end)
        ):
            p.doubts = ["no_year" if doubt == "no_date" else doubt for doubt in p.doubts]


def _has_day(text: str, start: int, end: int) -> bool:
    """Whether a day and a month without a year stand between two places."""
    return any(
        day_of_year_after(text, word.start()) > word.start() for word in _BEGINS.finditer(text, start, end)
    )
