"""Posts that the article announces and gives in its own voice, without an attribution of their own."""

from __future__ import annotations

import re
from collections.abc import Collection

from stancekit.segment.dates import date_at
from stancekit.segment.paragraphs import Line
from stancekit.segment.platforms import platform_in
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.likeness import post_voice
from stancekit.segment.posts.voice import Voice
from stancekit.segment.speech.announcing import announces_post, leading_sentence
from stancekit.segment.speech.quotation import ANNOUNCED, Quotation
from stancekit.segment.telling_of_posts import tells_of_reacting

__all__ = ["announced_posts"]

_BYLINE = re.compile(r"(?:By|Von|Par|Por|Text|Texte|Texto|Tekst|Autor)\s?:?\s[^\W\d_][^.!?\n]{2,70}$")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_NO_POST = "•*·・–—-―"
"""What begins an item of a list, a line of speech or an attribution."""
_MARKS = '“„«»"「《〈'
_BEGINS, _GOES_ON, _HOLDS_A_QUOTATION = 0.3, 0.5, 1.5
"""The least voice of a first line, of another one, and of one that holds a quotation."""
_HEADING = re.compile(r"['‘“„«\"][^\n.]{3,70}['’”“»\"]")
"""Somebody's words as the headline of what follows."""
_TURN = re.compile(r"[^\W\d_a-zà-ÿ][^\W\d_a-zà-ÿ .'’-]{1,30}[:：]\s|(?:[^\W\d_]{1,2})[:：]\s")
"""Who speaks in a transcript or an interview, in capitals: PRESENTER: We'll come back to that."""
_LONGEST_LEAD, _LONGEST, _MOST_LINES = 400, 1200, 12


def announced_posts(
    text: str, lines: list[Line], breaks: Collection[int], quoted: Collection[int], voice: Voice, first: int
) -> list[Quotation]:
    """Posts behind "X wrote on Instagram:", over all their paragraphs that speak like one.

    Each is given as a quotation of the mark `ANNOUNCED`, which is not in its span.

    Parameters
    ----------
    text, lines
        The article, and the journalist's lines of it.
    breaks
        The lines where no post begins or goes on: behind something set apart, or in a list.
    quoted
        The lines that hold words in quotation marks, which speak for the journalist.
    voice
        What the article tells about voices.
    first
        The first line that may be a post: those before are headlines, which announce nothing.

    """
    found: list[Quotation] = []
    behind = first
    for number in range(max(first, 1), len(lines)):
        before, line = lines[number - 1], lines[number]
        if number < behind or number in breaks or before.end - before.start > _LONGEST_LEAD:
            continue
        sentence = leading_sentence(text[before.start : before.end], voice.language)
        if not announces_post(sentence, text[line.start : line.end], voice.language):
            continue
        if number in quoted and not announces(sentence):
            continue  # a journalist's "I spoke with", and what was said
        least = _HOLDS_A_QUOTATION if number in quoted else _BEGINS
        if number not in quoted and sentence[-1] in ":：" and platform_in(sentence):
            least = -1.0
        turn = _TURN.match(text, line.start, line.end)
        if turn and text.count(f"\n{turn[0]}") > 1:
            continue  # of a transcript
        told = tells_of_reacting(text[line.start : line.end], voice.language)
        if text[line.start] not in _MARKS and not told and _speaks(text, line, voice, least):
            behind = _end(text, lines, number, breaks, quoted, voice)
            found.append(Quotation(line.start, lines[behind - 1].end, number, behind - 1, ANNOUNCED))
    return found


def _speaks(text: str, line: Line, voice: Voice, least: float) -> bool:
    """Whether a line can be one of a post and has at least this much of its voice."""
    words = text[line.start : line.end]
    if len(words) > _LONGEST or "\t" in words or (voice.language != "ja" and " " not in words):
        return False
    listed = words[0] in _NO_POST or _NUMBERED.match(words) is not None
    return not listed and not _BYLINE.match(words) and post_voice(words, voice) >= least


def _end(
    text: str, lines: list[Line], number: int, breaks: Collection[int], quoted: Collection[int], voice: Voice
) -> int:
    """The line behind the last one of the post: lines of one paragraph belong together, others go on in its voice."""
    gap = lines[number].gap
    behind = number + 1
    while behind < min(len(lines), number + _MOST_LINES) and behind not in breaks:
        line = lines[behind]
        words = text[line.start : line.end]
        headed = _HEADING.fullmatch(words) is not None
        if words[-1] in ":：" or words[0] in _NO_POST or headed or _is_date(words, voice.language):
            break
        least = _HOLDS_A_QUOTATION if behind in quoted else _GOES_ON
        if line.gap >= gap and not _speaks(text, line, voice, least):
            break
        behind += 1
    return behind


def _is_date(words: str, language: str) -> bool:
    day = date_at(words, 0, language)
    return day is not None and len(words) - day.end < 12
