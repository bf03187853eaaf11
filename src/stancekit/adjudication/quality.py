"""How good gold is: the error rate of what everybody agreed on, and whether another panel says the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from stancekit.adjudication.aggregate import Aggregate
from stancekit.adjudication.ballots import Ballot
from stancekit.adjudication.crowd import Ints
from stancekit.adjudication.proportions import share_interval
from stancekit.adjudication.rules import by_vote
from stancekit.adjudication.verdicts import by_unit, majority_of, standing
from stancekit.errors import UsageError
from stancekit_schemas import Decision, Policy

__all__ = ["Audit", "Reproduced", "SecondOpinions", "audit_unanimous", "reproduce", "second_opinions"]


@dataclass(frozen=True)
class Audit:
    """Unanimous labels of one dimension against adjudicators who saw the unit blind.

    Of `audited` units those that are `contested` are not settled, since adjudicators contradict each other on the label or
    on a gate before it. `errors` of the others were judged otherwise, or left without a label; their rate, the
    exact 95 % interval, and the unanimous records it speaks for. None where nothing audited is settled.
    """

    dimension: str
    unanimous: int
    audited: int
    contested: tuple[str, ...]
    errors: int
    rate: float | None
    low: float | None
    high: float | None


def audit_unanimous(
    ballots: Iterable[Ballot],
    verdicts: Iterable[Decision],
    policy: Policy,
    decisions: Iterable[Decision] = (),
) -> list[Audit]:
    """Estimate the error rate of unanimous gold, per dimension, from the units drawn for audit.

    Only units with a verdict that stands and was asked for as an `audit` count: those that were adjudicated
    for another cause are no random sample. What more than half of all their adjudicators say is held against
    the votes; without that the unit is contested, as it is where `decisions` leave it open behind a gate.
    """
    spoken = by_unit(verdicts)
    undecided = {(d.unit, d.dimension): d.resolution == "open" for d in decisions}
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    contested: dict[str, list[str]] = defaultdict(list)
    for ballot in ballots:
        outcome = by_vote(ballot, policy)
        if outcome.resolution != "unanimous":
            continue
        counts = tally[ballot.dimension]
        counts["unanimous"] += 1
        fresh, _ = standing(spoken.get((ballot.unit, ballot.dimension), ()), ballot.digest())
        if not any(verdict.asked == "audit" for verdict in fresh):
            continue
        counts["audited"] += 1
        label, agreed = majority_of(fresh)
        if not agreed or undecided.get((ballot.unit, ballot.dimension)):
            contested[ballot.dimension].append(ballot.unit)
        else:
            counts["errors"] += label != outcome.label
    return [_audit(dimension, counts, contested[dimension]) for dimension, counts in tally.items()]


def _audit(dimension: str, counts: Counter[str], contested: Sequence[str]) -> Audit:
    unanimous, audited, errors = counts["unanimous"], counts["audited"], counts["errors"]
    n = audited - len(contested)
    rate = (errors / n, *share_interval(errors, n)) if n else (None, None, None)
    return Audit(dimension, unanimous, audited, tuple(sorted(contested)), errors, *rate)


@dataclass(frozen=True)
class SecondOpinions:
    """Units of one dimension that two adjudicators settled, each by themselves, and how many alike."""

    dimension: str
    units: int
    same: int
    low: float
    high: float


def second_opinions(ballots: Iterable[Ballot], verdicts: Iterable[Decision]) -> list[SecondOpinions]:
    """Say how often verdicts repeat, per dimension with units that more than one person settled.

    Only verdicts that stand count. Where three or more differ in any way, the unit is not alike.
    """
    spoken = by_unit(verdicts)
    tally: dict[str, list[int]] = {}
    for ballot in ballots:
        fresh, _ = standing(spoken.get((ballot.unit, ballot.dimension), ()), ballot.digest())
        if len(fresh) > 1:
            counts = tally.setdefault(ballot.dimension, [0, 0])
            counts[0] += 1
            counts[1] += len({verdict.label for verdict in fresh}) == 1
    return [
        SecondOpinions(dimension, units, same, *share_interval(same, units))
        for dimension, (units, same) in tally.items()
    ]


@dataclass(frozen=True)
class Reproduced:
    """What other panels would make of the same units, under the fitted model of the annotators.

    same, open, other  mean shares of the settled units on which a panel gives the same label, none,
                       or another one; `low` and `high` are the 2.5 and 97.5 % points of `same`
    """

    size: int
    panels: int
    units: int
    same: float
    open: float
    other: float
    low: float
    high: float


def reproduce(
    fit: Aggregate, gold: Ints | Sequence[int], *, size: int = 3, panels: int = 200, seed: int = 0
) -> Reproduced:
    """Ask what another panel of `size` would give, most votes and at least two, ties open.

    gold  (U,) codes of the labels that were settled; -1 where none was

    Each panel draws for every unit a true label from the model's posterior, `size` different
    annotators of this study, and their answers from their confusion matrices. It holds as far as
    the model does: annotators like these, erring independently given the true label.
    Raises UsageError without confusion matrices, settled units, or enough annotators.
    """
    labels = np.asarray(gold)
    units = np.flatnonzero(labels >= 0)
    if fit.confusion is None or not len(units) or fit.crowd.raters < size or size < 1:
        raise UsageError(
            f"no panel of {size} can be drawn: it takes a model, settled units, and {size} annotators"
        )
    rng = np.random.default_rng(seed)
    posterior = fit.posterior[units]
    answers_of = fit.confusion.cumsum(axis=2)
    results = np.empty((panels, 3))
    for panel in range(panels):
        truth = (
            (rng.random((len(units), 1)) > posterior.cumsum(axis=1))
            .sum(axis=1)
            .clip(0, posterior.shape[1] - 1)
        )
        people = rng.random((len(units), fit.crowd.raters)).argsort(axis=1)[:, :size]
        counts = np.zeros(posterior.shape)
        for seat in range(size):
            chances = answers_of[people[:, seat], truth]
            said = (rng.random((len(units), 1)) > chances).sum(axis=1).clip(0, posterior.shape[1] - 1)
            counts[np.arange(len(units)), said] += 1
        most = counts.max(axis=1)
        unique = ((counts == most[:, None]).sum(axis=1) == 1) & (most >= min(2, size))
        same = unique & (counts.argmax(axis=1) == labels[units])
        results[panel] = same.mean(), 1 - unique.mean(), (unique & ~same).mean()
    low, high = np.quantile(results[:, 0], [0.025, 0.975])
    same_share, open_share, other_share = results.mean(axis=0).tolist()
    return Reproduced(size, panels, len(units), same_share, open_share, other_share, float(low), float(high))
