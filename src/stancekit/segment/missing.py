"""Posts that an article announces and does not hold, as where an extraction dropped the embeds of a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from stancekit.segment.furniture import is_furniture
from stancekit.segment.paragraphs import Line, line_numbers, lines_of
from stancekit.segment.passage import Passage
from stancekit.segment.promises import promises_words
from stancekit.segment.service_lines import is_about_commenting
from stancekit.segment.telling import tell
from stancekit.segment.telling_of_posts import tells_of_posts
from stancekit_schemas import Article, Problem

__all__ = ["missing_posts", "unanswered_lines"]

_HEAD, _SHORT = 6, 60  # lines, code points
_SENTENCE = re.compile(r"\w[^\n]*\s[a-zà-ÿ][^\n]*\s[a-zà-ÿ][^\n]*[.!?…]|[^\n]{8,}[。！？]")


def missing_posts(article: Article, passages: list[Passage], language: str) -> list[Problem]:
    """Flag the lines that announce words and behind which no passage begins; offsets are those of `article.text`."""
    numbers = line_numbers(article.text)
    return [
        tell(
            article,
            "post_missing",
            f"line {numbers(line.start)} announces words, and none were found behind it",
            article.text[line.start : line.end],
            "if they are lost, read the page as HTML; if they stand there, add them by a correction",
            end=True,
        )
        for line in unanswered_lines(article.text, passages, language)
    ]


def unanswered_lines(text: str, passages: list[Passage], language: str) -> Iterator[Line]:
    """The lines that announce words ("She wrote on X:", "How people reacted:") and behind which no passage begins.

    The passages are sorted.
    """
    lines = lines_of(text)
    blocks = [(min(p.start, p.block_start), max(p.end, p.block_end)) for p in passages]
    starts = [start for start, _ in blocks]
    of_posts = cache(lambda: tells_of_posts(text, lines, language))
    for number, line in enumerate(lines):
        if not promises_words(text, line, language, of_posts):
            continue
        below = text[lines[number + 1].start : lines[number + 1].end] if number + 1 < len(lines) else ""
        if is_about_commenting(text[line.start : line.end]) or is_about_commenting(below):
            continue
        behind = lines[number + 1 : number + 1 + _HEAD]
        place = bisect_right(starts, _looked_at(text, behind, line.end, language)) - 1
        if place < 0 or blocks[place][1] <= line.end:
            yield line


def _looked_at(text: str, behind: list[Line], end: int, language: str) -> int:
    """Where the words have begun that a line announces: short lines may stand before them, with a name, a date, buttons.

    A sentence, or the next line that announces something, may not.
    """
    for line in behind:
        end = line.end
        words = text[line.start : line.end].rstrip()
        tells = words.endswith((":", "：")) or _SENTENCE.fullmatch(words)
        if line.end - line.start > _SHORT or (tells and not is_furniture(words, language)):
            break
    return end
