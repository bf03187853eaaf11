"""Markdown as it is read: its marks blanked out, character for character, so that offsets stay those of the file."""

from __future__ import annotations

import re

from stancekit_schemas import Article

__all__ = ["is_markdown", "without_markup"]

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){1,60}---[ \t]*(?:\r?\n|\Z)")
_QUOTE_PREFIX = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_EMPHASIS = re.compile(r"\*{1,3}")
_MARKED_LINE = re.compile(r"^[ \t]*> ?\S", re.MULTILINE)
_MARKED_LINES = 2


def is_markdown(article: Article, text: str) -> bool:
    """Whether a text is Markdown, also under another name: it has block quotes and links as Markdown writes them."""
    if article.format == "markdown":
        return True
    return "](http" in text and len(_MARKED_LINE.findall(text)) >= _MARKED_LINES


def without_markup(text: str) -> str:
    """Markdown with its front matter, block quotes and emphasis blanked out, character for character."""
    if front := _FRONT_MATTER.match(text):
        text = re.sub(r"[^\r\n]", " ", front[0]) + text[front.end() :]
    return _EMPHASIS.sub(lambda m: " " * len(m[0]), _QUOTE_PREFIX.sub(lambda m: " " * len(m[0]), text))
