"""A release is written whole or not at all, and never over another."""

from __future__ import annotations

import subprocess
import sys

import pytest

from stancekit.errors import DataError, UsageError
from stancekit.release.write import check_version, folder_name, write_release

KILLED = """
import os, signal, sys
from pathlib import Path
from stancekit.release.write import write_release
class Deadly(dict):
    def items(self):
        for number, pair in enumerate(super().items()):
            if number == 3:
                os.kill(os.getpid(), signal.SIGKILL)
            yield pair
write_release(Path(sys.argv[1]), Deadly({f"data/{n}.txt": b"x" for n in range(9)}))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_a_killed_run_leaves_no_release_and_can_be_run_again(tmp_path):
    folder = tmp_path / "1.0.0"
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder)], capture_output=True, check=False)
    assert done.returncode == -9
    assert not folder.exists()
    write_release(folder, {"a/b.txt": b"y"})
    assert (folder / "a" / "b.txt").read_bytes() == b"y"


def test_a_failed_run_cleans_up(tmp_path):
    with pytest.raises(OSError):  # noqa: PT011 - whatever the system says of such a name
        write_release(tmp_path / "1.0.0", {"a.txt": b"x", "b" * 300: b"y"})
    assert list(tmp_path.iterdir()) == []


def test_a_release_is_immutable(tmp_path):
    folder = tmp_path / "1.0.0"
    write_release(folder, {"a.txt": b"x"})
    with pytest.raises(DataError, match="never changes"):
        write_release(folder, {"a.txt": b"y"})
    assert (folder / "a.txt").read_bytes() == b"x"


@pytest.mark.parametrize(
    "version", ["1", "1.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "1.0.0\n", "../1.0.0", "", "١.0.0", "1١.0.0"]
)
def test_a_version_is_three_numbers(version):
    with pytest.raises(UsageError):
        check_version(version)


def test_each_tier_has_its_folder():
    assert (folder_name("1.2.3", "gated"), folder_name("1.2.3", "public")) == ("1.2.3", "1.2.3-public")
