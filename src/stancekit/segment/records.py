"""The records of an article: its passages as reactions, its sets, under ids made from their content."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stancekit.segment.links import has_words
from stancekit.segment.passage import Passage
from stancekit.segment.roles.sets import Proposed, box_text
from stancekit_schemas import Article, Focal, Problem, Reaction, StatementSet, content_id

__all__ = ["Segmentation", "make_records"]

_DAMAGED = re.compile(
    r"[?\ufffdâÃð](?:(?<=\?)(?<!\S.)\?{0,3}(?=\s)|(?<=\?)\?+\w|(?<=\ufffd)|(?<=â)€|(?<=Ã)[\u0080-\u00bf]|(?<=ð)Ÿ)"
)


@dataclass(frozen=True)
class Segmentation:
    """What was cut from one article.

    `reactions` are all passages sorted by their start, statements among them; `sets` are proposals
    without upshot or signature; `problems` are corrections that could not be applied as they stand. `focal` is the
    person whose posts are statements, None where nobody was found, and `focal_inferred` that nobody gave it.
    `corrected` counts the corrections that were applied.
    """

    article: Article
    reactions: tuple[Reaction, ...]
    sets: tuple[StatementSet, ...]
    problems: tuple[Problem, ...] = ()
    focal: Focal | None = None
    focal_inferred: bool = False
    corrected: int = 0


def make_records(
    article: Article,
    passages: list[Passage],
    proposed: list[Proposed],
    problems: tuple[Problem, ...],
    *,
    focal: Focal | None,
    inferred: bool,
    corrected: int = 0,
) -> Segmentation:
    """Make the records of one article from its passages, sorted by start, and the sets proposed for them."""
    text = article.text
    ids = [Reaction.make_id(article.sha256, p.start, p.end) for p in passages]
    set_ids = [StatementSet.make_id(tuple(ids[m] for m in s.members)) for s in proposed]
    reactions = []
    for number, p in enumerate(passages):
        words = text[p.start : p.end]
        author = p.handle or p.name
        reactions.append(
            Reaction(
                reaction_id=ids[number],
                article_id=article.article_id,
                source=article.source,
                kind=p.kind,
                role=p.role,
                start=p.start,
                end=p.end,
                text=words,
                author_name=p.name,
                author_handle=p.handle,
                posted_on=p.day,
                platform=p.platform,
                permalink=p.permalink,
                status_id=p.status_id,
                links=p.links,
                media=p.media,
                media_only=not has_words(words),
                text_damaged=bool(_DAMAGED.search(words)),
                context=p.context,
                post_id=Reaction.make_post_id(author, p.day, words)
                if p.kind == "embedded" and author
                else None,
                group_id=content_id("group", ids[p.group]) if p.group is not None else None,
                piece=p.piece,
                copy_of=ids[p.copy_of] if p.copy_of is not None else None,
                answers=set_ids[p.answers] if p.answers is not None else None,
                basis=p.basis,
                needs_review=() if p.settled else tuple(dict.fromkeys(p.doubts)),
                focal_inferred=inferred,
                corrected_from=p.corrected_from,
            )
        )
    sets = tuple(
        StatementSet(
            set_id=set_ids[place], article_id=article.article_id, source=article.source,
            members=tuple(ids[m] for m in s.members),
            text=box_text([(passages[m].kind, text[passages[m].start : passages[m].end]) for m in s.members]),
            answered_by=tuple(ids[n] for n in s.answered_by),
        )
        for place, s in enumerate(proposed)
    )  # fmt: skip
    return Segmentation(article, tuple(reactions), sets, problems, focal, inferred, corrected)
