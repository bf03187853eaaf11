"""What a post cites of somebody's words, and whether it does no more than pass them on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.names.called import called_by
from stancekit.segment.passage import Passage
from stancekit.segment.wording import words_of

__all__ = ["Cited", "cited_in", "names", "passes_on", "tells_whose"]

_CITED = re.compile(
    r"\bRT\s[@＠][\w.\-]{1,60}\s?[:：]?\s(?P<rest>.*)|[“„«»\"「]\s?(?P<inner>[^“”„«»\"「」]{16,2000})[”“»«\"」]",
    re.DOTALL,
)
_NEWS = word_set(
    """breaking update news alert flash eilmeldung eil alerte info urgent última hora ultimahora urgente alerta pilne z ostatniej chwili"""
)
_NEWS_JA = ("速報", "号外")
_ADDED = 4  # words of its own that a post may add to what it passes on
_WHOSE = 12  # words that may tell whose words are cited
_HEAD = 60  # code points before what it passes on


@dataclass(frozen=True)
class Cited:
    """The letters that a post sets between marks, with what stands before and behind them, or behind RT."""

    letters: str
    head: str
    tail: str
    adds: int
    retweet: bool


def cited_in(words: str) -> list[Cited]:
    """What a post cites: RT @annlee: …, Ann Lee: “…”, BREAKING | “…”."""
    return [
        Cited(
            "".join(words_of(found["rest"] or found["inner"])),
            words[: found.start()],
            words[found.end() :],
            len(words_of(words[found.end() :])),
            retweet=found["rest"] is not None,
        )
        for found in _CITED.finditer(words)
    ]


def _is_news(head: str) -> bool:
    """Whether what stands before quoted words holds a label of news."""
    return not _NEWS.isdisjoint(words_of(head)) or any(label in head for label in _NEWS_JA)


def tells_whose(cited: Cited, source: Passage) -> bool:
    """Whether what a post adds to words it cites names who said them, or is next to nothing."""
    around = f"{cited.head} {cited.tail}"
    if len(cited.head) > _HEAD or any(mark in around for mark in "!?！？"):
        return False
    return len(words_of(around)) <= (_WHOSE if names(around, source) else 1)


def passes_on(cited: Cited, quoted: Passage) -> bool:
    """Whether a post adds next to nothing to what it cites: a label of news, who said it, a few words."""
    if cited.retweet:
        return not words_of(cited.head)
    if len(cited.head) > _HEAD or (cited.adds > _ADDED and not _is_news(cited.head)):
        return False
    return _is_news(cited.head) or not words_of(cited.head) or names(cited.head, quoted)


def names(head: str, quoted: Passage) -> bool:
    """Whether what stands before cited words names who said them."""
    low = head.lower()
    return any(word in low for word in called_by(quoted.name))
