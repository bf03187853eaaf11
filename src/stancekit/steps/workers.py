"""How a worker process behaves towards the process that started it."""

from __future__ import annotations

import os
import signal
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread

__all__ = ["begin_worker"]


def begin_worker(needed: Connection) -> None:
    """End at Ctrl-C without a word, and when the parent ends, however that happens, or closes its end of `needed`."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_parent, args=(needed,), daemon=True).start()


def _end_with_parent(needed: Connection) -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel, needed])
        os._exit(1)
