"""Measure agreement: of a workspace, of a long table, or of Label Studio exports."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_text
from stancekit.files.exports import load_export
from stancekit.files.jsonl import read_records
from stancekit.files.tables import is_delimited_export, read_table
from stancekit.files.workspace import Workspace
from stancekit.reliability import Agreement, agreement
from stancekit.reliability.columns import read_column
from stancekit.reliability.differences import Difference
from stancekit.reliability.planning import PlannedDesign
from stancekit.reliability.ratings import from_columns, order_labels
from stancekit.steps.gold import read_annotations
from stancekit_schemas import Level, Reaction, Scheme, Task

if TYPE_CHECKING:
    from stancekit.annotations import ImportResult

__all__ = [
    "agreement_of_exports",
    "agreement_of_table",
    "agreement_of_workspace",
    "compare_tables",
    "plan_from_table",
    "read_weights",
]


def agreement_of_workspace(workspace: Workspace, *, write: bool = True, **options: Any) -> Agreement:
    """Measure every question of the workspace's scheme on its design annotations.

    Annotators who withdrew are left out, and models too unless the policy of a question admits them.
    Reads corpus/built/annotations.jsonl and reactions.jsonl (an article is a cluster). Options go on
    to `stancekit.reliability.agreement`; resamples, seed and primary coefficients default to those
    that stancekit.toml declares. Without any option, and unless `write` is False, the result is
    written to corpus/built/agreement.json: that file always holds what the declarations ask for.

    Raises DataError where there are no annotations yet.
    """
    annotations_file = workspace.built / "annotations.jsonl"
    if not annotations_file.is_file():
        raise DataError(
            f"there are no annotations yet: {workspace.relative(annotations_file)} does not exist",
            hint="bring them in with 'stancekit import EXPORT.json'",
        )
    annotations = read_annotations(workspace)
    settings = workspace.settings
    declared = {name: measure.primary for name, measure in settings.dimensions.items()}
    wished = {name: value for name, value in options.items() if value is not None}
    chosen = {
        "resamples": settings.resamples,
        "seed": settings.seed,
        "primary": declared,
        **_of_reactions(workspace),
        **wished,
    }
    measured = agreement(annotations, scheme=workspace.scheme, **chosen)
    if write and not wished:
        text = json.dumps(measured.to_dict(), ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
        write_text(workspace.built / "agreement.json", text + "\n")
    return measured


def agreement_of_table(
    paths: Sequence[Path],
    *,
    unit: str | None,
    rater: str | None,
    value: str | None,
    cluster: str | None = None,
    by: str | None = None,
    **options: Any,
) -> Agreement:
    """Measure one or more tables in long form (CSV, TSV, JSON Lines, Parquet), read as text."""
    import pyarrow as pa

    missing = [
        f"--{name}" for name, given in (("unit", unit), ("rater", rater), ("value", value)) if not given
    ]
    if missing:
        for path in paths:
            if is_delimited_export(path):
                load_export(path)  # says what such a file loses, and how to export instead
        raise UsageError(
            f"{paths[0]} is a table, and {', '.join(missing)} is not given",
            hint="name its columns: --unit U --rater R --value V --level nominal",
        )
    columns = [str(unit), str(rater), str(value), *(name for name in (cluster, by) if name)]
    tables = [read_table(path, columns) for path in paths]
    table = tables[0] if len(tables) == 1 else pa.concat_tables(tables)
    return agreement(
        table, unit=unit, rater=rater, value=value, cluster=cluster, by=by,
        **{name: given for name, given in options.items() if given is not None},
    )  # fmt: skip


def agreement_of_exports(
    paths: Sequence[Path],
    *,
    scheme: Scheme | None = None,
    unit: str | None = None,
    around: Workspace | None = None,
    **options: Any,
) -> Agreement:
    """Measure the choice controls of Label Studio exports, by a scheme or by what the files show.

    Raises DataError where no annotation of them counts, with the reasons of the first that were refused.
    """
    from dataclasses import replace

    from stancekit.steps.import_ import import_exports

    found = import_exports(paths, scheme=scheme, unit=unit, around=around)
    if not found.accepted:
        raise _nothing_counts(paths, found)
    used = {name: given for name, given in options.items() if given is not None}
    if any(dimension.kind == "spans" for dimension in found.scheme.dimensions):
        from stancekit.steps.shown_texts import marked_lengths

        used.setdefault("texts", marked_lengths(paths, found.annotations))
    measured = agreement(list(found.annotations), scheme=found.scheme, **used)
    account = found.account
    notes = [
        (
            f"{account.annotations} annotations = {account.accepted} accepted + {account.superseded} superseded + "
            f"{account.skipped} skipped + {account.drafts} drafts + {account.refused} refused"
        ),
        *found.notes,
        *(
            f"{problem.severity}: {problem.message}"
            for problem in found.problems
            if problem.severity != "note"
        ),
    ]
    if not found.scheme.measured:
        notes.append("no control of these files gives labels that could be compared")
    if not any(estimate.pairable for estimate in measured) and len(measured):
        notes.append(
            "no unit has two ratings: is it the unit that you mean? --unit FIELD names one of the task data"
        )
    return replace(measured, notes=tuple(dict.fromkeys((*notes, *measured.notes))))


def _nothing_counts(paths: Sequence[Path], found: ImportResult) -> DataError:
    """Say why exports leave nothing to measure."""
    account, files = found.account, ", ".join(path.as_posix() for path in paths)
    if not account.tasks:
        return DataError(f"{files}: the file holds no tasks", hint="was the right project exported?")
    if not account.annotations:
        return DataError(f"{files}: none of its {account.tasks} tasks is annotated", hint="label them first")
    told = [f"{p.annotation or p.task or p.file}: {p.message}" for p in found.refused[:3]]
    return DataError(
        f"{files}: of {account.annotations} annotations none counts: {account.refused} refused, "
        f"{account.superseded} superseded, {account.skipped} skipped, {account.drafts} drafts"
        + "".join(f"\n  {line}" for line in told),
        hint=found.refused[0].remedy if found.refused else "import an export made after the labelling",
    )


def compare_tables(
    first: Path,
    second: Path,
    *,
    unit: str,
    rater: str,
    value: str,
    level: Level,
    domain: Sequence[str] | None = None,
    cluster: str | None = None,
    missing: Sequence[str] = (),
    coefficient: str = "krippendorff_alpha",
    weights: Any = "identity",
    resamples: int = 10_000,
    seed: int = 0,
) -> Difference:
    """Compare two tables: paired over the units they share, unpaired where they share none."""
    from stancekit.reliability import Method, difference

    columns = [unit, rater, value, *([cluster] if cluster else [])]
    tables = [read_table(path, columns) for path in (first, second)]
    labels = domain
    if labels is None:
        seen = {label for table in tables for label in read_column(table, value, missing=missing).labels}
        labels, _, _ = order_labels(sorted(seen), None, level, ordered=weights != "identity")
    one, two = (
        from_columns(
            read_column(table, unit), read_column(table, rater), read_column(table, value, missing=missing),
            domain=labels, level=level, cluster=read_column(table, cluster) if cluster else None,
        )
        for table in tables
    )  # fmt: skip
    method = Method(tuple(labels), level, weights, resamples=resamples, seed=seed)
    shared = sorted(set(one.units) & set(two.units), key=str)
    if shared:
        place = [{name: index for index, name in enumerate(part.units)} for part in (one, two)]
        one = one.where(np.array([place[0][name] for name in shared]))
        two = two.where(np.array([place[1][name] for name in shared]))
    return difference(
        one.codes, two.codes, method, coefficient=coefficient, paired=bool(shared),
        clusters=one.clusters, second_clusters=two.clusters,
    )  # fmt: skip


def plan_from_table(
    table: Path,
    designs: Sequence[str],
    *,
    unit: str,
    rater: str,
    value: str,
    domain: Sequence[str] | None = None,
    missing: Sequence[str] = (),
    seed: int = 0,
) -> list[PlannedDesign]:
    """Simulate designs, written like "3x1000" (raters × units), from a pilot table."""
    from stancekit.reliability import plan

    wanted = []
    for design in designs:
        raters, cross, units = design.lower().replace("×", "x").partition("x")
        if not cross or not raters.strip().isdigit() or not units.strip().isdigit():
            raise UsageError(f"{design!r} is no design", hint="write raters x units, as in 3x1000")
        wanted.append((int(units), int(raters)))
    pilot = read_table(table, [unit, rater, value])
    ratings = from_columns(
        read_column(pilot, unit), read_column(pilot, rater), read_column(pilot, value, missing=missing),
        domain=domain, level="nominal",
    )  # fmt: skip
    return plan(ratings, wanted, seed=seed)


def read_weights(path: Path) -> list[list[float]]:
    """Read a weight or distance matrix: a CSV without header, or a JSON list of rows."""
    try:
        text = path.read_text("utf-8-sig")
        if path.suffix.lower() == ".json":
            rows = json.loads(text)
        else:
            rows = [line.replace("\t", ",").split(",") for line in text.splitlines() if line.strip()]
        matrix = [[float(cell) for cell in row] for row in rows]
    except FileNotFoundError:
        raise UsageError(f"no file {path}") from None
    except (TypeError, ValueError) as error:
        raise DataError(f"{path} is no matrix of numbers: {error}") from None
    if len({len(row) for row in matrix}) > 1:
        raise DataError(f"{path}: the rows differ in length")
    return matrix


def _of_reactions(workspace: Workspace) -> dict[str, Any]:
    """Map each reaction to its article (the clusters) and to the length of its text."""
    file = workspace.built / "reactions.jsonl"
    if not file.is_file():
        return {"clusters": None}
    reactions = read_records(file, Reaction)
    return {
        "clusters": {reaction.reaction_id: reaction.article_id for reaction in reactions},
        "texts": _shown_lengths(workspace, reactions),
    }


def _shown_lengths(workspace: Workspace, reactions: Sequence[Reaction]) -> dict[str, int]:
    """Length of the text that annotators saw, which is what offsets of marks refer to."""
    file = workspace.built / "tasks.jsonl"
    if file.is_file():
        return {task.reaction_id: len(task.text) for task in read_records(file, Task)}
    return {reaction.reaction_id: len(reaction.text) for reaction in reactions}
