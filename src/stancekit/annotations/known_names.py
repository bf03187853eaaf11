"""Names of annotators that are known, found in what people wrote: whole, at the edges of words, in any case."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal
from unicodedata import normalize

__all__ = ["KnownNames", "pseudonyms_in", "same_but_for_names"]

_PSEUDONYM = re.compile(r"(?<!\w)r_[0-9a-f]{10}(?!\w)")

_FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
_TELLING = 5
"""A single word of more letters than this is searched for as it is recorded; a shorter one is too common."""


class KnownNames:
    """Finds the full names of people; `names` maps each to a pseudonym.

    A name counts that has two words at least, or more than five letters. First names alone, nicknames,
    and inflected forms are not found.
    """

    def __init__(self, names: Mapping[str, str] | None = None) -> None:
        known = {" ".join(name.split()): whose for name, whose in (names or {}).items()}
        known = {name: whose for name, whose in known.items() if " " in name or len(name) > _TELLING}
        self._whose = {_folded(name): whose for name, whose in known.items()}
        forms = {
            normalize(form, text) for name in known for text in (name, name.casefold()) for form in _FORMS
        }
        one_of = "|".join(
            r"\s+".join(map(re.escape, form.split())) for form in sorted(forms, key=_long_first)
        )
        self._pattern = re.compile(rf"(?<!\w)(?:{one_of})(?!\w)", re.IGNORECASE) if forms else None
        self._shortest = min(map(len, forms), default=0)

    def found_in(self, text: str) -> bool:
        """Whether anybody is named."""
        return self._pattern is not None and self._pattern.search(text) is not None

    def replaced(self, text: str, by: Callable[[str], str] = str) -> str:
        """Put what `by` makes of the pseudonym (itself, unless given) where a name stands."""
        if self._pattern is None or len(text) < self._shortest:
            return text
        return self._pattern.sub(lambda hit: by(self._whose.get(_folded(hit.group()), "[somebody]")), text)


def _folded(name: str) -> str:
    return " ".join(normalize("NFC", name).casefold().split())


def _long_first(form: str) -> tuple[int, str]:
    return -len(form), form


def pseudonyms_in(said: object) -> int:
    """Count the pseudonyms in a text, or in several."""
    return sum(len(_PSEUDONYM.findall(text)) for text in _texts(said))


def same_but_for_names(one: object, other: object) -> bool:
    """Whether texts are the same but where one of them has a pseudonym: a name that was known only when it came."""
    if pseudonyms_in(one) == pseudonyms_in(other) or len(_texts(one)) != len(_texts(other)):
        return False
    return all(_covers(a, b) or _covers(b, a) for a, b in zip(_texts(one), _texts(other), strict=True))


def _covers(pattern: str, text: str) -> bool:
    parts = _PSEUDONYM.split(pattern)
    return re.fullmatch(".{1,200}?".join(map(re.escape, parts)), text, re.DOTALL) is not None


def _texts(said: object) -> list[str]:
    if isinstance(said, str):
        return [said]
    return [text for text in said if isinstance(text, str)] if isinstance(said, list | tuple) else []
