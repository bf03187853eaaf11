"""What every test may ask for: the shared data, and parts that this machine may lack."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIRED = {part for part in os.environ.get("STANCEKIT_REQUIRE", "").split(",") if part}


def missing(part: str, reason: str) -> None:
    """Skip for want of a part, or fail where the environment says that it must be there."""
    if part in REQUIRED:
        pytest.fail(f"{part} is required here: {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session", name="missing")
def _missing() -> Callable[[str, str], None]:
    return missing


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser without a window."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("browser", "playwright is not installed: pip install playwright")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        missing("browser", "no chromium on this machine")
    with sync_playwright() as play:
        running = play.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield running
        running.close()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The real articles, exports and ratings, which never enter the repository."""
    folder = Path(os.environ.get("STANCEKIT_SHARED", ROOT.parent / "shared"))
    if not (folder / "articles").is_dir():
        missing("shared", f"no shared data at {folder}; set STANCEKIT_SHARED")
    return folder
