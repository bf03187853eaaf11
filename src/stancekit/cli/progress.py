"""A bar that counts articles."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

__all__ = ["Progress"]

_MANY = 20  # articles done before a bar appears


class Progress:
    """A bar on stderr that counts articles: on a terminal, and only where there are many."""

    def __init__(self, paths: list[Path], *, quiet: bool) -> None:
        self.paths = paths
        self.on = not quiet and sys.stderr.isatty()
        self.bar: Any = None
        self.task: Any = None

    def __enter__(self) -> Callable[[int], None]:
        return self._count

    def _count(self, done: int) -> None:
        if not self.on or done < _MANY:
            return
        if self.bar is None:
            from rich import progress
            from rich.console import Console

            self.bar = progress.Progress(
                progress.TextColumn("cutting"), progress.BarColumn(), progress.MofNCompleteColumn(),
                progress.TextColumn("articles"), progress.TimeRemainingColumn(), console=Console(stderr=True), transient=True,
            )  # fmt: skip
            self.bar.start()
            self.task = self.bar.add_task("cutting", total=_how_many(self.paths))
        self.bar.update(self.task, completed=done)

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.stop()


def _how_many(paths: list[Path]) -> int | None:
    """How many articles there are; None where tables of documents hold a number that nobody knows yet."""
    from stancekit.files.articles import article_files
    from stancekit.files.documents import SUFFIXES

    files = list(article_files(paths))
    return None if any(path.suffix.lower() in SUFFIXES for path in files) else len(files)
