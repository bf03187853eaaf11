"""Words in marks that are a title, or stand behind the head of a line of facts: they are no words of anybody."""

from __future__ import annotations

import re

from stancekit.segment.lexicon.labels import is_label
from stancekit.segment.names.people import People
from stancekit.segment.paragraphs import Line
from stancekit.segment.speech.quotations import Quotation

__all__ = ["without_titles"]

_HEAD = re.compile(
    r"(?:[•*・–-]\s{0,4}|\d{1,2}[.)]\s{1,4})?(?P<who>[^:：\n「“„«\"]{1,40}?)\s?[:：][\s\u3000]*"
)
_YEAR = re.compile(r"\s?[(（](?:18|19|20)\d\d[)）]")
_BY = re.compile(
    r"\s(?:by|von|de|par|por)\s[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'.-]*(?:\s[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w’'.-]*){0,3}\s?(?:[,(]|$)"
)
_WORK = re.compile(
    r"(?:映画|ドラマ|小説|番組|バラエティー?|アニメ|絵本|漫画|著書|書籍|楽曲|曲|アルバム|舞台|劇|特集|展覧会|企画展|写真集|詩集|随筆|店|食堂|定食屋|喫茶|居酒屋)[\s\u3000]?$"
)
_HEADLINE = re.compile(
    r"\b(?:headlined?|heading|titled|entitled|überschrift|schlagzeile|titel|titre|titrée?|intitulée?|titular|título|titulad[oa]|nagłówkiem|tytułem|zatytułowan\w{1,3})\s?[,:]?\s?$",
    re.IGNORECASE,
)
"""What leads to the title of a text: under the headline “…”."""
_SAID = re.compile(r"\s*、?(?:と|って|など)")
_ENDS = (".", "!", "?", "…", ",", "。", "！", "？")
_SHORT = 40  # code points that stand before such words


def without_titles(
    text: str, lines: list[Line], quotations: list[Quotation], people: People, language: str
) -> list[Quotation]:
    """Leave out titles of works, and what stands in marks behind a noun that heads its line: Dessert : « … »."""
    return [
        q for q in quotations if not _is_title(text, lines[q.line], lines[q.last_line], q, people, language)
    ]


def _is_title(text: str, line: Line, last: Line, q: Quotation, people: People, language: str) -> bool:
    if q.mark == "—" or q.line != q.last_line:
        return False
    before, behind = text[line.start : q.start], text[q.end : last.end]
    ended = q.inner(text).rstrip()[-1:] in _ENDS
    if head := _HEAD.fullmatch(before):
        if is_label(head["who"], language) and people.resolve(head["who"]) == head["who"] and not ended:
            return True
        if _BY.match(behind):
            return True
    if language == "ja":
        return _WORK.search(before[-_SHORT:]) is not None and _SAID.match(behind) is None
    if _HEADLINE.search(before[-_SHORT:]):
        return True
    return not ended and _YEAR.match(behind) is not None
