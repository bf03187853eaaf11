"""A few quoted words that end the sentence of somebody: a reported clause, what is asked for, the rest behind an attribution."""

from __future__ import annotations

import re

from stancekit.segment.speech.called import NAMES_SO
from stancekit.segment.speech.quotation import Quotation

__all__ = ["closes_clause", "ends_sentence", "is_called", "is_predicate"]

_ENDS = (".", "!", "?", "…")
_MARKS = "“”„«»\"'‘’‚ \u00a0\u202f¿¡"
_THAT = re.compile(
    r"(?<!,\s)\b(?:that|que|dass|daß)\s[^,;:.!?“”„«»\"]{3,90}\s$|\b(?:że|iż)\s[^,;:.!?“”„«»\"]{3,90}\s$|(?<!,\s)\bqu['’][^,;:.!?“”„«»\"]{3,90}\s$"
)
_TO_DO = {
    "en": re.compile(
        r"\b(?:asked|urged|begged|ordered|promised|vowed|threatened|advised|demanded|called\son)\s[^.;:“”\"]{0,60}\bto\s$"
    ),
    "fr": re.compile(
        r"\b(?:demand|exhort|appel|enjoint|pri|invit|somm|presse|promet|promis|menac|accus|reproch)\w*\s[^.;:«»]{0,60}\b(?:de|d['’]|à)\s$"
    ),
    "es": re.compile(
        r"\b(?:pidió|pide|exigió|exige|instó|insta|rogó|prometió|amenazó|acusó|ordenó|aconsejó|reclamó)\s[^.;:«»“”\"]{0,60}\s$"
    ),
}
_TO_DO_WORD = {
    "en": re.compile(r"[a-z]"),
    "fr": re.compile(r"(?:ne\s(?:pas|plus|rien|jamais)\s)?\w+(?:er|ir|re)\b"),
    "es": re.compile(r"(?:no\s)?\w+(?:ar|er|ir)(?:se|l[aoe]s?)?\b"),
}
"""Verbs by which somebody wants something done, and the infinitive with which the words say what: asked her to “…”."""
_VERBS = {
    "en": r"(?:is|are|was|were|been|be|being|had|has|have|would|will|could|should|must)(?:\s(?:not|only|just|never|simply))?",
    "de": r"(?:sei|seien|wäre|wären|ist|sind|habe|hätte|werde|würde|müsse|könne)(?:\s(?:nur|nicht|bloß))?",
    "fr": r"(?:est|sont|était|étaient|serait|été|a|ont|avait|avaient|aurait)(?:\s(?:que|pas))?|n['’](?:est|était|a|avait|aurait|ont|avaient)",
    "es": r"(?:es|son|era|eran|sería|serían|fue|sido|está|estaba|ha|había|habían|habría)",
    "pl": r"(?:jest|są|był[ao]?|były|to|będzie|byłby|byłaby|byłoby)",
}
_VERB = {language: re.compile(rf"(?:\s|\b[lLdDnN]['’])(?:{verbs})\s$") for language, verbs in _VERBS.items()}
"""The verb of a reported clause whose predicate follows: said the idea was “…”."""
_REPROACH = re.compile(r"\bvor,\s[^,]*$")
_PUT_IN = re.compile(r"[“”»\"]\s?,\s[^“”„«»\".!?\n]{2,70},\s*$")
"""An attribution between two pieces of one sentence."""


def closes_clause(text: str, quotation: Quotation, before: str, language: str) -> bool:
    """Whether words end the reported clause in which they stand and its sentence, or are what somebody is to do."""
    inner = text[quotation.start : quotation.end].strip(_MARKS)
    if not inner[:1].islower():
        return False
    ended = inner[-1:] in _ENDS or text[quotation.end : quotation.end + 1] in _ENDS
    if ended and _THAT.search(before):
        return True
    asks = _TO_DO.get(language)
    return (
        asks is not None
        and asks.search(before) is not None
        and _TO_DO_WORD[language].match(inner) is not None
    )


def is_predicate(text: str, quotation: Quotation, before: str, language: str) -> bool:
    """Whether words are the predicate of a reported clause, said the idea was “…”, or what somebody calls something.

    Not what somebody is reproached with: warf ihr vor, sie sei „…“.
    """
    verb = _VERB.get(language)
    if verb is None or not text[quotation.start : quotation.end].strip(_MARKS)[:1].islower():
        return False
    if is_called(text, quotation, before):
        return True
    return verb.search(before) is not None and not _REPROACH.search(before)


def is_called(text: str, quotation: Quotation, before: str) -> bool:
    """Whether words are what somebody calls something: juge l'idée « … »."""
    lower = text[quotation.start : quotation.end].strip(_MARKS)[:1].islower()
    return lower and NAMES_SO.search(before) is not None


def ends_sentence(text: str, quotation: Quotation, before: str) -> bool:
    """Whether words go on behind the comma of an attribution and end its sentence: “A,” she said, “but too late.”."""
    inner = text[quotation.start : quotation.end].strip(_MARKS)
    ended = inner[-1:] in _ENDS or text[quotation.end : quotation.end + 1] in _ENDS
    return ended and _PUT_IN.search(before) is not None
