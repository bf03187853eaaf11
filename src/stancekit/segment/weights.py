"""The weights by which the start of a post is chosen."""

from __future__ import annotations

__all__ = ["CHOICE_WEIGHTS", "CUE_WEIGHTS"]

CUE_WEIGHTS: tuple[float, ...] = (
    -8.0, 1.5, 1.0, 2.0, 0.6, 1.5, 1.0, -3.5, 0.8, 2.0, 4.0, 1.2, 0.8, 0.9, -0.5, -1.5, -0.6, -0.9, -0.36, -0.6, -3.0, -1.2,
    -1.0, 0.8, 1.5, -0.8, 0.8, 0.0, -0.5, -0.3, -0.5, 0.0, 0.0, 0.7,
)  # fmt: skip
CHOICE_WEIGHTS: tuple[float, ...] = (
    0.0, 0.5, 3.0, -1.3, -0.9, 1.2, 3.5, -6.0, -2.5, 4.0, 5.0, 2.5, 1.0, 0.5, 0.3, 0.3, 0.3, 0.3, 1.0, -0.7, -1.0, -2.0,
    0.0, -1.0, -0.5, -2.0, 2.0,
)  # fmt: skip
