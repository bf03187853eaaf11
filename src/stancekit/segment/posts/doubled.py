"""Posts that an extraction gives twice in a row: with their attribution, and their words or all of it before or behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.paragraphs import Line, lines_between
from stancekit.segment.passage import Passage

__all__ = ["copy_before", "echo_end", "without_repetitions"]

_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W_]+")
_REACH = 4000  # code points of a post that are compared
_MOST = 8  # lines of it
_FEWEST = 3  # words; fewer are said twice by themselves
_HEAD, _GLANCE = 30, 6


def echo_end(text: str, floor: int, start: int, end: int, stop: int) -> int:
    """Where the words of a post end that stand again behind its attribution; `end` where they do not.

    The attribution goes from `start` to `end`, what is before it begins at `floor`, the next one at `stop`. Words
    directly before the next attribution are that one's.
    """
    lines = lines_between(text, end, stop)
    if stop < len(text):
        lines = lines[:-1]
    floor = max(floor, start - _REACH)
    head = text[lines[0].start : lines[0].end][:_HEAD] if lines else ""
    first = text.find(head, floor, start) if head else -1
    if first < 0:
        return end
    before = _words(text, first, start)
    again: list[str] = []
    found = end
    for line in lines[:_MOST]:
        again += _words(text, line.start, line.end)
        if len(again) > len(before):
            break
        if len(again) >= _FEWEST and before[-len(again) :] == again:
            found = line.end
    return found


def copy_before(text: str, lines: Sequence[Line], end: int) -> int:
    """How many of the last lines, with words that go on to `end`, stand directly before as well; 0 where they do not."""
    head = text[lines[-1].start : lines[-1].start + _GLANCE] if lines else ""
    if not any(text.startswith(head, line.start) for line in lines[-2 * _MOST : -1]):
        return 0  # quicker than their words
    words = [_words(text, line.start, min(line.end, end)) for line in lines[-2 * _MOST :]]
    for count in range(min(_MOST, len(words) // 2), 0, -1):
        last, before = words[-count:], words[-2 * count : -count]
        if last == before and sum(map(len, last)) >= _FEWEST:
            return count
    return 0


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.lower() for word in _WORD.findall(text, start, end)]


def without_repetitions(text: str, passages: Sequence[Passage]) -> list[Passage]:
    """The posts, but for those that stand directly behind the same one: of the same author and day, with the same words."""
    kept: list[Passage] = []
    for passage in passages:
        last = kept[-1] if kept else None
        if last and _is_repeated(text, last, passage):
            last.block_end = passage.block_end
            last.doubts += [] if "doubled_post" in last.doubts else ["doubled_post"]
        else:
            kept.append(passage)
    return kept


def _is_repeated(text: str, one: Passage, other: Passage) -> bool:
    if not (one.kind == other.kind == "embedded") or text[one.block_end : other.start].strip():
        return False
    if (one.handle or one.name, one.day) != (other.handle or other.name, other.day) or not (
        one.handle or one.name
    ):
        return False
    return _WORD.findall(text[one.start : one.end]) == _WORD.findall(text[other.start : other.end]) != []
