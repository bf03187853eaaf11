"""For each unit, whether it entered each coefficient and why not; and three percent agreements."""

from __future__ import annotations

from typing import Any

import numpy as np

from stancekit.reliability.patterns import bags_of_rows
from stancekit.reliability.ratings import Ratings

__all__ = ["diagnose", "three_percents"]

PAIRED = "agreement needs two ratings"


def diagnose(ratings: Ratings) -> list[dict[str, Any]]:
    """Return one row per unit: ratings, labels, share of agreeing pairs, and what it enters.

    `observed` agreement takes units with two or more ratings; `prevalence` of Fleiss, Brennan–Prediger,
    Gwet and Conger takes every rated unit; `alpha` takes pairable values only. The reason is "" where
    a unit enters.
    """
    bags = bags_of_rows(ratings.codes, len(ratings.domain))
    rows = []
    for unit, bag in zip(ratings.units, bags, strict=True):
        m = int(bag.sum())
        share = float((bag * (bag - 1)).sum() / (m * (m - 1))) if m >= 2 else None
        reason = "nobody rated it" if m == 0 else "only one rating" if m == 1 else ""
        rows.append(
            {
                "unit": unit,
                "ratings": m,
                "labels": {str(x): int(n) for x, n in zip(ratings.domain, bag, strict=True) if n},
                "agreement": share,
                "in_observed": m >= 2,
                "in_prevalence": m >= 1,
                "in_alpha": m >= 2,
                "why_not": reason,
            }
        )
    return rows


def three_percents(ratings: Ratings) -> dict[str, float | None]:
    """Three percent agreements on one data set, which papers mix up.

    `per_unit`    Gwet's mean over units, which is the coefficient `percent_agreement`
    `corrected`   irrCAC's p_a for alpha, per value and moved towards 1 by 1 / n
    `per_value`   Krippendorff's 1 - D_o, the mean over pairable values
    None where no unit has two ratings.
    """
    bags = bags_of_rows(ratings.codes, len(ratings.domain)).astype(np.float64)
    m = bags.sum(axis=1)
    bags, m = bags[m >= 2], m[m >= 2]
    if not len(m):
        return {"per_unit": None, "corrected": None, "per_value": None}
    agreeing = (bags * (bags - 1)).sum(axis=1)
    total = float(m.sum())
    per_value = float((agreeing / (m - 1)).sum()) / total
    return {
        "per_unit": float((agreeing / (m * (m - 1))).mean()),
        "corrected": (1 - 1 / total) * per_value + 1 / total,
        "per_value": per_value,
    }
