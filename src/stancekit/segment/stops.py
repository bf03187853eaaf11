"""Full stops within a sentence: of a date, a time, an ordinal number or an abbreviation."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.lexicon import lexicon

__all__ = ["is_within"]

_REACH = 24  # code points before a stop that tell what it ends
_ALWAYS = re.compile(
    r"\b(?:m\.\s?in|np|tzw|tzn|ul|al|pl|os|św|im|płk|ppłk|ppor|z\.\s?B|u\.\s?a|bzw|vgl|sog|geb|inkl|e\.\s?g|i\.\s?e|vs|cf"
    r"|p\.\s?ex|p\.\s?ej|avda|MM)\.\Z"
)
"""Abbreviations that something always follows: z ul. Długiej, m.in. Ann Lee."""
_HALF, _OTHER_HALF = re.compile(r"\b(?:e|EE)\.\Z"), re.compile(r"\s(?:V|UU)\b")
"""An abbreviation in two halves: die Glocke e. V., de EE. UU."""
_FIGURE = re.compile(
    r"(?:\b(?:Jan|Febr?|Mar|Apr|Jun|Jul|Aug|Sept?|Okt|Oct|Nov|De[cz]|[Nn]r|Nos?|núm|[Tt]el|[Cc]a|[Cc]irca|approx|aprox|env|ok|godz|pp?|str|vol|Ziff|Abs)"
    r"|\d\s?h|\d\s(?:janv|févr|avr|juill|sept|oct|nov|déc|ene|feb|abr|jun|jul|ago|dic))\.\Z"
)
"""Abbreviations that a figure follows, and the hour before its minutes: Sept. 12, ok. godz. 14, 10 h. 30."""
_BODY = re.compile(r"\b(?:Corp|Bros|Assn|Dept)\.\Z")
_HALF_DAY = re.compile(r"\d\s?[ap]\.\s?m\.\Z", re.IGNORECASE)
_DAY = re.compile(r"(?<![\d.,:])\d{1,3}\.\Z")
_ORDINAL = re.compile(
    r"\b(?:am|vom|zum|zur|beim|im|de[rmns]|die|das|eine[nmrs]?|ihre[nmrs]?|seine[nmrs]?)\s\d{1,3}\.\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s{1,2}[:,]")
_NUMBER = re.compile(r"\s{1,2}\d")
_MONTH_OR_CLUB = re.compile(
    r"\s{1,2}(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|[1-9]\d?\.|[HFSK]C\b|[FT]?SV\b|TSG\b|Vf[BL]\b|KS\b|LO\b)"
)
_DAY_OR_ZONE = re.compile(
    r"\s{1,2}\(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Eastern|Central|Mountain|Pacific)\b|[ECMPH][SD]?T\b|GMT\b|UTC\b|BST\b|CES?T\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)\s\d)"
)
_WORD = re.compile(r"\s{1,2}([^\W\d_]+)")


def is_within(text: str, stop: int) -> bool:
    """Whether the full stop at a place ends no sentence: am 12. September, Sept. 12, 9 a.m. ET, z ul. Długiej."""
    if text[stop] != ".":
        return False
    before, behind = text[max(0, stop + 1 - _REACH) : stop + 1], stop + 1
    if _ALWAYS.search(before) or _GOES_ON.match(text, behind):
        return True
    if _NUMBER.match(text, behind) and _FIGURE.search(before):
        return True
    if _OTHER_HALF.match(text, behind) and _HALF.search(before):
        return True
    if _HALF_DAY.search(before):
        return _DAY_OR_ZONE.match(text, behind) is not None
    if _DAY.search(before) and _MONTH_OR_CLUB.match(text, behind):
        return True
    word = _WORD.match(text, behind)
    if word is None or not (_BODY.search(before) or _ORDINAL.search(before)):
        return False
    return word[1].lower() not in _openers()


@cache
def _openers() -> frozenset[str]:
    """Words with which a sentence begins behind what may be an ordinal number or a firm."""
    english, german = lexicon("en"), lexicon("de")
    pronouns = english.third | german.third | {"a", "i", "dann", "dort", "hier"}
    prepositions = english.before_name | german.before_name
    return english.opener | english.function | german.opener | german.function | pronouns | prepositions
