"""How many, in words."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun, or with a phrase that agrees with it: 1 item lacks, 2 items lack."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
