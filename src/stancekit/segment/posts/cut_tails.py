"""A post at the end of an article whose attribution was cut off with the end of the text."""

from __future__ import annotations

import re

from stancekit.segment.anchors.anchor import Anchor
from stancekit.segment.clauses import last_sentence
from stancekit.segment.furniture import is_furniture
from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.link_boxes import heads_links
from stancekit.segment.links import links_of, media_of
from stancekit.segment.paragraphs import lines_between
from stancekit.segment.passage import Passage
from stancekit.segment.platforms import platform_in
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.posts.length import exceeds, length_limit
from stancekit.segment.posts.likeness import post_voice
from stancekit.segment.posts.phrases import VERB_ENDINGS, own_verbs
from stancekit.segment.posts.voice import Voice

__all__ = ["cut_tail"]

_CLEARLY = 1.5  # log-odds of words that are a post's
_UNFINISHED = 0.3  # of a line that breaks off and speaks of its author
_LONG, _BROKEN_OFF = 100, 70  # code points; what calls the reader at the end of a page is mostly shorter
_CALLS = re.compile(r"[?？:：@]|(?i:whatsapp|telegram|newsletter)")
"""What calls the reader: Anything to add? Join our channel."""


def cut_tail(text: str, last: int, anchors: list[Anchor], voice: Voice) -> Passage | None:
    """A post whose attribution was cut off with the end of the text.

    It is glued to the last date and speaks like a post, or it is unfinished and stands behind a sentence that
    announces it, or speaks clearly like a post, long and of its author, or as the only line behind the last date.
    """
    if not anchors or anchors[-1].cut:
        return None
    lines = lines_between(text, last, len(text))
    while len(lines) > 1 and is_furniture(text[lines[-1].start : lines[-1].end], voice.language):
        lines.pop()
    if not lines:
        return None
    final = text[lines[-1].start : lines[-1].end]
    unfinished = final[-1] not in '.!?…”“"»«:：。」！？)'
    if len(lines) > 1:
        lead = last_sentence(text[lines[-2].start : lines[-2].end]).strip()
        page = heads_links(lead) or is_furniture(lead, voice.language) or is_furniture(final, voice.language)
        if not unfinished or page or len(final) > 600:
            return None
        if not announces(lead) and not (
            _is_own(final, voice.language) and post_voice(final, voice) > _CLEARLY
        ):
            return None
    else:
        apart = anchors[-1].line_end or lines[0].gap > 0
        least = _UNFINISHED if apart else 0.0 if unfinished else _CLEARLY
        if (
            (apart and not (unfinished and _is_own(final, voice.language, alone=True)))
            or is_furniture(final, voice.language)
            or exceeds(final, length_limit(None, anchors[-1].day)[0])
            or post_voice(final, voice) < least
        ):
            return None
    start, end = lines[-1].start, lines[-1].end
    words = text[start:end]
    return Passage(
        "embedded",
        start,
        end,
        start,
        end,
        links=links_of(words),
        media=media_of(words),
        doubts=["cut_text", "no_author", "no_date"],
    )


def _is_own(words: str, language: str, *, alone: bool = False) -> bool:
    """Whether a line is long and speaks of its author; one that breaks off and stands alone need not be so long."""
    broken_off = alone and words[-1].islower() and not _CALLS.search(words) and platform_in(words) is None
    own, long = lexicon(language).own, _BROKEN_OFF if broken_off else _LONG
    if language == "ja":
        return len(words) >= long // 2 and any(word in words for word in own)
    speaks = not own.isdisjoint(tokens_of(words))
    speaks = speaks or (language in VERB_ENDINGS and own_verbs(words.lower(), language) > 0)
    return len(words) >= long and speaks
