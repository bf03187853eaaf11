"""Whose voices an article has: its language, its focal person, and how its journalist writes."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Voice"]


@dataclass(frozen=True)
class Voice:
    """What the article tells about voices: its language, and the words of its focal person's name.

    `plain` says that its journalist writes Japanese plainly, so that who is polite is somebody else.
    """

    language: str
    focal: frozenset[str] = frozenset()
    plain: bool = False
