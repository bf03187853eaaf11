"""Which projects of a server are ours, whatever somebody called them since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

__all__ = ["Known", "Mark"]

Mark = tuple[int, datetime]
"""A project's number and when it was made: numbers are used again, and two servers have the same ones."""


@dataclass(frozen=True)
class Known:
    """The titles that projects were given, by their marks; `record` keeps one that is new, where a workspace keeps them."""

    titles: dict[Mark, str] = field(default_factory=dict)
    record: Callable[[str, Mark], object] | None = None

    def recorded(self, project: Any) -> str | None:
        """Give the title that a project of the server was given; None where that is not known."""
        return self.titles.get((project.id, project.created_at))

    def title(self, project: Any) -> str:
        """Give the title that a project was given, else the one it has."""
        return self.recorded(project) or str(project.title)

    def keep(self, title: str, number: int, made: datetime | None) -> None:
        """Record that a project was given this title, unless it was recorded."""
        if self.record and made and (number, made) not in self.titles:
            self.titles[number, made] = title
            self.record(title, (number, made))
