"""Markdown as it is read: its marks blanked out, character for character, so that offsets stay those of the file."""

from __future__ import annotations

import re

from stancekit_schemas import Article

__all__ = ["is_markdown", "link_references", "without_markup"]

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){1,60}---[ \t]*(?:\r?\n|\Z)")
_QUOTE_PREFIX = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_EMPHASIS = re.compile(r"\*{1,3}")
_MARKED_LINE = re.compile(r"^[ \t]*> ?\S", re.MULTILINE)
_MARKED_LINES = 2
_REFERENCE = re.compile(  # [1]: https://example.org "A title"
    r"^ {0,3}(?P<label>\[(?!\^)[^\]\n]{1,60}\]):[ \t]{0,8}(?:\r?\n[ \t]{0,8})?(?P<address>\S{1,2000})"
    r"(?:[ \t]{1,8}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'|\([^)\n]{0,300}\)))?[ \t]*$",
    re.MULTILINE,
)


def is_markdown(article: Article, text: str) -> bool:
    """Whether a text is Markdown, also under another name: it has block quotes and links as Markdown writes them."""
    if article.format == "markdown":
        return True
    linked = "](http" in text or ("]: " in text and "][" in text and bool(link_references(text)))
    return linked and len(_MARKED_LINE.findall(text)) >= _MARKED_LINES


def link_references(text: str) -> dict[str, str]:
    """The addresses that Markdown gives in lists, by their labels: [1]: https://example.org."""
    return {m["label"]: m["address"] for m in _REFERENCE.finditer(text)} if "]:" in text else {}


def without_markup(text: str) -> str:
    """Markdown with its front matter, block quotes, lists of addresses and emphasis blanked out, character for character."""
    if front := _FRONT_MATTER.match(text):
        text = _blank(front[0]) + text[front.end() :]
    if "]:" in text:
        text = _REFERENCE.sub(lambda m: _blank(m[0]), text)
    return _EMPHASIS.sub(lambda m: " " * len(m[0]), _QUOTE_PREFIX.sub(lambda m: " " * len(m[0]), text))


def _blank(words: str) -> str:
    return re.sub(r"[^\r\n]", " ", words)
