"""Who wrote an article, by its byline: a reporter is never the person whom the article is about."""

from __future__ import annotations

import re

from stancekit.segment.names.capitalised import names_in

__all__ = ["writers_of"]

_BYLINE = re.compile(
    r"^[ \t]*(?:(?:By|BY|Von|Par|Por|Words:|Text:|Texte\s?:|Texto:|Tekst:|Autor(?:in|ka|e|a)?\s?:|Reporting\sby)[ \t]+|文[=＝：:・/／][ ]?|(?:執筆|取材|記者)[=＝：:・/／][ ]?)"
    r"(?P<who>[^\W\d_a-z][^.!?:“„«»\"「」\n]{2,60})$",
    re.MULTILINE,
)
"""A line that says who wrote the article."""
_FIRST, _LAST = 600, 400  # code points of its beginning and its end in which that is said


def writers_of(text: str, language: str) -> frozenset[str]:
    """Who wrote the article, as a line at its beginning or its end says."""
    lines = [*_BYLINE.finditer(text, 0, _FIRST), *_BYLINE.finditer(text, max(_FIRST, len(text) - _LAST))]
    if language == "ja":
        return frozenset(line["who"] for line in lines)
    return frozenset(name for line in lines for _, _, name in names_in(line["who"], language) if " " in name)
