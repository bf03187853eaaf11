"""Predictions of a model in a workspace: read, checked, kept, and drawn for who sees them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from stancekit.errors import DataError, UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.steps.plan import read_tasks
from stancekit.tasks.predictions import check_predictions, is_shown
from stancekit_schemas import Prediction

__all__ = ["HALF", "Shown", "keep_predictions", "read_predictions"]

HALF = 0.5
"""Share of the people, for each item, who see the prediction; the others are who they are compared with."""


@dataclass(frozen=True)
class Shown:
    """The predictions of a workspace by unit, and the draw of who sees which."""

    predictions: Mapping[str, Prediction]
    share: float
    seed: int

    def to(self, unit: str, rater: str | None) -> Prediction | None:
        """Give the prediction that this person sees beside this unit, None for none."""
        found = self.predictions.get(unit)
        return found if found and is_shown(unit, rater, share=self.share, seed=self.seed) else None


def read_predictions(workspace: Workspace) -> list[Prediction]:
    """Read corpus/raw/predictions.jsonl in its order; empty where nothing was predicted."""
    path = workspace.raw / "predictions.jsonl"
    return read_records(path, Prediction) if path.exists() else []


@alone
def keep_predictions(
    workspace: Workspace, file: Path, *, share: float = HALF, seed: int | None = None
) -> Shown:
    """Check a file of predictions against scheme and tasks, and keep those that are new in corpus/raw/.

    Raises UsageError for a share outside (0, 1], DataError for anything that does not fit; nothing is
    kept then.
    """
    if not 0 < share <= 1:
        raise UsageError(f"--show {share:g} is no share", hint="give one above 0 and up to 1, such as 0.5")
    units = {task.reaction_id for task in read_tasks(workspace)}
    found = check_predictions(read_records(file, Prediction), workspace.scheme, units)
    if not found:
        raise DataError(
            f"{file} holds no prediction", hint="write a line for each item, see docs/predictions.md"
        )
    known = set(map(Prediction.to_line, read_predictions(workspace)))
    append_records(
        workspace.raw / "predictions.jsonl", [p for p in found.values() if p.to_line() not in known]
    )
    return Shown(found, share, workspace.settings.seed if seed is None else seed)
