"""Whose posts were taken for the statements of an article, in words."""

from __future__ import annotations

from stancekit.segment.records import Segmentation

__all__ = ["focal_words"]


def focal_words(segmentation: Segmentation) -> str:
    """Name the focal person with the accounts: Ann Lee (@ann); "nobody" where none was found."""
    focal = segmentation.focal
    if focal is None:
        return "nobody"
    return focal.name + (f" ({', '.join(focal.handles)})" if focal.handles else "")
