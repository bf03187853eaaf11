"""A cut that is interrupted stops at once, also where only the parent hears of it and its processes are busy."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

POST = "The baker Ivo Tamm wants to sleep.\n\nRye can wait, {}. — Ivo Tamm (@ivotamm) May 2, 2022\n\n“It cannot,” said Lena Roos, a miller.\n\n"
BUSY, SOON = 3.0, 4.0  # seconds after which the processes are at work, and in which they have to stop
RUN = """
import signal
from stancekit.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it
main(["segment", "a.txt", "b.txt", "--jobs", "2", "--out", "o.jsonl"])
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGINT to one process")
def test_processes_that_are_busy_end_with_the_parent(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("".join(POST.format(n) for n in range(30_000)) + name, "utf-8")
    command = [sys.executable, "-c", RUN]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as run:
        time.sleep(BUSY)
        assert run.poll() is None
        run.send_signal(signal.SIGINT)
        begun = time.monotonic()
        _, told = run.communicate()
        took = time.monotonic() - begun
    assert (run.returncode, told) == (130, "stancekit: stopped\n")
    assert took < SOON
    assert not (tmp_path / "o.jsonl").exists()
