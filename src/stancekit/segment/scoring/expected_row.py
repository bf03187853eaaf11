"""One passage as a person marks it by hand, checked like a correction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator, model_validator

from stancekit_schemas import Reaction
from stancekit_schemas.marked import handle_fault, place_fault

__all__ = ["ExpectedRow", "are_passages"]

T = TypeVar("T")
_Kind = Literal["embedded", "quoted", "statement", "reaction", "other"]
_UNREAD = frozenset((*Reaction.model_fields, "set", "date", "copy_of_text", "note", "by", "on"))
"""What a row may have beside: what else records of passages hold, and what an annotator notes for people."""


class ExpectedRow(BaseModel):
    """What a row of expectations says. What only people read is left out; any other field is refused."""

    model_config = ConfigDict(strict=True, extra="forbid")

    kind: _Kind
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


def are_passages(rows: Iterable[Any]) -> bool:
    """Whether these are passages, by hand or as records, and no documents: each says of which kind it is."""
    row = None
    for row in rows:
        if not isinstance(row, dict) or row.get("kind") not in get_args(_Kind):
            return False
    return row is not None


def _is_date(day: str) -> bool:
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def _unless(fault: str | None, value: T) -> T:
    if fault is not None:
        raise ValueError(fault)
    return value
