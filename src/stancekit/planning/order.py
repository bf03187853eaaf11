"""In which order a person meets the items: random, one statement set at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from stancekit.planning.chance import draw
from stancekit.planning.ledger import Unit
from stancekit_schemas import Assignment

__all__ = ["in_random_order", "over_articles"]


def over_articles(units: Sequence[Unit], seed: int, *key: str) -> list[Unit]:
    """Order the units at random so that every beginning of the list is spread over the articles.

    An article with twice the items has twice as many of them in any beginning, give or take one.
    """
    drawn = sorted(
        units, key=lambda unit: (unit.article_id, draw(seed, *key, unit.reaction_id), unit.reaction_id)
    )
    places: list[tuple[float, Unit]] = []
    for article, group in groupby(drawn, key=lambda unit: unit.article_id):
        members = list(group)
        start = draw(seed, *key, article) / 2**64
        places += [((rank + start) / len(members), unit) for rank, unit in enumerate(members)]
    return [unit for _, unit in sorted(places, key=lambda place: (place[0], place[1].reaction_id))]


def in_random_order(
    assignments: Iterable[Assignment], last: Mapping[str, int], seed: int, *key: str
) -> list[Assignment]:
    """Number each rater's assignments from the place after `last`.

    The statement sets come in a random order of this rater's own, the items of a set together and in a
    random order of their own. Returns them by rater and position.
    """
    drawn = sorted(
        assignments,
        key=lambda a: (
            a.rater,
            draw(seed, *key, a.rater, a.block),
            a.block,
            draw(seed, *key, a.rater, a.reaction_id),
            a.reaction_id,
        ),
    )
    numbered = []
    for rater, group in groupby(drawn, key=lambda a: a.rater):
        for position, assignment in enumerate(group, start=1 + last.get(rater, 0)):
            numbered.append(assignment.model_copy(update={"position": position}))
    return numbered
