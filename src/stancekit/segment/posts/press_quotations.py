"""Posts beside a quotation of the press: it goes on behind them, holds them with their attribution, or stands above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.paragraphs import Line

__all__ = ["behind_mark", "first_behind_quotation", "first_behind_speaker"]

_OPENED = re.compile(r"(?:[:,：]\s?|(?<=[.!?]\s)|\A)(?P<mark>[“„«»「\"])[^“”„«»「」\"]*\Z")
"""The end of a line in which words are quoted that do not end there."""
_LEFT_OPEN = re.compile(r"(?P<mark>[“„«])[^“”„«»]*\Z")
_OUTSIDE = re.compile(r"[“„«][^“”„«»]*[“”»](?P<rest>[^\n]*)")
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"")
_CLOSES = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"'}
_WHOLE = re.compile(
    r"(?P<lead>[A-ZÀ-ÞŁŚŻŹĆ][^“„«\"\n:]{1,80}):\s?(?:“[^“”\n]{3,}”|\"[^\"\n]{3,}\"|«[^«»\n]{3,}»|„[^„“”\n]{3,}[“”])\.?\Z"
)
"""A line that says who speaks, and all that is said: The council said: “…”."""
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
    if len(lines) > 1 and _goes_on(text, lines[0], language):
        return 1
    for place in range(len(lines) - 2, -1, -1):
        line = text[lines[place].start : lines[place].end]
        opened = _OPENED.search(line)
        if opened is None:
            continue
        closing = _CLOSES[opened["mark"]]
        if any(mark in text[lines[place].end : end] for mark in closing):
            return 0
        lead = line[: opened.start()]
        behind = text[end : end + _AHEAD]
        if not any(mark in behind for mark in closing):
            return 0
        lead = lead or _resumed(behind, opened["mark"])  # who speaks may be told behind the post only
        return place + 1 if _reports(lead, language) else 0
    return 0


def first_behind_speaker(text: str, lines: Sequence[Line], language: str) -> int:
    """The first of the lines behind a paragraph in which the press tells who says what, and nothing else; else 0."""
    for place in range(len(lines) - 2, -1, -1):
        line = text[lines[place].start : lines[place].end]
        told = _WHOLE.match(line) if '"' in line or line[-1:] in "”“»." else None
        if told and lines[place + 1].gap > 1 and _reports(told["lead"], language):
            return place + 1
    return 0


def _resumed(behind: str, mark: str) -> str:
    """The first paragraph behind a post that takes up a quotation with its mark again, without the words quoted."""
    found = re.search(rf"\n\s*\n(?P<line>{re.escape(mark)}[^\n]*)", behind)
    return _QUOTED.sub(" ", found["line"]) if found else ""


def _goes_on(text: str, line: Line, language: str) -> bool:
    """Whether a line takes up a quotation that the press left open before the post above it.

    It is wholly in marks and who speaks was told before, or it begins with them and tells so itself.
    """
    told = _OUTSIDE.match(text, line.start, line.end)
    if told is None:
        return False
    before = text[max(0, line.start - _AHEAD) : line.start]
    opened = _LEFT_OPEN.search(before)
    if opened is None or "\n" not in opened[0].strip():
        return False
    if told["rest"].strip(" .,"):
        return _reports(told["rest"], language)
    begins = before.rfind("\n", 0, opened.start()) + 1
    return _reports(before[begins : before.find("\n", opened.start())], language)


def _reports(text: str, language: str) -> bool:
    """Whether a journalist's words tell that somebody speaks."""
    words = lexicon(language)
    if language == "ja":
        return any(verb in text for verb in words.say | words.write)
    tokens = tokens_of(_QUOTED.sub(" ", text))
    return not (words.say | words.write).isdisjoint(tokens) and words.own.isdisjoint(tokens)
