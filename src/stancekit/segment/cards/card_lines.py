"""The lines around a card: their beginning, the handle or the name that a whole line is."""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import clean_author
from stancekit.segment.anchors.comments import BADGE
from stancekit.segment.anchors.status import status_of
from stancekit.segment.cards.saying import before_saying
from stancekit.segment.paragraphs import Line
from stancekit.segment.platforms import LABEL

__all__ = ["LONE_HANDLE", "LONGEST_LINE", "MARKS", "line_words", "names_handle", "own_line_name"]

_HANDLE = re.compile(
    r"(?P<n>[^\n@＠(（]{0,60}?(?:@(?=[^\x00-\x7f])[^\n@＠(（]{1,30}(?=[ \t]))?)[ \t]?(?:[·•|][ \t]?)?(?P<b>[(（]\s?)?[@＠](?P<h>\w[\w.\-]{0,60}(?:@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,4})?)(?:\s?[)）])?(?:\s?[(（](?:Twitter|X|Facebook|Instagram|Threads|Bluesky|Mastodon|TikTok|YouTube|LinkedIn|ツイッター|インスタグラム|フェイスブック)[)）])?(?:[\s·•・|,]{1,4}(?P<t>[^@＠]{1,90}))?\Z"
)
_NO_NAME = re.compile(r"\A©|[^\W\d_]{3,}[.!?:]\s|[—―]|(?:^|\s)[–-]")
MARKS = re.compile(r"[✓✔☑✅🌐🔵]\ufe0f?")
"""Ticks and signs that a platform sets behind a name."""
_BADGE = re.compile(rf"\s(?:[·•]\s)?(?-i:(?=[A-Z\u3040-\u9fff])){BADGE}\s*\Z", re.IGNORECASE)
LONGEST_LINE = 140  # code points of what stands around a card
LONE_HANDLE = re.compile(r"[@＠][\w.\-]{1,60}\Z")
_LONGEST_NAME = 60
_MOST_WORDS = 4  # of a name that ends in a full stop: John Smith Jr.


def names_handle(words: str, language: str) -> re.Match[str] | None:
    """Match a line that is a handle, with the name before it and the time behind; no sentence that mentions one."""
    if len(words) > LONGEST_LINE or ("@" not in words and "＠" not in words) or LABEL.match(words):
        return None
    found = _HANDLE.match(words)
    if found is None or _NO_NAME.search(found["n"]) or (found["b"] and found["t"]):
        return None  # — Ann Lee (@ann) May 2, 2022 stands behind its post
    glued = words[found.end("n")] == "@" and found["n"][-1:].isalnum()
    if glued and (found["n"][-1:].isascii() or not found["h"].isascii()):
        return None  # an address: ann@example.org; a name: 千波@熱波の人
    told = status_of(found["t"], language) if found["t"] else None
    return found if not found["t"] or (told and told.when) else None


def line_words(text: str, line: Line) -> str:
    """The beginning of a line, as much as what stands around a card can be long."""
    return text[line.start : min(line.end, line.start + LONGEST_LINE)]


def own_line_name(text: str, line: Line, language: str) -> str | None:
    """The name that a line of its own is, None where it is too long, runs on, or tells of times and counts."""
    words = text[line.start : line.end]
    words = before_saying(words) or words
    if (
        len(words) > _LONGEST_NAME
        or words[-1] in ",，、。"
        or words[0] in "©[{|"
        or not words.strip("·•|–—-")
        or words.startswith("r/")
        or status_of(words, language)
    ):
        return None
    if words[-1] == "." and len(words.split()) > _MOST_WORDS:
        return None
    return clean_author(_BADGE.sub("", MARKS.sub("", words)))
