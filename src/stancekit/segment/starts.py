"""Where a post begins: back from its attribution over as many paragraphs as speak with its voice.

Every line before the attribution is a candidate start. A candidate is described by what its lines say
(the cues of `voice`, summed over the lines it takes in before the last), by the gaps it crosses, by what
the platform allows, by the line that it leaves standing before it, and by the habit of the article:
whether its other posts have a lead-in, whether they run over several paragraphs. A softmax over the
weighted sums gives each candidate its share: a conditional logit (McFadden 1974), whose weights were
fitted to articles with posts marked by hand (`weights`). The article is read twice, for the habit is
what the first reading believes of the other posts.
"""

from __future__ import annotations

from math import exp
from operator import mul
from typing import NamedTuple

from stancekit.segment.candidates import CHOICE, Case, Layout, describe
from stancekit.segment.lead_ins import asks_for_a_look, start_inside
from stancekit.segment.post_length import exceeds, length_limit
from stancekit.segment.voice import CUES, Voice
from stancekit.segment.weights import (
    CHOICE_WEIGHTS,
    CUE_WEIGHTS,
    RUNNING_CHOICE_WEIGHTS,
    RUNNING_CUE_WEIGHTS,
)

__all__ = ["Start", "find_starts", "habits", "shares"]

_HABIT_LEAD, _HABIT_LINES, _NO_LEAD, _LINES = (
    len(CUES) + CHOICE.index(name) for name in ("habit_lead", "habit_lines", "no_lead", "lines")
)
_SURE = 0.97  # a smaller share asks for a look
_WEIGHTS = (*CUE_WEIGHTS, *CHOICE_WEIGHTS)
_RUNNING = (*RUNNING_CUE_WEIGHTS, *RUNNING_CHOICE_WEIGHTS)


class Start(NamedTuple):
    """Where the post begins, and why a person should look at it (empty where the choice was clear)."""

    start: int
    doubts: tuple[str, ...]


def shares(case: Case, lead: float, several: float) -> list[float]:
    """Give each candidate its share; `lead` and `several` are the article's habit (from -0.5 to 0.5)."""
    if len(case.features) == 1:
        return [1.0]
    weights = _RUNNING if case.running else _WEIGHTS
    if not case.weighed:
        case.weighed = [sum(map(mul, weights, row)) for row in case.features]
    lead, several = weights[_HABIT_LEAD] * lead, weights[_HABIT_LINES] * several
    totals = [
        total + lead * row[_NO_LEAD] + several * min(1.0, row[_LINES])
        for total, row in zip(case.weighed, case.features, strict=True)
    ]
    high = max(totals)
    raised = [exp(total - high) for total in totals]
    whole = sum(raised)
    return [value / whole for value in raised]


def habits(cases: list[Case], believed: list[list[float]]) -> list[tuple[float, float]]:
    """For each case, how the other posts of the article are set: with a lead-in, in several paragraphs.

    `believed` has the shares of every candidate of every case. Both habits are shares of the other
    posts less one half, drawn towards zero where there are few.
    """
    leads, several = [], []
    for case, share in zip(cases, believed, strict=True):
        without = sum(s * row[_NO_LEAD] for s, row in zip(share, case.features, strict=True))
        leads.append(1.0 - without if case.after_block else None)
        several.append(1.0 - share[0])
    known = [value for value in leads if value is not None]
    lead_sum, lead_count, lines_sum, count = sum(known), len(known), sum(several), len(several)
    result = []
    for lead, lines in zip(leads, several, strict=True):
        others = lead_count - (lead is not None)
        lead_habit = (lead_sum - (lead or 0.0) + 1.0) / (others + 2.0) - 0.5
        lines_habit = (lines_sum - lines + 1.0) / (count - 1 + 2.0) - 0.5
        result.append((lead_habit, lines_habit))
    return result


def find_starts(
    text: str, cases: list[Case], voice: Voice, layout: Layout, heads: frozenset[str] = frozenset()
) -> list[Start]:
    """Choose the start of every post of an article."""
    for case in cases:
        case.features = describe(text, case, voice, layout, heads)
    believed = [shares(case, 0.0, 0.0) for case in cases]
    settled = habits(cases, believed)
    return [
        _settle(text, case, shares(case, *habit), voice) for case, habit in zip(cases, settled, strict=True)
    ]


def _settle(text: str, case: Case, share: list[float], voice: Voice) -> Start:
    """Take the candidate with the largest share, look for a lead-in inside its line, and note the doubts."""
    lines, last = case.lines, len(case.lines) - 1
    limit, longer = length_limit(case.platform, case.day)
    best = last - share.index(max(share))
    doubts: list[str] = []
    if max(share) < _SURE or (last and asks_for_a_look(text, lines, best, voice)):
        doubts.append("start_uncertain")
    start = lines[best].start
    line_end = lines[best].end if best < last else case.end
    inner = start_inside(text, start, line_end, case.end, case.author, voice, limit, strict=not longer)
    if inner is not None:
        start = inner
        doubts.append("start_inside_line")
    if exceeds(text[start : case.end], limit):
        doubts.append("over_length")
    return Start(start, tuple(doubts))
