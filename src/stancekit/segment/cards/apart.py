"""Names, handles and dates with blank lines on both sides: whether they stand above their posts or below.

Ann Lee
@ann
2 May 2023

WORDS
"""

from __future__ import annotations

from stancekit.segment.cards.heads import Head, card_head, is_even
from stancekit.segment.language import detect_language
from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.likeness import post_voice
from stancekit.segment.posts.voice import Voice

__all__ = ["heads_stand_above", "is_apart"]

_READ = 4000  # code points by which the language is told
_LED = 4.0  # what a sentence that announces something says against being a post


def is_apart(lines: list[Line], head: Head) -> bool:
    """Whether a head with a date has blank lines on both sides, so that its place says nothing of its post's."""
    if not (head.handle and head.when and head.when.dated and head.first and head.behind < len(lines)):
        return False
    together = is_even(lines, head)
    return together and lines[head.first].gap > 1 and lines[head.behind].gap > 1


def heads_stand_above(text: str, lines: list[Line], language: str) -> bool:
    """Whether what stands below such heads speaks more like posts than what stands above them, in the whole article."""
    voice = Voice(detect_language(text[:_READ]) or language)
    told, place = 0.0, 0
    while place < len(lines):
        head = card_head(text, lines, place, language)
        if head and is_apart(lines, head):
            told += _voice(text, lines[head.behind], voice) - _voice(text, lines[head.first - 1], voice)
        place = head.behind if head else place + 1
    return told > 0


def _voice(text: str, line: Line, voice: Voice) -> float:
    words = text[line.start : line.end]
    return post_voice(words, voice) - (_LED if announces(words) else 0.0)
