"""Markdown as it is read: its marks blanked out, character for character, so that offsets stay those of the file."""

from __future__ import annotations

import re

from stancekit.segment.markdown_links import without_link_syntax
from stancekit_schemas import Article

__all__ = ["is_markdown", "link_references", "without_markup"]

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){1,60}---[ \t]*(?:\r?\n|\Z)")
_QUOTE_PREFIX = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_EMPHASIS = re.compile(r"\*{1,3}")
_MARKED_LINE = re.compile(r"^[ \t]*> ?\S", re.MULTILINE)
_MARKED_LINES = 2
_PARTED = re.compile(
    r"^[ \t]*> ?[^\s>][^\n]*\n[ \t]*>[ \t]*\n(?:[ \t]*>[ \t]*\n)*[ \t]*> ?[^\s>]", re.MULTILINE
)
"""Two paragraphs of one block quote, with a line between them that holds its mark alone: nothing else is set so."""
_QUOTED = re.compile(r"\A> ?")
_RUNNING = re.compile(r"(?![>#|—–]|[-*+][ \t]|\d{1,3}[.)][ \t])\S[^\n]*(?<!  )\Z")  # two blanks break a line
_NARROWEST, _WIDEST = 60, 100  # characters in a line that is wrapped
_ACCOUNT = re.compile(r"`(@[\w.@-]{2,80})`")  # `@ann` in type of one width
_FEWEST = 3  # line ends that show the width
_ADDRESS = re.compile(r"\S{40}")
_REFERENCE = re.compile(  # [1]: https://example.org "A title"
    r"^ {0,3}(?P<label>\[(?!\^)[^\]\n]{1,60}\]):[ \t]{0,8}(?:\r?\n[ \t]{0,8})?(?P<address>\S{1,2000})"
    r"(?:[ \t]{1,8}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'|\([^)\n]{0,300}\)))?[ \t]*$",
    re.MULTILINE,
)


def is_markdown(article: Article, text: str) -> bool:
    """Whether a text is Markdown, also under another name.

    It has block quotes and links as Markdown writes them, or block quotes of several paragraphs.
    """
    if article.format == "markdown" or (">" in text and _PARTED.search(text)):
        return True
    linked = "](http" in text or ("]: " in text and "][" in text and bool(link_references(text)))
    return linked and len(_MARKED_LINE.findall(text)) >= _MARKED_LINES


def link_references(text: str) -> dict[str, str]:
    """The addresses that Markdown gives in lists, by their labels: [1]: https://example.org."""
    return {m["label"]: m["address"] for m in _REFERENCE.finditer(text)} if "]:" in text else {}


def without_markup(text: str) -> str:
    """Markdown with its front matter, block quotes, lists of addresses and emphasis blanked out, character for character.

    Paragraphs that a converter wrapped stand on one line.
    """
    if front := _FRONT_MATTER.match(text):
        text = _blank(front[0]) + text[front.end() :]
    if "]:" in text:
        text = _REFERENCE.sub(lambda m: _blank(m[0]), text)
    text = _ACCOUNT.sub(lambda m: f" {m[1]} ", text)
    text = _QUOTE_PREFIX.sub(lambda m: " " * len(m[0]), _unwrapped(text))
    return without_link_syntax(_EMPHASIS.sub(lambda m: " " * len(m[0]), text))


def _blank(words: str) -> str:
    return re.sub(r"[^\r\n]", " ", words)


def _unwrapped(text: str) -> str:
    """The text with its paragraphs on one line each, where lines end at a width as converters set them.

    Such a line has no room for the first word of the next. A line with an address in it, which nothing can wrap,
    says nothing of the width. Block quotes stay as they are.
    """
    lines = text.split("\n")
    bare = [_QUOTED.sub("", line, count=1) for line in lines]
    breaks = [
        number
        for number in range(len(lines) - 1)
        if (lines[number][:1] == ">") == (lines[number + 1][:1] == ">")
        and _RUNNING.match(bare[number])
        and _RUNNING.match(bare[number + 1])
    ]
    ends = [line for number in breaks for line in bare[number : number + 2] if not _ADDRESS.search(line)]
    width = max(map(len, ends), default=0)
    full = [n for n in breaks if len(bare[n]) + 1 + len(bare[n + 1].split(maxsplit=1)[0]) > width]
    if not _NARROWEST <= width <= _WIDEST or len(full) < _FEWEST or len(full) * 10 < len(breaks) * 9:
        return text
    wrapped = {number for number in full if lines[number][0] != ">"}
    return "".join(line + (" " if n in wrapped else "\n") for n, line in enumerate(lines))[:-1]
