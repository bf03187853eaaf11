"""Lines that a journalist announces: a post that begins behind them would leave them to the journalist."""

from __future__ import annotations

from itertools import pairwise
from operator import mul

from stancekit.segment.posts.case import Case, Layout
from stancekit.segment.posts.cues import cues
from stancekit.segment.posts.voice import Voice
from stancekit.segment.posts.weights import CUE_WEIGHTS

__all__ = ["announced_lines"]

_TOLD = -2.5  # log-odds of a line that the journalist says
_NO_POST = "“„«»「『《〈\"‘'–—-•*"


def announced_lines(text: str, case: Case, voice: Voice, layout: Layout) -> tuple[int, int]:
    """The first paragraph that ends in a colon and announces what follows, and the next one in a journalist's voice.

    A post that begins between them would leave to the journalist what was announced. What is announced is no
    quotation and no item of a list. (0, 0) where there is none.
    """
    lines = case.lines
    for place, (line, following) in enumerate(pairwise(() if layout.running else lines[:-1])):
        if (
            text[line.end - 1] in ":："
            and following.gap > layout.blank_lines
            and text[following.start] not in _NO_POST
        ):
            for later in range(place + 1, len(lines) - 1):
                seen = cues(text[lines[later].start : lines[later].end], voice, case.author)
                if sum(map(mul, CUE_WEIGHTS, seen)) < _TOLD:
                    return place, later
            return place, len(lines)
    return 0, 0
