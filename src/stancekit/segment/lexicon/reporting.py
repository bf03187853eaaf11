"""Verbs that report words, in all their forms: read only where words in quotation marks are attributed.

They are no sign of a journalist's voice, as the verbs of the lexica are: posts use them too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.base import words
from stancekit.segment.lexicon.inflection import english, french, german, polish, spanish
from stancekit.segment.lexicon.reporting_forms import ALSO_ELSE, IRREGULAR
from stancekit.segment.lexicon.reporting_verbs import LEADING, REGULAR

__all__ = ["INFINITIVES", "reporting"]

_FORMS: dict[str, Callable[[str], Iterator[str]]] = {
    "en": english, "de": german, "fr": french, "es": spanish, "pl": polish,
}  # fmt: skip

INFINITIVES = words(REGULAR["en"]) | words("say tell write hit")
"""English infinitives: they report behind "to" or an auxiliary."""


@cache
def reporting(language: str, *, leading: bool = False) -> frozenset[str]:
    """Every form that reports words in a language: those of its lexicon and those that follow from a rule.

    With `leading` also forms that report only where they begin the clause behind the words: «…», critica X.
    """
    known = lexicon(language)
    listed = known.say | known.write
    if language not in _FORMS:
        return listed
    formed = {form for verb in words(REGULAR[language]) for form in _FORMS[language](verb)}
    formed |= words(IRREGULAR[language])
    if leading:
        formed |= {form for verb in words(LEADING.get(language, "")) for form in _FORMS[language](verb)}
    if not leading:
        formed -= words(ALSO_ELSE[language])
    return listed | (formed - known.function - known.crowd)
