"""What counts for the authors of embedded posts as the person an article is about."""

from __future__ import annotations

from stancekit.segment.passage import Passage
from stancekit.segment.roles.candidates import Candidates
from stancekit.segment.roles.occurrences import is_named

__all__ = ["score_authors"]

_MOST = 400
_MOST_ACCOUNTS = 20  # of one person
_LEAD = 400  # code points of the prose in which whose post comes first is named


def score_authors(candidates: Candidates) -> None:
    """Score the authors of the posts: named in the prose, speaking there, addressed by the posts of others."""
    scores = candidates.scores
    for post in candidates.posts:
        name = candidates.author(post)
        if not name or not any(map(str.isalpha, name)) or (len(scores) > _MOST and name not in scores):
            continue
        if name not in scores:
            scores[name] = _first_score(candidates, post, name)
        if scores[name] > 0:
            scores[name] += 0.8
        if post.handle:
            _note(post.handle, candidates.handles.setdefault(name, []))
        elif post.name and post.name != name:
            _note(post.name, candidates.shown.setdefault(name, []))


def _note(account: str, known: list[str]) -> None:
    if len(known) < _MOST_ACCOUNTS and account not in known:
        known.append(account)


def _first_score(candidates: Candidates, post: Passage, name: str) -> float:
    """What counts for an author at the first of the author's posts."""
    prose = candidates.prose
    calls = candidates.addressed[post.handle[1:].lower()] if post.handle else 0
    speaks = prose.speaks[name]
    stands = is_named(name, prose) or is_named(post.name or "", prose)
    if not stands and not (" " in name and speaks):
        return min(4.0, calls) if calls > 1 else 0.0
    score = candidates.base(name) + 1.5 * min(3, speaks) + 1.5 * min(4, calls)
    if " " in name or prose.language == "ja":
        score += candidates.named_in_posts(name)
    if post is candidates.posts[0]:
        score += 3.0 if name in prose.opening[:_LEAD] else 1.5
    return score
