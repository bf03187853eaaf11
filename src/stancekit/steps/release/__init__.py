"""The gate before a release, and the proof after it."""

from stancekit.steps.release.read import diff_releases, load_written, rehydrate_release
from stancekit.steps.release.verify import check_workspace_release, verify_release
from stancekit.steps.release.write import addresses_file, release_workspace

__all__ = [
    "addresses_file",
    "check_workspace_release",
    "diff_releases",
    "load_written",
    "rehydrate_release",
    "release_workspace",
    "verify_release",
]
