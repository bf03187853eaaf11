"""How even a plan came out: what to print, and what a methods section reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from stancekit.planning.ledger import Ledger, Unit
from stancekit_schemas import Annotator

__all__ = ["Balance", "Load", "balance", "loads_of"]


@dataclass(frozen=True)
class Balance:
    """Loads and meetings over the labels of one purpose and round.

    `pair_ideal` is what every pair would have if all met equally often. A pair with no item that both
    may label is not among the pairs. `article_range` is the largest difference between two raters'
    shares of one article, both able to label all of it.
    """

    items: int
    labels: int
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
        """Whether loads and pairs each differ by no more than one."""
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


def balance(
    units: Sequence[Unit], labels: Iterable[tuple[str, str]], raters: Sequence[str] = (), apart: Iterable[tuple[str, str]] = ()
) -> Balance:
    """Measure the balance of (reaction, rater) labels.

    raters  to be counted even with no label; apart  pairs of raters who cannot meet.
    """
    pairs = set(labels)
    names = {rater: i for i, rater in enumerate(sorted({*raters, *(rater for _, rater in pairs)}))}
    items = {reaction: i for i, reaction in enumerate(sorted({reaction for reaction, _ in pairs}))}
    seats = np.zeros((len(items), len(names)), dtype=np.float64)
    if pairs:
        at = np.array([(items[reaction], names[rater]) for reaction, rater in pairs])
        seats[at[:, 0], at[:, 1]] = 1
    loads = seats.sum(axis=0).astype(int)
    met = (seats.T @ seats).astype(int)
    count = np.triu(np.ones_like(met, dtype=bool), 1)
    for one, other in apart:
        if one in names and other in names:
            count[names[one], names[other]] = count[names[other], names[one]] = False
    meetings = met[count]
    articles: dict[str, list[int]] = defaultdict(list)
    for unit in units:
        if unit.reaction_id in items:
            articles[unit.article_id].append(items[unit.reaction_id])
    shares = [seats[rows].sum(axis=0) for rows in articles.values()]
    return Balance(
        items=len(items),
        labels=len(pairs),
        raters=len(names),
        load_min=int(loads.min(initial=0 if not len(loads) else loads.max())),
        load_max=int(loads.max(initial=0)),
        pairs=len(meetings),
        pair_min=int(meetings.min()) if len(meetings) else 0,
        pair_max=int(meetings.max()) if len(meetings) else 0,
        pair_ideal=float(meetings.sum() / len(meetings)) if len(meetings) else 0.0,
        article_range=int(max((share.max() - share.min() for share in shares), default=0)),
    )


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
