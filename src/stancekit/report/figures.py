"""The numbers behind the pictures: counts that anybody can make again from the tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import Any, get_args

from stancekit.adjudication import ballots
from stancekit_schemas import Annotation, Dimension, Estimate, GoldRecord, Resolution, Scheme

__all__ = ["WHOLE", "coincidences", "estimate_rows", "label_shares", "resolution_counts"]


WHOLE = ("all", "joint")
"""Slices that hold the whole question: given that both answered, and with a closed gate as an answer."""


def coincidences(
    annotations: Iterable[Annotation], scheme: Scheme
) -> dict[str, dict[tuple[str, str], float]]:
    """Count pairable values per dimension: (label, label) -> coincidences, both orders.

    Each unit with m labels adds its ordered pairs of labels by different raters, divided by m − 1,
    so that all cells sum to the number of pairable values. Units with one label add nothing. Votes
    are those that settle gold. Source: K. Krippendorff, Content Analysis (2018), chapter 12.
    """
    cells: dict[str, dict[tuple[str, str], float]] = {d.id: defaultdict(float) for d in scheme.measured}
    for (_, dimension), ballot in ballots(annotations, scheme).items():
        labels = [vote.label for vote in ballot.votes if vote.label is not None]
        for pair in permutations(labels, 2):
            cells[dimension][pair] += 1 / (len(labels) - 1)
    return {dimension: dict(counted) for dimension, counted in cells.items()}


def label_shares(gold: Sequence[GoldRecord], dimension: Dimension) -> list[dict[str, Any]]:
    """Share of each label among the votes (mean soft label) and among the settled gold labels."""
    own = [record for record in gold if record.dimension == dimension.id]
    voted = [record for record in own if record.n]
    settled = Counter(record.label for record in own if record.label is not None)
    total = sum(settled.values())
    rows = []
    seen = {label for record in voted for label in record.soft} | {label for label in settled if label}
    for label in (*dimension.domain, *sorted(seen - set(dimension.domain))):
        soft = sum(record.soft.get(label, 0.0) for record in voted) / len(voted) if voted else 0.0
        rows.append({"label": label, "source": "votes (soft labels)", "share": soft, "count": None})
        share = settled[label] / total if total else 0.0
        rows.append({"label": label, "source": "gold", "share": share, "count": settled[label]})
    return rows


def resolution_counts(gold: Sequence[GoldRecord], scheme: Scheme) -> list[dict[str, Any]]:
    """Count how the records of each dimension were settled; every dimension has every resolution."""
    counts = Counter((record.dimension, record.resolution) for record in gold)
    return [
        {"dimension": d.id, "resolution": resolution, "rank": rank, "count": counts[d.id, resolution]}
        for d in scheme.measured
        for rank, resolution in enumerate(get_args(Resolution))
    ]


def estimate_rows(estimates: Iterable[Estimate]) -> list[dict[str, Any]]:
    """Give the estimates as printed rows, in their order."""
    rows = []
    for estimate in estimates:
        low, high = estimate.ci_low, estimate.ci_high
        rows.append(
            {
                "dimension": estimate.dimension,
                "slice": estimate.slice,
                "coefficient": estimate.coefficient,
                "primary": estimate.primary and estimate.slice == "all",
                "value": None if estimate.value is None else f"{estimate.value:.3f}".replace("-", "−"),
                "interval": None
                if low is None or high is None
                else f"{low:.3f} to {high:.3f}".replace("-", "−"),
                "method": estimate.ci_method or "",
                "units": estimate.units,
                "pairable": estimate.pairable,
                "raters": estimate.raters,
                "undefined": estimate.undefined,
                "signature": estimate.signature,
                "notes": estimate.notes,
            }
        )
    return rows
