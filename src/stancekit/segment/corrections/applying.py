"""A person's corrections of a segmentation: boundaries, roles, attributions, passages added or dropped.

A correction names its passage by article, span and words, so that it survives re-segmentation. Where
the article has changed since, or no span is given, its words are looked for in the text and must stand
there once. One that cannot be applied is reported, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy

from stancekit.segment.corrections.correcting import apply_correction
from stancekit.segment.corrections.history import History
from stancekit.segment.corrections.placed import Placed
from stancekit.segment.corrections.pointers import point_again, pointed
from stancekit.segment.corrections.telling import (
    NOT_APPLIED,
    found_again,
    lost,
    overruled,
    stood_already,
    unread,
    unused,
    without_article_flag,
)
from stancekit.segment.passage import Passage
from stancekit.segment.places import find_passage
from stancekit_schemas import Article, Correction, Focal, Problem

__all__ = ["ByArticle", "apply_corrections", "without_article"]


class ByArticle:
    """Corrections, looked up by the article that they concern: by its text, else by its source."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._all = corrections
        self._places: dict[str, list[int]] = {}
        for place, correction in enumerate(corrections):
            for key in (correction.article_sha256, correction.source):
                self._places.setdefault(key, []).append(place)

    def of(self, article: Article) -> list[Correction]:
        """Those of this article, in their order."""
        places = {*self._places.get(article.sha256, ()), *self._places.get(article.source, ())}
        return [self._all[place] for place in sorted(places)]


def without_article(articles: Iterable[Article], corrections: Sequence[Correction]) -> list[Problem]:
    """Report the corrections that concern none of these articles."""
    known = {key for article in articles for key in (article.sha256, article.source)}
    return [without_article_flag(c) for c in corrections if not known & {c.article_sha256, c.source}]


def apply_corrections(
    article: Article, passages: list[Passage], corrections: Sequence[Correction], focal: Focal | None = None
) -> tuple[list[Passage], list[Problem], int]:
    """Apply corrections in their order; what cannot be applied comes back as a flag.

    Returns the passages by their start, the flags, and how many corrections were applied. Where a statement was
    taken away, words of the focal person before the first one that is left make no set of their own.
    """
    problems: list[Problem] = []
    before = pointed(passages)
    statements = _statements(passages)
    history, placed = History(passages), Placed(passages)
    for correction in corrections:
        problems += _apply(article, placed, correction, focal, history)
    passages = placed.all()
    point_again(passages, before)
    if not statements <= _statements(passages):
        _unset(passages)
    failed = sum(p.code in NOT_APPLIED for p in problems)
    return passages, problems, len(corrections) - failed


def _apply(
    article: Article, placed: Placed, correction: Correction, focal: Focal | None, history: History
) -> list[Problem]:
    """Apply one correction, and say what is to be said of it."""
    span = find_passage(article, correction)
    if isinstance(span, str):
        return [lost(article, correction, span)]
    adds, dropped = correction.action == "add", correction.action == "drop"
    there, moved = placed.at(span), None if adds else history.moved_from(span)
    if there and moved and there is not moved:
        return [unused(article, correction, history.meant_twice(span, moved))]
    there = there or moved
    if there is None and not adds and (fault := history.gone(span)):
        return [] if dropped else [unused(article, correction, fault)]
    faults = history.unread(correction, there) if there and not dropped else []
    if faults and correction.action == "keep":
        return [unread(article, correction, faults)]
    was = copy(there)
    if fault := apply_correction(article, placed, correction, span, there, focal):
        return [unused(article, correction, fault)]
    problems = found_again(article, correction, span)
    problems += [unread(article, correction, faults)] if faults else []
    if was and adds and there != was and not was.corrected_from:
        problems.append(stood_already(article, correction))
    now = there or placed.at(span)
    if now and (earlier := history.decide(correction, span, now)):
        problems.append(overruled(article, correction, earlier))
    return problems


def _statements(passages: list[Passage]) -> set[int]:
    return {id(p) for p in passages if p.role == "statement"}


def _unset(passages: list[Passage]) -> None:
    """Take from the focal person what stands before the first statement."""
    for passage in passages:
        if passage.role == "statement" and passage.copy_of is None:
            return
        passage.focal = False
