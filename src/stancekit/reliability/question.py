"""Everything about one question: the whole, slices, pairs of raters, single categories."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

import numpy as np

from stancekit.reliability.check import checked
from stancekit.reliability.counts import Counts
from stancekit.reliability.details import Details, details_of
from stancekit.reliability.dimensions import Measured
from stancekit.reliability.estimate import estimate_histogram, estimate_matrix
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.method import Method
from stancekit.reliability.options import Options
from stancekit.reliability.raters import with_raters
from stancekit.reliability.ratings import Ratings
from stancekit.reliability.records import estimate_samples
from stancekit.reliability.registry import coefficient
from stancekit.reliability.result import Facts
from stancekit.reliability.samples import TableSample, ViewSums
from stancekit.reliability.scale import MANY
from stancekit.reliability.specific import SPECIFIC
from stancekit.reliability.specific_view import Specific
from stancekit.reliability.within import WithinSample
from stancekit_schemas import Estimate
from stancekit_schemas.task import MAIN

__all__ = ["FEWEST_IN_SLICE", "closer", "facts_of", "hidden_slices", "measure", "method_of"]

MOST_PAIRED = 12
NOTHING = "(no label)"
OTHER = "(other)"
ONE_AGAINST_REST = ("krippendorff_alpha", "fleiss_kappa", "gwet_ac1")
FEWEST_IN_SLICE = 20


def method_of(measured: Measured, options: Options) -> Method:
    """Settle how one question is estimated."""
    ratings = measured.ratings
    distance = ratings.distance if ratings.distance is not None else options.distance
    domain = ratings.domain or (NOTHING,)
    rounds = {} if options.rounds == (MAIN,) else {"rounds": options.rounds}
    sets = options.sets or ("masi" if ratings.distance is not None else None)
    return Method(
        domain, measured.level, options.weights, distance, options.interval, options.confidence,
        options.resamples, options.seed, na_rule=measured.na_rule, domain_from=ratings.domain_from,
        named=({"sets": sets} if sets else {}) | rounds,
    )  # fmt: skip


def measure(measured: Measured, options: Options) -> list[Estimate]:
    """Estimate everything that the options ask for one question: whole, slices, pairs, categories."""
    ratings = measured.ratings
    domain = ratings.domain or (NOTHING,)
    method = method_of(measured, options)
    raters = ratings.codes.shape[1]
    primary = options.primary_of(measured.dimension)
    named = options.coefficients
    found = estimate_matrix(
        ratings.codes, method, coefficients=named, clusters=ratings.clusters,
        dimension=measured.dimension, slice=measured.slice, primary=primary,
    )  # fmt: skip
    if named is None or not options.undeclared([measured.dimension]):
        found.sort(key=lambda estimate: not estimate.primary)
    found = with_raters(found, ratings.codes, method)
    if options.check and ratings.distance is None and options.distance is None:
        found = [checked(estimate, ratings) for estimate in found]
    if measured.slice != "all":
        return [
            estimate
            for estimate in found
            if estimate.primary or named is not None or estimate.coefficient == "percent_agreement"
        ]
    wanted = options.pairs if options.pairs is not None else named is None and 2 < raters <= MOST_PAIRED
    if options.by is not None:
        found += _slices(measured, method, options.by, options)
    if not (wanted and raters > 1) and not options.categories:
        return found
    histogram = Histogram.from_codes(ratings.codes, len(domain), clusters=ratings.clusters)
    if wanted and raters > 1:
        found += _pairs(histogram, ratings, method, measured.dimension)
    if options.categories:
        found += _categories(histogram, method, measured.dimension)
    return found


def _pairs(histogram: Histogram, ratings: Ratings, method: Method, dimension: str) -> list[Estimate]:
    """Cohen's kappa of each pair; by the exact jackknife, since many pairs would be many bootstraps."""
    if method.interval not in ("bca", "percentile"):
        method = replace(method, resamples=0)
    order = sorted(range(len(ratings.raters)), key=lambda index: str(ratings.raters[index]))
    found = []
    for one, two in combinations(order, 2):
        slice_ = f"raters={ratings.raters[one]}|{ratings.raters[two]}"
        pair = histogram.keep([one, two])
        found += estimate_histogram(
            pair, method, coefficients=["cohen_kappa"], dimension=dimension, slice=slice_
        )
    return found


def _categories(histogram: Histogram, method: Method, dimension: str) -> list[Estimate]:
    """Each category against the rest, and the agreement specific to it."""
    blind = histogram.blind()
    counts = Counts.of_histogram(histogram)
    found = []
    among = {**method.named, "among": tuple(str(label) for label in method.domain)}
    for index, label in enumerate(method.domain):
        slice_ = f"category={label}"
        binary = replace(
            method, domain=(label, OTHER), level="nominal", weights="identity", distance=None, named=among
        )
        specific = TableSample(SPECIFIC, ViewSums(Specific(blind, index)), None)
        found += estimate_samples([(SPECIFIC, specific)], counts, method, dimension=dimension, slice=slice_)
        found += estimate_histogram(
            blind.binary(index).blind(),
            binary,
            coefficients=ONE_AGAINST_REST,
            dimension=dimension,
            slice=slice_,
        )
    return found


def _slices(measured: Measured, method: Method, by: str, options: Options) -> list[Estimate]:
    """Estimate the primary coefficient per slice, where it has enough units, and alpha within slices."""
    ratings = measured.ratings
    if ratings.slices is None:
        return []
    names = np.array([str(name) for name in ratings.slices])
    found = []
    primary = options.primary_of(measured.dimension)
    for name in sorted(set(names)):
        part = ratings.where(names == name)
        if int(((part.codes >= 0).sum(axis=1) > 0).sum()) < FEWEST_IN_SLICE:
            continue
        found += estimate_matrix(
            part.codes, method, coefficients=[primary], clusters=part.clusters,
            dimension=measured.dimension, slice=f"{by}={name}",
        )  # fmt: skip
    if len(set(names)) > 1 and len(method.domain) <= MANY:
        entry = coefficient("krippendorff_alpha")
        sample = WithinSample(ratings.codes, list(names), method, ratings.clusters)
        counts = Counts.of_codes(ratings.codes, ratings.clusters)
        found += estimate_samples(
            [(entry, sample)], counts, method, dimension=measured.dimension, slice=f"within {by}"
        )
    return found


def hidden_slices(ratings: Ratings) -> int:
    """Count the slices that have too few rated units to be shown."""
    rated = ((ratings.codes >= 0).sum(axis=1) > 0).tolist()
    sizes = Counter(str(name) for name in ratings.slices or ())
    sizes.subtract(str(name) for name, seen in zip(ratings.slices or (), rated, strict=False) if not seen)
    return sum(size < FEWEST_IN_SLICE for size in sizes.values())


def closer(measured: Measured, options: Options) -> Details:
    """Look closer at one question: confusions, disputed units, single raters."""
    ratings, method = measured.ratings, method_of(measured, options)
    return details_of(ratings, method, dimension=measured.dimension, slice_=measured.slice)


def facts_of(measured: Measured) -> Facts:
    """Count units, ratings, labels and missing answers of one question."""
    codes = measured.ratings.codes
    given = (codes >= 0).sum(axis=1) if codes.size else np.zeros(0, dtype=int)
    tally = np.bincount(codes[codes >= 0].astype(np.int64), minlength=len(measured.ratings.domain))
    return Facts(
        dimension=measured.dimension,
        units=int((given > 0).sum()),
        pairable=int((given > 1).sum()),
        raters=codes.shape[1],
        ratings=int(given.sum()),
        missing=measured.missing,
        labels={str(label): int(times) for label, times in zip(measured.ratings.domain, tally, strict=True)},
    )
