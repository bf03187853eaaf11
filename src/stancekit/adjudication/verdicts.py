"""Verdicts: what a person settled, on which annotations, and whether it still holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from stancekit.adjudication.ballots import Ballot
from stancekit.errors import DataError, UsageError
from stancekit_schemas import Asked, Decision, Dimension, Scheme, content_id

__all__ = ["REASONS", "by_unit", "check_verdicts", "majority_of", "make_verdict", "moment", "standing"]

REASONS = {
    "ambiguous_text": "the words allow two readings; the nearer one was taken",
    "guideline_gap": "the guidelines do not cover it; the note says what is missing",
    "annotator_error": "it is plain, or a rule decides it: another vote is a slip or overlooked something",
    "edge_case": "it lies on the border between two values, and a rule was stretched to settle it",
    "legitimate_disagreement": "careful readers may differ, and no rule can tell: no label",
}
"""Reason codes of a verdict. A verdict without a label has the reason `legitimate_disagreement`."""


def make_verdict(
    ballot: Ballot,
    dimension: Dimension,
    *,
    label: str | None,
    by: str,
    at: datetime,
    reason: str,
    asked: Asked | None = None,
    note: str | None = None,
) -> Decision:
    """Record what a person settles on these votes; `asked` says why they were asked. `label` None declares a legitimate disagreement.

    Raises UsageError for a label or reason that does not exist, an e-mail address as `by`, or an
    adjudicator who is among the raters of this unit.
    """
    problems = _label_problems(label, reason, dimension)
    if not by.strip() or "@" in by:
        problems.append(
            f"{by!r} cannot be named as adjudicator: use a pseudonym, never a name or an e-mail address"
        )
    if any(vote.rater == by for vote in ballot.votes):
        problems.append(f"{by} labelled {ballot.unit}: nobody adjudicates an item of their own")
    if problems:
        raise UsageError(
            "; ".join(problems), hint=f"reasons: {', '.join(REASONS)}; labels: {', '.join(dimension.domain)}"
        )
    when = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    digest = ballot.digest()
    return Decision(
        decision_id=content_id(
            "verdict", ballot.unit, ballot.dimension, label, by, when.isoformat(), reason, digest
        ),
        unit=ballot.unit,
        dimension=ballot.dimension,
        label=label,
        resolution="adjudicated",
        rule=f"settled by {by}",
        decided_by=by,
        decided_at=when,
        reason=reason,
        asked=asked,
        note=note,
        annotations=ballot.annotations,
        annotations_sha256=digest,
        simulated=ballot.simulated,
    )


def _label_problems(label: str | None, reason: str | None, dimension: Dimension) -> list[str]:
    problems = []
    parts = [] if label is None else label.split("|") if dimension.kind == "choices" else [label]
    problems += [f"{part!r} is no label of {dimension.id}" for part in parts if part not in dimension.domain]
    if reason is not None and reason not in REASONS:
        problems.append(f"{reason!r} is no reason code")
    if (label is None) != (reason == "legitimate_disagreement"):
        problems.append("a verdict has a label, or the reason 'legitimate_disagreement', and not both")
    return problems


def check_verdicts(verdicts: Iterable[Decision], scheme: Scheme) -> None:
    """Raise one DataError that lists every verdict that cannot be one."""
    known = {dimension.id: dimension for dimension in scheme.measured}
    problems = []
    for verdict in verdicts:
        where = f"decision {verdict.decision_id} ({verdict.unit}, {verdict.dimension})"
        if verdict.dimension not in known:
            problems.append(f"{where}: scheme {scheme.tag} does not measure {verdict.dimension!r}")
            continue
        if verdict.resolution != "adjudicated" or verdict.decided_by == "policy":
            problems.append(
                f"{where}: only a person's verdict belongs here, not {verdict.resolution!r} by {verdict.decided_by!r}"
            )
        problems += [
            f"{where}: {text}"
            for text in _label_problems(verdict.label, verdict.reason, known[verdict.dimension])
        ]
    if problems:
        raise DataError(
            f"{len(problems)} problem(s) in the recorded decisions\n  " + "\n  ".join(problems[:20]),
            hint="the file is append-only: a later verdict of the same person replaces an earlier one",
        )


def by_unit(verdicts: Iterable[Decision]) -> dict[tuple[str, str], list[Decision]]:
    """Group verdicts by (unit, dimension), the latest of each adjudicator only, sorted by adjudicator."""
    groups: dict[tuple[str, str], dict[str, tuple[tuple[str, int], Decision]]] = defaultdict(dict)
    for position, verdict in enumerate(verdicts):
        group = groups[verdict.unit, verdict.dimension]
        rank = (moment(verdict), position)
        if verdict.decided_by not in group or rank > group[verdict.decided_by][0]:
            group[verdict.decided_by] = (rank, verdict)
    return {key: [group[person][1] for person in sorted(group)] for key, group in groups.items()}


def moment(verdict: Decision) -> str:
    """When it was decided, in UTC, so that text order is time order; a time without zone is UTC."""
    at = verdict.decided_at
    if at is None:
        return ""
    return (at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)).isoformat(
        timespec="microseconds"
    )


def standing(verdicts: Sequence[Decision], digest: str) -> tuple[list[Decision], list[Decision]]:
    """Part verdicts into those made on these very annotations, and those made on others (stale)."""
    fresh = [verdict for verdict in verdicts if verdict.annotations_sha256 == digest]
    return fresh, [verdict for verdict in verdicts if verdict.annotations_sha256 != digest]


def majority_of(verdicts: Sequence[Decision]) -> tuple[str | None, bool]:
    """Give the label that most verdicts state, and whether more than half of them do."""
    label, count = Counter(verdict.label for verdict in verdicts).most_common(1)[0]
    return label, 2 * count > len(verdicts)
