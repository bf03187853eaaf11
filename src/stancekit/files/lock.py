"""One at a time: a file that one process holds, let go by the system when that process ends."""

from __future__ import annotations

import errno
import math
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["hold", "locked"]

_BEYOND = 1 << 30  # Windows keeps others from reading what is locked: a byte that no file has
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL)


def hold(path: Path, *, wait: float = 0) -> int | None:
    """Hold `path`, and return the handle to close later; None where another holds it for `wait` seconds.

    On Linux and macOS a child that inherits the handle holds it as long as it lives. On a file system
    that has no locks (some network drives) everybody is let through.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + wait
    try:
        while not _take(handle):
            if time.monotonic() >= deadline:
                os.close(handle)
                return None
            time.sleep(0.05)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _take(handle: int) -> bool:
    """Try to lock an open file; False where somebody else has it."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _BEYOND, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
    return True


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Wait until nobody else is inside, and keep others out meanwhile."""
    handle = hold(path, wait=math.inf)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)
