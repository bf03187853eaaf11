"""Sentences in a post's own line that speak of its author in the third person: they are the journalist's."""

from __future__ import annotations

from operator import mul
from typing import NamedTuple

from stancekit.segment.links import has_words
from stancekit.segment.paragraphs import Line, sentences
from stancekit.segment.posts.cues import CUES, cues
from stancekit.segment.posts.likeness import post_voice
from stancekit.segment.posts.voice import Voice
from stancekit.segment.posts.weights import CUE_WEIGHTS

__all__ = ["Led", "led_by_name"]

_SURELY, _PERHAPS = -3.0, -1.0  # log-odds of the sentences that lead a post in
_OWN = 0.0  # of what stands behind them
_NAMES, _SAYS, _CROWD, _TOLD, _ROLE = (
    CUES.index(name) for name in ("author", "say", "crowd", "told", "role")
)
_LONGEST = 3000
_MOST = 4  # sentences that lead a post in


class Led(NamedTuple):
    """Where the words of the post begin behind sentences that name its author, and whether that is sure."""

    start: int
    sure: bool


def led_by_name(
    text: str, start: int, line_end: int, end: int, author: frozenset[str], voice: Voice
) -> Led | None:
    """Read the sentences that begin a line as the journalist's, where they name the author.

    They are surely the journalist's where they tell what is said or posted, or who posts: a firm, or a star, may be
    named by who posts for them. The line runs from `start` to `line_end`, the post to `end`; `author` are the words
    of its author's name. None where no sentence names the author, or one that does speaks in the first or second
    person.
    """
    if not author or line_end - start > _LONGEST:
        return None
    led, total, named, tells = None, 0.0, False, False
    for part in sentences(text, [Line(start, line_end, 0)])[:_MOST]:
        seen = cues(text[part.start : part.end], voice, author)
        weight = sum(map(mul, CUE_WEIGHTS, seen))
        if weight > _PERHAPS:
            break
        total, named = total + weight, named or bool(seen[_NAMES])
        tells = tells or bool(seen[_SAYS] or (seen[_CROWD] and (seen[_TOLD] or seen[_ROLE])))
        behind = part.end + len(text[part.end : end]) - len(text[part.end : end].lstrip())
        if named and behind < end and has_words(text[behind:end]):
            surely = tells and total < _SURELY
            led = Led(behind, surely and post_voice(text[behind:end], voice, author) > _OWN)
    return led
