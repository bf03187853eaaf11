"""Whether the lines that name an author and a time stand above their post or below it, and what stands above them."""

from __future__ import annotations

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.anchors.dashes import SHARED
from stancekit.segment.anchors.status import status_of
from stancekit.segment.cards.card_lines import line_words
from stancekit.segment.cards.closing import is_counted
from stancekit.segment.cards.heads import Head, is_even
from stancekit.segment.cards.relayed import announces_quoted, passes_on
from stancekit.segment.paragraphs import Line

__all__ = ["signature_below", "stands_above", "with_relay"]

_NEAR = 2  # line breaks between a card and the line above that says who passed it on
_MOST_COUNTS = 12  # lines of counts below a signature


def with_relay(text: str, lines: list[Line], head: Head | None) -> Head | None:
    """The head of a card with the line above it that says who passed it on, or that it is quoted."""
    if head is None or not head.first or lines[head.first].gap > _NEAR:
        return head
    above = line_words(text, lines[head.first - 1])
    if passes_on(above):
        return head._replace(first=head.first - 1, closed=True)
    return head._replace(quoted=announces_quoted(above))


def stands_above(text: str, lines: list[Line], head: Head) -> bool:
    """Whether a head stands above its post: no dash leads it in, and one with a date begins a paragraph."""
    if not head.first:
        return True
    before = lines[head.first - 1]
    if text[before.start : before.end].strip("—–―-") == "" or SHARED.match(text, before.start, before.end):
        return False
    dated = head.when is not None and head.when.dated and head.handle is not None
    closed = status_of(text[before.start : before.end], "en") is not None
    led = any(text[line.end - 1] in ":：" for line in (before, lines[head.first]))
    return not dated or lines[head.first].gap > 1 or closed or head.dotted or head.quoted or led


def signature_below(text: str, lines: list[Line], head: Head, language: str) -> tuple[Anchor, int] | None:
    """A head as the attribution of what stands above it, where its lines stand together, and the line behind it."""
    behind = head.behind
    while (
        behind < min(len(lines), head.behind + _MOST_COUNTS)
        and lines[behind].gap == 1
        and is_counted(line_words(text, lines[behind]), language)
    ):
        behind += 1
    apart = behind == len(lines) or lines[behind].gap > 1 or lines[head.first].gap == 1
    together = is_even(lines, head)
    tells = head.when is not None and (head.when.dated or (head.closed and lines[head.first].gap == 1))
    if not (head.first and head.handle and head.when and tells and apart and together):
        return None
    before = lines[head.first - 1]
    if text[before.start : before.end].strip("—–―-") == "" or SHARED.match(text, before.start, before.end):
        return None  # the dash, or "A post shared by", is part of it
    start, end = lines[head.first].start, lines[behind - 1].end
    return Anchor(start, end, head.name, head.handle, head.when.day, head.when.dated, "", True, True), behind
