"""How even a plan came out: what to print, and what a methods section reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from stancekit.planning.able import able, incidence
from stancekit.planning.ledger import Ledger, Unit
from stancekit_schemas import Annotator

__all__ = ["Balance", "Load", "balance", "loads_of"]


@dataclass(frozen=True)
class Balance:
    """Loads and meetings of people over the labels of one purpose and round.

    `labels` counts the `others` too, of raters who are not among them (who left); everything else is about the
    `raters` of the people who have any.
    A pair that no item can bring together is not among the `pairs`; `pair_ideal` is the mean of the
    others. `article_range` is the largest difference between two people's loads in one article of
    which both may label everything.
    """

    items: int
    labels: int
    others: int
    raters: int
    load_min: int
    load_max: int
    pairs: int
    pair_min: int
    pair_max: int
    pair_ideal: float
    article_range: int

    @property
    def even(self) -> bool:
        """Whether loads and meetings each differ by no more than one."""
        return self.load_max - self.load_min <= 1 and self.pair_max - self.pair_min <= 1


@dataclass(frozen=True)
class Load:
    """What one rater has: assignments by purpose, what is left, and the days that takes (None: no cap)."""

    rater: str
    by_purpose: Mapping[str, int]
    total: int
    open: int
    daily_cap: int | None
    days: int | None


def balance(units: Sequence[Unit], labels: Iterable[tuple[str, str]], people: Sequence[Annotator]) -> Balance:
    """Measure the balance of (reaction, rater) labels among these people."""
    pairs = set(labels)
    had = {rater for _, rater in pairs}
    people = [person for person in people if person.rater in had]
    columns = {person.rater: i for i, person in enumerate(people)}
    rows = {reaction: i for i, reaction in enumerate(sorted({reaction for reaction, _ in pairs}))}
    seats = incidence(pairs, rows, columns).astype(np.float32)
    may = able(units, people)
    loads = seats.sum(axis=0).astype(int)
    readers = may.astype(np.float32)
    together = np.triu(readers.T @ readers > 0, 1)
    met = (seats.T @ seats)[together].astype(int)
    return Balance(
        items=len(rows),
        labels=len(pairs),
        others=len(pairs) - int(loads.sum()),
        raters=len(people),
        load_min=int(loads.min()) if len(loads) else 0,
        load_max=int(loads.max()) if len(loads) else 0,
        pairs=len(met),
        pair_min=int(met.min()) if len(met) else 0,
        pair_max=int(met.max()) if len(met) else 0,
        pair_ideal=float(met.mean()) if len(met) else 0.0,
        article_range=_article_range(units, rows, seats, may),
    )


def _article_range(
    units: Sequence[Unit], rows: Mapping[str, int], seats: NDArray[np.float32], may: NDArray[np.bool_]
) -> int:
    """Compare loads within each article, among those who may label all of it."""
    articles: dict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        if unit.reaction_id in rows:
            articles[unit.article_id].append(i)
    widest = 0
    for members in articles.values():
        readers = may[members].all(axis=0)
        if readers.any():
            loads = seats[[rows[units[i].reaction_id] for i in members]].sum(axis=0)[readers]
            widest = max(widest, int(loads.max() - loads.min()))
    return widest


def loads_of(ledger: Ledger, annotators: Iterable[Annotator]) -> list[Load]:
    """Count what each rater has and how many days the rest takes, sorted by rater."""
    caps = {annotator.rater: annotator.daily_cap for annotator in annotators}
    purposes: dict[str, dict[str, int]] = {rater: defaultdict(int) for rater in caps}
    for assignment in ledger.held.values():
        purposes.setdefault(assignment.rater, defaultdict(int))[assignment.purpose] += 1
    left = ledger.loads(only_open=True)
    return [
        Load(
            rater=rater,
            by_purpose=dict(sorted(counts.items())),
            total=sum(counts.values()),
            open=left.get(rater, 0),
            daily_cap=(cap := caps.get(rater)),
            days=None if cap is None else ceil(left.get(rater, 0) / cap),
        )
        for rater, counts in sorted(purposes.items())
    ]
