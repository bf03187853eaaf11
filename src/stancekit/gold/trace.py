"""The trail: from an annotation to everything it had a part in, and what would be otherwise without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stancekit.adjudication import decide, voting
from stancekit.errors import UsageError
from stancekit.gold.build import build_gold
from stancekit.gold.changes import Change, changes
from stancekit_schemas import Annotation, Decision, GoldRecord, Policy, Scheme

__all__ = ["Influence", "influence", "without_rater"]


@dataclass(frozen=True)
class Influence:
    """One annotation: where it stands, whether it is a vote, and what rests on it."""

    annotation: Annotation
    vote: bool
    decisions: tuple[Decision, ...]
    gold: tuple[GoldRecord, ...]
    without: tuple[Change, ...]


def influence(
    annotation_id: str,
    annotations: Sequence[Annotation],
    *,
    scheme: Scheme,
    policy: Policy | Mapping[str, Policy] | None = None,
    verdicts: Sequence[Decision] = (),
) -> Influence:
    """Follow one annotation forward. `without` lists what would change if it had never been made.

    Raises UsageError where there is no such annotation.
    """
    own = next((a for a in annotations if a.annotation_id == annotation_id), None)
    if own is None:
        raise UsageError(f"no annotation has the id {annotation_id}")
    decisions = decide(annotations, scheme=scheme, policy=policy, verdicts=verdicts)
    gold = build_gold(decisions, annotations, scheme=scheme)
    left = [a for a in annotations if a.annotation_id != annotation_id]
    after = build_gold(decide(left, scheme=scheme, policy=policy, verdicts=verdicts), left, scheme=scheme)
    return Influence(
        own,
        any(
            vote.annotation_id == annotation_id
            for vote in voting(a for a in annotations if a.unit == own.unit)
        ),
        tuple(d for d in decisions if annotation_id in d.annotations),
        tuple(g for g in gold if annotation_id in g.annotations),
        tuple(changes(gold, after)),
    )


def without_rater(
    rater: str,
    annotations: Sequence[Annotation],
    *,
    scheme: Scheme,
    policy: Policy | Mapping[str, Policy] | None = None,
    verdicts: Sequence[Decision] = (),
) -> tuple[int, list[Change]]:
    """Count a person's annotations, and list what changes in gold when these and their verdicts are withdrawn.

    Verdicts of others that rested on one of them become stale and are asked again.
    Raises UsageError where nobody of that name annotated or settled anything.
    """
    left = [a for a in annotations if a.rater != rater]
    stay = [v for v in verdicts if v.decided_by != rater]
    if len(left) + len(stay) == len(annotations) + len(verdicts):
        raise UsageError(f"nobody annotated as {rater}", hint="annotators are named by their pseudonyms")

    def concluded(kept: Sequence[Annotation], told: Sequence[Decision]) -> list[GoldRecord]:
        return build_gold(decide(kept, scheme=scheme, policy=policy, verdicts=told), kept, scheme=scheme)

    moved = changes(concluded(annotations, verdicts), concluded(left, stay))
    return len(annotations) - len(left), moved
