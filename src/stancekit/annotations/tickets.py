"""What a task is for, kept from who labels it: on a server a ticket stands for purpose, occasion and round.

Everybody on a server can read the data of a task, and who knows that an item is a repeat, or shown to all
for calibration, labels it with other care.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from stancekit.annotations.documents import ExportDocument, tasks_of

__all__ = ["SEALED", "is_sealed", "is_silent", "seal", "unseal"]

SEALED = ("purpose", "occasion", "round")
"""The fields that a ticket stands for."""


def seal(data: Mapping[str, Any], ticket: str) -> dict[str, Any]:
    """Give the data of a task with a ticket in place of what it is for."""
    return {name: value for name, value in data.items() if name not in SEALED} | {"ticket": ticket}


def is_sealed(data: Mapping[str, Any]) -> bool:
    """Whether a ticket stands in the data; what somebody wrote beside it does not count."""
    return "ticket" in data


def is_silent(data: Mapping[str, Any]) -> bool:
    """Whether neither a ticket nor the data itself says what the task is for."""
    return not is_sealed(data) and not any(data.get(name) for name in SEALED)


def unseal(document: ExportDocument, told: Callable[[str, str], Mapping[str, str] | None]) -> None:
    """Write into the tasks of an export, in place, what their tickets stand for, and whom they were assigned to.

    `told` gives that for a ticket and its reaction_id, or None where it knows none; the ticket then stays, and
    the import refuses the answers.
    """
    for task in tasks_of(document):
        data = task.data
        if (
            data is not None
            and is_sealed(data)
            and (fields := told(str(data["ticket"]), str(data.get("reaction_id"))))
        ):
            del data["ticket"]
            data.update(fields)
