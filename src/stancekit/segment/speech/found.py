"""What an attribution tells of who speaks."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Found"]


class Found(NamedTuple):
    """An attribution: the name if there is one, by what it was found, whether the words were written.

    `calling` is the word that stands for the name ("the mayor"); `weak` that no verb reports.
    """

    name: str | None
    kind: str
    wrote: bool
    doubt: str | None = None
    close: bool = True
    calling: str | None = None
    weak: bool = False
