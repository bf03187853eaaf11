"""Lines of a list of rules, a programme or a menu, whose examples stand in quotation marks and are nobody's words."""

from __future__ import annotations

import re

from stancekit.segment.language import tokens_of
from stancekit.segment.lexicon import lexicon
from stancekit.segment.lexicon.reporting import reporting
from stancekit.segment.passage import Passage

__all__ = ["without_lone_lines"]

_LONE = re.compile(r"[^:：“„«»\"「\n]{1,40}[:：]\s*[“„«»\"「][^\n“”„«»\"「」]*[”“«»\"」][.。]?\Z")


def without_lone_lines(passages: list[Passage], language: str) -> list[Passage]:
    """Leave out what stands behind a short head and no verb, in an article that holds no post and names nobody who speaks.

    Such a text is a list of rules, a programme or a menu: Example: “…”.
    """
    if any(passage.kind == "embedded" or passage.name or passage.handle for passage in passages):
        return passages
    return [
        p for p in passages if not _LONE.match(p.context or "") or _is_reported(p.context or "", language)
    ]


def _is_reported(line: str, language: str) -> bool:
    """Whether a verb of the line reports words."""
    words = lexicon(language)
    if language == "ja":
        return any(verb in line for verb in words.say | words.write)
    tokens = tokens_of(line)
    return not reporting(language, leading=True).isdisjoint(tokens)
