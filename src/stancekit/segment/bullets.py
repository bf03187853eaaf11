"""Lists whose items are posts with their attributions: the bullets are nobody's words, and no dashes of an attribution."""

from __future__ import annotations

import re
from itertools import groupby

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.paragraphs import Line, lines_of

__all__ = ["without_bullets"]

_ITEM = re.compile(
    r"(?P<b>[-–—•*·▪►‣])[ \t]{1,4}(?P<words>\S[^\n]{1,1500}?)[ \t]?[(（\[][^()（）\[\]\n]{0,40}?\[?[@＠]\w"
)
_DASH = re.compile(r"(?<=\s)[—–-]{1,2}(?=[\s\w*])|[—–]")
_DATED = re.compile(r"[(（\[][^()（）\[\]\n]{0,40}?[@＠][\w.-]{1,60}[,·|;\s][^()（）\[\]\n]{4,48}[)）\]]")
_FEWEST = 2


def without_bullets(text: str) -> str:
    """The text with blanks for the bullets of such lists: two lines or more next to each other, with the same bullet."""
    if "@" not in text and "＠" not in text:
        return text
    bullets = [(line, _bullet(text, line)) for line in lines_of(text)]
    places: list[int] = []
    for bullet, run in groupby(bullets, key=lambda item: item[1]):
        items = list(run)
        if bullet and len(items) >= _FEWEST:
            places += [line.start for line, _ in items]
    if not places:
        return text
    pieces: list[str] = []
    last = 0
    for place in places:
        pieces += text[last:place], " "
        last = place + 1
    return "".join([*pieces, text[last:]])


def _bullet(text: str, line: Line) -> str | None:
    """The bullet of a line that is a post with its attribution; none of an attribution alone, — Ann Lee – Mayor (@ann)."""
    item = _ITEM.match(text, line.start, line.end)
    if item is None:
        return None
    *words, name = _DASH.split(item["words"])
    if words and not plausible_name(" ".join(words)):
        return item["b"]
    dated = _DATED.search(text, item.end("words"), line.end)
    return item["b"] if dated and not plausible_name(name) else None
