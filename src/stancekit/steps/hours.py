"""Who worked how long: told to the lead, kept on this machine, never part of a release."""

from __future__ import annotations

from datetime import UTC, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from stancekit.errors import UsageError
from stancekit.files.atomic import write_text
from stancekit.files.workspace import Workspace
from stancekit.planning.active_time import GAP, Worked, active_time
from stancekit.steps.plan import every_label

__all__ = ["hours_workspace", "save_hours"]


def hours_workspace(workspace: Workspace, *, gap: float = GAP, zone: str = "UTC") -> tuple[list[Worked], int]:
    """Work out active time per annotator and day, and count the answers that have no time.

    People who withdrew their answers from the corpus worked all the same, so they are in it.
    Raises UsageError for a time zone that this machine does not know.
    """
    annotations = every_label(workspace)
    undated = sum(annotation.created_at is None for annotation in annotations)
    return active_time(annotations, gap=gap, zone=_zone(zone)), undated


def save_hours(workspace: Workspace, worked: list[Worked]) -> Path:
    """Write .stancekit/hours.csv, readable by its owner alone."""
    rows = [f"{w.rater},{w.day},{w.answers},{w.sittings},{w.seconds / 3600:.2f}" for w in worked]
    path = workspace.private / "hours.csv"
    write_text(path, "\n".join(["rater,day,answers,sittings,hours", *rows]) + "\n", private=True)
    return path


def _zone(name: str) -> tzinfo:
    if name == "UTC":
        return UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f"{name!r} is no time zone of this machine", hint="such as Europe/Berlin") from None
