"""Exports of Factiva: a code before every field, and a summary of the search below the last article.

`HD` is the headline and `LP` and `TD` are the article; what the other codes head is nobody's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stancekit.segment.databases.fields import CODES
from stancekit.segment.paragraphs import Line

__all__ = ["coded_spans", "summary_span"]

_CODE = re.compile(rf"(?P<text>HD|HL|LP|TD)(?:[ \t]+|\Z)|(?P<code>{CODES})(?:[ \t]+|\Z)")
_FEWEST = 6  # codes of an export
_SURE = frozenset(("WC", "PD", "SN", "SC", "NS", "IPD", "IPC", "PUB", "CLM"))  # words of no language
_FIELD = re.compile(r"[A-Z]{2,3}(?:[ \t]{2,}|[ \t]+(?:\w{2,20}\s:\s|Document\s[A-Z]))")
_SUMMARY = re.compile(
    r"(?:search\ssummary|suchzusammenfassung|(?:résumé|récapitulatif)\sde\s(?:la\s)?recherche|resumen\sde\s(?:la\s)?búsqueda|podsumowanie\swyszukiwania|検索サマリー)\Z",
    re.IGNORECASE,
)


def coded_spans(text: str, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The fields that are no part of the article, with the lines directly below that go on with them, and the codes of it."""
    codes = [_CODE.match(text, line.start, line.end) for line in lines]
    if len({code[0].strip() for code in codes if code}) < _FEWEST or not any(c and c["text"] for c in codes):
        return
    in_article = in_field = False
    for number, (line, code) in enumerate(zip(lines, codes, strict=True)):
        if code and code["text"]:
            in_article, in_field = code["text"] in ("LP", "TD"), False
            yield line.start, code.end()
        elif code and (not in_article or in_field or _opens(text, lines, codes, number)):
            in_field = True
        else:
            in_field = in_field and line.gap == 1
        if in_field:
            yield line.start, line.end


def _opens(text: str, lines: list[Line], codes: list[re.Match[str] | None], number: int) -> bool:
    """Whether the first code behind an article is one: IN and RE may be words in capitals."""
    code = codes[number]
    if code and (code["code"] in _SURE or _FIELD.match(text, lines[number].start, lines[number].end)):
        return True
    further = number + 1
    while further < len(lines) and lines[further].gap == 1:
        if codes[further] is not None:
            return True
        further += 1
    return False


def summary_span(text: str, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The summary of the search, which closes the file: what was searched for, where, and when."""
    for line in lines:
        if _SUMMARY.match(text, line.start, line.end) and "Factiva" in text[line.end :]:
            yield line.start, len(text)
            return
