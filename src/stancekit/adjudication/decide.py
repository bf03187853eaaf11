"""Deciding: every unit × dimension by the votes, by the gate before it, or by a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from stancekit.adjudication.ballots import Ballot, ballots
from stancekit.adjudication.rules import Outcome, by_vote
from stancekit.adjudication.verdicts import by_unit, check_verdicts, standing
from stancekit_schemas import Annotation, Decision, Dimension, Policy, Scheme, Settings, content_id

__all__ = ["decide", "policies_of", "unused_verdicts"]

Closed = Literal["closed"]


def policies_of(settings: Settings, scheme: Scheme) -> dict[str, Policy]:
    """Look up the policy of each measured dimension: its own, else the workspace's."""
    return {d.id: settings.policies.get(d.id, settings.policy) for d in scheme.measured}


def decide(
    annotations: Iterable[Annotation],
    *,
    scheme: Scheme,
    policy: Policy | Mapping[str, Policy] | None = None,
    verdicts: Sequence[Decision] = (),
) -> list[Decision]:
    """Settle every unit × measured dimension, or say that it is open and why.

    Which annotations are votes is told in `stancekit.adjudication.ballots`. A gate is settled
    before what it opens: under a gate that is settled as closed the dimension gets no decision at
    all (the question does not arise), under an open one it is open. Those who closed a gate that
    the others open stay assigned, so a majority behind it is counted out of them too.

    A person's verdict overrides the votes, unanimous ones included (an audit must be able to). The
    latest of each adjudicator counts; adjudicators who differ leave the item open. A verdict made
    on other annotations than those at hand is stale: it is not applied, the item is open again and
    marked, whatever the votes now say.

    Parameters
    ----------
    annotations
        In any order; the result does not depend on it.
    scheme
        Says what is measured, the labels, and the gates.
    policy
        One for all, or one per dimension id (default: most votes, at least two).
    verdicts
        What people settled, in the order in which it was recorded.

    Returns
    -------
    One decision per unit × dimension, sorted by unit and by the scheme's order.

    Raises
    ------
    DataError
        A verdict names an unknown dimension or label, or is no person's.

    """
    check_verdicts(verdicts, scheme)
    chosen = _per_dimension(policy, scheme)
    counted = ballots(annotations, scheme)
    spoken = by_unit(verdicts)
    units = sorted({unit for unit, _ in counted} | {unit for unit, _ in spoken})
    decisions = []
    for unit in units:
        settled: dict[str, Decision | Closed | None] = {}
        for dimension in scheme.measured:
            ballot = counted.get((unit, dimension.id)) or Ballot(unit, dimension.id, dimension.domain, ())
            people = spoken.get((unit, dimension.id), [])
            decision = _decide_one(ballot, dimension, chosen[dimension.id], people, settled)
            settled[dimension.id] = decision
            if isinstance(decision, Decision):
                decisions.append(decision)
    return decisions


def _per_dimension(policy: Policy | Mapping[str, Policy] | None, scheme: Scheme) -> dict[str, Policy]:
    if isinstance(policy, Mapping):
        return {d.id: policy.get(d.id, Policy()) for d in scheme.measured}
    return dict.fromkeys((d.id for d in scheme.measured), policy or Policy())


def _decide_one(
    ballot: Ballot,
    dimension: Dimension,
    policy: Policy,
    people: list[Decision],
    settled: Mapping[str, Decision | Closed | None],
) -> Decision | Closed | None:
    """Decide; `closed` where the question does not arise, None where nobody was asked."""
    unsettled = []
    for gate, opening in dimension.opened_by.items():
        before = settled.get(gate)
        if before == "closed" or _closes(before, opening):
            return "closed"
        if before is None or before.label is None:
            unsettled.append(gate)
    if not ballot.votes and not people:
        return None
    if unsettled:
        fresh, old = standing(people, ballot.digest())
        rule = f"the gate {', '.join(unsettled)} is not settled"
        return _decision(ballot, Outcome(None, "open", rule), stale=bool(old) and not fresh)
    if people:
        return _by_people(ballot, people)
    if not ballot.assigned and not dimension.required:
        return None  # nobody was asked
    return _decision(ballot, by_vote(ballot, policy))


def _closes(before: Decision | None, opening: tuple[str, ...]) -> bool:
    """Whether a gate is settled as closed; one that a person calls unresolvable opens nothing."""
    if before is None or before.resolution == "open":
        return False
    return before.label not in opening


def _by_people(ballot: Ballot, people: list[Decision]) -> Decision:
    digest = ballot.digest()
    fresh, stale = standing(people, digest)
    names = ", ".join(verdict.decided_by for verdict in fresh)
    if not fresh:
        asked = ", ".join(verdict.decided_by for verdict in stale)
        rule = f"the verdict of {asked} was made on other annotations: to be asked again"
        return _decision(ballot, Outcome(None, "open", rule), stale=True)
    if len({verdict.label for verdict in fresh}) > 1:
        return _decision(ballot, Outcome(None, "open", f"the adjudicators {names} differ"))
    last = max(fresh, key=lambda verdict: (str(verdict.decided_at or ""), verdict.decision_id))
    rule = f"settled by {names}" + (", who agree" if len(fresh) > 1 else "")
    votes = {"annotations": ballot.annotations, "annotations_sha256": digest, "stale": False}
    simulated = ballot.simulated or last.simulated
    return last.model_copy(update={**votes, "rule": rule, "simulated": simulated})


def _decision(ballot: Ballot, outcome: Outcome, *, stale: bool = False) -> Decision:
    digest = ballot.digest()
    return Decision(
        decision_id=content_id(
            "decision", ballot.unit, ballot.dimension, outcome.label, outcome.rule, digest
        ),
        unit=ballot.unit,
        dimension=ballot.dimension,
        label=outcome.label,
        resolution=outcome.resolution,
        rule=outcome.rule,
        annotations=ballot.annotations,
        annotations_sha256=digest,
        stale=stale,
        simulated=ballot.simulated,
    )


def unused_verdicts(verdicts: Iterable[Decision], decisions: Iterable[Decision]) -> list[Decision]:
    """List the verdicts on questions that do not arise, because the gate before them is closed."""
    decided = {(decision.unit, decision.dimension) for decision in decisions}
    return [verdict for verdict in verdicts if (verdict.unit, verdict.dimension) not in decided]
