"""What cannot be written is named by the file that was meant, and leaves nothing behind."""

from __future__ import annotations

import errno
import os
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
