"""Every embedded post of an article: those that the page delimits, and those before an attribution."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import zip_longest

from stancekit.segment.anchors.anchor import Anchor, plausible_name, unread
from stancekit.segment.anchors.dashes import SHARED
from stancekit.segment.furniture import embed_openings, is_furniture, is_stamp
from stancekit.segment.links import links_of, media_of
from stancekit.segment.names.people import called_by
from stancekit.segment.paragraphs import Line, is_headline, lines_between, sentences, trim
from stancekit.segment.passage import Embed, Passage
from stancekit.segment.platforms import platform_of_handle, read_permalink
from stancekit.segment.posts.candidates import Case, Layout, quoted_heads
from stancekit.segment.posts.cut_tails import cut_tail
from stancekit.segment.posts.doubled import copy_before, echo_end, without_repetitions
from stancekit.segment.posts.items import behind_items
from stancekit.segment.posts.numbered import behind_numbers
from stancekit.segment.posts.settling import Start
from stancekit.segment.posts.shared_lines import shares_lines
from stancekit.segment.posts.starts import find_starts
from stancekit.segment.posts.voice import Voice

__all__ = ["embedded_posts"]

_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0\u3000]*\n")


def _layout(text: str, floor: int, anchors: list[Anchor], language: str) -> Layout:
    head = text[floor : floor + 20_000]
    doubles = len(_BLANK_LINE.findall(head))
    within = sum(text.count("\n", a.start, a.end) for a in anchors if a.start < floor + len(head))
    singles = (
        head.count("\n") - 2 * doubles - within
    )  # an attribution of several lines says nothing of paragraphs
    glued = sum(1 for a in anchors if not a.line_end)
    running = text.count("\n", floor, len(text.rstrip())) * 3 <= len(anchors)
    return Layout(doubles > singles, glued * 2 > len(anchors), language, running)


def embedded_posts(
    text: str, floor: int, anchors: list[Anchor], embeds: Sequence[Embed], voice: Voice, language: str
) -> list[Passage]:
    """Every embedded post, in order: those the page delimits as they are, the others back from their attribution.

    Quotations that the page delimits and signs are among them.

    `floor` is where the article begins, behind a leading date.
    """
    layout = _layout(text, floor, anchors, language)
    blocks: list[Anchor | Embed] = sorted([*anchors, *embeds], key=_beginning)
    passages: list[Passage] = []
    found: list[tuple[int, Anchor, Case]] = []
    echoes: dict[int, int] = {}
    last, after_block = floor, False
    openings = embed_openings(text)
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Embed):
            if block.end > block.start:
                passages.append(_from_embed(text, block, last, language))
            last, after_block = max(last, block.block_end), True
        elif block.start >= last:
            last, stop, opened = _opened(text, last, block.start, openings)
            if case := _case(
                text, block, last, stop, layout, after_block=after_block or opened, opened=opened
            ):
                found.append((len(passages) + len(found), block, case))
            after = _beginning(following) if following else len(text)
            echo = echo_end(
                text, floor if case is None else case.lines[0].start, block.start, block.end, after
            )
            if echo > block.end:
                echoes[block.start] = echo
            last, after_block = echo, True
    heads = quoted_heads(text) if found else frozenset()
    cases = [case for _, _, case in found]
    if not layout.running and shares_lines(text, cases, voice):
        layout = layout._replace(running=True)
        for case in cases:
            case.lines, case.running = sentences(text, case.lines), True
    chosen = find_starts(text, cases, voice, layout, heads)
    authors = [anchor.handle or anchor.name for _, anchor, _ in found]
    places = behind_numbers(text, [start.start for start in chosen], authors)
    starts = [Start(place, start.doubts) for place, start in zip(places, chosen, strict=True)]
    for (place, anchor, case), start in zip(found, starts, strict=True):
        passages.insert(place, _from_anchor(text, anchor, case, start, language, echoes.get(anchor.start)))
    if tail := cut_tail(text, last, anchors, voice):
        passages.append(tail)
    return without_repetitions(text, passages)


def _beginning(block: Anchor | Embed) -> int:
    return block.block_start if isinstance(block, Embed) else block.start


def _from_embed(text: str, embed: Embed, last: int, language: str) -> Passage:
    words = text[embed.start : embed.end]
    before = lines_between(text, last, embed.block_start)
    doubts = list(embed.doubts)
    posted = embed.kind == "embedded"
    if posted and not embed.handle and not embed.name:
        doubts.append("no_author")
    elif not embed.name:
        doubts.append("no_name")
    if posted and embed.day is None and "date_ambiguous" not in doubts:
        doubts.append("no_date")
    return Passage(
        embed.kind, embed.start, embed.end, embed.block_start, embed.block_end,
        name=embed.name, handle=embed.handle, day=embed.day, platform=embed.platform,
        permalink=embed.permalink, status_id=embed.status_id,
        links=embed.links or links_of(words), media=embed.media or media_of(words),
        context=_context(text, before, language), medium="post" if posted else "", doubts=doubts,
    )  # fmt: skip


def _line_before(lines: list[Line], start: int) -> list[Line]:
    """The last line that ends before the offset, as a list of at most one."""
    for line in reversed(lines):
        if line.end <= start:
            return [line]
    return []


def _context(text: str, lines: Sequence[Line], language: str) -> str | None:
    """The journalist's line before a post, None where another post or nothing stands there."""
    if not lines:
        return None
    words = text[lines[-1].start : lines[-1].end]
    return None if is_furniture(words, language) else words


def _headlines(text: str, lines: list[Line]) -> int:
    """How many of the lines before an article's first attribution are its headlines, which begin no post."""
    count = int(
        len(lines) > 2
        and text[lines[0].end - 1] in "!?！？"
        and is_headline(text[lines[0].start : lines[0].end - 1])
    )
    while count < len(lines) - 1 and is_headline(text[lines[count].start : lines[count].end]):
        count += 1
    return count


def _entry(text: str, lines: list[Line]) -> int:
    """How many lines end with the heading of a live blog's last entry: its time, and a line without a full stop below."""
    for number in range(len(lines) - 3, -1, -1):
        stamp, heading, below = lines[number : number + 3]
        if (
            stamp.gap != 1
            and (heading.gap, below.gap > 1) == (1, True)
            and is_stamp(text[stamp.start : stamp.end])
            and is_headline(text[heading.start : heading.end])
        ):
            return number + 2
    return 0


def _furniture(text: str, lines: list[Line], language: str) -> int:
    """How many lines below the one that stands for an embed are the page's: that it needs consent, and a button to give it."""
    return next(
        (n for n, line in enumerate(lines) if not is_furniture(text[line.start : line.end], language)), 0
    )


_OPENING = 400  # code points that the line for an embed has at most
_SKIPPED = re.compile(r"skip\s", re.IGNORECASE)
"""How the line begins that leads past an embed: Skip Twitter post by @ann."""


def _skips(text: str, place: int) -> bool:
    """Whether the line that ends at a place leads past an embed."""
    reach = max(0, place - _OPENING)
    return _SKIPPED.match(text, max(reach, text.rfind("\n", reach, place) + 1)) is not None


def _opened(text: str, last: int, stop: int, openings: list[tuple[int, int]]) -> tuple[int, int, bool]:
    """Between which places the words of a post stand, where a line for an embed that could not be shown is among them.

    They stand behind that line, or in it, before what it says; where there is neither, there are none.
    """
    place = bisect_right(openings, (stop, stop)) - 1 if openings else -1
    if place < 0 or openings[place][0] < last:
        return last, stop, False
    start, end = openings[place]
    shown = not text[end:stop].strip() and text[start - 1 : start] not in ("", "\n", "\r")
    return (last, start, False) if shown else (end, stop, True)


def _case(
    text: str, anchor: Anchor, last: int, stop: int, layout: Layout, *, after_block: bool, opened: bool
) -> Case | None:
    """Gather what the start of a post is chosen from, which ends at `stop`; None where nothing stands before the attribution."""
    lines = lines_between(text, last, stop)
    if not after_block:
        lines = lines[_headlines(text, lines) :]
        if lines and not (anchor.handle or anchor.dash) and is_headline(text[lines[0].start : lines[-1].end]):
            return None  # Posted by Ann Lee, below the headline: who wrote the article
    lines = lines[_entry(text, lines) :]
    lines = lines[behind_items(text, lines) :]
    if opened:
        lines = lines[_furniture(text, lines, layout.language) :]
    if lines and opened and (SHARED.match(text, anchor.start) or _skips(text, last)):
        lines = [Line(lines[0].start, lines[-1].end, lines[0].gap)]  # nothing else stands in the embed
    elif layout.running:
        lines = sentences(text, lines)
    if not lines:
        return None
    copied = copy_before(text, lines, stop)
    copy = lines[-2 * copied].start if copied else None
    lines = [*lines[: -2 * copied], *lines[-copied:]] if copied else lines
    link = read_permalink(anchor.permalink)
    platform = (link.platform if link else None) or anchor.platform or platform_of_handle(anchor.handle)
    end = trim(text, lines[-1].start, stop)[1]
    personal = anchor.name is not None and plausible_name(anchor.name)
    return Case(
        lines, end, called_by(anchor.name), platform, anchor.day, after_block, running=layout.running, personal=personal,
        attributed=anchor.end, copy=copy,
    )  # fmt: skip


def _from_anchor(
    text: str, anchor: Anchor, case: Case, choice: Start, language: str, echo: int | None
) -> Passage:
    end, link = case.end, read_permalink(anchor.permalink)
    words = text[choice.start : end]
    start = choice.start if case.copy is None else min(case.copy, choice.start)
    doubts = [*choice.doubts, *unread(anchor)]
    if not anchor.dated:
        doubts.append("no_date")
    if echo or case.copy is not None:
        doubts.append("doubled_post")
    return Passage(
        "embedded", choice.start, end, start, echo or anchor.end, name=anchor.name, handle=anchor.handle,
        day=anchor.day, platform=case.platform, permalink=link.url if link else anchor.permalink,
        status_id=link.status_id if link else None, links=links_of(words), media=media_of(words),
        context=_context(text, _line_before(case.lines, choice.start), language), doubts=doubts,
    )  # fmt: skip
