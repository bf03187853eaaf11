"""Whom the article is about, where nobody has said so, and which passages are that person's."""

from __future__ import annotations

import re

from stancekit.segment.names.called import name_words
from stancekit.segment.names.display import shows_name
from stancekit.segment.names.full_names import FullNames
from stancekit.segment.passage import Passage
from stancekit.segment.roles.candidates import Candidates
from stancekit.segment.roles.latecomers import first_met, latecomers
from stancekit.segment.roles.lost_posts import first_met_as_reactors, lost_lines, whose_post_is_lost
from stancekit.segment.roles.openings import (
    is_presented,
    order_of_posts,
    starts_the_row,
    told_without_name,
)
from stancekit.segment.roles.prose import Prose
from stancekit.segment.roles.scores_of_posts import score_authors
from stancekit.segment.roles.scores_of_prose import score_prose
from stancekit_schemas import Focal

__all__ = ["infer_focal", "is_focal"]

_KANJI = re.compile(r"[\u4e00-\u9fff々]{2,3}")
_LEAD = 400  # code points of the first paragraph
_DROPPED = 10.0  # what it counts that a post is announced before all others, and was lost
_STARTED = 6.0  # what it counts that the line before a post tells that it started the row
_PRESENTED = 14.0  # what it counts besides that the line only presents the post: here is what started the row
_LATE = 12.0  # what it counts against an author who is named only behind whose post the article opens with
_MET = 5.0  # what it counts besides that somebody is named before such authors
_LEAST = 0.5  # what the best of several must have


def infer_focal(text: str, prose: Prose, passages: list[Passage]) -> Focal | None:
    """Infer the person whose posts are reacted to.

    Named in full, early and often by the journalist, the subject of reporting verbs, addressed by the
    posts of others. None where nobody is named.
    """
    candidates = Candidates(text, prose, passages)
    posts, scores = candidates.posts, candidates.scores
    score_authors(candidates)
    score_prose(candidates)
    if posts and (first := candidates.author(posts[0])) in scores:
        scores[first] += order_of_posts(text, posts, passages)
        if text and told_without_name(text[: posts[0].start], prose.names, prose.language):
            scores[first] += _STARTED
    if (started := starts_the_row(posts, prose.language)) and (name := candidates.author(started)) in scores:
        scores[name] += _STARTED + (_PRESENTED if is_presented(started, prose.language) else 0.0)
    lead = prose.text.lstrip()[:_LEAD].split("\n\n")[0]
    for name in scores:
        if name in lead or (prose.language == "ja" and name[:2] in lead):
            scores[name] += 2.5 if name in candidates.handles or not posts else 1.0
    if text and (met := first_met(candidates)):
        for name in latecomers(text, candidates, met):
            scores[name] -= _LATE
            scores[met] = max(scores.get(met, 0.0), candidates.base(met) + _MET)
    lost = lost_lines(text, candidates)
    for name in first_met_as_reactors(candidates) if lost else ():
        del scores[name]
    if dropped := whose_post_is_lost(text, lost, candidates):
        scores[dropped] = scores.get(dropped, candidates.base(dropped)) + _DROPPED
    if not scores:
        return None
    high = max(scores.values())
    best = max((name for name in scores if scores[name] == high), key=lambda name: -prose.text.find(name))
    if high <= _LEAST and (len(scores) > 1 or _among_nobodies(posts)):
        return None
    if _only_answers(best, text, candidates):
        return None
    handles = candidates.handles.get(best) or _addressed_as(best, candidates)
    return Focal(name=best, handles=tuple(handles), aliases=tuple(candidates.shown.get(best, ())))


def _among_nobodies(posts: list[Passage]) -> bool:
    """Whether most posts state no author, as on a board: who states one there is no more than a poster."""
    return sum(not post.name and not post.handle for post in posts) * 2 > len(posts)


def _only_answers(name: str, text: str, candidates: Candidates) -> bool:
    """Whether an article opens with the words of somebody it does not name, and lets this person only speak behind them."""
    first = next(iter(candidates.passages), None)
    if first is None or first.name or first.handle or "speaker_unnamed" not in first.doubts:
        return False
    if name == candidates.prose.poster or text.find(name) < first.end:
        return False
    wrote = {p.name for p in candidates.passages if p.kind == "quoted" and p.medium == "post"}
    return name not in wrote and name not in map(candidates.author, candidates.posts)


def _addressed_as(name: str, candidates: Candidates) -> list[str]:
    """The account that posts address most often and that has a word of the name in it, if any."""
    words = name_words(name)
    often = [handle for handle, _ in candidates.addressed.most_common(3)]
    return [f"@{handle}" for handle in often if any(word in handle for word in words)][:1]


def is_focal(passage: Passage, focal: Focal | None) -> bool:
    """Whether the passage is the focal person's: by handle where both have one, else by name.

    A handle alone is that person's where it spells the whole name.
    """
    if focal is None:
        return False
    if passage.handle and focal.handles:
        return passage.handle.lower() in {handle.lower() for handle in focal.handles}
    if not passage.name:
        return FullNames([focal.name], "").spelt_by(passage.handle) is not None  # @annlee: WORDS
    shown = passage.name.casefold()
    known = (focal.name, *focal.aliases)
    names = {name.casefold() for name in known}
    if shown in names or any(shows_name(passage.name, name) for name in known):
        return True
    # prose leaves titles out, and Japanese prose first names
    return passage.kind != "embedded" and any(
        name.endswith(f" {shown}")
        or shown.startswith(f"{name} ")
        or (_KANJI.fullmatch(shown) is not None and name.startswith(shown))
        for name in names
    )
