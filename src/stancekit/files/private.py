"""The folder of a workspace that never leaves this machine."""

from __future__ import annotations

from pathlib import Path

from stancekit.files.atomic import write_text
from stancekit.files.workspace import Workspace

__all__ = ["keep_private"]


def keep_private(workspace: Workspace) -> Path:
    """Make the private folder, readable by its owner alone and ignored by git whatever else is."""
    workspace.private.mkdir(parents=True, exist_ok=True)
    workspace.private.chmod(0o700)
    ignored = workspace.private / ".gitignore"
    if not ignored.exists():
        write_text(ignored, "*\n")
    return workspace.private
