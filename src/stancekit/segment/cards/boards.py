"""What Japanese boards set around the words of a post: its number, name and time above, votes below.

12: 名無しさん 2024/03/05(火) 22:03:11.48 ID:kD3xQm0Z0     3. 元職人
>>7                                                        2024年03月05日 22:03
WORDS                                                      WORDS
+120
-4
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.cards.card_lines import line_words
from stancekit.segment.cards.heads import Head
from stancekit.segment.dates import date_at
from stancekit.segment.names.anonymous import is_anonymous
from stancekit.segment.paragraphs import Line, trim

__all__ = ["board_head", "board_words", "is_vote"]

_NUMBER = r"(?:(?P<no>(?:No\.?\s?)?\d{1,4}(?:\s?[:：.]|\s))\s?)?(?:名前\s?[:：]\s?)?"
_TAGS = r"(?:\s?\[[^\]\n]{1,6}\]|\s?[(（]\d{1,3}/\d{1,3}[)）]|\s(?:返信|通報))"
_DATED = re.compile(
    rf"{_NUMBER}(?P<n>[^\n:：]{{1,40}}?)\s?[:：]?\s?(?:投稿日\s?[:：]\s?)?(?P<d>(?:\d\d)?\d\d/\d{{1,2}}/\d{{1,2}})(?=\s?[(（]|\s\d)(?:\s?[(（][月火水木金土日][)）])?"
    rf"(?:\s?\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:\.\d{{1,3}})?)?)?(?:\s?ID:\s?\S{{1,14}})?{_TAGS}{{0,3}}\Z"
)
_UNDATED = re.compile(rf"{_NUMBER}(?P<n>[^\n:：]{{1,40}}?)(?:\s?[:：]?\s?ID:\s?\S{{1,14}})?{_TAGS}{{0,3}}\Z")
_CLOCKED = re.compile(r"\d:\d\d|\d\s?[h時]\s?\d\d")
_BEHIND_NAME = re.compile(r"(?:\s?(?:\[[^\]\n]{0,8}\]|[(（][^)）\n]{1,8}[)）])){1,3}\Z")  # [sage], (東京都)
_VOTE = re.compile(r"[+＋−-]\s?\d{1,6}")
_VOTES_BEHIND = re.compile(r"\s{1,3}[+＋]\d{1,6}\s{0,3}[−-]\d{1,6}\Z")
_LONGEST_VOTE, _LONGEST_VOTES = 10, 24


def board_head(text: str, lines: list[Line], place: int, language: str) -> Head | None:
    """Read the line above a post of a board; one without a time is told by its number and the time below, or nobody's name."""
    words = line_words(text, lines[place])
    if "/" in words and (found := _DATED.match(words)):
        dated = date_at(found["d"] if found["d"][2] != "/" else f"20{found['d']}", 0)
        name = _name(found)
        if dated and (found["no"] or is_anonymous(name)):
            return _head(place, place + 1, name, When(dated.day, dated=True))
    found = _UNDATED.match(words)
    if not found or not found["no"]:
        return None
    name = _name(found)
    if when := _time_below(text, lines, place, language):
        return _head(place, place + 2, name, when)
    return _head(place, place + 1, name, When(None, dated=False)) if is_anonymous(name) else None


def _name(found: re.Match[str]) -> str:
    return _BEHIND_NAME.sub("", found["n"]).strip()


def _time_below(text: str, lines: list[Line], place: int, language: str) -> When | None:
    """The date and time of day that are the next line, directly below."""
    below = line_words(text, lines[place + 1]) if place + 1 < len(lines) and lines[place + 1].gap == 1 else ""
    told = status_of(below, language) if _CLOCKED.search(below) else None
    plain = told is not None and told.when is not None and not (told.counted or told.buttons)
    return told.when if told and told.when and plain and told.when.dated else None


def _head(first: int, behind: int, name: str, when: When) -> Head | None:
    return Head(first, behind, name, None, when, closed=True, numbered=True) if name else None


def is_vote(words: str) -> bool:
    """Whether a line is nothing but the votes for a post, or those against it: +120."""
    return len(words) <= _LONGEST_VOTE and _VOTE.fullmatch(words) is not None


def board_words(text: str, lines: list[Line]) -> tuple[int, int]:
    """Where the words begin and end in the lines below such a head: before the votes. The number that they answer (>>7) is typed, and theirs."""
    last = len(lines)
    while last > 1 and is_vote(line_words(text, lines[last - 1])):
        last -= 1
    start, end = lines[0].start, lines[last - 1].end
    voted = _VOTES_BEHIND.search(text, max(start, end - _LONGEST_VOTES), end)
    return trim(text, start, voted.start() if voted else end)
