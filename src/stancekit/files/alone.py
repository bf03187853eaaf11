"""One step at a time changes a workspace: what it read still holds when it writes."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from stancekit.errors import ServiceError
from stancekit.files.lock import hold
from stancekit.files.private import keep_private
from stancekit.files.workspace import Workspace

__all__ = ["PATIENCE", "alone", "changing"]

P = ParamSpec("P")
R = TypeVar("R")

PATIENCE = 60.0
"""Seconds to wait for another step before giving up."""

_mine = threading.local()


@contextmanager
def changing(workspace: Workspace) -> Iterator[None]:
    """Wait until no other step changes the workspace, and keep others waiting meanwhile.

    For whatever reads a log, decides by it and writes. A step inside another of the same thread goes on
    at once. The system lets go of .stancekit/lock when the process ends, however it ends.

    Raises ServiceError, naming the other process, where it takes longer than `PATIENCE`.
    """
    path = keep_private(workspace).resolve() / "lock"
    inside: set[Path] = _mine.__dict__.setdefault("inside", set())
    if path in inside:
        yield
        return
    handle = hold(path, wait=PATIENCE)
    if handle is None:
        other = path.read_text("utf-8", errors="replace").strip() or "?"
        raise ServiceError(
            f"another stancekit (process {other}) has been changing {workspace.root} for {PATIENCE:.0f} seconds",
            hint="wait until it is done, or end it; then run the same command again",
        )
    try:
        inside.add(path)
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
    finally:
        inside.discard(path)
        os.close(handle)


def alone(
    step: Callable[Concatenate[Workspace, P], R],
) -> Callable[Concatenate[Workspace, P], R]:
    """Run a step, whose first argument is the workspace, inside `changing`."""

    @wraps(step)
    def inside(workspace: Workspace, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with changing(workspace):
            return step(workspace, *args, **kwargs)

    return inside
