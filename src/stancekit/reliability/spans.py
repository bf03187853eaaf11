"""F1 of marked stretches between pairs of raters, for who thinks in precision and recall.

Source: G. Hripcsak and A. S. Rothschild, Agreement, the F-measure, and reliability in information
retrieval, JAMIA 12 (2005), doi:10.1197/jamia.M1733: pairwise F1 tends to kappa where non-marks are
countless. Pairs are pooled over texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability.unitizing import Continuum, Marked

__all__ = ["MATCHES", "SpanF1", "span_f1"]

MATCHES = ("exact", "overlap", "characters")


@dataclass(frozen=True)
class SpanF1:
    """F1 by one way of matching; the interval is the jackknife over texts."""

    match: str
    value: float | None
    low: float | None
    high: float | None
    spans: int
    continua: int
    undefined: str | None = None


def span_f1(continua: Iterable[Continuum], match: str = "exact", *, confidence: float = 0.95) -> SpanF1:
    """Compute pairwise F1 over texts that two raters were asked to mark.

    `exact` asks for the same start, end and label; `overlap` for the same label and one shared
    character; `characters` counts shared characters with the same label.
    Raises UsageError for an unknown way of matching.
    """
    from stancekit.reliability.intervals import jackknife

    if match not in MATCHES:
        raise UsageError(f"no match is called {match!r}", hint="use one of: " + ", ".join(MATCHES))
    found = np.array(
        [_text(text, match) for text in continua if len(text.marks) >= 2], dtype=np.float64
    ).reshape(-1, 3)
    spans = int(found[:, 2].sum())
    hits, both = float(found[:, 0].sum()), float(found[:, 1].sum())
    if both == 0:
        reason = "nobody marked anything" if len(found) else "no text was marked by two raters"
        return SpanF1(match, None, None, None, spans, len(found), reason)
    value = hits / both
    rest = both - found[:, 1]
    without = np.divide(hits - found[:, 0], rest, out=np.full(len(found), np.nan), where=rest > 0)
    interval = jackknife("jackknife", value, without, np.ones(len(found)), confidence)[0]
    return SpanF1(match, value, interval.low, interval.high, spans, len(found))


def _text(text: Continuum, match: str) -> tuple[float, float, float]:
    """Twice the hits and the marks of both, over pairs of raters; and how many marks there are."""
    hits = both = 0.0
    for one, two in combinations(sorted(text.marks), 2):
        a, b = text.marks[one], text.marks[two]
        if match == "exact":
            hits += 2 * sum((Counter(a) & Counter(b)).values())
        elif match == "overlap":
            hits += sum(any(_shared(x, y) for y in b) for x in a) + sum(
                any(_shared(x, y) for x in a) for y in b
            )
        else:
            hits += 2 * sum(_shared(x, y) for x in a for y in b)
        both += _size(a, match) + _size(b, match)
    return hits, both, float(sum(len(marks) for marks in text.marks.values()))


def _shared(one: Marked, two: Marked) -> int:
    if one.label != two.label:
        return 0
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def _size(marks: Sequence[Marked], match: str) -> float:
    return float(sum(mark.end - mark.start for mark in marks) if match == "characters" else len(marks))
