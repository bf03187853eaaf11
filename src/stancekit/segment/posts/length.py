"""How long a post can be: what its platform allows, and what a text weighs against it."""

from __future__ import annotations

import re
from datetime import date

from stancekit.segment.links import weighted_length

__all__ = ["exceeds", "length_limit", "weight"]

_TRAILING_LINK = re.compile(r"(?:\s*(?:https?://|pic\.(?:twitter|x)\.com/)\S{1,300})+\s*$")
_LEADING_AT = re.compile(r"^(?:\s*[@＠]\w{1,30}[\s,]*)+")


def length_limit(platform: str | None, day: date | None) -> tuple[int, bool]:
    """What a post may weigh, and whether longer ones are possible all the same."""
    if platform in ("facebook", "instagram", "youtube", "tiktok", "reddit"):
        return 100_000, True
    if platform in ("mastodon", "threads"):
        return 520, True
    if platform == "bluesky":
        return 310, False
    if day is not None and day < date(2017, 9, 26):
        return 140, False
    return 280, day is not None and day >= date(2023, 2, 8)


def exceeds(text: str, limit: int) -> bool:
    """Whether the text weighs more than the limit; short texts are not weighed."""
    if 2 * len(text) <= limit or (len(text) <= 0.8 * limit and text.isascii() and "/" not in text):
        return False
    return len(text) > 30 * limit or weight(text) > limit


def weight(text: str) -> int:
    """What a post weighs without the addressees before it and the links behind it, which do not count."""
    last = text.rsplit(None, 1)[-1:]
    if last and ("://" in last[0] or "pic." in last[0]):
        text = _TRAILING_LINK.sub("", text)
    if "@" in text or "＠" in text:
        text = _LEADING_AT.sub("", text)
    return weighted_length(text.strip())
