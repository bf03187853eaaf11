"""What segmentation tells of a line of an article, as a problem that a person looks at."""

from __future__ import annotations

from stancekit_schemas import Article, Problem

__all__ = ["tell"]

_SHOWN = 60  # code points


def tell(article: Article, code: str, message: str, words: str, remedy: str, *, end: bool = False) -> Problem:
    """Make a flag of `code`: the message and the beginning of the line's words, or their `end`."""
    cut = f"…{words[-_SHOWN:]}" if end else f"{words[:_SHOWN]}…"
    shown = words if len(words) <= _SHOWN else cut
    return Problem(
        severity="flag",
        code=code,
        file=article.source,
        field="text",
        message=f"{message}: {shown!r}",
        remedy=remedy,
    )
