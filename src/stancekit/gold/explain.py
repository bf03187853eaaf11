"""The story of one label in words: who said what, when, under which manual, and which rule settled it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from stancekit.adjudication import ballots, voting
from stancekit.errors import UsageError
from stancekit_schemas import Annotation, Decision, GoldRecord, Scheme
from stancekit_schemas.task import MAIN

__all__ = ["explain"]

NOT_A_VOTE = {
    "repeat": "a repeat measures the person against themselves",
    "training": "training is no measurement",
    "audit": "an audit answer becomes a verdict, not a vote",
    "adjudication": "an adjudicator's answer becomes a verdict, not a vote",
}


def explain(
    unit: str,
    gold: Iterable[GoldRecord],
    annotations: Sequence[Annotation],
    *,
    scheme: Scheme,
    verdicts: Iterable[Decision] = (),
    dimension: str | None = None,
    posteriors: Mapping[str, tuple[str, Mapping[str, float]]] | None = None,
) -> list[str]:
    """Tell how each label of a unit came about, one line per fact.

    `posteriors` gives for a dimension the name of a model and its posterior for this unit.
    Raises UsageError where the unit (or the dimension) has no gold record.
    """
    records = [g for g in gold if g.unit == unit and dimension in (None, g.dimension)]
    if not records:
        where = f"{unit}, {dimension}" if dimension else unit
        raise UsageError(
            f"{where}: no gold record",
            hint="ids are those of 'reaction_id'; behind a closed gate there is none",
        )
    own = [a for a in annotations if a.unit == unit]
    counted = {a.annotation_id for a in voting(own)}
    votes = ballots(own, scheme)
    people = [v for v in verdicts if v.unit == unit]
    lines = []
    for record in sorted(records, key=lambda r: [d.id for d in scheme.measured].index(r.dimension)):
        lines.append(f"{unit}  {record.dimension} = {record.label or '(no label)'}  [{record.resolution}]")
        lines.append(f"  because {record.rule}")
        ballot = votes.get((unit, record.dimension))
        said = {vote.annotation_id: vote for vote in ballot.votes} if ballot else {}
        for annotation in sorted(own, key=lambda a: (a.rater, a.occasion, a.annotation_id)):
            vote = said.get(annotation.annotation_id)
            given = annotation.values.get(record.dimension)
            answer = (
                "closed the gate" if vote and vote.closed else given if given is not None else "no answer"
            )
            lines.append(
                f"  {annotation.rater} said {answer}"
                + _aside(annotation, annotation.annotation_id in counted)
            )
        lines += [_verdict(v) for v in people if v.dimension == record.dimension]
        if record.soft:
            shares = ", ".join(f"{label} {share:.2f}" for label, share in record.soft.items())
            closed = f"; {record.closed:.2f} closed the gate" if record.closed else ""
            lines.append(f"  soft label over {record.n} vote(s): {shares}{closed}")
        if posteriors and record.dimension in posteriors:
            method, found = posteriors[record.dimension]
            likely = sorted(found.items(), key=lambda item: -item[1])
            told = ", ".join(f"{label} {share:.3f}" for label, share in likely if share >= 0.0005)
            lines.append(f"  posterior of {method}, which is no probability of being right: {told}")
        if record.simulated:
            lines.append("  simulated: nobody real said this")
    return lines


def _aside(annotation: Annotation, counts: bool) -> str:
    facts = [f"{annotation.purpose}, occasion {annotation.occasion}"]
    if annotation.created_at:
        facts.append(annotation.created_at.date().isoformat())
    if annotation.guidelines_version:
        facts.append(f"guidelines {annotation.guidelines_version}")
    facts.append(f"task {annotation.place.task} of {annotation.place.file}")
    if not counts:
        reason = annotation.status if annotation.status != "accepted" else NOT_A_VOTE.get(annotation.purpose)
        if annotation.round != MAIN:
            reason = f"of the {annotation.round} round"
        if annotation.by_model:
            reason = "a model, and the policy admits none"
        facts.append(f"no vote: {reason or 'another label of this person counts'}")
    return f" ({'; '.join(facts)})"


def _verdict(verdict: Decision) -> str:
    when = verdict.decided_at.date().isoformat() if verdict.decided_at else "undated"
    note = f": {verdict.note}" if verdict.note else ""
    label = verdict.label or "that it cannot be resolved"
    return f"  {verdict.decided_by} settled {label} ({verdict.reason or 'no reason code'}, {when}){note}"
