"""Gold from bare ratings: units, raters and labels, without a corpus around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from stancekit.adjudication.aggregate import Aggregate
from stancekit.adjudication.crowd import Crowd, Ints
from stancekit.adjudication.methods import METHODS
from stancekit.errors import DataError, UsageError
from stancekit.gold.label_units import label_units
from stancekit_schemas import GoldRecord, Policy

__all__ = ["FromRatings", "gold_from_codes", "gold_from_ratings"]


@dataclass(frozen=True)
class FromRatings:
    """The gold records, the model behind them, and the names along its axes.

    `repeated` counts ratings that stood more than once with the same label; each counts once.
    """

    records: tuple[GoldRecord, ...]
    aggregate: Aggregate
    units: tuple[str, ...]
    raters: tuple[str, ...]
    domain: tuple[str, ...]
    repeated: int


def gold_from_ratings(
    ratings: Iterable[tuple[str, str, str | None]],
    *,
    domain: Sequence[str] | None = None,
    **options: Any,
) -> FromRatings:
    """Settle each unit from (unit, rater, label) rows; a label None or "" is a missing rating.

    Options are those of `gold_from_codes`. Without a `domain` the labels seen are the labels.
    Raises UsageError for a label outside the domain given.
    """
    unit, units = _coded(row := list(ratings), 0)
    rater, raters = _coded(row, 1)
    code, labels = _coded(row, 2)
    if domain is not None:
        unknown = [label for label in labels if label not in set(domain)]
        if unknown:
            raise UsageError(f"{', '.join(map(repr, unknown[:5]))} is not in the domain {', '.join(domain)}")
        place = np.array([list(domain).index(label) for label in labels] + [-1], dtype=np.int64)
        code, labels = place[code], tuple(domain)
    return gold_from_codes(unit, rater, code, units=units, raters=raters, domain=labels, **options)


def _coded(rows: list[tuple[str, str, str | None]], column: int) -> tuple[Ints, tuple[str, ...]]:
    names = tuple(sorted({name for row in rows if (name := row[column])}))
    place: dict[str | None, int] = {name: i for i, name in enumerate(names)}
    return np.array([place.get(row[column], -1) for row in rows], dtype=np.int64), names


def gold_from_codes(
    unit: Ints,
    rater: Ints,
    code: Ints,
    *,
    units: Sequence[str],
    raters: Sequence[str],
    domain: Sequence[str],
    dimension: str = "value",
    method: str = "majority",
    threshold: float | None = None,
    minimum: int = 1,
    **options: Any,
) -> FromRatings:
    """Settle each unit from one entry per rating, in any order.

    Parameters
    ----------
    unit, rater, code
        Integers (J,): an index into `units`, into `raters`, and into `domain`; -1 as code where the
        rating is missing.
    method
        `majority`: `soft` is the share of the votes, `threshold` and `minimum` are those of a
        `Policy`. `dawid_skene`, `mace`: `soft` is the posterior of the model, and a unit is open
        where labels are tied, or equally good solutions disagree, or the posterior stays below
        `threshold`.
    options
        Go on to the model.

    Raises
    ------
    DataError
        One rater gave one unit different labels: nobody can say which counts.
    UsageError
        An unknown method.

    """
    if method not in METHODS:
        raise UsageError(f"no method is called {method!r}", hint=f"methods: {', '.join(METHODS)}")
    if (unit < 0).any() or (rater < 0).any():
        raise DataError(f"rating {int(np.argmax((unit < 0) | (rater < 0))) + 1} has no unit or no rater")
    kept = _once(unit, rater, code, units, raters, domain)
    crowd = Crowd.from_long(
        unit[kept],
        rater[kept],
        code[kept],
        units=len(units),
        raters=len(raters),
        labels=max(len(domain), 1),
    )
    aggregate = METHODS[method].fit(crowd, **options)
    policy = Policy(threshold=threshold, minimum=minimum)
    records = label_units(aggregate, units=units, domain=domain, dimension=dimension, policy=policy)
    repeated = int((code >= 0).sum()) - len(kept)
    return FromRatings(tuple(records), aggregate, tuple(units), tuple(raters), tuple(domain), repeated)


def _once(
    unit: Ints, rater: Ints, code: Ints, units: Sequence[str], raters: Sequence[str], domain: Sequence[str]
) -> Ints:
    """Find the ratings (J,) to count: each (unit, rater) once, missing ones not at all."""
    given = np.flatnonzero(code >= 0)
    order = given[np.lexsort((code[given], rater[given], unit[given]))]
    u, r, c = unit[order], rater[order], code[order]
    same = (u[1:] == u[:-1]) & (r[1:] == r[:-1])
    clash = np.flatnonzero(same & (c[1:] != c[:-1]))
    if clash.size:
        shown = [
            f"unit {units[u[i]]}, rater {raters[r[i]]}: {domain[c[i]]!r} and {domain[c[i + 1]]!r}"
            for i in clash[:20]
        ]
        raise DataError(
            f"{clash.size} time(s) one rater gave one unit different labels\n  " + "\n  ".join(shown),
            hint="keep the rating that counts; a second look on another occasion is no second vote",
        )
    first = np.ones(len(order), dtype=bool)
    first[1:] = ~same
    kept: Ints = order[first]
    return kept
