"""The choice of a start as it stands: the likeliest line, a lead-in inside it, and what a person should look at."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.clauses import first_sentence
from stancekit.segment.furniture import is_furniture
from stancekit.segment.links import has_words
from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.case import Case, Layout
from stancekit.segment.posts.cues import CUES, cues
from stancekit.segment.posts.lead_ins import asks_for_a_look, start_inside
from stancekit.segment.posts.length import exceeds, length_limit
from stancekit.segment.posts.likeness import post_voice
from stancekit.segment.posts.press_quotations import (
    behind_mark,
    first_behind_quotation,
    first_behind_speaker,
)
from stancekit.segment.posts.voice import Voice

__all__ = ["Start", "settle"]

_SURE = 0.99  # a smaller share asks for a look
_CAPITAL = re.compile(r"[.!?…]\s{1,3}[¡¿]?[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ]")
_NOUN = re.compile(r"[a-zäöüß,] [A-ZÄÖÜ][a-zäöüß]{2,}")
_QUOTATION = re.compile(r"[“„«»\"「][^“”„«»\"「」\n]{2,300}[”“»«\"」][.!?…。]?")
_POST = 3.0  # the voice of a line that may well be a post's
_TOLD = -2.0  # the voice of a first sentence that may well be the journalist's
_MARKS = ' \u00a0.,;:!?…。、！？)"”»’'  # what may stand before the first word of a post


class Start(NamedTuple):
    """Where the post begins, and why a person should look at it (empty where the choice was clear)."""

    start: int
    doubts: tuple[str, ...]


def settle(text: str, case: Case, share: list[float], voice: Voice, layout: Layout) -> Start:
    """Take the candidate with the largest share, look for a lead-in inside its line, and note the doubts."""
    lines, last = case.lines, len(case.lines) - 1
    limit, longer = length_limit(case.platform, case.day)
    best = last - share.index(max(share))
    doubts: list[str] = []
    chosen = best
    best = _paragraph(text, lines, best, layout, voice.language)
    best -= best > 0 and _runs_on(text, case, best, voice)
    best = 0 if best and _set_tight(text, case, layout, voice) else best
    best = max(best, first_behind_quotation(text, lines, case.end, voice.language))
    best = best if case.running else max(best, first_behind_speaker(text, lines, voice.language))
    if (
        best != chosen
        or max(share) < _SURE
        or (last and asks_for_a_look(text, lines, best, voice, case.author))
        or _quotes_first(text, case, best)
        or _speaks_before(text, case, best, voice)
    ):
        doubts.append("start_uncertain")
    start = lines[best].start
    line_end = lines[best].end if best < last else case.end
    inner = behind_mark(text, start, line_end, case.end, case.attributed)
    if inner is None:
        inner = start_inside(text, start, line_end, case.end, case.author, voice, limit, strict=not longer)
    if inner is not None:
        start = inner
    led = case.led is not None and not case.led.sure and start < case.led.start
    if (led or _shows_only(text, case, best)) and "start_uncertain" not in doubts:
        doubts.append("start_uncertain")
    if inner is not None or (case.led and start == case.led.start):
        doubts.append("start_inside_line")
    if not doubts and _tells(text, start, min(line_end, case.end), case, voice):
        doubts.append("start_uncertain")
    if exceeds(text[start : case.end], limit):
        doubts.append("over_length")
    return Start(start, tuple(doubts))


def _tells(text: str, start: int, end: int, case: Case, voice: Voice) -> bool:
    """Whether the first sentence of what was taken for a post speaks like a journalist."""
    sentence = first_sentence(text[start:end].lstrip(_MARKS))
    return sentence != "" and post_voice(sentence, voice, case.author) < _TOLD


def _runs_on(text: str, case: Case, best: int, voice: Voice) -> bool:
    """Whether a post begins small behind a colon although it has its capitals elsewhere: the colon is its own."""
    start, before = case.lines[best].start, case.lines[best - 1]
    if not text[start].islower() or text[before.end - 1] != ":":
        return False
    if _CAPITAL.search(text, start, case.end):
        return True
    if voice.language != "de" or not _NOUN.search(text, start, case.end):
        return False  # who writes German nouns in capitals begins so too
    return not _seen(text, before, case, voice, "say", "crowd", "author", "full_name", "role", "hands_over")


def _set_tight(text: str, case: Case, layout: Layout, voice: Voice) -> bool:
    """Whether posts follow one another without blank lines although these part paragraphs: what is next is a post too."""
    first, second = case.lines[:2]
    if not (layout.blank_lines and case.after_block and first.gap == 1 < second.gap):
        return False
    return not _seen(text, first, case, voice, "furniture", "colon", "crowd", "hands_over")


def _seen(text: str, line: Line, case: Case, voice: Voice, *names: str) -> bool:
    """Whether a line has one of these cues."""
    seen = cues(text[line.start : line.end], voice, case.author)
    return any(seen[CUES.index(name)] for name in names)


def _quotes_first(text: str, case: Case, best: int) -> bool:
    """Whether a post of several lines begins with a quotation behind a colon, which may be the post's own."""
    lines = case.lines
    if not 0 < best < len(lines) - 1 or text[lines[best - 1].end - 1] not in ":：":
        return False
    return _QUOTATION.fullmatch(text, lines[best].start, lines[best].end) is not None


def _speaks_before(text: str, case: Case, best: int, voice: Voice) -> bool:
    """Whether a line behind the post before speaks like one although journalist's lines stand behind it."""
    return case.after_block and any(
        post_voice(text[line.start : line.end], voice, case.author) > _POST for line in case.lines[:best]
    )


def _shows_only(text: str, case: Case, best: int) -> bool:
    """Whether the last of several paragraphs is nothing but a picture, which may be the whole post."""
    last = case.lines[-1]
    return best < len(case.lines) - 1 and last.gap > 1 and not has_words(text[last.start : case.end])


def _paragraph(text: str, lines: list[Line], best: int, layout: Layout, language: str) -> int:
    """The first line of the paragraph of a line, where blank lines part paragraphs; what the page writes is no part of it."""
    while (
        best
        and layout.blank_lines
        and lines[best].gap == 1
        and not is_furniture(text[lines[best - 1].start : lines[best - 1].end], language)
    ):
        best -= 1
    return best
