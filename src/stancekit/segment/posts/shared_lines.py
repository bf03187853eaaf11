"""Whether an article sets its posts in the line of the sentence that leads them in."""

from __future__ import annotations

from itertools import accumulate

from stancekit.segment.paragraphs import runs_on, sentences
from stancekit.segment.posts.case import Case
from stancekit.segment.posts.length import exceeds, length_limit
from stancekit.segment.posts.likeness import post_voice
from stancekit.segment.posts.voice import Voice

__all__ = ["shares_lines"]

_LED = -4.0  # log-odds of the sentences before a post: a journalist's
_LED_GLUED = -1.0  # the same where they are glued to it
_OWN = 0.5  # of those behind: a post's


def shares_lines(text: str, cases: list[Case], voice: Voice) -> bool:
    """Whether every other line that holds a post begins with the journalist's sentences.

    Asked only where some line is longer than its post can be or has two sentences with nothing between, for
    a post too can begin in that voice. Where nothing stands between, less of that voice is enough: so are the
    parts of a page set that have lost their line breaks.
    """
    glued = [runs_on(text[case.lines[-1].start : case.end]) for case in cases]
    if not any(glued) and not any(_too_long(text, case) for case in cases):
        return False
    bound = _LED_GLUED if sum(glued) > 1 else _LED
    led = [
        _is_led(text, case, voice, bound if is_glued else _LED)
        for case, is_glued in zip(cases, glued, strict=True)
    ]
    alone = [_glued(case) and not is_led for case, is_led in zip(cases, led, strict=True)]
    return sum(led) > 1 and 2 * sum(led) >= len(cases) - sum(alone)


def _too_long(text: str, case: Case) -> bool:
    return exceeds(text[case.lines[-1].start : case.end], length_limit(case.platform, case.day)[0])


def _glued(case: Case) -> bool:
    """Whether the post goes on in the line of the one before it, so that nothing leads it in."""
    return len(case.lines) == 1 and case.after_block and case.lines[0].gap == 0


def _is_led(text: str, case: Case, voice: Voice, bound: float) -> bool:
    """Whether the line that holds the post falls into sentences of a journalist and some of a post."""
    line = case.lines[-1]
    parts = sentences(text, [line._replace(end=min(line.end, case.end))])
    if len(parts) < 2 or line.end - line.start > 3000:
        return False
    voices = [post_voice(text[part.start : part.end], voice, case.author) for part in parts]
    whole, before = sum(voices), list(accumulate(voices))
    return any(low < bound and whole - low > _OWN for low in before[:-1])
