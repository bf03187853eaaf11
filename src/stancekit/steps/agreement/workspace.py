"""Agreement of a workspace: every question of its scheme, as stancekit.toml declares it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from stancekit.files.atomic import write_text
from stancekit.files.jsonl import read_records
from stancekit.files.workspace import Workspace
from stancekit.reliability import Agreement, agreement
from stancekit.steps.gold import read_annotations
from stancekit_schemas import Annotation, Reaction, Task
from stancekit_schemas.task import MAIN

__all__ = ["agreement_of_workspace"]


def agreement_of_workspace(workspace: Workspace, *, write: bool = True, **options: Any) -> Agreement:
    """Measure every question of the workspace's scheme on its design annotations.

    Annotators who withdrew are left out, and models too unless the policy of a question admits them.
    Reads corpus/built/annotations.jsonl, tasks.jsonl and reactions.jsonl (an article is a cluster). Options go on
    to `stancekit.reliability.agreement`; resamples, seed and primary coefficients default to those
    that stancekit.toml declares. Without any option, and unless `write` is False, the result is
    written to corpus/built/agreement.json: that file always holds what the declarations ask for.

    Raises DataError where there are no annotations yet.
    """
    annotations = read_annotations(workspace, rounds=(MAIN,))
    settings = workspace.settings
    declared = {name: measure.primary for name, measure in settings.dimensions.items()}
    wished = {name: value for name, value in options.items() if value is not None}
    chosen = {
        "resamples": settings.resamples,
        "seed": settings.seed,
        "primary": declared,
        "rounds": settings.rounds,
        **_of_reactions(workspace, annotations),
        **wished,
    }
    measured = agreement(annotations, scheme=workspace.scheme, **chosen)
    if write and not wished:
        text = json.dumps(measured.to_dict(), ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
        write_text(workspace.built / "agreement.json", text + "\n")
    return measured


def _of_reactions(workspace: Workspace, annotations: Sequence[Annotation]) -> dict[str, Any]:
    """Map each reaction to its article (the clusters) and to the length of its text."""
    file = workspace.built / "reactions.jsonl"
    if not file.is_file():
        return {"clusters": None, "texts": _adopted_lengths(workspace, annotations)}
    reactions = read_records(file, Reaction)
    return {
        "clusters": {reaction.reaction_id: reaction.article_id for reaction in reactions},
        "texts": _shown_lengths(workspace) or {r.reaction_id: len(r.text) for r in reactions},
    }


def _shown_lengths(workspace: Workspace) -> dict[str, int]:
    """Length of the text that annotators saw, which is what offsets of marks refer to."""
    tasks = read_records(workspace.built / "tasks.jsonl", Task, missing_ok=True)
    return {task.reaction_id: len(task.text) for task in tasks}


def _adopted_lengths(workspace: Workspace, annotations: Sequence[Annotation]) -> dict[str, int]:
    """The same in an adopted project, without texts that marks reach beyond: their offsets count something else."""
    lengths = _shown_lengths(workspace)
    ends = [(a.unit, span.end) for a in annotations for spans in a.spans.values() for span in spans]
    beyond = {unit for unit, end in ends if unit in lengths and end > lengths[unit]}
    return {unit: length for unit, length in lengths.items() if unit not in beyond}
