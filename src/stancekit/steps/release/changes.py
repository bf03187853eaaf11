"""What changed since the release before, and which release that is."""

from __future__ import annotations

from pathlib import Path

from stancekit.files.workspace import Workspace
from stancekit.release.catalogue import Tier
from stancekit.release.checks.loaded import Loaded
from stancekit.release.diff import changelog, check_bump, compare_releases
from stancekit.release.encode import encode_jsonl
from stancekit.release.write import folder_name, is_version

__all__ = ["changes_since", "latest_before", "version_number"]


def changes_since(before: Loaded, after: Loaded) -> dict[str, bytes]:
    """Write down what changed since the release before; refuse a version that says less than that."""
    difference = compare_releases(before, after)
    check_bump(difference)
    lines = [change.to_dict() for change in difference.changes]
    earlier = before.files.get("CHANGELOG.md", b"").decode()
    return {
        f"changes/{difference.before}..{difference.after}.jsonl": encode_jsonl(lines),
        "CHANGELOG.md": changelog(difference, earlier).encode(),
    }


def latest_before(workspace: Workspace, version: str, tier: Tier) -> Path | None:
    """Find the release of this tier that comes right before `version`."""
    wanted = version_number(version)
    found = []
    for folder in workspace.releases.glob("*.*.*") if workspace.releases.is_dir() else ():
        name = folder.name.removesuffix("-public")
        if (
            folder.is_dir()
            and folder.name == folder_name(name, tier)
            and is_version(name)
            and version_number(name) < wanted
        ):
            found.append((version_number(name), folder))
    return max(found)[1] if found else None


def version_number(version: str) -> tuple[int, ...]:
    """Read 1.10.0 as numbers, so that it comes after 1.9.0."""
    return tuple(int(part) for part in version.split("."))
