"""Who may be the person an article is about, and what counts for each of them so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from stancekit.segment.names.called import name_words
from stancekit.segment.names.first_places import places_of
from stancekit.segment.passage import Passage
from stancekit.segment.posts.lead_ins import announces
from stancekit.segment.roles.occurrences import times_named
from stancekit.segment.roles.prose import Prose, authors_in_prose

__all__ = ["Candidates"]

_AT = re.compile(r"(?<!\w)[@＠](\w[\w.]*)")
_MOST_TIMES, _MOST_EARLY, _MOST_CALLS = 12, 2, 4
_EARLY, _CALLED = 2.5, 0.5  # what a mention in the opening counts besides, and a post that names somebody


class Candidates:
    """The scores of those who may be the focal person, with the accounts and names under which they post.

    `called` says how the prose calls the authors of the posts, `addressed` how often posts speak to an account.
    """

    def __init__(self, text: str, prose: Prose, passages: Sequence[Passage]) -> None:
        self.prose, self.passages = prose, passages
        self.posts = [passage for passage in passages if passage.kind == "embedded"]
        self.called = {**_announced(self.posts, prose), **authors_in_prose(self.posts, prose)}
        self.addressed = Counter(handle for post in self.posts for handle in _addressed(text, post))
        self.posted = "\n".join([text[post.start : post.end] for post in self.posts]).lower()
        self.scores: dict[str, float] = {}
        self.handles: dict[str, list[str]] = {}
        self.shown: dict[str, list[str]] = {}

    def author(self, post: Passage) -> str | None:
        """The author of a post, as the prose calls somebody, else as it shows the name."""
        return self.called.get(post.handle or post.name or "", post.name)

    def base(self, name: str) -> float:
        """What it counts how often and how early the prose names somebody."""
        prose = self.prose
        if name not in prose.bases:
            often = min(times_named(name, prose.text, prose.language), _MOST_TIMES)
            early = min(times_named(name, prose.opening, prose.language), _MOST_EARLY)
            prose.bases[name] = often + _EARLY * early
        return prose.bases[name]

    def named_in_posts(self, name: str) -> float:
        """What it adds that posts call somebody by name."""
        if not self.posted:
            return 0.0
        calls = max((self.posted.count(word) for word in name_words(name)), default=0)
        return _CALLED * min(_MOST_CALLS, calls)


def _announced(posts: Sequence[Passage], prose: Prose) -> dict[str, str]:
    """Whose accounts without a name are, by the line that announces their post: chef Ann Lee tweeted: … Twitter: @chefann.

    Somebody whom that line names and the account spells in part, or whose post the article opens with.
    """
    found: dict[str, str] = {}
    led = [p for p in posts if p.handle and not p.name and announces(p.context or "")]
    for post, names in zip(led, _named_in([post.context or "" for post in led], prose.names), strict=True):
        low, handle = (post.handle or "").lower(), post.handle or ""
        for name in names:
            if any(word in low for word in name_words(name)) or (post is posts[0] and name == prose.poster):
                found.setdefault(handle, name)
    return found


def _named_in(leads: Sequence[str], names: Sequence[str]) -> list[list[str]]:
    """For each lead the full names that it holds, in their order."""
    order = {name: place for place, name in enumerate(names) if " " in name}
    starts = list(accumulate((len(lead) + 1 for lead in leads), initial=0))
    found: list[set[str]] = [set() for _ in leads]
    for place, name in places_of(order, "\n".join(leads)):
        found[bisect_right(starts, place) - 1].add(name)
    return [sorted(held, key=order.__getitem__) for held in found]


def _addressed(text: str, post: Passage) -> Iterator[str]:
    """The accounts a post speaks to, also where only the line above it says so: Replying to @ann."""
    for handle in _AT.findall(text[min(post.start, post.block_start) : post.end]):
        if f"@{handle}".lower() != (post.handle or "").lower():
            yield handle.lower()
