"""Answers turned into values and spans by the rules of the scheme."""

from __future__ import annotations

from collections.abc import Mapping

from stancekit.annotations.entry import Entry, Fault
from stancekit.annotations.items import Answer, ItemError
from stancekit.annotations.labels import Labels
from stancekit.annotations.spans import place_span, region_texts
from stancekit_schemas import Dimension, Scheme, Span, canonical_json

__all__ = ["apply_scheme"]

SPAN_ODDITIES = {
    "span_utf16": "the offsets count UTF-16 units, as old versions did; they were turned into code points",
    "span_stripped": "the offsets fit the marked text up to white space at its ends",
    "span_searched": "the offsets were missing or wrong; the marked text stands in one place only, which was taken",
    "span_differs": "the marked text is not what stands at these offsets: was the text changed afterwards?",
    "span_unchecked": "the span cannot be checked, because the file does not hold the text or the marked words",
}


def apply_scheme(entry: Entry, scheme: Scheme, labels: Labels, named: Mapping[str, str]) -> None:
    """Fill `values` and `spans`; every answer that breaks a rule becomes a fault.

    An answer to a question that stayed closed is no answer: it is taken out of `values` and kept as
    an oddity with its content. (A browser that hides a question again may keep what was answered.)
    What the scheme requires is asked only of annotations that were submitted.
    """
    given: dict[str, list[str]] = {}
    marked: dict[str, list[Span]] = {}
    for answer in entry.answers:
        try:
            dimension = labels.dimension(answer, named)
            meant = labels.values(dimension, answer.labels)
            if span := _span(entry, answer, dimension, meant):
                marked.setdefault(dimension.id, []).append(span)
            else:
                given.setdefault(dimension.id, []).extend(meant)
        except ItemError as bad:
            entry.faults.append(Fault(bad.code, bad.reason, bad.field))
    for name, found in given.items():
        unique = tuple(dict.fromkeys(found))
        dimension = scheme.dimension(name)
        if dimension.kind == "choice" and len(unique) > 1:
            told = ", ".join(unique)
            entry.faults.append(
                Fault("two_answers", f'"{name}" takes one answer and has {len(unique)}: {told}', name)
            )
        if dimension.kind in ("choices", "spans"):
            entry.values[name] = _in_order(unique, dimension)
        else:
            entry.values[name] = unique[0] if len(unique) == 1 else unique
    for name, spans in marked.items():
        entry.spans[name] = tuple(sorted(set(spans), key=lambda s: (s.start, s.end, s.labels)))
    _close_gates(entry, scheme)
    _leave_out_unasked(entry, scheme)
    if not entry.draft and not entry.cancelled and not entry.faults:
        _require(entry, scheme)


def _span(entry: Entry, answer: Answer, dimension: Dimension, found: tuple[str, ...]) -> Span | None:
    """Make the span of an answer about a stretch; None for an answer about the whole."""
    if answer.start is None and dimension.kind != "spans":
        return None
    span, odd = place_span(answer, region_texts(answer, entry.task.data))
    if span is None:
        raise ItemError(
            f'a span of "{dimension.id}" has no offsets, and its text cannot be found',
            dimension.id,
            "bad_span",
        )
    if odd is not None:
        entry.oddities.append(Fault(odd, SPAN_ODDITIES[odd], dimension.id))
    return span.model_copy(update={"labels": found})


def _in_order(labels: tuple[str, ...], dimension: Dimension) -> tuple[str, ...]:
    order = {label: n for n, label in enumerate(dimension.domain)}
    return tuple(sorted(labels, key=lambda label: order.get(label, len(order))))


def _close_gates(entry: Entry, scheme: Scheme) -> None:
    for dimension in scheme.dimensions:
        if dimension.id not in entry.values and dimension.id not in entry.spans:
            continue
        if _is_open(entry, dimension):
            continue
        value = entry.values.pop(dimension.id, None)
        spans = entry.spans.pop(dimension.id, ())
        gates = ", ".join(f"{gate}={_told(entry.values.get(gate))}" for gate in dimension.opened_by)
        raw = canonical_json({dimension.id: value if value is not None else [s.model_dump() for s in spans]})
        message = f'"{dimension.id}" was answered although {gates} closes it; the answer is not counted'
        entry.oddities.append(Fault("closed_gate", message, dimension.id, raw))


def _leave_out_unasked(entry: Entry, scheme: Scheme) -> None:
    """Take out answers to a question that this unit was not drawn for; they are kept as an oddity."""
    for dimension in scheme.dimensions:
        spans = entry.spans.get(dimension.id, ())
        value = entry.values.get(dimension.id)
        if dimension.asks(entry.unit) or (value is None and not spans):
            continue
        entry.values.pop(dimension.id, None)
        entry.spans.pop(dimension.id, None)
        raw = canonical_json({dimension.id: value if value is not None else [s.model_dump() for s in spans]})
        message = f'"{dimension.id}" was answered although this item is not in its sample; it is not counted'
        entry.oddities.append(Fault("not_asked", message, dimension.id, raw))


def _is_open(entry: Entry, dimension: Dimension) -> bool:
    for gate, opening in dimension.opened_by.items():
        value = entry.values.get(gate)
        given = value if isinstance(value, tuple) else (value,)
        if not set(given) & set(opening):
            return False
    return True


def _told(value: object) -> str:
    if value is None:
        return "(no answer)"
    return "+".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _require(entry: Entry, scheme: Scheme) -> None:
    """Note what is missing. A question asked of a sample, which no page enforces, refuses nothing."""
    answered = entry.values.keys() | entry.spans.keys()
    for dimension in scheme.dimensions:
        if dimension.id in answered or not (dimension.required and _is_open(entry, dimension)):
            continue
        if dimension.sample is not None:
            if dimension.asks(entry.unit):
                message = f'"{dimension.id}" was asked of this item and has no answer'
                entry.oddities.append(Fault("sample_unanswered", message, dimension.id))
        else:
            what = "it is empty" if not answered else f'"{dimension.id}" has no answer'
            entry.faults.append(
                Fault("no_answer", f'{what}, and scheme {scheme.tag} requires "{dimension.id}"', dimension.id)
            )
