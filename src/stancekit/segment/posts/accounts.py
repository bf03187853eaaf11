"""Attributions that are nothing but an account and its platform, on a line of their own.

WORDS                  WORDS
@ann on Threads        09:01 PM - 06 Aug 2022
                       Twitter: @ann
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.language import detect_language
from stancekit.segment.paragraphs import is_headline, lines_between, trim
from stancekit.segment.platforms import LABEL, VIA, platform_of_name
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.likeness import post_voice
from stancekit.segment.posts.voice import Voice

__all__ = ["lone_accounts"]

_HANDLE = r"[@＠](?P<{}>\w[\w.]{{0,60}}(?:@[\w\-]{{1,60}}(?:\.[\w\-]{{1,60}}){{1,4}})?)"
_BRACKETED = r"\s?[(（](?P<b>Threads|Bluesky|Mastodon|Instagram|Facebook|TikTok|X)[)）]"
_ACCOUNT = re.compile(
    rf"^[ \t]*(?:{_HANDLE.format('h')}(?:{VIA.pattern}|{_BRACKETED})"
    rf"|(?i:{LABEL.pattern}){_HANDLE.format('l')}(?:\s?/\s[^\n.!?]{{1,60}})?)[ \t\r]*$",
    re.MULTILINE,
)
_READ = 4000  # code points by which the language is told
_REACH = 2000  # code points above and below in which the next line is looked for
_LED = 4.0  # what a sentence that announces something says against being a post
_POSTS = 1.0  # log-odds of words above a label that says no time: it may credit a picture
_HEADLINES = 3  # lines of an article that may all stand above a byline


def lone_accounts(text: str, language: str) -> list[Anchor]:
    """Attributions of this form.

    Such a line may head its post as well: what stands above those of an article must speak more like posts than
    what stands below them. Where the time of the post is the line above, it closes what stands before it.
    """
    lines = list(_ACCOUNT.finditer(text)) if "@" in text or "＠" in text else []
    if not lines:
        return []
    voice = Voice(detect_language(text[:_READ]) or language)
    timed: list[Anchor] = []
    others: list[Anchor] = []
    told = 0.0
    for found in lines:
        start, when = _time_above(text, found, language)
        above = _line_above(text, start)
        speaks = _voice(text, *above, voice)
        if when:
            timed += [] if _is_byline(text, above[1]) else [_anchor(found, start, when)]
            continue
        told += speaks - max(0.0, _voice(text, *_line_below(text, found.end()), voice))
        if speaks > (_POSTS if found["l"] else 0.0):
            others.append(_anchor(found, start, None))
    return sorted([*timed, *(others if told > 0 else [])], key=lambda a: a.start)


def _time_above(text: str, found: re.Match[str], language: str) -> tuple[int, When | None]:
    """Where the attribution begins: at the line of a whole date above a label, which tells when."""
    own = found.start() + len(found[0]) - len(found[0].lstrip())
    if not found["l"]:
        return own, None
    start, end = _line_above(text, own)
    told = status_of(text[start:end], language)
    return (start, told.when) if told and told.when and told.when.dated else (own, None)


def _is_byline(text: str, end: int) -> bool:
    """Whether a date and an account are the article's: nothing but headlines and a name stand before them, up to `end`."""
    lines = lines_between(text, 0, min(end, _REACH))[:_HEADLINES]
    return all(is_headline(text[line.start : line.end]) for line in lines)


def _anchor(found: re.Match[str], start: int, when: When | None) -> Anchor:
    return Anchor(
        start, found.end(), None, "@" + (found["h"] or found["l"]).rstrip("."), when.day if when else None,
        when is not None, "", True, True, certain=when is not None,
        platform=platform_of_name(found["p"] or found["b"] or found["q"]),
    )  # fmt: skip


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
