"""Lines that hold what posts hold and that no passage took: a post in a form that was not recognised."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from stancekit.segment.anchors.dashes import SHARED
from stancekit.segment.furniture import is_furniture
from stancekit.segment.paragraphs import Line, headlines_of, line_numbers, lines_of
from stancekit.segment.passage import Passage
from stancekit.segment.platforms import read_permalink
from stancekit.segment.telling import tell
from stancekit_schemas import Article, Problem

__all__ = ["left_over_lines", "posts_left_over", "taken_lines"]

_LINK = re.compile(r"(?<![\w./])(?:https?://)?(?:t\.co|pic\.(?:twitter|x)\.com)/\w+")
"""A link as Twitter shortens it: only its posts hold one."""
_EMOJI = re.compile(r"[\u2600-\u26ff\u2764\U0001f300-\U0001faff]")
_HANDLE = re.compile(r"(?<![\w.@/])[@＠]\w[\w.-]{1,60}")
_ATTRIBUTED = re.compile(rf"\W{{0,6}}{_HANDLE.pattern}(?:\W|\Z)|.*\({_HANDLE.pattern}\W{{1,6}}\Z")
"""A line that a handle opens, or one in brackets closes: @ann (Threads, May 4): …; Nothing but rain. (@ann)."""
_NAMED = re.compile(rf"[^@＠\n]{{2,40}}?\s?{_HANDLE.pattern}\Z")
"""A line that is nothing but a name and a handle."""
_FRAME = re.compile(
    rf"\W{{0,4}}(?:{SHARED.pattern}|(?:skip|end\sof)\s\w{{1,12}}\spost|post\s(?:by|by\suser)\s|beitrag\svon\s|publi(?:cación\sde|cation\sde)\s)|.*がシェアした投稿",
    re.IGNORECASE,
)
"""What frames an embed whose words are elsewhere, or of which a picture is all: A post shared by Ann (@ann)."""
_STATED = re.compile(
    rf"[^@＠\n]{{2,40}}?\s{_HANDLE.pattern}\s(?:[·•|-]\s)?(?:\d{{1,2}}\s?(?:s|m|h|d|w|min|std|sem|Tg?|godz|dni|時間|分|日)\b|(?:[^\W\d_]{{3,10}}\.?\s\d{{1,2}}|\d{{1,2}}\.?\s[^\W\d_]{{3,10}})\b)"
)
"""The head of a card and its words in one line: Ann Lee @ann Jun 1 Replying to …"""
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 4


def posts_left_over(article: Article, passages: Sequence[Passage], language: str) -> list[Problem]:
    """Flag the lines outside of all passages that hold what only posts hold; offsets are those of `article.text`."""
    numbers = line_numbers(article.text)
    return [
        tell(
            article,
            "post_left",
            f"line {numbers(line.start)} holds {sign}, and nothing was cut there",
            article.text[line.start : line.end],
            "look whether it is a post; add it by a correction",
        )
        for line, sign in left_over_lines(article.text, passages, language)
    ]


def left_over_lines(text: str, passages: Sequence[Passage], language: str) -> Iterator[tuple[Line, str]]:
    """Each line with what tells that it is of a post; headlines and what belongs to the page hold emoji and handles too.

    The passages are sorted.
    """
    if "/" not in text and "@" not in text and "＠" not in text and not _EMOJI.search(text):
        return
    lines = lines_of(text)
    taken = taken_lines(lines, passages)
    posts = {passage.permalink for passage in passages}
    first = headlines_of(text, lines) if lines else 0
    for number, line in enumerate(lines):
        if taken[number]:
            continue
        words = text[line.start : line.end]
        alone = not any(taken[max(0, number - 1) : number + 2])
        linked = ("t.co/" in words or "pic." in words) and _LINK.search(words)
        sign = "a link as posts hold it" if linked else None
        if sign is None and "://" in words and _leads_to_post(words, posts):
            sign = "nothing but the link to a post"
        if sign is None and number >= first and not is_furniture(words, language):
            sign = _sign(words, alone=alone)
        if sign:
            yield line, sign


def _leads_to_post(line: str, known: AbstractSet[str | None]) -> bool:
    """Whether a line is a link to a post that is none of the `known` ones."""
    found = read_permalink(line.strip("<>()[] \t"))
    return found is not None and found.status_id is not None and found.url not in known


def taken_lines(lines: Sequence[Line], passages: Sequence[Passage]) -> list[bool]:
    """Whether each line stands in one of the passages, which are sorted, or in what belongs to it."""
    blocks = [(min(p.start, p.block_start), max(p.end, p.block_end)) for p in passages]
    starts = [start for start, _ in blocks]
    places = [bisect_right(starts, line.end - 1) - 1 for line in lines]
    return [place >= 0 and blocks[place][1] > line.start for place, line in zip(places, lines, strict=True)]


def _sign(words: str, *, alone: bool) -> str | None:
    """What a line holds; a name and a handle tell nothing beside a post, where the frame of an embed stands."""
    if _FRAME.match(words):
        return None
    many = len(_WORD.findall(words)) >= _FEW
    if many and _EMOJI.search(words):
        return "an emoji"
    if "@" not in words and "＠" not in words:
        return None
    if many and (_ATTRIBUTED.match(words) or _STATED.match(words)):
        return "words beside a handle"
    return "a name and a handle" if alone and _NAMED.match(words) else None
