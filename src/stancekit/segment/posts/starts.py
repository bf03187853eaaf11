"""Where a post begins: back from its attribution over as many paragraphs as speak with its voice.

Every line before the attribution is a candidate start. A candidate is described by what its lines say
(the cues of `voice`, summed over the lines it takes in before the last), by the gaps it crosses, by what
the platform allows, by the line that it leaves standing before it, and by the habit of the article:
whether its other posts have a lead-in, run over several paragraphs, or stand alone. A softmax over the
weighted sums gives each candidate its share: a conditional logit (McFadden 1974), whose weights were
fitted to articles with posts marked by hand (`weights`). The article is read twice, for the habit is
what the first reading believes of the other posts.
"""

from __future__ import annotations

import re
from itertools import compress
from math import exp, log
from operator import mul
from typing import NamedTuple

from stancekit.segment.clauses import first_sentence
from stancekit.segment.paragraphs import Line, trim
from stancekit.segment.posts.candidates import CHOICE, Case, Layout, describe
from stancekit.segment.posts.lead_ins import asks_for_a_look, start_inside
from stancekit.segment.posts.length import exceeds, length_limit
from stancekit.segment.posts.third_person import Led, led_by_name
from stancekit.segment.posts.voice import CUES, Voice, post_voice
from stancekit.segment.posts.weights import (
    CHOICE_WEIGHTS,
    CUE_WEIGHTS,
    RUNNING_CHOICE_WEIGHTS,
    RUNNING_CUE_WEIGHTS,
)

__all__ = ["Habit", "Start", "find_starts", "habits", "shares"]

_HABIT_LEAD, _HABIT_LINES, _HABIT_LED, _NO_LEAD, _LINES = (
    len(CUES) + CHOICE.index(name) for name in ("habit_lead", "habit_lines", "habit_led", "no_lead", "lines")
)
_SURE = 0.99  # a smaller share asks for a look
_ODDS_LED = -3.0  # log-odds of an article that introduces every post, before it is read
_ALONE_LED, _ALONE = 0.1, 0.5  # how often a post stands alone in such an article, and in others
_WEIGHTS = (*CUE_WEIGHTS, *CHOICE_WEIGHTS)
_RUNNING = (*RUNNING_CUE_WEIGHTS, *RUNNING_CHOICE_WEIGHTS)


class Start(NamedTuple):
    """Where the post begins, and why a person should look at it (empty where the choice was clear)."""

    start: int
    doubts: tuple[str, ...]


class Habit(NamedTuple):
    """How the other posts of an article are set; all 0 where there are none.

    `lead` and `several`: the shares with a lead-in, and over several paragraphs, less one half. `led`:
    how likely it is that this journalist introduces every post, from how many follow another post
    with one line only, and so without a word between.
    """

    lead: float = 0.0
    several: float = 0.0
    led: float = 0.0


def shares(case: Case, habit: Habit) -> list[float]:
    """Give each candidate its share."""
    if len(case.features) == 1:
        return [1.0]
    weights = _RUNNING if case.running else _WEIGHTS
    if not case.weighed:
        case.weighed = [sum(map(mul, weights, row)) for row in case.features]
    without_lead = weights[_HABIT_LEAD] * habit.lead + weights[_HABIT_LED] * habit.led
    over_several = weights[_HABIT_LINES] * habit.several
    totals = [
        total + without_lead * row[_NO_LEAD] + over_several * min(1.0, row[_LINES])
        for total, row in zip(case.weighed, case.features, strict=True)
    ]
    high = max(totals)
    raised = [exp(total - high) for total in totals]
    whole = sum(raised)
    return [value / whole for value in raised]


def habits(cases: list[Case], believed: list[list[float]]) -> list[Habit]:
    """For each case, how the other posts of the article are set.

    `believed` has the shares of every candidate of every case. Every habit is drawn towards zero where
    there are few posts; lead-ins are looked for behind another post only.
    """
    behind = [case.after_block for case in cases]
    lead = [
        1.0 - sum(s * row[_NO_LEAD] for s, row in zip(share, case.features, strict=True))
        for case, share in zip(cases, believed, strict=True)
    ]
    several = [1.0 - share[0] for share in believed]
    alone = [float(len(share) == 1) for share in believed]
    led, single = sum(compress(lead, behind)), sum(compress(alone, behind))
    count, followers, whole = len(cases), sum(behind), sum(several)
    result = []
    for mine, lines, one, follows in zip(lead, several, alone, behind, strict=True):
        others = followers - follows
        apart = single - follows * one
        result.append(
            Habit(
                (led - follows * mine + 1.0) / (others + 2.0) - 0.5,
                (whole - lines + 1.0) / (count + 1.0) - 0.5,
                _led(apart, others),
            )
        )
    return result


def _led(apart: float, others: int) -> float:
    """Chance that every post is introduced, where `apart` of the others stand alone."""
    odds = (
        _ODDS_LED + apart * log(_ALONE_LED / _ALONE) + (others - apart) * log((1 - _ALONE_LED) / (1 - _ALONE))
    )
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds)))) if others else 0.0


def find_starts(
    text: str, cases: list[Case], voice: Voice, layout: Layout, heads: frozenset[str] = frozenset()
) -> list[Start]:
    """Choose the start of every post of an article."""
    for case in cases:
        _part_led(text, case, voice)
        case.features = describe(text, case, voice, layout, heads)
    believed = [shares(case, Habit()) for case in cases]
    settled = habits(cases, believed)
    return [
        _settle(text, case, shares(case, habit), voice) for case, habit in zip(cases, settled, strict=True)
    ]


_TOLD = -2.0  # the voice of a first sentence that may well be the journalist's


def _tells(text: str, start: int, end: int, case: Case, voice: Voice) -> bool:
    """Whether the first sentence of what was taken for a post speaks like a journalist."""
    return post_voice(first_sentence(text[start:end]), voice, case.author) < _TOLD


_CAPITAL = re.compile(r"[.!?…]\s{1,3}[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ]")


def _runs_on(text: str, case: Case, best: int) -> bool:
    """Whether a post begins small behind a colon although its other sentences begin in capitals: the colon is its own."""
    start, before = case.lines[best].start, case.lines[best - 1]
    return (
        text[start].islower()
        and text[before.end - 1] == ":"
        and _CAPITAL.search(text, start, case.end) is not None
    )


def _part_led(text: str, case: Case, voice: Voice) -> None:
    """Make a line of its own of the sentences about its author that begin the line of a post."""
    if case.running:
        return
    line = case.lines[-1]
    led = led_by_name(text, line.start, min(line.end, case.end), case.end, case.author, voice)
    case.led = led and Led(led.start, led.sure and case.personal)
    if case.led and case.led.sure:
        lead = Line(*trim(text, line.start, case.led.start), line.gap)
        case.lines[-1:] = [lead, Line(case.led.start, line.end, 0)]


def _settle(text: str, case: Case, share: list[float], voice: Voice) -> Start:
    """Take the candidate with the largest share, look for a lead-in inside its line, and note the doubts."""
    lines, last = case.lines, len(case.lines) - 1
    limit, longer = length_limit(case.platform, case.day)
    best = last - share.index(max(share))
    doubts: list[str] = []
    runs_on = best > 0 and _runs_on(text, case, best)
    best -= runs_on
    if runs_on or max(share) < _SURE or (last and asks_for_a_look(text, lines, best, voice, case.author)):
        doubts.append("start_uncertain")
    start = lines[best].start
    line_end = lines[best].end if best < last else case.end
    inner = start_inside(text, start, line_end, case.end, case.author, voice, limit, strict=not longer)
    if inner is not None:
        start = inner
    if case.led and not case.led.sure and start < case.led.start and "start_uncertain" not in doubts:
        doubts.append("start_uncertain")
    if inner is not None or (case.led and start == case.led.start):
        doubts.append("start_inside_line")
    if not doubts and _tells(text, start, min(line_end, case.end), case, voice):
        doubts.append("start_uncertain")
    if exceeds(text[start : case.end], limit):
        doubts.append("over_length")
    return Start(start, tuple(doubts))
