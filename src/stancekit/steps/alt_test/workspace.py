"""The alternative annotator test on a workspace, question by question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from stancekit.adjudication.alt_test import Score
from stancekit.adjudication.alternatives import LEAST_ALPHA, correct_together
from stancekit.adjudication.ballots import ballots
from stancekit.annotations.models import mark_models
from stancekit.errors import UsageError
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.steps.alt_test.matrix import Rows
from stancekit.steps.alt_test.rows import Tested, tested_rows
from stancekit.steps.gold import models_of, read_annotations
from stancekit_schemas import Reaction

__all__ = ["alt_test_workspace"]


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
            hint="declare it with 'stancekit annotator add --model --email NAME@EXAMPLE.ORG', and import what it labelled",
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
        found[dimension] = tested_rows(
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
