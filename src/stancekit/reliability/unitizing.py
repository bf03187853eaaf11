"""Agreement on where units lie and what they are: Krippendorff's unitizing alphas.

Source: K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher, On the reliability of unitizing textual
continua: further developments, Quality & Quantity 50 (2016), doi:10.1007/s11135-015-0266-1. A continuum
is a text of some length that several raters cut into labelled units and gaps. `u` looks at units and
gaps alike, `binary` tells units from gaps only, and `cu` looks at the labels of intersecting units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from stancekit.errors import DataError, Undefined, UsageError
from stancekit.reliability.arrays import Floats

__all__ = ["Continuum", "Marked", "Unitizing", "unitizing_alpha"]

FORMS = ("u", "binary", "cu")


@dataclass(frozen=True, order=True)
class Marked:
    """A marked stretch: code points, end exclusive."""

    start: int
    end: int
    label: str = "marked"


@dataclass(frozen=True)
class Continuum:
    """One text: its length and what each rater marked.

    A rater who marked nothing has an empty list; a rater who was not asked is absent.
    """

    name: str
    length: int
    marks: Mapping[str, Sequence[Marked]]


@dataclass(frozen=True)
class Unitizing:
    """Alpha of one form, with the lengths it rests on and the interval over continua."""

    form: str
    value: float | None
    low: float | None
    high: float | None
    length: float
    continua: int
    raters: int
    undefined: str | None = None


@dataclass(frozen=True)
class _Sums:
    """What one continuum adds: observed coincidences (Q, Q), squared lengths per label (Q,)."""

    observed: Floats
    squares: Floats
    crossed: Floats


def unitizing_alpha(continua: Iterable[Continuum], form: str = "u", *, confidence: float = 0.95) -> Unitizing:
    """Compute unitizing alpha over texts that at least two raters were asked to mark.

    Texts are pooled: coincidences add up, and chance draws from all of them. The interval is the
    delete-one-text jackknife with t.

    Raises
    ------
    DataError
        A mark has no length, lies outside its text, or overlaps another one by the same rater.
    UsageError
        An unknown form.
    """
    from stancekit.reliability.intervals import jackknife

    if form not in FORMS:
        raise UsageError(f"no unitizing alpha is called {form!r}", hint="use one of: " + ", ".join(FORMS))
    texts = [text for text in continua if len(text.marks) >= 2 and text.length > 0]
    labels = sorted({mark.label for text in texts for marks in text.marks.values() for mark in marks})
    raters = len({rater for text in texts for rater in text.marks})
    sums = [_sums(text, labels) for text in texts]
    length = float(sum(one.observed.sum() for one in sums))
    try:
        value = _alpha(sums, form, len(labels))
    except Undefined as reason:
        return Unitizing(form, None, None, None, length, len(texts), raters, reason.message)
    without = np.array([_or_nan(sums[:i] + sums[i + 1 :], form, len(labels)) for i in range(len(sums))])
    interval = jackknife("jackknife", value, without, np.ones(len(without)), confidence)[0]
    return Unitizing(form, value, interval.low, interval.high, length, len(texts), raters)


def _or_nan(sums: list[_Sums], form: str, labels: int) -> float:
    try:
        return _alpha(sums, form, labels)
    except Undefined:
        return float("nan")


def _alpha(sums: list[_Sums], form: str, labels: int) -> float:
    if not sums:
        raise Undefined("no text was marked by two raters")
    observed = np.sum([one.observed for one in sums], axis=0)
    squares = np.sum([one.squares for one in sums], axis=0)
    if form == "cu":
        observed, squares = observed[1:, 1:], np.sum([one.crossed for one in sums], axis=0)[1:]
    elif form == "binary":
        gap = observed[0, 0], observed[0, 1:].sum()
        observed = np.array([[gap[0], gap[1]], [gap[1], observed[1:, 1:].sum()]])
        squares = np.array([squares[0], squares[1:].sum()])
    margins, total = observed.sum(axis=1), float(observed.sum())
    if total <= 0:
        raise Undefined("no two raters marked the same stretch" if labels else "nobody marked anything")
    used = int((margins > 0).sum())
    if used < 2:
        only = "one label was used" if form == "cu" else "everything or nothing was marked"
        raise Undefined(f"{only}: chance alone explains full agreement")
    room = total**2 - float(squares.sum())
    expected = total * (float((margins**2).sum()) - float(squares.sum())) / room if room > 0 else total
    if total - expected <= 1e-12 * total:
        raise Undefined("chance alone explains full agreement")
    return 1 - (total - float(np.trace(observed))) / (total - expected)


def _sums(text: Continuum, labels: Sequence[str]) -> _Sums:
    """Cut the text at every boundary of anybody and count who says what on each piece."""
    place = {label: index + 1 for index, label in enumerate(labels)}
    raters = sorted(text.marks)
    cuts = {0, text.length}
    for rater in raters:
        _check(text, rater)
        for mark in text.marks[rater]:
            cuts.update((mark.start, mark.end))
    edges = np.array(sorted(cuts))
    lengths = np.diff(edges).astype(np.float64)
    codes = np.zeros((len(raters), len(lengths)), dtype=np.int64)
    owner = np.full((len(raters), len(lengths)), -1, dtype=np.int64)
    squares = np.zeros(len(labels) + 1)
    for row, rater in enumerate(raters):
        for number, mark in enumerate(text.marks[rater]):
            pieces = slice(*np.searchsorted(edges, (mark.start, mark.end)))
            codes[row, pieces], owner[row, pieces] = place[mark.label], number
            squares[place[mark.label]] += float(mark.end - mark.start) ** 2
        squares[0] += float(lengths[owner[row] < 0].sum())
    counts = np.zeros((len(lengths), len(labels) + 1))
    for row in range(len(raters)):
        counts[np.arange(len(lengths)), codes[row]] += 1
    weight = lengths / (len(raters) - 1)
    observed = counts.T @ (counts * weight[:, None]) - np.diag(weight @ counts)
    crossed = np.zeros(len(labels) + 1)
    for row, rater in enumerate(raters):
        for number, mark in enumerate(text.marks[rater]):
            own = owner[row] == number
            for other in range(len(raters)):
                if other != row:
                    shared = float(lengths[own & (codes[other] > 0)].sum())
                    crossed[place[mark.label]] += shared**2 / (len(raters) - 1)
    return _Sums(observed, squares, crossed)


def _check(text: Continuum, rater: str) -> None:
    before = 0
    for mark in sorted(text.marks[rater]):
        where = f"{text.name}, rater {rater}, {mark.start}–{mark.end}"
        if mark.end <= mark.start:
            raise DataError(f"{where}: a mark without length")
        if mark.start < 0 or mark.end > text.length:
            raise DataError(f"{where}: outside a text of {text.length}")
        if mark.start < before:
            raise DataError(
                f"{where}: overlaps another mark by the same rater",
                hint="measure overlapping layers one by one",
            )
        before = mark.end
