"""Agreement in one call: from annotations, any data frame, or arrays, to estimates."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from stancekit.errors import DataError, UsageError
from stancekit.reliability.advice import advise
from stancekit.reliability.columns import Column, factorize, is_table, read_column
from stancekit.reliability.dimensions import Measured
from stancekit.reliability.from_annotations import are_annotations, measure_annotations
from stancekit.reliability.method import IntervalMethod
from stancekit.reliability.metrics import LEVELS
from stancekit.reliability.options import PRIMARY, Options
from stancekit.reliability.question import FEWEST_IN_SLICE, closer, facts_of, hidden_slices, measure
from stancekit.reliability.ratings import from_columns
from stancekit.reliability.registry import check_name
from stancekit.reliability.result import Agreement
from stancekit.reliability.sets import SET_DISTANCES, set_distances, set_label, set_of
from stancekit_schemas import Level, Scheme
from stancekit_schemas.task import MAIN

__all__ = ["agreement"]


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
    rounds: Sequence[str] = (MAIN,),
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
    scheme, dimensions, purposes, rounds
        For annotations: the questions, which of them, and which purposes and rounds count (only "design"
        and "main": labels of a pilot were made under an unfinished manual).
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
    if isinstance(coefficients, str):
        coefficients = (coefficients,)
    options = Options(
        None if coefficients is None else tuple(coefficients),
        weights, distance, interval, confidence, resamples, seed, pairs, categories, primary, check,
        by if isinstance(by, str) or by is None else "slice", details, rounds=tuple(rounds),
    )  # fmt: skip
    declared = primary.values() if isinstance(primary, Mapping) else [primary] if primary else []
    for wanted in declared:
        check_name(wanted)
    if scheme is not None or are_annotations(data):
        return measure_annotations(data, scheme, dimensions, clusters, purposes, texts, options)
    if level is None:
        raise UsageError(
            "the level of measurement is not given",
            hint="say level='nominal' (--level nominal), ordinal, interval or ratio",
        )
    if level not in LEVELS:
        raise UsageError(
            f"no level of measurement is called {level!r}", hint="use one of: " + ", ".join(LEVELS)
        )
    columns = _columns(data, unit, rater, value, cluster, by, missing)
    name = value if isinstance(value, str) else "rating"
    return _of_columns(*columns, name=name, level=level, domain=domain, options=options)


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
        value, options = _set_valued(value, level, options, domain)
        domain = None
    ordered = options.weighted or (isinstance(options.distance, str))
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
    if (hidden := hidden_slices(ratings)) and options.by is not None:
        notes.append(
            f"{hidden} slice(s) of {options.by} have fewer than {FEWEST_IN_SLICE} units and are not shown"
        )
    if options.weighted and set(options.coefficients or ()) == {PRIMARY}:
        notes.append(
            "weights do not concern krippendorff_alpha: how far labels lie apart follows from its level, "
            "or from --distance"
        )
    undeclared = options.undeclared([name])
    estimates, facts = measure(measured, options), (facts_of(measured),)
    notes += options.told(undeclared if estimates and estimates[0].primary else ())
    notes += advise(estimates, facts)
    close = (closer(measured, options),) if options.details else ()
    return Agreement(tuple(estimates), tuple(notes), facts, close, undeclared)


def _set_valued(
    value: Column, level: Level, options: Options, domain: Sequence[Any] | None
) -> tuple[Column, Options]:
    """Turn sets into labels; `domain` lists what their members may be, as no scheme lists all sets."""
    if level != "nominal":
        raise UsageError(
            "ratings that are sets of labels are nominal", hint="level='nominal', distance='masi'"
        )
    sets = [label if isinstance(label, frozenset) else frozenset([label]) for label in value.labels]
    if domain is not None:
        members = {str(label) for label in domain}
        stray = sorted({str(label) for one in sets for label in one} - members)
        if stray:
            raise DataError(
                f"not in the domain: {', '.join(map(repr, stray[:5]))}",
                hint=f"the domain is {', '.join(map(str, domain))}; of sets it lists the single labels",
            )
    texts = [set_label(one) for one in sets]
    distinct = dict(sorted(zip(texts, sets, strict=True), key=lambda pair: pair[0]))
    place = {text: index for index, text in enumerate(distinct)}
    merged = np.array([*(place[text] for text in texts), -1], dtype=np.int64)
    name = options.distance if isinstance(options.distance, str) else "masi"
    matrix = set_distances(name, list(distinct.values()))
    return Column(merged[value.codes], tuple(distinct)), replace(options, distance=matrix, sets=name)


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
