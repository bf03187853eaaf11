"""Writing so that a killed command leaves either the old file or the new one."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import tempfile
from pathlib import Path

__all__ = ["write_bytes", "write_text"]


def write_bytes(path: Path, content: bytes, *, private: bool = False) -> None:
    """Replace `path` by `content` in one step; `private` makes it readable by its owner alone.

    A link stays, and what it points to is replaced. What is no regular file (a pipe, a device) is written into.
    An OSError, such as that a disk is full or the file read-only, names `path`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        there = _status(path)
        if there is not None and stat.S_ISDIR(there.st_mode):
            raise IsADirectoryError(errno.EISDIR, "is a folder, not a file to write")
        if there is not None and _is_stdout(there):
            _write_stdout(content)
        elif there is not None and not stat.S_ISREG(there.st_mode):
            path.write_bytes(content)
        else:
            # A file could be replaced where its folder is writable, and root may write everything: both would
            # undo a protection that somebody gave it.
            if there is not None and not (there.st_mode & 0o222 and os.access(path, os.W_OK)):
                raise PermissionError(errno.EACCES, "is read-only")
            _replace(Path(os.path.realpath(path)), content, private=private)
    except BrokenPipeError:
        raise
    except OSError as error:  # it names the temporary file, or none
        raise OSError(error.errno, error.strerror, str(path)) from error


def _status(path: Path) -> os.stat_result | None:
    """What stands at the path, behind links; None where nothing does."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_stdout(there: os.stat_result) -> bool:
    """Whether this is where standard output goes, as /dev/stdout is: a file put in its place would be lost to it."""
    try:
        return os.path.samestat(there, os.fstat(1))
    except OSError:  # closed
        return False


def _write_stdout(content: bytes) -> None:
    sys.stdout.flush()
    with os.fdopen(os.dup(1), "wb") as file:
        file.write(content)


def _replace(path: Path, content: bytes, *, private: bool) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        if not private:
            Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def write_text(path: Path, text: str, *, private: bool = False) -> None:
    """Write UTF-8 with the newlines that `text` has."""
    write_bytes(path, text.encode("utf-8"), private=private)
