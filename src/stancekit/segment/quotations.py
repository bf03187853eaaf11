"""Pairing quotation marks: every language's, nested, unbalanced, running over paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stancekit.segment.paragraphs import Line

__all__ = ["Quotation", "find_quotations"]

_MARKS = re.compile(r"[“”„‟«»‹›「」『』\"＂‘’‚']")
_OPEN_TO_CLOSE = {"“": "”", "„": '“”"', "‟": "”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"', "＂": "＂",
                  "‘": "’", "‚": "‘’", "'": "'", "‹": "›", "›": "‹", "”": "”"}  # fmt: skip
_LONGEST = 6000
_MOST_PARAGRAPHS = 6


@dataclass(slots=True)
class Quotation:
    """An outermost quotation: its span with the marks, the line it starts and ends in, its state."""

    start: int
    end: int
    line: int
    last_line: int
    mark: str
    balanced: bool = True


def _opens(text: str, position: int, start: int) -> bool:
    """Whether a mark that looks both ways opens: space or a bracket before it, a word behind it."""
    before = text[position - 1] if position > start else " "
    behind = text[position + 1] if position + 1 < len(text) else " "
    return (
        before.isspace() or before in "([{—–-/:，、。（…¿¡\u3000" or before > "\u2fff"
    ) and not behind.isspace()


def _single_closes(text: str, position: int) -> bool:
    """Whether an apostrophe-like mark ends a quotation: no letter behind it."""
    behind = text[position + 1] if position + 1 < len(text) else " "
    return not behind.isalnum()


def find_quotations(
    text: str, lines: list[Line], language: str, breaks: frozenset[int] = frozenset()
) -> list[Quotation]:
    """Every outermost quotation in these lines of prose.

    A quotation that opens again in the next paragraph without having been closed runs on; one that
    is never closed ends with its paragraph and is not `balanced`, as does one that meets a line in
    `breaks` (something else stood between).
    """
    doubles = any(mark in text[line.start : line.end] for line in lines for mark in '“„«"「')
    found: list[Quotation] = []
    open_quote: Quotation | None = None
    depth = 0
    closers = ""
    for number, line in enumerate(lines):
        if open_quote is not None:
            again = text[line.start]
            same = again == open_quote.mark or (again in '“"„«»' and open_quote.mark in '“"„«»')
            apart = (
                number in breaks
                or number - open_quote.last_line > 1
                or number - open_quote.line > _MOST_PARAGRAPHS
            )
            closes_later = _closes_first(text, line, closers, open_quote.mark)
            if apart or not (same or closes_later):
                open_quote.balanced = False
                found.append(open_quote)
                open_quote, depth = None, 0
            else:
                open_quote.last_line = number
        first = True
        for match in _MARKS.finditer(text, line.start, line.end):
            mark, position = match[0], match.start()
            if open_quote is None:
                if not _may_open(text, position, line.start, mark, language, doubles=doubles):
                    continue
                closers = _closers(mark, language)
                open_quote = Quotation(position, position + 1, number, number, mark)
                depth = 0
            elif first and position == line.start and open_quote.line != number:
                first = False
                continue
            elif mark in closers and (mark not in "’'‘" or _single_closes(text, position)):
                if (
                    mark == open_quote.mark
                    and mark in '"＂'
                    and _opens(text, position, line.start)
                    and not _ends(text, position)
                ):
                    continue
                if depth:
                    depth -= 1
                    continue
                open_quote.end = position + 1
                found.append(open_quote)
                open_quote = None
            elif mark == open_quote.mark and mark not in "\"＂'’‘”" and position > open_quote.start:
                if mark == "“" and _ends(text, position) and not _opens(text, position, line.start):
                    open_quote.end = position + 1
                    found.append(open_quote)
                    open_quote = None
                else:
                    depth += 1
            first = False
        if open_quote is not None:
            open_quote.end = line.end
            if line.end - open_quote.start > _LONGEST:
                open_quote.balanced = False
                found.append(open_quote)
                open_quote = None
    if open_quote is not None:
        open_quote.balanced = False
        found.append(open_quote)
    return found


def _ends(text: str, position: int) -> bool:
    behind = text[position + 1] if position + 1 < len(text) else " "
    return behind.isspace() or behind in ".,;:!?)]—–。、"


def _closers(mark: str, language: str) -> str:
    if mark == "“" and language == "de":
        return "”"
    return _OPEN_TO_CLOSE[mark]


def _may_open(text: str, position: int, start: int, mark: str, language: str, *, doubles: bool) -> bool:
    if mark in "‘'‚":
        if doubles and mark != "‚":
            return False
        behind = text[position + 1 : position + 2]
        return _opens(text, position, start) and (mark != "'" or behind.isalpha() or behind in "¿¡")
    if mark in "’」』›":
        return False
    if mark == "”":
        return _opens(text, position, start) and position + 1 < len(text) and not _ends(text, position)
    if mark == "»":
        return language in ("de", "pl", "da") and _opens(text, position, start)
    if mark in '"＂':
        return _opens(text, position, start)
    return True


def _closes_first(text: str, line: Line, closers: str, opener: str) -> bool:
    """Whether the first mark of the line closes what stands open."""
    for match in _MARKS.finditer(text, line.start, line.end):
        if match[0] in "’'‘" and closers not in ("’", "'"):
            continue
        if match[0] in closers:
            return match[0] != opener or not _opens(text, match.start(), line.start)
        return False
    return False
