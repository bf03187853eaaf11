"""Is somebody out of line? One interval per person, all of them right at once.

Five equally good annotators on 120 items show pair kappas from .42 to .73 by chance. So a person is
flagged only where the interval that covers all persons at once (max-t, from the same bootstrap draws)
says that agreement is better without them, and figures of single persons are shrunk towards the mean.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability.arrays import Floats
from stancekit.reliability.estimate import table_samples
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.method import Method
from stancekit.reliability.ratings import Ratings
from stancekit.reliability.registry import coefficient as named_coefficient
from stancekit.reliability.resampling import draw_counts
from stancekit.reliability.samples import TableSample

__all__ = ["RaterInfluence", "rater_influence"]

FEWEST = 3


@dataclass(frozen=True)
class RaterInfluence:
    """What leaving one rater out does to a coefficient.

    `gain` is the coefficient without this rater less the whole; `low` and `high` are simultaneous over
    all raters. `shrunk` moves the gain towards the mean by how much of the spread is noise. `flagged`
    only where `low` is above 0. All None with a reason in `undefined`.
    """

    rater: str
    ratings: int
    without: float | None = None
    gain: float | None = None
    se: float | None = None
    low: float | None = None
    high: float | None = None
    shrunk: float | None = None
    flagged: bool = False
    undefined: str | None = None


def rater_influence(
    ratings: Ratings, method: Method, *, coefficient: str = "krippendorff_alpha"
) -> list[RaterInfluence]:
    """Measure each rater's influence, with simultaneous intervals from one set of draws.

    Units are resampled; with clusters known whole clusters are. Raters are listed by name.
    Raises UsageError with fewer than three raters.
    """
    raters = len(ratings.raters)
    if raters < FEWEST:
        raise UsageError(f"with {raters} raters nobody can be left out", hint="influence needs three or more")
    entry = named_coefficient(coefficient)
    whole = Histogram.from_codes(ratings.codes, len(ratings.domain), clusters=ratings.clusters)
    if whole.rows is None:
        raise UsageError("influence needs to know who said what")
    parts = [whole, *(_without(whole, rater) for rater in range(raters))]
    samples = [table_samples(part, method, [entry])[0] for part in parts]
    values = np.array([sample.value for sample in samples])
    draws = _draws(whole, method)
    resampled = np.stack(
        [_resampled(whole, part, sample, draws) for part, sample in zip(parts, samples, strict=True)]
    )
    gains, drawn = values[1:] - values[0], resampled[1:] - resampled[0]
    kept = np.isfinite(drawn).all(axis=0)
    drawn = drawn[:, kept]
    given = (ratings.codes >= 0).sum(axis=0)
    if not np.isfinite(gains).all() or drawn.shape[1] < 20:
        reason = f"{coefficient} is undefined without some rater"
        return [
            RaterInfluence(str(name), int(n), undefined=reason)
            for name, n in sorted(zip(ratings.raters, given, strict=True), key=lambda pair: str(pair[0]))
        ]
    errors = drawn.std(axis=1, ddof=1)
    scaled = np.abs(drawn - gains[:, None]) / np.maximum(errors, 1e-12)[:, None]
    reach = float(np.quantile(scaled.max(axis=0), method.confidence))
    shrunk = _shrunk(gains, errors)
    found = [
        RaterInfluence(
            str(name), int(given[r]), float(values[r + 1]), float(gains[r]), float(errors[r]),
            float(gains[r] - reach * errors[r]), float(gains[r] + reach * errors[r]), float(shrunk[r]),
            bool(gains[r] - reach * errors[r] > 0),
        )
        for r, name in enumerate(ratings.raters)
    ]  # fmt: skip
    return sorted(found, key=lambda item: item.rater)


def _without(whole: Histogram, rater: int) -> Histogram:
    """Blank one rater's column, keeping every pattern in its place, so that draws stay common."""
    rows = np.array(whole.rows)
    column = rows[:, rater]
    bags = whole.bags.copy()
    rated = np.flatnonzero(column >= 0)
    bags[rated, column[rated].astype(np.int64)] -= 1
    rows[:, rater] = -1
    return Histogram(whole.raters, rows, bags, whole.multiplicity, whole.unrated, whole.clusters)


def _draws(whole: Histogram, method: Method) -> Floats:
    """Draw how often each pattern is taken: (B, P)."""
    random = np.random.default_rng(np.random.SeedSequence([method.seed, 0xF1A6]))
    if whole.clusters is None:
        return draw_counts(random, whole.multiplicity, method.resamples).astype(np.float64)
    groups = len(whole.clusters)
    drawn = draw_counts(random, np.ones(groups, dtype=np.int64), method.resamples)
    holds = np.zeros((groups, len(whole.multiplicity)))
    holds[whole.clusters.cluster, whole.clusters.pattern] = whole.clusters.count
    return drawn.astype(np.float64) @ holds


def _resampled(whole: Histogram, part: Histogram, sample: TableSample, draws: Floats) -> Floats:
    view = sample.view
    if len(view.histogram.multiplicity) == len(whole.multiplicity):
        return sample.entry.value(view.sums(draws @ view.table), sample.argument)
    from stancekit.reliability.tally import distinct_bags

    _, place = distinct_bags(part.bags, part.raters)
    return sample.entry.value(view.sums(draws @ view.table[place]), sample.argument)


def _shrunk(gains: Floats, errors: Floats) -> Floats:
    """Empirical Bayes: the spread between raters beyond what their standard errors explain."""
    mean = float(gains.mean())
    between = max(0.0, float(gains.var(ddof=1)) - float((errors**2).mean()))
    trust = between / np.maximum(between + errors**2, 1e-300)
    return np.asarray(mean + trust * (gains - mean))
