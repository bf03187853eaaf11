"""How much a line speaks like a post, and not like the journalist or the page: its cues summed up as log-odds."""

from __future__ import annotations

from operator import mul

from stancekit.segment.posts.cues import cues
from stancekit.segment.posts.voice import Voice
from stancekit.segment.posts.weights import CUE_WEIGHTS

__all__ = ["CLEARLY_TOLD", "post_voice"]

CLEARLY_TOLD = -2.0
"""Log-odds below which a line is clearly a journalist's."""


def post_voice(text: str, voice: Voice, author: frozenset[str] = frozenset()) -> float:
    """Log-odds that `text`, one line, is the voice of a post whose author has these name words."""
    total: float = sum(map(mul, CUE_WEIGHTS, cues(text, voice, author)))
    return total
