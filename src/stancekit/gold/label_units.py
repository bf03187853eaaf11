"""From an aggregation model to a gold record per unit; equal rows of ratings are settled once."""

from __future__ import annotations

from collections.abc import Sequence

from stancekit.adjudication.aggregate import TIE, Aggregate
from stancekit.adjudication.rules import Outcome, by_count, reaches
from stancekit_schemas import GoldRecord, Policy

__all__ = ["label_units"]


def label_units(
    aggregate: Aggregate, *, units: Sequence[str], domain: Sequence[str], dimension: str, policy: Policy
) -> list[GoldRecord]:
    """Write one record per unit, in the order of `units`.

    A plain majority settles by the policy; a model by its posterior, which `policy.threshold` may
    ask more of. Where nobody rated a unit, it is open and has no soft label.
    """
    crowd = aggregate.crowd
    settled = []
    codes = aggregate.row_labels
    for row in range(crowd.rows):
        counts = crowd.counts[row]
        support = {label: int(votes) for label, votes in zip(domain, counts, strict=False) if votes}
        shares = dict(zip(domain, aggregate.row_posterior[row].tolist(), strict=False))
        if aggregate.method == "majority" or not support:
            outcome = by_count(support, policy)
            soft = {label: votes / sum(support.values()) for label, votes in support.items()}
        else:
            outcome = _by_model(aggregate.method, shares, int(codes[row]), policy)
            soft = {label: round(share, 12) for label, share in shares.items()}
        settled.append((outcome, support, soft))
    return [
        GoldRecord(
            unit=unit,
            dimension=dimension,
            label=outcome.label,
            soft=soft,
            support=support,
            n=sum(support.values()),
            resolution=outcome.resolution,
            rule=outcome.rule,
        )
        for unit, (outcome, support, soft) in zip(
            units, (settled[row] for row in crowd.row_of.tolist()), strict=True
        )
    ]


def _by_model(method: str, shares: dict[str, float], code: int, policy: Policy) -> Outcome:
    ranked = sorted(shares.values(), reverse=True)
    if code < 0:
        tied = len(ranked) < 2 or ranked[0] - ranked[1] <= TIE
        why = f"tied at a posterior of {ranked[0]:.3f}" if tied else "equally good solutions disagree"
        return Outcome(None, "open", f"{method}: {why}")
    label = list(shares)[code]
    said = f"{method}: posterior {shares[label]:.3f} of {label}"
    if not reaches(shares[label], policy.threshold):
        return Outcome(None, "open", f"{said}, below the threshold of {policy.threshold}")
    return Outcome(label, "model", said)
