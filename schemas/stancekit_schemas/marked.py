"""What a person writes of a passage, in corrections as in expectations: its place and its author's handle."""

from __future__ import annotations

import re

__all__ = ["handle_fault", "place_fault"]

_HANDLE = re.compile(r"@\w(?:[\w.:\-]*\w)?(?:@[\w\-]+(?:\.[\w\-]+)+)?")


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
