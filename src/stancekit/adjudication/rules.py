"""What the votes say by themselves: unanimous, a majority as the policy states it, or open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stancekit.adjudication.ballots import Ballot
from stancekit_schemas import Policy, Resolution

__all__ = ["Outcome", "by_count", "by_vote", "reaches"]


@dataclass(frozen=True)
class Outcome:
    """A label (None: open), how it was reached, and the rule in words."""

    label: str | None
    resolution: Resolution
    rule: str


def reaches(share: float, threshold: float | None) -> bool:
    """Whether a share is what was asked for, both taken to three decimals (2/3 reaches .667)."""
    return threshold is None or round(share + 1e-12, 3) >= round(threshold, 3)


def by_vote(ballot: Ballot, policy: Policy) -> Outcome:
    """Settle one ballot by its votes alone.

    Unanimous: everybody assigned said the same. Majority: one label has more votes than any other,
    at least `policy.minimum`, and at least `policy.threshold` of all assigned; those who closed the
    gate are assigned, so they count against it. Everything else, every tie, stays open.
    """
    outcome = by_count(ballot.counts, policy, closed=ballot.closed)
    if outcome.resolution == "majority" and policy.flagged == "open" and ballot.flagged:
        return Outcome(None, "open", f"{outcome.rule}, but an annotation is flagged")
    return outcome


def by_count(counts: Mapping[str, int], policy: Policy, *, closed: int = 0) -> Outcome:
    """Settle by the votes per label (those given at least once), and the number who closed the gate."""
    assigned = sum(counts.values()) + closed
    if not counts:
        return Outcome(None, "open", "nobody answered")
    most = max(counts.values())
    leaders = [label for label, votes in counts.items() if votes == most]
    away = f", {closed} closed the gate" if closed else ""
    if len(leaders) > 1:
        return Outcome(None, "open", f"tie of {most} each: {', '.join(leaders)}; {assigned} assigned{away}")
    said = f"{most} of {assigned} assigned said {leaders[0]}{away}"
    if most < policy.minimum:
        return Outcome(None, "open", f"{said}: fewer than the {policy.minimum} votes asked for")
    if most == assigned:
        return Outcome(leaders[0], "unanimous", said)
    if not reaches(most / assigned, policy.threshold):
        return Outcome(None, "open", f"{said}: below the threshold of {policy.threshold}")
    asked = "most votes" if policy.threshold is None else f"threshold {policy.threshold}"
    return Outcome(leaders[0], "majority", f"{said} ({asked}, at least {policy.minimum})")
