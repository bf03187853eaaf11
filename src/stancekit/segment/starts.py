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

import re
from dataclasses import dataclass, field
from datetime import date
from math import exp
from operator import mul
from typing import NamedTuple

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.links import has_words, weighted_length
from stancekit.segment.paragraphs import Line
from stancekit.segment.voice import CUES, Voice, cues, post_voice
from stancekit.segment.weights import CHOICE_WEIGHTS, CUE_WEIGHTS

__all__ = ["CHOICE", "Case", "Layout", "Start", "describe", "find_starts", "habits", "quoted_heads", "shares"]

CHOICE = (
    "lines", "no_gap", "tight_in_blank", "blank_in_blank", "tight_in_tight", "blank_in_tight", "glued_start",
    "over", "over_allowed", "closes_quote", "quoted_head", "lead_colon_say", "lead_colon", "lead_names",
    "lead_say", "lead_told", "lead_crowd", "lead_person", "lead_furniture", "resumes", "lower", "bare", "brief",
    "no_lead", "article_begins", "open_before", "habit_lead", "habit_lines",
)  # fmt: skip
_AT = {name: place for place, name in enumerate(CHOICE)}
_CUE = {name: place for place, name in enumerate(CUES)}
_MOST_LINES = 14
_LONGEST_LINE = 8000
_REACH = 2.2  # code points back for each one a post may weigh
_TAIL = 300  # what counts of a line that only stands before
_SURE = 0.95  # a smaller share asks for a look
_HOPELESS = -14.0
_WEIGHTS = (*CUE_WEIGHTS, *CHOICE_WEIGHTS)
_TRAILING_LINK = re.compile(r"(?:\s*(?:https?://|pic\.(?:twitter|x)\.com/)\S{1,300})+\s*$")
_LEADING_AT = re.compile(r"^(?:\s*[@＠]\w{1,30}[\s,]*)+")
_SENTENCE = re.compile(r"(?:[.!?…][\"”’»)]*\s+|[。！？]」?|:\s+)(?=\S)")
_HEAD = 18
_OPENED = re.compile(r"[“„«「\"]\s?([^“”„«»「」\"\n]{14,80})")
_LEAD_IN = re.compile(r"[^:：\n]{8,240}[:：]\s*(?=\S)")
_OUTSIDE = re.compile(r"[“„«\"][^“”„«»\"]{0,400}[”“»\"]")


class Layout(NamedTuple):
    """How the article sets its lines: whether a blank line parts paragraphs, and whether embeds are glued."""

    blank_lines: bool
    glued: bool
    language: str


class Start(NamedTuple):
    """Where the post begins, and why a person should look at it (empty where the choice was clear)."""

    start: int
    doubts: tuple[str, ...]


@dataclass(slots=True)
class Case:
    """One post whose start is to be chosen.

    `lines` are those between the block before and the attribution, the last one holding `end`, where
    the post ends; `after_block` says that the first of them follows another embedded post. `features`
    has one row for each candidate, the last line first: CUES, then CHOICE.
    """

    lines: list[Line]
    end: int
    author: frozenset[str]
    platform: str | None
    day: date | None
    after_block: bool
    features: list[list[float]] = field(default_factory=list)


def _limit(platform: str | None, day: date | None) -> tuple[int, bool]:
    """What a post may weigh, and whether longer ones are possible all the same."""
    if platform in ("facebook", "instagram", "youtube", "tiktok", "reddit"):
        return 100_000, True
    if platform in ("mastodon", "threads"):
        return 520, True
    if platform == "bluesky":
        return 310, False
    if day is not None and day < date(2017, 9, 26):
        return 140, False
    return 280, day is not None and day >= date(2023, 2, 8)


def _exceeds(text: str, limit: int) -> bool:
    """Whether the text weighs more than the limit; short texts are not weighed."""
    if 2 * len(text) <= limit or (len(text) <= 0.8 * limit and text.isascii() and "/" not in text):
        return False
    return len(text) > 30 * limit or _weight(text) > limit


def _weight(text: str) -> int:
    return weighted_length(_LEADING_AT.sub("", _TRAILING_LINK.sub("", text)).strip())


def _open_quote(text: str) -> bool:
    """Whether the line opens a quotation (or a parenthesis) that it does not close."""
    opened = text.count("“") + text.count("„") - text.count("”")
    if "„" in text:
        opened = text.count("„") - text.count("”") - text.count("“")
    return (
        opened > 0
        or text.count("«") > text.count("»")
        or text.count("「") > text.count("」")
        or text.count('"') % 2 == 1
        or text.count("(") > text.count(")")
    )


def _gap(gap: int, layout: Layout) -> str:
    if gap <= 0:
        return "no_gap"
    return ("tight" if gap == 1 else "blank") + ("_in_blank" if layout.blank_lines else "_in_tight")


def _head(text: str) -> str:
    return "".join(filter(str.isalnum, text[:60]))[:_HEAD].lower()


def quoted_heads(text: str) -> frozenset[str]:
    """The first letters of everything that stands behind an opening quotation mark."""
    return frozenset(h for m in _OPENED.finditer(text) if len(h := _head(m[1])) == _HEAD)


def describe(
    text: str, case: Case, voice: Voice, layout: Layout, heads: frozenset[str] = frozenset()
) -> list[list[float]]:
    """Give the features of every candidate start, the last line first, all but the article's habit.

    `heads` are the first letters of what the article quotes in prose: a line that begins so begins a
    post.
    """
    lines, last = case.lines, len(case.lines) - 1
    limit, longer = _limit(case.platform, case.day)
    lowest = _lowest(lines, case.end, limit, longer=longer)
    if lowest == last:  # nothing to choose from
        row = [0.0] * (len(CUES) + len(CHOICE))
        if not last:
            row[len(CUES) + _AT["no_lead" if case.after_block else "article_begins"]] = 1.0
        return [row]
    last_over = _exceeds(text[lines[last].start : case.end], limit)
    spoken, chosen = [0.0] * len(CUES), [0.0] * len(CHOICE)
    before: tuple[float, ...] = ()
    rows: list[list[float]] = []
    for place in range(last, lowest - 1, -1):
        line = lines[place]
        if place < last:
            words = text[line.start : line.end]
            spoken = [a + b for a, b in zip(spoken, before, strict=True)]
            chosen[_AT["lines"]] += 1
            chosen[_AT[_gap(lines[place + 1].gap, layout)]] += 1
            if _open_quote(words) and not _open_quote(text[line.start : lines[place + 1].end]):
                chosen[_AT["closes_quote"]] += 1
            if heads and words[0] not in '“„«„"' and _head(words) in heads:
                chosen[_AT["quoted_head"]] += 1
        before = ()
        if place:
            previous = lines[place - 1]
            begin = previous.start if place > lowest else max(previous.start, previous.end - _TAIL)
            before = cues(text[begin : previous.end], voice, case.author)
        row = list(chosen)
        if place < last:
            row[_AT["glued_start"]] = float(place == 0 and case.after_block and line.gap == 0)
            if not last_over and _exceeds(text[line.start : case.end], limit):
                row[_AT["over_allowed" if longer else "over"]] = 1.0
        _edge(text, case, place, row, before, voice)
        rows.append([*spoken, *row])
        if place < last and sum(map(mul, CUE_WEIGHTS, spoken)) < _HOPELESS:
            break
    return rows


def _lowest(lines: list[Line], end: int, limit: int, *, longer: bool) -> int:
    """Find the first line that can begin the post: no further back than a post can reach."""
    last = len(lines) - 1
    reach = end - (30 * limit if longer else max(_REACH * limit, end - lines[last].start + limit))
    place = last
    while place and last - place < _MOST_LINES - 1:
        line = lines[place - 1]
        if line.start < reach or line.end - line.start > _LONGEST_LINE:
            break
        place -= 1
    return place


def _edge(
    text: str, case: Case, place: int, row: list[float], before: tuple[float, ...], voice: Voice
) -> None:
    """Describe where a candidate begins, and the line that it leaves standing before it."""
    line = case.lines[place]
    if not place:
        row[_AT["no_lead" if case.after_block else "article_begins"]] = 1.0
        return
    head = text[line.start : min(line.end, line.start + 60)]
    resumes = lexicon(voice.language).resumes
    first = tokens_of(head)[:1]
    if voice.language == "ja":
        row[_AT["resumes"]] = float(head.startswith(tuple(resumes)))
    else:
        row[_AT["resumes"]] = float((bool(first) and first[0] in resumes) or head[0] in "(–—-")
    row[_AT["lower"]] = float(head[0].islower())
    row[_AT["brief"]] = float(case.end - line.start < (12 if voice.language == "ja" else 28))
    row[_AT["bare"]] = float(not has_words(text[line.start : min(line.end, case.end)]))
    if not before:
        return
    tail = text[case.lines[place - 1].end - 1]
    says = before[_CUE["say"]] + before[_CUE["say_own"]]
    if before[_CUE["furniture"]]:
        row[_AT["lead_furniture"]] = 1.0
        return
    if tail in ":：":
        row[_AT["lead_colon_say" if says else "lead_colon"]] = 1.0
    elif tail not in '.!?…”»"。」！？)':
        row[_AT["open_before"]] = 1.0
    row[_AT["lead_names"]] = max(before[_CUE["author"]], before[_CUE["author_own"]])
    row[_AT["lead_say"]] = float(before[_CUE["say"]] > 0)
    row[_AT["lead_told"]] = before[_CUE["told"]]
    row[_AT["lead_crowd"]] = float(before[_CUE["crowd"]] > 0)
    row[_AT["lead_person"]] = max(before[_CUE["role"]], before[_CUE["full_name"]])


def shares(rows: list[list[float]], lead: float, several: float) -> list[float]:
    """Give each candidate its share; `lead` and `several` are the article's habit (from -0.5 to 0.5)."""
    if len(rows) == 1:
        return [1.0]
    totals = []
    for row in rows:
        total = sum(map(mul, _WEIGHTS, row))
        total += CHOICE_WEIGHTS[_AT["habit_lead"]] * lead * row[len(CUES) + _AT["no_lead"]]
        total += CHOICE_WEIGHTS[_AT["habit_lines"]] * several * min(1.0, row[len(CUES) + _AT["lines"]])
        totals.append(total)
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
        without = sum(
            s * row[len(CUES) + _AT["no_lead"]] for s, row in zip(share, case.features, strict=True)
        )
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
    believed = [shares(case.features, 0.0, 0.0) for case in cases]
    settled = habits(cases, believed)
    return [
        _settle(text, case, shares(case.features, *habit), voice)
        for case, habit in zip(cases, settled, strict=True)
    ]


def _settle(text: str, case: Case, share: list[float], voice: Voice) -> Start:
    """Take the candidate with the largest share, look for a lead-in inside its line, and note the doubts."""
    lines, last = case.lines, len(case.lines) - 1
    limit, longer = _limit(case.platform, case.day)
    best = last - share.index(max(share))
    doubts: list[str] = []
    if max(share) < _SURE or (last and _asks_for_a_look(text, lines, best, voice)):
        doubts.append("start_uncertain")
    start = lines[best].start
    line_end = lines[best].end if best < last else case.end
    inner = _inside(text, start, line_end, case, voice, limit, strict=not longer)
    if inner is not None:
        start = inner
        doubts.append("start_inside_line")
    if _exceeds(text[start : case.end], limit):
        doubts.append("over_length")
    return Start(start, tuple(doubts))


def _asks_for_a_look(text: str, lines: list[Line], best: int, voice: Voice) -> bool:
    """Whether the line left out has a first or second person outside quotation marks, or runs on in lower case."""
    if best == 0:
        return False
    before = text[lines[best - 1].start : lines[best - 1].end]
    tokens = tokens_of(_OUTSIDE.sub(" ", before))
    own = lexicon(voice.language).own
    return any(token in own for token in tokens) or before[-1:] not in '.!?:…”»"。：」'


def _stray_mark(text: str, start: int, end: int) -> int | None:
    """Skip an opening quotation mark that nothing closes: the journalist's, before a post set in a quotation."""
    mark = text[start]
    if mark not in '"“„«' or end - start < 12:
        return None
    closers = {'"': '"', "“": "”", "„": '“”"', "«": "»"}[mark]
    if any(closer in text[start + 1 : end] for closer in closers):
        return None
    behind = start + 1
    while behind < end and text[behind] in " \u00a0\u202f":
        behind += 1
    return behind if behind < end else None


def _reports_last(tokens: list[str], voice: Voice) -> bool:
    """Whether a lead-in ends in its reporting verb, or nearly so: "One of them, Kerry Moss, replied:"."""
    words = lexicon(voice.language)
    return any(token in words.say or token in words.write for token in tokens[-3:])


def _inside(
    text: str, start: int, line_end: int, case: Case, voice: Voice, limit: int, *, strict: bool
) -> int | None:
    """Find a lead-in that shares the line with the post; None where there is none."""
    lead = _LEAD_IN.match(text, start, line_end)
    end = case.end
    if lead and lead.end() < end:
        tokens = tokens_of(text[start : lead.end()])
        words = lexicon(voice.language)
        reports = any(token in words.say or token in words.write for token in tokens)
        if voice.language == "ja":
            reports = any(verb in lead[0] for verb in words.say | words.write)
        own = any(token in words.own for token in tokens)
        if (
            reports
            and not own
            and has_words(text[lead.end() : end])
            and (
                case.author.intersection(tokens)
                or (voice.language == "ja" and any(word in lead[0] for word in case.author))
                or _reports_last(tokens, voice)
            )
        ):
            return lead.end()
    if (marked := _stray_mark(text, start, end)) is not None:
        return marked
    if strict and line_end - start < 3000 and _exceeds(text[start:end], limit + 20):
        for mark in _SENTENCE.finditer(text, start, line_end):
            if (
                mark.end() < end
                and _weight(text[mark.end() : end]) <= limit
                and post_voice(text[start : mark.end()].strip(), voice, case.author) < -1
            ):
                return mark.end()
    return None
