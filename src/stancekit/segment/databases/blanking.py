"""An article without what a database or a crawler exported around it: nobody's words stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from stancekit.segment.databases.coded import coded_spans, summary_span
from stancekit.segment.databases.labelled import labelled_spans
from stancekit.segment.paragraphs import lines_of

__all__ = ["without_exported_fields"]

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?=[\w-]{1,40}:[ \t\r\n])(?:(?!---)[^\n]*\n){1,60}---[ \t]*(?=\r?\n|\Z)"
)
"""Fields in YAML before the text, as crawlers and writers of Markdown set them."""
_LETTER = re.compile(r"[^\r\n]")


def without_exported_fields(text: str) -> str:
    """The text with blanks where such fields stand: every offset stays."""
    pieces, last = [], 0
    for start, end in sorted(_spans(text)):
        pieces += [text[last:start], _LETTER.sub(" ", text[max(start, last) : end])]
        last = max(last, end)
    return "".join([*pieces, text[last:]]) if pieces else text


def _spans(text: str) -> Iterator[tuple[int, int]]:
    if front := _FRONT_MATTER.match(text):
        yield front.span()
    lines = lines_of(text)
    yield from chain(coded_spans(text, lines), summary_span(text, lines), labelled_spans(text, lines))
