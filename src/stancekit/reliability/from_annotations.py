"""Agreement of annotations: every measured question of their scheme, repeats, marked stretches."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from stancekit.errors import UsageError
from stancekit.reliability.advice import advise
from stancekit.reliability.dimensions import Measured, absences, counted, measured_dimensions
from stancekit.reliability.estimate import estimate_matrix
from stancekit.reliability.marks import span_estimates
from stancekit.reliability.options import Options
from stancekit.reliability.question import closer, facts_of, measure, method_of
from stancekit.reliability.registry import COEFFICIENTS, SPANS
from stancekit.reliability.repeats import repeated_ratings
from stancekit.reliability.result import Agreement
from stancekit_schemas import Annotation, Estimate, Scheme
from stancekit_schemas.task import MAIN

__all__ = ["are_annotations", "measure_annotations"]

INTRA = ("krippendorff_alpha", "percent_agreement")


def measure_annotations(
    data: Any,
    scheme: Scheme | None,
    dimensions: Sequence[str] | None,
    clusters: Mapping[str, Hashable] | None,
    purposes: Sequence[str],
    texts: Mapping[str, int] | None,
    options: Options,
) -> Agreement:
    """Measure the accepted annotations of these purposes and of the rounds asked for, question by question.

    Raises UsageError without a scheme, or where weights are asked of a nominal question.
    """
    if scheme is None:
        raise UsageError("annotations are measured by their scheme", hint="give scheme=…")
    everything: list[Annotation] = [annotation for annotation in data or () if not annotation.by_model]
    used, notes = counted(everything, purposes=purposes, rounds=options.rounds)
    if options.rounds != (MAIN,):
        notes.append(f"labels of round {' and '.join(options.rounds)}")
    if machine := len(data or ()) - len(everything):
        notes.append(f"{machine} annotation(s) of declared models do not count as agreement")
    if seen := sum(annotation.predicted is not None for annotation in used):
        notes.append(
            f"{seen} of {len(used)} annotations were made with a model's answer in sight: they agree more than "
            "people do by themselves ('stancekit anchoring')"
        )
    absent = absences(everything, purposes=purposes, rounds=options.rounds)
    estimates: list[Estimate] = []
    facts = []
    close = []
    marked = [d for d in scheme.dimensions if d.kind == "spans" and d.level is not None]
    named = options.coefficients
    spans, options = _spans_and_labels(options)
    asked = None
    if spans and not marked and named is not None:
        raise UsageError(
            f"{' and '.join(spans)}: {scheme.tag} has no question that asks for marked stretches",
            hint="of labels use one of: " + ", ".join(COEFFICIENTS),
        )
    if dimensions is not None:
        marked = [d for d in marked if d.id in dimensions]
        asked = [name for name in dimensions if name not in {d.id for d in marked}]
    for measured in measured_dimensions(used, scheme, clusters=clusters, dimensions=asked, absent=absent):
        if options.coefficients == ():
            break
        if options.weighted and measured.level == "nominal" and measured.slice == "all":
            raise UsageError(
                f"{measured.dimension} is nominal: its labels have no order that weights could use",
                hint="leave --weights out, or ask for an ordinal dimension with --dimension",
            )
        estimates += measure(measured, options)
        notes += measured.notes
        if measured.slice == "all":
            facts.append(facts_of(measured))
            if options.details:
                close.append(closer(measured, options))
    estimates += _repeats(everything, scheme, asked, options)
    for dimension in marked:
        found = span_estimates(used, dimension, lengths=texts, confidence=options.confidence)
        estimates += [estimate for estimate in found if estimate.coefficient in spans]
        if not found:
            notes.append(f"{dimension.id}: nobody marked anything")
        elif "unitizing_alpha" in spans and not any(e.coefficient == "unitizing_alpha" for e in found):
            notes.append(f"{dimension.id}: no unitizing alpha, since the length of the texts is not known")
    notes += advise(estimates, facts)
    undeclared = options.undeclared(estimate.dimension for estimate in estimates)
    first: dict[str, Estimate] = {}
    for estimate in estimates:
        first.setdefault(estimate.dimension, estimate)
    notes += options.told(name for name in undeclared if first[name].primary)
    return Agreement(tuple(estimates), tuple(dict.fromkeys(notes)), tuple(facts), tuple(close), undeclared)


def _repeats(
    annotations: Sequence[Annotation], scheme: Scheme, asked: Sequence[str] | None, options: Options
) -> list[Estimate]:
    """Agreement of persons with themselves, where units were shown again: slice "repeats"."""
    if not any(a.purpose == "repeat" and a.round in options.rounds for a in annotations):
        return []
    named = options.coefficients
    wanted = [name for name in INTRA if named is None or name in named]
    found = []
    for dimension in scheme.measured:
        if dimension.kind != "choice" or (asked is not None and dimension.id not in asked) or not wanted:
            continue
        ratings = repeated_ratings(annotations, dimension, rounds=options.rounds)
        if not len(ratings.units):
            continue
        measured = Measured(dimension.id, "repeats", dimension.level or "nominal", "repeated", ratings, {})
        method = replace(method_of(measured, options), weights="identity")
        found += estimate_matrix(
            ratings.codes, method, coefficients=wanted, clusters=ratings.clusters,
            dimension=dimension.id, slice="repeats",
        )  # fmt: skip
    return found


def _spans_and_labels(options: Options) -> tuple[tuple[str, ...], Options]:
    """Split the coefficients asked for: those of marked stretches, and options with the others."""
    if options.coefficients is None:
        return SPANS, options
    spans = tuple(name for name in options.coefficients if name in SPANS)
    labels = tuple(name for name in options.coefficients if name not in SPANS)
    return spans, replace(options, coefficients=labels)


def are_annotations(data: Any) -> bool:
    """Tell annotations from tables."""
    return isinstance(data, list | tuple) and bool(data) and isinstance(data[0], Annotation)
