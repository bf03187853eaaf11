"""Answers of a model beside tasks: checked against the scheme, shown to a random half."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from stancekit.errors import DataError
from stancekit_schemas import Prediction, Scheme, sha256

__all__ = ["LINES", "check_predictions", "is_shown", "label_studio_prediction"]


LINES = (
    'each line: {"schema_version": "1", "unit": …, "model": "NAME VERSION", "values": {"codable": "yes", …}}'
)
"""What a file of predictions is to hold."""


def check_predictions(
    predictions: Iterable[Prediction], scheme: Scheme, units: Collection[str]
) -> dict[str, Prediction]:
    """Map each unit to its prediction. Raises one DataError that lists everything that does not fit.

    There is one model; each unit is a known one and stands once; each answer is a label of a measured
    single-choice question of the scheme, and no question is answered behind a gate that is closed.
    """
    known = {d.id: d for d in scheme.measured if d.kind == "choice"}
    found: dict[str, Prediction] = {}
    problems, models = [], set()
    for one in predictions:
        models.add(one.model)
        if one.unit in found:
            problems.append(f"{one.unit} stands twice")
        if one.unit not in units:
            problems.append(f"{one.unit} has no task: it is no reaction_id of corpus/built/tasks.jsonl")
        for name, label in one.values.items():
            if name not in known:
                problems.append(
                    f"{one.unit}: scheme {scheme.tag} does not ask {name}, but {', '.join(known)}"
                )
                continue
            if label not in known[name].domain:
                problems.append(
                    f"{one.unit}: {label!r} is no answer: {name} is {', '.join(known[name].domain)}"
                )
                continue
            closed = [g for g, opening in known[name].opened_by.items() if one.values.get(g) not in opening]
            problems += [f"{one.unit}: {name} is answered although {gate} closes it" for gate in closed]
        if not one.values:
            problems.append(f"{one.unit}: nothing is answered")
        found[one.unit] = one
    if len(models) > 1:
        problems.append(f"{len(models)} models in one file: {', '.join(sorted(models))}")
    if problems:
        raise DataError(
            f"{len(problems)} problem(s) in the predictions; nothing was sent\n  "
            + "\n  ".join(problems[:20] + [f"… and {len(problems) - 20} more"] * (len(problems) > 20)),
            hint=f"mend them; {LINES}",
        )
    return found


def is_shown(unit: str, rater: str | None, *, share: float, seed: int) -> bool:
    """Whether somebody sees the prediction of a unit: a draw by the seed, for each person anew.

    So every unit has people who saw it and people who did not, and what it did to them can be measured.
    """
    return int(sha256(f"{seed} prediction {unit} {rater or ''}")[:13], 16) / 16**13 < share


def label_studio_prediction(prediction: Prediction) -> Mapping[str, Any]:
    """Write a prediction as Label Studio imports it beside a task."""
    return {
        "model_version": prediction.model,
        "result": [
            {"from_name": name, "to_name": "text", "type": "choices", "value": {"choices": [label]}}
            for name, label in sorted(prediction.values.items())
        ],
    }
