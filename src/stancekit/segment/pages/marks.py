"""What the elements of a post are: its author, its date or its words, by their tags and classes."""

from __future__ import annotations

from functools import lru_cache

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.pages.frames import Part, tokens

__all__ = ["is_beside", "is_credit", "is_name", "is_time", "parts_words"]

_NAMES = word_set(
    "author autor autora autorin auteur user username usuario utilisateur nutzer nick nickname name displayname commenter verfasser nom nombre"
)
_DATES = word_set("date datum fecha data time timestamp published")
_AROUND = word_set("likes actions stats buttons reactions replies")
_MARKS = (
    _NAMES
    | _DATES
    | _AROUND
    | word_set(
        "handle account acct profile profil meta metadata header head footer foot byline signature avatar permalink badge"
    )
)
_WORDS = word_set("text texte texto inhalt tresc treść body content message quote")
_TAGS = word_set("header footer figcaption cite address time")


@lru_cache(maxsize=4096)
def parts_words(marks: str) -> bool:
    """Whether an element of that class begins a word of its own, though no space stands before it."""
    return _named(marks, _MARKS)


def is_credit(part: Part) -> bool:
    """Whether an element holds the author, the date or what else stands around the words of a post."""
    return part.tag in _TAGS or _named(part.marks, _MARKS)


def is_name(part: Part) -> bool:
    """Whether an element is named as the author of a post."""
    return part.tag == "cite" or _named(part.marks, _NAMES)


def is_time(part: Part) -> bool:
    """Whether an element is the date of a post."""
    return part.tag == "time" or not _DATES.isdisjoint(tokens(part.marks) - _NAMES)


def is_beside(part: Part) -> bool:
    """Whether an element names nobody: a date, how many liked it, what a reader can do with it."""
    return is_time(part) or _named(part.marks, _AROUND)


def _named(marks: str, words: frozenset[str]) -> bool:
    """Whether a class holds one of the words, and does not name the text of a post."""
    named = tokens(marks)
    return not named.isdisjoint(words) and named.isdisjoint(_WORDS)
