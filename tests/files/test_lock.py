"""A file held by one at a time, and let go when its holder ends, however that happens."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from stancekit.files.lock import hold, locked

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such locks")


def test_a_held_file_is_held_once_and_free_afterwards(tmp_path) -> None:
    with locked(tmp_path / "a" / "lock"):
        assert hold(tmp_path / "a" / "lock") is None
    handle = hold(tmp_path / "a" / "lock")
    assert handle is not None
    os.close(handle)


def test_a_child_that_is_killed_lets_go(tmp_path) -> None:
    handle = hold(tmp_path / "lock")
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=(handle,))
    os.close(handle)
    assert hold(tmp_path / "lock") is None  # the child holds it
    child.kill()
    child.communicate()
    again = hold(tmp_path / "lock")
    assert again is not None
    os.close(again)
