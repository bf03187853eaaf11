"""Deciding: every unit × dimension by the votes, by the gate before it, or by a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from stancekit.adjudication.ballots import Ballot, ballots
from stancekit.adjudication.model_labels import Calibration, ModelLabels, calibrate, fit_ballots
from stancekit.adjudication.rules import Outcome, by_vote
from stancekit.adjudication.verdicts import by_unit, check_verdicts, majority_of, moment, standing
from stancekit_schemas import Annotation, Decision, Dimension, Policy, Scheme, Settings, content_id
from stancekit_schemas.task import MAIN

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

    Which annotations are votes is told in `stancekit.adjudication.ballots`. An item that was only labelled
    in a round that does not count is not decided, whatever a person said of it. A gate is settled
    before what it opens: under a gate that is settled as closed the dimension gets no decision at
    all (the question does not arise), under an open one it is open. Those who closed a gate that
    the others open stay assigned, so a majority behind it is counted out of them too.

    A person's verdict overrides the votes, unanimous ones included (an audit must be able to). The
    latest of each adjudicator counts; where adjudicators differ, what more than half of them say, else
    the item stays open. A verdict made on other annotations than those at hand is stale: it is not
    applied, the item is open again and marked, whatever the votes now say.

    What neither votes nor people settle, a model may, where the policy names a posterior and
    repeats the token of the model's calibration on what people settled; see `Policy`.

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
    annotations = list(annotations)
    counted = ballots(annotations, scheme)
    voted = {unit for unit, _ in counted}
    aside = {a.unit for a in annotations if a.round != MAIN} - voted
    spoken = by_unit(verdicts)
    units = sorted((voted | {unit for unit, _ in spoken}) - aside)
    settled: dict[tuple[str, str], Decision | Closed | None] = {}
    for dimension in scheme.measured:
        chosen = policy.get(dimension.id, Policy()) if isinstance(policy, Mapping) else policy or Policy()
        own = {
            unit: counted.get((unit, dimension.id)) or Ballot(unit, dimension.id, dimension.domain, ())
            for unit in units
        }
        people = {unit: spoken.get((unit, dimension.id), []) for unit in units}
        gates = {unit: _gate(unit, dimension, settled) for unit in units}
        model = _model(chosen, [own[u] for u in units if gates[u] != "closed"], people)
        for unit in units:
            settled[unit, dimension.id] = _decide_one(
                own[unit], dimension, chosen, people[unit], gates[unit], model
            )
    found = (settled[unit, dimension.id] for unit in units for dimension in scheme.measured)
    return [decision for decision in found if isinstance(decision, Decision)]


def _gate(
    unit: str, dimension: Dimension, settled: Mapping[tuple[str, str], Decision | Closed | None]
) -> Closed | tuple[str, ...]:
    """Say that the question does not arise, or name the gates that are not settled yet."""
    unsettled = []
    for gate, opening in dimension.opened_by.items():
        before = settled.get((unit, gate))
        if before == "closed" or _closes(before, opening):
            return "closed"
        if before is None or before.label is None:
            unsettled.append(gate)
    return tuple(unsettled)


def _closes(before: Decision | None, opening: tuple[str, ...]) -> bool:
    """Whether a gate is settled as closed; one that a person calls a legitimate disagreement opens nothing."""
    if before is None or before.resolution == "open":
        return False
    return before.label not in opening


def _model(
    policy: Policy, own: Sequence[Ballot], people: Mapping[str, list[Decision]]
) -> tuple[ModelLabels, Calibration] | None:
    """Fit and calibrate the model, where the policy has one."""
    if policy.posterior is None or policy.method == "majority":
        return None
    model = fit_ballots(own, policy.method)
    fresh = {ballot.unit: standing(people[ballot.unit], ballot.digest())[0] for ballot in own}
    dimension = own[0].dimension if own else ""
    return model, calibrate(model, dimension, fresh, policy.posterior)


def _decide_one(
    ballot: Ballot,
    dimension: Dimension,
    policy: Policy,
    people: list[Decision],
    gate: Closed | tuple[str, ...],
    model: tuple[ModelLabels, Calibration] | None,
) -> Decision | Closed | None:
    """Decide; `closed` where the question does not arise, None where nobody was asked."""
    if gate == "closed":
        return "closed"
    if not ballot.votes and not people:
        return None
    if gate:
        fresh, old = standing(people, ballot.digest())
        rule = f"the gate {', '.join(gate)} is not settled"
        return _decision(ballot, Outcome(None, "open", rule), stale=bool(old) and not fresh)
    if people:
        return _by_people(ballot, people)
    if not ballot.assigned and not dimension.required:
        return None  # nobody was asked
    outcome = by_vote(ballot, policy)
    if outcome.resolution == "open" and model is not None:
        outcome = _by_model(ballot, outcome, policy, *model)
    return _decision(ballot, outcome)


def _by_model(
    ballot: Ballot, outcome: Outcome, policy: Policy, model: ModelLabels, calibration: Calibration
) -> Outcome:
    label, share = model.best.get(ballot.unit, (None, 0.0))
    if label is None or policy.posterior is None or share < policy.posterior:
        return outcome
    said = f"{model.method} gives {label} a posterior of {share:.3f}"
    if calibration.token is None or calibration.token != policy.calibration:
        return Outcome(
            None, "open", f"{outcome.rule}; {said}, which counts only once its calibration is printed"
        )
    proof = f"right in {calibration.right} of {calibration.n} adjudicated units"
    return Outcome(label, "model", f"{outcome.rule}; {said}, at least {policy.posterior} ({proof})")


def _by_people(ballot: Ballot, people: list[Decision]) -> Decision:
    digest = ballot.digest()
    fresh, stale = standing(people, digest)
    names = ", ".join(verdict.decided_by for verdict in fresh)
    if not fresh:
        asked = ", ".join(verdict.decided_by for verdict in stale)
        rule = f"the verdict of {asked} was made on other annotations: to be asked again"
        return _decision(ballot, Outcome(None, "open", rule), stale=True)
    most, agreed = majority_of(fresh)
    if not agreed:
        return _decision(ballot, Outcome(None, "open", f"the adjudicators {names} differ"))
    alike = [verdict for verdict in fresh if verdict.label == most]
    last = max(alike, key=lambda verdict: (moment(verdict), verdict.decision_id))
    rule = f"settled by {', '.join(verdict.decided_by for verdict in alike)}"
    rule += ", who agree" if len(alike) > 1 else ""
    if others := [verdict.decided_by for verdict in fresh if verdict.label != most]:
        rule += f", against {', '.join(others)}"
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
