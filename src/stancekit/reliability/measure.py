"""Agreement in one call: from annotations, any data frame, or arrays, to estimates."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import numpy as np

from stancekit.errors import UsageError
from stancekit.reliability.advice import advise
from stancekit.reliability.check import checked
from stancekit.reliability.columns import Column, factorize, is_table, read_column
from stancekit.reliability.counts import Counts
from stancekit.reliability.details import Details, details_of
from stancekit.reliability.dimensions import Measured, absences, counted, measured_dimensions
from stancekit.reliability.estimate import estimate_histogram, estimate_matrix
from stancekit.reliability.histogram import Histogram
from stancekit.reliability.marks import span_estimates
from stancekit.reliability.method import IntervalMethod, Method
from stancekit.reliability.raters import with_raters
from stancekit.reliability.ratings import Ratings, from_columns
from stancekit.reliability.records import estimate_samples
from stancekit.reliability.registry import SPANS, coefficient
from stancekit.reliability.result import Agreement, Facts
from stancekit.reliability.samples import TableSample, ViewSums
from stancekit.reliability.scale import MANY
from stancekit.reliability.sets import SET_DISTANCES, set_of
from stancekit.reliability.specific import SPECIFIC
from stancekit.reliability.specific_view import Specific
from stancekit.reliability.within import WithinSample
from stancekit_schemas import Annotation, Estimate, Level, Scheme

__all__ = ["Options", "agreement", "measure"]

MOST_PAIRED = 12
NOTHING = "(no label)"
OTHER = "(other)"
ONE_AGAINST_REST = ("krippendorff_alpha", "fleiss_kappa", "gwet_ac1")
FEWEST_IN_SLICE = 20
PRIMARY = "krippendorff_alpha"


@dataclass(frozen=True)
class Options:
    """What to compute, and how; the same for every dimension."""

    coefficients: tuple[str, ...] | None = None
    weights: Any = "identity"
    distance: Any = None
    interval: IntervalMethod = "auto"
    confidence: float = 0.95
    resamples: int = 10_000
    seed: int = 0
    pairs: bool | None = None
    categories: bool = False
    primary: Mapping[str, str] | str | None = None
    check: bool = False
    by: str | None = None
    details: bool = False

    def primary_of(self, dimension: str) -> str:
        """Return the coefficient declared for a dimension; alpha where none was."""
        if isinstance(self.primary, Mapping):
            return self.primary.get(dimension, PRIMARY)
        return self.primary or PRIMARY

    def undeclared(self, dimensions: Iterable[str]) -> tuple[str, ...]:
        """List the dimensions for which no primary coefficient was declared beforehand."""
        if isinstance(self.primary, str):
            return ()
        return tuple(name for name in dict.fromkeys(dimensions) if name not in (self.primary or {}))


def agreement(
    data: Any = None,
    *,
    unit: Any = None,
    rater: Any = None,
    value: Any = None,
    level: Level | None = None,
    domain: Sequence[Any] | None = None,
    cluster: Any = None,
    missing: Sequence[object] = (),
    scheme: Scheme | None = None,
    dimensions: Sequence[str] | None = None,
    clusters: Mapping[str, Hashable] | None = None,
    purposes: Sequence[str] = ("design",),
    coefficients: Iterable[str] | None = None,
    weights: Any = "identity",
    distance: Any = None,
    interval: IntervalMethod = "auto",
    confidence: float = 0.95,
    resamples: int = 10_000,
    seed: int = 0,
    pairs: bool | None = None,
    categories: bool = False,
    primary: Mapping[str, str] | str | None = None,
    check: bool = False,
    by: Any = None,
    texts: Mapping[str, int] | None = None,
    details: bool = False,
) -> Agreement:
    """Measure how far annotators agree, and how sure that is.

    Parameters
    ----------
    data
        A long table with one row per rating (pandas, polars, Arrow, or a dict of columns); or
        annotations with their `scheme`; or nothing, with three arrays as `unit`, `rater`, `value`.
    unit, rater, value
        Names of the columns, or arrays of equal length. Only None, NaN and "" are missing, and what
        `missing` adds.
    level
        Level of measurement; with a scheme it comes from there, and is never guessed.
    domain
        Every category that could have been chosen, in rank order; with a scheme it comes from there.
    cluster, clusters
        What units share (say, the article): a column, or for annotations a mapping from unit.
    scheme, dimensions, purposes
        For annotations: the questions, which of them, and which purposes count (only "design").
    coefficients, weights, distance, interval, confidence, resamples, seed
        As in `estimate_codes`; set-valued ratings take the distance "masi" or "jaccard".
    pairs, categories
        Add Cohen's kappa for each pair of raters (by default up to 12 raters), and each category
        against the rest.
    primary
        The coefficient declared beforehand, printed first; also per dimension.
    by
        A column that slices units (article, round, guideline version): the primary coefficient per
        slice of twenty units or more, and alpha within slices.
    texts
        For annotations with marked stretches: the length of each unit's text, for unitizing alpha.
    details
        Add confused labels, disputed units, and each rater's influence with simultaneous intervals.
    check
        Compute alpha with the krippendorff package too, and note what it gives.

    Returns
    -------
    Agreement
        A sequence of estimates with notes; `.to_frame()` makes a pandas DataFrame.

    Raises
    ------
    DataError
        The ratings contradict each other or the domain.
    UsageError
        A column, level or order is missing, or a coefficient does not fit.
    """
    options = Options(
        None if coefficients is None else tuple(coefficients),
        weights, distance, interval, confidence, resamples, seed, pairs, categories, primary, check,
        by if isinstance(by, str) or by is None else "slice", details,
    )  # fmt: skip
    if scheme is not None or _are_annotations(data):
        return _of_annotations(data, scheme, dimensions, clusters, purposes, texts, options)
    if level is None:
        raise UsageError(
            "the level of measurement is not given",
            hint="say level='nominal' (--level nominal), ordinal, interval or ratio",
        )
    columns = _columns(data, unit, rater, value, cluster, by, missing)
    name = value if isinstance(value, str) else "rating"
    return _of_columns(*columns, name=name, level=level, domain=domain, options=options)


def method_of(measured: Measured, options: Options) -> Method:
    """Settle how one question is estimated."""
    ratings = measured.ratings
    distance = ratings.distance if ratings.distance is not None else options.distance
    domain = ratings.domain or (NOTHING,)
    return Method(
        domain, measured.level, options.weights, distance, options.interval, options.confidence,
        options.resamples, options.seed, na_rule=measured.na_rule, domain_from=ratings.domain_from,
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
    if named is None:
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
    for index, label in enumerate(method.domain):
        slice_ = f"category={label}"
        binary = replace(method, domain=(label, OTHER), level="nominal", weights="identity", distance=None)
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


def _of_annotations(
    data: Any,
    scheme: Scheme | None,
    dimensions: Sequence[str] | None,
    clusters: Mapping[str, Hashable] | None,
    purposes: Sequence[str],
    texts: Mapping[str, int] | None,
    options: Options,
) -> Agreement:
    if scheme is None:
        raise UsageError("annotations are measured by their scheme", hint="give scheme=…")
    everything: list[Annotation] = list(data or ())
    used, notes = counted(everything, purposes=purposes)
    absent = absences(everything, purposes=purposes)
    estimates: list[Estimate] = []
    facts = []
    close = []
    marked = [d for d in scheme.dimensions if d.kind == "spans" and d.level is not None]
    spans, options = _spans_and_labels(options)
    asked = None
    if dimensions is not None:
        marked = [d for d in marked if d.id in dimensions]
        asked = [name for name in dimensions if name not in {d.id for d in marked}]
    for measured in measured_dimensions(used, scheme, clusters=clusters, dimensions=asked, absent=absent):
        if options.coefficients == ():
            break
        if _weighted(options) and measured.level == "nominal" and measured.slice == "all":
            raise UsageError(
                f"{measured.dimension} is nominal: its labels have no order that weights could use",
                hint="leave --weights out, or ask for an ordinal dimension with --dimension",
            )
        estimates += measure(measured, options)
        notes += measured.notes
        if measured.slice == "all":
            facts.append(_facts(measured))
            if options.details:
                close.append(_closer(measured, options))
    for dimension in marked:
        found = span_estimates(used, dimension, lengths=texts, confidence=options.confidence)
        estimates += [estimate for estimate in found if estimate.coefficient in spans]
    notes += advise(estimates, facts)
    undeclared = options.undeclared(estimate.dimension for estimate in estimates)
    notes += _told(undeclared)
    return Agreement(tuple(estimates), tuple(dict.fromkeys(notes)), tuple(facts), tuple(close), undeclared)


def _spans_and_labels(options: Options) -> tuple[tuple[str, ...], Options]:
    """Split the coefficients asked for: those of marked stretches, and options with the others."""
    if options.coefficients is None:
        return SPANS, options
    spans = tuple(name for name in options.coefficients if name in SPANS)
    labels = tuple(name for name in options.coefficients if name not in SPANS)
    return spans, replace(options, coefficients=labels)


def _of_columns(
    unit: Column,
    rater: Column,
    value: Column,
    cluster: Column | None,
    slices: Column | None,
    *,
    name: str,
    level: Level,
    domain: Sequence[Any] | None,
    options: Options,
) -> Agreement:
    if isinstance(options.distance, str) and options.distance in SET_DISTANCES:
        value = Column(value.codes, tuple(set_of(label) for label in value.labels))
    if any(isinstance(label, frozenset) for label in value.labels):
        value, options = _set_valued(value, level, options)
    ordered = _weighted(options) or (isinstance(options.distance, str))
    ratings = from_columns(
        unit, rater, value, domain=domain, level=level, ordered=ordered, cluster=cluster, slices=slices
    )
    empty = int((value.codes < 0).sum())
    measured = Measured(name, "all", level, "available", ratings, {"empty": empty} if empty else {})
    notes = []
    if ratings.repeated:
        notes.append(f"{ratings.repeated} rating(s) stand twice with the same label and count once")
    if ratings.domain_from == "observed" and level == "nominal":
        notes.append(
            "the categories are those observed, in alphabetical order: declare them with --domain, "
            "since AC1 and Brennan–Prediger depend on what could have been chosen"
        )
    undeclared = options.undeclared([name])
    notes += _told(undeclared)
    estimates, facts = measure(measured, options), (_facts(measured),)
    notes += advise(estimates, facts)
    close = (_closer(measured, options),) if options.details else ()
    return Agreement(tuple(estimates), tuple(notes), facts, close, undeclared)


def _told(undeclared: Sequence[str]) -> list[str]:
    names = ", ".join(undeclared)
    return (
        [f"{names}: no primary coefficient was declared, {PRIMARY} stands first by default"] if names else []
    )


def _closer(measured: Measured, options: Options) -> Details:
    ratings, method = measured.ratings, method_of(measured, options)
    return details_of(ratings, method, dimension=measured.dimension, slice_=measured.slice)


def _set_valued(value: Column, level: Level, options: Options) -> tuple[Column, Options]:
    from stancekit.reliability.sets import set_distances, set_label

    if level != "nominal":
        raise UsageError(
            "ratings that are sets of labels are nominal", hint="level='nominal', distance='masi'"
        )
    sets = [label if isinstance(label, frozenset) else frozenset([label]) for label in value.labels]
    texts = [set_label(one) for one in sets]
    name = options.distance if isinstance(options.distance, str) else "masi"
    order = sorted(range(len(texts)), key=texts.__getitem__)
    matrix = set_distances(name, [sets[index] for index in order])
    return Column(value.codes, tuple(texts)), replace(options, distance=matrix)


def _columns(
    data: Any, unit: Any, rater: Any, value: Any, cluster: Any, by: Any, missing: Sequence[object]
) -> tuple[Column, Column, Column, Column | None, Column | None]:
    for name, given in (("unit", unit), ("rater", rater), ("value", value)):
        if given is None:
            raise UsageError(f"the {name} column is not named", hint=f"say {name}='…' (--{name} …)")
    if data is None:
        return (
            factorize(unit),
            factorize(rater),
            factorize(value, missing=missing),
            None if cluster is None else factorize(cluster),
            None if by is None else factorize(by),
        )
    if not is_table(data):
        raise UsageError(
            f"{type(data).__name__} is no table",
            hint="give a DataFrame, a dict of columns, or annotations with scheme=",
        )
    return (
        read_column(data, unit),
        read_column(data, rater),
        read_column(data, value, missing=missing),
        None if cluster is None else read_column(data, cluster),
        None if by is None else read_column(data, by),
    )


def _facts(measured: Measured) -> Facts:
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


def _weighted(options: Options) -> bool:
    return not (isinstance(options.weights, str) and options.weights == "identity")


def _are_annotations(data: Any) -> bool:
    return isinstance(data, list | tuple) and bool(data) and isinstance(data[0], Annotation)
