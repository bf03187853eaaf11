"""Attributions behind embedded posts: dash, name, (@handle), date, and what is left of them.

The shape that platforms give an embed when it is turned into text is
`TEXT — NAME (@HANDLE) DATE`; any of the four parts can be missing, glued or in another language.
The name is whatever stands between the dash and the handle: it may read as prose, hold no letters,
or hold dashes of its own. A handle inside running prose is no attribution: a dash (or a phrase like
"A post shared by") must stand before it, or a date behind it.
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import Anchor, at_line_start, clean_author, covered, plausible_name
from stancekit.segment.anchors.brackets import in_brackets
from stancekit.segment.anchors.bylines import without_handle
from stancekit.segment.anchors.dashes import dash_before
from stancekit.segment.anchors.handles import with_handle, with_naked_handle
from stancekit.segment.anchors.permalinks import with_permalinks, without_links_behind

__all__ = ["find_anchors"]

_CLOSING = ("”", "»", '"', "“", "’")
_LONGEST = 280  # code points of what follows such a citation in a post
_CUT = re.compile(r"[(（]\s?[@＠]\w{0,60}\Z")


def _spans(anchors: list[Anchor]) -> list[tuple[int, int]]:
    return sorted((anchor.start, anchor.end) for anchor in anchors)


def _house_dash(anchors: list[Anchor]) -> str:
    """The dash that this article puts before full attributions, "" where it has no habit."""
    count: dict[str, int] = {}
    for anchor in anchors:
        if anchor.dated and anchor.dash:
            count[anchor.dash[0]] = count.get(anchor.dash[0], 0) + 1
    if not count:
        return ""
    best = max(count, key=lambda dash: count[dash])
    return best if count[best] >= 2 and count[best] * 4 >= 3 * sum(count.values()) else ""


def _keep(text: str, anchors: list[Anchor]) -> list[Anchor]:
    """Drop half attributions that are part of a post: those that stand directly before a full one."""
    full = [a for a in anchors if a.handle and a.dated]
    glued = sum(1 for a in full if not a.line_end)
    inline = sum(1 for a in full if not a.line_start)
    kept: list[Anchor] = []
    for place, anchor in enumerate(anchors):
        if anchor.handle and anchor.dated:
            kept.append(anchor)
            continue
        nearest = anchors[place + 1] if place + 1 < len(anchors) else None
        if nearest and not text[anchor.end : nearest.start].strip():
            continue
        if nearest and len(full) > 1 and _cited(text, anchor, nearest):
            continue
        if anchor.handle is None and anchor.certain is False:
            if not anchor.name or not plausible_name(anchor.name):
                continue
            if not anchor.line_end and (glued == 0 or anchor.dash[:1] not in "—―"):
                continue
            if full and (anchor.dash != full[0].dash or anchor.line_start != (inline * 2 < len(full))):
                continue
            if not full and not anchor.line_start and anchor.dash[:1] not in "—―":
                continue
        kept.append(anchor)
    return kept


def _cited(text: str, anchor: Anchor, nearest: Anchor) -> bool:
    """Whether a post cites somebody's quotation with name and date, and goes on to its own attribution.

    It does so in the next line, or behind a full stop.
    """
    if anchor.handle or not (nearest.handle and nearest.dated):
        return False
    words = text[anchor.end : nearest.start]
    goes_on = words.startswith(("\n", ". ", ", ")) and "\n\n" not in words[:-2] and len(words) < _LONGEST
    return goes_on and text[: anchor.start].rstrip()[-1:] in _CLOSING


def find_anchors(text: str, language: str = "en") -> list[Anchor]:
    """Every attribution in the text, in order, none overlapping.

    `language` decides only how 04/05/2020 is read.
    """
    anchors: list[Anchor] = []
    whole, text = text, without_links_behind(text)
    if "@" in text or "＠" in text:
        anchors = with_handle(text, language, "")
        if (house := _house_dash(anchors)) and any(a.dash[:1] not in ("", house) for a in anchors):
            anchors = with_handle(text, language, house)
        if alone := in_brackets(text, language):
            anchors = [*alone, *(a for a in anchors if not covered(_spans(alone), a.end - 1))]
        anchors += with_naked_handle(text, language, _spans(anchors), house)
        anchors.sort(key=lambda a: a.start)
    anchors += without_handle(text, language, _spans(anchors))
    anchors.sort(key=lambda a: a.start)
    anchors = [a for place, a in enumerate(anchors) if not place or a.start >= anchors[place - 1].end]
    anchors = with_permalinks(whole, _keep(text, anchors))
    if tail := _cut_at_end(text, anchors[-1].end if anchors else 0):
        anchors.append(tail)
    return anchors


def _cut_at_end(text: str, floor: int) -> Anchor | None:
    """An attribution that the end of the text cuts off inside its handle."""
    stripped = text.rstrip()
    match = _CUT.search(stripped, max(floor, len(stripped) - 70))
    if not match or not (dash := dash_before(stripped, floor, match.start(), "x", "")):
        return None
    return Anchor(dash[0], len(stripped), clean_author(stripped[dash[1] : match.start()]), None, None, False,
                  stripped[dash[0] : dash[1]], at_line_start(text, dash[0]), True, cut=True)  # fmt: skip
