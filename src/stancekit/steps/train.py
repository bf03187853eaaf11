"""Training on the files of a workspace: answers of purpose training against the answer key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from stancekit.errors import DataError, UsageError
from stancekit.files.workspace import Workspace
from stancekit.gold.training import Key, Trained, score_training
from stancekit.planning import current
from stancekit.steps.plan import read_assignments, read_labels
from stancekit.steps.simulate import read_truth
from stancekit_schemas import Scheme

__all__ = ["has_key", "read_key", "score_workspace", "standings"]


_LINES = 'write lines such as {"reaction_id": …, "values": {"codable": "yes", …}, "rule": "R3", "reason": …}'


def score_workspace(
    workspace: Workspace,
    *,
    answers: Path | None = None,
    pass_mark: float | None = None,
    tries: int | None = None,
) -> list[Trained]:
    """Score everybody's training; see `stancekit.gold.training.score_training`.

    Pass mark and tries are those of stancekit.toml unless given. The key is `answers`, else corpus/raw/training.jsonl, else corpus/raw/truth.jsonl of an invented
    corpus. Raises UsageError for a pass mark outside (0, 1] or without a key, DataError for a key that
    does not fit the scheme.
    """
    declared = workspace.settings.training
    pass_mark = declared.pass_mark if pass_mark is None else pass_mark
    tries = declared.tries if tries is None else tries
    if not 0 < pass_mark <= 1:
        raise UsageError(
            f"a pass mark of {pass_mark:g} is no share", hint="give one above 0 and up to 1, such as 0.8"
        )
    if tries < 1:
        raise UsageError(f"{tries} tries are none", hint="give 1 or more")
    return score_training(
        read_labels(workspace),
        read_key(workspace, answers),
        scheme=workspace.scheme,
        pass_mark=pass_mark,
        tries=tries,
        assignments=current(read_assignments(workspace)),
    )


def standings(workspace: Workspace) -> dict[str, str]:
    """Say of each rater in training how they stand by stancekit.toml; empty where there is no training."""
    trained = any(line.purpose == "training" for line in current(read_assignments(workspace)))
    if not trained or not has_key(workspace):
        return {}
    return {one.rater: one.standing for one in score_workspace(workspace)}


def has_key(workspace: Workspace) -> bool:
    """Whether there is an answer key to train with."""
    return any(place.is_file() for place in _places(workspace))


def _places(workspace: Workspace) -> list[Path]:
    return [workspace.raw / "training.jsonl", workspace.raw / "truth.jsonl"]


def read_key(workspace: Workspace, answers: Path | None = None) -> dict[str, Key]:
    """Read the answer key: one JSON object a line with `reaction_id`, `values`, and optional `rule`, `reason`."""
    places = [answers] if answers else _places(workspace)
    path = next((place for place in places if place.is_file()), None)
    if path is None:
        raise UsageError(
            f"there is no answer key: {' and '.join(workspace.relative(p) for p in places)} not found",
            hint=_LINES,
        )
    key: dict[str, Key] = {}
    problems = []
    for row in read_truth(path):
        unit = row["reaction_id"]
        if unit in key:
            problems.append(f"{unit} stands twice")
        problems += [f"{unit}: {text}" for text in _misfits(row["values"], workspace.scheme)]
        values = {name: str(label) for name, label in row["values"].items()}
        key[unit] = Key(values, str(row.get("rule") or ""), str(row.get("reason") or ""))
    if problems:
        more = f"\n  … and {len(problems) - 20} more" if len(problems) > 20 else ""
        raise DataError(
            f"{len(problems)} problem(s) in {path}\n  " + "\n  ".join(problems[:20]) + more,
            hint=f"mend these lines; {_LINES}",
        )
    return key


def _misfits(values: dict[str, Any], scheme: Scheme) -> list[str]:
    known = {dimension.id: dimension for dimension in scheme.measured}
    asked = ", ".join(known)
    return [
        f"{name}={label!r}: {name} is one of {', '.join(known[name].domain)}"
        if name in known
        else f"{name}: scheme {scheme.tag} asks no such question, but {asked}"
        for name, label in values.items()
        if name not in known or not set(str(label).split("|")) <= set(known[name].domain)
    ]
