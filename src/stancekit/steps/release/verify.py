"""The proof after a release: is it what it says, and do the raw files still give it."""

from __future__ import annotations

from pathlib import Path

from stancekit.files.workspace import Workspace
from stancekit.release.checks.loaded import read_release
from stancekit.release.verify import Check, check_release, require
from stancekit.steps.release.raw_checks import raw_checks

__all__ = ["check_workspace_release", "verify_release"]


def verify_release(release: Path, *, workspace: Workspace | None = None) -> list[Check]:
    """Check a release and return the checks. Raises one DataError that names all that fail."""
    return require(check_workspace_release(release, workspace=workspace))


def check_workspace_release(release: Path, *, workspace: Workspace | None = None) -> list[Check]:
    """Ask every question of a release; with a workspace also whether its raw files still give it.

    Raw files are compared with the hashes in build.json. Files that only grew (decisions, splits)
    are read as far as they went then, and files added since are left out, so a release can still be
    proved after work went on.
    """
    checks = check_release(release)
    return checks if workspace is None else [*checks, *raw_checks(read_release(release), workspace)]
