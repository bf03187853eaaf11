"""Tasks in the shape that Label Studio imports."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from stancekit.tasks.sampling import page_fields
from stancekit_schemas import Scheme, Task

__all__ = ["task_data", "to_label_studio"]


def task_data(task: Task, scheme: Scheme | None = None) -> dict[str, Any]:
    """Give the data of a Label Studio task: the fields of the record by their names.

    Where `scheme` asks something of a sample, also what the page needs to ask it, or not to.
    """
    data = task.model_dump(mode="json", exclude={"schema_version"})
    return data if scheme is None else data | page_fields(scheme, task.reaction_id)


def to_label_studio(tasks: Iterable[Task], scheme: Scheme | None = None) -> str:
    """Write the import file: a JSON list of {"data": `task_data`}, one task a line, LF."""
    rows = [
        json.dumps({"data": task_data(task, scheme)}, ensure_ascii=False, sort_keys=True) for task in tasks
    ]
    return "[\n" + ",\n".join(rows) + "\n]\n"
