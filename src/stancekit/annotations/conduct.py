"""How answers were given: what makes one doubt that they were read for, one by one and alone.

Nothing here refuses an answer. Each finding is an oddity with its reason, for a person to look at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from stancekit.annotations.entry import LATE, Entry, Fault
from stancekit.annotations.haste import hasty, too_fast
from stancekit_schemas import Scheme

Kind = tuple[tuple[str, object], ...]

__all__ = ["RUN", "prediction_shown", "watch"]

_MOMENT = timedelta(seconds=60)  # the server itself writes two times a little apart

RUN = 8
"""Fewer identical answers in a row are never told."""

_CHANCE = 0.01


def watch(entries: Sequence[Entry], scheme: Scheme) -> None:
    """Add an oddity to accepted entries given too fast, alike in a row, unread from a prediction, or mended."""
    measured = [dimension.id for dimension in scheme.measured]
    hurried = hasty(entries)
    for entry in entries:
        quick = too_fast(entry) or hurried.get(id(entry))
        if quick is not None:
            entry.oddities.append(quick)
        shown = prediction_shown(entry)
        own = {name: entry.values[name] for name in measured if name in entry.values}
        if quick and shown is not None and own and shown[1] == own:
            message = "it repeats the prediction that was shown, faster than the words can be read"
            entry.oddities.append(Fault("prediction_unread", message, "predictions"))
        if mended := _own_correction(entry):
            entry.oddities.append(mended)
    _runs(entries, measured)


def prediction_shown(entry: Entry) -> tuple[str, dict[str, str]] | None:
    """The model whose prediction stood in the task, and its answers; None where none did."""
    for prediction in entry.task.entries("predictions"):
        result = prediction.get("result") if isinstance(prediction, dict) else None
        found: dict[str, str] = {}
        for item in result if isinstance(result, list) else ():
            value = item.get("value") if isinstance(item, dict) else None
            choices = value.get("choices") if isinstance(value, dict) else None
            if isinstance(choices, list) and len(choices) == 1 and isinstance(item.get("from_name"), str):
                found[item["from_name"]] = str(choices[0])
        if found:
            return str(prediction.get("model_version") or "a model without a name"), found
    return None


def _own_correction(entry: Entry) -> Fault | None:
    if entry.created is None or entry.updated is None or entry.edited_by_other:
        return None
    if _MOMENT < entry.updated - entry.created <= LATE:
        return Fault("own_correction", "the annotator changed it within a day; the changed answer counts")
    return None


def _runs(entries: Iterable[Entry], measured: Sequence[str]) -> None:
    """Tell runs of identical answers that neither the items nor chance explain.

    What is expected of an item is the share of the others there who gave that very answer, drawn
    towards its share among all answers of others. So a run of items of which everybody says the same,
    as in a block about one statement, is nothing to tell. With nobody to compare with nothing is told.
    """
    kinds: Counter[Kind] = Counter()
    by_rater: dict[str, list[tuple[Entry, Kind]]] = defaultdict(list)
    by_unit: dict[str, list[tuple[str, Kind]]] = defaultdict(list)
    for entry in entries:
        kind: Kind = tuple((name, entry.values[name]) for name in measured if name in entry.values)
        kinds[kind] += 1
        by_unit[entry.unit].append((entry.rater, kind))
        if entry.created is not None:
            by_rater[entry.rater].append((entry, kind))
    for rater, answers in by_rater.items():
        answers.sort(key=lambda pair: (pair[0].created, pair[0].number, pair[0].unit))
        own = Counter(kind for _, kind in answers)
        others = kinds.total() - len(answers)
        for kind, run in _alike(answers):
            if len(run) < RUN or not kind or not others:
                continue
            share = (kinds[kind] - own[kind] + 1) / (others + 2)
            expected = float(len(answers))
            for entry in run:
                said = [theirs == kind for who, theirs in by_unit[entry.unit] if who != rater]
                expected *= (sum(said) + share) / (len(said) + 1)
            if expected < _CHANCE:
                message = (
                    f"one of {len(run)} identical answers in a row, which others do not give of these items"
                )
                for entry in run:
                    entry.oddities.append(Fault("alike_in_a_row", message))


def _alike(answers: Sequence[tuple[Entry, Kind]]) -> Iterator[tuple[Kind, list[Entry]]]:
    """Split answers where they change."""
    for kind, group in groupby(answers, key=lambda pair: pair[1]):
        yield kind, [entry for entry, _ in group]
