"""Which full name a shorter one stands for: cut short, familiar, with an office behind it, or spelt by a handle."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.aliases import BEHIND_NAME, plain
from stancekit.segment.names.callings import is_calling
from stancekit.segment.names.parts import clean_name

__all__ = ["FullNames"]

_MOST_ALIKE = 40
_SPELT = 7  # letters; a shorter name may stand in any handle
_WORDS = re.compile(r"[^\W\d_][\w’'\-]*")
_OFFICIAL = word_set(
    "real official the mp mep msp tv hq uk us de fr es pl jp oficial officiel offiziell music author writer"
)
_NUMERALS = frozenset(("II", "III", "IV", "Jr", "Sr"))


class FullNames:
    """The full names of the prose: by their letters, by how they begin, and by surname."""

    def __init__(self, names: Iterable[str], language: str) -> None:
        self.language = language
        full = list(names)
        self.spelt = {letters: name for name in full if len(letters := plain(name)) > _SPELT}
        self.initial: dict[str, list[tuple[list[str], str]]] = {}
        self.surnames: dict[str, list[str]] = {}
        for name in dict.fromkeys(full):
            self.initial.setdefault(name[0].casefold(), []).append((_WORDS.findall(name), name))
            self.surnames.setdefault(name.split()[-1].casefold(), []).append(name)

    def alike(self, shown: str) -> list[str]:
        """Those with the same initial."""
        return [full for _, full in self._beginning_with(shown[:1])]

    def _beginning_with(self, initial: str) -> list[tuple[list[str], str]]:
        return self.initial.get(initial.casefold(), [])[:_MOST_ALIKE]

    def called(self, shown: str) -> str | None:
        """Find the full name that the name above a post stands for."""
        if same := self.spelt.get(plain(shown)):
            return same
        head, *behind = BEHIND_NAME.split(shown, maxsplit=1)
        if behind and (same := self.spelt.get(plain(head))) and _is_office(behind[0], self.language):
            return same  # Ann Lee – Mayor of Harbour
        parts = [w for w in _WORDS.findall(shown) if w not in _NUMERALS]
        if len(parts) > 1 and any(len(part) > 2 for part in parts):
            alike = self._beginning_with(parts[0][0])
            if called := next((full for own, full in alike if _goes_by(parts, own)), None):
                return called
        cleaned = clean_name(" ".join(parts), self.language) if parts else None
        if not cleaned:
            return None
        alike_last = self.surnames.get(cleaned.split()[-1].casefold(), [])[:_MOST_ALIKE]
        if " " not in cleaned:
            return alike_last[0] if len(parts) > 1 and len(alike_last) == 1 else None
        own = [
            full for full in alike_last if full == cleaned or _familiar(cleaned.split()[0], full.split()[0])
        ]
        return own[0] if own else None

    def spelt_by(self, handle: str | None) -> str | None:
        """Find the full name that a handle spells: all of it, or with a number or such a word before or behind it."""
        if not handle:
            return None
        letters = plain(handle.split("@")[1])
        pieces = (letters[start:end] for start, end in combinations(range(len(letters) + 1), 2))
        rests = {name: letters.replace(name, "", 1) for name in pieces if name in self.spelt}
        own = [name for name, rest in rests.items() if not rest or rest.isdigit() or rest in _OFFICIAL]
        return self.spelt[max(own, key=len)] if own else None


def _is_office(behind: str, language: str) -> bool:
    """Whether what stands behind a name begins with an office or a calling."""
    return any(is_calling(word.lower(), language) for word in _WORDS.findall(behind)[:2])


def _familiar(short: str, long: str) -> bool:
    """Whether a first name is the beginning of another, or the initials of a double one: Fabri, JP."""
    low, whole = short.casefold().rstrip("."), long.casefold()
    initials = "".join(piece[0] for piece in whole.split("-") if piece)
    return (len(low) > 2 and whole.startswith(low)) or (len(low) > 1 and low == initials)


def _goes_by(parts: list[str], own: list[str]) -> bool:
    """Whether the words above a post are those of a full name, cut short behind or to initials."""
    return len(parts) <= len(own) and all(
        _is_short_of(part, word) for part, word in zip(parts, own, strict=False)
    )


def _is_short_of(part: str, word: str) -> bool:
    """Whether a word of a name stands for another: itself, its beginning before a stop, its initials."""
    if part.casefold() == word.casefold() or (len(part) == 1 and part == word[0]):
        return True
    initials = "".join(piece[0] for piece in word.split("-") if piece)
    return len(part) > 1 and part == initials
