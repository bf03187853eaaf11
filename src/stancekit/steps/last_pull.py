"""When everything was pulled last: what is open may have been answered since."""

from __future__ import annotations

from datetime import UTC, datetime

from stancekit.files.atomic import write_text
from stancekit.files.workspace import Workspace

__all__ = ["as_of", "keep_pull"]

FILE = "pulled"


def keep_pull(workspace: Workspace) -> None:
    """Note in .stancekit/ that every project was pulled just now."""
    write_text(workspace.private / FILE, f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC\n", private=True)


def as_of(workspace: Workspace) -> str:
    """Say in words when every project was pulled last (UTC), or that none was from this workspace folder."""
    file = workspace.private / FILE
    if not file.exists():
        return "as of what was imported: nothing was pulled yet"
    return f"as of the last pull ({file.read_text('utf-8').strip()})"
