"""Where the words of a card end: at the line of their time, of what was counted, or of a button."""

from __future__ import annotations

import re
from typing import NamedTuple

from stancekit.segment.anchors.status import When, is_number, is_part_of_counts, status_of
from stancekit.segment.anchors.widgets import is_of_widget
from stancekit.segment.cards.card_lines import LONE_HANDLE, line_words, names_handle
from stancekit.segment.cards.heads import Head
from stancekit.segment.cards.relayed import announces_quoted, passes_on
from stancekit.segment.cards.wrote import wrote_head
from stancekit.segment.paragraphs import Line

__all__ = ["Closing", "close_card", "counts_above", "is_counted", "poll_above"]

_SEE_MORE = re.compile(
    r"(?:(?:…|\.\.\.)\s?(?:more|mehr|plus|más|więcej|続きを(?:見|読)る)|(?:…|\.\.\.)?\s?(?:(?:see|show) more|mehr (?:ansehen|anzeigen)|(?:voir|afficher) (?:plus|la suite)|(?:ver|mostrar) más|(?:zobacz|wyświetl|pokaż) więcej|もっと見る))\.?\Z",
    re.IGNORECASE,
)
_OLD_TIME = re.compile(r"(?:午[前後])?\d{1,2}:\d{2}(?:\s?[AaPp]\.?\s?[Mm]\.?|\s(?:vorm|nachm)\.)?\s-\s[^\W_]")
_MOST_LINES, _MOST_PARTS, _COUNTED = 40, 8, 3
_SHARE = re.compile(r"\S\s\D?\s?\d{1,3}(?:[.,]\d{1,2})?\s?[%％]\Z")
_VOTED = re.compile(
    r"\bvotes?\b|\bvotos?\b|stimmen|\bgłos|\bresults|ergebnis|résultats|resultados|wyniki|票|結果",
    re.IGNORECASE,
)
_ANSWERS = 2  # of a poll
_MOST_ABOVE = 3  # lines of a picture's text, a name and a handle


class Closing(NamedTuple):
    """The line that closes the words, 0 where none does, the first one behind the card, and what is told there.

    When it was posted, and whether the words are folded.
    """

    last: int
    behind: int
    when: When | None
    cut: bool


def close_card(text: str, lines: list[Line], head: Head, language: str) -> Closing:
    """Find the line that closes the words below a head: that of their time, of what was counted, or a button.

    The time may stand below a button: Watch on Twitter, then 9:00 AM · Jun 6, 2023.
    """
    when, mentions = head.when, bool(head.handle)
    for place in range(head.behind, min(head.until or len(lines), head.behind + _MOST_LINES)):
        here = text[lines[place].start : lines[place].end]
        # accounts on lines of their own are those with which the words of a post begin
        mentions = mentions and LONE_HANDLE.match(line_words(text, lines[place])) is not None
        if _SEE_MORE.match(here):
            return Closing(place, place + 1, when, cut=True)
        if place > head.behind and wrote_head(text, lines, place, language):
            break  # the next post
        if place > head.behind and passes_on(here) and _is_followed(text, lines, place, language):
            return Closing(place, place, when, cut=False)
        if place > head.behind and announces_quoted(here) and _is_followed(text, lines, place, language):
            return Closing(place, place + 1, when, cut=False)
        if place > head.behind and is_number(here) and _counts_all(text, lines, place, head):
            return Closing(place, place + 1, when, cut=False)
        told = status_of(here, language)
        if head.quoted and head.when and told and told.when and told.when.dated and place > head.behind:
            return Closing(place, place + 1, when, cut=False)  # when the post was posted that quotes this one
        new = told.when if told and told.when and not (when and when.dated) else None
        ends = place + 1 == len(lines) or lines[place + 1].gap > 1
        signed = new and head.handle and ends and place > head.behind and not head.when
        if told and (told.counted or told.buttons or signed or (new and new.dated)):
            behind, later = (
                _time_below(text, lines, place, language) if not (new or when) else (place + 1, None)
            )
            return Closing(place, behind, new or when or later, cut=False)
        if (told and told.when and told.when.dated) or (not mentions and names_handle(here, language)):
            break  # the next card
    return Closing(0, 1, when, cut=False)


def _is_followed(text: str, lines: list[Line], place: int, language: str) -> bool:
    """Whether one of the next lines has the handle of a post."""
    below = lines[place + 1 : place + 1 + _MOST_ABOVE]
    return any(names_handle(line_words(text, line), language) for line in below)


def _counts_all(text: str, lines: list[Line], place: int, head: Head) -> bool:
    """Whether a line and the ones below it are three numbers or more, as replies, likes and views are counted.

    Two are enough where the block of a card with its day behind a dot ends with them, or the mark of one who
    passed on the next, and one below an account with a time.
    """
    last = place + 1
    while (
        last < len(lines)
        and last - place < _MOST_PARTS
        and lines[last].gap == 1
        and is_number(line_words(text, lines[last]))
    ):
        last += 1
    ends = last == len(lines) or lines[last].gap > 1 or passes_on(line_words(text, lines[last]))
    return last - place >= (_COUNTED - (2 if head.account else head.dotted) if ends else _COUNTED)


def _time_below(text: str, lines: list[Line], place: int, language: str) -> tuple[int, When | None]:
    """The line behind the time that stands a few lines below a button, and the time; else the line behind the button."""
    for below in range(place + 1, min(len(lines), place + _MOST_PARTS)):
        words = line_words(text, lines[below])
        told = status_of(words, language)
        if lines[below].gap > 2 or not (told or is_number(words)):
            break
        if told and told.when:
            return below + 1, told.when
    return place + 1, None


def counts_above(text: str, lines: list[Line], closing: int, language: str) -> bool:
    """Whether the line before the closing one is a number of likes: above the time of an old tweet, or a button."""
    here = line_words(text, lines[closing]) if closing < len(lines) else ""
    if not is_number(line_words(text, lines[closing - 1])) or is_number(line_words(text, lines[closing - 2])):
        return False  # counting down is no count
    behind = closing + 1
    boxed = behind < len(lines) and is_of_widget(line_words(text, lines[behind]))
    told = status_of(here, language)
    button = told is not None and told.buttons and not told.when and not told.counted
    return boxed or button or _OLD_TIME.match(here) is not None


def poll_above(text: str, lines: list[Line], first: int, closing: int) -> int:
    """How many of the last lines of a card's words are the answers of a poll, each with its share; never all of them.

    The line that closes the words has to tell of votes: shares that somebody writes of are words.
    """
    if closing == len(lines) or not _VOTED.search(line_words(text, lines[closing])):
        return 0
    above = lines[first + 1 : closing][::-1]
    shares = next(
        (n for n, line in enumerate(above) if not _SHARE.search(line_words(text, line))), len(above)
    )
    return shares if shares >= _ANSWERS else 0


def is_counted(words: str, language: str) -> bool:
    """Whether a line behind a card still belongs to it: counts, each perhaps on a line of its own, and a stray dot."""
    told = status_of(words, language)
    return words in ("·", "•") or (told is not None and told.when is None) or is_part_of_counts(words)
