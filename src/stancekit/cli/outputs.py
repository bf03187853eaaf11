"""Where the results of a command go: files that may be written, each to a place of its own, or standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from stancekit.errors import UsageError
from stancekit.files.atomic import write_text

__all__ = ["STDOUT", "check_outputs", "write_output"]

STDOUT = Path("-")


def check_outputs(outputs: Mapping[str, Path | None], inputs: Iterable[Path]) -> None:
    """Refuse, before anything is done, an output that cannot be written or would cost something that is given.

    `outputs` are called by the option that names them. Raises UsageError where one has no folder, is an input,
    or goes where another one goes.
    """
    given = {option: path for option, path in outputs.items() if path is not None}
    files = [path for path in inputs if path.is_file()]
    places: dict[Path, str] = {}
    for option, path in given.items():
        if path != STDOUT:
            _must_have_folder(path)
            if path.is_file() and any(path.samefile(file) for file in files):
                raise UsageError(
                    f"{option} {path} is one of the files that are read, and would be overwritten",
                    hint="write to another file, outside of the folders that are read",
                )
        if path.exists() and not path.is_file():
            continue  # a pipe or a device takes everything
        place = path if path == STDOUT else path.resolve()
        if (other := places.setdefault(place, option)) != option:
            where = "standard output" if path == STDOUT else str(path)
            raise UsageError(f"{other} and {option} both go to {where}", hint="give each a file of its own")


def write_output(path: Path, text: str) -> None:
    """Write a result to its file, or to standard output where `path` is -."""
    if path == STDOUT:
        sys.stdout.write(text)
    else:
        write_text(path, text)


def _must_have_folder(file: Path) -> None:
    """Refuse to write where a path was mistyped; what a workspace has in corpus/built is made."""
    if file.parent.is_dir():
        return
    for root in file.resolve().parents:
        if (root / "stancekit.toml").is_file() and file.resolve().is_relative_to(root / "corpus" / "built"):
            return
    raise UsageError(
        f"{file} cannot be written: there is no folder {file.parent}",
        hint="check the path, or make the folder first",
    )
