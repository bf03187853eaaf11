"""The lines by which a page names itself: its head, the end of its title, who holds the rights, who published it.

Whoever is named there is the paper or the site, never the person an article is about, and speaks nowhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from stancekit.segment.paragraphs import Line, lines_of

__all__ = ["Mastheads", "find_mastheads"]

_HEAD, _LONGEST, _WORDS = 4, 120, 6  # lines of the head, code points of a line, words of a name
_SHORT, _APART = 4, 2  # letters of a word of a name that begin small, line breaks between paragraphs
_NAME = r"[^\W\d_a-zß-öø-ÿ][^\n.|,;:!?©“”„«»\"]{1,50}?"
_RIGHTS = re.compile(
    rf"(?:©|\([cC]\)|(?i:copyright)(?:\s(?:©|\([cC]\)))?)\s?(?P<before>\d{{4}}[\s,–-]{{0,3}}(?:\d{{4}})?\s?)?(?:[Bb]y\s|par\s|von\s|por\s)?(?P<name>{_NAME})"
    r"(?P<behind>,?\s\d{4}(?:[–-]\d{4})?)?(?=\s?(?:[.|,;:!?–—]|\s-\s|\Z)|\s(?:(?i:all\srights|alle\srechte|tous\sdroits|todos\slos|wszelkie|wszystkie)\b))"
)
_PUBLISHED = re.compile(  # with a date behind it, somebody published a post
    r"(?:published\sby|veröffentlicht\svon|herausgegeben\svon|publiée?\spar|editado\spor|publicad[oa]\spor|(?:opublikowan[eoay]|wydan[eoay])\sprzez|(?:発行|配信|提供)(?:元|者)?\s?[:：])\s?"
    r"(?P<name>[^\n\d@＠.|,;:!?]{2,50})\.?\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"(?P<title>[^\n|]{{12,200}}?)\s?(?P<bar>[|｜]|\s[–—-]\s)\s?(?P<name>{_NAME})\Z")
_ENDED = re.compile(r"[.!?…:。！？：”»“\"」]\Z")


class Mastheads:
    """Where such lines begin, and the names in them."""

    def __init__(self, found: Iterator[tuple[int, int, str]]) -> None:
        spans = list(found)
        self.spans = [(start, end) for start, end, _ in spans]
        self.starts = frozenset(start for start, _ in self.spans)
        self.names = frozenset(name for _, _, name in spans)

    def without(self, text: str) -> str:
        """The text in which they were found without these lines."""
        for start, end in reversed(self.spans):
            text = text[:start] + text[end:]
        return text


@lru_cache(maxsize=2)
def find_mastheads(text: str) -> Mastheads:
    """Find the lines by which a page names itself, in their order."""
    return Mastheads(_found(text))


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    lines = lines_of(text)
    in_head = True
    for number, line in enumerate(lines):
        words = text[line.start : line.end]
        in_head = in_head and number < _HEAD
        if name := _named(words):
            yield line.start, line.end, name
        elif in_head and (head := _of_head(text, lines, number)):
            yield head[0], line.end, head[1]
        in_head = in_head and not _ENDED.search(words)


def _named(words: str) -> str | None:
    """Whom a line names that says who holds the rights in what year, or who published the article."""
    if len(words) > _LONGEST:
        return None
    rights = _RIGHTS.match(words)
    if rights and (rights["before"] or rights["behind"]):
        return rights["name"].strip()
    published = _PUBLISHED.match(words)
    return published["name"].strip() if published else None


def _of_head(text: str, lines: list[Line], number: int) -> tuple[int, str] | None:
    """The paper that a line of the head names, and where: behind the title of the article, or alone on its line."""
    line = lines[number]
    words = text[line.start : line.end]
    if title := _TITLE.match(words):
        again = text.find(title["title"], line.end) >= 0
        bar = title["bar"].strip() in ("|", "｜") and not _told_of(title["name"], text, lines, number)
        return (line.start + title.end("title"), title["name"]) if again or bar else None
    if number + 1 == len(lines) or lines[number + 1].gap < _APART or not _is_name(words):
        return None
    after = lines[number + 1]
    alone = after.end - after.start > len(words) and not _told_of(words, text, lines, number)
    return (line.start, words) if alone else None


def _is_name(words: str) -> bool:
    """Whether a line is nothing but capitalised words, two or more."""
    parts = words.split()
    return (
        1 < len(parts) <= _WORDS
        and not _ENDED.search(words)
        and all(part[0].isupper() or len(part) < _SHORT for part in parts)
        and re.sub(r"[\s’'-]", "", words).isalpha()
    )


def _told_of(name: str, text: str, lines: list[Line], number: int) -> bool:
    """Whether another line tells of somebody whose name ends like that, as articles do of whom they are about."""
    last = re.compile(rf"(?<!\w){re.escape(name.rsplit(maxsplit=1)[-1])}(?!\w)")
    around = (line for n, line in enumerate(lines) if n != number)
    return any(
        last.search(text, line.start, line.end) and not _named(text[line.start : line.end]) for line in around
    )
