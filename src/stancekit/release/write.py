"""Writing a release: whole or not at all, and never over another."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from stancekit.errors import DataError, UsageError
from stancekit.release.catalogue import Tier

__all__ = ["check_version", "folder_name", "is_version", "write_release"]

_VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


def is_version(name: str) -> bool:
    """Whether a name is three numbers: X.Y.Z."""
    return _VERSION.fullmatch(name) is not None


def check_version(version: str) -> str:
    """Return the version. Raises UsageError where it is not three numbers: X.Y.Z."""
    if not is_version(version):
        raise UsageError(f"{version!r} is no version", hint="three numbers, such as 0.1.0")
    return version


def folder_name(version: str, tier: Tier) -> str:
    """Name the folder of a release: X.Y.Z, or X.Y.Z-public."""
    return version if tier == "gated" else f"{version}-{tier}"


def write_release(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files to a hidden folder beside `folder`, then rename it: a killed run leaves no release.

    Raises DataError where the release exists: a release is immutable.
    """
    if folder.exists():
        raise DataError(
            f"{folder} exists, and a release never changes",
            hint="choose the next version, or delete it if nobody has it",
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        for path, content in files.items():
            target = temporary / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        temporary.chmod(0o755)
        temporary.rename(folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
