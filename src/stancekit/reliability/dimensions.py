"""From annotations to ratings, one set per question; a gated question gives three.

The gate is measured as a question of its own. The questions behind it are measured twice: given that
both people answered (slice "all", na_rule "answered"), and with "closed" as an answer (slice
"joint", na_rule "joint"), because leaving out what one person closed flatters a question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stancekit.errors import UsageError
from stancekit.reliability.columns import factorize
from stancekit.reliability.ratings import Ratings, from_columns
from stancekit_schemas import Annotation, Dimension, Level, Scheme
from stancekit_schemas.annotation import ADMITTED
from stancekit_schemas.task import MAIN

__all__ = ["CLOSED", "Measured", "absences", "counted", "measured_dimensions"]

CLOSED = "(closed)"


@dataclass(frozen=True)
class Measured:
    """The ratings of one question under one rule for missing answers."""

    dimension: str
    slice: str
    level: Level
    na_rule: str
    ratings: Ratings
    missing: dict[str, int]
    notes: tuple[str, ...] = ()


def counted(
    annotations: Iterable[Annotation],
    *,
    purposes: Sequence[str] = ("design",),
    rounds: Sequence[str] = (MAIN,),
) -> tuple[list[Annotation], list[str]]:
    """Keep the accepted annotations of these purposes and rounds, one per unit and rater: the first occasion.

    Returns them and notes on what was left out.
    """
    first: dict[tuple[str, str], Annotation] = {}
    other: Counter[str] = Counter()
    later = 0
    for annotation in annotations:
        if annotation.status != "accepted":
            continue
        if annotation.round not in rounds:
            other[f"of the {annotation.round} round"] += 1
            continue
        if annotation.purpose not in purposes:
            other[f"of purpose {annotation.purpose}"] += 1
            continue
        key = (annotation.unit, annotation.rater)
        before = first.get(key)
        if before is not None:
            later += 1
            if _order(before.occasion) <= _order(annotation.occasion):
                continue
        first[key] = annotation
    notes = [
        f"{number} annotation(s) {which} do not count as agreement" for which, number in sorted(other.items())
    ]
    if later:
        notes.append(f"{later} annotation(s) on a later occasion are repeats and do not count here")
    return [first[key] for key in sorted(first)], notes


def absences(
    annotations: Iterable[Annotation],
    *,
    purposes: Sequence[str] = ("design",),
    rounds: Sequence[str] = (MAIN,),
) -> dict[str, int]:
    """Count the unit × rater cells without an accepted annotation, by the reason known.

    "skipped" and "draft" are what the person did; "not assigned" is a cell that nothing was seen of,
    which is by design where people rate parts of the corpus.
    """
    best: dict[tuple[str, str], int] = {}
    for annotation in annotations:
        asked = annotation.purpose in purposes and annotation.round in rounds
        if asked and annotation.status != "superseded":
            rank = ("draft", "skipped", "accepted").index(annotation.status)
            key = (annotation.unit, annotation.rater)
            best[key] = max(best.get(key, 0), rank)
    units, raters = {unit for unit, _ in best}, {rater for _, rater in best}
    counts = Counter(best.values())
    found = {"not assigned": len(units) * len(raters) - len(best), "skipped": counts[1], "draft": counts[0]}
    return {reason: number for reason, number in found.items() if number}


def measured_dimensions(
    annotations: Sequence[Annotation],
    scheme: Scheme,
    *,
    clusters: Mapping[str, Hashable] | None = None,
    dimensions: Sequence[str] | None = None,
    absent: Mapping[str, int] | None = None,
) -> list[Measured]:
    """Gather the ratings of every measured question of the scheme.

    `annotations` are those that count, `clusters` maps a unit to its cluster, `absent` counts unit ×
    rater cells without such an annotation, by reason.
    Raises UsageError for a dimension that the scheme does not measure.
    """
    chosen = list(scheme.measured)
    if dimensions is not None:
        known = {dimension.id: dimension for dimension in scheme.measured}
        for name in dimensions:
            if name not in known:
                raise UsageError(
                    f"{name!r} is no measured dimension of {scheme.tag}", hint="they are " + ", ".join(known)
                )
        chosen = [known[name] for name in dimensions]
    return [
        measured
        for dimension in chosen
        for measured in _measured(annotations, dimension, clusters, absent or {})
    ]


def _measured(
    annotations: Sequence[Annotation],
    dimension: Dimension,
    clusters: Mapping[str, Hashable] | None,
    absent: Mapping[str, int],
) -> Iterable[Measured]:
    level: Level = dimension.level or "nominal"
    annotations = [
        a
        for a in annotations
        if ADMITTED not in a.flags or dimension.id in a.values or _is_closed(a, dimension)
    ]
    answers = [annotation.values.get(dimension.id) for annotation in annotations]
    gated = bool(dimension.opened_by)
    closed = [
        gated and answer is None and _is_closed(a, dimension)
        for a, answer in zip(annotations, answers, strict=True)
    ]
    missing = dict(absent)
    if any(closed):
        missing["gate closed"] = sum(closed)
    unanswered = sum(answer is None for answer in answers) - sum(closed)
    if unanswered:
        missing["not answered"] = unanswered
    if dimension.kind == "choices":
        ratings = _sets(annotations, answers, clusters)
        note = f"{dimension.id}: answers are sets of labels; alpha uses the MASI distance"
        yield Measured(
            dimension.id, "all", "nominal", "answered" if gated else "available", ratings, missing, (note,)
        )
        return
    domain: tuple[str, ...] = dimension.domain
    labels = [_label(answer, dimension) for answer in answers]
    rule = "answered" if gated else "available"
    ratings = _ratings(annotations, labels, domain or None, level, clusters)
    yield Measured(dimension.id, "all", level, rule, ratings, missing)
    if gated:
        joint = [CLOSED if shut else label for label, shut in zip(labels, closed, strict=True)]
        ratings = _ratings(annotations, joint, (*domain, CLOSED), "nominal", clusters)
        yield Measured(dimension.id, "joint", "nominal", "joint", ratings, missing)


def _is_closed(annotation: Annotation, dimension: Dimension) -> bool:
    """Whether this person's earlier answers closed the question."""
    for gate, opening in dimension.opened_by.items():
        answer = annotation.values.get(gate)
        if answer is None:
            continue
        given = answer if isinstance(answer, tuple) else (str(answer),)
        if not set(given) & set(opening):
            return True
    return False


def _label(answer: Any, dimension: Dimension) -> str | None:
    if answer is None:
        return None
    if isinstance(answer, tuple):
        if len(answer) > 1:
            raise UsageError(f"{dimension.id} takes one label, and an annotation has {len(answer)}: {answer}")
        return str(answer[0]) if answer else None
    if isinstance(answer, float):
        return f"{answer:g}"
    return str(answer)


def _ratings(
    annotations: Sequence[Annotation],
    labels: Sequence[str | None],
    domain: Sequence[str] | None,
    level: str,
    clusters: Mapping[str, Hashable] | None,
) -> Ratings:
    units = [annotation.unit for annotation in annotations]
    return from_columns(
        factorize(units),
        factorize([annotation.rater for annotation in annotations]),
        factorize(labels),
        domain=domain,
        level=level,
        cluster=None if clusters is None else factorize([clusters.get(unit, unit) for unit in units]),
    )


def _sets(
    annotations: Sequence[Annotation], answers: Sequence[Any], clusters: Mapping[str, Hashable] | None
) -> Ratings:
    from dataclasses import replace

    from stancekit.reliability.sets import set_distances, set_label

    sets = [
        None if answer is None else frozenset(answer if isinstance(answer, tuple) else (str(answer),))
        for answer in answers
    ]
    distinct = sorted({one for one in sets if one is not None}, key=set_label)
    domain = tuple(set_label(one) for one in distinct)
    ratings = _ratings(
        annotations, [None if s is None else set_label(s) for s in sets], domain or None, "nominal", clusters
    )
    return replace(
        ratings, domain_from="observed", distance=set_distances("masi", distinct) if distinct else None
    )


def _order(occasion: str) -> tuple[int, str]:
    return (int(occasion), "") if occasion.isdigit() else (2**31, occasion)
