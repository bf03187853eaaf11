"""In which order a person meets the items: random, one statement set at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from stancekit.planning.chance import draw
from stancekit.planning.ledger import Unit
from stancekit_schemas import Assignment

__all__ = ["in_random_order", "over_articles", "positions"]


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


def positions(
    places: Sequence[tuple[str, str, str]], last: Mapping[str, int], seed: int, *key: str
) -> list[int]:
    """Number (rater, statement set, reaction) within each rater, from the place after `last`.

    The statement sets come in a random order of this rater's own, the items of a set together and in a
    random order of their own. Returns the positions in the order of `places`.
    """
    keys = [
        (rater, draw(seed, *key, rater, block), block, draw(seed, *key, rater, reaction), reaction)
        for rater, block, reaction in places
    ]
    found = [0] * len(keys)
    taken = dict(last)
    for index in sorted(range(len(keys)), key=keys.__getitem__):
        rater = places[index][0]
        taken[rater] = found[index] = taken.get(rater, 0) + 1
    return found


def in_random_order(
    assignments: Sequence[Assignment], last: Mapping[str, int], seed: int, *key: str
) -> list[Assignment]:
    """Give each assignment its position, and return them by rater and position."""
    places = [(a.rater, a.block, a.reaction_id) for a in assignments]
    numbers = positions(places, last, seed, *key)
    numbered = [a.model_copy(update={"position": n}) for a, n in zip(assignments, numbers, strict=True)]
    return sorted(numbered, key=lambda a: (a.rater, a.position))
