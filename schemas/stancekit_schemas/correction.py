"""A person's correction of a segmentation."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from pydantic import model_validator

from stancekit_schemas.article import Kind, Role
from stancekit_schemas.base import Record

__all__ = ["Correction"]

_HANDLE = re.compile(r"@\w(?:[\w.:\-]*\w)?(?:@[\w\-]+(?:\.[\w\-]+)+)?")


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
    article_sha256: str
    start: int | None = None
    end: int | None = None
    text: str
    new_start: int | None = None
    new_end: int | None = None
    new_text: str | None = None
    role: Role | None = None
    kind: Kind | None = None
    author_name: str | None = None
    author_handle: str | None = None
    posted_on: date | None = None
    by: str = ""
    on: date | None = None
    note: str = ""

    @model_validator(mode="after")
    def _says_enough(self) -> Correction:
        if fault := self._misplaced() or self._incomplete():
            raise ValueError(fault)
        return self

    def _misplaced(self) -> str | None:
        if not self.text.strip():
            return "text is empty: give the words of the passage, as they stand in the article"
        if self.start is None and self.end is None:
            return None
        if self.start is None or self.end is None:
            return "start and end go together: give both, or null for both and the words are looked for"
        if self.start < 0 or self.end - self.start != len(self.text):
            return (
                f"{self.start}–{self.end} is no place for a text of {len(self.text)} characters: "
                "give null for start and end, and the words are looked for"
            )
        return None

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
            if self.author_handle is not None and not _HANDLE.fullmatch(self.author_handle):
                return f"author_handle {self.author_handle!r} is no handle: give @name, @name@server, or null"
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
