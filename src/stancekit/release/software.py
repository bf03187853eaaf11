"""Which software makes a release, down to the source: what build.json names, and what differs from it here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.metadata import version as installed
from importlib.resources.abc import Traversable

__all__ = ["OWN", "differing", "source_digest", "used_software"]

OWN = ("stancekit", "stancekit-source")
"""The toolkit itself: its version, and the hash of its source, since two commits can share a version."""

_PACKAGES = (
    "stancekit",
    "altair",
    "jinja2",
    "krippendorff",
    "numpy",
    "pandas",
    "pyarrow",
    "pydantic",
    "scipy",
    "vl-convert-python",
)
# The command line and the web service decide nothing in a release.
_ELSEWHERE = ("cli", "label_studio", "__pycache__")
_SUFFIXES = (".py", ".jinja", ".yaml")


def used_software() -> dict[str, str]:
    """Name -> version of everything that has a part in the bytes of a release."""
    return dict(_used())


@cache
def _used() -> tuple[tuple[str, str], ...]:
    return (*((name, installed(name)) for name in _PACKAGES), ("stancekit-source", source_digest()))


@cache
def source_digest() -> str:
    """16 hex digits over the source that makes releases; the same in a wheel and in a checkout."""
    hashed = hashlib.sha256()
    for package in ("stancekit", "stancekit_schemas"):
        for path, content in sorted(_sources(resources.files(package), package)):
            hashed.update(f"{path}\0{len(content)}\0".encode() + content)
    return hashed.hexdigest()[:16]


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            if entry.name not in _ELSEWHERE:
                yield from _sources(entry, name)
        elif entry.name.endswith(_SUFFIXES):
            # A checkout on Windows may end its lines otherwise.
            yield name, entry.read_bytes().replace(b"\r\n", b"\n")


def differing(made_by: Mapping[str, str], names: tuple[str, ...] | None = None) -> str:
    """Say which of these programs (all, if None) differ from those here, or "" where none does."""
    here = used_software()
    told = [
        f"{name} {made_by.get(name, 'unknown')}, here {here.get(name, 'none')}"
        for name in (names or tuple(here))
        if made_by.get(name) != here.get(name)
    ]
    return "; ".join(told)
