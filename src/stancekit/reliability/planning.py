"""600 hours: 3 raters × 1,000 units or 5 × 600? What a design would give, simulated from a pilot.

Every simulated corpus starts from a bootstrap resample of the pilot, so the pilot's own uncertainty is
carried. A unit's label probabilities are drawn from a Dirichlet around its pilot ratings and the
prevalence; how far units differ is taken from the pilot's agreement. Raters are exchangeable here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from stancekit.errors import Undefined, UsageError
from stancekit.reliability.arrays import Floats
from stancekit.reliability.intervals import t_quantile
from stancekit.reliability.metrics import Metric
from stancekit.reliability.patterns import bags_of_rows
from stancekit.reliability.ratings import Ratings

__all__ = ["Design", "PlannedDesign", "plan"]


@dataclass(frozen=True)
class Design:
    """So many units with so many ratings each."""

    units: int
    raters: int


@dataclass(frozen=True)
class PlannedDesign:
    """What a design gives on average over simulations.

    width         width of alpha's interval (mean), and its 90 % quantile
    gold          share of units whose unique majority label is the unit's most probable label
    tied          share of units without a unique majority
    soft          mean total variation between a unit's shares and its probabilities
    rarest        expected ratings of the rarest label that the pilot saw
    """

    design: Design
    judgements: int
    alpha: float
    width: float
    width_high: float
    gold: float
    tied: float
    soft: float
    rarest: float


def plan(
    pilot: Ratings,
    designs: Iterable[tuple[int, int] | Design],
    *,
    simulations: int = 200,
    seed: int = 0,
    confidence: float = 0.95,
) -> list[PlannedDesign]:
    """Simulate designs from a pilot with nominal labels.

    Raises
    ------
    UsageError
        A design with fewer than two units or raters.
    Undefined
        The pilot has no unit with two ratings, or one label only.
    """
    bags = bags_of_rows(pilot.codes, len(pilot.domain)).astype(np.float64)
    bags = bags[bags.sum(axis=1) >= 2]
    if not len(bags):
        raise Undefined("no unit of the pilot has two ratings")
    if (bags.sum(axis=0) > 0).sum() < 2:
        raise Undefined("the pilot has one label only")
    found = []
    for number, given in enumerate(designs):
        design = given if isinstance(given, Design) else Design(*given)
        if design.units < 2 or design.raters < 2:
            raise UsageError(f"a design of {design.units} units × {design.raters} raters shows no agreement")
        random = np.random.default_rng(np.random.SeedSequence([seed, number, 0x91A7]))
        runs = np.array([_run(bags, design, random, confidence) for _ in range(simulations)])
        mean = np.nanmean(runs, axis=0)
        found.append(
            PlannedDesign(
                design, design.units * design.raters, float(mean[0]), float(mean[1]),
                float(np.nanquantile(runs[:, 1], 0.9)), *(float(x) for x in mean[2:]),
            )
        )  # fmt: skip
    return found


def _run(bags: Floats, design: Design, random: np.random.Generator, confidence: float) -> Floats:
    pilot = bags[random.integers(0, len(bags), len(bags))]
    used = pilot.sum(axis=0) > 0
    prevalence = (pilot.sum(axis=0) + 1e-9) / pilot.sum()
    alpha = _alpha(pilot)[0] if used.sum() > 1 else 0.0
    spread = (1 - min(max(alpha, 0.01), 0.99)) / min(max(alpha, 0.01), 0.99)
    chosen = pilot[random.integers(0, len(pilot), design.units)]
    shape = chosen + spread * prevalence[None, :]
    truth = random.standard_gamma(np.maximum(shape, 1e-9))
    truth /= np.maximum(truth.sum(axis=1, keepdims=True), 1e-300)
    ratings = random.multinomial(design.raters, truth).astype(np.float64)
    value, error = _alpha(ratings)
    width = 2 * t_quantile(confidence, design.units - 1) * error
    most = ratings.max(axis=1, keepdims=True)
    tied = (ratings == most).sum(axis=1) > 1
    right = (ratings.argmax(axis=1) == truth.argmax(axis=1)) & ~tied
    soft = np.abs(ratings / design.raters - truth).sum(axis=1).mean() / 2
    seen = bags.sum(axis=0) > 0
    rarest = ratings.sum(axis=0)[seen].min()
    return np.array([value, width, right.mean(), tied.mean(), soft, rarest])


def _alpha(bags: Floats) -> tuple[float, float]:
    """Alpha at nominal level and its analytic standard error; nan where all labels are alike."""
    from stancekit.reliability.coefficients.alpha import krippendorff_alpha, krippendorff_alpha_scores
    from stancekit.reliability.histogram import Histogram
    from stancekit.reliability.sums import Bags

    size = bags.shape[1]
    histogram = Histogram.from_bags(bags.astype(np.int64), raters=int(bags.sum(axis=1).max())).blind()
    metric = Metric("nominal", 1 - np.eye(size))
    view = Bags(histogram, np.eye(size), metric)
    sums = view.sums(view.multiplicity @ view.table)
    value = float(krippendorff_alpha(sums, metric))
    if not np.isfinite(value):
        return float("nan"), float("nan")
    scores, n = krippendorff_alpha_scores(view, sums, value)
    centred = scores - (view.multiplicity @ scores) / view.multiplicity.sum()
    return value, float(np.sqrt((view.multiplicity @ centred**2) / (n * (n - 1))))
