"""Attributions that stand inside the words: « A, dit-elle, B », and between dashes: – A – mówi X. – B."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.incises import incises
from stancekit.segment.speech.quotation import Quotation
from stancekit.segment.speech.reports import reporting_verb
from stancekit.segment.speech.turns import turns_of

__all__ = ["split_words"]

_ASIDES = {"es": re.compile(r"(?<=[\w.,!?…])\s[—–](?P<verb>[^\W\d_][^—–\n«»“”]{2,80})[—–][.,;:]?\s")}
_LANGUAGES = frozenset(("es", "pl", "fr"))


def split_words(text: str, lines: list[Line], quotations: list[Quotation], language: str) -> list[Quotation]:
    """Cut quotations at the attribution that stands in them, and find the speech that only dashes mark.

    Spanish and Polish open speech with a dash, and set the speaker between two more; French names who speaks
    between two commas. A quotation within such speech is part of it.
    """
    if language not in _LANGUAGES:
        return quotations
    words = lexicon(language)
    marked = [part for quotation in quotations for part in _cut(text, quotation, words)]
    found: list[Quotation] = []
    spoken_until = 0
    for part in sorted([*marked, *_spoken(text, lines, quotations, words)], key=lambda part: part.start):
        if part.mark == "—":
            spoken_until = part.end
        elif part.start < spoken_until:
            continue
        found.append(part)
    return found


def _reports(clause: str, words: Lexicon) -> bool:
    """Whether one of the first three words reports: "dit-elle", "zanjó la diputada"."""
    return reporting_verb(Clause(clause[:120], words), first=True, within=3) is not None


def _cut(text: str, quotation: Quotation, words: Lexicon) -> list[Quotation]:
    """Give the pieces of a French or Spanish quotation; itself where nobody is named in it."""
    if quotation.mark not in '«“"':
        return [quotation]
    bounds = [quotation.start]
    if words.language == "fr":
        for place in incises(text, quotation.start, quotation.end - 1, words):
            bounds += place
    elif aside := _ASIDES.get(words.language):
        for match in aside.finditer(text, quotation.start, quotation.end):
            if _reports(match["verb"], words):
                bounds += [match.start() + (text[match.start()] in "?!…"), match.end()]
    if len(bounds) == 1:
        return [quotation]
    if text[bounds[-1] : quotation.end - 1].strip(" \u00a0\u202f"):
        bounds.append(quotation.end)
    else:
        bounds.pop()  # what is put in ends the words
    return [
        Quotation(start, end, quotation.line, quotation.last_line, quotation.mark, quotation.balanced)
        for start, end in zip(bounds[::2], bounds[1::2], strict=True)
        if end > start
    ]


def _spoken(text: str, lines: list[Line], quotations: list[Quotation], words: Lexicon) -> Iterator[Quotation]:
    """Give the speech between dashes; what quotation marks alone hold stays theirs."""
    inside: dict[int, dict[int, int]] = {}
    for q in quotations:
        for number in range(q.line, q.last_line + 1):
            line = lines[number]
            inside.setdefault(number, {})[max(q.start, line.start)] = min(q.end, line.end)
    for number, line in enumerate(lines):
        if not any(dash in text[line.start : line.end] for dash in "—–―-"):
            continue
        spans, follows = inside.get(number, {}), False
        for turn in turns_of(_blanked(text, line, spans), words):
            start, end = line.start + turn.start, line.start + turn.end
            marked = spans.get(start, 0) >= end - 1
            if not marked:
                yield Quotation(start, end, number, number, "—", turn.sure, turn.goes_on and follows)
            follows = not marked


def _blanked(text: str, line: Line, spans: dict[int, int]) -> str:
    """The line with blanks for what stands between quotation marks: what is said there attributes nothing."""
    pieces, last = [], line.start
    for start, end in spans.items():
        pieces += [text[last : start + 1], "_" * (end - start - 2), text[max(start + 1, end - 1) : end]]
        last = end
    return "".join(pieces) + text[last : line.end]
