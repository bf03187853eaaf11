"""What a permalink tells: the platform, the account and the number of the post."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = [
    "LABEL",
    "NAMES",
    "VIA",
    "Permalink",
    "platform_in",
    "platform_of_handle",
    "platform_of_name",
    "read_permalink",
]

NAMES = "Twitter|X|Facebook|Instagram|Threads|Bluesky|Mastodon|Tik[Tt]ok|You[Tt]ube|Linked[Ii]n|Reddit"
_NAMED = re.compile(rf"\b({NAMES})(?:a|ie|u|ze)?\b")  # also as Polish declines them
VIA = re.compile(
    r"(?:\s?[,·|]\s?(?:(?:on|auf|sur|en|na|w|via|bei|über)\s)?|\s(?:on|auf|sur|en|na|w|via|bei|über)\s)"
    r"(?:dem\s|le\s|el\s|der\sPlattform\s|la\splateforme\s|la\sred\ssocial\s|platformie\s|serwisie\s)?"
    rf"(?P<p>{NAMES})(?:ie|u|ze)?\b(?!\s?[\w'’])"
)
"""How an attribution names the platform behind its author: "on Facebook", ", Bluesky"."""
LABEL = re.compile(
    rf"(?:[@＠][\w.]{{1,60}}\s?/\s?)?(?:via\s)?(?P<q>{NAMES})\s?[:：/]\s?(?=[@＠])", re.IGNORECASE
)
"""The platform before the account of an attribution, as a label: "Twitter: @ann", "Via Instagram: @ann"."""


class Permalink(NamedTuple):
    """A link to one post, without what was added for tracking."""

    url: str
    platform: str
    handle: str | None
    status_id: str | None


_SHAPES = (
    ("twitter", re.compile(r"^https?://(?:www\.|mobile\.|m\.)?(?:twitter|x)\.com/(?:#!/)?(\w{1,20})/status(?:es)?/(\d{1,25})")),
    ("bluesky", re.compile(r"^https?://bsky\.app/profile/([\w.:\-]+)/post/(\w+)")),
    ("threads", re.compile(r"^https?://(?:www\.)?threads\.(?:net|com)/@([\w.]+)/post/([\w\-]+)")),
    ("instagram", re.compile(r"^https?://(?:www\.)?instagram\.com/(?:([\w.]+)/)?(?:p|reel|tv)/([\w\-]+)")),
    ("tiktok", re.compile(r"^https?://(?:www\.)?tiktok\.com/@([\w.]+)/video/(\d+)")),
    ("youtube", re.compile(r"^https?://(?:www\.|m\.)?youtube\.com/watch\?()[^#]*?\blc=([\w\-.]+)")),
    ("facebook", re.compile(r"^https?://(?:www\.|m\.|[a-z]{2}-[a-z]{2}\.)?facebook\.com/([\w.\-]+)/(?:posts|videos|photos)/(?:[\w.\-]+/)*([\w.]+)")),
    ("facebook", re.compile(r"^https?://(?:www\.|m\.)?facebook\.com/(?:permalink|story)\.php\?()[^#]*?story_fbid=(\w+)")),
    ("reddit", re.compile(r"^https?://(?:www\.|old\.)?reddit\.com/()r/\w+/comments/(\w+)")),
    ("mastodon", re.compile(r"^https?://[\w.\-]+/@([\w.]+(?:@[\w.\-]+)?)/(\d{5,})")),
    ("mastodon", re.compile(r"^https?://[\w.\-]+/users/([\w.]+)/statuses/(\d{5,})")),
)  # fmt: skip
_TRACKING = re.compile(r"[?&](?:ref_src|ref_url|s|t|utm_\w+|igsh|igshid|fbclid)=[^&#]*.*$|/embed/?$")


def read_permalink(url: str | None) -> Permalink | None:
    """Read a link to a post of a known platform; None for any other link."""
    if not url or "//" not in url:
        return None
    for platform, shape in _SHAPES:
        if found := shape.match(url):
            handle = found[1] or None
            bare = _TRACKING.sub("", url) if platform not in ("youtube", "facebook") else url
            if platform == "mastodon" and handle and "@" not in handle:
                handle = f"{handle}@{url.split('/')[2]}"
            return Permalink(bare, platform, handle, found[2] or None)
    return None


def platform_of_name(name: str) -> str:
    """Give a platform as records call it: X is twitter there."""
    return "twitter" if name in ("X", "x") else name.lower()


def platform_in(sentence: str) -> str | None:
    """Tell which platform a sentence names, None where it names none."""
    found = _NAMED.search(sentence)
    return platform_of_name(found[1]) if found else None


def platform_of_handle(handle: str | None) -> str | None:
    """Tell the platform from the form of a handle, None where several share it."""
    if not handle:
        return None
    bare = handle.lstrip("@")
    if "@" in bare:
        return "mastodon"
    if bare.endswith(".bsky.social"):
        return "bluesky"
    return None
