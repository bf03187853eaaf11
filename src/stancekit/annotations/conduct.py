"""How answers were given: what makes one doubt that they were read for, one by one and alone.

Nothing here refuses an answer. Each finding is an oddity with its reason, for a person to look at.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby, pairwise

from stancekit.annotations.entry import LATE, Entry, Fault
from stancekit_schemas import Scheme

Kind = tuple[tuple[str, object], ...]

__all__ = ["FASTEST", "HURRIED", "RUN", "prediction_shown", "watch"]

FASTEST = 10.0
"""Words a second that nobody reads for sense: silent reading is 4 to 5 (Brysbaert 2019,
doi:10.1016/j.jml.2019.104047: 238 words a minute), skimming less than 12."""

_MOMENT = timedelta(seconds=60)  # the server itself writes two times a little apart

RUN = 8
"""Fewer identical answers in a row are never told."""

HURRIED = 5
"""Fewer answers in a row that came sooner than their texts can be read are never told: people finish
several tabs, and submit them together."""

_CHANCE = 0.01
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{1,2}|[^\W_\u3040-\u30ff\u4e00-\u9fff]+")


def watch(entries: Sequence[Entry], scheme: Scheme) -> None:
    """Add an oddity to accepted entries given too fast, alike in a row, unread from a prediction, or mended."""
    measured = [dimension.id for dimension in scheme.measured]
    hurried = _hurried(entries)
    for entry in entries:
        quick = _too_fast(entry) or hurried.get(id(entry))
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


def _too_fast(entry: Entry) -> Fault | None:
    words = _words(entry)
    if entry.lead_time is None or not words or entry.lead_time >= words / FASTEST:
        return None
    message = f"{words} words were answered in {entry.lead_time:.1f} s, faster than they can be read"
    return Fault("too_fast", message, "lead_time")


def _words(entry: Entry) -> int:
    """Count the words of the text that was shown; 0 where fewer than three tell nothing."""
    text = (entry.task.data or {}).get("text")
    words = len(_WORD.findall(text)) if isinstance(text, str) else 0
    return words if words > 2 else 0


def _hurried(entries: Iterable[Entry]) -> dict[int, Fault]:
    """Tell, by the identity of entries, answers whose times of work cannot have followed one another.

    The time of work is what the page of the annotator claims, when an answer arrived is what the server saw:
    a run of answers each of which came sooner after the one before than its text can be read, and claims
    more. What was brought to the server by an import has no times of its own and is left out.
    """
    by_rater: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        content = entry.content if isinstance(entry.content, dict) else {}
        if entry.created is not None and not content.get("import_id") and not content.get("bulk_created"):
            by_rater[entry.rater].append(entry)
    told: dict[int, Fault] = {}
    for answers in by_rater.values():
        answers.sort(key=lambda entry: (entry.created, entry.number))
        gaps = [
            (b, (b.created - a.created).total_seconds())
            for a, b in pairwise(answers)
            if a.created and b.created
        ]
        for quick, group in groupby(gaps, key=lambda pair: _impossible(*pair)):
            run = list(group)
            if quick and len(run) >= HURRIED:
                for entry, gap in run:
                    message = (
                        f"it came {gap:.1f} s after the answer before, as did {len(run) - 1} others in a row, although "
                        f"{entry.lead_time:.0f} s of work are claimed for its {_words(entry)} words"
                    )
                    told[id(entry)] = Fault("too_fast", message, "created_at")
    return told


def _impossible(entry: Entry, gap: float) -> bool:
    words = _words(entry)
    return bool(words) and entry.lead_time is not None and gap < words / FASTEST and entry.lead_time > gap + 1


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
