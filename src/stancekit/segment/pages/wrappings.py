"""What platforms and sites write around the words of a post: its platform, calls to view it, TikTok's music, Reddit's source."""

from __future__ import annotations

import re

from stancekit.segment.links import has_words
from stancekit.segment.pages.frames import Frame
from stancekit.segment.pages.marks import is_credit
from stancekit.segment.pages.signatures import without_signature
from stancekit.segment.paragraphs import trim
from stancekit.segment.platforms import Permalink, platform_in, read_permalink

__all__ = ["below_label", "platform_words", "stands_for_post", "without_account", "without_calls"]

_CALL = re.compile(
    r"^(?:view (?:this )?(?:post |photo )?on (?:instagram|threads|mastodon|bluesky)|view on (?:threads|mastodon|bluesky)|view this profile on instagram|post by @.*"
    r"|sieh dir diesen beitrag auf instagram an|(?:auf (?:threads|mastodon)|beitrag auf bluesky) ansehen|(?:voir|afficher) cette publication sur instagram|voir sur (?:threads|mastodon|bluesky)"
    r"|(?:beitrag von|gepostet von|publié par|publication de|publicado por|publicación de|post użytkownika|opublikowan[ye] przez) @\S+"
    r"|ver esta publicación en instagram|ver en (?:threads|mastodon|bluesky)|wyświetl ten post na instagramie|(?:zobacz|wyświetl) (?:w threads|na mastodonie|na bluesky)|この投稿をinstagramで見る|(?:threads|mastodon|bluesky)で(?:見る|表示)|投稿者\s?[:：]?\s?@\S+|@\S+(?:による|さんの)投稿)\.?$",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 600
_CONSENT = re.compile(
    r"cookie|datenschutz|consent|confidentialité|privacidad|prywatnoś|プライバシー|privacy"
    r"|(?:externe[rn]?|external|zewnętrzn\w+|de terceros) (?:inhalt\w*|content|treści)|contenu externe|contenido externo|外部コンテンツ",
    re.IGNORECASE,
)
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


def stands_for_post(frame: Frame, text: str, start: int, end: int) -> bool:
    """Whether the words of an embed are none of a post: its address, a link to it, or that it waits for consent."""
    words = text[start:end]
    asks = frame.tag != "blockquote" and len(words) < _LONGEST_NOTICE and _CONSENT.search(words)
    if not has_words(words) or asks:
        return True
    whole = any(link.start <= start and end <= link.end and read_permalink(link.href) for link in frame.links)
    return whole and frame.platform in ("twitter", "bluesky", "facebook", "youtube")


def _title(frame: Frame, text: str, start: int) -> tuple[int, int]:
    """The title of a Reddit post, which links to it; a comment has none there, only the word "Comment"."""
    for link in frame.links:
        words = text[link.start : link.end] if link.start >= 0 else ""
        if words and words != "Comment" and read_permalink(link.href):
            return link.start, link.end
    return start, start


def without_calls(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the platform's own lines ("View this post on Instagram") at both ends."""
    lines = text[start:end].split("\n")
    while lines and (not lines[0].strip() or _CALL.match(lines[0].strip())):
        start += len(lines.pop(0)) + 1
    while lines and (not lines[-1].strip() or _CALL.match(lines[-1].strip())):
        end -= len(lines.pop()) + 1
    return trim(text, start, max(start, end))


def below_label(text: str, frame: Frame, start: int, end: int) -> int:
    """Where the words begin below the head of a box that names the platform; `start` where it has none."""
    stop = text.find("\n", start, end)
    line = text[start : max(start, stop)]
    if not platform_in(line):
        return start
    headed = any(p.start <= start and stop <= p.end < end and is_credit(p) for p in frame.parts)
    alone = frame.tag != "blockquote" and not without_signature(line)
    return trim(text, stop, end)[0] if headed or alone else start


def without_account(text: str, start: int, end: int, permalink: Permalink | None) -> int:
    """Where the line ends that names above the words the account to which their address belongs; `start` if none does."""
    line = text.find("\n", start, end)
    above = text[start:line].strip() if line >= 0 else ""
    own = (
        permalink is not None and permalink.handle is not None and above.removeprefix("@") == permalink.handle
    )
    return line if own else start
