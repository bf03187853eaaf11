"""Which items a round is made of: those that everybody labels, and those that are shared out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from stancekit.planning.able import able
from stancekit.planning.ledger import Ledger, Unit
from stancekit_schemas import Annotator

__all__ = ["for_all", "items_of_round", "more_calibration"]

Pairs = set[tuple[str, str]]


def more_calibration(untouched: Sequence[Unit], people: Sequence[Annotator], more: int) -> set[str]:
    """Choose further calibration items: first those that most people may label; none that nobody may."""
    if more <= 0:
        return set()
    readers = able(untouched, people).sum(axis=1)
    best = sorted(range(len(untouched)), key=lambda i: -int(readers[i]))
    return {untouched[i].reaction_id for i in best[:more] if readers[i]}


def for_all(units: Sequence[Unit], people: Sequence[Annotator], ledger: Ledger) -> Pairs:
    """Give every unit to everybody who may label it and never had it."""
    table = able(units, people)
    pairs = {(units[i].reaction_id, people[j].rater) for i, j in zip(*np.nonzero(table), strict=True)}
    return pairs - ledger.seen


def items_of_round(
    free: Sequence[Unit], untouched: Sequence[Unit], everyone: set[str], planned: set[str], items: int | None
) -> list[Unit]:
    """List the units that the round's design is about, calibration items aside."""
    if items is None:
        return [unit for unit in free if unit.reaction_id not in everyone]
    fresh = [unit for unit in untouched if unit.reaction_id not in everyone]
    more = {unit.reaction_id for unit in fresh[: max(0, items - len(everyone | planned))]}
    kept = (planned | more) - everyone
    return [unit for unit in free if unit.reaction_id in kept]
