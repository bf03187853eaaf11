"""What platforms write around the words of a post without a line of its own: TikTok's author and music, Reddit's source."""

from __future__ import annotations

import re

from stancekit.segment.pages.markup import Frame
from stancekit.segment.paragraphs import trim
from stancekit.segment.platforms import read_permalink

__all__ = ["platform_words"]

_MUSIC = re.compile(r"//(?:www\.)?tiktok\.com/music/")
_ACCOUNT = re.compile(r"//(?:www\.)?(?:tiktok\.com/@[\w.]+/?(?:[?#]|\Z)|reddit\.com/u(?:ser)?/)")


def platform_words(frame: Frame, text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a TikTok or Reddit post inside its embed; none where only a placeholder stands there."""
    if frame.platform == "reddit":
        return (start, end) if frame.paragraphs else _title(frame, text, start)
    for link in frame.links:
        if link.start == start and _ACCOUNT.search(link.href):
            start = link.end
        elif start <= link.start < link.end == end and (
            _MUSIC.search(link.href) or text[link.start : link.end].startswith("♬")
        ):
            end = link.start
    return trim(text, start, max(start, end))


def _title(frame: Frame, text: str, start: int) -> tuple[int, int]:
    """The title of a Reddit post, which links to it; a comment has none there, only the word "Comment"."""
    for link in frame.links:
        words = text[link.start : link.end] if link.start >= 0 else ""
        if words and words != "Comment" and read_permalink(link.href):
            return link.start, link.end
    return start, start
