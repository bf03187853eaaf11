"""A scheme read off the answers, for exports that come without one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from stancekit.annotations.items import Answer, Kind
from stancekit_schemas import Dimension, Level, Scheme, Value

__all__ = ["control_name", "infer_scheme", "only_controls"]

MANY = 8


def only_controls(answers: Iterable[Answer]) -> dict[str, str]:
    """Map each kind of answer to the one control that gives it, where there is only one."""
    names: dict[str, set[str]] = defaultdict(set)
    for answer in answers:
        if answer.control is not None:
            names[answer.kind].add(answer.control)
    return {kind: next(iter(found)) for kind, found in names.items() if len(found) == 1}


def control_name(answer: Answer, named: Mapping[str, str]) -> str:
    """Name the control of an answer: its own, the only one of its kind, or the kind itself."""
    return answer.control or named.get(answer.kind, answer.kind)


def infer_scheme(
    annotations: Iterable[Sequence[Answer]], aliases: Mapping[str, str]
) -> tuple[Scheme, list[str]]:
    """Describe the controls that were answered, with the labels seen; also what to be wary of.

    `annotations` holds the answers of each annotation. Choices and labels are nominal, ratings
    ordinal, numbers interval; texts and dates are not measured. A control that ever gave two labels
    in one annotation is a multiple choice; one that is about marked stretches only is a `spans`.
    """
    groups = [list(answers) for answers in annotations]
    named = only_controls(answer for answers in groups for answer in answers)
    kinds: dict[str, Counter[Kind]] = defaultdict(Counter)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    by_hand: dict[str, set[str]] = defaultdict(set)
    several: set[str] = set()
    whole: set[str] = set()
    anywhere_by_hand = False
    for answers in groups:
        made_by_hand = any(answer.by_hand for answer in answers)
        anywhere_by_hand |= made_by_hand
        given: dict[str, set[str]] = defaultdict(set)
        for answer in answers:
            name = control_name(answer, named)
            labels = [aliases.get(f"{name}.{label}", aliases.get(label, label)) for label in answer.labels]
            kinds[name][answer.kind] += 1
            seen[name].update(labels)
            if made_by_hand:
                by_hand[name].update(labels)
            if answer.start is None:
                whole.add(name)
                given[name].update(labels)
        several.update(name for name, labels in given.items() if len(labels) > 1)
    dimensions, notes = [], []
    for name in sorted(kinds):
        kind = kinds[name].most_common(1)[0][0]
        dimension = _dimension(name, kind, seen[name], several=name in several, spans=name not in whole)
        dimensions.append(dimension)
        if dimension.values:
            notes.append(_described(dimension))
            notes.extend(_wary(name, seen[name], by_hand[name], mixed=anywhere_by_hand))
    if kinds and not anywhere_by_hand:
        notes.append("no annotation has the marks of one made in a browser: all may come from a program")
    return Scheme(
        name="inferred", version="0", title="Read off an export", dimensions=tuple(dimensions)
    ), notes


def _dimension(name: str, kind: Kind, seen: Counter[str], *, several: bool, spans: bool) -> Dimension:
    if kind in ("text", "datetime", "other"):
        return Dimension(id=name, question=name, kind="text")
    level: Level = "ordinal" if kind == "rating" else "interval" if kind == "number" else "nominal"
    order = sorted(seen, key=_by_number) if kind in ("rating", "number") else sorted(seen)
    values = tuple(Value(id=label, label=label) for label in order)
    if spans:
        return Dimension(id=name, question=name, kind="spans", level="nominal", values=values)
    shape = "choices" if several or kind in ("labels", "taxonomy") else "choice"
    return Dimension(id=name, question=name, kind=shape, level=level, values=values)


def _by_number(label: str) -> tuple[float, str]:
    try:
        return float(label), label
    except ValueError:
        return float("inf"), label


def _described(dimension: Dimension) -> str:
    shown = ", ".join(dimension.domain[:MANY]) + (", …" if len(dimension.domain) > MANY else "")
    return f'control "{dimension.id}": {dimension.kind}, {dimension.level}, labels seen: {shown}'


def _wary(name: str, seen: Counter[str], by_hand: set[str], *, mixed: bool) -> list[str]:
    """Name labels that may be mistakes: seen once, or never given by hand where others were."""
    notes = []
    if once := sorted(label for label, times in seen.items() if times == 1):
        notes.append(
            f'control "{name}": seen once only: {", ".join(once[:MANY])}{", …" if len(once) > MANY else ""}'
        )
    if mixed and (made := sorted(set(seen) - by_hand)):
        shown = ", ".join(made[:MANY]) + (", …" if len(made) > MANY else "")
        notes.append(f'control "{name}": only in annotations made by a program: {shown}')
    return notes
