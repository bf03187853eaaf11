"""Boxes of links to other articles: the heading, and the headlines below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stancekit.segment.paragraphs import Line, is_headline

__all__ = ["boxed_links", "heads_links"]

_LINKS = re.compile(
    r"(?:continue\sreading|weiterlesen|lire\sla\ssuite|(?:seguir|sigue|siga)\sleyendo|czytaj\sdalej|続きを読む|related(?:\s(?:articles|stories|coverage))?|read\s(?:more|also|next)|more\son\sthis(?:\sstory)?|you\smay\salso\slike|mehr\szum\sthema|lesen\ssie\sauch|auch\sinteressant"
    r"|das\skönnte\s(?:sie|dich)\s(?:auch\s)?interessieren|(?:à\s)?(?:lire|voir)\s(?:aussi|également)|sur\sle\smême\s(?:sujet|thème)|más\sinformación|(?:también\s)?[tl]e\spuede(?:\stambién)?\sinteresar"
    r"|noticias\srelacionadas|lee\stambién|(?:zobacz|czytaj|przeczytaj)\s(?:też|także|również|więcej)|polecamy|関連記事|あわせて読みたい"
    r"|(?:the\s)?most\s(?:read|popular|viewed)|am\smeisten\sgelesen|meist\s?gelesen(?:e\s(?:artikel|beiträge))?|beliebte\s(?:artikel|beiträge)|(?:les\s(?:articles\s)?)?(?:plus\s(?:lus|populaires)|mieux\slus)"
    r"|l[oa]s?\smás\s(?:leíd[oa]s?|vist[oa]s?|popular(?:es)?)|najczęściej\sczytane|najpopularniejsze|アクセスランキング|人気記事(?:ランキング)?|よく読まれている記事)(?:\s(?:on|in|from|at|auf|bei|im|in\sder|sur|dans|en|na|w)\s[^.!?:：\n]{2,30})?\s?[:：]?",
    re.IGNORECASE,
)
_LONGEST = 60
_ITEM = re.compile(r"[–—•*・-]\s|\d{1,2}[.)]\s")


def boxed_links(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines begin that are the heading of links to other articles (RELATED STORIES), or their headlines.

    The lines of a paragraph that a converter wrapped look like headlines one by one, and are none.
    """
    found: set[int] = set()
    linked, wrapped = False, frozenset[int]()
    for number, line in enumerate(lines):
        words = text[line.start : line.end]
        heading = heads_links(words)
        if linked and not heading and line.gap > 1:
            wrapped = _wrapped(text, lines, number)
        linked = heading or (linked and is_headline(words) and line.start not in wrapped)
        if linked:
            found.add(line.start)
    return frozenset(found)


def heads_links(words: str) -> bool:
    """Whether a line is nothing but the heading of links to other articles: RELATED STORIES."""
    return len(words) < _LONGEST and _LINKS.fullmatch(words.strip(" *_>#[]()▶►•–—-")) is not None


def _wrapped(text: str, lines: Sequence[Line], first: int) -> frozenset[int]:
    """Where the lines of a paragraph begin that runs on from line to line; none where it is one of headlines.

    A line of it begins in lower case, none is an item of a list, and the last one ends a sentence.
    """
    last = first + 1
    while last < len(lines) and lines[last].gap == 1:
        last += 1
    block = lines[first:last]
    runs_on = any(text[line.start].islower() for line in block[1:])
    listed = any(_ITEM.match(text, line.start) for line in block)
    ended = not is_headline(text[block[-1].start : block[-1].end])
    return frozenset(line.start for line in block) if runs_on and ended and not listed else frozenset()
