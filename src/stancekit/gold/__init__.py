"""Gold labels with everything they stand on."""

from stancekit.gold.build import build_gold
from stancekit.gold.changes import changes, movements
from stancekit.gold.explain import explain
from stancekit.gold.from_ratings import gold_from_codes, gold_from_ratings
from stancekit.gold.spans import build_gold_spans, span_consensus
from stancekit.gold.trace import influence, without_rater

__all__ = [
    "build_gold",
    "build_gold_spans",
    "changes",
    "explain",
    "gold_from_codes",
    "gold_from_ratings",
    "influence",
    "movements",
    "span_consensus",
    "without_rater",
]
