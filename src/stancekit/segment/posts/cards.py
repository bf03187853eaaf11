"""Posts copied as cards: the author above the words, the time below them or above, and what was counted.

NAME                      NAME
@HANDLE                   2 May 2023 at 14:05
WORDS                     WORDS
2:05 PM · May 2, 2023     👍 212 · 14 comments
212 Likes
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line, lines_between
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import platform_of_handle
from stancekit.segment.posts.card_feet import footed
from stancekit.segment.posts.card_heads import Head, When, card_head, names_handle, when_of
from stancekit.segment.posts.counts import is_count

__all__ = ["with_cards"]

_SEE_MORE = re.compile(
    r"(?:…|\.\.\.)?\s?(?:see more|mehr (?:ansehen|anzeigen)|(?:voir|afficher) (?:plus|la suite)|ver más|(?:zobacz|wyświetl) więcej|もっと見る)\.?\Z",
    re.IGNORECASE,
)
_MOST_LINES, _LONGEST = 40, 8000


def with_cards(text: str, embeds: Sequence[Embed], language: str) -> list[Embed]:
    """Add the cards in a text to the embeds that its page delimits, in order; none inside another."""
    lines = lines_between(text, 0, len(text))
    taken = [(e.block_start, e.block_end) for e in embeds]
    cards: list[Embed] = []
    place = floor = 0
    while place < len(lines):
        head = card_head(text, lines, place, language)
        read = (_card(text, lines, head, language) if head else None) or footed(
            text, lines, place, floor, language
        )
        if read is None:
            place += 1
            continue
        card, place = read
        floor = place
        if not any(start < card.block_end and card.block_start < end for start, end in taken):
            cards.append(card)
    unsigned = [card for card in cards if card.handle is None and card.doubts[0] == "attribution_above"]
    if len(unsigned) == 1 or (unsigned and unsigned[0].block_start == lines[0].start):
        cards.remove(unsigned[0])  # a byline
    return sorted((*embeds, *cards), key=lambda e: e.block_start) if cards else list(embeds)


def _card(text: str, lines: list[Line], head: Head, language: str) -> tuple[Embed, int] | None:
    """The post below its head and the line behind it; None where nothing says when it was posted."""
    last, when, cut = _closed(text, lines, head, language)
    behind = last + 1
    if when is None or not (last or head.handle or when.dated):
        return None
    if not last:
        last = head.behind + 1
        if last > len(lines) or lines[head.behind].gap != 1:
            return None  # an attribution behind what stands above it
        while last < len(lines) and lines[last].gap == 1:
            last += 1
        behind = last
    if last <= head.behind or lines[last - 1].end - lines[head.behind].start > _LONGEST:
        return None
    while behind < len(lines) and is_count(text[lines[behind].start : lines[behind].end]):
        behind += 1
    start, end = lines[head.behind].start, lines[last - 1].end
    doubts = {
        "attribution_above": behind == last,
        "cut_text": cut,
        "no_handle": not head.handle,
        "no_name": not head.name,
        "no_date": not when.dated,
        "date_ambiguous": when.dated and when.day is None,
    }
    words = text[start:end]
    card = Embed(
        start, end, lines[head.first].start, lines[behind - 1].end, head.name, head.handle, when.day,
        platform_of_handle(head.handle), links=links_of(words), media=media_of(words),
        doubts=tuple(doubt for doubt, holds in doubts.items() if holds),
    )  # fmt: skip
    return card, behind


def _closed(text: str, lines: list[Line], head: Head, language: str) -> tuple[int, When | None, bool]:
    """The line that closes the words, 0 where none does; when it was posted; whether the words are folded there.

    It is that of their time, or of what was counted, or the button that shows the rest.
    """
    when = head.when
    for place in range(head.behind, min(len(lines), head.behind + _MOST_LINES)):
        here = text[lines[place].start : lines[place].end]
        if is_count(here) or _SEE_MORE.match(here):
            return place, when, not is_count(here)
        told = when_of(here, language)
        if told and told.dated and not (when and when.dated):
            return place, told, False
        if (told and told.dated) or names_handle(here):
            break  # the next card
    return 0, when, False
