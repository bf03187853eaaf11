"""From ratings by people and models, in a table or a workspace, to the alternative annotator test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from stancekit.adjudication.alt_test import Score
from stancekit.adjudication.alternatives import LEAST_ALPHA, Alternative, alternatives, correct_together
from stancekit.adjudication.ballots import ballots
from stancekit.adjudication.crowd import Floats, Ints
from stancekit.annotations.models import mark_models
from stancekit.errors import DataError, UsageError
from stancekit.files.jsonl import read_records
from stancekit.files.tables import read_table
from stancekit.files.workspace import Workspace
from stancekit.steps.gold import models_of, read_annotations
from stancekit_schemas import Reaction

__all__ = ["Tested", "alt_test_table", "alt_test_workspace"]

Rows = list[tuple[Any, Any, Any]]


@dataclass(frozen=True)
class Tested:
    """The models and baselines, the people they were compared with, and how far these agree."""

    results: tuple[Alternative, ...]
    models: tuple[str, ...]
    people: tuple[str, ...]
    units: int
    excluded: int
    alpha: float | None
    alpha_undefined: str | None
    clusters: int | None


def alt_test_table(
    table: Path,
    *,
    unit: str,
    rater: str,
    value: str,
    models: Sequence[str],
    score: Score = "accuracy",
    epsilon: float = 0.2,
    cluster: str | None = None,
    exclude: Sequence[str] = (),
    missing: Sequence[str] = (),
    least_alpha: float = LEAST_ALPHA,
    least_items: int = 30,
) -> Tested:
    """Test the raters named in `models` against all others, in a table in long form.

    `exclude` names units to leave out: those that stood in a prompt as examples. With `cluster` (a
    column, the same value for all ratings of a unit) the test counts clusters instead of units.

    Raises
    ------
    UsageError
        A model is no rater of the table, or `neg_rmse` meets a label that is no number.
    DataError
        One rater gave one unit two labels, or one unit has two clusters.

    """
    columns = [unit, rater, value] + ([cluster] if cluster else [])
    read = read_table(table, columns)
    cells = {name: read.column(name).to_pylist() for name in columns}
    rows = [
        (u, r, v)
        for u, r, v in zip(cells[unit], cells[rater], cells[value], strict=True)
        if v is not None and v not in missing
    ]
    of_unit = None
    if cluster:
        of_unit = _cluster_of(cells[unit], cells[cluster])
    return _test(
        rows,
        models,
        score=score,
        epsilon=epsilon,
        cluster_of=of_unit,
        exclude=exclude,
        least_alpha=least_alpha,
        least_items=least_items,
    )


def alt_test_workspace(
    workspace: Workspace,
    *,
    dimensions: Sequence[str] = (),
    models: Sequence[str] = (),
    score: Score = "accuracy",
    epsilon: float = 0.2,
    exclude: Sequence[str] = (),
    least_alpha: float = LEAST_ALPHA,
    least_items: int = 30,
    count_items: bool = False,
) -> dict[str, Tested]:
    """Test the declared models of a workspace, question by question (default: every measured one).

    Models are the raters of kind "model" in corpus/raw/annotators.jsonl, or those named in `models`.
    People are compared by their design labels; who closed a gate gave no answer behind it. The test
    counts articles, or with `count_items` units, as published. `winning_rate_joint` is corrected over
    all questions, models and people together.

    Raises UsageError for an unknown question, or where no model has labelled anything.
    """
    scheme = workspace.scheme
    known = [dimension.id for dimension in scheme.measured]
    if unknown := [name for name in dimensions if name not in known]:
        raise UsageError(
            f"{unknown[0]!r} is no dimension of {scheme.tag}", hint=f"dimensions: {', '.join(known)}"
        )
    everything = read_annotations(workspace, {})
    named = set(models) or models_of(workspace)
    used = [a for a in mark_models(everything, ()) if a.purpose == "design" or a.rater in named]
    present = sorted(named & {a.rater for a in used if a.status == "accepted"})
    if not present or set(models) - set(present):
        missing = ", ".join(sorted(set(models) - set(present))) or "of kind model"
        raise UsageError(
            f"no rater {missing} has labelled anything",
            hint="declare it with 'stancekit annotator add --model', and import what it labelled",
        )
    counted = ballots(used, scheme)
    articles = None if count_items else _articles(workspace)
    found = {}
    for dimension in dimensions or known:
        rows: Rows = [
            (unit, vote.rater, vote.label)
            for (unit, name), ballot in counted.items()
            if name == dimension
            for vote in ballot.votes
            if vote.label is not None
        ]
        found[dimension] = _test(
            rows,
            [name for name in present if any(rater == name for _, rater, _ in rows)],
            score=score,
            epsilon=epsilon,
            cluster_of=articles,
            exclude=exclude,
            least_alpha=least_alpha,
            least_items=least_items,
        )
    together = correct_together([tested.results for tested in found.values()])
    return {
        dimension: replace(tested, results=results)
        for (dimension, tested), results in zip(found.items(), together, strict=True)
    }


def _articles(workspace: Workspace) -> dict[Any, Any] | None:
    file = workspace.built / "reactions.jsonl"
    if not file.is_file():
        return None
    return {one.reaction_id: one.article_id for one in read_records(file, Reaction)}


def _test(
    rows: Rows,
    models: Sequence[str],
    *,
    score: Score,
    epsilon: float,
    cluster_of: dict[Any, Any] | None,
    exclude: Sequence[str],
    least_alpha: float,
    least_items: int,
) -> Tested:
    raters = sorted({r for _, r, _ in rows})
    if unknown := [name for name in models if name not in raters]:
        raise UsageError(f"no rater is called {', '.join(unknown)}", hint=f"raters: {', '.join(raters[:20])}")
    left_out = set(exclude)
    units = sorted({u for u, _, _ in rows if u not in left_out})
    matrix, domain = _matrix(rows, units, raters, score)
    columns_of = {name: matrix[:, raters.index(name)] for name in models}
    people = [name for name in raters if name not in models]
    humans = matrix[:, [raters.index(name) for name in people]]
    clusters = _clusters(cluster_of, units) if cluster_of is not None else None
    alpha, why = _alpha(humans, domain, score)
    results = alternatives(
        columns_of,
        humans,
        score=score,
        epsilon=epsilon,
        clusters=clusters,
        alpha=alpha,
        least_alpha=least_alpha,
        least_items=least_items,
    )
    gone = len({u for u, _, _ in rows} & left_out)
    number = None if clusters is None else len(np.unique(clusters))
    return Tested(tuple(results), tuple(models), tuple(people), len(units), gone, alpha, why, number)


def _matrix(rows: Rows, units: list[str], raters: list[str], score: Score) -> tuple[Floats, list[str]]:
    """Lay the ratings out as (U, R): codes of labels, or values; nan where there is none."""
    place_u, place_r = {u: i for i, u in enumerate(units)}, {r: i for i, r in enumerate(raters)}
    domain = sorted({v for _, _, v in rows})
    if score == "neg_rmse":
        try:
            codes = {v: float(v) for v in domain}
        except ValueError as error:
            raise UsageError(
                f"neg_rmse needs numbers: {error}", hint="use --score accuracy for labels"
            ) from None
    else:
        codes = {v: float(i) for i, v in enumerate(domain)}
    matrix = np.full((len(units), len(raters)), np.nan)
    for u, r, v in rows:
        if u not in place_u:
            continue
        i, j = place_u[u], place_r[r]
        if not np.isnan(matrix[i, j]) and matrix[i, j] != codes[v]:
            raise DataError(f"unit {u}: {r} gave two labels", hint="keep the one that counts")
        matrix[i, j] = codes[v]
    return matrix, domain


def _cluster_of(of_unit: list[Any], names: list[Any]) -> dict[Any, Any]:
    cluster: dict[Any, Any] = {}
    for u, name in zip(of_unit, names, strict=True):
        if cluster.setdefault(u, name) != name:
            raise DataError(f"unit {u} stands in two clusters: {cluster[u]} and {name}")
    return cluster


def _clusters(cluster_of: dict[Any, Any], units: list[str]) -> Ints:
    """Number the clusters (U,); a unit of which none is known is one of its own."""
    names = [str(cluster_of.get(u, f"unit {u}")) for u in units]
    order = {name: i for i, name in enumerate(sorted(set(names)))}
    return np.array([order[name] for name in names], dtype=np.int64)


def _alpha(humans: Floats, domain: list[str], score: Score) -> tuple[float | None, str | None]:
    """Krippendorff's alpha among the people: nominal for labels, interval for values."""
    from stancekit.reliability import estimate_codes

    given = ~np.isnan(humans)
    values, place = np.unique(humans[given], return_inverse=True)
    codes = np.full(humans.shape, -1, dtype=np.int64)
    codes[given] = place.reshape(-1)
    names = [repr(float(value)) for value in values] if score == "neg_rmse" else domain
    if score != "neg_rmse":
        codes[given] = humans[given].astype(np.int64)
    (alpha,) = estimate_codes(
        codes,
        domain=names,
        level="interval" if score == "neg_rmse" else "nominal",
        coefficients=["krippendorff_alpha"],
        resamples=0,
    )
    return alpha.value, alpha.undefined
