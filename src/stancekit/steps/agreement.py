"""Measure agreement: of a workspace, of a long table, or of Label Studio exports."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records
from stancekit.files.tables import read_table
from stancekit.files.workspace import Workspace
from stancekit.reliability import Agreement, agreement
from stancekit_schemas import Annotation, Reaction, Scheme

__all__ = ["agreement_of_exports", "agreement_of_table", "agreement_of_workspace", "read_weights"]


def agreement_of_workspace(workspace: Workspace, *, write: bool = True, **options: Any) -> Agreement:
    """Measure every question of the workspace's scheme on its design annotations.

    Reads corpus/built/annotations.jsonl and reactions.jsonl (an article is a cluster), and writes
    corpus/built/agreement.json unless `write` is False. Options go on to
    `stancekit.reliability.agreement`; resamples, seed and primary coefficients default to those that
    stancekit.toml declares.

    Raises DataError where there are no annotations yet.
    """
    annotations_file = workspace.built / "annotations.jsonl"
    if not annotations_file.is_file():
        raise DataError(
            f"there are no annotations yet: {workspace.relative(annotations_file)} does not exist",
            hint="bring them in with 'stancekit import EXPORT.json'",
        )
    annotations = read_records(annotations_file, Annotation)
    settings = workspace.settings
    declared = {name: measure.primary for name, measure in settings.dimensions.items()}
    chosen = {
        "resamples": settings.resamples,
        "seed": settings.seed,
        "primary": declared,
        "clusters": _articles(workspace),
        **{name: value for name, value in options.items() if value is not None},
    }
    measured = agreement(annotations, scheme=workspace.scheme, **chosen)
    if write:
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
    **options: Any,
) -> Agreement:
    """Measure one or more tables in long form (CSV, TSV, JSON Lines, Parquet), read as text."""
    import pyarrow as pa

    missing = [
        f"--{name}" for name, given in (("unit", unit), ("rater", rater), ("value", value)) if not given
    ]
    if missing:
        raise UsageError(
            f"{paths[0]} is a table, and {', '.join(missing)} is not given",
            hint="name its columns: --unit U --rater R --value V --level nominal",
        )
    columns = [str(unit), str(rater), str(value), *([cluster] if cluster else [])]
    tables = [read_table(path, columns) for path in paths]
    table = tables[0] if len(tables) == 1 else pa.concat_tables(tables)
    return agreement(
        table, unit=unit, rater=rater, value=value, cluster=cluster,
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
    """Measure the choice controls of Label Studio exports, by a scheme or by what the files show."""
    from dataclasses import replace

    from stancekit.steps.import_ import import_exports

    found = import_exports(paths, scheme=scheme, unit=unit, around=around)
    used = {name: given for name, given in options.items() if given is not None}
    measured = agreement(list(found.annotations), scheme=found.scheme, **used)
    account = found.account
    notes = [
        f"{account.annotations} annotations = {account.accepted} accepted + {account.superseded} superseded + "
        f"{account.skipped} skipped + {account.drafts} drafts + {account.refused} refused",
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


def _articles(workspace: Workspace) -> dict[str, str] | None:
    """Map each reaction to its article, where the reactions are there."""
    file = workspace.built / "reactions.jsonl"
    if not file.is_file():
        return None
    return {reaction.reaction_id: reaction.article_id for reaction in read_records(file, Reaction)}
