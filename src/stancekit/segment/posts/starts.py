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

from itertools import compress
from math import exp, log
from operator import mul
from typing import NamedTuple

from stancekit.segment.links import has_words
from stancekit.segment.paragraphs import Line, trim
from stancekit.segment.posts.candidates import describe
from stancekit.segment.posts.case import Case, Layout
from stancekit.segment.posts.cues import CUES
from stancekit.segment.posts.features import CHOICE
from stancekit.segment.posts.settling import Start, settle
from stancekit.segment.posts.third_person import Led, led_by_name
from stancekit.segment.posts.voice import Voice
from stancekit.segment.posts.weights import (
    CHOICE_WEIGHTS,
    CUE_WEIGHTS,
    RUNNING_CHOICE_WEIGHTS,
    RUNNING_CUE_WEIGHTS,
)

__all__ = ["Habit", "find_starts", "habits", "shares"]

_HABIT_LEAD, _HABIT_LINES, _HABIT_LED, _NO_LEAD, _LINES = (
    len(CUES) + CHOICE.index(name) for name in ("habit_lead", "habit_lines", "habit_led", "no_lead", "lines")
)
_ROW = 2  # posts behind the first that make a row
_ODDS_LED = -3.0  # log-odds of an article that introduces every post, before it is read
_ALONE_LED, _ALONE = 0.1, 0.5  # how often a post stands alone in such an article, and in others
_WEIGHTS = (*CUE_WEIGHTS, *CHOICE_WEIGHTS)
_RUNNING = (*RUNNING_CUE_WEIGHTS, *RUNNING_CHOICE_WEIGHTS)


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
    rows = _rows(text, cases)
    return [
        Start(case.lines[-1].start, ())
        if place in rows
        else settle(text, case, shares(case, habit), voice, layout)
        for place, (case, habit) in enumerate(zip(cases, settled, strict=True))
    ]


def _rows(text: str, cases: list[Case]) -> set[int]:
    """The first of three posts or more in a row that are pictures alone: the paragraph before it leads them in."""
    bare = [not has_words(text[case.lines[-1].start : case.end]) for case in cases]
    alone = [shows and len(case.lines) == 1 for shows, case in zip(bare, cases, strict=True)]
    return {
        place
        for place, case in enumerate(cases)
        if bare[place] and case.lines[-1].gap > 1 and alone[place + 1 : place + 1 + _ROW] == [True] * _ROW
    }


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
