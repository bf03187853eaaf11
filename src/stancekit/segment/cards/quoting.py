"""When a post was posted that quotes another: its time stands below the quoted one.

Ann Lee            who quotes
@ann
WORDS
Quote
Bob Ray            who is quoted
@bob
·
Mar 4, 2024
WORDS
10:02 AM · Mar 5, 2024      of Ann's
"""

from __future__ import annotations

from dataclasses import replace

from stancekit.segment.anchors.status import status_of
from stancekit.segment.paragraphs import lines_between
from stancekit.segment.passage import Embed

__all__ = ["dated_below"]


def dated_below(text: str, quoting: Embed, quoted: Embed, language: str) -> Embed:
    """Give the post that quotes the date among the lines below the words of the one it quotes, where it has none."""
    if "no_date" not in quoting.doubts or "\n" in text[quoting.block_end : quoted.block_start].strip():
        return quoting
    for line in lines_between(text, quoted.end, quoted.block_end):
        told = status_of(text[line.start : line.end], language)
        if told and told.when and told.when.dated:
            doubts = [doubt for doubt in quoting.doubts if doubt != "no_date"]
            doubts += ["date_ambiguous"] if told.when.day is None else []
            return replace(quoting, day=told.when.day, doubts=tuple(doubts))
    return quoting
