"""Posts that stand inside a quotation of the press: it goes on behind them, or holds them with their attribution."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.paragraphs import Line

__all__ = ["behind_mark", "first_behind_quotation"]

_OPENED = re.compile(r"[:,：]\s?(?P<mark>[“„«»「\"])[^“”„«»「」\"]*\Z")
"""The end of a line in which words are quoted that do not end there."""
_CLOSES = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"'}
_AHEAD = 1200  # code points behind a post in which the quotation goes on


def behind_mark(text: str, start: int, line_end: int, end: int, attributed: int) -> int | None:
    """Where a post begins behind the mark that the press opens before it and closes behind its attribution; else None.

    Its first line runs from `start` to `line_end`, its words to `end`, its attribution to `attributed`.
    """
    closing = text[attributed : attributed + 1]
    for opener, closers in _CLOSES.items():
        if not closing or closing == opener or closing not in closers:
            continue  # a mark that looks both ways may close the post's own words
        at = text.rfind(opener, start, min(line_end, end))
        if at >= 0 and closing not in text[at + 1 : end] and text[at + 1 : end].strip():
            return at + 1
    return None


def first_behind_quotation(text: str, lines: Sequence[Line], end: int, language: str) -> int:
    """The first of the lines that may begin a post behind which a quotation goes on that a line of them opened; else 0.

    Such a line tells who speaks ("the librarian told us: “I came home"), its mark is closed behind the end of the
    post and not before.
    """
    words = lexicon(language)
    for place in range(len(lines) - 2, -1, -1):
        line = text[lines[place].start : lines[place].end]
        opened = _OPENED.search(line)
        if opened is None:
            continue
        closing = _CLOSES[opened["mark"]]
        if any(mark in text[lines[place].end : end] for mark in closing):
            return 0
        lead = line[: opened.start()]
        if language == "ja":
            reports = any(verb in lead for verb in words.say | words.write)
        else:
            tokens = tokens_of(lead)
            reports = not (words.say | words.write).isdisjoint(tokens) and words.own.isdisjoint(tokens)
        closed = any(mark in text[end : end + _AHEAD] for mark in closing)
        return place + 1 if reports and closed else 0
    return 0
