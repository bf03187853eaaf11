"""How often intervals of nominal 95 % hold the true alpha, by simulation.

    python benchmarks/coverage.py                 2,000 seeds per row, writes coverage.csv
    python benchmarks/coverage.py --seeds 200     a quick look

Independent units: labels drawn from a balanced or a skewed prevalence, three raters, right with
probability .8, one rating in ten missing. Clusters: articles of twelve reactions; each article has its
own prevalence (Dirichlet) and its own difficulty (Beta), so that reactions of one article are alike.
The truth is alpha on a population of 400,000 units made the same way.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

import numpy as np

from stancekit.reliability import estimate_codes

DOMAIN = ["support", "oppose", "mixed"]
BALANCED = np.array([0.4, 0.35, 0.25])
SKEWED = np.array([0.9, 0.07, 0.03])
PER_CLUSTER = 12


def rate(truth, right, random, prevalence):
    """Three raters who are right with probability `right`, else draw from the prevalence."""
    guess = random.choice(3, size=(len(truth), 3), p=prevalence)
    codes = np.where(random.random((len(truth), 3)) < right, truth[:, None], guess)
    codes[random.random(codes.shape) < 0.1] = -1
    return codes


def independent(units, prevalence, random):
    return rate(random.choice(3, size=units, p=prevalence), 0.8, random, prevalence), None


def clustered(groups, prevalence, random):
    own = random.dirichlet(prevalence * 4, size=groups)
    right = np.repeat(random.beta(4, 1.3, size=groups), PER_CLUSTER)
    cluster = np.repeat(np.arange(groups), PER_CLUSTER)
    draws = random.random(len(cluster))
    truth = (draws[:, None] > np.cumsum(own, axis=1)[cluster]).sum(axis=1).clip(0, 2)
    return rate(truth, right[:, None], random, prevalence), cluster


def alpha(codes, clusters=None, resamples=0, seed=0):
    (found,) = estimate_codes(
        codes,
        domain=DOMAIN,
        level="nominal",
        coefficients=["krippendorff_alpha"],
        clusters=clusters,
        resamples=resamples,
        seed=seed,
    )
    return found


def row(make, size, prevalence, name, seeds, resamples):
    """Coverage and mean width of every interval in one regime."""
    big = 400_000 if make is independent else 400_000 // PER_CLUSTER
    truth = alpha(make(big, prevalence, np.random.default_rng(2**31))[0]).value
    hits, widths, undefined = {}, {}, 0
    for seed in range(seeds):
        random = np.random.default_rng([seed, size, int(prevalence[0] * 100)])
        found = alpha(*make(size, prevalence, random), resamples=resamples, seed=seed)
        if found.value is None:
            undefined += 1
            continue
        for interval in found.intervals:
            inside = interval.low is not None and interval.low <= truth <= interval.high
            known = interval.low is not None
            hits.setdefault(interval.method, []).append((inside, known))
            if known:
                widths.setdefault(interval.method, []).append(interval.high - interval.low)
    kind = "units" if make is independent else "clusters"
    for method, marks in hits.items():
        known = [inside for inside, there in marks if there]
        yield {
            "regime": kind,
            "size": size,
            "prevalence": name,
            "method": method,
            "truth": round(truth, 4),
            "coverage": round(float(np.mean(known)), 4) if known else "",
            "estimable": round(len(known) / seeds, 4),
            "width": round(float(np.mean(widths[method])), 4) if known else "",
            "seeds": seeds,
        }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=2000)
    parser.add_argument("--resamples", type=int, default=1000)
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("coverage.csv"))
    options = parser.parse_args()
    plan = [
        (independent, n, p, name)
        for n in (20, 50, 100, 200)
        for p, name in ((BALANCED, "balanced"), (SKEWED, "skewed"))
    ]
    plan += [(clustered, g, BALANCED, "balanced") for g in (3, 5, 8, 15, 30)]
    rows = []
    for make, size, prevalence, name in plan:
        rows += row(make, size, prevalence, name, options.seeds, options.resamples)
        print(rows[-1], file=sys.stderr, flush=True)
    with options.out.open("w", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    for line in rows:
        print(*(f"{cell!s:>18}" for cell in line.values()))


if __name__ == "__main__":
    main()
