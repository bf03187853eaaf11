"""Where names first stand in a text: all of them in one pass, however many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["first_places", "places_of"]

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
    letters = re.compile(f"[{''.join(map(re.escape, {name[0] for name in wanted}))}]")
    sizes = sorted({len(head) for head in lengths})
    for found in letters.finditer(text, start, len(text) if end is None else end):
        place = found.start()
        for size in sizes:
            for length in lengths.get(text[place : place + size], ()):
                if (name := text[place : place + length]) in wanted:
                    yield place, name


def first_places(names: Iterable[str], text: str) -> dict[str, int]:
    """Where each name first stands in a text; those that stand nowhere are left out."""
    places: dict[str, int] = {}
    for place, name in places_of(names, text):
        places.setdefault(name, place)
    return places
