"""Posts that a page embeds without their words: a script or a frame of the platform fetches these when it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from stancekit.segment.pages.frames import Frame
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import read_permalink
from stancekit.wording import counted

__all__ = ["framed_post", "linked_post", "tell_wordless", "wordless_posts"]

_HELD_BACK = ("data-src", "data-lazy-src", "data-embed-src")
"""What any element has that shows a post only when a reader agrees."""
_ADDRESSES = ("src", "data-src", "data-lazy-src", "data-href")
_BY_NUMBER = {
    "iframe": (
        (re.compile(r"platform\.twitter\.com/embed/[^#]*?[?&]id=(\d{8,25})"), "https://x.com/i/status/{}"),
        (re.compile(r"(embed\.bsky\.app/embed/[\w:.]+/app\.bsky\.feed\.post/\w+)"), "https://{}"),
        (re.compile(r"(linkedin\.com/embed/feed/update/[\w:]+)"), "https://www.{}"),
        (re.compile(r"tiktok\.com/(?:embed(?:/v2)?|player/v1)/(\d+)"), "https://www.tiktok.com/embed/{}"),
    ),
    "amp-twitter": ((re.compile(r"\A(\d{8,25})\Z"), "https://x.com/i/status/{}"),),
    "amp-instagram": ((re.compile(r"\A([\w-]{6,})\Z"), "https://www.instagram.com/p/{}"),),
    "amp-tiktok": ((re.compile(r"\A(\d{8,25})\Z"), "https://www.tiktok.com/embed/{}"),),
    "amp-facebook": (),
}
"""Elements that show a post, how their addresses name it where these are none of the post itself, and where it is found then."""


def framed_post(tag: str, values: dict[str, str]) -> str | None:
    """The address of the post that a frame of a platform will show; None for any other element or frame."""
    if tag == "script" and (post := values.get("data-telegram-post")):
        return f"https://t.me/{post}"
    if tag not in _BY_NUMBER:
        held = (read_permalink(unquote(values.get(key, ""))) for key in _HELD_BACK)
        return next((link.url for link in held if link), None)
    for key in (*_ADDRESSES, "data-tweetid", "data-shortcode"):
        given = unquote(values.get(key, ""))
        inner = given.rpartition("href=")[2] if "/plugins/" in given else given
        if link := read_permalink("https:" + inner if inner.startswith("//") else inner):
            return link.url
        for shape, address in _BY_NUMBER[tag]:
            if found := shape.search(inner):
                return address.format(found[1])
    return None


def linked_post(frame: Frame) -> str | None:
    """The address of the post of an embed, by what it cites or links to."""
    cited = (read_permalink(href) for href in (frame.cite, *(link.href for link in reversed(frame.links))))
    return next((link.url for link in cited if link), None)


def wordless_posts(addresses: Iterable[str], embeds: Iterable[Embed]) -> tuple[str, ...]:
    """The addresses with those of embeds without words, each once, but for posts whose words stand elsewhere on the page."""
    worded, empty = set(), []
    for embed in embeds:
        if embed.end > embed.start:
            worded |= {embed.permalink, embed.status_id} - {None}
        elif embed.permalink:
            empty.append(embed.permalink)
    wordless = {_number(url) or url: url for url in (*addresses, *empty)}
    return tuple(url for number, url in wordless.items() if worded.isdisjoint((url, number)))


def _number(url: str) -> str | None:
    link = read_permalink(url)
    return link.status_id if link else None


def tell_wordless(addresses: tuple[str, ...]) -> list[str]:
    """What is told of them, if there are any."""
    if not addresses:
        return []
    posts = counted(len(addresses), "embedded post has", "embedded posts have")
    return [
        f"{posts} no words on this page, only a link (such as {addresses[0]}): open it, and add the words to the page"
    ]
