"""The marks that browsers draw around a q element: those of the page's language, the inner ones where it stands in another."""

from __future__ import annotations

__all__ = ["marks_around"]

_MARKS = {
    "en": ("“”", "‘’"),
    "de": ("„“", "‚‘"),
    "fr": ("«»", "“”"),
    "es": ("«»", "“”"),
    "pl": ("„”", "«»"),
    "ja": ("「」", "『』"),
}
_OPENING = tuple("“„‟«»‹›「『\"＂‘‚'")


def marks_around(language: str | None, depth: int, before: str, words: str) -> tuple[str, str]:
    """The marks for words that stand so many elements deep; none where the page writes its own beside or inside them."""
    if before.endswith(_OPENING) or words.startswith(_OPENING):
        return "", ""
    pair = _MARKS.get(language or "en", _MARKS["en"])[depth % 2]
    return pair[0], pair[1]
