"""What cannot be written is named by the file that was meant, and leaves nothing behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from stancekit.files.atomic import write_text


def test_an_error_of_writing_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "gold.jsonl"
    write_text(path, "before")

    def too_large(handle: int, mode: str) -> None:
        os.close(handle)
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))

    monkeypatch.setattr("stancekit.files.atomic.os.fdopen", too_large)
    with pytest.raises(OSError, match="File too large") as caught:
        write_text(path, "after")
    assert caught.value.filename == str(path)
    assert [one.name for one in tmp_path.iterdir()] == ["gold.jsonl"]
    assert path.read_text("utf-8") == "before"


needs_unix = pytest.mark.skipif(sys.platform == "win32", reason="there are no FIFOs, and links need a right")


@needs_unix
def test_a_link_stays_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    real, link, dangling = tmp_path / "folder" / "real", tmp_path / "link", tmp_path / "dangling"
    write_text(real, "before")
    link.symlink_to(real)
    dangling.symlink_to("folder/new")
    for path in (link, dangling):
        write_text(path, "after")
        assert path.is_symlink()
    assert real.read_text("utf-8") == (tmp_path / "folder" / "new").read_text("utf-8") == "after"
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(OSError, match="symbolic links"):
        write_text(loop, "after")


@needs_unix
def test_a_pipe_is_written_into_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_text(pipe, "through")
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


@needs_unix
def test_the_file_that_standard_output_goes_to_is_added_to(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("before\n", "utf-8")
    code = "from pathlib import Path; from stancekit.files.atomic import write_text; import sys; print('one'); write_text(Path(sys.argv[1]), 'two\\n')"
    with log.open("ab") as file:
        subprocess.run([sys.executable, "-c", code, str(log)], stdout=file, check=True)
    assert log.read_text("utf-8") == "before\none\ntwo\n"


def test_a_read_only_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    write_text(path, "before")
    path.chmod(0o444)
    with pytest.raises(PermissionError, match="read-only") as caught:
        write_text(path, "after")
    assert caught.value.filename == str(path)
    assert path.read_text("utf-8") == "before"
