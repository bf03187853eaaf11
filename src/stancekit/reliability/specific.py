"""Specific agreement: how often a second rater chooses a category, given that a first one did.

Sources: D. V. Cicchetti and A. R. Feinstein, High agreement but low kappa II, Journal of Clinical
Epidemiology 43 (1990), doi:10.1016/0895-4356(90)90159-M: 2a / (2a + b + c) for two raters; with several
raters the pairs are pooled over units. Rare categories decide stance work, and this is not diluted by
the common ones.
"""

from __future__ import annotations

from stancekit.reliability.arrays import Floats
from stancekit.reliability.chance import ratio
from stancekit.reliability.registry import Coefficient
from stancekit.reliability.specific_view import Specific, SpecificSums

__all__ = ["SPECIFIC"]


def _value(sums: SpecificSums, _: object) -> Floats:
    return ratio(sums.both, sums.first)


def _scores(view: Specific, sums: SpecificSums, value: float) -> tuple[Floats, float]:
    n = float(view.multiplicity.sum())
    scale = n / float(sums.first)
    return value + scale * (view.table[:, 0] - value * view.table[:, 1]), n


SPECIFIC = Coefficient(
    "specific_agreement", "Specific agreement", "p_s", "specific", _value, _scores,
    "Cicchetti and Feinstein 1990, J. Clin. Epidemiol. 43, 551–558", "doi:10.1016/0895-4356(90)90159-M",
    undefined_on_one_label=False,
)  # fmt: skip
