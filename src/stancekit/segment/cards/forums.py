"""What stands above the words of a comment on a forum: a nickname, a dot or points, and how long ago it was.

level 1            u/NICKNAME avatar
NICKNAME           NICKNAME                [–]NICKNAME 412 points 3 years ago
·                  •                       WORDS
5 days ago         2y ago
WORDS              WORDS
"""

from __future__ import annotations

import re

from stancekit.segment.anchors.comments import is_badge, is_of_comments
from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.cards.card_lines import line_words
from stancekit.segment.cards.heads import Head
from stancekit.segment.cards.sections import parts_comments
from stancekit.segment.dates import ago_after
from stancekit.segment.paragraphs import Line, is_headline

__all__ = ["forum_head"]

_NICK = r"(?:u/|~)?(?:[^\W_][\w-]{2,29}|[_-][\w-]{2,29}|\[deleted\])"
_NICKNAME = re.compile(rf"{_NICK}\Z")
_UNLIKE_WORDS = re.compile(r"u/|~|\[|.*[\d_]")  # oven_gloves, baker99
_COMMUNITY = re.compile(r"r/\w{2,30}\Z")
_ONE_LINE = re.compile(
    rf"(?P<fold>\[[–—+-]\]\s?)?(?P<n>{_NICK})(?:\s\[?(?:S|OP|M|Mod)\]?)?(?P<dot>\s?[·•])?\s{{1,3}}(?P<points>[+−-]?\d[\d.,]{{0,6}}k?\spoints?\s(?:[·•]\s)?)?(?=\d|vor |il y a |hace )"
)
_REST = re.compile(
    r"\*?(?:\s[·•])?\s?(?:\(\d{1,4} (?:children|replies)\)|\(?edited[^()\n]{0,30}\)?)?\Z", re.IGNORECASE
)
_DOTS = ("·", "•")
_MOST_PARTS, _NEAR = 4, 12  # lines


def forum_head(text: str, lines: list[Line], place: int, language: str) -> Head | None:
    """Read the lines above a comment of a forum, where the one at `place` tells how long ago it was."""
    words = line_words(text, lines[place])
    if one := _one_line(words):
        first = _first(text, lines, place)
        dotted = one["dot"] is not None
        plain = dotted and _is_account(text, lines, first, one["n"])
        evident = one["fold"] or one["points"] or plain or (dotted and first < place)
        evident = evident or (dotted and _is_repeated(text, lines, place))
        opens = evident and _opens(text, lines, first, language)
        return _head(text, lines, first, place + 1, one["n"], evident=True) if opens else None
    told = status_of(words, language)
    if told is None or told.when is None or told.counted or told.buttons:
        return None
    above, dotted = place - 1, words[0] in _DOTS
    while above > 0 and place - above < _MOST_PARTS:
        here = line_words(text, lines[above])
        if here not in _DOTS and not is_badge(here):
            break
        above, dotted = above - 1, dotted or here in _DOTS
    if above < 0 or not dotted or any(line.gap > 2 for line in lines[above + 1 : place + 1]):
        return None
    name, behind = line_words(text, lines[above]), place + 1
    if _COMMUNITY.match(name) and behind < len(lines):
        name, behind = line_words(text, lines[behind]), behind + 1
    first = _first(text, lines, above)
    if not _NICKNAME.match(name) or not _opens(text, lines, first, language):
        return None
    evident = first < above or _is_account(text, lines, first, name)
    return _head(text, lines, first, behind, name, evident=evident)


def _one_line(words: str) -> re.Match[str] | None:
    """Match a nickname and how long ago it wrote, which are all of a line."""
    one = _ONE_LINE.match(words)
    if one is None or (end := ago_after(words, one.end())) == one.end():
        return None
    return one if _REST.match(words, end) else None


def _is_repeated(text: str, lines: list[Line], place: int) -> bool:
    """Whether such lines, with a dot and a nickname without capitals, begin this paragraph and one nearby."""
    near = lines[max(1, place - _NEAR) : place + _NEAR + 1]
    heads = [one for line in near if line.gap > 1 and (one := _one_line(line_words(text, line)))]
    return len(heads) > 1 and all(one["dot"] and one["n"].islower() for one in heads)


def _first(text: str, lines: list[Line], above: int) -> int:
    """The first line of the head: how deep the answer stands, a picture's text, the name once more."""
    first, name = above, line_words(text, lines[above])
    while first and above - first < _MOST_PARTS:
        here = line_words(text, lines[first - 1])
        if here != name and not (is_of_comments(here) and ("avatar" in here or here.startswith("level"))):
            break
        first -= 1
    return first


def _is_account(text: str, lines: list[Line], first: int, name: str) -> bool:
    """Whether a name is plainly an account's, and not in the byline of an article that has told nothing yet."""
    told = first > 2 or any(not is_headline(text[line.start : line.end]) for line in lines[:first])
    return told and _UNLIKE_WORDS.match(name) is not None


def _opens(text: str, lines: list[Line], first: int, language: str) -> bool:
    before = line_words(text, lines[first - 1]) if first else ""
    closed = not before or before[-1] in ":：" or parts_comments(before, language)
    return lines[first].gap > 1 or closed


def _head(text: str, lines: list[Line], first: int, behind: int, name: str, *, evident: bool) -> Head:
    stop = behind + _MOST_PARTS
    while behind < min(len(lines), stop):
        here = line_words(text, lines[behind])
        told = status_of(here, "en")
        timed = told is not None and told.when is not None and not (told.counted or told.buttons)
        if here not in _DOTS and not is_badge(here) and not timed:
            break
        behind += 1
    return Head(first, behind, name, None, When(None, dated=False), closed=evident)
