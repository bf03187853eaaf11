"""The studio of a workspace in one file, and back: databases, accounts and answers."""

from __future__ import annotations

import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from stancekit.errors import DataError, UsageError
from stancekit.files.workspace import Workspace
from stancekit.label_studio.instance import credentials_of, database_of
from stancekit.steps.studio import studio_folder

__all__ = ["backup_studio", "restore_studio"]

_DATABASE = "label_studio.sqlite3"


def backup_studio(workspace: Workspace, target: Path) -> Path:
    """Write projects, accounts and answers of every server to a .tar.gz that its owner alone can read.

    Servers may be running: each database is copied as of one moment. The file holds passwords and
    answers with names. Raises DataError where there is nothing to back up, UsageError where `target` exists.
    """
    folder = studio_folder(workspace)
    places = list(_servers(folder))
    if not places:
        raise DataError("this workspace has no studio to back up", hint="start one with 'stancekit studio'")
    if target.exists():
        raise UsageError(f"{target} exists", hint="name another file; a backup is never overwritten")
    with TemporaryDirectory(dir=workspace.private) as place:
        packed = Path(place) / "backup.tar.gz"
        with tarfile.open(packed, "w:gz") as archive:
            for one in places:
                _pack(archive, one, one.relative_to(folder), Path(place) / _DATABASE)
        packed.chmod(0o600)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch(mode=0o600)
        target.write_bytes(packed.read_bytes())
    return target


def restore_studio(workspace: Workspace, source: Path) -> None:
    """Unpack a backup into a workspace that has no studio yet.

    Raises UsageError where it has one, DataError where `source` is no such backup.
    """
    folder = studio_folder(workspace)
    if any(_servers(folder)):
        raise UsageError(
            f"{folder} holds a studio already", hint=f"move {folder} away first; nothing was changed"
        )
    workspace.private.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(dir=workspace.private) as place:
            unpacked = Path(place) / "studio"
            with tarfile.open(source, "r:gz") as archive:
                archive.extractall(unpacked, filter="data")
            servers = list(_servers(unpacked))
            if not servers or not all(credentials_of(one).exists() for one in servers):
                raise DataError(f"{source} is no backup of a studio")
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
            for part in unpacked.iterdir():
                part.replace(folder / part.name)
    except (tarfile.TarError, OSError, EOFError) as error:
        raise DataError(f"{source} cannot be unpacked: {error}") from None


def _servers(folder: Path) -> Iterator[Path]:
    """The folders of servers: the one for all, else those of the people and the template they began as."""
    if database_of(folder).exists():
        yield folder
    elif (folder / "people").is_dir():
        yield from sorted(p for p in (folder / "people").iterdir() if database_of(p).exists())


def _pack(archive: tarfile.TarFile, server: Path, name: Path, copy: Path) -> None:
    with closing(sqlite3.connect(database_of(server))) as source, closing(sqlite3.connect(copy)) as sink:
        source.backup(sink)
    archive.add(copy, (name / "data" / _DATABASE).as_posix())
    copy.unlink()
    archive.add(credentials_of(server), (name / credentials_of(server).name).as_posix())
    for path in sorted((server / "data").rglob("*")):
        if path.is_file() and not path.name.startswith(_DATABASE) and path.suffix != ".log":
            archive.add(path, (name / "data" / path.relative_to(server / "data")).as_posix())
