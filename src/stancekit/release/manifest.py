"""The manifest: one SHA-256 per file, in the line format of BagIt (RFC 8493, section 2.1.3)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from stancekit.errors import DataError

__all__ = ["MANIFEST", "digest", "make_manifest", "read_manifest", "read_release_files"]

MANIFEST = "manifest-sha256.txt"
_LINE = re.compile(r"^([0-9a-f]{64})  (\S.*)$")


def digest(content: bytes) -> str:
    """64 hex digits: SHA-256 of the bytes."""
    return hashlib.sha256(content).hexdigest()


def make_manifest(files: Mapping[str, bytes]) -> bytes:
    """List every file but the manifest itself, sorted by path. Such lines check with `sha256sum -c`."""
    lines = [f"{digest(files[path])}  {path}\n" for path in sorted(files) if path != MANIFEST]
    return "".join(lines).encode()


def read_manifest(content: bytes) -> dict[str, str]:
    """Read path -> hash. Raises DataError for a line that is none, and for a path that stands twice."""
    listed: dict[str, str] = {}
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
        match = _LINE.match(line)
        if match is None or match.group(2) in listed:
            raise DataError(f"{MANIFEST}:{number}: not a line of a manifest, or a path that stands twice")
        listed[match.group(2)] = match.group(1)
    return listed


def read_release_files(folder: Path) -> dict[str, bytes]:
    """Read every file of a release: path with forward slashes -> bytes. Links are not followed out.

    A folder with nothing in it is listed with a slash at its end, since a release has none.

    Raises DataError where there is no such folder, or a link leads out of it.
    """
    if not folder.is_dir():
        raise DataError(f"no release at {folder}")
    files = {}
    base = folder.resolve()
    for path in sorted(folder.rglob("*")):
        if not path.resolve().is_relative_to(base):
            raise DataError(f"{path} is a link that leads out of the release")
        if path.is_file():
            files[path.relative_to(folder).as_posix()] = path.read_bytes()
        elif path.is_dir() and not any(path.iterdir()):
            files[path.relative_to(folder).as_posix() + "/"] = b""
    return files
