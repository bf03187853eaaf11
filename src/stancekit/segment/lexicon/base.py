"""The shape of a lexicon."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

__all__ = ["Lexicon", "words"]


def words(text: str) -> frozenset[str]:
    """Split a block of words at white space; an underscore stands for a space inside one entry."""
    return frozenset(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True)
class Lexicon:
    """What is known of one language. All entries are lower case.

    function   frequent words that other languages of the corpus do not share
    own        pronouns and forms of the first and second person: the voice of a post
    third      subject pronouns of the third person
    he, she    those of one gender, to find whom a pronoun means
    say        reporting verbs, finite, of any medium
    write      reporting verbs that mean posting or writing
    according  prepositions that attribute without a verb
    talk       words that place a quotation in speech: interview, radio, press conference
    medium     words of posts and platforms
    crowd      words for reactors
    opener     words with which a journalist opens a lead-in
    clause     words of which a clause has at least one
    roles      words before a name that do not belong to it
    earlier    words that place a quotation before the matter of the article
    furniture  beginnings of lines that belong to the page, not to the article
    hosts      words for somebody who asks, not reacts
    past       forms in which a journalist tells what happened
    present    forms in which a post claims or demands
    matter     nouns by which a journalist names the statement or the quarrel about it
    orders     imperatives with which a post begins
    resumes    words that take up a sentence before: a paragraph that begins with one goes on
    not_past   words that end like a past tense and are none
    before_name  prepositions: a name directly behind one is not the subject
    unnamed    words of one article that begin its sentences with a capital and are no names
    clauses    the clauses of that article that were read, by their text
    """

    language: str
    function: frozenset[str]
    own: frozenset[str]
    third: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    say: frozenset[str]
    write: frozenset[str]
    according: frozenset[str]
    talk: frozenset[str]
    medium: frozenset[str]
    crowd: frozenset[str]
    opener: frozenset[str]
    clause: frozenset[str]
    roles: frozenset[str]
    earlier: frozenset[str]
    furniture: tuple[str, ...]
    hosts: frozenset[str] = frozenset()
    before_name: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    orders: frozenset[str] = frozenset()
    resumes: frozenset[str] = frozenset()
    not_past: frozenset[str] = frozenset()
    unnamed: Container[str] | None = None
    clauses: dict[str, Any] | None = field(default=None, compare=False)

    @cached_property
    def only_write(self) -> frozenset[str]:
        """Verbs of posting that are no verbs of saying."""
        return self.write - self.say
