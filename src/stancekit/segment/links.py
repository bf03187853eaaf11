"""Links and pictures in a post, and how much of its length limit a text uses.

Weights: Twitter counts a link as 23, a character of the Latin, Greek or Cyrillic blocks and common
punctuation as 1, any other as 2 (docs.x.com, "Counting characters").
"""

from __future__ import annotations

import re

__all__ = ["has_words", "letters", "links_of", "media_of", "weighted_length", "without_links"]

_BODY = r"[^\s<>\"“”«»「」]"
_HOSTS = (
    r"pic\.(?:twitter|x)\.com", r"t(?<=\bt)\.co", r"y(?<=\by)outu\.be", r"b(?<=\bb)it\.ly",
    r"i(?<=\bi)nstagr\.am", r"f(?<=\bf)b\.watch", r"amp\.twimg\.com",
)  # fmt: skip
_URL = re.compile(  # each branch begins with a letter: where none of these stands nothing is tried
    "|".join(
        [rf"https?://{_BODY}{{2,2000}}", rf"www\.{_BODY}{{2,2000}}"]
        + [rf"{host}/{_BODY}{{1,2000}}" for host in _HOSTS]
    )
)
_MEDIA = re.compile(r"^(?:https?://)?pic\.(?:twitter|x)\.com/|/(?:photo|video)/\d")
_PLACEHOLDER = re.compile(
    r"\[(?:image|image or embed|video|gif|photo|bild|vidéo|imagen|zdjęcie|画像)\]", re.IGNORECASE
)
_TRAIL = ".,;:!?)]…’'”"
_HEAVY = re.compile(r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_JOINED = re.compile(r"[\ufe0f\u200d\U0001f3fb-\U0001f3ff]")
_WORD = re.compile(r"[^\W_]")


def _clean(link: str) -> str:
    return link.rstrip(_TRAIL)


def links_of(text: str) -> tuple[str, ...]:
    """Every link of the text that is no picture, in order, without the punctuation behind it."""
    if "/" not in text:
        return ()
    return tuple(link for found in _URL.finditer(text) if not _MEDIA.search(link := _clean(found[0])))


def media_of(text: str) -> tuple[str, ...]:
    """Every link to a picture or a film of the platform itself, in order."""
    if "/" not in text and "[" not in text:
        return ()
    found = tuple(link for match in _URL.finditer(text) if _MEDIA.search(link := _clean(match[0])))
    return found + tuple(match[0] for match in _PLACEHOLDER.finditer(text))


def without_links(text: str) -> str:
    """The text with every link and picture replaced by a space."""
    return _PLACEHOLDER.sub(" ", _URL.sub(" ", text)) if "/" in text or "[" in text else text


def has_words(text: str) -> bool:
    """Whether anything but links and pictures stands in the text (one emoji is something)."""
    return bool(without_links(text).strip(" \t\r\n\u00a0\u3000\ufe0f"))


def weighted_length(text: str) -> int:
    """Characters as the platform counts them against its limit; joined emoji count once."""
    urls = 0
    if "/" in text:
        urls = len(_URL.findall(text))
        text = _URL.sub("", text)
    if text.isascii():
        return len(text) + 23 * urls
    text = _JOINED.sub("", text)
    return len(text) + len(_HEAVY.findall(text)) + 23 * urls


def letters(text: str) -> int:
    """Letters and digits in the text."""
    return len(_WORD.findall(text))
