"""Where a post ends whose attribution stands above it and that nothing closes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import mul

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.furniture import is_furniture
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import is_headline, lines_between
from stancekit.segment.passage import Embed
from stancekit.segment.posts.cues import CUES, cues
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.voice import Voice
from stancekit.segment.posts.weights import CUE_WEIGHTS

__all__ = ["with_further_paragraphs"]

_GOES_ON, _SURELY = 0.4, 3.0
"""The least voice of a paragraph that belongs to the post before it, and of one like a heading or about posts."""
_OWN, _TELLS = CUES.index("own"), (CUES.index("crowd"), CUES.index("crowd_own"))
_MOST = 8  # paragraphs of one post


def with_further_paragraphs(
    text: str, embeds: Sequence[Embed], anchors: Sequence[Anchor], voice: Voice
) -> list[Embed]:
    """Give posts below their attribution the paragraphs behind them that speak like a post.

    Up to the next attribution; what is nearest to one that stands behind its post is that post's.
    """
    if not any("attribution_above" in embed.doubts for embed in embeds):
        return list(embeds)
    starts = sorted([*((e.block_start, 0) for e in embeds), *((a.start, 1) for a in anchors), (len(text), 0)])
    return [_extended(text, embed, starts, voice) for embed in embeds]


def _extended(text: str, embed: Embed, starts: Sequence[tuple[int, int]], voice: Voice) -> Embed:
    if "attribution_above" not in embed.doubts or not embed.start < embed.end == embed.block_end:
        return embed
    stop, held = starts[bisect_left(starts, (embed.block_end, 0))]
    end = embed.end
    lines = lines_between(text, end, stop)
    for line in lines[: min(_MOST, len(lines) - held)]:
        words = text[line.start : line.end]
        if not _goes_on(words, voice):
            break
        end = line.end
    words = text[embed.start : end]
    return replace(embed, end=end, block_end=end, links=links_of(words), media=media_of(words))


def _goes_on(words: str, voice: Voice) -> bool:
    """Whether a paragraph is in a post's voice, and no heading, lead-in, aside or line of the page."""
    aside = words[0] in "(（[" and words[-1] in ")）]"
    if aside or announces(words) or is_furniture(words, voice.language):
        return False
    told = cues(words, voice)
    sure = is_headline(words) or (told[_OWN] < 2 and any(told[place] for place in _TELLS))
    voiced: float = sum(map(mul, CUE_WEIGHTS, told))
    return voiced >= (_SURELY if sure else _GOES_ON)
