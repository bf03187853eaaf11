"""What the elements of a post are: its author, its date or its words, by their tags and classes."""

from __future__ import annotations

from functools import lru_cache

from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.pages.frames import Part, tokens

__all__ = ["NAMES", "WORDS", "holds_words", "is_beside", "is_credit", "is_name", "is_time", "parts_words"]

NAMES = word_set(
    """author autor autora autorin auteur user username usuario utilisateur nutzer nick nickname pseudo name displayname commenter verfasser
    reviewer rezensent rezensentin poster writer who nom nombre"""
)
_DATES = word_set("date datum fecha data time timestamp published when")
_AROUND = word_set("likes actions stats views buttons reactions replies")
_EDGES = word_set(
    """by signed handle account acct profile profil meta metadata info byline signature avatar permalink badge header head footer foot kopf entete pied
    cabecera pie"""
)
WORDS = word_set("text txt texte texto inhalt tresc treść body content message quote")
_KNOWN = NAMES | _DATES | _AROUND | _EDGES | WORDS
_TAGS = word_set("header footer figcaption cite address time")


def is_credit(part: Part) -> bool:
    """Whether an element holds the author, the date or what else stands around the words of a post."""
    return part.tag in _TAGS or not _kinds(part.marks) <= WORDS


def is_name(part: Part) -> bool:
    """Whether an element is named as the author of a post."""
    return part.tag == "cite" or not _kinds(part.marks).isdisjoint(NAMES)


def is_time(part: Part) -> bool:
    """Whether an element is the date of a post."""
    return part.tag == "time" or not _kinds(part.marks).isdisjoint(_DATES)


def is_beside(part: Part) -> bool:
    """Whether an element names nobody: a date, how many liked it, what a reader can do with it."""
    return is_time(part) or not _kinds(part.marks).isdisjoint(_AROUND)


def holds_words(part: Part) -> bool:
    """Whether an element holds the words of a post: a paragraph, or one named for them."""
    return not is_credit(part) and (part.tag == "p" or not _kinds(part.marks).isdisjoint(WORDS))


def parts_words(marks: str) -> bool:
    """Whether an element of that class begins a word of its own, though no space stands before it."""
    return not _kinds(marks) <= WORDS


@lru_cache(maxsize=4096)
def _kinds(marks: str) -> frozenset[str]:
    """What each class says last of an element: a comment-author is an author, an author-text a text."""
    last = (next((t for t in reversed(tokens(name)) if t in _KNOWN), None) for name in marks.split())
    return frozenset(kind for kind in last if kind)
