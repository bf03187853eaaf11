"""How long the texts are that annotators marked, as the exports themselves show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from stancekit.annotations.documents import tasks_of
from stancekit.errors import DataError
from stancekit.files.exports import load_export
from stancekit_schemas import Annotation

__all__ = ["marked_lengths"]


def marked_lengths(paths: Sequence[Path], annotations: Iterable[Annotation]) -> dict[str, int]:
    """Map each unit to the length of the text that was marked, in code points.

    The text is the field of the task data in which every mark of these files stands where it says,
    `text` where several do. Without such a field the result is empty: no length is guessed.
    """
    shown = _shown(paths)
    tasks = [
        (annotation, data)
        for annotation in annotations
        if (data := shown.get((annotation.place.file_sha256, annotation.place.task))) is not None
    ]
    fields: set[str] | None = None
    for annotation, data in tasks:
        marks = [span for spans in annotation.spans.values() for span in spans]
        if not marks:
            continue
        fit = {
            name
            for name, text in data.items()
            if isinstance(text, str) and all(text[mark.start : mark.end] == mark.text for mark in marks)
        }
        fields = fit if fields is None else fields & fit
    if not fields:
        return {}
    field = "text" if "text" in fields else min(fields)
    lengths: dict[str, int] = {}
    for annotation, data in tasks:
        if isinstance(text := data.get(field), str):
            lengths[annotation.unit] = max(lengths.get(annotation.unit, 0), len(text))
    return lengths


def _shown(paths: Sequence[Path]) -> dict[tuple[str, str | None], dict[str, Any]]:
    """Task data by file and task; files that cannot be read were reported by the import."""
    found: dict[tuple[str, str | None], dict[str, Any]] = {}
    for path in paths:
        try:
            document = load_export(path)
        except DataError:
            continue
        for task in tasks_of(document):
            if task.data is not None:
                found[document.sha256, task.name] = task.data
    return found
