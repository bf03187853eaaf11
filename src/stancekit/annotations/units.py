"""Which unit a task stands for."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from stancekit.annotations.documents import RawTask
from stancekit.annotations.entry import Fault
from stancekit.errors import UsageError
from stancekit_schemas import canonical_json, sha256

__all__ = ["Unit", "check_unit_field", "unit_of"]

# What may differ between two tasks that show the same unit: it is not part of the unit.
ABOUT_THE_WORK = frozenset(
    {
        "purpose",
        "occasion",
        "round",
        "ticket",
        "assigned_to",
        "config_sha256",
        "scheme",
        "guidelines_version",
        "simulated",
        "block",
    }
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's name and where it was found; `fault` where the task has none."""

    id: str
    found_in: str
    fault: Fault | None = None

    @property
    def unnamed(self) -> bool:
        """Whether no field of the task names it."""
        return self.found_in in ("data_sha256", "file_and_task")


def check_unit_field(field: str, tasks: Sequence[RawTask]) -> None:
    """Raise UsageError where no task has the field that the user named as the unit."""
    fields = sorted({key for task in tasks for key in (task.data or {})})
    if tasks and field not in fields:
        near = difflib.get_close_matches(field, fields, n=1)
        meant = f' (did you mean "{near[0]}"?)' if near else ""
        shown = ", ".join(fields[:20]) or "none"
        raise UsageError(f'no task has the field "{field}"{meant}', hint=f"the tasks have: {shown}")


def unit_of(task: RawTask, file: str, field: str | None) -> Unit:
    """Name the unit: the field asked for, else reaction_id, else a hash of the data, else file and task."""
    data = task.data or {}
    if field is not None:
        return _from_field(data, field)
    if data.get("reaction_id") not in (None, ""):
        return _from_field(data, "reaction_id")
    shown = {key: value for key, value in data.items() if key not in ABOUT_THE_WORK}
    if shown:
        return Unit(sha256(canonical_json(shown))[:16], "data_sha256")
    return Unit(f"{file}:{task.name}", "file_and_task")


def _from_field(data: dict[str, object], field: str) -> Unit:
    value = data.get(field)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and value.strip():
        return Unit(value, field)
    told = "missing" if field not in data else "no text"
    return Unit(
        "", field, Fault("bad_unit", f'the field "{field}" that names the unit is {told}', f"data.{field}")
    )
