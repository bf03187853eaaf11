"""Chance that depends on names alone: the same draw for the same key, in whatever order it is asked."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

__all__ = ["pick", "uniform", "unique_id"]

T = TypeVar("T")


def _digest(key: tuple[object, ...]) -> str:
    return hashlib.sha256("\x1f".join(str(part) for part in key).encode("utf-8")).hexdigest()


def uniform(*key: object) -> float:
    """Draw from [0, 1) for this key: adding an item or a person changes nobody else's draws."""
    return int(_digest(key)[:13], 16) / 16**13


def pick(options: Sequence[T], weights: Sequence[float], *key: object) -> T:
    """Choose one option with the chances that `weights` say (they need not sum to 1).

    Raises ValueError where there is nothing to choose from.
    """
    total = float(sum(weights))
    if not options or total <= 0:
        raise ValueError(f"nothing to choose from for {key}")
    left = uniform(*key) * total
    for option, weight in zip(options, weights, strict=True):
        left -= weight
        if left < 0:
            return option
    return next(option for option, weight in reversed(list(zip(options, weights, strict=True))) if weight > 0)


def unique_id(*key: object) -> str:
    """Name a record as Label Studio does, in the form of a UUID."""
    digest = _digest(key)
    return "-".join((digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32]))
