"""The buttons below a comment or post, by which it is none of an article's paragraphs below a byline."""

from __future__ import annotations

import re

from stancekit.segment.anchors.status import is_number, status_of
from stancekit.segment.cards.card_lines import line_words
from stancekit.segment.cards.closing import is_counted
from stancekit.segment.cards.heads import Head
from stancekit.segment.cards.sections import heads_comments
from stancekit.segment.paragraphs import Line

__all__ = ["has_buttons", "is_answerable", "is_reply"]

_REPLY = re.compile(r"\b(?:reply|antworten|répondre|responder|odpowiedz)\b|返信(?:する)?", re.IGNORECASE)
_BUTTONS = 3  # lines below a post by which it is none of an article's
_MOST_WORDS = 8  # lines of a comment; an article has more


def has_buttons(text: str, lines: list[Line], last: int, language: str) -> bool:
    """Whether what closes a card is a row of buttons and counts: Like, Comment, Repost, Send; two where one is to reply."""
    row = [line_words(text, line) for line in lines[last : last + _BUTTONS]]
    row = row if all(is_counted(words, language) for words in row) else row[:2]
    replies = any(_REPLY.match(words) for words in row)
    return len(row) >= (2 if replies else _BUTTONS) and all(is_counted(words, language) for words in row)


def is_reply(words: str, language: str) -> bool:
    """Whether a line begins with the button to reply, with nothing but counts and other buttons behind it."""
    return _REPLY.match(words) is not None and status_of(words, language) is not None


def is_answerable(text: str, lines: list[Line], head: Head, last: int, language: str) -> bool:
    """Whether a button to reply closes the few lines below a head, and no other time or section begins between."""
    between = [line_words(text, line) for line in lines[head.behind : last]]
    if len(between) > _MOST_WORDS or any(heads_comments(words) for words in between):
        return False
    if any((told := status_of(words, language)) and told.when for words in between):
        return False
    for line in lines[last : last + _BUTTONS]:
        words = line_words(text, line)
        if not (is_counted(words, language) or is_number(words)):
            return False
        if _REPLY.search(words):
            return True
    return False
