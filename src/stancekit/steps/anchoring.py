"""Anchoring on the files of a workspace."""

from __future__ import annotations

from stancekit.errors import DataError
from stancekit.files.workspace import Workspace
from stancekit.reliability.anchoring import Anchoring, anchoring
from stancekit.steps.gold import read_annotations
from stancekit.steps.predictions import read_predictions

__all__ = ["anchoring_workspace"]


def anchoring_workspace(workspace: Workspace) -> list[Anchoring]:
    """Say for each question how much oftener people who saw the prediction gave its answer.

    The last prediction of a unit counts. Raises DataError where nothing was predicted.
    """
    predictions = {one.unit: one.values for one in read_predictions(workspace)}
    if not predictions:
        raise DataError(
            "no prediction was ever shown", hint="they are shown by 'stancekit push --predictions FILE'"
        )
    asked = [d for d in workspace.scheme.measured if any(d.id in values for values in predictions.values())]
    return anchoring(read_annotations(workspace), predictions, asked)
