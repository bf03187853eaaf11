"""Where names first stand in a text: all of them in one pass, however many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["first_places", "places_of"]

_CAPITAL = re.compile("[A-ZÀ-ÖØ-ÞŁŚŻ]")
_HEAD = 3  # code points by which a name is recognised before it is compared


def places_of(
    names: Iterable[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, str]]:
    """Every place between two offsets at which one of the names begins, with the name."""
    wanted = set(names) - {""}
    lengths: dict[str, set[int]] = {}
    for name in wanted:
        lengths.setdefault(name[:_HEAD], set()).add(len(name))
    if not wanted:
        return
    sizes = sorted({len(head) for head in lengths})
    for place in _places({name[0] for name in wanted}, text, start, len(text) if end is None else end):
        for size in sizes:
            for length in lengths.get(text[place : place + size], ()):
                if (name := text[place : place + length]) in wanted:
                    yield place, name


def _places(letters: set[str], text: str, start: int, end: int) -> Iterator[int]:
    """Every place of one of these letters, and perhaps of other capitals: a pattern of them would have to be compiled each time."""
    if all(map(_CAPITAL.match, letters)):
        return (found.start() for found in _CAPITAL.finditer(text, start, end))
    return (place for place in range(start, end) if text[place] in letters)


def first_places(names: Iterable[str], text: str) -> dict[str, int]:
    """Where each name first stands in a text; those that stand nowhere are left out."""
    places: dict[str, int] = {}
    for place, name in places_of(names, text):
        places.setdefault(name, place)
    return places
