"""Which files are articles, and which of a folder are skipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from stancekit.files import documents
from stancekit.wording import counted
from stancekit_schemas import Problem

__all__ = ["SUFFIXES", "UNREADABLE", "article_files", "skipped_files"]

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
UNREADABLE = frozenset(
    (
        ".pdf",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".epub",
        ".xls",
        ".xlsx",
        ".ods",
        ".zip",
        ".png",
        ".jpg",
        ".mhtml",
    )
)
"""Kinds of files that hold articles but are no text: they have to be converted first."""
_KNOWN = SUFFIXES.keys() | documents.SUFFIXES


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


def skipped_files(paths: Iterable[Path]) -> Iterator[Problem]:
    """Say of each folder how many files of which kinds are not read; nothing of hidden ones."""
    for folder in paths:
        if not folder.is_dir():
            continue
        kinds = Counter(_kind(p) for p in _below(folder) if not p.is_dir() and not _is_article(p))
        if kinds:
            listed = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
            yield Problem(
                severity="note", code="skipped", file=folder.as_posix(),
                message=f"{counted(sum(kinds.values()), 'file')} skipped: {listed}",
                remedy="convert what is an article to .txt, .html or .md",
            )  # fmt: skip


def _below(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if not any(n[0] == "." for n in p.relative_to(folder).parts))


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in _KNOWN and path.is_file()


def _kind(path: Path) -> str:
    if not path.exists():
        return "dangling link" if path.is_symlink() else "unreadable"
    return path.suffix.lower() or "without a suffix"
