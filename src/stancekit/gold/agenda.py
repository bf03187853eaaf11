"""What to talk about: the items on which the answers scatter most, by rule, without names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log2

from stancekit.adjudication import ballots
from stancekit.adjudication.verdicts import by_unit
from stancekit.gold.cited import rules_of_dimension, rules_of_item
from stancekit_schemas import Annotation, Decision, Ruling, Scheme

__all__ = ["Contested", "contested", "entropy"]


@dataclass(frozen=True)
class Contested:
    """One item: the votes per contested dimension, most scattered first, and the rules in question.

    `entropy` is that of the most contested dimension, in bits; `total` sums those of all.
    """

    unit: str
    entropy: float
    total: float
    votes: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    rules: tuple[str, ...]
    named: bool

    @property
    def dimension(self) -> str:
        """The dimension whose answers scatter most."""
        return self.votes[0][0]


def entropy(counts: Sequence[int]) -> float:
    """Shannon's entropy of the shares in bits: 0 where all agree, or nobody answered."""
    total = sum(counts)
    return sum(n / total * log2(total / n) for n in counts if n) if total else 0.0


def contested(
    annotations: Sequence[Annotation],
    *,
    scheme: Scheme,
    verdicts: Sequence[Decision] = (),
    rulings: Sequence[Ruling] = (),
    leave_out: Collection[str] = (),
) -> list[Contested]:
    """List every item on which answers differ, the most contested first.

    Ordered by the largest entropy of any dimension, then by their sum, then by id. The rules are
    those named for the item in notes, verdicts or rulings, else those the question points to.
    """
    spread: dict[str, list[tuple[float, int, str, tuple[tuple[str, int], ...]]]] = defaultdict(list)
    order = {dimension.id: rank for rank, dimension in enumerate(scheme.measured)}
    for (unit, name), ballot in ballots(annotations, scheme).items():
        bits = entropy(list(ballot.counts.values()))
        if bits > 0 and unit not in leave_out:
            spread[unit].append((bits, order[name], name, tuple(ballot.counts.items())))
    spoken = by_unit(verdicts)
    noted: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in annotations:
        noted[annotation.unit].append(annotation)
    items = []
    for unit, rows in spread.items():
        rows.sort(key=lambda row: (-row[0], row[1]))
        first = rows[0][2]
        named = rules_of_item(
            unit,
            first,
            scheme=scheme,
            verdicts=spoken.get((unit, first), ()),
            rulings=rulings,
            annotations=noted[unit],
        )
        rules = named or rules_of_dimension(scheme.dimension(first), scheme)
        votes = tuple((name, counts) for _, _, name, counts in rows)
        items.append(Contested(unit, rows[0][0], sum(row[0] for row in rows), votes, rules, bool(named)))
    return sorted(items, key=lambda item: (-round(item.entropy, 9), -round(item.total, 9), item.unit))
