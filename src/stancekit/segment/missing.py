"""Posts that an article announces and does not hold, as where an extraction dropped the embeds of a page."""

from __future__ import annotations

import re
from bisect import bisect_right

from stancekit.segment.clauses import last_sentence
from stancekit.segment.furniture import is_furniture
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.names.japanese import blank_quotes
from stancekit.segment.paragraphs import Line, lines_between
from stancekit.segment.passage import Passage
from stancekit.segment.posts.gathered import announces_reactions
from stancekit.segment.posts.lead_ins import announces, unquoted
from stancekit_schemas import Article, Problem

__all__ = ["missing_posts"]

_SHOWN = 60
_HEAD, _SHORT = 6, 60  # lines, code points
_LABEL = 3  # words of a label that stands before what it names: "Read also:"
_LISTED = re.compile(r"\s*(?:[-–—•*·‣▪]|\d)")


def missing_posts(article: Article, passages: list[Passage], language: str) -> list[Problem]:
    """Flag the lines that announce words ("She wrote on X:", "How people reacted:") and behind which no passage begins.

    The passages are sorted, with offsets of `article.text`.
    """
    text = article.text
    lines = lines_between(text, 0, len(text))
    blocks = [(min(p.start, p.block_start), max(p.end, p.block_end)) for p in passages]
    starts = [start for start, _ in blocks]
    problems = []
    for number, line in enumerate(lines):
        gathers = announces_reactions(text[line.start : line.end])
        if not gathers and (text[line.end - 1] not in ":：。" or not _announces_words(text, line, language)):
            continue
        place = bisect_right(starts, _looked_at(lines[number + 1 :][:_HEAD], line.end)) - 1
        if place < 0 or blocks[place][1] <= line.end:
            problems.append(_problem(article, line))
    return problems


def _looked_at(behind: list[Line], end: int) -> int:
    """Where the words have begun that a line announces: short lines may stand before them, with a name, a date, buttons."""
    for line in behind:
        end = line.end
        if line.end - line.start > _SHORT:
            break
    return end


def _announces_words(text: str, line: Line, language: str) -> bool:
    """Whether the last sentence of a line announces something, in a journalist's voice; a list must be said or written."""
    sentence = last_sentence(text[line.start : line.end]).strip()
    if not announces(sentence) or is_furniture(sentence, language):
        return False
    words = lexicon(language)
    told = words.write | words.say | words.medium
    if language == "ja":
        return any(word in blank_quotes(sentence) for word in told)
    tokens = tokens_of(unquoted(sentence))
    if not words.own.isdisjoint(tokens):
        return False
    return not told.isdisjoint(tokens) or (len(tokens) > _LABEL and not _LISTED.match(text, line.end))


def _problem(article: Article, line: Line) -> Problem:
    number = len(article.text[: line.start].splitlines()) + 1
    words = article.text[line.start : line.end]
    shown = words if len(words) <= _SHOWN else f"…{words[-_SHOWN:]}"
    return Problem(
        severity="flag", code="post_missing", file=article.source, field="text",
        message=f"line {number} announces words, and none were found behind it: {shown!r}",
        remedy="if they are lost, read the page as HTML; if they stand there, add them by a correction",
    )  # fmt: skip
