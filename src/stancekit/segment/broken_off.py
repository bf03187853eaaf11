"""An article that breaks off within a sentence, where nothing was cut: perhaps within a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.furniture import is_furniture
from stancekit.segment.left_over import taken_lines
from stancekit.segment.paragraphs import line_numbers, lines_of
from stancekit.segment.passage import Passage
from stancekit.segment.platforms import platform_in
from stancekit.segment.service_lines import is_service_line
from stancekit.segment.telling import tell
from stancekit_schemas import Article, Problem

__all__ = ["broken_off"]

_LONG, _LONG_JA = 80, 40  # code points; credits, calls and headlines that end a page are shorter
_ENDS = re.compile(r"[a-zà-ÿąćęłńóśźż]\Z|[\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]\Z")
_OF_PAGE = re.compile(r"[:：@|©?？]|https?:|www\.|\)\s\w{2,5}(?:/\w{2,5})?\Z")


def broken_off(article: Article, passages: Sequence[Passage], language: str) -> list[Problem]:
    """Flag the last line where it has no end of a sentence, is long and in no passage; those are sorted."""
    lines = lines_of(article.text)
    while lines and is_furniture(article.text[lines[-1].start : lines[-1].end], language):
        lines = lines[:-1]
    if not lines or taken_lines(lines, passages)[-1]:
        return []
    line = lines[-1]
    words = article.text[line.start : line.end].rstrip()
    if (
        len(words) < (_LONG_JA if language == "ja" else _LONG)
        or not _ENDS.search(words)
        or _OF_PAGE.search(words)
        or platform_in(words)
        or is_service_line(words)
    ):
        return []
    message = f"line {line_numbers(article.text)(line.start)} breaks off at the end of the text, and nothing was cut there"
    return [
        tell(article, "post_left", message, words, "if it is a post, add it by a correction; get the whole text if you can", end=True)
    ]  # fmt: skip
