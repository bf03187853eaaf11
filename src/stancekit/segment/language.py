"""Which of the known languages a text is in, from its frequent words and its script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from stancekit.segment.lexicon import LANGUAGES, lexicon

__all__ = ["detect_language", "first_token", "holds_any", "is_foreign", "tokens_of"]

_KANA = re.compile(r"[\u3040-\u30ff]")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
# Letters by their blocks: a plain character class is read twice as fast as [^\W\d_].
_LETTERS = "[a-zß-öø-ʯͰ-\u1fff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+"
_TOKEN = re.compile(f"{_LETTERS}(?:'{_LETTERS})*")


_SPACED = tuple(language for language in LANGUAGES if language != "ja")


@cache
def _known() -> dict[str, tuple[int, ...]]:
    """Each frequent word with the places (in _SPACED) of the languages that have it."""
    known: dict[str, tuple[int, ...]] = {}
    for place, language in enumerate(_SPACED):
        for word in lexicon(language).function:
            known[word] = (*known.get(word, ()), place)
    return known


@cache
def _words() -> frozenset[str]:
    return frozenset(_known())


def tokens_of(text: str) -> list[str]:
    """The words of a text in lower case, with straight apostrophes."""
    return _TOKEN.findall(text.lower().replace("’", "'"))


def first_token(text: str) -> str:
    """The first word as `tokens_of` gives it, "" where there is none."""
    found = _TOKEN.search(text.lower().replace("’", "'"))
    return found[0] if found else ""


def holds_any(text: str, marks: Iterable[str]) -> bool:
    """Whether any of the marks stands in the text."""
    for mark in marks:  # noqa: SIM110 - a generator costs more than the search
        if mark in text:
            return True
    return False


def is_foreign(tokens: set[str], home: str, other: str) -> bool:
    """Whether more of the words are listed for `other`, in any role, than for `home`: "es" and "los" are German too."""
    return sum(map(_listed(other).__contains__, tokens)) > sum(map(_listed(home).__contains__, tokens))


@cache
def _listed(language: str) -> frozenset[str]:
    words = lexicon(language)
    return words.function | words.own | words.opener | words.say | words.past | words.present | words.third


def detect_language(
    text: str, default: str | None = None, tokens: list[str] | None = None, *, sure: bool = True
) -> str | None:
    """Name the language of the text; `default` where too few words tell (or, if `sure`, tell clearly)."""
    if not text.isascii() and _CJK.search(text):
        cjk = len(_CJK.findall(text))
        if cjk * 4 > len(text) or (cjk > 8 and _KANA.search(text) and cjk * 6 > len(text)):
            return "ja"
    words = tokens_of(text) if tokens is None else tokens
    known, score = _known(), [0] * len(_SPACED)
    met = _words().intersection(words)
    if len(met) < 2 and len(words) <= 60:
        return default
    for word in met if len(words) <= 60 else filter(met.__contains__, words):
        for place in known[word]:
            score[place] += 1
    high = max(score)
    best = score.index(high)
    rest = max(score[:best] + score[best + 1 :])
    return _SPACED[best] if high >= 2 and (not sure or high >= 1.5 * rest) else default
