"""What must not stay does not stay, however a run ends."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

from stancekit.files.scratch import scratch
from stancekit.files.workspace import Workspace

KILLED = """
import os, pathlib, signal, sys
from stancekit.files.scratch import scratch
from stancekit.files.workspace import Workspace

with scratch(Workspace(pathlib.Path(sys.argv[1]))) as folder:
    (folder / "original.json").write_text("anna@example.org")
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""


def folders(space: Workspace) -> list[str]:
    return sorted(path.name for path in space.private.iterdir() if path.is_dir())


def test_what_a_killed_run_left_goes_with_the_next_and_what_a_live_one_has_stays(tmp_path) -> None:
    space = Workspace(tmp_path)
    with scratch(space) as mine:
        (mine / "original.json").write_text("bela@example.org")
        assert os.name != "posix" or stat.S_IMODE(mine.stat().st_mode) == 0o700
        subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
        assert len(folders(space)) == 2
        with scratch(space) as other:
            assert folders(space) == sorted([mine.name, other.name])
        assert (mine / "original.json").exists()
    assert folders(space) == []


def test_folders_of_others_are_left_alone(tmp_path) -> None:
    space = Workspace(tmp_path)
    (space.private / "studio").mkdir(parents=True)
    (space.private / "tmp").write_text("a file")
    with scratch(space):
        pass
    assert (folders(space), (space.private / "tmp").read_text()) == (["studio"], "a file")
