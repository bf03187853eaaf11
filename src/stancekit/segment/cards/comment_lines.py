"""The line above a comment that says who wrote it and when, in whatever order and with whatever signs a page sets it.

Posted by ann at 10:12 on 13 March 2024      #2 ann (Guest) – 13.03.2024, 10:12
WORDS                                        WORDS
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from stancekit.segment.anchors.anchor import clean_author, plausible_name
from stancekit.segment.anchors.status import When, status_of
from stancekit.segment.cards.card_lines import line_words
from stancekit.segment.cards.heads import Head
from stancekit.segment.cards.saying import NOBODY, VERB
from stancekit.segment.cards.sections import heads_comments, parts_comments
from stancekit.segment.lexicon.stamps import is_stamp_word
from stancekit.segment.names.anonymous import is_anonymous
from stancekit.segment.paragraphs import Line

__all__ = ["Told", "comment_head", "who_and_when"]

_NUMBER = r"(?:(?P<no>#\s?\d{1,5}[.:)]?|(?:No\.?\s?)?\d{1,4}[.:)])\s{1,3}(?:[·•|–—-]\s)?)?"
_LABEL = (
    r"(?:(?P<label>(?i:(?:(?:posted|written|submitted|comment(?:ed)?|post|beitrag|kommentar|geschrieben|verfasst|eingereicht|gespeichert|posté|écrit|rédigé|soumis|publié|envoyé|commentaire"
    r"|publicado|escrito|enviado|comentario|napisan[eyo]|dodan[eyo]|wysłan[eyo]|przesłan[eyo]|komentarz)\s)?(?:by|von|par|por|przez)\s)"
    r"|(?i:author|autor(?:in|ka)?|auteur|nick)\s?[:：]\s?)|(?P<named>(?:名前|投稿者|お名前)\s?[:：]\s?))?"
)
_OPENS = re.compile(_NUMBER + _LABEL)
_TAG = re.compile(r"\s?[(（\[](?P<tag>[^()（）\[\]\n]{2,24})[)）\]]\Z")
_ON = r"(?:at|on|am|um|le|à|el|el\sdía|a\slas|dnia|w\sdniu|w|o)"
_APART = re.compile(
    rf"\s?[,·•|»]\s{{0,3}}(?:{_ON}\s)?|\s{{1,3}}[–—/-]\s{{1,3}}(?:{_ON}\s)?|\s?投稿日\s?[:：]\s?|\s?[(（](?=\d)|\s{{1,3}}(?:{_ON}\s{{1,3}})?(?=\d|[^\W\d_])"
)
_CLOCK_FIRST = re.compile(r"(?P<t>\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|Uhr))?),?\s(?:on|am|le|el|dnia|w\sdniu)\s(?=\d|[^\W\d_])", re.IGNORECASE)  # fmt: skip
_WEEKDAY = re.compile(
    r"(?i:\A(?:lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|pon|pn|wt|śr|czw|pt|sob|ndz|niedz)\.?,?\s(?=\d))|[(（][月火水木金土日][)）]"
)
_BEHIND = re.compile(r"(?:\s{0,2}ID:\s?\S{1,14}|\s{0,2}#\d{1,5}|[)）])?\s?[:：]?\Z")
_CLOCKED = re.compile(r"\d\s?[:h.時]\s?\d\d(?!\d|\.\d)")
_TIMED = re.compile(r"\d[:.h時]\d\d|\d\sh\s\d\d|\b(?:ago|temu)\b|前|\b(?:vor|il\sy\sa|hace)\s")
_VERB_LAST = re.compile(rf"\s{VERB}\Z")
_NICKNAME = re.compile(r"~?(?=[\w.*-]*[\d_*]|[^\W\d_A-ZÀ-ÞŁŚŻŹĆ])[\w.*-]{3,30}\Z|[^\n]*\s[^\W\d_]\.\Z")
_NEAR, _MOST_APARTS, _MOST_WORDS = 20, 16, 4
_HEADLINES = 4  # lines of an article among which such a line is its byline


class Told(NamedTuple):
    """What such a line tells, and whether it can be nothing else: a number (#2), a guest, a verb of saying."""

    name: str
    when: When
    sure: bool


@lru_cache(maxsize=4096)
def who_and_when(words: str, language: str) -> Told | None:
    """Read a line that is nothing but a name and a time of day, or how long ago; None for any other."""
    opening = _OPENS.match(words) if _TIMED.search(words) else None
    if opening is None:
        return None
    begin = opening.end()
    if status_of(words[begin:], language):
        return None  # a time alone
    sure = opening["named"] is not None or (opening["no"] or "").startswith("#")
    for apart in islice(_APART.finditer(words, begin), _MOST_APARTS):
        rest = _BEHIND.sub("", words[apart.end() :])
        told = status_of(_WEEKDAY.sub("", _CLOCK_FIRST.sub("", rest)), language)
        if told and told.when:
            clocked = not told.when.dated or _CLOCKED.search(rest) is not None
            return _told(words[begin : apart.start()], told.when, sure=sure) if clocked else None
    return None


def _told(who: str, when: When, *, sure: bool) -> Told | None:
    """The name in what stands before a time, without a guest's tag, a town or a verb of saying."""
    tag, verb = _TAG.search(who), _VERB_LAST.search(who)
    own = who[: (tag or verb).start()] if (tag or verb) else who  # type: ignore[union-attr]
    parts = own.split(", ")
    name = clean_author(parts[0])
    if (
        name is None
        or len(parts) > 3
        or any(char in name for char in '@＠:：“”"«»„()[]')
        or is_stamp_word(name)
    ):
        return None
    few = len(name.split()) <= _MOST_WORDS and name.split()[0].lower() not in NOBODY
    if not few or not any(map(str.isalpha, name)) or not (" " not in name or plausible_name(name)):
        return None
    return Told(name, when, sure or verb is not None or (tag is not None and is_anonymous(tag["tag"])))


def comment_head(text: str, lines: list[Line], place: int, language: str) -> Head | None:
    """Read such a line that begins a paragraph; one that could be a byline needs another one in its section.

    And a nickname in one of them, or the heading of the section above. A comment goes to the next of them.
    """
    told = _opening(text, lines, place, language)
    if told is None or place + 1 == len(lines) or _opening(text, lines, place + 1, language):
        return None
    above, headed = _until_heading(text, lines[max(0, place - _NEAR) : place][::-1])
    below, _ = _until_heading(text, lines[place + 1 : place + 1 + _NEAR])
    others = {
        n: other
        for n in range(place - above, place + 1 + below)
        if n != place and (other := _opening(text, lines, n, language))
    }
    if not (told.sure or (others and (headed or _among_comments([told, *others.values()])))):
        return None
    until = min((n for n in others if n > place), default=0)
    return Head(place, place + 1, told.name, None, told.when, closed=True, until=until)


def _until_heading(text: str, lines: list[Line]) -> tuple[int, bool]:
    """How many lines stand before the heading of a section of comments, and whether there is one: a byline is outside."""
    found = next((n for n, line in enumerate(lines) if heads_comments(line_words(text, line))), None)
    return (len(lines), False) if found is None else (found, True)


def _among_comments(group: list[Told]) -> bool:
    """Whether one of such lines is surely a comment's, or one with a date has a nickname: papers date their stories back."""
    return any(told.sure or _is_named_freely(told) for told in group)


def _is_named_freely(told: Told) -> bool:
    return told.when.dated and _NICKNAME.match(told.name) is not None


def _opening(text: str, lines: list[Line], place: int, language: str) -> Told | None:
    """What the line at `place` tells, where it begins a paragraph or stands below what closes a comment."""
    line = lines[place]
    if line.end - line.start > 140 or (told := who_and_when(text[line.start : line.end], language)) is None:
        return None
    above = line_words(text, lines[place - 1]) if place else ""
    if place < _HEADLINES and not (told.sure or _is_named_freely(told) or heads_comments(above)):
        return None  # a byline
    return told if line.gap != 1 or not place or parts_comments(above, language) else None
