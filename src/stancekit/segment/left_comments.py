"""Lines as comment sections have them, and that no passage took: comments in a form that was not recognised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.anchors.status import status_of
from stancekit.segment.cards.buttons import is_reply
from stancekit.segment.cards.card_lines import line_words, own_line_name
from stancekit.segment.cards.comment_lines import who_and_when
from stancekit.segment.left_over import taken_lines
from stancekit.segment.paragraphs import Line, lines_of
from stancekit.segment.passage import Passage
from stancekit.segment.telling import tell
from stancekit_schemas import Article, Problem

__all__ = ["comments_left_over", "lines_of_comments"]

_FEWEST = 2  # such lines: one is a byline


def comments_left_over(article: Article, passages: Sequence[Passage], language: str) -> list[Problem]:
    """Flag the first line outside of all passages that looks like a comment's, where there are several."""
    found = list(lines_of_comments(article.text, passages, language))
    if len(found) < _FEWEST:
        return []
    number = len(article.text[: found[0].start].splitlines()) + 1
    message = (
        f"line {number} and {len(found) - 1} more look like those around comments, and nothing was cut there"
    )
    words = article.text[found[0].start : found[0].end]
    return [
        tell(
            article, "post_left", message, words, "look whether comments stand there; add them by corrections"
        )
    ]


def lines_of_comments(text: str, passages: Sequence[Passage], language: str) -> Iterator[Line]:
    """The lines that say who wrote and when, in one line or with the time below the name, and buttons to reply.

    None directly beside a passage, whose they are. The passages are sorted.
    """
    lines = lines_of(text)
    taken = taken_lines(lines, passages)
    for number, line in enumerate(lines):
        if any(taken[max(0, number - 1) : number + 2]):
            continue
        words = line_words(text, line)
        below = lines[number + 1] if number + 1 < len(lines) else None
        timed = (
            below is not None
            and below.gap == 1
            and _is_named(text, line, language)
            and _is_time(text, below, language)
        )
        if (
            timed
            or is_reply(words, language)
            or (line.end - line.start == len(words) and who_and_when(words, language))
        ):
            yield line


def _is_named(text: str, line: Line, language: str) -> bool:
    name = own_line_name(text, line, language)
    return name is not None and (" " not in name or plausible_name(name))


def _is_time(text: str, line: Line, language: str) -> bool:
    told = status_of(line_words(text, line), language)
    return told is not None and told.when is not None
