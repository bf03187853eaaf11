"""Which quotation marks open and which close, by what stands beside them."""

from __future__ import annotations

import re

from stancekit.segment.paragraphs import Line

__all__ = ["MARKS", "OPEN_TO_CLOSE", "closes_first", "ends", "may_open", "opens", "single_closes"]

MARKS = re.compile(r"[“”„‟«»‹›「」『』《》〈〉\"＂‘’‚']")
OPEN_TO_CLOSE = {"“": "”", "„": '“”"', "‟": "”", "«": "»", "»": "«", "「": "」", "『": "』", "《": "》", "〈": "〉", '"': '"', "＂": "＂",
                  "‘": "’", "‚": "‘’", "'": "'", "‹": "›", "›": "‹", "”": "”"}  # fmt: skip


def opens(text: str, position: int, start: int) -> bool:
    """Whether a mark that looks both ways opens: space or a bracket before it, a word behind it."""
    before = text[position - 1] if position > start else " "
    behind = text[position + 1] if position + 1 < len(text) else " "
    return (
        before.isspace() or before in "([{—–-/:，、。（…¿¡\u3000" or before > "\u2fff"
    ) and not behind.isspace()


def single_closes(text: str, position: int) -> bool:
    """Whether an apostrophe-like mark ends a quotation: no letter behind it."""
    behind = text[position + 1] if position + 1 < len(text) else " "
    return not behind.isalnum()


def ends(text: str, position: int) -> bool:
    """Whether a mark may end a quotation: space or punctuation behind it."""
    behind = text[position + 1] if position + 1 < len(text) else " "
    return behind.isspace() or behind in ".,;:!?)]—–。、"


def may_open(text: str, position: int, start: int, mark: str, language: str, *, doubles: bool) -> bool:
    """Whether a quotation may begin with this mark here; a single one not where `doubles` are the outer ones."""
    if mark in "‘'‚":
        if doubles and mark != "‚":
            return False
        behind = text[position + 1 : position + 2]
        return opens(text, position, start) and (mark != "'" or behind.isalpha() or behind in "¿¡")
    if mark in "’」』›》〉":
        return False
    if mark in "《〈":
        return language == "ja"
    if mark == "”":
        return opens(text, position, start) and position + 1 < len(text) and not ends(text, position)
    if mark == "»":
        return language in ("de", "pl", "da") and opens(text, position, start)
    if mark in '"＂':
        return opens(text, position, start)
    return True


def closes_first(text: str, line: Line, closers: str, opener: str) -> bool:
    """Whether the first mark of the line closes what stands open."""
    for match in MARKS.finditer(text, line.start, line.end):
        if match[0] in "’'‘" and closers not in ("’", "'"):
            continue
        if match[0] in closers:
            return match[0] != opener or not opens(text, match.start(), line.start)
        return False
    return False
