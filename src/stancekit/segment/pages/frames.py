"""Which elements of a page hold a post: embeds of the platforms, and the cards in which a site sets comments itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.platforms import Permalink, read_permalink

__all__ = ["CONTAINERS", "EMBED_CLASS", "Frame", "Link", "Part", "cited", "is_card", "platform_of", "tokens"]

EMBED_CLASS = re.compile(
    r"(?:^|[\s_-])(?P<twitter>twitter|tweet)|(?P<bluesky>bluesky|bsky)|(?P<mastodon>mastodon|toot\b|activitypub)|(?P<instagram>instagram)"
    r"|(?P<threads>text-post-media|threads-|--threads\b)|(?P<facebook>fb-(?:post|comment|xfbml|video)|facebook)|(?P<youtube>youtube|yt-)|(?P<tiktok>tiktok)|(?P<reddit>reddit)",
    re.IGNORECASE,
)
CONTAINERS = frozenset(("blockquote", "div", "figure", "section", "article", "aside", "li"))
_NOT_A_POST = re.compile(
    r"twitter-(?:follow|share|timeline|hashtag)|share|social-(?:links|icons|bar)|follow|wrapper|container|widget|caption|playlist|player|comments"
    r"|(?:tweet|toot)s\b|feed|carousel|slider",
    re.IGNORECASE,
)
_CITING = (
    "cite", "data-text-post-permalink", "data-instgrm-permalink", "data-href", "data-embed-url",
    "data-bluesky-uri", "data-url", "data-permalink",
)  # fmt: skip
_CARD = word_set(
    "comment kommentar leserkommentar commentaire comentario komentarz reaction posting toot tgme review bewertung avis resena opinia"
)
_NO_CARD = word_set(
    """form count counter list link links button area respond policy thread feed more number icon wrapper container section reply meta metadata
    body text content author header footer info avatar date time title category tag type open closed status rating stars score summary"""
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TOKEN = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Link:
    """A link of the page: where it leads, and where its words stand (-1 where it has none)."""

    href: str
    start: int
    end: int = -1


class Part(NamedTuple):
    """An element inside an embed: its tag, its classes and item properties, and where its words stand."""

    tag: str
    marks: str
    start: int
    end: int


@dataclass(slots=True)
class Frame:
    """An embed being read: where it began, its paragraphs, elements and links."""

    platform: str
    tag: str
    depth: int
    start: int
    cite: str | None
    card: bool = False  # one that a site sets itself
    beside: bool = False  # it stands beside the article where it is no post
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    worded: bool = False  # whether one of these holds the words
    links: list[Link] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)  # the noscript or template that it stood in
    written: tuple[int, int] = (0, 0)  # what was written before it: pieces, code points

    def posts(self) -> set[str]:
        """The numbers of the posts that it links to or cites."""
        found = [read_permalink(link.href) for link in self.links] + [read_permalink(self.cite)]
        return {link.status_id for link in found if link and link.status_id}


@lru_cache(maxsize=4096)
def tokens(marks: str) -> tuple[str, ...]:
    """The words of a class, however they are joined: comment-author, comment__author, commentAuthor."""
    return tuple(_TOKEN.findall(_CAMEL.sub(" ", marks).replace("_", " ").lower()))


def is_card(values: dict[str, str]) -> bool:
    """Whether an element is named as one comment or post that the site sets itself."""
    if (
        values.get("itemtype", "")
        .rstrip("/")
        .endswith(("/Comment", "/Review", "/UserReview", "/SocialMediaPosting"))
    ):
        return True
    return any(
        not _CARD.isdisjoint((named[0], named[-1])) and _NO_CARD.isdisjoint(named)
        for name in values.get("class", "").split()
        if (named := tokens(name))
    )


def cited(values: dict[str, str]) -> tuple[str | None, Permalink | None]:
    """What an element cites: the address of a post where one is given, else any other."""
    given = [value for key in _CITING if (value := values.get(key))]
    for value in given:
        if link := read_permalink(value):
            return value, link
    return (given[0] if given else None), None


def platform_of(tag: str, values: dict[str, str], link: Permalink | None) -> str | None:
    """The platform of the post that an element holds, "" where it may hold one of any, None where it holds none."""
    marks = values.get("class", "")
    data = " ".join(
        key
        for key in values
        if key.startswith("data-") and any(w in key for w in ("bluesky", "text-post", "instgrm"))
    )
    known = EMBED_CLASS.search(f"{marks} {data}")
    if tag != "blockquote" and link is None and (known is None or not marks or _NOT_A_POST.search(marks)):
        return None
    if known:
        return next(k for k, v in known.groupdict().items() if v)
    return link.platform if link else ""
