"""Tasks in the shape that Label Studio imports."""

from __future__ import annotations

import json
from collections.abc import Iterable

from stancekit_schemas import Task

__all__ = ["to_label_studio"]


def to_label_studio(tasks: Iterable[Task]) -> str:
    """Write the import file: a JSON list of {"data": the task's fields}, one task a line, LF."""
    rows = [
        json.dumps(
            {"data": task.model_dump(mode="json", exclude={"schema_version"})},
            ensure_ascii=False,
            sort_keys=True,
        )
        for task in tasks
    ]
    return "[\n" + ",\n".join(rows) + "\n]\n"
