"""From annotators with declared groups, in a table or a workspace, to the test of two camps."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from stancekit.adjudication.ballots import ballots
from stancekit.adjudication.camps import Camps, two_camps
from stancekit.errors import DataError, UsageError
from stancekit.files.annotators import read_annotators
from stancekit.files.tables import read_table
from stancekit.files.workspace import Workspace
from stancekit.steps.gold import read_annotations

__all__ = ["camps_table", "camps_workspace"]


def camps_table(
    table: Path, *, unit: str, rater: str, value: str, group: str, resamples: int = 9999, seed: int = 0
) -> Camps:
    """Test whether the annotators of a long table agree more within their groups than between them.

    `group` is a column with the group of the rater, the same in all of that rater's rows.
    Raises DataError where it is not, or a rater gave a unit two labels, and Undefined where the
    groups are too small to be tested.
    """
    read = read_table(table, [unit, rater, value, group])
    columns = [read.column(name).to_pylist() for name in (unit, rater, value, group)]
    member: dict[str, str] = {}
    given: dict[tuple[str, str], str] = {}
    for u, r, v, g in zip(*columns, strict=True):
        if g is None or member.setdefault(r, g) != g:
            raise DataError(
                f"{table}: rater {r} has no group, or two", hint="one group per rater, in every row"
            )
        if v is not None and given.setdefault((u, r), v) != v:
            raise DataError(f"{table}: {r} gave unit {u} two labels", hint="keep the one that counts")
    return _test(given, member, resamples, seed)


def camps_workspace(
    workspace: Workspace, dimension: str, *, resamples: int = 9999, seed: int | None = None
) -> Camps:
    """Test the design labels of one question, with the groups of corpus/raw/annotators.jsonl.

    Annotators without a group, and models, are left out. Raises UsageError for an unknown question or
    where there are not two groups, Undefined where they are too small to be tested.
    """
    scheme = workspace.scheme
    if dimension not in (known := [one.id for one in scheme.measured]):
        raise UsageError(
            f"{dimension!r} is no dimension of {scheme.tag}", hint=f"dimensions: {', '.join(known)}"
        )
    groups = {one.rater: one.group for one in read_annotators(workspace) if one.group and one.kind == "human"}
    design = [a for a in read_annotations(workspace, {}) if a.purpose == "design"]
    given = {
        (unit, vote.rater): vote.label
        for (unit, name), ballot in ballots(design, scheme).items()
        if name == dimension
        for vote in ballot.votes
        if vote.label is not None and vote.rater in groups
    }
    chosen = workspace.settings.seed if seed is None else seed
    return _test(given, {rater: groups[rater] for _, rater in given}, resamples, chosen)


def _test(given: dict[tuple[str, str], str], member: dict[str, str], resamples: int, seed: int) -> Camps:
    units = {name: i for i, name in enumerate(sorted({u for u, _ in given}))}
    raters = {name: i for i, name in enumerate(sorted(member))}
    labels = {name: i for i, name in enumerate(sorted(set(given.values())))}
    codes = np.full((len(units), len(raters)), -1, dtype=np.int64)
    for (u, r), v in given.items():
        codes[units[u], raters[r]] = labels[v]
    return two_camps(codes, [member[name] for name in raters], resamples=resamples, seed=seed)
