"""Attributions that stand inside the words: « A, dit-elle, B », and the dialogue dash —A —dijo X—. B."""

from __future__ import annotations

import re

from stancekit.segment.clauses import Clause
from stancekit.segment.lexicon import Lexicon, lexicon
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.incises import incise
from stancekit.segment.speech.quotations import Quotation
from stancekit.segment.speech.subjects import reporting_verb

__all__ = ["split_words"]

_LEADS_IN = re.compile(r"[,?!…]\s(?=[a-zà-ÿ])")
_REACH = 240  # code points of what is put in
_ASIDES = {"es": re.compile(r"(?<=[\w.,!?…])\s[—–](?P<verb>[^\W\d_][^—–\n«»“”]{2,80})[—–][.,;:]?\s")}
_OPENING = re.compile(r"[—–―-]\s?(?=[^\W\d_]|[¿¡«“„\"])")
_ASIDE = re.compile(
    r"(?P<end>[\w.,!?…»”\"])(?P<gap>\s)[—–-]\s?(?P<verb>[^\W\d_][^—–\n]{2,120})(?:[—–]\s?[.,;:]?\s?|\.\s[—–-]\s|$)"
)
_LANGUAGES = frozenset(("es", "pl", "fr"))


def split_words(text: str, lines: list[Line], quotations: list[Quotation], language: str) -> list[Quotation]:
    """Cut quotations at the attribution that stands in them, and find dialogue that only dashes mark.

    Spanish and Polish open speech with a dash at the beginning of a line, and set the speaker between
    two more; French names who speaks between two commas inside the guillemets.
    """
    if language not in _LANGUAGES:
        return quotations
    words = lexicon(language)
    found = [part for quotation in quotations for part in _cut(text, quotation, words)]
    taken = {n for q in quotations for n in range(q.line, q.last_line + 1)}
    for number, line in enumerate(lines):
        if number not in taken:
            found += _dialogue(text, line, number, words)
    return sorted(found, key=lambda quotation: quotation.start)


def _reports(clause: str, words: Lexicon) -> bool:
    """Whether one of the first three words reports: "dit-elle", "zanjó la diputada"."""
    return reporting_verb(Clause(clause[:120], words), first=True, within=3) is not None


def _cut(text: str, quotation: Quotation, words: Lexicon) -> list[Quotation]:
    """Give the pieces of a French or Spanish quotation; itself where nobody is named in it."""
    if quotation.mark not in '«“"':
        return [quotation]
    bounds = [quotation.start]
    if words.language == "fr":
        for match in _LEADS_IN.finditer(text, quotation.start, quotation.end - 1):
            if match.start() < bounds[-1]:
                continue
            if length := incise(text[match.end() : min(quotation.end - 1, match.end() + _REACH)], words):
                bounds += [match.start() + (text[match.start()] in "?!…"), match.end() + length]
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


def _dialogue(text: str, line: Line, number: int, words: Lexicon) -> list[Quotation]:
    """Give what is said in a line that opens with a dash and names who speaks behind another."""
    opening = _OPENING.match(text, line.start, line.end)
    if opening is None:
        return []
    asides = [m for m in _ASIDE.finditer(text, opening.end(), line.end) if _reports(m["verb"], words)]
    if not asides:
        return []
    bounds = [opening.end()]
    for aside in asides:
        bounds += [aside.end("end"), aside.end()]
    bounds.append(line.end)
    said = [pair for pair in zip(bounds[::2], bounds[1::2], strict=True) if pair[1] - pair[0] > 1]
    return [Quotation(start, end, number, number, "—") for start, end in said]
