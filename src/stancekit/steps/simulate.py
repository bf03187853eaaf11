"""From tasks and true labels to exports of invented annotators."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stancekit.errors import DataError, UsageError
from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.simulation import simulate_exports
from stancekit_schemas import Task

__all__ = ["Simulated", "read_truth", "simulate_workspace"]

NAMES = ("main", "repeat")


@dataclass(frozen=True)
class Simulated:
    """The files that were written, and what stands in them."""

    files: tuple[Path, ...]
    tasks: int
    annotators: int
    annotations: int


def simulate_workspace(
    workspace: Workspace, *, seed: int | None = None, annotators: int | Sequence[str] = 4
) -> Simulated:
    """Write .stancekit/simulated/simulated-main.json and simulated-repeat.json, to be imported.

    Reads corpus/built/tasks.jsonl and corpus/raw/truth.jsonl. The folder is ignored by git; the
    import keeps a redacted copy of what it took in. Only invented texts have true labels, so a corpus
    without them cannot be simulated.
    """
    truth_file = workspace.raw / "truth.jsonl"
    if not truth_file.exists():
        raise UsageError(
            f"{workspace.relative(truth_file)} does not exist: invented annotators need the true labels, "
            "which only invented texts have",
            hint="make a workspace with the sample corpus, or write the true labels of your own texts",
        )
    tasks_file = workspace.built / "tasks.jsonl"
    if not tasks_file.exists():
        raise DataError(
            f"{workspace.relative(tasks_file)} does not exist", hint="run 'stancekit export' first"
        )
    documents = simulate_exports(
        read_records(tasks_file, Task),
        read_truth(truth_file),
        scheme=workspace.scheme,
        annotators=annotators,
        seed=workspace.settings.seed if seed is None else seed,
        per_item=workspace.settings.raters_per_item,
    )
    folder = workspace.private / "simulated"
    files = []
    for name, document in zip(NAMES, documents, strict=False):
        path = folder / f"simulated-{name}.json"
        write_text(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        files.append(path)
    for stale in sorted(set(folder.glob("simulated-*.json")) - set(files)):
        stale.unlink()
    entries = [
        entry
        for document in documents
        for task in document
        for entry in (*task["annotations"], *task["drafts"])
    ]
    people = {entry.get("user") or entry["completed_by"]["email"] for entry in entries}
    return Simulated(tuple(files), len(documents[0]), len(people), len(entries))


def read_truth(path: Path) -> list[dict[str, Any]]:
    """Read true labels, one JSON object a line with at least `reaction_id` and `values`.

    Raises DataError listing every line that is not such an object.
    """
    rows, problems = [], []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            problems.append(f"{path}:{number}: not JSON: {error.msg}")
            continue
        if (
            isinstance(row, dict)
            and isinstance(row.get("reaction_id"), str)
            and isinstance(row.get("values"), dict)
        ):
            rows.append(row)
        else:
            problems.append(f"{path}:{number}: needs reaction_id and values")
    if problems:
        raise DataError(
            f"{len(problems)} problem(s) in {path}\n  " + "\n  ".join(problems[:20]),
            hint='a line for each item: {"reaction_id": …, "values": {…}, "rule": "R3", "reason": …}',
        )
    return rows
