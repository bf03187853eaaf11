"""What a person writes of a passage, in corrections as in expectations: its place and its author's handle."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

__all__ = ["Day", "Offset", "handle_fault", "place_fault"]

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_HANDLE = re.compile(r"@\w(?:[\w.:\-]*\w)?(?:@[\w\-]+(?:\.[\w\-]+)+)?")


def _whole(value: Any) -> Any:
    if value is not None and type(value) is not int:
        raise ValueError(f"{value!r} is no offset: give a whole number without quotation marks, as 120")
    return value


def _day(value: Any) -> Any:
    written = isinstance(value, str) and _DAY.fullmatch(value)
    if value is not None and not written and type(value) is not date:
        raise ValueError(f"{value!r} is no day: give YYYY-MM-DD in quotation marks, or null")
    return value


Offset = Annotated[int, BeforeValidator(_whole)]
"""A place in a text; neither a number in quotation marks nor true or false is one."""
Day = Annotated[date, BeforeValidator(_day)]
"""A day as YYYY-MM-DD; a number, which might count seconds, is none."""


def handle_fault(handle: str | None) -> str | None:
    """Say what is wrong with a handle; None where it is one, or there is none."""
    if handle is None or _HANDLE.fullmatch(handle):
        return None
    return f"{handle!r} is no handle: give @name, @name@server, or null"


def place_fault(start: int | None, end: int | None, text: str | None) -> str | None:
    """Say why a passage of these words cannot stand there; None where it can, or no place is given."""
    if start is None and end is None:
        return None
    if start is None or end is None:
        return "start and end go together: give both, or null for both and the words are looked for"
    if text is not None and (start < 0 or end - start != len(text)):
        return (
            f"{start}–{end} is no place for a text of {len(text)} characters: "
            "give null for start and end, and the words are looked for"
        )
    if not 0 <= start < end:
        return f"{start}–{end} is no place: start counts from 0, and end is behind it"
    return None
