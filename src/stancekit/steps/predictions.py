"""Predictions of a model in a workspace: checked, drawn for who sees them, and kept together with the draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from stancekit.errors import DataError, UsageError
from stancekit.files.alone import alone
from stancekit.files.jsonl import append_records, read_records
from stancekit.files.workspace import Workspace
from stancekit.release.manifest import digest
from stancekit.steps.plan import read_tasks
from stancekit.tasks.predictions import LINES, check_predictions, is_shown
from stancekit_schemas import Prediction, PredictionDraw

__all__ = ["HALF", "Shown", "draw_predictions", "keep_predictions", "read_draws", "read_predictions"]

HALF = 0.5
"""Share of the people, for each item, who see the prediction; the others are who they are compared with."""


@dataclass(frozen=True)
class Shown:
    """The predictions of a workspace by unit, and the draw of who sees which."""

    predictions: Mapping[str, Prediction]
    draw: PredictionDraw

    def to(self, unit: str, rater: str | None) -> Prediction | None:
        """Give the prediction that this person sees beside this unit, None for none."""
        found = self.predictions.get(unit)
        return found if found and is_shown(unit, rater, share=self.draw.share, seed=self.draw.seed) else None


def read_predictions(workspace: Workspace) -> list[Prediction]:
    """Read corpus/raw/predictions.jsonl in its order; empty where nothing was predicted."""
    return read_records(workspace.raw / "predictions.jsonl", Prediction, missing_ok=True)


def read_draws(workspace: Workspace) -> list[PredictionDraw]:
    """Read corpus/raw/prediction_draws.jsonl in its order; empty where no prediction was shown yet."""
    return read_records(workspace.raw / "prediction_draws.jsonl", PredictionDraw, missing_ok=True)


def draw_predictions(
    workspace: Workspace, file: Path | None = None, *, share: float | None = None, seed: int | None = None
) -> Shown | None:
    """Say which predictions a push shows to whom: by the recorded draw, or by a new one from `file`.

    A draw that was begun goes on, without `file` too, by its own share and seed; `file` may add units.
    A new one shows each prediction to a `share` of the people (a half), by `seed` (that of
    stancekit.toml). None where nothing is given and nothing was drawn. Nothing is written.

    Raises UsageError for a share outside (0, 1] and for share or seed that are not the recorded ones or
    are for nothing, DataError for anything in the file that does not fit scheme, tasks or draw.
    """
    if share is not None and not 0 < share <= 1:
        raise UsageError(f"--show {share:g} is no share", hint="give one above 0 and up to 1, such as 0.5")
    draws = read_draws(workspace)
    last = draws[-1] if draws else None
    if last is not None:
        _check_goes_on(last, share, seed)
    elif file is None:
        if (share, seed) != (None, None):
            raise UsageError(
                "--show and --seed draw who sees a model's predictions, and there are none",
                hint="give them with --predictions FILE, or leave both out",
            )
        return None
    kept = {one.unit: one for one in read_predictions(workspace)} if last else {}
    if file is None:
        return Shown(kept, last) if last else None
    found = _read(workspace, file)
    model = next(iter(found.values())).model
    if last is not None:
        _check_adds(last, kept, found, file)
    new = found.keys() - kept.keys()
    if last is not None and not new:
        return Shown(kept, last)
    draw = PredictionDraw(
        model=model,
        share=last.share if last else HALF if share is None else share,
        seed=last.seed if last else workspace.settings.seed if seed is None else seed,
        predictions=len(new),
        file_sha256=digest(file.read_bytes()),
    )
    return Shown({**kept, **found}, draw)


@alone
def keep_predictions(workspace: Workspace, shown: Shown) -> None:
    """Append the draw and the predictions that are not recorded yet, before the first of them is sent."""
    if shown.draw not in read_draws(workspace):
        append_records(workspace.raw / "prediction_draws.jsonl", [shown.draw])
    known = set(map(Prediction.to_line, read_predictions(workspace)))
    new = [one for one in shown.predictions.values() if one.to_line() not in known]
    if new:
        append_records(workspace.raw / "predictions.jsonl", new)


def _read(workspace: Workspace, file: Path) -> dict[str, Prediction]:
    units = {task.reaction_id for task in read_tasks(workspace)}
    found = check_predictions(read_records(file, Prediction, hint=LINES), workspace.scheme, units)
    if not found:
        raise DataError(f"{file} holds no prediction", hint=LINES)
    return found


def _check_goes_on(last: PredictionDraw, share: float | None, seed: int | None) -> None:
    wrong = [
        f"--{name} {said:g}"
        for name, said, drawn in (("show", share, last.share), ("seed", seed, last.seed))
        if said not in (None, drawn)
    ]
    if wrong:
        raise UsageError(
            f"{' '.join(wrong)}: who sees the predictions of {last.model!r} was drawn by --show {last.share:g} "
            f"--seed {last.seed} already",
            hint="leave both out: the draw in corpus/raw/prediction_draws.jsonl goes on",
        )


def _check_adds(
    last: PredictionDraw, kept: Mapping[str, Prediction], found: Mapping[str, Prediction], file: Path
) -> None:
    other = next(iter(found.values())).model
    if other != last.model:
        raise DataError(
            f"{file} holds predictions of {other!r}, and this workspace shows those of {last.model!r}",
            hint="people of a workspace see one model; show another in a workspace of its own",
        )
    changed = [unit for unit, one in found.items() if unit in kept and kept[unit] != one]
    if changed:
        raise DataError(
            f"{file} predicts {len(changed)} unit(s) otherwise than was drawn and shown, first {changed[0]}",
            hint="go on with the predictions that are kept (no --predictions), or give a file with new units only",
        )
