"""Gold: the published answer for each unit × dimension, with the votes it stands on."""

from __future__ import annotations

from collections.abc import Iterable

from stancekit.adjudication import Ballot, ballots
from stancekit.errors import DataError
from stancekit_schemas import Annotation, Decision, GoldRecord, Scheme

__all__ = ["build_gold"]


def build_gold(
    decisions: Iterable[Decision], annotations: Iterable[Annotation], *, scheme: Scheme
) -> list[GoldRecord]:
    """Join each decision with its votes.

    `soft` is each label's share of the labels given (those who closed the gate gave none), `n` their
    number, `closed` the share of those assigned who closed the gate before this question; None where
    the dimension has no gate. A gate that is settled as closed leaves no record behind it. The soft
    label is that of the votes even where a person settled otherwise: the disagreement is kept.

    Sorted by unit and by the scheme's order. Raises DataError where a decision does not rest on these
    annotations: decisions are made again whenever annotations changed.
    """
    counted = ballots(annotations, scheme)
    order = {dimension.id: rank for rank, dimension in enumerate(scheme.measured)}
    records, astray = [], []
    for decision in sorted(decisions, key=lambda d: (d.unit, order.get(d.dimension, -1))):
        if decision.dimension not in order:
            astray.append(f"{decision.unit}: {decision.dimension!r} is not measured by {scheme.tag}")
            continue
        dimension = scheme.dimension(decision.dimension)
        key = (decision.unit, decision.dimension)
        ballot = counted.get(key) or Ballot(*key, dimension.domain, ())
        if ballot.digest() != decision.annotations_sha256:
            astray.append(f"{decision.unit} {decision.dimension}: decided on other annotations than these")
            continue
        records.append(_gold(decision, ballot, gated=bool(dimension.opened_by)))
    if astray:
        raise DataError(
            f"{len(astray)} decision(s) do not fit the annotations\n  " + "\n  ".join(astray[:20]),
            hint="run 'stancekit gold' again: it decides anew",
        )
    return records


def _gold(decision: Decision, ballot: Ballot, *, gated: bool) -> GoldRecord:
    n = ballot.answered
    return GoldRecord(
        unit=decision.unit,
        dimension=decision.dimension,
        label=decision.label,
        soft={label: votes / n for label, votes in ballot.counts.items()},
        support=ballot.counts,
        n=n,
        closed=ballot.closed / ballot.assigned if gated and ballot.assigned else None,
        resolution=decision.resolution,
        rule=decision.rule,
        decision_id=decision.decision_id,
        annotations=decision.annotations,
        flags=("stale",) if decision.stale else (),
        simulated=decision.simulated,
    )
