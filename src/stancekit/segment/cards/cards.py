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

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.anchors.status import When, is_number
from stancekit.segment.anchors.widgets import is_of_widget
from stancekit.segment.cards.apart import heads_stand_above, is_apart
from stancekit.segment.cards.boards import board_head, board_words, is_vote
from stancekit.segment.cards.buttons import has_buttons, is_answerable
from stancekit.segment.cards.card_lines import LONGEST_LINE, line_words
from stancekit.segment.cards.closing import close_card, counts_above, is_counted, poll_above
from stancekit.segment.cards.comment_lines import comment_head
from stancekit.segment.cards.enclosed import enclosed
from stancekit.segment.cards.feet import footed
from stancekit.segment.cards.forums import forum_head
from stancekit.segment.cards.heads import Head, card_head
from stancekit.segment.cards.networks import network_head
from stancekit.segment.cards.placing import signature_below, stands_above, with_relay
from stancekit.segment.cards.quoting import dated_below
from stancekit.segment.cards.sections import heads_comments
from stancekit.segment.cards.tables import posts_in_tables
from stancekit.segment.cards.wrote import wrote_head
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import Line, is_headline, lines_of
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import platform_of_handle

__all__ = ["with_cards"]

_TELLS = re.compile(
    r"[@＠\d]|\b(?:an?\s\w{3,6}\sago|vor\seine[rm]|il\sy\sa\sune?|hace\suna?|temu)\b|(?:\.\.\.|…)\Z"
)
_ATTRIBUTED = re.compile(r"[—–―-]{1,2}\s?[^\n]{1,60}?[(（][@＠]\w[\w.]{0,40}[)）]")
_ACCOUNT = "u/"  # what begins no byline
_LONGEST = 8000
_NEAR = 2  # line breaks between the line of a board and the words below it
_MOST_UNSIGNED = 12  # lines of a post without a handle, or that nothing closes
_HEADLINES = 3  # lines of an article among which a name and a date are its byline


def with_cards(text: str, embeds: Sequence[Embed], language: str) -> tuple[list[Embed], list[Anchor]]:
    """Add the cards in a text to the embeds that its page delimits, in order; none inside another.

    Given too are the attributions of several lines that stand below their posts: name, handle, date.
    """
    lines = lines_of(text)
    taken = [(e.block_start, e.block_end) for e in embeds]
    cards = (
        [row for row in posts_in_tables(text, lines, language) if not _within(row, taken)]
        if "|" in text
        else []
    )
    taken += [(row.block_start, row.block_end) for row in cards]
    unsure: list[Embed] = []
    below: list[Anchor] = []
    undated: set[int] = set()
    apart_above: bool | None = None
    place = floor = 0
    while place < len(lines):
        line = lines[place]
        if line.end - line.start > LONGEST_LINE or not _TELLS.search(text, line.start, line.end):
            place += 1
            continue
        readers = (board_head, wrote_head, comment_head, network_head, forum_head, card_head)
        head = next((head for read in readers if (head := read(text, lines, place, language))), None)
        head = with_relay(text, lines, head)
        above = head is not None and stands_above(text, lines, head)
        if head and above and apart_above is None and is_apart(lines, head):
            apart_above = heads_stand_above(text, lines, language)
        read = (
            _card(text, lines, head, language, apart=apart_above is True) if head and above else None
        ) or footed(text, lines, place, floor, language)
        if read is None and head:
            read = enclosed(text, lines, head, floor, language)
        if read is None:
            signature = signature_below(text, lines, head, language) if head else None
            if signature:
                below.append(signature[0])
                floor = signature[1]
            place = signature[1] if signature else place + 1
            continue
        card, place = read
        floor = place
        if head and head.quoted and cards:
            cards[-1] = dated_below(text, cards[-1], card, language)
        if head and head.when is None and card.day is None and "no_date" in card.doubts:
            undated.add(card.block_start)
        if not _within(card, taken):
            cards.append(card)
            unsure += [card] if card.doubts[:1] == ("attribution_above",) else []
    unsigned = [card for card in unsure if card.handle is None]
    called = len(unsigned) == 1 and (unsigned[0].name or "").startswith(_ACCOUNT)
    if len(unsigned) == 1 and not called and text[: unsigned[0].block_start].rstrip()[-1:] not in (":", "："):
        cards.remove(unsigned[0])  # a byline
    if len([card for card in unsure if card.block_start in undated]) == 1:
        cards = [card for card in cards if card.block_start not in undated]  # a line about an author
    return sorted((*embeds, *cards), key=lambda e: e.block_start) if cards else list(embeds), below


def _within(card: Embed, taken: list[tuple[int, int]]) -> bool:
    return any(start < card.block_end and card.block_start < end for start, end in taken)


def _card(
    text: str, lines: list[Line], head: Head, language: str, *, apart: bool
) -> tuple[Embed, int] | None:
    """The post below its head and the line behind it; None where nothing says when it was posted.

    A blank line may be between them where heads that stand `apart` are known to be above their posts.
    """
    if head.when and head.behind < len(lines) and lines[head.behind].gap == 1:
        below = text[lines[head.behind].start : lines[head.behind].end]
        if is_number(below) or is_of_widget(below):
            return None  # the words stand above
    last, behind, when, cut = close_card(text, lines, head, language)
    opens = head.first == 0 or lines[head.first].gap > 1
    if when is None and head.handle and (opens or last):
        when = When(None, dated=False)
    if when is None or not (last or head.handle or when.dated or head.numbered or head.closed):
        return None
    if any(_ATTRIBUTED.match(line_words(text, line)) for line in lines[head.behind : last or head.behind]):
        return None  # what follows belongs to another post
    told = any(not is_headline(text[line.start : line.end]) for line in lines[: min(head.first, _HEADLINES)])
    evident = bool(last and told) and (
        head.account
        or has_buttons(text, lines, last, language)
        or is_answerable(text, lines, head, last, language)
    )
    byline = head.first < _HEADLINES and not head.announced
    if not (head.handle or head.closed or evident) and (byline or last - head.behind > _MOST_UNSIGNED):
        return None  # a byline
    if not last:
        last = head.behind + 1
        if head.numbered and last <= len(lines) and board_head(text, lines, head.behind, language):
            return None  # a picture alone
        spread = head.numbered or (head.closed and (when.dated or head.until))
        near = last <= len(lines) and lines[head.behind].gap <= (_NEAR if spread else 1)
        if last > len(lines) or not (near or (apart and is_apart(lines, head))):
            return None  # an attribution behind what stands above it
        tight = head.announced and lines[head.first].gap == 1  # no blank line will part the next paragraph
        most = min(len(lines), head.behind + _MOST_UNSIGNED + 1)
        while (
            last < len(lines) and ((lines[last].gap == 1 and last < most) or last < head.until) and not tight
        ):
            last += 1
        behind = last
        if last - head.behind > _MOST_UNSIGNED:
            return None
    if last <= head.behind or lines[last - 1].end - lines[head.behind].start > _LONGEST:
        return None
    while behind < len(lines) and (
        is_counted(words := line_words(text, lines[behind]), language) or (head.numbered and is_vote(words))
    ):
        if behind == last and lines[behind].gap > 1 and heads_comments(words):
            break  # what stands above it is the article
        behind += 1
    if last - head.behind > 1 and counts_above(text, lines, last, language):
        last -= 1
    last -= poll_above(text, lines, head.behind, last)
    told_in = lines[head.behind : last]
    start, end = board_words(text, told_in) if head.numbered else (told_in[0].start, told_in[-1].end)
    doubts = {
        "attribution_above": behind == last
        and not (head.closed and (when.dated or head.handle or head.numbered)),
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
