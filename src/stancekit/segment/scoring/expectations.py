"""Where the passages that people marked by hand stand in the text, and what of them is scored."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from stancekit.segment.reading import shown_name
from stancekit.segment.scoring.tally import Expected

__all__ = ["Lost", "place_expected"]

_MARKED = {
    "name": ("author_name",),
    "handle": ("author_handle",),
    "day": ("date_iso", "posted_on"),
    "answers": ("answers",),
}
"""What a score is made of, and the keys one of which says that it was marked, also where it says null."""


class Lost(NamedTuple):
    """A passage that was marked, and whose words do not stand in the text."""

    kind: str
    traps: tuple[str, ...]
    words: str

    def __str__(self) -> str:
        """Say so."""
        return f"not in the text, so never found: {self.words[:60]!r}"


def place_expected(rows: Iterable[dict[str, Any]], text: str) -> tuple[list[Expected], list[Lost]]:
    """Read expected passages (hand-made rows or Reaction records) and find them in the text.

    A row has `start` and `end`, or its `text`, or `text_start` and `text_end`; whatever white space parts
    the words of its text. Rows whose words do not
    stand in the text are lost.
    """
    placed: list[Expected] = []
    lost: list[Lost] = []
    last = 0
    for row in rows:
        embedded = row["kind"] in ("statement", "reaction", "other")
        kind = "embedded" if embedded else row["kind"]
        role = row.get("role") or (row["kind"] if embedded else None)
        marked = row.get("traps") or row.get("trap") or ()
        traps = (marked,) if isinstance(marked, str) else tuple(marked)
        span = _span(row, text, last)
        if span is None:
            lost.append(Lost(kind, traps, row.get("text") or row.get("text_start") or str(_given(row))))
            continue
        last = span[1]
        scored = {field for field, keys in _MARKED.items() if any(key in row for key in keys)}
        scored |= {"role"} if role else set()
        day = row.get("date_iso", row.get("posted_on"))
        placed.append(
            Expected(
                kind, *span, role=role, name=shown_name(row.get("author_name")), handle=row.get("author_handle"),
                day=str(day) if day else None, answers=row.get("answers"), traps=traps, scored=frozenset(scored),
                given=None if _given(row) == span else _given(row),
            )
        )  # fmt: skip
    return placed, lost


def _given(row: dict[str, Any]) -> tuple[int, int] | None:
    """The place that a row says, if it says one."""
    start, end = row.get("start"), row.get("end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) else None


def _span(row: dict[str, Any], text: str, after: int) -> tuple[int, int] | None:
    """Where the passage stands: as it says, else where its words do, behind the passage before it if they can."""
    given, words = _given(row), row.get("text")
    if given and 0 <= given[0] < given[1] <= len(text) and words in (None, text[slice(*given)]):
        return given
    return (_locate(text, words, after) if words else None) or _locate_by_ends(text, row, after)


def _locate(text: str, words: str, start: int) -> tuple[int, int] | None:
    for origin in (start, 0):
        if (place := text.find(words, origin)) >= 0:
            return place, place + len(words)
    folded = re.compile(
        r"(?:\s|(?<=\n)>)+".join(map(re.escape, words.split()))
    )  # people write other breaks than a page has, and none of the marks of a block quote
    found = (folded.search(text, start) or folded.search(text)) if words.strip() else None
    return found.span() if found else None


def _locate_by_ends(text: str, row: dict[str, Any], start: int) -> tuple[int, int] | None:
    head, tail, size = row.get("text_start"), row.get("text_end"), row.get("chars")
    if not head or not tail:
        return None
    for origin in (start, 0):
        place = text.find(head, origin)
        if place >= 0:
            end = text.find(tail, max(place, place + (size or 0) - len(tail) - 4))
            if end >= 0:
                return place, end + len(tail)
    return None
