"""Chance that depends on names alone: the same draw for the same key, in whatever order it is asked."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

__all__ = ["draw", "shuffled"]


def draw(seed: int, *key: str) -> int:
    """Draw from 0 to 2**64 - 1 for this key: adding an item or a person changes nobody else's draw."""
    text = "\x1f".join((str(seed), *key))
    return int.from_bytes(blake2b(text.encode("utf-8"), digest_size=8).digest())


def shuffled(names: Iterable[str], seed: int, *key: str) -> list[str]:
    """Return the names in a random order that does not depend on the order they came in."""
    return sorted(names, key=lambda name: (draw(seed, *key, name), name))
