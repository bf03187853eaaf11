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
from datetime import date
from typing import NamedTuple

from stancekit.segment.dates import date_at
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import BLANK, Line, lines_between
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import platform_of_handle
from stancekit.segment.posts.anchor import clean_author
from stancekit.segment.posts.counts import is_count

__all__ = ["with_cards"]

_HANDLE = re.compile(
    r"(?P<n>[^\n@＠]{0,60}?)[ \t]?[@＠](?P<h>\w[\w.\-]{0,60}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)(?P<t>\s?[·•|].{0,40})?\Z"
)
_TAIL = re.compile(r"\s?(?:[·•|–-]\s?[^\n]{0,60})?\Z")
_MARKS = re.compile(r"[✓✔☑✅🌐🔵]\ufe0f?")
_BUTTON = re.compile(
    r"(?:[·•]|follow(?:ing)?|folgen|abonnieren|suivre|s'abonner|seguir|obserwuj|フォロー(?:する)?|verified account"
    r"|(?:replying\sto|antwort\san|als\santwort\san|en\sréponse\sà|en\srespuesta\sa|respondiendo\sa|w\sodpowiedzi\s(?:do|na)|odpowiedź\sdo|返信先:?)\s?[@＠].{1,80}"
    r"|\d{1,2}\s?(?:h|hrs?|min|m|d|std\.?|godz\.?|時間|日))\Z",
    re.IGNORECASE,
)
_LONGEST_NAME, _MOST_LINES, _LONGEST_CARD = 60, 40, 8000


class _Head(NamedTuple):
    """The lines above a post: the first, the first behind them, and what they tell."""

    first: int
    behind: int
    name: str | None
    handle: str | None
    day: date | None
    dated: bool


def with_cards(text: str, embeds: Sequence[Embed], language: str) -> list[Embed]:
    """Add the cards in a text to the embeds that its page delimits, in order; none inside another."""
    lines = lines_between(text, 0, len(text))
    taken = [(e.block_start, e.block_end) for e in embeds]
    cards: list[Embed] = []
    place = 0
    while place < len(lines):
        head = _head(text, lines, place, language)
        read = _card(text, lines, head, language) if head else None
        if read is None:
            place += 1
            continue
        card, place = read
        if not any(start < card.block_end and card.block_start < end for start, end in taken):
            cards.append(card)
    unsigned = [card for card in cards if card.handle is None and card.doubts[0] == "attribution_above"]
    if len(unsigned) == 1 or (unsigned and unsigned[0].block_start == lines[0].start):
        cards.remove(unsigned[0])  # a byline
    return sorted((*embeds, *cards), key=lambda e: e.block_start) if cards else list(embeds)


def _head(text: str, lines: list[Line], place: int, language: str) -> _Head | None:
    """Read the lines that stand above a post, where the one at `place` is its handle or its date."""
    line = lines[place]
    if line.end - line.start > 140:
        return None
    words = text[line.start : line.end]
    before = lines[place - 1] if place else None
    above = before is not None and before.end - before.start <= _LONGEST_NAME and line.gap <= 2
    name = clean_author(_MARKS.sub("", text[before.start : before.end])) if before and above else None
    if signed := _HANDLE.match(words) if "@" in words or "＠" in words else None:
        if own := signed["n"].strip(BLANK):
            name = clean_author(_MARKS.sub("", own))
        first = place - 1 if above and not own and not is_count(name or "") else place
        behind, day, dated = place + 1, None, False
        if signed["t"] and (found := _dated(signed["t"].lstrip(" ·•|"), language)):
            day, dated = found[0], True
        while behind < len(lines) and behind - place < 5:
            here = text[lines[behind].start : lines[behind].end]
            if not dated and (found := _dated(here, language)) and lines[behind].gap == 1:
                day, dated = found[0], True
            elif not _BUTTON.match(here):
                break
            behind += 1
        return _Head(first, behind, name if first < place or own else None, "@" + signed["h"].rstrip(".-"), day, dated)
    if not above or line.gap != 1 or before is None or not (words[0].isdigit() or words[0].isalpha()):
        return None
    found = _dated(words, language)
    opens = before.gap > 1 or place == 1 or is_count(text[lines[place - 2].start : lines[place - 2].end])
    if found and opens and place + 1 < len(lines) and lines[place + 1].gap == 1:
        return _Head(place - 1, place + 1, name, None, found[0], True)
    return None


def _dated(words: str, language: str) -> tuple[date | None, bool] | None:
    """The day of a line that is nothing but a date, perhaps with a time and a mark of who may see it."""
    if len(words) > 100 or not any(map(str.isdigit, words)):
        return None
    found = date_at(words, 0, language)
    return (found.day, True) if found and _TAIL.match(words, found.end) else None


def _card(text: str, lines: list[Line], head: _Head, language: str) -> tuple[Embed, int] | None:
    """The post below its author, to the line with its time, to what was counted, or to a blank line; the line behind."""
    day, dated, last, behind = head.day, head.dated, 0, 0
    for place in range(head.behind, min(len(lines), head.behind + _MOST_LINES)):
        here = text[lines[place].start : lines[place].end]
        found = _dated(here, language)
        if is_count(here) or (found and not dated):
            day, dated = found if found else (day, dated)
            last, behind = place, place + 1
            break
        if found or (len(here) < 140 and _HANDLE.match(here)):
            break  # the next card
    if not dated:
        return None
    doubts = [] if last else ["attribution_above"]
    if not last:
        last = head.behind + 1
        while last < len(lines) and lines[last].gap == 1:
            last += 1
        behind = last
    if last <= head.behind or lines[last - 1].end - lines[head.behind].start > _LONGEST_CARD:
        return None
    while behind < len(lines) and is_count(text[lines[behind].start : lines[behind].end]):
        behind += 1
    start, end = lines[head.behind].start, lines[last - 1].end
    doubts += ["no_handle"] * (not head.handle) + ["no_name"] * (not head.name) + ["date_ambiguous"] * (not day)
    words = text[start:end]
    card = Embed(
        start, end, lines[head.first].start, lines[behind - 1].end, head.name, head.handle, day,
        platform_of_handle(head.handle), links=links_of(words), media=media_of(words), doubts=tuple(doubts),
    )  # fmt: skip
    return card, behind
