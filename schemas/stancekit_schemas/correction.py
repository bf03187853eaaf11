"""A person's correction of a segmentation."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import model_validator

from stancekit_schemas.article import Kind, Role
from stancekit_schemas.base import Record

__all__ = ["Correction"]


class Correction(Record):
    """One line of corrections.jsonl.

    `start`, `end` and `text` say which passage was seen (for "add": which is meant). "move" gives
    `new_start` and `new_end`; "role" gives `role`; "attribute" gives the whole attribution (name, handle
    and day, null where there is none); "add" gives `kind` and `role`, and the attribution where known;
    "drop" and "keep" (it is right as it is: its doubts are settled) give nothing more. `by` and `on` say
    who decided and when.
    """

    action: Literal["move", "role", "attribute", "add", "drop", "keep"]
    source: str
    article_sha256: str
    start: int
    end: int
    text: str
    new_start: int | None = None
    new_end: int | None = None
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
        if self.end - self.start != len(self.text) or self.start < 0 or not self.text:
            raise ValueError(f"span {self.start}–{self.end} does not have the length of its text")
        if self.action == "move" and (
            self.new_start is None or self.new_end is None or self.new_end <= self.new_start
        ):
            raise ValueError("a move needs new_start and new_end")
        if self.action in ("role", "add") and self.role is None:
            raise ValueError(f"action {self.action!r} needs a role")
        if self.action == "add" and self.kind is None:
            raise ValueError("an added passage needs a kind")
        return self
