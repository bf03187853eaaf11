"""A folder in .stancekit/ for what must not stay: untouched originals, a backup half unpacked."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from stancekit.files.lock import hold, locked
from stancekit.files.private import keep_private
from stancekit.files.workspace import Workspace

__all__ = ["scratch"]


@contextmanager
def scratch(workspace: Workspace) -> Iterator[Path]:
    """Lend a folder that its owner alone can read, and remove it afterwards, with those that killed runs left.

    A run holds a file in its folder as long as it lives, however it ends.
    """
    private = keep_private(workspace)
    with locked(private / "scratch.lock"):  # nobody sweeps a folder that is not held yet
        for left in private.glob("tmp*"):
            if left.is_dir() and (free := hold(left / "lock")) is not None:
                os.close(free)
                shutil.rmtree(left, ignore_errors=True)
        folder = Path(mkdtemp(dir=private))
        mine = hold(folder / "lock")
    try:
        yield folder
    finally:
        if mine is not None:
            os.close(mine)
        shutil.rmtree(folder, ignore_errors=True)
