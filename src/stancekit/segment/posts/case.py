"""A post whose start is to be chosen, and how the article around it sets its lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from stancekit.segment.paragraphs import Line
from stancekit.segment.posts.third_person import Led

__all__ = ["Case", "Layout"]


class Layout(NamedTuple):
    """How the article sets its lines.

    Whether a blank line parts paragraphs, whether embeds are glued, and whether everything runs on
    without line breaks, so that sentences stand for lines.
    """

    blank_lines: bool
    glued: bool
    language: str
    running: bool = False


@dataclass(slots=True)
class Case:
    """One post whose start is to be chosen.

    `lines` are those between the block before and the attribution, the last one holding `end`, where
    the post ends; `after_block` says that the first of them follows another embedded post, `running`
    that the article has no line breaks and the lines are sentences, `personal` that the author's
    name can be somebody's, `attributed` where the attribution ends, `copy` where the words begin that stand again before these. `led` is where the words begin behind sentences
    about the author in their own line. `features` has one row for each
    candidate, the last line first: CUES, then CHOICE; `weighed` their weighted sums without the habit.
    """

    lines: list[Line]
    end: int
    author: frozenset[str]
    platform: str | None
    day: date | None
    after_block: bool
    running: bool = False
    personal: bool = True
    attributed: int = 0
    copy: int | None = None
    led: Led | None = None
    features: list[list[float]] = field(default_factory=list)
    weighed: list[float] = field(default_factory=list)
