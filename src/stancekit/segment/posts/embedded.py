"""Every embedded post of an article: those that the page delimits, and those before an attribution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.furniture import embed_openings
from stancekit.segment.paragraphs import sentences
from stancekit.segment.passage import Embed, Passage
from stancekit.segment.posts.case import Case, Layout
from stancekit.segment.posts.cut_tails import cut_tail
from stancekit.segment.posts.doubled import echo_end, without_repetitions
from stancekit.segment.posts.lines_before import case_before, within_embed
from stancekit.segment.posts.numbered import behind_numbers
from stancekit.segment.posts.passages import from_anchor, from_embed
from stancekit.segment.posts.quoted_heads import quoted_heads
from stancekit.segment.posts.settling import Start
from stancekit.segment.posts.shared_lines import shares_lines
from stancekit.segment.posts.starts import find_starts
from stancekit.segment.posts.voice import Voice

__all__ = ["embedded_posts"]

_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0\u3000]*\n")


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
                passages.append(from_embed(text, block, last, language))
            last, after_block = max(last, block.block_end), True
        elif block.start >= last:
            last, stop, opened = within_embed(text, last, block.start, openings)
            if case := case_before(
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
        passages.insert(place, from_anchor(text, anchor, case, start, language, echoes.get(anchor.start)))
    if tail := cut_tail(text, last, anchors, voice):
        passages.append(tail)
    return without_repetitions(text, passages)


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


def _beginning(block: Anchor | Embed) -> int:
    return block.block_start if isinstance(block, Embed) else block.start
