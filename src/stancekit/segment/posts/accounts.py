"""Attributions that are nothing but an account and its platform, on a line of their own: @ann on Threads."""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.language import detect_language
from stancekit.segment.paragraphs import trim
from stancekit.segment.platforms import VIA, platform_of_name
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.voice import Voice, post_voice

__all__ = ["lone_accounts"]

_ACCOUNT = re.compile(
    rf"^[ \t]*[@＠](?P<h>\w[\w.]{{0,60}}(?:@[\w\-]{{1,60}}(?:\.[\w\-]{{1,60}}){{1,4}})?)(?:{VIA.pattern}|\s?[(（](?P<b>Threads|Bluesky|Mastodon|Instagram|Facebook|TikTok|X)[)）])[ \t]*$",
    re.MULTILINE,
)
_READ = 4000  # code points by which the language is told
_REACH = 2000  # code points above and below in which the next line is looked for
_LED = 4.0  # what a sentence that announces something says against being a post


def lone_accounts(text: str, language: str) -> list[Anchor]:
    """Attributions of this form.

    Such a line may head its post as well: what stands above those of an article must speak more like posts than
    what stands below them.
    """
    lines = list(_ACCOUNT.finditer(text)) if "@" in text or "＠" in text else []
    if not lines:
        return []
    voice = Voice(detect_language(text[:_READ]) or language)
    anchors, told = [], 0.0
    for found in lines:
        speaks = _voice(text, *_line_above(text, found.start()), voice)
        told += speaks - max(0.0, _voice(text, *_line_below(text, found.end()), voice))
        if speaks > 0:
            anchors.append(
                Anchor(
                    found.start("h") - 1, found.end(), None, "@" + found["h"].rstrip("."), None, False, "", True, True,
                    certain=False, platform=platform_of_name(found["p"] or found["b"]),
                )
            )  # fmt: skip
    return anchors if told > 0 else []


def _line_above(text: str, place: int) -> tuple[int, int]:
    """The last line with words that ends before a place."""
    start, end = trim(text, max(0, place - _REACH), place)
    return max(start, text.rfind("\n", start, end) + 1), end


def _line_below(text: str, place: int) -> tuple[int, int]:
    """The first line with words that begins behind a place."""
    start, end = trim(text, place, min(len(text), place + _REACH))
    line = text.find("\n", start, end)
    return start, end if line < 0 else line


def _voice(text: str, start: int, end: int, voice: Voice) -> float:
    """How much a line speaks like a post."""
    words = text[start:end].strip()
    if not words.strip("—–―-"):  # a dash belongs to the attribution
        return 0.0
    return post_voice(words, voice) - (_LED if announces(words) else 0.0)
