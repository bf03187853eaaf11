"""Where a post begins: back from its attribution over as many lines as speak with its voice.

Every line before the attribution is a candidate. A candidate earns the voice of the lines it takes
in, pays for each gap it crosses (more where the article parts its paragraphs by that very gap), pays
for exceeding what the platform allows, and gains where it closes a quotation that stands open.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.links import has_words, weighted_length
from stancekit.segment.paragraphs import Line
from stancekit.segment.voice import Voice, post_voice

__all__ = ["Layout", "Start", "find_start", "quoted_heads"]

_MOST_LINES = 14
_TRAILING_LINK = re.compile(r"(?:\s*(?:https?://|pic\.(?:twitter|x)\.com/)\S{1,300})+\s*$")
_LEADING_AT = re.compile(r"^(?:\s*[@＠]\w{1,30}[\s,]*)+")
_SENTENCE = re.compile(r"(?:[.!?…][\"”’»)]*\s+|[。！？]」?|:\s+)(?=\S)")
_HEAD = 18
_LETTER = re.compile(r"[^\W_]")
_OPENED = re.compile(r"[“„«「\"]\s?([^“”„«»「」\"\n]{14,80})")
_LEAD_IN = re.compile(r"[^:：\n]{8,240}[:：]\s*(?=\S)")


class Layout(NamedTuple):
    """How the article sets its lines: whether a blank line parts paragraphs, and whether embeds are glued."""

    blank_lines: bool
    glued: bool
    language: str


class Start(NamedTuple):
    """Where the post begins, and why a person should look at it ("" where the choice was clear)."""

    start: int
    doubts: tuple[str, ...]


def _limit(platform: str | None, day: date | None) -> tuple[int, float]:
    """What a post may weigh, and what exceeding it costs."""
    if platform in ("facebook", "instagram", "youtube", "tiktok", "reddit"):
        return 100_000, 0.0
    if platform in ("mastodon", "threads"):
        return 520, 4.0
    if platform == "bluesky":
        return 310, 5.0
    if day is not None and day < date(2017, 9, 26):
        return 140, 6.0
    if day is not None and day >= date(2023, 2, 8):
        return 280, 2.5
    return 280, 6.0


def _exceeds(text: str, limit: int) -> bool:
    """Whether the text weighs more than the limit; short texts are not weighed."""
    if 2 * len(text) <= limit or (len(text) <= 0.8 * limit and text.isascii() and "/" not in text):
        return False
    return len(text) > 30 * limit or _weight(text) > limit


def _weight(text: str) -> int:
    return weighted_length(_LEADING_AT.sub("", _TRAILING_LINK.sub("", text)).strip())


def _open_quote(text: str) -> bool:
    """Whether the line opens a quotation that it does not close."""
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


def _gap_cost(gap: int, layout: Layout) -> float:
    if gap <= 0:
        return 0.5
    if layout.blank_lines:
        return 3.0 if gap == 1 else -1.3
    return -0.9 if gap == 1 else 1.2  # a blank line where paragraphs have none stands inside a post


def _announced(text: str, lines: list[Line], place: int, voice: Voice) -> float:
    """What a start gains from a lead-in before it that ends in a colon."""
    if not place or text[lines[place - 1].end - 1] not in ":：":
        return 0.0
    before = text[lines[place - 1].start : lines[place - 1].end]
    tokens = tokens_of(before)
    words = lexicon(voice.language)
    return 2.5 if any(t in words.say or t in words.write for t in tokens) else 1.0


def _head(text: str) -> str:
    return "".join(_LETTER.findall(text[:60]))[:_HEAD].lower()


def quoted_heads(text: str) -> frozenset[str]:
    """The first letters of everything that stands behind an opening quotation mark."""
    return frozenset(h for m in _OPENED.finditer(text) if len(h := _head(m[1])) == _HEAD)


def _plain(text: str) -> float:
    """What a short line without any mark of the journalist gains."""
    return 0.7 if len(text) < 70 else 0.0


def find_start(
    text: str,
    lines: list[Line],
    end: int,
    voice: Voice,
    layout: Layout,
    *,
    author: frozenset[str],
    platform: str | None,
    day: date | None,
    after_block: bool,
    heads: frozenset[str] = frozenset(),
) -> Start:
    """Choose the start of the post that ends at `end` among the lines before its attribution.

    `lines` are those between the previous block and the attribution, the last one holding `end`;
    `after_block` says that the first of them follows another embedded post; `heads` are the first
    letters of what the article quotes in prose, for a line that begins so begins a post.
    """
    last = len(lines) - 1
    limit, price = _limit(platform, day)
    best, best_score, second = last, _announced(text, lines, last, voice), -99.0
    score = 0.0
    for place in range(last - 1, max(-1, last - _MOST_LINES), -1):
        line = lines[place]
        if line.end - line.start > 8000:
            break
        words = text[line.start : line.end]
        gain = post_voice(words, voice, author) + _gap_cost(lines[place + 1].gap, layout) + _plain(words)
        if place == 0 and after_block and line.gap == 0:
            gain += 3.5
        if _open_quote(words) and not _open_quote(text[line.start : lines[place + 1].end]):
            gain += 4.0
        if heads and words[0] not in '“„«「"' and _head(words) in heads:
            gain += 5.0
        score += gain
        total = score + _announced(text, lines, place, voice)
        if _exceeds(text[line.start : end], limit):
            if not _exceeds(text[lines[last].start : end], limit):
                total -= price
            if end - line.start > 30 * limit:
                break
        if total > best_score:
            second = max(second, best_score)
            best, best_score = place, total
        else:
            second = max(second, total)
        if score < -9:
            break
    doubts: list[str] = []
    if last and (best_score - second < 1.5 or _asks_for_a_look(text, lines, best, voice)):
        doubts.append("start_uncertain")
    start = lines[best].start
    inner = _inside(text, start, lines[best].end if best < last else end, end, voice, author, limit, price)
    if inner is not None:
        start = inner
        doubts.append("start_inside_line")
    if price and _exceeds(text[start:end], limit):
        doubts.append("over_length")
    return Start(start, tuple(dict.fromkeys(doubts)))


def _asks_for_a_look(text: str, lines: list[Line], best: int, voice: Voice) -> bool:
    """Whether the line left out has a first or second person outside quotation marks, or runs on in lower case."""
    if best == 0:
        return False
    before = text[lines[best - 1].start : lines[best - 1].end]
    tokens = tokens_of(re.sub(r"[“„«\"][^“”„«»\"]{0,400}[”“»\"]", " ", before))
    if any(token in lexicon(voice.language).own for token in tokens) or before[-1:] not in '.!?:…”»"。：」':
        return True
    return before[-1] not in ":：" and post_voice(before, voice) > -2.2


def _inside(
    text: str,
    start: int,
    line_end: int,
    end: int,
    voice: Voice,
    author: frozenset[str],
    limit: int,
    price: float,
) -> int | None:
    """Find a lead-in that shares the line with the post; None where there is none."""
    lead = _LEAD_IN.match(text, start, line_end)
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
            and (author.intersection(tokens) or post_voice(lead[0].strip(), voice, author) < -4.5)
        ):
            return lead.end()
    if price >= 5 and line_end - start < 3000 and _exceeds(text[start:end], limit + 20):
        for mark in _SENTENCE.finditer(text, start, line_end):
            if (
                mark.end() < end
                and _weight(text[mark.end() : end]) <= limit
                and post_voice(text[start : mark.end()].strip(), voice, author) < -1
            ):
                return mark.end()
    return None
