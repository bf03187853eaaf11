"""What goes with a removal: the pieces and copies of a passage, all of one person, and the items that need them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from stancekit_schemas import Reaction, Removal, StatementSet, Task

__all__ = ["Why", "items_gone", "passages_gone"]

Why = Literal["named", "person", "piece", "copy"]
"""Named by the removal; by the same person under another name; a piece of one that goes; its words again."""


def passages_gone(reactions: Sequence[Reaction], removals: Sequence[Removal]) -> dict[str, Why]:
    """Name the passages that removals take out, and why each of them goes.

    With one piece of a quotation go all pieces, with a passage its copies and what it is a copy of. A
    passage or an author also takes along the same posts in other articles, which an article leaves there.
    """
    named: dict[str, set[str]] = defaultdict(set)
    for removal in removals:
        named[removal.kind].add(removal.id.casefold())
    articles: dict[str, Why] = {
        r.reaction_id: "named" for r in reactions if r.article_id.casefold() in named["article"]
    }
    others = _of_authors(reactions, named["author"])
    others |= {r.reaction_id: "named" for r in reactions if r.reaction_id.casefold() in named["reaction"]}
    gone = _with_copies(articles, reactions, posts=False) if articles else {}
    return (_with_copies(others, reactions, posts=True) if others else {}) | gone


def items_gone(
    reactions: Sequence[Reaction],
    sets: Sequence[StatementSet],
    tasks: Sequence[Task],
    removals: Sequence[Removal],
) -> set[str]:
    """Name the items that removals take out: a statement set goes with any of its passages."""
    gone = passages_gone(reactions, removals)
    lost = {one.set_id for one in sets if not gone.keys().isdisjoint(one.members)}
    return {task.reaction_id for task in tasks if task.reaction_id in gone or task.set_id in lost}


def _of_authors(reactions: Sequence[Reaction], authors: set[str]) -> dict[str, Why]:
    """Name what people wrote who are known by a handle, a name, or a name that stands beside their handle."""
    if not authors:
        return {}
    signed = [
        (r.reaction_id, (r.author_handle or "").casefold(), (r.author_name or "").casefold())
        for r in reactions
    ]
    handles = {handle for _, handle, name in signed if handle and authors & {handle, name}}
    names = authors | {name for _, handle, name in signed if handle in handles and name}
    return {
        one: "named" if authors & {handle, name} else "person"
        for one, handle, name in signed
        if handle in handles or name in names
    }


def _with_copies(seeds: dict[str, Why], reactions: Sequence[Reaction], *, posts: bool) -> dict[str, Why]:
    """Add whatever is tied to the seeds, over as many steps as it takes."""
    tied: dict[tuple[str, ...], list[Reaction]] = defaultdict(list)
    for reaction in reactions:
        for tie in _ties(reaction, posts=posts):
            tied[tie].append(reaction)
    gone, waiting = dict(seeds), [r for r in reactions if r.reaction_id in seeds]
    while waiting:
        for tie in _ties(waiting.pop(), posts=posts):
            for other in tied.pop(tie, ()):
                if other.reaction_id not in gone:
                    gone[other.reaction_id] = "piece" if tie[0] == "piece" else "copy"
                    waiting.append(other)
    return gone


def _ties(reaction: Reaction, *, posts: bool) -> Iterator[tuple[str, ...]]:
    """What two passages share that go together."""
    if reaction.piece and reaction.group_id:
        yield "piece", reaction.article_id, reaction.group_id
    yield "words", reaction.reaction_id
    if reaction.copy_of:
        yield "words", reaction.copy_of
    if posts and reaction.post_id:
        yield "post", reaction.post_id
    if posts and reaction.status_id:
        yield "status", reaction.status_id
