"""Marked stretches of annotations as estimates: span F1 and unitizing alpha.

A rater who was asked and marked nothing counts; a rater who was not asked, because a gate was closed or
the unit is not in the question's sample, does not. An optional span question cannot tell the two apart,
and no page enforces one that is asked of a sample: there only annotations with a mark count, which is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from stancekit.errors import DataError
from stancekit.reliability.signature import make_signature
from stancekit.reliability.spans import SpanF1, span_f1
from stancekit.reliability.unitizing import Continuum, Marked, Unitizing, unitizing_alpha
from stancekit.reliability.version import stancekit_version
from stancekit_schemas import Annotation, Dimension, Estimate, Span

__all__ = ["continua_of", "span_estimates"]


_WHY_MARKED = "nobody is made to answer this question: only who marked something counts"


def continua_of(
    annotations: Iterable[Annotation], dimension: Dimension, lengths: Mapping[str, int]
) -> list[Continuum]:
    """Gather one continuum per unit; white space at the ends of a mark is left out.

    `lengths` maps a unit to the length of its text; without one the last mark ends it.
    Raises DataError where a mark lies outside its text.
    """
    marks: dict[str, dict[str, list[Marked]]] = defaultdict(dict)
    for annotation in annotations:
        spans = annotation.spans.get(dimension.id, ())
        if not spans and (not _enforced(dimension) or not _was_open(annotation, dimension)):
            continue
        marks[annotation.unit][annotation.rater] = [mark for span in spans for mark in _trimmed(span)]
    found = []
    for unit, by_rater in sorted(marks.items()):
        last = max((mark.end for some in by_rater.values() for mark in some), default=0)
        length = lengths.get(unit, last)
        if last > length:
            raise DataError(f"{dimension.id}, unit {unit}: a mark ends at {last}, the text at {length}")
        found.append(Continuum(unit, length, by_rater))
    return found


def _enforced(dimension: Dimension) -> bool:
    return dimension.required and dimension.sample is None


def _was_open(annotation: Annotation, dimension: Dimension) -> bool:
    """Whether the answers before opened the question."""
    for gate, opening in dimension.opened_by.items():
        value = annotation.values.get(gate)
        if not set(value if isinstance(value, tuple) else (value,)) & set(opening):
            return False
    return True


def span_estimates(
    annotations: Sequence[Annotation],
    dimension: Dimension,
    *,
    lengths: Mapping[str, int] | None = None,
    confidence: float = 0.95,
) -> list[Estimate]:
    """Estimate exact and overlapping span F1, and where text lengths are known unitizing alpha."""
    continua = continua_of(annotations, dimension, lengths or {})
    if not continua:
        return []
    found = [
        _estimate(dimension, continua, span_f1(continua, match, confidence=confidence), confidence)
        for match in ("exact", "overlap")
    ]
    if lengths and all(text.name in lengths for text in continua):
        for form in ("u", "cu"):
            result = _alpha(continua, form, confidence)
            found.append(_estimate(dimension, continua, result, confidence))
    return found


def _alpha(continua: Sequence[Continuum], form: str, confidence: float) -> Unitizing:
    return unitizing_alpha(continua, form, confidence=confidence)


def _estimate(
    dimension: Dimension, continua: Sequence[Continuum], result: SpanF1 | Unitizing, confidence: float
) -> Estimate:
    span = isinstance(result, SpanF1)
    name = "span_f1" if span else "unitizing_alpha"
    form = result.match if isinstance(result, SpanF1) else result.form
    raters = len({rater for text in continua for rater in text.marks})
    pairable = sum(len(text.marks) >= 2 for text in continua)
    signature = make_signature(
        {
            "coefficient": name, "form": form, "level": "nominal", "dimension": dimension.id,
            "slice": f"match={form}" if span else f"form={form}", "units": len(continua), "pairable": pairable,
            "raters": raters, "na_rule": "asked" if _enforced(dimension) else "marked", "ci": "jackknife",
            "confidence": confidence, "stancekit": stancekit_version(), "numpy": np.__version__,
        }
    )  # fmt: skip
    low_high = result.low is not None
    return Estimate(
        dimension=dimension.id, slice=f"match={form}" if span else f"form={form}", coefficient=name, level="nominal",
        value=result.value, ci_low=result.low, ci_high=result.high, ci_method="jackknife" if low_high else None,
        units=len(continua), pairable=pairable, raters=raters, signature=signature, undefined=result.undefined,
        notes=() if _enforced(dimension) else (_WHY_MARKED,),
    )  # fmt: skip


def _trimmed(span: Span) -> list[Marked]:
    """One mark per label, without white space at its ends; nothing where only white space is marked."""
    left = len(span.text) - len(span.text.lstrip())
    right = len(span.text) - len(span.text.rstrip())
    start, end = span.start + left, span.end - right
    if end <= start:
        return []
    return [Marked(start, end, label) for label in (span.labels or ("marked",))]
