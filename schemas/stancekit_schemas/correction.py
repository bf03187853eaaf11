"""A person's correction of a segmentation."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PrivateAttr, model_validator

from stancekit_schemas.article import Kind, Role
from stancekit_schemas.base import Record
from stancekit_schemas.marked import Day, Offset, handle_fault, place_fault

__all__ = ["Correction"]

_HASH = (
    "the SHA-256 of the article's text as read; every line of the review page has it, "
    "and for plain UTF-8 it is that of the file"
)
_HEX = re.compile("[0-9a-fA-F]{64}")


def _hashed(value: str) -> str:
    if not _HEX.fullmatch(value):
        raise ValueError(f"{value[:70]!r} is no SHA-256 in 64 hex digits: {_HASH}")
    return value.lower()


class Correction(Record):
    """One line of corrections.jsonl.

    `start`, `end` and `text` say which passage was seen (for "add": which is meant); where `start` and
    `end` are null, the words must stand once in the article. "move" gives the words it should have
    (`new_text`), or `new_start` and `new_end`; "role" gives `role`; "attribute" gives the whole
    attribution (name, handle and day, null where there is none); "add" gives `kind` and `role`, and the
    attribution where known; "drop" and "keep" (it is right as it is: its doubts are settled) give nothing
    more. `by` and `on` say who decided and when.
    """

    action: Literal["move", "role", "attribute", "add", "drop", "keep"]
    source: str
    article_sha256: Annotated[str, AfterValidator(_hashed)] = Field(
        description=_HASH, json_schema_extra={"pattern": f"^{_HEX.pattern}$"}
    )
    start: Offset | None = None
    end: Offset | None = None
    text: str
    new_start: Offset | None = None
    new_end: Offset | None = None
    new_text: str | None = None
    role: Role | None = None
    kind: Kind | None = None
    author_name: str | None = None
    author_handle: str | None = None
    posted_on: Day | None = None
    by: str = ""
    on: Day | None = None
    note: str = ""
    _place: str = PrivateAttr(default="")

    @property
    def place(self) -> str:
        """The file and line that it was read from (`corrections.jsonl:3`); empty where it comes from no file."""
        return self._place

    def read_at(self, place: str) -> Correction:
        """The same correction, which knows where it was read."""
        placed = self.model_copy()
        placed._place = place  # noqa: SLF001  its own
        return placed

    @model_validator(mode="after")
    def _says_enough(self) -> Correction:
        if fault := self._misplaced() or self._incomplete():
            raise ValueError(fault)
        return self

    def _misplaced(self) -> str | None:
        if not self.text.strip():
            return "text is empty: give the words of the passage, as they stand in the article"
        fault = place_fault(self.start, self.end, self.text)
        return f"{fault}; other boundaries are what 'move' gives" if fault and self.action != "add" else fault

    def _incomplete(self) -> str | None:
        """What an action lacks; the values of other actions are not looked at."""
        if self.action == "move":
            return self._immovable()
        if self.action in ("role", "add") and self.role is None:
            return f"action {self.action!r} needs a role"
        if self.action == "add" and self.kind is None:
            return "an added passage needs a kind"
        if self.action in ("attribute", "add"):
            if self.author_name is not None and not self.author_name.strip():
                return "author_name is empty: give a name, or null where there is none"
            if fault := handle_fault(self.author_handle):
                return f"author_handle {fault}"
        return None

    def _immovable(self) -> str | None:
        if self.new_text is not None:
            if self.new_start is not None or self.new_end is not None:
                return "a move gives new_text, or new_start and new_end, not both: make the others null"
            return (
                None if self.new_text.strip() else "new_text is empty: use 'drop' for a passage that is none"
            )
        if self.new_start is None or self.new_end is None:
            return "a move needs new_text, or new_start and new_end"
        if self.new_end <= self.new_start:
            return f"a move must end behind its start: new_start is {self.new_start}, new_end {self.new_end}"
        if self.start is None:
            return "new_start and new_end need start and end beside them: give those, or new_text"
        return None
