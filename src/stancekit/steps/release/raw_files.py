"""Raw files as they were when a release was made of them."""

from __future__ import annotations

from pathlib import Path

from stancekit.files.workspace import Workspace
from stancekit.release.manifest import digest

__all__ = ["as_released", "real_name"]


def real_name(workspace: Workspace, listed: str, wanted: str) -> str:
    """Find the file that the public tier names by its hash alone."""
    path = workspace.root / listed
    if path.name == wanted and not path.exists() and path.parent.is_dir():
        for other in sorted(path.parent.iterdir()):
            if other.is_file() and digest(other.read_bytes()) == wanted:
                return workspace.relative(other)
    return listed


def as_released(path: Path, wanted: str) -> bytes | None:
    """Read a raw file as it was: whole, or its first lines where lines were added since."""
    if not path.is_file():
        return None
    content = path.read_bytes()
    if digest(content) == wanted:
        return content
    end = 0
    while path.suffix == ".jsonl" and (end := content.find(b"\n", end) + 1):
        if digest(content[:end]) == wanted:
            return content[:end]
    return None
