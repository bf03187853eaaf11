"""Passages as people mark them by hand, and where they stand in the text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator, model_validator

from stancekit.segment.reading import shown_name
from stancekit.segment.tally import Expected
from stancekit_schemas import Reaction
from stancekit_schemas.marked import handle_fault, place_fault

__all__ = ["ExpectedRow", "Lost", "place_expected"]

T = TypeVar("T")
_UNREAD = frozenset((*Reaction.model_fields, "set", "date", "copy_of_text", "note", "by", "on"))
"""What a row may have beside: what else records of passages hold, and what an annotator notes for people."""


class ExpectedRow(BaseModel):
    """What a row of expectations says. What only people read is left out; any other field is refused."""

    model_config = ConfigDict(strict=True, extra="forbid")

    kind: Literal["embedded", "quoted", "statement", "reaction", "other"]
    role: Literal["statement", "reaction", "other"] | None = None
    source: str | None = None
    text: str | None = None
    start: int | None = None
    end: int | None = None
    text_start: str | None = None
    text_end: str | None = None
    chars: int | None = None
    author_name: str | None = None
    author_handle: str | None = None
    posted_on: str | None = None
    date_iso: str | None = None
    answers: str | int | None = None
    traps: list[str] | str | None = None
    trap: list[str] | str | None = None

    @model_validator(mode="before")
    @classmethod
    def _as_scored(cls, row: dict[str, Any]) -> dict[str, Any]:
        if row.get("date") and not {"date_iso", "posted_on"} & row.keys():
            raise ValueError("date is what the article says and is not scored: give posted_on as YYYY-MM-DD")
        return {key: value for key, value in row.items() if key in cls.model_fields or key not in _UNREAD}

    @field_validator("author_handle")
    @classmethod
    def _is_handle(cls, handle: str | None) -> str | None:
        return _unless(handle_fault(handle), handle)

    @field_validator("author_name")
    @classmethod
    def _is_name(cls, name: str | None) -> str | None:
        empty = name is not None and not name.strip()
        return _unless("is empty: give a name, or null where there is none" if empty else None, name)

    @field_validator("posted_on", "date_iso")
    @classmethod
    def _is_day(cls, day: str | None) -> str | None:
        return _unless(
            None if day is None or _is_date(day) else f"{day!r} is no date: give YYYY-MM-DD, or null", day
        )

    @field_validator("end")
    @classmethod
    def _is_place(cls, end: int | None, info: ValidationInfo) -> int | None:
        return _unless(place_fault(info.data.get("start"), end, info.data.get("text")), end)

    @model_validator(mode="after")
    def _says_where(self) -> ExpectedRow:
        if not (self.text or (self.text_start and self.text_end) or None not in (self.start, self.end)):
            raise ValueError("says neither start and end, nor the words (text, or text_start and text_end)")
        return _unless(place_fault(self.start, self.end, self.text), self)


def _is_date(day: str) -> bool:
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def _unless(fault: str | None, value: T) -> T:
    if fault is not None:
        raise ValueError(fault)
    return value


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

    A row has `start` and `end`, or its `text`, or `text_start` and `text_end`. Rows whose words do not
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
            lost.append(Lost(kind, traps, row.get("text") or row.get("text_start") or "?"))
            continue
        last = span[1]
        given = (row.get("start"), row.get("end"))
        scored = {field for field, keys in _MARKED.items() if any(key in row for key in keys)}
        scored |= {"role"} if role else set()
        day = row.get("date_iso", row.get("posted_on"))
        placed.append(
            Expected(
                kind, *span, role=role, name=shown_name(row.get("author_name")), handle=row.get("author_handle"),
                day=str(day) if day else None, answers=row.get("answers"), traps=traps, scored=frozenset(scored),
                given=None if given in (span, (None, None)) else given,
            )
        )  # fmt: skip
    return placed, lost


def _span(row: dict[str, Any], text: str, after: int) -> tuple[int, int] | None:
    """Where the passage stands: as it says, else where its words do, behind the passage before it if they can."""
    start, end, words = row.get("start"), row.get("end"), row.get("text")
    given = isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)
    if given and (words is None or text[start:end] == words):
        return start, end  # type: ignore[return-value]  # `given` says that both are numbers
    return (_locate(text, words, after) if words else None) or _locate_by_ends(text, row, after)


def _locate(text: str, words: str, start: int) -> tuple[int, int] | None:
    place = text.find(words, start)
    if place < 0:
        place = text.find(words)
    return (place, place + len(words)) if place >= 0 else None


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
