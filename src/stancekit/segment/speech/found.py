"""Who is found to speak: as the subject of a verb, and by a whole attribution."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["CROWD", "PRONOUN", "Found", "Subject"]


class Subject(NamedTuple):
    """Who is said to speak: a name with kind "name" or "handle", or None with "pronoun", "crowd", "role" or ""."""

    name: str | None
    kind: str
    calling: str | None = None


CROWD = Subject(None, "crowd")
PRONOUN = Subject(None, "pronoun")


class Found(NamedTuple):
    """An attribution: the name if there is one, by what it was found, whether the words were written.

    `calling` is the word that stands for the name ("the mayor"); `weak` that no verb reports;
    `apart` that the words stand in a clause or a noun phrase of their own, and those behind them are another's.
    """

    name: str | None
    kind: str
    wrote: bool
    doubt: str | None = None
    close: bool = True
    calling: str | None = None
    weak: bool = False
    apart: bool = False

    @classmethod
    def of(
        cls, who: Subject, *, wrote: bool, doubt: str | None = None, close: bool = True, weak: bool = False
    ) -> Found:
        """Make an attribution to the subject of a clause."""
        return cls(who.name, who.kind, wrote, doubt, close, who.calling, weak)
