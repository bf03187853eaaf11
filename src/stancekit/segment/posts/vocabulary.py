"""What single words tell of a voice: the kinds of every word of a line, looked up once."""

from __future__ import annotations

import re
from functools import cache

from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.callings import CONCERNED

__all__ = [
    "CROWD", "MATTER", "MEDIUM", "OPENER", "ORDER", "OWN", "PAST", "PRESENT", "ROLE", "SAY", "THIRD",
    "begins", "kinds_of", "vocabulary",
]  # fmt: skip

OWN, SAY, CROWD, MEDIUM, OPENER, PAST, PRESENT, ORDER, THIRD, ROLE, MATTER = (1 << n for n in range(11))
_VAGUE = frozenset(("one", "people", "some", "few", "other", "sah", "sieht", "hielt", "legte", "setzte", "x"))
_TOLD = {  # endings of narration in the past, behind two letters or more
    "en": ("ed",),
    "de": ("te", "ten"),
    "es": ("ó", "aron", "ieron", "aba", "aban", "ía", "ían"),
    "pl": ("ł", "ła", "ło", "li", "ły"),
}
_PARTICIPLE = re.compile(  # geprägte Freiheit tells nothing, it gehörte does
    r"ge(?!hör|wöhn|währ|lang|stalt|statt|nehm|fähr|brauch|denk|leit|nieß|nüg|rät|winn|sellt|dulde|lob)[a-zäöüß]{3,}ten?"
)
_MOST_WORDS = 50_000  # remembered


def _listed(language: str) -> dict[str, int]:
    """The kinds of each word that the lexicon lists, as bits."""
    words = lexicon(language)
    vague = words.past | words.before_name | words.opener | words.function | _VAGUE
    kinds = (
        (OWN, words.own), (SAY, (words.say | words.write) - vague), (CROWD, words.crowd - _VAGUE), (MEDIUM, words.medium),
        (OPENER, words.opener), (PAST, words.past), (PRESENT, words.present), (ORDER, words.orders),
        (THIRD, words.third), (MATTER, words.matter | CONCERNED.get(language, frozenset())), (ROLE, frozenset(w for w in words.roles - words.function if len(w) > 3)),
    )  # fmt: skip
    table: dict[str, int] = {}
    for bit, entries in kinds:
        for entry in entries:
            table[entry] = table.get(entry, 0) | bit
    return table


class _Vocabulary(dict[str, int]):
    """The kinds of each word as bits; a word met for the first time is known by its ending."""

    def __init__(self, language: str) -> None:
        super().__init__(_listed(language))
        self.endings, self.unlike = _TOLD.get(language, ()), lexicon(language).not_past
        for word in self:
            self[word] |= self._ended(word)

    def __missing__(self, word: str) -> int:
        bits = self._ended(word)
        if len(self) < _MOST_WORDS:
            self[word] = bits
        return bits

    def _ended(self, word: str) -> int:
        told = word not in self.unlike and word[:-1].isalpha() and not _PARTICIPLE.fullmatch(word)
        return PAST if told and any(map(word[2:].endswith, self.endings)) else 0


@cache
def vocabulary(language: str) -> dict[str, int]:
    """Every word of a language with its kinds as bits; 0 for a word that tells nothing."""
    return _Vocabulary(language)


@cache
def _patterns(language: str) -> dict[int, re.Pattern[str]]:
    """The same for a language whose words are not parted by spaces: one pattern a kind."""
    kinds: dict[int, list[str]] = {}
    for entry, bits in _listed(language).items():
        for place in range(11):
            if bits & (1 << place):
                kinds.setdefault(1 << place, []).append(entry)
    return {
        bit: re.compile("|".join(map(re.escape, sorted(entries, key=lambda e: (-len(e), e)))))
        for bit, entries in kinds.items()
    }


def kinds_of(tokens: set[str], low: str, language: str) -> dict[int, int]:
    """How many different words of each kind the line holds: by its tokens, or by itself if Japanese."""
    found: dict[int, int] = {}
    if language == "ja":
        for bit, pattern in _patterns(language).items():
            if hits := len(set(pattern.findall(low))):
                found[bit] = hits
        return found
    for kinds in filter(None, map(vocabulary(language).__getitem__, tokens)):
        rest = kinds
        while rest:
            bit = rest & -rest
            found[bit] = found.get(bit, 0) + 1
            rest ^= bit
    return found


def begins(tokens: list[str], low: str, kind: int, language: str) -> bool:
    """Whether the line begins with a word of this kind."""
    if language == "ja":
        pattern = _patterns(language).get(kind)
        return pattern is not None and pattern.match(low.lstrip()) is not None
    return bool(tokens) and bool(vocabulary(language)[tokens[0]] & kind)
