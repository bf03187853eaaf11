"""Gold from bare ratings: units, raters and labels, without a corpus around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from stancekit.adjudication.aggregate import Aggregate
from stancekit.adjudication.ballots import Ballot, Vote
from stancekit.adjudication.crowd import Crowd
from stancekit.adjudication.methods import METHODS
from stancekit.adjudication.rules import by_vote, reaches
from stancekit.errors import DataError, UsageError
from stancekit_schemas import GoldRecord, Policy

__all__ = ["FromRatings", "gold_from_ratings"]


@dataclass(frozen=True)
class FromRatings:
    """The gold records, the model behind them (None for a plain count), and the order of its axes."""

    records: tuple[GoldRecord, ...]
    aggregate: Aggregate
    units: tuple[str, ...]
    raters: tuple[str, ...]
    domain: tuple[str, ...]
    repeated: int


def gold_from_ratings(
    ratings: Iterable[tuple[str, str, str | None]],
    *,
    dimension: str = "value",
    method: str = "majority",
    domain: Sequence[str] | None = None,
    threshold: float | None = None,
    minimum: int = 1,
    **options: Any,
) -> FromRatings:
    """Settle each unit from (unit, rater, label) rows; a label None or "" is a missing rating.

    With `majority`, `soft` is the share of the votes, and `threshold` and `minimum` are those of a
    `Policy`. With a model, `soft` is its posterior, and a unit is open where two labels are tied or
    the posterior stays below `threshold`. The result depends neither on the order of the rows nor on
    the names of the labels. Further options go to the model.

    Raises
    ------
    DataError
        One rater gave one unit different labels: nobody can say which counts. Equal ones count once.
    UsageError
        An unknown method or option, or a label outside the `domain` given.

    """
    if method not in METHODS:
        raise UsageError(f"no method is called {method!r}", hint=f"methods: {', '.join(METHODS)}")
    given, repeated = _distinct(ratings)
    labels = tuple(domain) if domain is not None else tuple(sorted({x for x in given.values() if x is not None}))
    unknown = sorted({label for label in given.values() if label is not None} - set(labels))
    if unknown:
        raise UsageError(f"{', '.join(map(repr, unknown[:5]))} is not in the domain {', '.join(labels)}")
    units = tuple(sorted({unit for unit, _ in given}))
    raters = tuple(sorted({rater for _, rater in given}))
    crowd = _crowd(given, units, raters, labels)
    aggregate = METHODS[method].fit(crowd, **options)
    ballots = _ballots(given, units, dimension, labels)
    if method == "majority":
        policy = Policy(threshold=threshold, minimum=minimum)
        records = [_by_vote(ballot, policy) for ballot in ballots]
    else:
        records = _by_model(ballots, aggregate, threshold)
    return FromRatings(tuple(records), aggregate, units, raters, labels, repeated)


def _distinct(
    ratings: Iterable[tuple[str, str, str | None]],
) -> tuple[dict[tuple[str, str], str | None], int]:
    given: dict[tuple[str, str], str | None] = {}
    repeated, contradictions = 0, []
    for unit, rater, label in ratings:
        before = given.get((unit, rater))
        if not before:
            given[unit, rater] = label or None
        elif label == before:
            repeated += 1
        elif label:
            contradictions.append(f"unit {unit}, rater {rater}: {before!r} and {label!r}")
    if contradictions:
        raise DataError(
            f"{len(contradictions)} time(s) one rater gave one unit different labels\n  "
            + "\n  ".join(sorted(contradictions)[:20]),
            hint="keep the rating that counts; a second look on another occasion is no second vote",
        )
    return given, repeated


def _crowd(
    given: dict[tuple[str, str], str | None], units: tuple[str, ...], raters: tuple[str, ...], labels: tuple[str, ...]
) -> Crowd:
    row = {unit: i for i, unit in enumerate(units)}
    column = {rater: i for i, rater in enumerate(raters)}
    code = {label: i for i, label in enumerate(labels)}
    long = [(row[u], column[r], code[label]) for (u, r), label in given.items() if label is not None]
    table = np.array(long, dtype=np.int64).reshape(-1, 3)
    return Crowd.from_long(*table.T, units=len(units), raters=len(raters), labels=len(labels))


def _ballots(
    given: dict[tuple[str, str], str | None], units: tuple[str, ...], dimension: str, labels: tuple[str, ...]
) -> list[Ballot]:
    votes: dict[str, list[Vote]] = {unit: [] for unit in units}
    for (unit, rater), label in sorted(given.items(), key=lambda item: item[0]):
        votes[unit].append(Vote(f"{unit}/{rater}", rater, label))
    return [Ballot(unit, dimension, labels, tuple(votes[unit])) for unit in units]


def _by_vote(ballot: Ballot, policy: Policy) -> GoldRecord:
    outcome = by_vote(ballot, policy)
    soft = {label: votes / ballot.answered for label, votes in ballot.counts.items()}
    return _record(ballot, outcome.label, outcome.resolution, outcome.rule, soft)


def _by_model(ballots: list[Ballot], aggregate: Aggregate, threshold: float | None) -> list[GoldRecord]:
    records = []
    for ballot, shares, code in zip(ballots, aggregate.posterior, aggregate.labels, strict=True):
        if not ballot.answered:
            records.append(_record(ballot, None, "open", "nobody answered", {}))
            continue
        soft = {label: round(float(share), 12) for label, share in zip(ballot.domain, shares, strict=True)}
        most = max(soft.values())
        if code < 0:
            rule = f"{aggregate.method}: tied at a posterior of {most:.3f}"
            records.append(_record(ballot, None, "open", rule, soft))
            continue
        label, rule = ballot.domain[code], f"{aggregate.method}: posterior {most:.3f} of {ballot.domain[code]}"
        if not reaches(most, threshold):
            rule += f", below the threshold of {threshold}"
            records.append(_record(ballot, None, "open", rule, soft))
        else:
            records.append(_record(ballot, label, "model", rule, soft))
    return records


def _record(ballot: Ballot, label: str | None, resolution: Any, rule: str, soft: dict[str, float]) -> GoldRecord:
    return GoldRecord(
        unit=ballot.unit,
        dimension=ballot.dimension,
        label=label,
        soft=soft,
        support=ballot.counts,
        n=ballot.answered,
        resolution=resolution,
        rule=rule,
    )
