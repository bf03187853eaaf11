"""What a planning run gives back, and the step that all of them share."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stancekit.planning.able import able, incidence
from stancekit.planning.balance import Balance
from stancekit.planning.chance import draw
from stancekit.planning.ledger import Ledger, Unit
from stancekit.planning.seats import seat
from stancekit_schemas import Annotator, Assignment

__all__ = ["Plan", "Seating", "fill_seats"]

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Plan:
    """The lines to append to the log, by rater and position.

    `short` maps a reaction to the labels for which there is nobody; `notes` are remarks for the lead;
    `balance` measures the design labels of the round, those planned before included.
    """

    new: tuple[Assignment, ...]
    short: Mapping[str, int]
    notes: tuple[str, ...]
    balance: Balance


@dataclass(frozen=True)
class Seating:
    """Who was given which item: (reaction, rater) pairs, sorted, and what could not be given."""

    pairs: tuple[tuple[str, str], ...]
    short: Mapping[str, int]


def fill_seats(
    units: Sequence[Unit],
    people: Sequence[Annotator],
    needs: Mapping[str, int],
    ledger: Ledger,
    *,
    labels: Collection[tuple[str, str]],
    may: Bools | None = None,
    limits: Ints | None = None,
    busy: Mapping[str, int] | None = None,
    seed: int,
    key: Sequence[str],
) -> Seating:
    """Find raters for every unit of which `needs` asks for some.

    labels  the (reaction, rater) pairs made before whose meetings count, and which hold a seat
    may     (units, people)  a narrower rule than languages and opt-outs
    limits  (people,)  the most that each takes now
    busy    what each has to do already, to be made even together with this; by default only what is
            given now is made even

    Nobody gets a reaction that they ever had. Who gets one more than the others is decided by who has
    least in all, then by chance.
    """
    rows = {unit.reaction_id: i for i, unit in enumerate(units) if needs.get(unit.reaction_id, 0) > 0}
    asked = [unit for unit in units if unit.reaction_id in rows]
    rows = {unit.reaction_id: i for i, unit in enumerate(asked)}
    columns = {person.rater: i for i, person in enumerate(people)}
    if not asked:
        return Seating((), {})
    eligible = able(asked, people) & ~incidence(ledger.seen, rows, columns)
    if may is not None:
        places = {unit.reaction_id: i for i, unit in enumerate(units)}
        eligible &= may[[places[unit.reaction_id] for unit in asked]]
    # Raters of earlier labels who are not among the people now still do not count: nobody new meets them.
    pairs = set(labels)
    seated = incidence(pairs, rows, columns)
    articles = {unit.reaction_id: unit.article_id for unit in units}
    strata = {name: i for i, name in enumerate(sorted(set(articles.values())))}
    strata_loads = np.zeros((len(strata), len(people)), dtype=np.int64)
    for reaction, rater in pairs:
        if reaction in articles and rater in columns:
            strata_loads[strata[articles[reaction]], columns[rater]] += 1
    totals = ledger.loads()
    ranks = sorted(people, key=lambda p: (totals.get(p.rater, 0), draw(seed, *key, p.rater), p.rater))
    offsets = np.zeros(len(people))
    for rank, person in enumerate(ranks):
        offsets[columns[person.rater]] = rank / (len(people) + 1) + (busy or {}).get(person.rater, 0)
    chosen, short = seat(
        eligible,
        np.array([needs[unit.reaction_id] for unit in asked], dtype=np.int64),
        seated=seated,
        met=_meetings(pairs, columns),
        strata=np.array([strata[unit.article_id] for unit in asked], dtype=np.int64),
        strata_loads=strata_loads,
        limits=limits,
        offsets=offsets,
        seed=draw(seed, "seats", *key),
    )
    found = [(asked[i].reaction_id, people[j].rater) for i, j in zip(*np.nonzero(chosen), strict=True)]
    missing = {unit.reaction_id: int(n) for unit, n in zip(asked, short, strict=True) if n}
    return Seating(tuple(found), missing)


def _meetings(labels: Collection[tuple[str, str]], columns: Mapping[str, int]) -> Ints:
    """Count how often each pair of people met over (reaction, rater) labels; 0 on the diagonal."""
    reactions = {reaction: i for i, reaction in enumerate(sorted({reaction for reaction, _ in labels}))}
    table = incidence(set(labels), reactions, dict(columns)).astype(np.float32)
    met = (table.T @ table).astype(np.int64)
    np.fill_diagonal(met, 0)
    return met
