"""One at a time: a file that one process holds, let go by the system when that process ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

__all__ = ["hold", "locked"]


def hold(path: Path, *, wait: bool = False) -> int | None:
    """Hold `path`, and return the handle to close later; None where another process holds it.

    A child that inherits the handle holds it as long as it lives. With `wait` another holder is
    waited for. Where the system has no such locks (Windows) everybody is let through.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    with suppress(ImportError):
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            os.close(handle)
            return None
    return handle


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Wait until nobody else is inside, and keep others out meanwhile."""
    handle = hold(path, wait=True)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)
