"""Texts and configs that changed while people labelled them, told by the hashes that travel along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from stancekit.annotations.entry import Fault
from stancekit.annotations.units import Unit
from stancekit_schemas import Task, sha256

__all__ = ["Drift"]

TEXTS = ("text", "statement", "upshot")
HASHES = tuple(f"{name}_sha256" for name in (*TEXTS, "config"))


class Drift:
    """The tasks as they are now, to compare the tasks of an export with; none where none are given."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self._tasks: Mapping[tuple[str, str], Task] = {
            (task.reaction_id, task.occasion): task for task in tasks
        }
        self._units = {task.reaction_id: task for task in tasks}

    def is_foreign(self, unit: Unit) -> bool:
        """Whether a task names no unit and shows none of ours, where there are any: it was added by hand."""
        return bool(self._units) and unit.unnamed and unit.id not in self._units

    def faults(self, data: Mapping[str, Any] | None, unit: str, occasion: str) -> list[Fault]:
        """List what differs between what was shown and what was meant to be shown."""
        data = data or {}
        found = []
        for name in TEXTS:
            shown, hashed = data.get(name), data.get(f"{name}_sha256")
            if isinstance(shown, str) and isinstance(hashed, str) and sha256(shown) != hashed:
                message = f"the {name} shown is not the one that was exported: it was changed on the server"
                found.append(Fault("text_changed", message, f"data.{name}"))
        if not self._units:
            return found
        task = self._tasks.get((unit, occasion)) or self._units.get(unit)
        if task is None:
            found.append(
                Fault("unknown_unit", f'"{unit}" is none of the units of this workspace', "data.reaction_id")
            )
            return found
        for name in HASHES:
            then, now = data.get(name), getattr(task, name)
            if isinstance(then, str) and then != now:
                what = name.removesuffix("_sha256")
                message = f"the {what} has changed since this task was exported"
                found.append(
                    Fault("config_changed" if what == "config" else "text_changed", message, f"data.{name}")
                )
        return found
