"""The version that signatures carry."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

__all__ = ["stancekit_version"]


@cache
def stancekit_version() -> str:
    """Return the installed version of stancekit."""
    try:
        return version("stancekit")
    except PackageNotFoundError:
        return "unknown"
