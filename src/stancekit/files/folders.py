"""Which files are articles, and which of a folder are skipped."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from stancekit.errors import DataError
from stancekit.files import documents
from stancekit.wording import counted
from stancekit_schemas import Problem

__all__ = ["SUFFIXES", "article_files", "must_be_readable", "shown", "skipped_files"]

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_KNOWN = SUFFIXES.keys() | documents.SUFFIXES
_MOST_KINDS = 6  # of skipped files that are told by name


def shown(path: Path) -> str:
    r"""`path` as records and messages name it; what is not UTF-8 in a name stands there as \xfc."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def article_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file given, and every article below every folder given, in the order of their names.

    A file that is named twice, or lies in a folder that is named too, is read once. Hidden files and
    what lies in hidden folders is left out.
    """
    seen: set[Path] = set()
    for path in paths:
        inside = (p for p in _below(path) if _is_article(p)) if path.is_dir() else [path]
        for file in inside:
            if (real := file.resolve()) not in seen:
                seen.add(real)
                yield file


def must_be_readable(path: Path) -> None:
    """Refuse a pipe or a device that has a name: reading one may wait for ever.

    One that is open already, as what a shell puts in the place of <(COMMAND), has somebody who writes.
    """
    if not path.exists() or path.is_file() or path.is_dir():
        return
    if path.is_fifo() and os.path.realpath(path).startswith(("/proc/", "/dev/fd/")):
        return
    raise DataError(
        "is a pipe or a device, not a file", hint="give what it holds on stdin: stancekit segment - < PIPE"
    )


def skipped_files(paths: Iterable[Path]) -> Iterator[Problem]:
    """Say of each folder how many files of which kinds are not read; nothing of hidden ones."""
    for folder in paths:
        if not folder.is_dir():
            continue
        denied: list[OSError] = []
        kinds = Counter(_kind(p) for p in _below(folder, denied) if not p.is_dir() and not _is_article(p))
        for error in denied:
            yield Problem(
                severity="refused", code="unreadable", file=shown(Path(error.filename)),
                message=f"the folder cannot be read: {error.strerror}", remedy="ask for the right to read it, or leave it out",
            )  # fmt: skip
        if kinds:
            yield Problem(
                severity="note", code="skipped", file=shown(folder),
                message=f"{counted(sum(kinds.values()), 'file')} skipped: {_listed(kinds)}",
                remedy="convert what is an article to .txt, .html or .md",
            )  # fmt: skip


def _listed(kinds: Counter[str]) -> str:
    """The kinds by name; of many, the most frequent ones."""
    first = {kind for kind, _ in sorted(kinds.items(), key=lambda item: (-item[1], item[0]))[:_MOST_KINDS]}
    told = [f"{number} {kind}" for kind, number in sorted(kinds.items()) if kind in first]
    rest = len(kinds) - len(first)
    others = sum(number for kind, number in kinds.items() if kind not in first)
    return ", ".join([*told, f"{others} of {counted(rest, 'other kind')}"] if rest else told)


def _below(folder: Path, denied: list[OSError] | None = None) -> list[Path]:
    """What lies below a folder, by name, hidden things left out; folders that cannot be read go to `denied`."""
    found: list[Path] = []
    walk = os.walk(folder, onerror=None if denied is None else denied.append)
    for root, folders, files in walk:
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(root, name) for name in (*folders, *files) if not name.startswith(".")]
    return sorted(found)


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in _KNOWN and path.is_file()


def _kind(path: Path) -> str:
    if not path.exists():
        return "dangling link" if path.is_symlink() else "unreadable"
    if not path.is_file():
        return "pipe or device"
    return shown(Path(path.suffix.lower())) if path.suffix else "without a suffix"
