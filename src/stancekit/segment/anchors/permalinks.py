"""The link to its own post that stands behind an attribution, or on the line below it.

`— ANN LEE (@ann) MAY 4, 2023 https://x.com/ann/status/1`, with the link bare, in brackets or under a word. It belongs
to the post above it, and is nothing of the next one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.platforms import Permalink, read_permalink

__all__ = ["LINE_OF_LINK", "with_permalinks", "without_links_behind"]

_ADDRESS = r"https?://[^\s<>()\[\]]{8,500}"
_LABEL = ""
_LINK = rf"(?:\[[^\[\]\n\d]{{1,40}}\]\(<?(?P<m>{_ADDRESS})>?\)|[(（<\[]?(?P<u>{_ADDRESS})[)）>\]]?)[ \t]*(?=\r?\n|\Z)"
_BEHIND = re.compile(rf"[ \t,·|–—-]{{0,4}}{_LINK}")
_BELOW = re.compile(rf"[ \t]*\r?\n(?P<blank>[ \t]*\r?\n)?[ \t]*{_LINK}")
_ANY = re.compile(rf"(?<=[\w)）\].])[ \t,·|–—-]{{1,4}}{_LINK}")
LINE_OF_LINK = re.compile(rf"^[ \t]*{_LINK}", re.MULTILINE)
"""A line that is nothing but a link."""
_SHARED = ("i", "web")  # what stands for the account where a link names none


def without_links_behind(text: str) -> str:
    """The text with the links to posts that end a line blanked out, so that what stands before them ends it."""
    return _ANY.sub(_blank, text) if "://" in text else text


def with_permalinks(text: str, anchors: list[Anchor]) -> list[Anchor]:
    """The attributions with the links that stand behind or directly below them and lead to a post of their author.

    Below a blank line too, unless such a link stands above the first post: there each heads the next one.
    """
    if "://" not in text or not anchors:
        return anchors
    heads = any(_read(found) for found in LINE_OF_LINK.finditer(text, 0, anchors[0].start))
    return [_with_link(text, anchor, heads=heads) for anchor in anchors]


def _with_link(text: str, anchor: Anchor, *, heads: bool) -> Anchor:
    found = _BEHIND.match(text, anchor.end) or _BELOW.match(text, anchor.end)
    link = _read(found) if found else None
    if found is None or link is None:
        return anchor
    unsure = link.handle is None or link.handle in _SHARED or anchor.handle is None
    apart = found.re is _BELOW and found["blank"] is not None
    if apart and (heads or unsure):
        return anchor
    if not unsure and _account(link.handle) != _account(anchor.handle):
        return anchor
    return replace(anchor, end=found.end(), line_end=True, permalink=anchor.permalink or link.url)


def _account(handle: str | None) -> str:
    return (handle or "").lstrip("@").lower()


def _read(found: re.Match[str]) -> Permalink | None:
    return read_permalink((found["m"] or found["u"]).rstrip(".,;"))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0]) if _read(found) else found[0]
